#include "cover_checks.h"

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace corredor::location {

void rejectInstance(std::string what) {
    throw Error(ErrorCode::Failed, {{}, {}, std::move(what), "correct the instance"});
}

void checkIndices(
    const std::vector<std::int32_t>& list,
    std::ptrdiff_t count,
    std::string_view name) {
    for (const std::int32_t index : list) {
        if (index < 0 || index >= count) {
            rejectInstance(fmt::format("{} {} is outside 0..{}", name, index, count - 1));
        }
    }
}

void checkWeights(const std::vector<double>& weights) {
    for (const double weight : weights) {
        if (!(weight >= 0) || !std::isfinite(weight)) {
            rejectInstance(
                fmt::format("a weight is {}; weights are finite and not negative", weight));
        }
    }
}

void checkCovers(const CoverSets& covers, std::ptrdiff_t demands) {
    const auto& begin = covers.begin;
    if (begin.empty() || begin.front() != 0 || !std::ranges::is_sorted(begin) ||
        begin.back() != std::ssize(covers.demand)) {
        rejectInstance("the cover sets' begin column does not fit their demands");
    }
    checkIndices(covers.demand, demands, "a covered demand");
    for (std::int32_t f = 0; f < covers.facilities(); ++f) {
        const auto set = covers.of(f);
        if (std::ranges::adjacent_find(set, std::greater_equal<>()) != set.end()) {
            rejectInstance(fmt::format("the demands of facility {} are not ascending", f));
        }
    }
}

std::string choiceContradiction(
    std::ptrdiff_t facilities,
    int p,
    const std::vector<std::int32_t>& required,
    const std::vector<std::int32_t>& excluded) {
    std::vector<char> isExcluded(static_cast<std::size_t>(facilities), 0);
    std::vector<char> isRequired(static_cast<std::size_t>(facilities), 0);
    for (const std::int32_t facility : excluded) {
        isExcluded[static_cast<std::size_t>(facility)] = 1;
    }
    for (const std::int32_t facility : required) {
        if (isExcluded[static_cast<std::size_t>(facility)] != 0) {
            return fmt::format("facility {} is both required and excluded", facility);
        }
        isRequired[static_cast<std::size_t>(facility)] = 1;
    }
    const auto wanted = std::ranges::count(isRequired, 1);
    if (wanted > p) {
        return fmt::format("{} facilities are required but p is {}", wanted, p);
    }
    const auto open = facilities - std::ranges::count(isExcluded, 1);
    return p <= open ? std::string()
                     : fmt::format("p is {} but only {} facilities may be chosen", p, open);
}

} // namespace corredor::location
