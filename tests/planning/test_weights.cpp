#include <corredor/base/error.h>
#include <corredor/planning/weight_conversion.h>
#include <corredor/planning/weights.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>
#include <random>

using namespace corredor;
using namespace corredor::planning;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double rounding = 1e-12;
const std::vector<std::string> three = {"people", "gap", "grid"};

WeightOptions ahp(std::vector<std::string> texts) {
    WeightOptions options{.method = WeightMethod::Ahp};
    for (const std::string& text : texts) {
        options.comparisons.push_back(comparisonFrom(text));
    }
    return options;
}

std::size_t faultCount(const WeightOptions& options) {
    return weightFaults(options, three).size();
}

/** The reciprocal matrix with these values above the diagonal, row by row. */
JudgementMatrix reciprocal(std::size_t n, const std::vector<double>& above) {
    JudgementMatrix matrix{n, std::vector<double>(n * n, 1)};
    auto next = above.begin();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            matrix.values[i * n + j] = *next;
            matrix.values[j * n + i] = 1 / *next++;
        }
    }
    return matrix;
}

} // namespace

TEST_CASE("weights: comparisons are written and read", "[planning]") {
    CHECK(comparisonFrom("people > gap 3") == Comparison{"people", "gap", 3});
    CHECK(comparisonFrom("gap < people 2.5") == Comparison{"people", "gap", 2.5});
    CHECK(comparisonFrom("gap distance=near grid") == Comparison{"gap distance", "near grid", 1});
    for (const std::string text : {"people > gap distance 3", "people > gap 2.5", "a = b"}) {
        CHECK(toText(comparisonFrom(text)) == text);
    }
    for (const std::string text : {"", "people", "people > gap", "people > 3", "> gap 3", "= b"}) {
        INFO(text);
        CHECK(std::isnan(comparisonFrom(text).times));
    }
}

TEST_CASE("weights: the wealth of nations, a published matrix", "[planning]") {
    // Source: Saaty (1977), J. Math. Psychol. 15, 234-281, "wealth of nations through their world
    // influence": weights .427 .230 .021 .052 .052 .123 .094 and lambda 7.61, printed to 3 digits.
    const AhpResult result = ahpWeights(reciprocal(
        7, {4,       9,       6,       6,       5, 5,       7,       5,       5,       3, 4,
            1.0 / 5, 1.0 / 5, 1.0 / 7, 1.0 / 5, 1, 1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3, 2}));
    const std::vector<double> published = {0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094};
    for (std::size_t i = 0; i < published.size(); ++i) {
        CHECK_THAT(result.weights[i], WithinAbs(published[i], 1e-3));
    }
    CHECK_THAT(result.consistency.lambdaMax, WithinAbs(7.61, 5e-3));
    CHECK_THAT(result.consistency.index, WithinAbs(0.61 / 6, 1e-3));
    CHECK_FALSE(result.consistency.isDoubtful());
}

TEST_CASE("weights: judgements that agree give their ratios", "[planning]") {
    std::mt19937_64 random(3);
    for (std::size_t n = 1; n <= mostCompared; ++n) {
        std::vector<double> wanted(n);
        for (double& weight : wanted) {
            weight = 1 + static_cast<double>(random() % 9);
        }
        std::vector<double> above;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = i + 1; j < n; ++j) {
                above.push_back(wanted[i] / wanted[j]);
            }
        }
        const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        const AhpResult result = ahpWeights(reciprocal(n, above));
        for (std::size_t i = 0; i < n; ++i) {
            CHECK_THAT(result.weights[i], WithinAbs(wanted[i] / sum, rounding));
        }
        CHECK_THAT(result.consistency.lambdaMax, WithinAbs(static_cast<double>(n), 1e-9));
        CHECK_THAT(result.consistency.ratio, WithinAbs(0, 1e-9));
    }
}

TEST_CASE(
    "weights: random judgements have an eigenvector and a mean index near Saaty's",
    "[planning]") {
    std::mt19937_64 random(11);
    constexpr int matrices = 500;
    double sum = 0;
    for (int i = 0; i < matrices; ++i) {
        std::vector<double> above(10);
        for (double& judgement : above) { // 1/9, 1/8 .. 8, 9, as Saaty drew them
            const auto step = static_cast<int>(random() % 17) - 8;
            judgement = step >= 0 ? 1.0 + step : 1.0 / (1.0 - step);
        }
        const JudgementMatrix matrix = reciprocal(5, above);
        const AhpResult result = ahpWeights(matrix);
        for (std::size_t row = 0; row < 5; ++row) {
            double image = 0;
            for (std::size_t column = 0; column < 5; ++column) {
                image += matrix.at(row, column) * result.weights[column];
            }
            CHECK_THAT(image / result.weights[row], WithinAbs(result.consistency.lambdaMax, 1e-9));
        }
        sum += result.consistency.index;
    }
    CHECK_THAT(sum / matrices, WithinAbs(randomIndex(5), 0.08)); // sampling error of 500 matrices
}

TEST_CASE("weights: pairwise comparisons with their consistency", "[planning]") {
    const Weights weights =
        weigh(ahp({"people > gap 3", "people > grid 5", "gap > grid 3"}), three, {});
    CHECK_THAT(weights.values[0], WithinAbs(0.63699, 1e-5)); // power iteration in Python
    CHECK_THAT(weights.values[1], WithinAbs(0.25828, 1e-5));
    CHECK_THAT(weights.values[2], WithinAbs(0.10473, 1e-5));
    REQUIRE(weights.consistency);
    CHECK_THAT(weights.consistency->lambdaMax, WithinAbs(3.03851, 1e-5));
    CHECK_THAT(weights.consistency->ratio, WithinAbs(0.03851 / 2 / 0.58, 1e-4));
    CHECK(weights.issues.empty());
    SECTION("a circle of preferences is warned of") {
        const Weights circle =
            weigh(ahp({"people > gap 3", "grid > people 3", "gap > grid 3"}), three, {});
        CHECK(circle.consistency->isDoubtful());
        REQUIRE(circle.issues.size() == 1);
        CHECK(circle.issues.front().code == "inconsistent_comparisons");
        CHECK(circle.issues.front().severity == Severity::Warning);
    }
    SECTION("two criteria cannot contradict each other") {
        const Weights two = weigh(ahp({"people > gap 4"}), {"people", "gap"}, {});
        CHECK_THAT(two.values[0], WithinAbs(0.8, rounding));
        CHECK(two.consistency->ratio == 0);
    }
    SECTION("one criterion needs no comparison") {
        CHECK(weigh(ahp({}), {"people"}, {}).values == std::vector<double>{1});
        CHECK(weigh(ahp({}), {}, {}).values.empty());
    }
}

TEST_CASE("weights: swing points become shares", "[planning]") {
    WeightOptions options{.method = WeightMethod::Swing};
    options.swing = {{"people", 100}, {"gap", 60}, {"grid", 40}};
    const Weights weights = weigh(options, three, {});
    CHECK_THAT(weights.values[0], WithinAbs(0.5, rounding));
    CHECK_THAT(weights.values[1], WithinAbs(0.3, rounding));
    CHECK_THAT(weights.values[2], WithinAbs(0.2, rounding));
    CHECK_FALSE(weights.consistency);
    SECTION("what is wrong is told") {
        options.swing["grid"] = 101;
        CHECK(faultCount(options) == 1);
        options.swing.erase("grid");
        CHECK(faultCount(options) == 1);
        options.swing["gird"] = 40;
        CHECK(faultCount(options) == 2);
        options.swing = {{"people", 0}, {"gap", 0}, {"grid", 0}};
        CHECK(faultCount(options) == 1);
        CHECK_THROWS_AS(static_cast<void>(weigh(options, three, {})), ScenarioError);
    }
}

TEST_CASE("weights: direct ones are taken as they are", "[planning]") {
    const std::vector<double> direct = {0.4, 2, 0};
    CHECK(weigh({}, three, direct).values == direct);
}

TEST_CASE("weights: every fault of comparisons is told", "[planning]") {
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap = grid"})) == 0);
    CHECK(faultCount(ahp({"people > gap 3"})) == 2); // two pairs are missing
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap > grid 10"})) == 1);
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap > grid 0.5"})) == 1);
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap > gird 2"})) == 1);
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap > grid"})) == 1);
    CHECK(faultCount(ahp({"people > gap 3", "people > grid 5", "gap > gap 2"})) == 1);
    CHECK(
        faultCount(ahp({"people > gap 3", "people > grid 5", "gap > grid 2", "gap > people 3"})) ==
        1);
    std::vector<std::string> many;
    for (std::size_t i = 0; i <= mostCompared; ++i) {
        many.push_back(std::to_string(i));
    }
    CHECK(weightFaults(ahp({}), many).size() == 1);
    CHECK_THROWS_AS(static_cast<void>(weigh(ahp({"people > gap 3"}), three, {})), ScenarioError);
}

TEST_CASE("optionsFor: another method begins near the weights in force", "[planning]") {
    const std::vector<double> weights = {0.6, 0.3, 0.1};
    SECTION("swing points in proportion") {
        const WeightOptions swing = optionsFor(WeightMethod::Swing, {}, three, weights);
        CHECK(swing.method == WeightMethod::Swing);
        CHECK(
            swing.swing ==
            std::map<std::string, double>{{"people", 100}, {"gap", 50}, {"grid", 17}});
    }
    SECTION("ratios on Saaty's scale give the weights back") {
        const WeightOptions pairs = optionsFor(WeightMethod::Ahp, {}, three, weights);
        CHECK(
            pairs.comparisons ==
            std::vector<Comparison>{
                {"people", "gap", 2}, {"people", "grid", 6}, {"gap", "grid", 3}});
        const Weights again = weigh(pairs, three, {});
        for (std::size_t c = 0; c < 3; ++c) {
            CHECK_THAT(again.values[c], WithinAbs(weights[c], rounding));
        }
    }
    SECTION("nothing, and more than nine times, are the end of the scale") {
        const WeightOptions pairs =
            optionsFor(WeightMethod::Ahp, {}, three, std::vector<double>{0, 1, 0});
        CHECK(
            pairs.comparisons ==
            std::vector<Comparison>{
                {"gap", "people", 9}, {"people", "grid", 1}, {"gap", "grid", 9}});
    }
    SECTION("what is stated already stays") {
        const WeightOptions stated = ahp({"people > gap 7", "people = grid", "gap < grid 2"});
        const WeightOptions swing = optionsFor(WeightMethod::Swing, stated, three, weights);
        CHECK(
            optionsFor(WeightMethod::Ahp, swing, three, weights).comparisons == stated.comparisons);
        CHECK(optionsFor(WeightMethod::Direct, swing, three, weights).swing == swing.swing);
    }
}

TEST_CASE("canCompare: names that a comparison can be written with", "[planning]") {
    CHECK(canCompare(three));
    CHECK(canCompare({"gap distance", "población"}));
    CHECK_FALSE(canCompare({"people"}));
    CHECK_FALSE(canCompare({"ports >= 4", "people"}));
    CHECK_FALSE(canCompare({"people", "a=b"}));
    CHECK_FALSE(canCompare(std::vector<std::string>(16, "x")));
}
