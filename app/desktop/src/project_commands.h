#pragma once

#include "project.h"

#include <QUndoCommand>

#include <vector>

namespace corredor::desktop {

/** Other weights. Moving one slider is one step, however many values it passes. */
class WeightsCommand : public QUndoCommand {
public:
    /** @param criterion the one that changes, or -1 for all: such steps are never merged */
    WeightsCommand(Project& project, std::vector<double> after, int criterion);

    void redo() override;
    void undo() override;

    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override;

private:
    Project& m_project;
    std::vector<double> m_before;
    std::vector<double> m_after;
    int m_criterion;
};

/** Names the step that pins, forbids or frees sites in the undo menu. */
[[nodiscard]] QString choiceStepText(SiteChoice choice);

/** Another scenario: sources, parameters, criteria. */
class ScenarioCommand : public QUndoCommand {
public:
    ScenarioCommand(Project& project, scenario::Scenario after, const QString& text);

    void redo() override;
    void undo() override;

private:
    Project& m_project;
    scenario::Scenario m_before;
    scenario::Scenario m_after;
};

} // namespace corredor::desktop
