#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QMainWindow;

namespace corredor::desktop {

class Panel;

/** The docks of one kind of work. */
struct DockSet {
    QString id; ///< for settings
    QList<Panel*> panels;
    QList<Panel*> front; ///< of those that share a place, the ones to see first
};

/**
 * Switches the window between kinds of work: each shows its own docks, laid out as they were left.
 * The choice and the layouts are remembered.
 */
class Workspaces : public QObject {
    Q_OBJECT
public:
    /** @param sets the first is the one of a new user; every panel is in at least one */
    Workspaces(QMainWindow& window, std::vector<DockSet> sets);

    /** One action a set, in their order; checked = in force. */
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }

    /** Lays the docks out as they were when the program was last closed. */
    void restore();

    /** Keeps the layout for the next start. */
    void save() const;

    void show(const QString& id);

    void retranslate();

    [[nodiscard]] const QString& current() const { return m_current; }

private:
    void lay(const DockSet& set);

    QMainWindow& m_window;
    std::vector<DockSet> m_sets;
    QList<QAction*> m_actions;
    QString m_current;
};

} // namespace corredor::desktop
