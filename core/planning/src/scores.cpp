#include <corredor/base/error.h>
#include <corredor/planning/scores.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace corredor::planning {

namespace {

struct Range {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
};

Range rangeOf(std::span<const double> raw) {
    Range range;
    for (const double value : raw) {
        if (!std::isnan(value)) {
            range.least = std::min(range.least, value);
            range.greatest = std::max(range.greatest, value);
        }
    }
    return range;
}

/** 0 at the least value, 1 at the greatest; NaN stays. */
std::vector<double> byRange(std::span<const double> raw) {
    const Range range = rangeOf(raw);
    const double width = range.greatest - range.least;
    std::vector<double> values(raw.size());
    std::ranges::transform(raw, values.begin(), [&](double value) {
        return std::isnan(value) || width > 0 ? (value - range.least) / width : 0.5;
    });
    return values;
}

/** Share of the sites with data that have a smaller value, equal ones counting half. */
std::vector<double> byPercentile(std::span<const double> raw) {
    std::vector<double> sorted;
    std::ranges::copy_if(raw, std::back_inserter(sorted), [](double v) { return !std::isnan(v); });
    std::ranges::sort(sorted);
    const auto count = static_cast<double>(sorted.size());
    std::vector<double> values(raw.size());
    std::ranges::transform(raw, values.begin(), [&](double value) {
        if (std::isnan(value)) {
            return value;
        }
        const auto equal = std::ranges::equal_range(sorted, value);
        const auto below = static_cast<double>(equal.begin() - sorted.begin());
        return (below + static_cast<double>(equal.size()) / 2) / count;
    });
    return values;
}

std::vector<double> byTarget(std::span<const double> raw, const CriterionOptions& options) {
    const double width = options.target - options.zero;
    const bool lessIsBetter = options.direction == Direction::LessIsBetter;
    std::vector<double> values(raw.size());
    std::ranges::transform(raw, values.begin(), [&](double value) {
        if (std::isnan(value)) {
            return value;
        }
        if (width == 0) {
            const bool reached = lessIsBetter ? value <= options.target : value >= options.target;
            return reached ? 1.0 : 0.0;
        }
        return std::clamp((value - options.zero) / width, 0.0, 1.0);
    });
    return values;
}

void checkWeights(std::span<const double> weights, std::size_t criteria) {
    if (weights.size() != criteria) {
        throw ScenarioError(
            {{},
             "criteria",
             fmt::format("{} weights for {} criteria", weights.size(), criteria),
             "give each criterion one weight"});
    }
    for (const double weight : weights) {
        if (!(weight >= 0) || !std::isfinite(weight)) {
            throw ScenarioError(
                {{},
                 "criteria.weight",
                 fmt::format("a weight is {}", weight),
                 "use weights from 0 upwards"});
        }
    }
}

/**
 * Sites by falling score, ties by index: a stable radix sort of the upper half of the scores' bits,
 * which order like the numbers since no score is negative, then of the few runs that agree there.
 */
void orderByScore(RankedSites& scores) {
    using SortKey = RankedSites::SortKey;
    constexpr unsigned digitBits = 11;
    constexpr std::size_t digits = std::size_t{1} << digitBits;
    constexpr unsigned passes = 3;
    constexpr unsigned lowerBits = 64 - passes * digitBits;
    const std::vector<double>& score = scores.score;
    scores.workspace.resize(2 * score.size());
    std::span<SortKey> items = std::span(scores.workspace).first(score.size());
    std::span<SortKey> sorted = std::span(scores.workspace).last(score.size());
    std::array<std::array<std::uint32_t, digits>, passes> counts{};
    for (std::size_t i = 0; i < score.size(); ++i) {
        const std::uint64_t key = ~std::bit_cast<std::uint64_t>(score[i]);
        items[i] = {key, static_cast<std::int32_t>(i)};
        for (unsigned pass = 0; pass < passes; ++pass) {
            ++counts[pass][(key >> (lowerBits + pass * digitBits)) % digits];
        }
    }
    for (unsigned pass = 0; pass < passes; ++pass) {
        auto& count = counts[pass];
        std::exclusive_scan(count.begin(), count.end(), count.begin(), std::uint32_t{0});
        for (const SortKey& item : items) {
            sorted[count[(item.key >> (lowerBits + pass * digitBits)) % digits]++] = item;
        }
        std::swap(items, sorted);
    }
    for (auto run = items.begin(); run != items.end();) {
        const auto upper = run->key >> lowerBits;
        auto end = run + 1;
        while (end != items.end() && end->key >> lowerBits == upper) {
            ++end;
        }
        if (end - run > 1) {
            std::sort(run, end, [](const SortKey& a, const SortKey& b) {
                return a.key != b.key ? a.key < b.key : a.site < b.site;
            });
        }
        run = end;
    }
    scores.order.resize(score.size());
    std::ranges::transform(items, scores.order.begin(), &SortKey::site);
}

constexpr std::size_t block = 1024; // sites at a time, so that their sums stay in the cache

/** Weighted sums, each site's in the order of the criteria. */
void addUp(
    const std::vector<std::vector<double>>& normalised,
    std::span<const double> shares,
    std::vector<double>& sums) {
    for (std::size_t begin = 0; begin < sums.size(); begin += block) {
        const std::size_t end = std::min(sums.size(), begin + block);
        for (std::size_t c = 0; c < normalised.size(); ++c) {
            const double share = shares[c];
            const double* const values = normalised[c].data();
            for (std::size_t i = begin; i < end; ++i) {
                sums[i] += share * values[i];
            }
        }
    }
}

/** Closeness of each site to the best of all sites; see Ranking::Topsis. */
void measureCloseness(
    const std::vector<std::vector<double>>& normalised,
    std::span<const double> shares,
    std::vector<double>& closeness) {
    std::vector<std::pair<double, double>> ideals; // best and worst of each criterion
    for (const std::vector<double>& values : normalised) {
        const auto [least, greatest] = std::ranges::minmax_element(values);
        ideals.emplace_back(*greatest, *least);
    }
    std::array<double, block> toWorst{};
    for (std::size_t begin = 0; begin < closeness.size(); begin += block) {
        const std::size_t end = std::min(closeness.size(), begin + block);
        toWorst.fill(0);
        for (std::size_t c = 0; c < normalised.size(); ++c) {
            const auto [best, worst] = ideals[c];
            const double square = shares[c] * shares[c];
            const double* const values = normalised[c].data();
            for (std::size_t i = begin; i < end; ++i) {
                closeness[i] += square * (values[i] - best) * (values[i] - best);
                toWorst[i - begin] += square * (values[i] - worst) * (values[i] - worst);
            }
        }
        for (std::size_t i = begin; i < end; ++i) {
            const double near = std::sqrt(toWorst[i - begin]);
            const double sum = std::sqrt(closeness[i]) + near;
            closeness[i] = sum > 0 ? near / sum : 0.5;
        }
    }
}

void assignRanks(RankedSites& ranked) {
    ranked.rank.resize(ranked.score.size());
    std::int32_t rank = 0;
    for (std::size_t place = 0; place < ranked.order.size(); ++place) {
        const auto site = static_cast<std::size_t>(ranked.order[place]);
        const bool tied =
            place > 0 &&
            ranked.score[site] == ranked.score[static_cast<std::size_t>(ranked.order[place - 1])];
        rank = tied ? rank : static_cast<std::int32_t>(place) + 1;
        ranked.rank[site] = rank;
    }
}

} // namespace

std::string_view toString(Ranking ranking) {
    return ranking == Ranking::Topsis ? "topsis" : "weighted-sum";
}

std::vector<double> normalised(const CriterionValues& criterion) {
    const CriterionOptions& options = criterion.options;
    std::vector<double> values;
    switch (options.normalisation) {
    case Normalisation::MinMax:
        values = byRange(criterion.raw);
        break;
    case Normalisation::Percentile:
        values = byPercentile(criterion.raw);
        break;
    case Normalisation::Target:
        values = byTarget(criterion.raw, options);
        break;
    }
    const bool turn = options.direction == Direction::LessIsBetter &&
                      options.normalisation != Normalisation::Target;
    const double missing = std::clamp(options.missing, 0.0, 1.0);
    for (double& value : values) {
        const double directed = turn ? 1 - value : value;
        value = std::isnan(directed) ? missing : directed;
    }
    return values;
}

double Scores::part(std::size_t criterion, std::size_t site) const {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    return total > 0 ? weights[criterion] / total * normalised[criterion][site] : 0.0;
}

Scores scoreSites(
    const std::vector<CriterionValues>& criteria,
    std::span<const double> weights,
    Ranking ranking) {
    Scores scores;
    scores.ranking = ranking;
    for (const CriterionValues& criterion : criteria) {
        scores.normalised.push_back(normalised(criterion));
    }
    reweigh(scores, weights);
    return scores;
}

void reweigh(Scores& scores, std::span<const double> weights) {
    checkWeights(weights, scores.normalised.size());
    scores.weights.assign(weights.begin(), weights.end());
    rankSites(scores.normalised, weights, scores.ranking, scores);
}

RankedSites rankedByOther(const Scores& scores) {
    RankedSites ranked;
    rankSites(
        scores.normalised,
        scores.weights,
        scores.ranking == Ranking::Topsis ? Ranking::WeightedSum : Ranking::Topsis,
        ranked);
    return ranked;
}

void rankSites(
    const std::vector<std::vector<double>>& normalised,
    std::span<const double> weights,
    Ranking ranking,
    RankedSites& ranked) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    ranked.score.assign(normalised.empty() ? 0 : normalised.front().size(), 0.0);
    if (total > 0 && !ranked.score.empty()) {
        std::vector<double> shares(weights.begin(), weights.end());
        for (double& share : shares) {
            share /= total;
        }
        ranking == Ranking::Topsis ? measureCloseness(normalised, shares, ranked.score)
                                   : addUp(normalised, shares, ranked.score);
    }
    orderByScore(ranked);
    assignRanks(ranked);
}

} // namespace corredor::planning
