#include <corredor/base/classification.h>
#include <corredor/base/error.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace corredor;

namespace {

using Numbers = std::vector<double>;

double squaresWithin(const Numbers& sorted, std::size_t begin, std::size_t end) {
    double mean = 0;
    for (std::size_t i = begin; i < end; ++i) {
        mean += sorted[i] / static_cast<double>(end - begin);
    }
    double squares = 0;
    for (std::size_t i = begin; i < end; ++i) {
        squares += (sorted[i] - mean) * (sorted[i] - mean);
    }
    return squares;
}

/** Least sum of squares by trying every way to cut the values from `begin` on into classes. */
double bestByTrying(const Numbers& sorted, std::size_t begin, int classes) {
    if (classes == 1) {
        return squaresWithin(sorted, begin, sorted.size());
    }
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t end = begin + 1; end < sorted.size(); ++end) {
        const double rest = bestByTrying(sorted, end, classes - 1);
        best = std::min(best, squaresWithin(sorted, begin, end) + rest);
    }
    return best;
}

double squaresOf(const Numbers& sorted, const Classification& classes) {
    double squares = 0;
    std::size_t begin = 0;
    for (const std::int64_t count : classes.counts) {
        const std::size_t end = begin + static_cast<std::size_t>(count);
        squares += squaresWithin(sorted, begin, end);
        begin = end;
    }
    CHECK(begin == sorted.size());
    return squares;
}

} // namespace

TEST_CASE("classify: natural breaks are the best of all ways to cut", "[base]") {
    std::mt19937 random(7);
    for (int trial = 0; trial < 300; ++trial) {
        const std::size_t size = 5 + random() % 9;
        Numbers values(size);
        for (double& value : values) { // few different values in every third trial: ties
            value = trial % 3 == 0 ? static_cast<double>(random() % 7)
                                   : 1e6 + std::exp(static_cast<double>(random() % 1000) / 150);
        }
        const int classes = 2 + static_cast<int>(random() % 3);
        const Classification found =
            classify(values, {.method = ClassMethod::NaturalBreaks, .classes = classes});
        Numbers sorted = values;
        std::ranges::sort(sorted);
        const double best = bestByTrying(sorted, 0, classes);
        CHECK(squaresOf(sorted, found) == Approx(best).margin(1e-9)); // squares of units
    }
}

TEST_CASE("classify: natural breaks see the gaps between groups", "[base]") {
    const Numbers values = {1, 2, 3, 50, 51, 52, 53, 900, 905};
    const Classification classes =
        classify(values, {.method = ClassMethod::NaturalBreaks, .classes = 3});
    CHECK(classes.bounds == Numbers{1, 3, 53, 905});
    CHECK(classes.counts == std::vector<std::int64_t>{3, 4, 2});
}

TEST_CASE("classify: quantiles hold equal shares, and equal values together", "[base]") {
    const Numbers even = {8, 1, 2, 3, 4, 5, 6, 7};
    const Classification quarters = classify(even, {.method = ClassMethod::Quantile, .classes = 4});
    CHECK(quarters.bounds == Numbers{1, 2, 4, 6, 8});
    CHECK(quarters.counts == std::vector<std::int64_t>{2, 2, 2, 2});

    const Numbers manyZeros = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
    const Classification fifths =
        classify(manyZeros, {.method = ClassMethod::Quantile, .classes = 5});
    CHECK(fifths.bounds == Numbers{0, 0, 2, 4});
    CHECK(fifths.counts == std::vector<std::int64_t>{6, 2, 2});
}

TEST_CASE("classify: equal intervals are equally wide", "[base]") {
    const Numbers values = {0, 1, 2, 9, 10};
    const Classification classes =
        classify(values, {.method = ClassMethod::EqualInterval, .classes = 5});
    CHECK(classes.bounds == Numbers{0, 2, 4, 6, 8, 10});
    CHECK(classes.counts == std::vector<std::int64_t>{3, 0, 0, 0, 2});
}

TEST_CASE("classify: manual limits hold the value below them", "[base]") {
    const Numbers values = {0, 0, 3, 10, 11, 40};
    const Numbers limits = {0, 10, 20, 100};
    const Classification classes =
        classify(values, {.method = ClassMethod::Manual, .limits = limits});
    CHECK(classes.bounds == Numbers{0, 0, 10, 20, 100, 100});
    CHECK(classes.counts == std::vector<std::int64_t>{2, 2, 1, 1, 0});
    CHECK(classes.classOf(-5) == 0);
    CHECK(classes.classOf(10) == 1);
    CHECK(classes.classOf(10.5) == 2);
    CHECK(classes.classOf(1e9) == 4);

    const Classification empty = classify({}, {.method = ClassMethod::Manual, .limits = limits});
    CHECK(empty.classes() == 5);
    CHECK(empty.classOf(15) == 2);
}

TEST_CASE("classify: what is not a number is no data", "[base]") {
    const double infinity = std::numeric_limits<double>::infinity();
    const Numbers values = {1, std::nan(""), 2, infinity, 3, -infinity};
    for (const ClassMethod method :
         {ClassMethod::Quantile,
          ClassMethod::NaturalBreaks,
          ClassMethod::EqualInterval,
          ClassMethod::Manual}) {
        const Classification classes = classify(values, {.method = method, .classes = 2});
        CHECK(classes.noData == 3);
        CHECK(classes.classOf(std::nan("")) == -1);
        CHECK(classes.classOf(infinity) == -1);
        CHECK(classes.bounds.front() == 1);
        CHECK(classes.bounds.back() == 3);
    }
    CHECK(classify({}, {}).classes() == 0);
    CHECK(classify({}, {}).classOf(1) == -1);
}

TEST_CASE("classify: one value makes one class by any method", "[base]") {
    const Numbers values = {7, 7, 7};
    for (const ClassMethod method :
         {ClassMethod::Quantile, ClassMethod::NaturalBreaks, ClassMethod::EqualInterval}) {
        const Classification classes = classify(values, {.method = method, .classes = 4});
        CHECK(classes.bounds == Numbers{7, 7});
        CHECK(classes.counts == std::vector<std::int64_t>{3});
    }
}

TEST_CASE("classify: order of the values does not matter, large sets are exact too", "[base]") {
    std::mt19937 random(11);
    Numbers values(20'000);
    for (double& value : values) {
        value = std::exp(static_cast<double>(random() % 100'000) / 20'000);
    }
    const ClassOptions options{.method = ClassMethod::NaturalBreaks, .classes = 6};
    const Classification first = classify(values, options);
    std::ranges::shuffle(values, random);
    CHECK(classify(values, options).bounds == first.bounds);

    // Moving any limit by one value must not lower the sum of squares.
    std::ranges::sort(values);
    const double best = squaresOf(values, first);
    for (std::size_t i = 0; i + 1 < first.counts.size(); ++i) {
        for (const int shift : {-1, 1}) {
            Classification moved = first;
            moved.counts[i] += shift;
            moved.counts[i + 1] -= shift;
            CHECK(squaresOf(values, moved) >= best - 1e-6);
        }
    }
}

TEST_CASE("classify: senseless wishes are told", "[base]") {
    const Numbers values = {1, 2};
    const Numbers falling = {3, 2};
    const Numbers repeated = {2, 2};
    CHECK_THROWS_AS(classify(values, {.classes = 0}), UsageError);
    CHECK_THROWS_AS(
        classify(values, {.method = ClassMethod::Manual, .limits = falling}), UsageError);
    CHECK_THROWS_AS(
        classify(values, {.method = ClassMethod::Manual, .limits = repeated}), UsageError);
}

TEST_CASE("decimalsToTellApart: as few as it takes", "[base]") {
    CHECK(decimalsToTellApart(Numbers{0, 10, 20}) == 0);
    CHECK(decimalsToTellApart(Numbers{0, 0, 0.4, 0.5}) == 1);
    CHECK(decimalsToTellApart(Numbers{1.001, 1.002}) == 3);
    CHECK(decimalsToTellApart(Numbers{}) == 0);
    CHECK(decimalsToTellApart(Numbers{0, 1e-12}) == 6);
}
