#include "odd_sets.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace corredor::location;

namespace {

ReducedCover coverOf(int facilities, const std::vector<std::vector<std::int32_t>>& groups) {
    ReducedCover cover;
    for (int f = 0; f < facilities; ++f) {
        cover.original.push_back(f);
        cover.alone.push_back(0);
    }
    for (const auto& group : groups) {
        cover.weight.push_back(1);
        cover.facilityOf.insert(cover.facilityOf.end(), group.begin(), group.end());
        cover.groupBegin.push_back(std::ssize(cover.facilityOf));
    }
    return cover;
}

/** Left side of the inequality of a set. */
double leftSide(
    const ReducedCover& cover,
    const OddSet& set,
    std::span<const double> choice,
    std::span<const double> covered) {
    double left = 0;
    std::vector<int> times(choice.size(), 0);
    for (const std::ptrdiff_t g : set.groups) {
        left += covered[static_cast<std::size_t>(g)];
        for (const std::int32_t f : cover.group(g)) {
            ++times[static_cast<std::size_t>(f)];
        }
    }
    for (std::size_t f = 0; f < choice.size(); ++f) {
        left -= (times[f] + 1) / 2 * choice[f];
    }
    return left;
}

std::vector<double> coveredBy(const ReducedCover& cover, std::span<const double> choice) {
    std::vector<double> covered;
    for (std::ptrdiff_t g = 0; g < cover.groups(); ++g) {
        double sum = 0;
        for (const std::int32_t f : cover.group(g)) {
            sum += choice[static_cast<std::size_t>(f)];
        }
        covered.push_back(std::min(1.0, sum));
    }
    return covered;
}

} // namespace

TEST_CASE("three half facilities that pass for three groups are cut off") {
    const ReducedCover cover = coverOf(3, {{0, 1}, {1, 2}, {0, 2}});
    const std::vector<double> choice = {0.5, 0.5, 0.5};
    const auto sets = violatedOddSets(cover, choice, coveredBy(cover, choice), {});
    REQUIRE(sets.size() == 1);
    CHECK(sets[0].groups == std::vector<std::ptrdiff_t>{0, 1, 2});
    CHECK(sets[0].violation == Approx(0.5));
}

TEST_CASE("a whole choice violates no odd set") {
    const ReducedCover cover = coverOf(3, {{0, 1}, {1, 2}, {0, 2}});
    const std::vector<double> choice = {1, 0, 1};
    CHECK(violatedOddSets(cover, choice, coveredBy(cover, choice), {}).empty());
}

TEST_CASE("odd sets cut off no plan, whatever they are found at") {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same cases every time
    constexpr int facilities = 9;
    std::size_t found = 0;
    int cutOff = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<std::int32_t>> groups(14);
        for (auto& group : groups) {
            for (std::int32_t f = 0; f < facilities; ++f) {
                if (random() % 4 == 0) {
                    group.push_back(f);
                }
            }
        }
        std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
        const ReducedCover cover = coverOf(facilities, groups);
        std::vector<double> choice;
        for (int f = 0; f < facilities; ++f) {
            choice.push_back(static_cast<double>(random() % 3) / 4); // 0, a quarter or a half
        }
        const auto covered = coveredBy(cover, choice);
        const auto sets = violatedOddSets(cover, choice, covered, {});
        found += sets.size();
        for (const OddSet& set : sets) {
            const auto limit = static_cast<double>(set.groups.size() / 2);
            REQUIRE(set.groups.size() % 2 == 1);
            CHECK(leftSide(cover, set, choice, covered) == Approx(limit + set.violation));
            for (unsigned plan = 0; plan < 1U << facilities; ++plan) {
                std::vector<double> whole;
                for (int f = 0; f < facilities; ++f) {
                    whole.push_back((plan >> static_cast<unsigned>(f)) & 1U);
                }
                cutOff += leftSide(cover, set, whole, coveredBy(cover, whole)) > limit ? 1 : 0;
            }
        }
    }
    CHECK(cutOff == 0);
    CHECK(found > 20);
}
