#include "project.h"
#include "project_commands.h"

#include <corredor/planning/weight_conversion.h>

#include <QCoreApplication>

#include <algorithm>

namespace corredor::desktop {

namespace {

/** Series of undo steps; those of stated weights are the criteria's numbers. */
constexpr int swingSeries = 1'000;
constexpr int comparisonSeries = 2'000;

std::vector<double> directWeights(const scenario::Scenario& scenario) {
    std::vector<double> weights;
    for (const planning::CriterionOptions& criterion : scenario.criteria) {
        weights.push_back(criterion.weight);
    }
    return weights;
}

std::vector<std::string> criterionNames(const exports::Results& results) {
    std::vector<std::string> names;
    for (const planning::CriterionValues& criterion : results.criteria) {
        names.push_back(criterion.options.name);
    }
    return names;
}

} // namespace

bool WeightState::operator==(const WeightState& other) const {
    return values == other.values && direct == other.direct && ranking == other.ranking &&
           options.method == other.options.method && options.swing == other.options.swing &&
           options.comparisons == other.options.comparisons;
}

WeightState Project::stateOfRun() const {
    WeightState state;
    if (m_results && m_ran) {
        state.values = m_results->scores.weights;
        state.direct = directWeights(*m_ran);
        state.options = m_ran->weights;
        state.ranking = m_ran->ranking;
    }
    return state;
}

bool Project::hasRunWeights() const {
    return m_weights == stateOfRun();
}

void Project::changeWeights(WeightState state, const QString& text, int series) {
    if (!(state == m_weights)) {
        m_undo.push(new WeightsCommand(*this, std::move(state), text, series));
    }
}

void Project::setWeight(std::size_t criterion, double weight) {
    WeightState state = m_weights;
    if (criterion >= state.values.size() || state.values[criterion] == weight) {
        return;
    }
    state.values[criterion] = weight;
    const WeightState ofRun = stateOfRun();
    if (state.values == ofRun.values) { // back where it began: swings and comparisons count again
        state.direct = ofRun.direct;
        state.options = ofRun.options;
    } else {
        state.direct = state.values;
        state.options.method = planning::WeightMethod::Direct;
    }
    changeWeights(
        std::move(state),
        QCoreApplication::translate("Undo", "change a weight"),
        static_cast<int>(criterion));
}

void Project::setWeightMethod(planning::WeightMethod method) {
    if (!m_results || m_weights.values.empty() || method == m_weights.options.method) {
        return;
    }
    const std::vector<std::string> names = criterionNames(*m_results);
    if (method == planning::WeightMethod::Ahp && !planning::canCompare(names)) {
        return;
    }
    WeightState state = m_weights;
    const bool noneCounts = std::ranges::all_of(state.values, [](double v) { return v <= 0; });
    const std::vector<double> alike(state.values.size(), 1);
    state.options =
        planning::optionsFor(method, state.options, names, noneCounts ? alike : state.values);
    if (method == planning::WeightMethod::Direct) {
        state.direct = state.values;
    }
    state.values = planning::weigh(state.options, names, state.direct).values;
    changeWeights(
        std::move(state), QCoreApplication::translate("Undo", "change how weights are found"), -1);
}

void Project::setSwing(std::size_t criterion, double points) {
    const std::vector<std::string> names = criterionNames(*m_results);
    WeightState state = m_weights;
    state.options.swing[names[criterion]] = points;
    if (planning::weightFaults(state.options, names).empty()) { // not all points are 0
        state.values = planning::weigh(state.options, names, state.direct).values;
        changeWeights(
            std::move(state),
            QCoreApplication::translate("Undo", "change swing points"),
            swingSeries + static_cast<int>(criterion));
    }
}

void Project::setComparison(const planning::Comparison& comparison) {
    const std::vector<std::string> names = criterionNames(*m_results);
    WeightState state = m_weights;
    for (std::size_t i = 0; i < state.options.comparisons.size(); ++i) {
        planning::Comparison& stated = state.options.comparisons[i];
        const bool isSamePair =
            (stated.better == comparison.better && stated.worse == comparison.worse) ||
            (stated.better == comparison.worse && stated.worse == comparison.better);
        if (isSamePair) {
            stated = comparison;
            state.values = planning::weigh(state.options, names, state.direct).values;
            changeWeights(
                std::move(state),
                QCoreApplication::translate("Undo", "change a comparison"),
                comparisonSeries + static_cast<int>(i));
            return;
        }
    }
}

void Project::setRanking(planning::Ranking ranking) {
    WeightState state = m_weights;
    state.ranking = ranking;
    changeWeights(
        std::move(state), QCoreApplication::translate("Undo", "change the ranking method"), -1);
}

void Project::resetWeights() {
    if (m_results) {
        changeWeights(stateOfRun(), QCoreApplication::translate("Undo", "reset the weights"), -1);
    }
}

planning::SensitivityOptions Project::sensitivityOptions() const {
    return m_ran ? m_ran->sensitivity : planning::SensitivityOptions{};
}

void Project::setStudy(std::shared_ptr<const WeightStudy> study, const planning::Scores& ofScores) {
    if (ofScores.weights == m_scores.weights && ofScores.ranking == m_scores.ranking) {
        m_study = std::move(study);
        Q_EMIT studyChanged();
    }
}

void Project::takeStudyOfRun() {
    m_study = std::make_shared<const WeightStudy>(
        WeightStudy{m_results->sensitivity, m_results->otherRanks});
}

void Project::applyWeights(const WeightState& state) {
    if (state.values.size() != m_scores.normalised.size()) {
        return; // an undo step of results that a run has replaced since
    }
    m_weights = state;
    m_scores.ranking = state.ranking;
    planning::reweigh(m_scores, state.values);
    if (m_scenario && m_scenario->criteria.size() == state.direct.size()) {
        for (std::size_t i = 0; i < state.direct.size(); ++i) {
            m_scenario->criteria[i].weight = state.direct[i];
        }
        m_scenario->weights = state.options;
        m_scenario->ranking = state.ranking;
    }
    m_study.reset();
    if (m_results && m_results->scores.weights == m_scores.weights &&
        m_results->scores.ranking == m_scores.ranking) {
        takeStudyOfRun();
    }
    Q_EMIT scoresChanged();
    Q_EMIT studyChanged();
}

} // namespace corredor::desktop
