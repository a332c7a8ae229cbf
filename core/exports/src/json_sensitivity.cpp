#include "json_parts.h"

namespace corredor::exports {
namespace {

Json consistencyJson(const std::optional<planning::Consistency>& consistency) {
    if (!consistency) {
        return nullptr;
    }
    return {
        {"lambda_max", numberJson(consistency->lambdaMax, 6)},
        {"index", numberJson(consistency->index, 6)},
        {"random_index", numberJson(consistency->randomIndex, 2)},
        {"ratio", numberJson(consistency->ratio, 6)},
        {"doubtful", consistency->isDoubtful()}};
}

Json idsOf(const Results& results, const std::vector<std::int32_t>& sites) {
    Json ids = Json::array();
    for (const std::int32_t site : sites) {
        ids.push_back(results.candidates.id[static_cast<std::size_t>(site)]);
    }
    return ids;
}

Json stepJson(const Results& results, const planning::WeightStep& step) {
    return {
        {"criterion", results.criteria[step.criterion].options.name},
        {"change_pct", numberJson(step.changePct, 3)},
        {"share", numberJson(step.share, 6)},
        {"rank_correlation",
         step.rankCorrelation ? numberJson(*step.rankCorrelation, 6) : Json(nullptr)},
        {"kept", step.kept},
        {"enters", idsOf(results, step.enters)},
        {"leaves", idsOf(results, step.leaves)}};
}

} // namespace

Json weightsJson(const Results& results) {
    return {
        {"method", toString(results.weights.method)},
        {"ranking", toString(results.scores.ranking)},
        {"consistency", consistencyJson(results.weights.consistency)}};
}

Json sensitivityJson(const Results& results) {
    if (!results.sensitivity) {
        return nullptr;
    }
    const planning::Sensitivity& study = *results.sensitivity;
    Json steps = Json::array();
    for (const planning::WeightStep& step : study.steps) {
        steps.push_back(stepJson(results, step));
    }
    return {
        {"draws", study.options.draws},
        {"distribution", "uniform"},
        {"spread_pct", numberJson(study.options.spreadPct, 3)},
        {"step_pct", numberJson(study.options.stepPct, 3)},
        {"top", study.options.top},
        {"seed", study.options.seed},
        {"best", study.best},
        {"steady", study.steady},
        {"kept", numberJson(study.kept, 4)},
        {"ever", study.ever},
        {"one_at_a_time", std::move(steps)}};
}

Json otherRankJson(const Results& results, std::size_t site) {
    const std::vector<std::int32_t>& ranks = results.otherRanks.rank;
    return site < ranks.size() ? Json(ranks[site]) : Json(nullptr);
}

Json stabilityJson(const Results& results, std::size_t site) {
    if (!results.sensitivity || site >= results.sensitivity->topShare.size()) {
        return nullptr;
    }
    const planning::Sensitivity& study = *results.sensitivity;
    return {
        {"top_share", numberJson(study.topShare[site], 5)},
        {"median_rank", study.medianRank[site]},
        {"rank_p05", study.bestRank[site]},
        {"rank_p95", study.worstRank[site]}};
}

} // namespace corredor::exports
