#include "json_parts.h"
#include "table.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor::exports {
namespace {

constexpr std::size_t maxListed = 100; ///< ranked candidates in result.json; all are in the tables

std::string_view toText(planning::Direction direction) {
    return direction == planning::Direction::MoreIsBetter ? "more" : "less";
}

std::string_view toText(planning::Normalisation normalisation) {
    switch (normalisation) {
    case planning::Normalisation::MinMax:
        return "min-max";
    case planning::Normalisation::Percentile:
        return "percentile";
    case planning::Normalisation::Target:
        break;
    }
    return "target";
}

struct Spread {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
    double sum = 0;
    std::int64_t known = 0;
};

Spread spreadOf(const std::vector<double>& values) {
    Spread spread;
    for (const double value : values) {
        if (std::isfinite(value)) {
            spread.least = std::min(spread.least, value);
            spread.greatest = std::max(spread.greatest, value);
            spread.sum += value;
            ++spread.known;
        }
    }
    return spread;
}

Json criterionJson(const planning::CriterionValues& criterion, double weight) {
    const Spread spread = spreadOf(criterion.raw);
    const double mean =
        spread.sum / static_cast<double>(spread.known); // NaN, so null, without data
    const bool hasTarget = criterion.options.normalisation == planning::Normalisation::Target;
    return {
        {"name", criterion.options.name},
        {"unit", planning::unitOf(criterion.options)},
        {"weight", weight},
        {"direction", toText(criterion.options.direction)},
        {"normalisation", toText(criterion.options.normalisation)},
        {"target", hasTarget ? Json(criterion.options.target) : Json(nullptr)},
        {"zero", hasTarget ? Json(criterion.options.zero) : Json(nullptr)},
        {"sites_with_data", spread.known},
        {"min", numberJson(spread.least, 3)},
        {"max", numberJson(spread.greatest, 3)},
        {"mean", numberJson(mean, 3)}};
}

std::string at(const std::vector<std::string>& column, std::size_t index) {
    return index < column.size() ? column[index] : std::string();
}

/** What a candidate is and where; the plan's sites and the ranked candidates share it. */
Json siteJson(const planning::CandidateSites& sites, std::size_t site) {
    return {
        {"id", at(sites.id, site)},
        {"name", at(sites.name, site)},
        {"lon", numberJson(sites.location[site].lon, 7)},
        {"lat", numberJson(sites.location[site].lat, 7)},
        {"country", at(sites.country, site)},
        {"state", at(sites.state, site)},
        {"zone", at(sites.zone, site)},
        {"zone_name", at(sites.zoneLabel, site)},
        {"road", at(sites.road, site)},
        {"role", site < sites.role.size() ? toString(sites.role[site]) : std::string_view()}};
}

/** How many sites the exclusions left out, together and each. */
Json excludedJson(const planning::Exclusions& exclusions) {
    Json rules = Json::array();
    for (const planning::ExcludedSites& rule : exclusions.rules) {
        const auto& areas = rule.exclusion.areas;
        rules.push_back(
            {{"name", rule.exclusion.name},
             {"kind", areas ? "areas" : "no-cover"},
             {"areas", areas ? Json(areas->size()) : Json(nullptr)},
             {"buffer_km", numberJson(rule.exclusion.bufferKm, 3)},
             {"sites", rule.sites},
             {"kept", rule.kept}});
    }
    return {{"sites", exclusions.sites}, {"rules", std::move(rules)}};
}

Json optionalJson(const std::optional<double>& value) {
    return value ? numberJson(*value, 3) : Json(nullptr);
}

/** The ids of candidates by position. */
Json idsJson(const Results& results, const std::vector<std::int32_t>& candidates) {
    Json ids = Json::array();
    for (const std::int32_t candidate : candidates) {
        ids.push_back(at(results.candidates.id, static_cast<std::size_t>(candidate)));
    }
    return ids;
}

/** People by country and by who covers them. */
Json coverageJson(const planning::DemandCoverage& coverage) {
    Json countries = Json::object();
    for (const auto& [country, tally] : planning::coverageByCountry(coverage)) {
        double people = 0;
        Json entry = {{"people", nullptr}};
        for (const auto by :
             {planning::CoveredBy::Existing,
              planning::CoveredBy::Plan,
              planning::CoveredBy::Nothing}) {
            const double share = tally[static_cast<std::size_t>(by)];
            people += share;
            entry[std::string(toString(by))] = numberJson(share, 3);
        }
        entry["people"] = numberJson(people, 3);
        countries[country] = std::move(entry);
    }
    return {{"countries", std::move(countries)}};
}

} // namespace

Json candidatesJson(const Results& results) {
    Json criteria = Json::array();
    for (std::size_t c = 0; c < results.criteria.size(); ++c) {
        criteria.push_back(criterionJson(results.criteria[c], results.scores.weights[c]));
    }
    Json top = Json::array();
    const std::size_t listed = std::min(maxListed, results.scores.order.size());
    for (std::size_t i = 0; i < listed; ++i) {
        const auto site = static_cast<std::size_t>(results.scores.order[i]);
        Json entry = {
            {"rank", results.scores.rank[site]},
            {"score", numberJson(results.scores.score[site], 6)}};
        entry.update(siteJson(results.candidates, site));
        Json parts = Json::object();
        for (std::size_t c = 0; c < results.criteria.size(); ++c) {
            parts[results.criteria[c].options.name] = numberJson(results.scores.part(c, site), 6);
        }
        entry["parts"] = std::move(parts);
        entry["other_rank"] = otherRankJson(results, site);
        entry["stability"] = stabilityJson(results, site);
        top.push_back(std::move(entry));
    }
    return {
        {"count", results.candidates.size()},
        {"weights", weightsJson(results)},
        {"excluded", excludedJson(results.exclusions)},
        {"criteria", std::move(criteria)},
        {"sensitivity", sensitivityJson(results)},
        {"top", std::move(top)}};
}

Json planJson(const Results& results) {
    if (!results.hasPlan) {
        return nullptr;
    }
    const planning::Plan& plan = results.plan;
    Json sites = Json::array();
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const auto site = static_cast<std::size_t>(plan.sites[i].candidate);
        Json entry = {{"rank", i + 1}};
        entry.update(siteJson(results.candidates, site));
        const bool scored = site < results.scores.score.size();
        entry["score"] = scored ? numberJson(results.scores.score[site], 6) : Json(nullptr);
        entry["score_rank"] = scored ? Json(results.scores.rank[site]) : Json(nullptr);
        entry["other_rank"] = otherRankJson(results, site);
        entry["stability"] = stabilityJson(results, site);
        entry["gain"] = numberJson(plan.sites[i].gain, 3);
        const std::int32_t replacement = plan.sites[i].replacement;
        entry["replacement"] =
            replacement < 0
                ? Json(nullptr)
                : Json(at(results.candidates.id, static_cast<std::size_t>(replacement)));
        entry["loss_with_replacement"] = numberJson(plan.sites[i].lossWithReplacement, 3);
        Json raw = Json::object();
        for (const planning::CriterionValues& criterion : results.criteria) {
            raw[criterion.options.name] = numberJson(criterion.raw[site], 3);
        }
        entry["criteria"] = std::move(raw);
        sites.push_back(std::move(entry));
    }
    return {
        {"objective", planning::toString(plan.objective)},
        {"status", location::toString(plan.status)},
        {"unit", plan.unit},
        {"value", numberJson(plan.value, 3)},
        {"bound", numberJson(plan.bound, 3)},
        {"gap", numberJson(plan.gap, 9)},
        {"served_already", numberJson(plan.servedAlready, 3)},
        {"total_demand", numberJson(plan.totalDemand, 3)},
        {"left_out", numberJson(plan.leftOut, 3)},
        {"mean_km_before", optionalJson(plan.meanKmBefore)},
        {"mean_km_after", optionalJson(plan.meanKmAfter)},
        {"cost", optionalJson(plan.cost)},
        {"currency", plan.currency},
        {"coverage", coverageJson(plan.coverage)},
        {"pinned", idsJson(results, plan.choice.pinned)},
        {"forbidden", idsJson(results, plan.choice.forbidden)},
        {"gain_unit", plan.gainUnit},
        {"sites", std::move(sites)},
        {"proposals", proposalsJson(results)},
        {"fairness", floorsJson(results)},
        {"tradeoff", tradeoffJson(results)},
        {"trip_model", tripModelJson(results)},
        {"roadmap", roadmapJson(results)},
        {"assumptions", assumptionsJson(results)},
        {"programmes", programmesJson(results)}};
}

} // namespace corredor::exports
