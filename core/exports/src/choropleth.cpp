#include "choropleth.h"

#include "palette.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

std::string labelOf(double from, double to, int decimals) {
    return from == to ? groupedNumber(to, decimals)
                      : groupedNumber(from, decimals) + " – " + groupedNumber(to, decimals);
}

std::vector<ChoroplethClass> zeroAnd(std::span<const double> bounds) {
    std::vector<ChoroplethClass> classes = {{0, 0, true, "0", palette::noneReached}};
    const int decimals = decimalsToTellApart(bounds);
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
        classes.push_back(
            {i == 0 ? 0 : bounds[i],
             bounds[i + 1],
             false,
             labelOf(bounds[i], bounds[i + 1], decimals),
             palette::choropleth[std::min(i, palette::choropleth.size() - 1)]});
    }
    return classes;
}

} // namespace

std::vector<ChoroplethClass> shareClasses() {
    static constexpr std::array<double, 5> quarters = {0, 25, 50, 75, 100};
    return zeroAnd(quarters);
}

std::vector<ChoroplethClass> rateClasses(const RealColumn& column) {
    std::vector<double> positive;
    std::ranges::copy_if(
        column.values, std::back_inserter(positive), [](double value) { return value > 0; });
    const Classification classes = classify(
        positive,
        {.method = ClassMethod::Quantile, .classes = static_cast<int>(palette::choropleth.size())});
    return zeroAnd(classes.bounds);
}

const ChoroplethClass* classOf(const std::vector<ChoroplethClass>& classes, double value) {
    const auto found = std::ranges::find_if(classes, [&](const ChoroplethClass& entry) {
        return (value > entry.from || (entry.holdsFrom && value == entry.from)) &&
               value <= entry.to;
    });
    return found == classes.end() ? nullptr : &*found;
}

} // namespace corredor::exports
