#pragma once

#include "project.h"

#include <QUndoCommand>

namespace corredor::desktop {

/** Other weights. Moving one slider is one step, however many values it passes. */
class WeightsCommand : public QUndoCommand {
public:
    /**
     * @param text names the step in the undo menu
     * @param series steps of one series in a row are one; -1 = this one stays alone
     */
    WeightsCommand(Project& project, WeightState after, const QString& text, int series);

    void redo() override;
    void undo() override;

    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override;

private:
    Project& m_project;
    WeightState m_before;
    WeightState m_after;
    int m_series;
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
