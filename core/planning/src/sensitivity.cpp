#include "rank_draws.h"

#include <corredor/base/error.h>
#include <corredor/base/random.h>
#include <corredor/planning/sensitivity.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

void checkOptions(const SensitivityOptions& options) {
    const auto check = [](bool good, std::string_view key, double value, std::string_view wanted) {
        if (!good) {
            throw ScenarioError(
                {{},
                 fmt::format("sensitivity.{}", key),
                 fmt::format("is {}", value),
                 fmt::format("use {}", wanted)});
        }
    };
    const auto isPart = [](double percent) { return percent >= 0 && percent <= 100; };
    check(options.draws >= 0, "draws", options.draws, "0 or more draws");
    check(isPart(options.spreadPct), "spread_pct", options.spreadPct, "0 to 100 %");
    check(isPart(options.stepPct), "step_pct", options.stepPct, "0 to 100 %");
    check(options.top > 0, "top", options.top, "at least 1 site");
}

/**
 * By site twice its mid-rank less the mean of all: whole numbers, so that sums of their products
 * are exact up to a million sites.
 */
std::vector<std::int64_t> centredRanks(const RankedSites& ranked) {
    const std::size_t count = ranked.order.size();
    const auto siteAt = [&](std::size_t place) {
        return static_cast<std::size_t>(ranked.order[place]);
    };
    std::vector<std::int64_t> centred(count, 0);
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin + 1;
        while (end < count && ranked.rank[siteAt(end)] == ranked.rank[siteAt(begin)]) {
            ++end;
        }
        for (std::size_t place = begin; place < end; ++place) {
            centred[siteAt(place)] =
                static_cast<std::int64_t>(begin + 1 + end) - static_cast<std::int64_t>(count + 1);
        }
        begin = end;
    }
    return centred;
}

double productSum(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    return static_cast<double>(std::inner_product(a.begin(), a.end(), b.begin(), std::int64_t{0}));
}

WeightStep stepOf(
    const Scores& scores,
    const SensitivityOptions& options,
    std::size_t criterion,
    double changePct) {
    std::vector<double> weights = scores.weights;
    weights[criterion] *= 1 + changePct / 100;
    RankedSites changed;
    rankSites(scores.normalised, weights, scores.ranking, changed);
    WeightStep step{.criterion = criterion, .changePct = changePct};
    step.share = weights[criterion] / std::accumulate(weights.begin(), weights.end(), 0.0);
    step.rankCorrelation = rankCorrelation(scores, changed);
    const auto isBest = [&](const RankedSites& ranked, std::int32_t site) {
        return ranked.rank[static_cast<std::size_t>(site)] <= options.top;
    };
    for (const std::int32_t site : changed.order) {
        if (!isBest(changed, site)) {
            break;
        }
        isBest(scores, site) ? static_cast<void>(++step.kept) : step.enters.push_back(site);
    }
    for (const std::int32_t site : scores.order) {
        if (!isBest(scores, site)) {
            break;
        }
        if (!isBest(changed, site)) {
            step.leaves.push_back(site);
        }
    }
    return step;
}

std::vector<WeightStep>
stepsOf(const Scores& scores, const SensitivityOptions& options, const JobContext& job) {
    std::vector<WeightStep> steps;
    for (std::size_t c = 0; c < scores.weights.size(); ++c) {
        job.checkCancelled();
        if (scores.weights[c] > 0) {
            steps.push_back(stepOf(scores, options, c, -options.stepPct));
            steps.push_back(stepOf(scores, options, c, options.stepPct));
        }
        job.report(static_cast<double>(c + 1) / static_cast<double>(scores.weights.size()));
    }
    return steps;
}

void sumUp(const Scores& scores, Sensitivity& study) {
    for (std::size_t site = 0; site < study.topShare.size(); ++site) {
        const double share = study.topShare[site];
        study.ever += share > 0 ? 1 : 0;
        if (scores.rank[site] <= study.options.top) {
            ++study.best;
            study.steady += stabilityOf(share) == Stability::Steadily ? 1 : 0;
            study.kept += share;
        }
    }
}

} // namespace

Stability stabilityOf(double topShare) {
    if (topShare >= steadilyFrom) {
        return Stability::Steadily;
    }
    if (topShare >= mostlyFrom) {
        return Stability::Mostly;
    }
    return topShare > 0 ? Stability::Seldom : Stability::Never;
}

std::string_view toString(Stability stability) {
    switch (stability) {
    case Stability::Never:
        return "never";
    case Stability::Seldom:
        return "seldom";
    case Stability::Mostly:
        return "mostly";
    case Stability::Steadily:
        break;
    }
    return "steadily";
}

std::vector<double> drawnWeights(
    std::span<const double> weights,
    const SensitivityOptions& options,
    std::int64_t draw) {
    std::vector<double> drawn(weights.begin(), weights.end());
    auto position = static_cast<std::uint64_t>(draw) * drawn.size();
    for (double& weight : drawn) {
        const double across = 2 * randomShare(options.seed, position++) - 1; // -1 .. 1
        weight *= 1 + options.spreadPct / 100 * across;
    }
    return drawn;
}

std::optional<double> rankCorrelation(const RankedSites& first, const RankedSites& second) {
    CORREDOR_ASSERT(first.order.size() == second.order.size());
    const std::vector<std::int64_t> a = centredRanks(first);
    const std::vector<std::int64_t> b = centredRanks(second);
    const double spread = std::sqrt(productSum(a, a)) * std::sqrt(productSum(b, b));
    return spread > 0 ? std::optional(std::clamp(productSum(a, b) / spread, -1.0, 1.0))
                      : std::nullopt;
}

std::optional<Sensitivity>
studySensitivity(const Scores& scores, SensitivityOptions options, const JobContext& job) {
    checkOptions(options);
    const auto withWeight =
        std::ranges::count_if(scores.weights, [](double weight) { return weight > 0; });
    if (options.draws == 0 || withWeight < 2 || scores.score.empty()) {
        job.report(1.0);
        return std::nullopt;
    }
    options.top = static_cast<int>(std::min<std::ptrdiff_t>(options.top, std::ssize(scores.score)));
    Sensitivity study;
    study.options = options;
    study.steps = stepsOf(scores, options, job.subRange(0, 0.05));
    drawRanks(scores, study, job.subRange(0.05, 1));
    sumUp(scores, study);
    job.report(1.0);
    return study;
}

} // namespace corredor::planning
