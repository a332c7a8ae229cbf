#include <corredor/base/error.h>
#include <corredor/planning/scores.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace corredor;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double noData = std::numeric_limits<double>::quiet_NaN();
constexpr double tolerance = 1e-12; // rounding of sums of a few numbers near 1

CriterionValues values(
    std::vector<double> raw,
    Normalisation how = Normalisation::MinMax,
    Direction direction = Direction::MoreIsBetter) {
    CriterionValues made;
    made.options.normalisation = how;
    made.options.direction = direction;
    made.raw = std::move(raw);
    return made;
}

void checkAll(const std::vector<double>& actual, const std::vector<double>& expected) {
    REQUIRE(actual.size() == expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        INFO("site " << i);
        CHECK_THAT(actual[i], WithinAbs(expected[i], tolerance));
    }
}

} // namespace

TEST_CASE("normalised: min-max", "[planning]") {
    checkAll(normalised(values({10, 20, 40})), {0, 1.0 / 3, 1});
    checkAll(
        normalised(values({10, 20, 40}, Normalisation::MinMax, Direction::LessIsBetter)),
        {1, 2.0 / 3, 0});
    checkAll(normalised(values({7, 7})), {0.5, 0.5});
    checkAll(normalised(values({})), {});
    checkAll(normalised(values({3})), {0.5});
}

TEST_CASE("normalised: percentile counts equal values half", "[planning]") {
    checkAll(normalised(values({1, 5, 5, 9}, Normalisation::Percentile)), {0.125, 0.5, 0.5, 0.875});
    checkAll(
        normalised(values({1, 5, 5, 9}, Normalisation::Percentile, Direction::LessIsBetter)),
        {0.875, 0.5, 0.5, 0.125});
}

TEST_CASE("normalised: target", "[planning]") {
    CriterionValues criterion = values({0, 50, 100, 150}, Normalisation::Target);
    criterion.options.target = 100;
    criterion.options.zero = 0;
    checkAll(normalised(criterion), {0, 0.5, 1, 1});
    SECTION("zero above target: less is better") {
        criterion.options.target = 50;
        criterion.options.zero = 150;
        checkAll(normalised(criterion), {1, 1, 0.5, 0});
    }
    SECTION("no room between target and zero: a step") {
        criterion.options.zero = 100;
        checkAll(normalised(criterion), {0, 0, 1, 1});
        criterion.options.direction = Direction::LessIsBetter;
        checkAll(normalised(criterion), {1, 1, 1, 0});
    }
}

TEST_CASE("normalised: missing data get the stated value, in either direction", "[planning]") {
    for (const Direction direction : {Direction::MoreIsBetter, Direction::LessIsBetter}) {
        for (const Normalisation how :
             {Normalisation::MinMax, Normalisation::Percentile, Normalisation::Target}) {
            CriterionValues criterion = values({1, noData, 3}, how, direction);
            criterion.options.missing = 0.3;
            CHECK(normalised(criterion)[1] == 0.3);
            CHECK(normalised(criterion)[0] != 0.3);
        }
    }
    checkAll(normalised(values({noData, noData})), {0, 0});
}

TEST_CASE("scoreSites: weighted sum, ranks with ties, order", "[planning]") {
    const std::vector<CriterionValues> criteria = {
        values({0, 10, 5, 10, 0}), values({1, 0, 0.5, 0, 1})};
    const std::vector<double> weights = {3, 1};
    const Scores scores = scoreSites(criteria, weights);
    checkAll(scores.score, {0.25, 0.75, 0.5, 0.75, 0.25});
    CHECK(scores.rank == std::vector<std::int32_t>{4, 1, 3, 1, 4});
    CHECK(scores.order == std::vector<std::int32_t>{1, 3, 2, 0, 4});
}

TEST_CASE("scoreSites: no weight at all, no criteria", "[planning]") {
    const Scores none = scoreSites({values({1, 2})}, std::vector<double>{0});
    CHECK(none.score == std::vector<double>{0, 0});
    CHECK(none.rank == std::vector<std::int32_t>{1, 1});
    CHECK(none.part(0, 1) == 0);
    CHECK(scoreSites({}, {}).score.empty());
}

TEST_CASE("scoreSites: weights that make no sense are refused", "[planning]") {
    const std::vector<CriterionValues> criteria = {values({1, 2})};
    CHECK_THROWS_AS(scoreSites(criteria, std::vector<double>{}), ScenarioError);
    CHECK_THROWS_AS(scoreSites(criteria, std::vector<double>{-1}), ScenarioError);
    CHECK_THROWS_AS(scoreSites(criteria, std::vector<double>{noData}), ScenarioError);
}

TEST_CASE("reweigh: same as scoring anew; parts add up; order as by sorting", "[planning]") {
    std::mt19937 random(2);
    std::vector<CriterionValues> criteria;
    for (int c = 0; c < 8; ++c) {
        std::vector<double> raw;
        for (int i = 0; i < 3000; ++i) {
            // Few distinct values, so that there are ties.
            raw.push_back(random() % 17 == 0 ? noData : static_cast<double>(random() % 6));
        }
        criteria.push_back(values(
            std::move(raw),
            static_cast<Normalisation>(c % 3),
            c % 2 == 0 ? Direction::MoreIsBetter : Direction::LessIsBetter));
    }
    Scores scores = scoreSites(criteria, std::vector<double>(8, 1.0));
    const std::vector<double> weights = {0, 1, 2.5, 0, 0.3, 7, 0, 0.01};
    reweigh(scores, weights);
    const Scores anew = scoreSites(criteria, weights);
    CHECK(scores.score == anew.score);
    CHECK(scores.rank == anew.rank);

    std::vector<std::int32_t> sorted(scores.score.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sorted[i] = static_cast<std::int32_t>(i);
    }
    std::ranges::stable_sort(sorted, std::greater<>(), [&](std::int32_t site) {
        return scores.score[static_cast<std::size_t>(site)];
    });
    CHECK(scores.order == sorted);
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        double sum = 0;
        for (std::size_t c = 0; c < criteria.size(); ++c) {
            sum += scores.part(c, i);
        }
        REQUIRE(std::abs(sum - scores.score[i]) <= tolerance);
        const auto better = std::ranges::count_if(
            scores.score, [&](double other) { return other > scores.score[i]; });
        REQUIRE(scores.rank[i] == better + 1);
    }
}

TEST_CASE("rankSites: TOPSIS by hand", "[planning]") {
    // Two criteria of weights 3 and 1; values: A (1, 0), B (0, 1), C (0.5, 0.5). From best (1, 1)
    // and worst (0, 0), weighted 0.75 and 0.25: A 0.25 / 0.75, B 0.75 / 0.25, C half way.
    const std::vector<double> weights = {3, 1};
    const std::vector<std::vector<double>> criteria = {{1, 0, 0.5}, {0, 1, 0.5}};
    RankedSites ranked;
    rankSites(criteria, weights, Ranking::Topsis, ranked);
    checkAll(ranked.score, {0.75, 0.25, 0.5});
    CHECK(ranked.rank == std::vector<std::int32_t>{1, 3, 2});
    SECTION("sites that are all alike are in the middle") {
        rankSites({{0.3, 0.3}}, std::vector<double>{1}, Ranking::Topsis, ranked);
        checkAll(ranked.score, {0.5, 0.5});
        CHECK(ranked.rank == std::vector<std::int32_t>{1, 1});
    }
    SECTION("no sites, no weight") {
        rankSites({{}}, std::vector<double>{1}, Ranking::Topsis, ranked);
        CHECK(ranked.order.empty());
        rankSites({{0, 1}}, std::vector<double>{0}, Ranking::Topsis, ranked);
        checkAll(ranked.score, {0, 0});
    }
}

TEST_CASE("rankSites: TOPSIS is 1 for what is best in all, 0 for what is worst", "[planning]") {
    std::mt19937_64 random(9);
    std::vector<std::vector<double>> criteria(4, std::vector<double>(3000));
    for (std::vector<double>& criterion : criteria) {
        for (double& value : criterion) {
            value = static_cast<double>(random() % 1000) / 1000;
        }
        criterion[7] = 1;
        criterion[2000] = 0;
    }
    const std::vector<double> weights = {1, 2, 3, 4};
    RankedSites ranked;
    rankSites(criteria, weights, Ranking::Topsis, ranked);
    CHECK(ranked.score[7] == 1);
    CHECK(ranked.rank[7] == 1);
    CHECK(ranked.score[2000] == 0);
    for (const std::size_t site : {std::size_t{0}, std::size_t{1023}, std::size_t{2999}}) {
        double best = 0;
        double worst = 0;
        for (std::size_t c = 0; c < criteria.size(); ++c) {
            best += std::pow(weights[c] / 10 * (1 - criteria[c][site]), 2);
            worst += std::pow(weights[c] / 10 * criteria[c][site], 2);
        }
        const double expected = std::sqrt(worst) / (std::sqrt(worst) + std::sqrt(best));
        CHECK_THAT(ranked.score[site], WithinAbs(expected, tolerance));
    }
    const Scores scores = scoreSites({values({1, 2, 3})}, std::vector<double>{1});
    CHECK(rankedByOther(scores).rank == scores.rank);
}
