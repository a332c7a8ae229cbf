#include "project.h"

#include "convert.h"
#include "project_commands.h"

#include <corredor/base/error.h>
#include <corredor/base/sha256.h>

#include <algorithm>

namespace corredor::desktop {

namespace {

/** The scenario without what changes without a new run: weights, pinned and forbidden sites. */
std::string textToRun(scenario::Scenario scenario) {
    for (planning::CriterionOptions& criterion : scenario.criteria) {
        criterion.weight = 1;
    }
    scenario.weights = {};
    scenario.ranking = planning::Ranking::WeightedSum;
    if (scenario.plan) {
        scenario.plan->pinned.clear();
        scenario.plan->forbidden.clear();
    }
    return scenario::toToml(scenario, scenario.file);
}

std::vector<geo::LonLat>
placesOf(const exports::Results& results, const std::vector<std::int32_t>& candidates) {
    std::vector<geo::LonLat> places;
    for (const std::int32_t candidate : candidates) {
        places.push_back(results.candidates.location[static_cast<std::size_t>(candidate)]);
    }
    return places;
}

} // namespace

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
    m_ran.reset();
    m_choice = {};
    m_scores = {};
    m_weights = {};
    m_study.reset();
    m_outdated = false;
    Q_EMIT opened();
    Q_EMIT scenarioChanged();
    Q_EMIT resultsChanged();
    Q_EMIT choiceChanged();
    Q_EMIT scoresChanged();
    Q_EMIT studyChanged();
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

void Project::setResults(std::shared_ptr<const exports::Results> results, scenario::Scenario ran) {
    m_results = std::move(results);
    m_ran = std::move(ran);
    m_scores = m_results->scores;
    m_weights = stateOfRun();
    takeStudyOfRun();
    updateOutdated();
    const bool isOtherChoice = readChoice();
    Q_EMIT resultsChanged();
    Q_EMIT scoresChanged();
    Q_EMIT studyChanged();
    if (isOtherChoice) {
        Q_EMIT choiceChanged();
    }
    Q_EMIT stateChanged();
}

void Project::setPlan(std::shared_ptr<const exports::Results> results) {
    m_results = std::move(results);
    const planning::PlanChoice& choice = m_results->plan.choice;
    m_ran->plan->pinned = placesOf(*m_results, choice.pinned);
    m_ran->plan->forbidden = placesOf(*m_results, choice.forbidden);
    Q_EMIT planChanged();
}

void Project::updateOutdated() {
    m_outdated = m_ran && textToRun(*m_scenario) != textToRun(*m_ran);
}

bool Project::readChoice() {
    planning::PlanChoice choice;
    if (m_results && m_results->hasPlan && m_scenario->plan) {
        try {
            choice = planning::choiceOf(m_results->candidates, *m_scenario->plan);
        } catch (const Error&) {
            // Places of candidates that an edit has done away with: the next run says which.
            choice = {};
        }
    }
    const bool isOther = choice != m_choice;
    m_choice = std::move(choice);
    return isOther;
}

SiteChoice Project::choiceOf(std::int64_t site) const {
    const auto candidate = static_cast<std::int32_t>(site);
    if (std::ranges::binary_search(m_choice.pinned, candidate)) {
        return SiteChoice::Pinned;
    }
    return std::ranges::binary_search(m_choice.forbidden, candidate) ? SiteChoice::Forbidden
                                                                     : SiteChoice::Free;
}

void Project::chooseSites(const std::vector<std::int64_t>& sites, SiteChoice choice) {
    if (!m_results || !m_results->hasPlan || !m_scenario->plan) {
        return;
    }
    planning::PlanChoice changed = m_choice;
    for (const std::int64_t site : sites) {
        const auto candidate = static_cast<std::int32_t>(site);
        std::erase(changed.pinned, candidate);
        std::erase(changed.forbidden, candidate);
        if (choice == SiteChoice::Pinned) {
            changed.pinned.push_back(candidate);
        } else if (choice == SiteChoice::Forbidden) {
            changed.forbidden.push_back(candidate);
        }
    }
    std::ranges::sort(changed.pinned);
    std::ranges::sort(changed.forbidden);
    if (changed == m_choice) {
        return;
    }
    scenario::Scenario edited = *m_scenario;
    edited.plan->pinned = placesOf(*m_results, changed.pinned);
    edited.plan->forbidden = placesOf(*m_results, changed.forbidden);
    editScenario(std::move(edited), choiceStepText(choice));
}

void Project::clearChoice() {
    if (m_scenario && m_scenario->plan &&
        !(m_scenario->plan->pinned.empty() && m_scenario->plan->forbidden.empty())) {
        scenario::Scenario edited = *m_scenario;
        edited.plan->pinned.clear();
        edited.plan->forbidden.clear();
        editScenario(std::move(edited), choiceStepText(SiteChoice::Free));
    }
}

void Project::editScenario(scenario::Scenario changed, const QString& text) {
    if (m_scenario) {
        m_undo.push(new ScenarioCommand(*this, std::move(changed), text));
    }
}

void Project::applyScenario(const scenario::Scenario& changed) {
    m_scenario = changed;
    updateOutdated();
    const bool isOtherChoice = readChoice();
    Q_EMIT scenarioChanged();
    if (isOtherChoice) {
        Q_EMIT choiceChanged();
    }
    Q_EMIT stateChanged();
}

std::shared_ptr<const exports::Results> Project::resultsInForce() const {
    if (!m_results || !m_ran) {
        return m_results;
    }
    scenario::Scenario inForce = *m_ran;
    inForce.weights = m_weights.options;
    inForce.ranking = m_weights.ranking;
    for (std::size_t i = 0; i < inForce.criteria.size(); ++i) {
        inForce.criteria[i].weight = m_weights.direct[i];
    }
    const std::string parameters = scenario::parametersJson(inForce);
    if (parameters == m_results->scenario.parametersJson) {
        return m_results;
    }
    auto changed = std::make_shared<exports::Results>(*m_results);
    changed->scores = m_scores;
    changed->otherRanks = m_study ? m_study->otherRanks : planning::rankedByOther(m_scores);
    changed->sensitivity = m_study ? m_study->sensitivity : std::nullopt;
    changed->weights = scenario::weightsOf(inForce);
    changed->weightOptions = inForce.weights;
    for (std::size_t i = 0; i < changed->criteria.size(); ++i) {
        changed->criteria[i].options.weight = m_weights.direct[i];
    }
    std::erase_if(changed->issues, [](const Issue& issue) {
        return issue.code == "inconsistent_comparisons";
    });
    changed->issues.insert(
        changed->issues.end(), changed->weights.issues.begin(), changed->weights.issues.end());
    // What is written must name the scenario that gives it, not the file it was opened from.
    changed->scenario.sha256 = sha256(scenario::toToml(inForce, inForce.file));
    changed->scenario.parametersJson = parameters;
    return changed;
}

} // namespace corredor::desktop
