#include "zone_values.h"

#include "criterion_errors.h"

#include <corredor/base/parallel.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace corredor::planning {

namespace {

constexpr double noData = std::numeric_limits<double>::quiet_NaN();
constexpr std::ptrdiff_t grain = 256;

/** Source: the five grados of CONAPO's marginalisation indices, and their English names. */
double gradeOf(std::string_view text) {
    constexpr std::array<std::array<std::string_view, 2>, 5> grades = {
        {{"muy bajo", "very low"},
         {"bajo", "low"},
         {"medio", "medium"},
         {"alto", "high"},
         {"muy alto", "very high"}}};
    const std::string plain = folded(text);
    for (std::size_t grade = 0; grade < grades.size(); ++grade) {
        if (plain == grades[grade][0] || plain == grades[grade][1]) {
            return static_cast<double>(grade + 1);
        }
    }
    return parseNumber(text).value_or(noData);
}

std::optional<std::vector<double>>
columnOf(const layers::ZoneLayer& layer, const std::string& field) {
    if (const auto numbers = layer.numbers.find(field); numbers != layer.numbers.end()) {
        return numbers->second;
    }
    const auto texts = layer.texts.find(field);
    if (texts == layer.texts.end()) {
        return std::nullopt;
    }
    std::vector<double> values(texts->second.size());
    std::ranges::transform(texts->second, values.begin(), gradeOf);
    return values;
}

[[noreturn]] void rejectField(
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones,
    const std::string& field) {
    std::set<std::string_view> names;
    for (const auto& layer : zones) {
        for (const auto& [name, values] : layer->numbers) {
            names.insert(name);
        }
        for (const auto& [name, values] : layer->texts) {
            names.insert(name);
        }
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    const auto near = nearestName(field, known);
    rejectCriterion(
        "zone_field",
        fmt::format("no layer of zones has a field \"{}\"", field),
        near ? fmt::format("did you mean \"{}\"?", *near)
             : std::string("name a field of a layer under [[zones]]"));
}

} // namespace

std::vector<double> zoneValues(
    std::span<const std::shared_ptr<const layers::ZoneLayer>> zones,
    const std::string& field,
    std::span<const geo::LonLat> places) {
    std::vector<double> values(places.size(), noData);
    std::vector<char> decided(places.size(), 0);
    bool known = false;
    for (const auto& layer : zones) {
        const auto column = columnOf(*layer, field);
        if (!column) {
            continue;
        }
        known = true;
        const geo::PolygonIndex index(layer->shapes);
        parallelFor(std::ssize(places), grain, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                const std::ptrdiff_t zone = decided[i] != 0 ? -1 : index.find(places[i]);
                if (zone >= 0) {
                    values[i] = (*column)[static_cast<std::size_t>(zone)];
                    decided[i] = 1;
                }
            }
        });
    }
    if (!known) {
        rejectField(zones, field);
    }
    return values;
}

} // namespace corredor::planning
