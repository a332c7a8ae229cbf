#pragma once

#include <corredor/exports/results.h>
#include <corredor/planning/scores.h>
#include <corredor/scenario/scenario.h>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace corredor::desktop {

/**
 * What the user works on: one scenario, the results of its last run, and everything that can be
 * undone. Features change it through its functions and listen to its signals; it knows no widget.
 *
 * The scores live here and not in the results, because weights change without a new run.
 */
class Project : public QObject {
    Q_OBJECT
public:
    explicit Project(QObject* parent = nullptr);
    ~Project() override;
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;
    Project(Project&&) = delete;
    Project& operator=(Project&&) = delete;

    [[nodiscard]] bool hasScenario() const { return m_scenario.has_value(); }

    /** @pre hasScenario() */
    [[nodiscard]] const scenario::Scenario& scenario() const { return *m_scenario; }

    /** Where the scenario is saved; empty for one that ships with the program or has no file. */
    [[nodiscard]] const QString& path() const { return m_path; }

    /** Replaces everything; results and undo history go. */
    void open(scenario::Scenario scenario, const QString& path);

    /** No file holds the scenario as it is: what was just opened are changes never saved. */
    void markUnsaved();

    /** The scenario now lies in a file: nothing is unsaved any more. */
    void markSaved(const QString& path);

    /** The scenario differs from its file. Layer visibility and the like is no reason to ask. */
    [[nodiscard]] bool isModified() const { return m_modified; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /** Null before the first run. */
    [[nodiscard]] const std::shared_ptr<const exports::Results>& results() const {
        return m_results;
    }

    void setResults(std::shared_ptr<const exports::Results> results);

    /** The results came from a scenario that has changed since, beyond its weights. */
    [[nodiscard]] bool isOutdated() const { return m_outdated; }

    [[nodiscard]] const planning::Scores& scores() const { return m_scores; }

    /** Weights of the results' criteria, in their order. */
    [[nodiscard]] const std::vector<double>& weights() const { return m_scores.weights; }

    /** Undoable; changes of the same criterion in a row are one step. Re-ranks at once. */
    void setWeight(std::size_t criterion, double weight);

    /** Undoable: the weights that the results were run with. */
    void resetWeights();

    /** Undoable: another scenario of the same file. `text` names the step in the undo menu. */
    void editScenario(scenario::Scenario changed, const QString& text);

    /** The results with the weights in force, as an export must show them. Thread-safe copy. */
    [[nodiscard]] std::shared_ptr<const exports::Results> resultsInForce() const;

Q_SIGNALS:
    void scenarioChanged(); ///< another scenario, or edited
    void opened();          ///< another scenario than before
    void resultsChanged();
    void scoresChanged();
    void stateChanged(); ///< path, modified or outdated

private:
    friend class WeightsCommand;
    friend class ScenarioCommand;

    void updateModified();
    void applyWeights(const std::vector<double>& weights);
    void applyScenario(const scenario::Scenario& changed);

    std::optional<scenario::Scenario> m_scenario;
    QString m_path;
    QUndoStack m_undo;
    std::shared_ptr<const exports::Results> m_results;
    planning::Scores m_scores;
    std::string m_savedText; ///< the scenario as TOML when it was opened or saved
    bool m_modified = false;
    bool m_outdated = false;
};

} // namespace corredor::desktop
