#pragma once

#include "imported_layer.h"
#include "issues_panel.h"
#include "job.h"
#include "layer_stack.h"
#include "map_contents.h"

#include <QAction>
#include <QStringList>

namespace corredor::desktop {

/** Adds data files to the map: from the menu, dropped, or named on the command line. */
class DataImport : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MapContents& contents;
        LayerStack& stack;
        MapCanvas& canvas;
        IssuesPanel& issues;
    };

    DataImport(const Parts& parts, QWidget* window);

    /** Reads and shows the files one after the other, in the background. */
    void add(const QStringList& paths);

    [[nodiscard]] QAction& action() { return *m_action; }

    [[nodiscard]] Job& job() { return m_read; }

    [[nodiscard]] Job& inspectJob() { return m_inspect; }

    /** Files are still to be read. Summaries come later and do not count. */
    [[nodiscard]] bool isBusy() const { return m_read.isRunning() || !m_waiting.isEmpty(); }

    void retranslate();

Q_SIGNALS:
    void said(const QString& message);
    void failed(const corredor::desktop::JobFailure& failure);
    /** All files named so far are on the map, or have failed. */
    void idle();

private:
    void choose();
    void next();
    void show(const QString& path, const ImportedLayer& layer);
    void inspectNext();

    Parts m_parts;
    QWidget* m_window;
    QAction* m_action;
    Job m_read;
    Job m_inspect;
    QStringList m_waiting;
    QList<std::pair<QString, QString>> m_toInspect; ///< path and layer id
    int m_number = 0;
};

} // namespace corredor::desktop
