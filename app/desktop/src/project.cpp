#include "project.h"

#include "convert.h"
#include "project_commands.h"

#include <corredor/base/sha256.h>

namespace corredor::desktop {

Project::Project(QObject* parent) : QObject(parent) {
    connect(&m_undo, &QUndoStack::indexChanged, this, &Project::updateModified);
}

Project::~Project() {
    m_undo.disconnect(this); // it reports while it is destroyed, after members it reports on
}

void Project::open(scenario::Scenario scenario, const QString& path) {
    m_scenario = std::move(scenario);
    m_path = path;
    m_savedText = scenario::toToml(*m_scenario, m_scenario->file);
    m_modified = false;
    m_undo.clear();
    m_results.reset();
    m_scores = {};
    m_outdated = false;
    Q_EMIT opened();
    Q_EMIT scenarioChanged();
    Q_EMIT resultsChanged();
    Q_EMIT scoresChanged();
    Q_EMIT stateChanged();
}

void Project::markSaved(const QString& path) {
    m_path = path;
    if (m_scenario) {
        m_scenario->file = toPath(path);
        m_savedText = scenario::toToml(*m_scenario, m_scenario->file);
    }
    m_modified = false;
    Q_EMIT stateChanged();
}

void Project::markUnsaved() {
    m_savedText.clear();
    updateModified();
}

void Project::updateModified() {
    const bool modified =
        m_scenario && scenario::toToml(*m_scenario, m_scenario->file) != m_savedText;
    if (modified != m_modified) {
        m_modified = modified;
        Q_EMIT stateChanged();
    }
}

void Project::setResults(std::shared_ptr<const exports::Results> results) {
    m_results = std::move(results);
    m_scores = m_results ? m_results->scores : planning::Scores{};
    m_outdated = false;
    Q_EMIT resultsChanged();
    Q_EMIT scoresChanged();
    Q_EMIT stateChanged();
}

void Project::setWeight(std::size_t criterion, double weight) {
    std::vector<double> changed = weights();
    if (criterion >= changed.size() || changed[criterion] == weight) {
        return;
    }
    changed[criterion] = weight;
    m_undo.push(new WeightsCommand(*this, std::move(changed), static_cast<int>(criterion)));
}

void Project::resetWeights() {
    if (m_results && m_results->scores.weights != weights()) {
        m_undo.push(new WeightsCommand(*this, m_results->scores.weights, -1));
    }
}

void Project::editScenario(scenario::Scenario changed, const QString& text) {
    if (m_scenario) {
        m_undo.push(new ScenarioCommand(*this, std::move(changed), text));
    }
}

void Project::applyWeights(const std::vector<double>& weights) {
    if (weights.size() != m_scores.normalised.size()) {
        return; // an undo step of results that a run has replaced since
    }
    planning::reweigh(m_scores, weights);
    if (m_scenario && m_scenario->criteria.size() == weights.size()) {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            m_scenario->criteria[i].weight = weights[i];
        }
    }
    Q_EMIT scoresChanged();
}

void Project::applyScenario(const scenario::Scenario& changed) {
    m_scenario = changed;
    m_outdated = m_results != nullptr;
    Q_EMIT scenarioChanged();
    Q_EMIT stateChanged();
}

std::shared_ptr<const exports::Results> Project::resultsInForce() const {
    if (!m_results || m_results->scores.weights == m_scores.weights || !m_scenario) {
        return m_results;
    }
    auto changed = std::make_shared<exports::Results>(*m_results);
    changed->scores = m_scores;
    for (std::size_t i = 0; i < changed->criteria.size(); ++i) {
        changed->criteria[i].options.weight = m_scores.weights[i];
    }
    // What is written must name the scenario that gives it, not the file it was opened from.
    changed->scenario.sha256 = sha256(scenario::toToml(*m_scenario, m_scenario->file));
    changed->scenario.parametersJson = scenario::parametersJson(*m_scenario);
    return changed;
}

} // namespace corredor::desktop
