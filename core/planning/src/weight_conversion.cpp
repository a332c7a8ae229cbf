#include <corredor/base/error.h>
#include <corredor/planning/weight_conversion.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

constexpr double mostTimes = 9; // the end of Saaty's scale
constexpr double mostPoints = 100;

std::map<std::string, double>
swingOf(const std::vector<std::string>& criteria, std::span<const double> weights) {
    const double greatest = std::ranges::max(weights);
    std::map<std::string, double> points;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        points[criteria[c]] = std::round(mostPoints * weights[c] / greatest);
    }
    return points;
}

/** @pre better >= worse >= 0 */
double timesOf(double better, double worse) {
    if (better <= 0) {
        return 1; // both are 0
    }
    return worse > 0 ? std::clamp(std::round(better / worse), 1.0, mostTimes) : mostTimes;
}

std::vector<Comparison>
comparisonsOf(const std::vector<std::string>& criteria, std::span<const double> weights) {
    std::vector<Comparison> comparisons;
    for (std::size_t a = 0; a < criteria.size(); ++a) {
        for (std::size_t b = a + 1; b < criteria.size(); ++b) {
            const bool first = weights[a] >= weights[b];
            const std::size_t better = first ? a : b;
            const std::size_t worse = first ? b : a;
            comparisons.push_back(
                {criteria[better], criteria[worse], timesOf(weights[better], weights[worse])});
        }
    }
    return comparisons;
}

} // namespace

bool canCompare(const std::vector<std::string>& criteria) {
    if (criteria.size() < 2 || criteria.size() > mostCompared) {
        return false;
    }
    return std::ranges::all_of(criteria, [&](const std::string& name) {
        const Comparison first{name, criteria.front(), 2};
        const Comparison second{criteria.front(), name, 2};
        return comparisonFrom(toText(first)) == first && comparisonFrom(toText(second)) == second;
    });
}

WeightOptions optionsFor(
    WeightMethod method,
    const WeightOptions& stated,
    const std::vector<std::string>& criteria,
    std::span<const double> weights) {
    CORREDOR_ASSERT(criteria.size() == weights.size());
    WeightOptions options = stated;
    options.method = method;
    if (weightFaults(options, criteria).empty()) {
        return options;
    }
    if (method == WeightMethod::Swing) {
        options.swing = swingOf(criteria, weights);
    } else {
        options.comparisons = comparisonsOf(criteria, weights);
    }
    return options;
}

} // namespace corredor::planning
