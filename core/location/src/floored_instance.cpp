#include "floored_instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::location {

namespace {

constexpr std::array<const char*, 5> floorKeys =
    {"groups", "floors", "site_groups", "site_floors", "aim"};

/** Members of each group; there are at least `least` groups. */
std::vector<std::vector<std::int32_t>>
membersOf(const std::vector<std::int32_t>& groups, std::ptrdiff_t least) {
    std::vector<std::vector<std::int32_t>> members(static_cast<std::size_t>(least));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i] >= 0) {
            const auto g = static_cast<std::size_t>(groups[i]);
            members.resize(std::max(members.size(), g + 1));
            members[g].push_back(static_cast<std::int32_t>(i));
        }
    }
    return members;
}

/** The floors of a list, 0 for groups beyond it; none of them beyond the groups. */
std::vector<double> leastOf(const InstanceReader& reader, const char* key, std::ptrdiff_t groups) {
    const std::ptrdiff_t length = reader.has(key) ? reader.length(key) : 0;
    if (length > groups) {
        reader.fail(key, fmt::format("has {} entries for {} groups", length, groups), "Shorten it");
    }
    std::vector<double> least = reader.numbers(key, length, 0);
    least.resize(static_cast<std::size_t>(groups), 0);
    return least;
}

bool wantsWorstShare(const InstanceReader& reader) {
    if (!reader.has("aim")) {
        return false;
    }
    if (reader.text("aim") != "worst-share") {
        reader.fail("aim", "is not \"worst-share\"", "Give that, or leave it out for most weight");
    }
    return true;
}

} // namespace

bool hasFloors(const InstanceReader& reader) {
    return std::ranges::any_of(floorKeys, [&](const char* key) { return reader.has(key); });
}

FlooredSolution solveFlooredInstance(const InstanceReader& reader, const SolveOptions& options) {
    for (const char* key : {"capacity", "decay", "existing"}) {
        if (reader.problem() != "max-cover" || reader.has(key)) {
            const bool isModel = reader.problem() != "max-cover";
            reader.fail(
                isModel ? "problem" : key,
                "is not used with floors",
                isModel ? "Choose max-cover, or remove the floors" : "Remove it, or the floors");
        }
    }
    FlooredCoverProblem problem;
    const CostMatrix costs = reader.costs();
    problem.cover = reader.maxCoverProblem(costs);
    for (const auto& [floors, groups] :
         {std::pair("floors", "groups"), std::pair("site_floors", "site_groups")}) {
        if (reader.has(floors) && !reader.has(groups)) {
            reader.fail(groups, "is missing", fmt::format("Say what \"{}\" are about", floors));
        }
    }
    if (reader.has("groups")) {
        const auto members = membersOf(
            reader.groups("groups", costs.rows()),
            reader.has("floors") ? reader.length("floors") : 0);
        const std::vector<double> least = leastOf(reader, "floors", std::ssize(members));
        for (std::size_t g = 0; g < members.size(); ++g) {
            problem.floors.push_back({fmt::format("group {}", g), members[g], least[g]});
        }
    }
    if (reader.has("site_groups")) {
        const auto members = membersOf(
            reader.groups("site_groups", costs.columns),
            reader.has("site_floors") ? reader.length("site_floors") : 0);
        const std::vector<double> least = leastOf(reader, "site_floors", std::ssize(members));
        for (std::size_t g = 0; g < members.size(); ++g) {
            if (least[g] != std::floor(least[g]) || least[g] > static_cast<double>(costs.columns)) {
                reader.fail(
                    fmt::format("site_floors[{}]", g),
                    "is not a number of facilities",
                    fmt::format("Give a whole number up to {}", costs.columns));
            }
            problem.siteFloors.push_back(
                {fmt::format("group {}", g), members[g], static_cast<int>(least[g])});
        }
    }
    if (!wantsWorstShare(reader)) {
        return solveFlooredCover(problem, options);
    }
    if (problem.floors.empty()) {
        reader.fail("groups", "is missing", "Say whose worst share is to be raised");
    }
    return solveFairestCover(problem, options);
}

} // namespace corredor::location
