#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/base/random.h>
#include <corredor/planning/sensitivity.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace corredor;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double rounding = 1e-12;

Scores scoresOf(
    std::vector<std::vector<double>> normalised,
    std::vector<double> weights,
    Ranking ranking = Ranking::WeightedSum) {
    Scores scores;
    scores.normalised = std::move(normalised);
    scores.ranking = ranking;
    reweigh(scores, weights);
    return scores;
}

/** Sites with random values in steps of 1/8, so that some scores are equal. */
Scores randomScores(std::size_t sites, Ranking ranking = Ranking::WeightedSum) {
    std::vector<std::vector<double>> values(3, std::vector<double>(sites));
    std::uint64_t position = 0;
    for (std::vector<double>& criterion : values) {
        for (double& value : criterion) {
            value = std::floor(randomShare(5, position++) * 9) / 8;
        }
    }
    return scoresOf(std::move(values), {0.5, 0.3, 0.2}, ranking);
}

/** The rank of each site in a draw, counted one by one. */
std::vector<std::int32_t>
countedRanks(const Scores& scores, const SensitivityOptions& options, std::int64_t draw) {
    RankedSites ranked;
    rankSites(
        scores.normalised, drawnWeights(scores.weights, options, draw), scores.ranking, ranked);
    std::vector<std::int32_t> ranks;
    for (const double score : ranked.score) {
        const auto better =
            std::ranges::count_if(ranked.score, [&](double other) { return other > score; });
        ranks.push_back(static_cast<std::int32_t>(better) + 1);
    }
    return ranks;
}

/** The least rank that at least `part` of the sorted ranks do not exceed. */
std::int32_t quantile(const std::vector<std::int32_t>& sorted, double part) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const auto share = static_cast<double>(i + 1) / static_cast<double>(sorted.size());
        if (share >= part - rounding) {
            return sorted[i];
        }
    }
    return sorted.back();
}

void checkSame(const Sensitivity& a, const Sensitivity& b) {
    CHECK(a.topShare == b.topShare);
    CHECK(a.medianRank == b.medianRank);
    CHECK(a.bestRank == b.bestRank);
    CHECK(a.worstRank == b.worstRank);
}

} // namespace

TEST_CASE("sensitivity: draws equal counting rank by rank", "[planning]") {
    const Ranking ranking = GENERATE(Ranking::WeightedSum, Ranking::Topsis);
    const int draws = GENERATE(1, 7, 200);
    const Scores scores = randomScores(60, ranking);
    const SensitivityOptions options{.draws = draws, .spreadPct = 60, .top = 10, .seed = 3};
    const auto study = studySensitivity(scores, options);
    REQUIRE(study);
    std::vector<std::vector<std::int32_t>> bySite(60);
    for (int draw = 0; draw < draws; ++draw) {
        const auto ranks = countedRanks(scores, options, draw);
        for (std::size_t site = 0; site < 60; ++site) {
            bySite[site].push_back(ranks[site]);
        }
    }
    double kept = 0;
    for (std::size_t site = 0; site < 60; ++site) {
        std::vector<std::int32_t>& ranks = bySite[site];
        std::ranges::sort(ranks);
        const auto inTop =
            std::ranges::count_if(ranks, [](std::int32_t rank) { return rank <= 10; });
        INFO("site " << site);
        CHECK_THAT(study->topShare[site], WithinAbs(static_cast<double>(inTop) / draws, rounding));
        CHECK(study->medianRank[site] == quantile(ranks, 0.5));
        CHECK(study->bestRank[site] == quantile(ranks, 0.05));
        CHECK(study->worstRank[site] == quantile(ranks, 0.95));
        kept += scores.rank[site] <= 10 ? study->topShare[site] : 0;
    }
    CHECK_THAT(study->kept, WithinAbs(kept, rounding));
    CHECK(study->best == std::ranges::count_if(scores.rank, [](int rank) { return rank <= 10; }));
    CHECK(study->ever == std::ranges::count_if(study->topShare, [](double s) { return s > 0; }));
}

TEST_CASE("sensitivity: the share of two rivals is the area worked out by hand", "[planning]") {
    // With weights 0.6 u and 0.4 v, u and v even on 0.5..1.5, the first is better where
    // v < 1.5 u: all but the triangle above that line, 0.75 / 2 * 0.5 = 0.1875 of the square.
    const Scores scores = scoresOf({{1, 0}, {0, 1}}, {0.6, 0.4});
    const auto study =
        studySensitivity(scores, {.draws = 10'000, .spreadPct = 50, .top = 1, .seed = 1});
    REQUIRE(study);
    constexpr double fourDeviations = 0.0157; // of a share of 10,000 draws
    CHECK_THAT(study->topShare[0], WithinAbs(0.8125, fourDeviations));
    CHECK_THAT(study->topShare[0] + study->topShare[1], WithinAbs(1, rounding));
    CHECK(study->medianRank == std::vector<std::int32_t>{1, 2});
    CHECK(study->bestRank == std::vector<std::int32_t>{1, 1});
    CHECK(study->worstRank == std::vector<std::int32_t>{2, 2});
    CHECK(study->best == 1);
    CHECK(study->steady == 0);
    CHECK(study->ever == 2);
}

TEST_CASE("sensitivity: the same for any number of threads and any memory", "[planning]") {
    const Scores scores = randomScores(500);
    SensitivityOptions options{.draws = 150, .top = 20, .seed = 9};
    const auto sensitivityWith = [&](int threads) {
        const ThreadLimit limit(threads);
        return studySensitivity(scores, options).value();
    };
    const Sensitivity one = sensitivityWith(1);
    checkSame(one, sensitivityWith(4));
    options.ranksAtOnce = 7000; // 46 sites at a time
    checkSame(one, sensitivityWith(2));
    options.ranksAtOnce = 1;
    checkSame(one, sensitivityWith(2));
    options.seed = 10;
    CHECK(sensitivityWith(2).topShare != one.topShare);
}

TEST_CASE("sensitivity: drawn weights stay within their spread around the stated", "[planning]") {
    const SensitivityOptions options{.spreadPct = 25, .seed = 4};
    const std::vector<double> weights = {0.4, 0, 2};
    std::vector<double> sums(3, 0);
    constexpr int draws = 4000;
    for (int draw = 0; draw < draws; ++draw) {
        const auto drawn = drawnWeights(weights, options, draw);
        REQUIRE(drawn.size() == 3);
        for (std::size_t c = 0; c < 3; ++c) {
            CHECK(drawn[c] >= weights[c] * 0.75);
            CHECK(drawn[c] <= weights[c] * 1.25);
            sums[c] += drawn[c] / draws;
        }
    }
    CHECK_THAT(sums[0], WithinAbs(0.4, 0.4 * 0.01)); // four deviations of such a mean
    CHECK(sums[1] == 0);
    CHECK_THAT(sums[2], WithinAbs(2, 2 * 0.01));
}

TEST_CASE("sensitivity: one weight at a time", "[planning]") {
    //                               A  B  C    D
    const Scores scores = scoresOf({{1, 0, 0.4, 0}, {0, 1, 0.4, 0}}, {0.52, 0.48});
    REQUIRE(scores.rank == std::vector<std::int32_t>{1, 2, 3, 4});
    const auto study = studySensitivity(scores, {.draws = 10, .stepPct = 25, .top = 1});
    REQUIRE(study);
    REQUIRE(study->steps.size() == 4);
    const WeightStep& less = study->steps[0];
    CHECK(less.criterion == 0);
    CHECK(less.changePct == -25);
    CHECK_THAT(less.share, WithinAbs(0.39 / 0.87, rounding));
    CHECK(less.kept == 0); // 0.448 < 0.552: B passes A
    CHECK(less.enters == std::vector<std::int32_t>{1});
    CHECK(less.leaves == std::vector<std::int32_t>{0});
    REQUIRE(less.rankCorrelation); // 1 - 6 * (1 + 1) / (4 * 15), Spearman's formula without ties
    CHECK_THAT(*less.rankCorrelation, WithinAbs(0.8, rounding));
    const WeightStep& more = study->steps[1];
    CHECK(more.changePct == 25);
    CHECK(more.kept == 1);
    CHECK(more.enters.empty());
    CHECK(more.leaves.empty());
    CHECK_THAT(*more.rankCorrelation, WithinAbs(1, rounding));
}

TEST_CASE("rankCorrelation: Spearman's with mid-ranks", "[planning]") {
    const auto ranked = [](const std::vector<double>& scores) {
        return static_cast<RankedSites>(scoresOf({scores}, {1}));
    };
    CHECK_THAT(*rankCorrelation(ranked({0, 1}), ranked({1, 0})), WithinAbs(-1, rounding));
    // Mid-ranks 1, 2.5, 2.5, 4, 5 and 2, 1, 4, 4, 4: 5.5 / sqrt(9.5 * 8).
    CHECK_THAT(
        *rankCorrelation(ranked({1, 0.5, 0.5, 0.2, 0}), ranked({0.9, 1, 0.3, 0.3, 0.3})),
        WithinAbs(5.5 / std::sqrt(76.0), rounding));
    CHECK_FALSE(rankCorrelation(ranked({0.5, 0.5}), ranked({1, 0})));
}

TEST_CASE("sensitivity: where weights decide nothing there is no study", "[planning]") {
    const SensitivityOptions options{.draws = 10, .top = 5};
    CHECK_FALSE(studySensitivity(scoresOf({{1, 0}, {0, 1}}, {1, 0}), options));
    CHECK_FALSE(studySensitivity(scoresOf({{}, {}}, {1, 1}), options));
    CHECK_FALSE(studySensitivity(scoresOf({}, {}), options));
    CHECK_FALSE(studySensitivity(scoresOf({{1, 0}, {0, 1}}, {1, 1}), {.draws = 0}));
    SECTION("one site is always the best") {
        const auto study = studySensitivity(scoresOf({{1}, {0}}, {1, 1}), options);
        REQUIRE(study);
        CHECK(study->options.top == 1);
        CHECK(study->topShare == std::vector<double>{1});
        CHECK_FALSE(study->steps.front().rankCorrelation);
    }
    SECTION("without spread every draw gives the stated ranks") {
        const Scores scores = randomScores(30);
        const auto study =
            studySensitivity(scores, {.draws = 10, .spreadPct = 0, .stepPct = 0, .top = 5});
        REQUIRE(study);
        CHECK(study->medianRank == scores.rank);
        CHECK(study->bestRank == scores.rank);
        CHECK(study->worstRank == scores.rank);
        CHECK(study->steady == study->best);
        CHECK(study->steps.front().kept == study->best);
    }
}

TEST_CASE("sensitivity: options out of range are refused", "[planning]") {
    const Scores scores = randomScores(5);
    const SensitivityOptions bad = GENERATE(
        SensitivityOptions{.draws = -1},
        SensitivityOptions{.spreadPct = 101},
        SensitivityOptions{.stepPct = std::nan("")},
        SensitivityOptions{.top = 0});
    CHECK_THROWS_AS(static_cast<void>(studySensitivity(scores, bad)), ScenarioError);
}

TEST_CASE("sensitivity: progress ends at 1 and a stop is heard", "[planning]") {
    const Scores scores = randomScores(400);
    const SensitivityOptions options{.draws = 300, .ranksAtOnce = 30'000};
    double last = 0;
    bool rises = true;
    const JobContext counting({}, [&](double progress01, std::string_view) {
        rises = rises && progress01 >= last;
        last = progress01;
    });
    static_cast<void>(studySensitivity(scores, options, counting));
    CHECK(rises);
    CHECK(last == 1);
    std::stop_source stop;
    const JobContext stopping(stop.get_token(), [&](double progress01, std::string_view) {
        if (progress01 > 0.3) {
            stop.request_stop();
        }
    });
    CHECK_THROWS_AS(static_cast<void>(studySensitivity(scores, options, stopping)), Cancelled);
}

TEST_CASE("stability: classes of shares", "[planning]") {
    CHECK(stabilityOf(0) == Stability::Never);
    CHECK(stabilityOf(0.001) == Stability::Seldom);
    CHECK(stabilityOf(0.499) == Stability::Seldom);
    CHECK(stabilityOf(0.5) == Stability::Mostly);
    CHECK(stabilityOf(0.899) == Stability::Mostly);
    CHECK(stabilityOf(0.9) == Stability::Steadily);
    CHECK(stabilityOf(1) == Stability::Steadily);
    CHECK(toString(Stability::Never) == "never");
    CHECK(toString(Stability::Seldom) == "seldom");
    CHECK(toString(Stability::Mostly) == "mostly");
    CHECK(toString(Stability::Steadily) == "steadily");
}
