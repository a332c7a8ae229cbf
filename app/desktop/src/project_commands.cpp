#include "project_commands.h"

#include <QCoreApplication>

namespace corredor::desktop {

WeightsCommand::WeightsCommand(Project& project, WeightState after, const QString& text, int series)
    : QUndoCommand(text)
    , m_project(project)
    , m_before(project.weightState())
    , m_after(std::move(after))
    , m_series(series) {}

void WeightsCommand::redo() {
    m_project.applyWeights(m_after);
}

void WeightsCommand::undo() {
    m_project.applyWeights(m_before);
}

bool WeightsCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const WeightsCommand*>(other);
    if (next == nullptr || m_series < 0 || next->m_series != m_series) {
        return false;
    }
    m_after = next->m_after;
    return true;
}

QString choiceStepText(SiteChoice choice) {
    switch (choice) {
    case SiteChoice::Pinned:
        return QCoreApplication::translate("Undo", "pin sites");
    case SiteChoice::Forbidden:
        return QCoreApplication::translate("Undo", "forbid sites");
    case SiteChoice::Free:
        break;
    }
    return QCoreApplication::translate("Undo", "free sites");
}

ScenarioCommand::ScenarioCommand(Project& project, scenario::Scenario after, const QString& text)
    : QUndoCommand(text)
    , m_project(project)
    , m_before(project.scenario())
    , m_after(std::move(after)) {}

void ScenarioCommand::redo() {
    m_project.applyScenario(m_after);
}

void ScenarioCommand::undo() {
    m_project.applyScenario(m_before);
}

} // namespace corredor::desktop
