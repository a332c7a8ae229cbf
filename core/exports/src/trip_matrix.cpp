#include "trip_matrix.h"

#include "palette.h"
#include "table.h"
#include "trip_table.h"

#include <corredor/base/text.h>
#include <corredor/exports/trip_facts.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace corredor::exports {
namespace {

using landscape::Compatibility;
using landscape::TripStatus;
using landscape::TypeCompatibility;

constexpr int cellPx = 11;
constexpr int labelPx = 190;
constexpr int topPx = 16;
constexpr int statuses = 3;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

/** The status of each pair of cities, row by row; nothing where there is no trip. */
std::vector<std::optional<TripStatus>>
cellsOf(const Compatibility& study, const TypeCompatibility& type) {
    const std::size_t cities = study.cities.size();
    std::vector<std::optional<TripStatus>> cells(cities * cities);
    for (std::size_t i = 0; i < study.trips.size(); ++i) {
        cells[at(study.trips[i].from) * cities + at(study.trips[i].to)] = type.trips[i].status;
    }
    return cells;
}

/** One path a status, of runs of equal cells along the rows. */
std::array<std::string, statuses>
pathsOf(const std::vector<std::optional<TripStatus>>& cells, std::size_t cities) {
    std::array<std::string, statuses> paths;
    for (std::size_t row = 0; row < cities; ++row) {
        for (std::size_t column = 0; column < cities;) {
            const auto status = cells[row * cities + column];
            std::size_t end = column + 1;
            while (end < cities && cells[row * cities + end] == status) {
                ++end;
            }
            if (status) {
                paths[static_cast<std::size_t>(*status)] += fmt::format(
                    "M{} {}h{}v{}h-{}Z",
                    labelPx + cellPx * static_cast<int>(column),
                    topPx + cellPx * static_cast<int>(row),
                    cellPx * static_cast<int>(end - column),
                    cellPx,
                    cellPx * static_cast<int>(end - column));
            }
            column = end;
        }
    }
    return paths;
}

std::string labelsSvg(const Compatibility& study) {
    std::string svg;
    for (std::size_t i = 0; i < study.cities.size(); ++i) {
        const int step = cellPx * static_cast<int>(i);
        svg += fmt::format(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{} {}</text>\n",
            labelPx - 5,
            topPx + step + cellPx - 2,
            escapedXml(cleanText(cityText(study.cities[i]))),
            i + 1);
        if (i == 0 || (i + 1) % 5 == 0) {
            svg += fmt::format(
                "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
                labelPx + step + cellPx / 2,
                topPx - 4,
                i + 1);
        }
    }
    return svg;
}

/** The grid between the cells, and the border between the two countries' cities. */
std::string gridSvg(const Compatibility& study) {
    const auto cities = static_cast<int>(study.cities.size());
    const auto american =
        static_cast<int>(std::ranges::count(study.cities, "US", &landscape::TripCity::country));
    const int side = cellPx * cities;
    std::string lines;
    for (int i = 0; i <= cities; ++i) {
        lines += fmt::format(
            "M{} {}h{}M{} {}v{}",
            labelPx,
            topPx + cellPx * i,
            side,
            labelPx + cellPx * i,
            topPx,
            side);
    }
    const std::string border = fmt::format(
        "M{} {}h{}M{} {}v{}",
        labelPx,
        topPx + cellPx * american,
        side,
        labelPx + cellPx * american,
        topPx,
        side);
    return fmt::format(
        "<path d=\"{}\" stroke=\"#fff\" stroke-width=\".8\"/>\n"
        "<path d=\"{}\" stroke=\"#1f2933\" stroke-width=\"1.6\"/>\n",
        lines,
        american > 0 && american < cities ? border : std::string("M0 0"));
}

} // namespace

std::string_view colorOf(TripStatus status) {
    switch (status) {
    case TripStatus::Possible:
        return palette::coveredByPlan;
    case TripStatus::TooLong:
        return palette::mayQualify;
    case TripStatus::OutOfRange:
        break;
    }
    return palette::plan;
}

std::string
tripMatrixSvg(const Compatibility& study, const TypeCompatibility& type, std::string_view title) {
    const auto side = cellPx * static_cast<int>(study.cities.size());
    std::string svg = fmt::format(
        "<svg class=\"chart\" style=\"max-width:{0}px;font-size:9px\" viewBox=\"0 0 {0} {1}\" "
        "role=\"img\" aria-label=\"{2}\">\n",
        labelPx + side + 2,
        topPx + side + 2,
        escapedXml(title));
    const auto paths = pathsOf(cellsOf(study, type), study.cities.size());
    for (int status = 0; status < statuses; ++status) {
        svg += fmt::format(
            "<path d=\"{}\" fill=\"{}\"/>\n",
            paths[static_cast<std::size_t>(status)],
            colorOf(static_cast<TripStatus>(status)));
    }
    return svg + gridSvg(study) + labelsSvg(study) + "</svg>\n";
}

} // namespace corredor::exports
