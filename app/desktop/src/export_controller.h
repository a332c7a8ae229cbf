#pragma once

#include "job.h"
#include "project.h"

#include <corredor/exports/write.h>

#include <QAction>
#include <QDialog>

#include <set>

class QCheckBox;
class QLineEdit;

namespace corredor::desktop {

/** Which formats to write, and where. */
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const std::set<exports::Format>& formats, const QString& folder, QWidget* parent);

    [[nodiscard]] std::set<exports::Format> formats() const;
    [[nodiscard]] QString folder() const;

private:
    void chooseFolder();

    std::vector<std::pair<exports::Format, QCheckBox*>> m_formats;
    QLineEdit* m_folder;
};

/** Writes the results or their report, with the weights in force, in the background. */
class ExportController : public QObject {
    Q_OBJECT
public:
    ExportController(Project& project, QWidget* window);

    /** Asks for formats and folder. */
    void ask();

    void write(const std::set<exports::Format>& formats, const QString& folder);

    /** Asks where the report goes. */
    void askForPdf();

    void writePdf(const QString& path);

    [[nodiscard]] QAction& action() { return *m_action; }

    [[nodiscard]] QAction& pdfAction() { return *m_pdfAction; }

    [[nodiscard]] Job& job() { return m_job; }

    void retranslate();

Q_SIGNALS:
    void said(const QString& message);

private:
    [[nodiscard]] QString folder() const;

    Project& m_project;
    QWidget* m_window;
    QAction* m_action;
    QAction* m_pdfAction;
    Job m_job;
    QString m_lastFolder;
};

} // namespace corredor::desktop
