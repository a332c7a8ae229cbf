#include "rank_draws.h"

#include <corredor/base/parallel.h>

#include <algorithm>

namespace corredor::planning {

namespace {

/** Sites begin .. begin + count of all, whose ranks are kept at the same time. */
struct SiteRange {
    std::ptrdiff_t begin = 0;
    std::ptrdiff_t count = 0;
};

/** As many draws at a time as take a few milliseconds. */
std::ptrdiff_t drawsAtOnce(std::size_t sites) {
    constexpr std::size_t sitesOfBlock = 200'000;
    return static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(sitesOfBlock / sites, 1, 64));
}

/** [draw][site of the range]: the ranks that each draw gives. */
std::vector<std::int32_t> ranksByDraw(
    const Scores& scores,
    const SensitivityOptions& options,
    SiteRange range,
    const JobContext& job) {
    std::vector<std::int32_t> ranks(
        static_cast<std::size_t>(range.count) * static_cast<std::size_t>(options.draws));
    parallelFor(
        options.draws,
        drawsAtOnce(scores.score.size()),
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            RankedSites ranked;
            for (std::ptrdiff_t draw = begin; draw < end; ++draw) {
                rankSites(
                    scores.normalised,
                    drawnWeights(scores.weights, options, draw),
                    scores.ranking,
                    ranked);
                std::copy_n(
                    ranked.rank.begin() + range.begin,
                    range.count,
                    ranks.begin() + draw * range.count);
            }
        },
        job);
    return ranks;
}

/** Position, from 0, of a quantile among sorted values. @pre draws and percent are above 0 */
std::ptrdiff_t positionOf(int percent, int draws) {
    return (static_cast<std::ptrdiff_t>(draws) * percent + 99) / 100 - 1;
}

/** Figures of one site from its ranks, which are put into another order. */
void summarise(std::vector<std::int32_t>& ranks, std::size_t site, Sensitivity& study) {
    const int draws = study.options.draws;
    const auto inTop =
        std::ranges::count_if(ranks, [&](std::int32_t rank) { return rank <= study.options.top; });
    study.topShare[site] = static_cast<double>(inTop) / draws;
    const auto low = ranks.begin() + positionOf(5, draws);
    const auto middle = ranks.begin() + positionOf(50, draws);
    const auto high = ranks.begin() + positionOf(95, draws);
    std::nth_element(ranks.begin(), middle, ranks.end());
    std::nth_element(ranks.begin(), low, middle); // a no-op where low is middle itself
    if (high != middle) {
        std::nth_element(middle + 1, high, ranks.end());
    }
    study.bestRank[site] = *low;
    study.medianRank[site] = *middle;
    study.worstRank[site] = *high;
}

void summariseRange(
    const std::vector<std::int32_t>& ranks,
    SiteRange range,
    Sensitivity& study,
    const JobContext& job) {
    constexpr std::ptrdiff_t sitesOfBlock = 64; // a few cache lines of every draw
    const auto draws = static_cast<std::size_t>(study.options.draws);
    parallelFor(
        range.count,
        sitesOfBlock,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            const auto width = static_cast<std::size_t>(end - begin);
            std::vector<std::vector<std::int32_t>> bySite(width, std::vector<std::int32_t>(draws));
            for (std::size_t draw = 0; draw < draws; ++draw) {
                const std::int32_t* const row =
                    ranks.data() + draw * static_cast<std::size_t>(range.count) + begin;
                for (std::size_t i = 0; i < width; ++i) {
                    bySite[i][draw] = row[i];
                }
            }
            for (std::size_t i = 0; i < width; ++i) {
                const auto site = static_cast<std::size_t>(range.begin + begin) + i;
                summarise(bySite[i], site, study);
            }
        },
        job);
}

} // namespace

void drawRanks(const Scores& scores, Sensitivity& study, const JobContext& job) {
    const std::ptrdiff_t sites = std::ssize(scores.score);
    const std::ptrdiff_t atOnce =
        std::clamp<std::ptrdiff_t>(study.options.ranksAtOnce / study.options.draws, 1, sites);
    const auto count = static_cast<std::size_t>(sites);
    study.topShare.assign(count, 0);
    study.medianRank.assign(count, 0);
    study.bestRank.assign(count, 0);
    study.worstRank.assign(count, 0);
    const auto part = [&](std::ptrdiff_t done, double of) {
        return (static_cast<double>(done) + of) /
               static_cast<double>((sites + atOnce - 1) / atOnce);
    };
    constexpr double drawsPart = 0.8; // of the time; counting takes the rest
    for (std::ptrdiff_t turn = 0; turn * atOnce < sites; ++turn) {
        const SiteRange range{turn * atOnce, std::min(atOnce, sites - turn * atOnce)};
        const auto ranks = ranksByDraw(
            scores, study.options, range, job.subRange(part(turn, 0), part(turn, drawsPart)));
        summariseRange(ranks, range, study, job.subRange(part(turn, drawsPart), part(turn, 1)));
    }
}

} // namespace corredor::planning
