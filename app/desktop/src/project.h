#pragma once

#include <corredor/exports/results.h>
#include <corredor/planning/scores.h>
#include <corredor/planning/sensitivity.h>
#include <corredor/planning/weights.h>
#include <corredor/scenario/scenario.h>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace corredor::desktop {

/** What the planner asks of a candidate: nothing, or to be in the plan, or not to be in it. */
enum class SiteChoice { Free, Pinned, Forbidden };

/** Everything that decides the ranking in force beside the criteria's values. */
struct WeightState {
    std::vector<double> values; ///< in force, one a criterion
    std::vector<double> direct; ///< stated one by one; in force by WeightMethod::Direct
    planning::WeightOptions options;
    planning::Ranking ranking = planning::Ranking::WeightedSum;

    [[nodiscard]] bool operator==(const WeightState& other) const;
};

/** How far a ranking rests on its exact weights, and the ranking by the other method. */
struct WeightStudy {
    std::optional<planning::Sensitivity> sensitivity; ///< nothing where weights decide nothing
    planning::RankedSites otherRanks;
};

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

    /** @param ran the scenario that gave them; the project's own may have been edited since */
    void setResults(std::shared_ptr<const exports::Results> results, scenario::Scenario ran);

    /** The same results with another plan, chosen under its own pinned and forbidden sites. */
    void setPlan(std::shared_ptr<const exports::Results> results);

    /** The results came from a scenario that has changed since, beyond weights and choices. */
    [[nodiscard]] bool isOutdated() const { return m_outdated; }

    [[nodiscard]] const planning::Scores& scores() const { return m_scores; }

    /** Weights of the results' criteria, in their order. */
    [[nodiscard]] const std::vector<double>& weights() const { return m_scores.weights; }

    [[nodiscard]] const WeightState& weightState() const { return m_weights; }

    /** The weights and the ranking are those that the results were run with. */
    [[nodiscard]] bool hasRunWeights() const;

    /**
     * Undoable; changes of the same criterion in a row are one step. Re-ranks at once. The weight
     * is stated from then on, whatever method it came from.
     */
    void setWeight(std::size_t criterion, double weight);

    /** Undoable: another method, begun with what comes closest to the weights in force. */
    void setWeightMethod(planning::WeightMethod method);

    /** Undoable: points of a criterion, 0 to 100. @pre the method is Swing */
    void setSwing(std::size_t criterion, double points);

    /** Undoable: in place of the comparison of the same two criteria. @pre the method is Ahp */
    void setComparison(const planning::Comparison& comparison);

    /** Undoable. */
    void setRanking(planning::Ranking ranking);

    /** Undoable: the weights that the results were run with. */
    void resetWeights();

    /** What is known of the ranking in force; null while that is being worked out. */
    [[nodiscard]] const std::shared_ptr<const WeightStudy>& study() const { return m_study; }

    /** How the ranking is studied; as the run had it. */
    [[nodiscard]] planning::SensitivityOptions sensitivityOptions() const;

    /** @param ofScores what the study is of; one of other weights than those in force is dropped */
    void setStudy(std::shared_ptr<const WeightStudy> study, const planning::Scores& ofScores);

    /**
     * The candidates that the scenario pins and forbids. The plan of the results may still be one
     * for another choice: see Plan::choice.
     */
    [[nodiscard]] const planning::PlanChoice& choice() const { return m_choice; }

    [[nodiscard]] SiteChoice choiceOf(std::int64_t site) const;

    /** Undoable. Does nothing without a plan. */
    void chooseSites(const std::vector<std::int64_t>& sites, SiteChoice choice);

    /** Undoable: pins and forbids nothing, not even places that are no candidates any more. */
    void clearChoice();

    /** Undoable: another scenario of the same file. `text` names the step in the undo menu. */
    void editScenario(scenario::Scenario changed, const QString& text);

    /** The results with the weights in force, as an export must show them. Thread-safe copy. */
    [[nodiscard]] std::shared_ptr<const exports::Results> resultsInForce() const;

Q_SIGNALS:
    void scenarioChanged(); ///< another scenario, or edited
    void opened();          ///< another scenario than before
    void resultsChanged();
    void planChanged();   ///< the results are the same but for their plan
    void choiceChanged(); ///< other sites are pinned or forbidden
    void scoresChanged();
    void studyChanged(); ///< after scoresChanged, and when a study becomes known
    void stateChanged(); ///< path, modified or outdated

private:
    friend class WeightsCommand;
    friend class ScenarioCommand;

    void updateModified();
    void updateOutdated();
    bool readChoice();
    [[nodiscard]] WeightState stateOfRun() const;
    void changeWeights(WeightState state, const QString& text, int series);
    void applyWeights(const WeightState& state);
    void takeStudyOfRun();
    void applyScenario(const scenario::Scenario& changed);

    std::optional<scenario::Scenario> m_scenario;
    QString m_path;
    QUndoStack m_undo;
    std::shared_ptr<const exports::Results> m_results;
    std::optional<scenario::Scenario> m_ran; ///< what the results, their plan included, come from
    planning::PlanChoice m_choice;
    planning::Scores m_scores;
    WeightState m_weights;
    std::shared_ptr<const WeightStudy> m_study;
    std::string m_savedText; ///< the scenario as TOML when it was opened or saved
    bool m_modified = false;
    bool m_outdated = false;
};

} // namespace corredor::desktop
