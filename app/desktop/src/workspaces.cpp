#include "workspaces.h"

#include "panel.h"
#include "theme_icon.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QSettings>

#include <algorithm>

namespace corredor::desktop {

namespace {

constexpr int layoutVersion = 3; // raise it when docks come or go: older layouts are forgotten

QString chosenKey() {
    return QStringLiteral("workspace");
}

QString layoutKey(const QString& id) {
    return QStringLiteral("layouts/") + id;
}

} // namespace

Workspaces::Workspaces(QMainWindow& window, std::vector<DockSet> sets)
    : QObject(&window)
    , m_window(window)
    , m_sets(std::move(sets))
    , m_current(m_sets.front().id) {
    auto* group = new QActionGroup(this);
    int number = 0;
    for (const DockSet& set : m_sets) {
        auto* action = new QAction(themeIcon(set.id), {}, this);
        action->setCheckable(true);
        action->setChecked(set.id == m_current);
        action->setShortcut(static_cast<Qt::Key>(Qt::Key_F6 + number++));
        group->addAction(action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [this, id = set.id] { show(id); });
    }
}

void Workspaces::restore() {
    const QString chosen = QSettings().value(chosenKey(), m_current).toString();
    const bool isKnown = std::ranges::find(m_sets, chosen, &DockSet::id) != m_sets.end();
    m_current = isKnown ? chosen : m_current;
    lay(*std::ranges::find(m_sets, m_current, &DockSet::id));
}

void Workspaces::save() const {
    QSettings settings;
    settings.setValue(chosenKey(), m_current);
    settings.setValue(layoutKey(m_current), m_window.saveState(layoutVersion));
}

void Workspaces::show(const QString& id) {
    if (id == m_current) {
        return;
    }
    save();
    m_current = id;
    lay(*std::ranges::find(m_sets, id, &DockSet::id));
    save();
}

void Workspaces::retranslate() {
    const std::vector<std::pair<QString, QString>> texts = {
        {tr("&Siting"), tr("Candidate sites, weights and the plan: what should come next (F6)")},
        {tr("&Landscape"), tr("Stations, charts, corridors and review: what exists (F7)")}};
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setText(texts[static_cast<std::size_t>(i)].first);
        m_actions[i]->setToolTip(texts[static_cast<std::size_t>(i)].second);
    }
}

void Workspaces::lay(const DockSet& set) {
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setChecked(m_sets[static_cast<std::size_t>(i)].id == set.id);
    }
    const QByteArray layout = QSettings().value(layoutKey(set.id)).toByteArray();
    if (!layout.isEmpty() && m_window.restoreState(layout, layoutVersion)) {
        return;
    }
    for (const DockSet& other : m_sets) {
        for (Panel* panel : other.panels) {
            panel->setVisible(set.panels.contains(panel));
        }
    }
    for (Panel* panel : set.front) {
        panel->raise();
    }
}

} // namespace corredor::desktop
