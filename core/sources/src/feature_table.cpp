#include "feature_table.h"

#include "table_file.h"

#include <corredor/base/parallel.h>
#include <corredor/base/text.h>
#include <corredor/geo/geodesic.h>

#include <cmath>
#include <filesystem>

namespace corredor::sources {

std::string_view toString(FieldType type) {
    switch (type) {
    case FieldType::Text:
        return "text";
    case FieldType::Integer:
        return "integer";
    case FieldType::Real:
        return "real";
    case FieldType::Date:
        return "date";
    case FieldType::List:
        return "list";
    }
    return "text";
}

std::string Column::text(std::ptrdiff_t record) const {
    const auto i = static_cast<std::size_t>(record);
    if (!texts.empty()) {
        return texts[i];
    }
    return std::isnan(numbers[i]) ? std::string() : shortestNumber(numbers[i]);
}

std::optional<double> Column::number(std::ptrdiff_t record) const {
    const auto i = static_cast<std::size_t>(record);
    if (!texts.empty()) {
        bool usedComma = false;
        return parseNumberOrComma(texts[i], usedComma);
    }
    return std::isfinite(numbers[i]) ? std::optional(numbers[i]) : std::nullopt;
}

bool Column::isFilled(std::ptrdiff_t record) const {
    const auto i = static_cast<std::size_t>(record);
    return texts.empty() ? !std::isnan(numbers[i]) : !texts[i].empty();
}

std::span<const geo::LonLat> FeatureTable::part(std::int64_t p) const {
    const auto begin = static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(p)]);
    const auto end = static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(p) + 1]);
    return std::span(vertices).subspan(begin, end - begin);
}

std::span<const geo::LonLat> FeatureTable::verticesOf(std::ptrdiff_t record) const {
    const auto i = static_cast<std::size_t>(record);
    const auto begin =
        static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(partBegin[i])]);
    const auto end =
        static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(partBegin[i + 1])]);
    return std::span(vertices).subspan(begin, end - begin);
}

const Column* FeatureTable::column(std::string_view name) const {
    const std::string key = columnKey(name);
    for (const Column& candidate : columns) {
        if (candidate.name == name) {
            return &candidate;
        }
    }
    for (const Column& candidate : columns) {
        if (columnKey(candidate.name) == key) {
            return &candidate;
        }
    }
    return nullptr;
}

std::string FeatureTable::place(std::ptrdiff_t record) const {
    const std::string number = std::to_string(recordNumber[static_cast<std::size_t>(record)]);
    const std::string name = std::filesystem::path(file).filename().string();
    return name + (isTable ? ":" : ":feature ") + number;
}

void keepRecords(FeatureTable& table, const std::vector<bool>& keep) {
    FeatureTable kept;
    for (std::ptrdiff_t i = 0; i < table.size(); ++i) {
        const auto record = static_cast<std::size_t>(i);
        if (!keep[record]) {
            continue;
        }
        for (auto p = table.partBegin[record]; p < table.partBegin[record + 1]; ++p) {
            const auto vertices = table.part(p);
            kept.vertices.insert(kept.vertices.end(), vertices.begin(), vertices.end());
            kept.vertexBegin.push_back(std::ssize(kept.vertices));
        }
        kept.partBegin.push_back(std::ssize(kept.vertexBegin) - 1);
        kept.kind.push_back(table.kind[record]);
        kept.recordNumber.push_back(table.recordNumber[record]);
    }
    table.vertices = std::move(kept.vertices);
    table.vertexBegin = std::move(kept.vertexBegin);
    table.partBegin = std::move(kept.partBegin);
    table.kind = std::move(kept.kind);
    table.recordNumber = std::move(kept.recordNumber);
    const auto keepOf = [&](auto& values) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (keep[i]) {
                std::swap(values[next++], values[i]);
            }
        }
        values.resize(next);
    };
    for (Column& column : table.columns) {
        keepOf(column.texts);
        keepOf(column.numbers);
    }
}

geo::Polygons polygonsOf(const FeatureTable& table) {
    geo::Polygons polygons;
    polygons.vertices.reserve(table.vertices.size());
    for (std::ptrdiff_t i = 0; i < table.size(); ++i) {
        const auto record = static_cast<std::size_t>(i);
        for (std::int64_t p = table.partBegin[record]; p < table.partBegin[record + 1]; ++p) {
            polygons.addRing(table.part(p));
        }
        polygons.endShape();
    }
    return polygons;
}

namespace {

geo::LonLat representativePoint(const FeatureTable& table, std::ptrdiff_t record) {
    const auto i = static_cast<std::size_t>(record);
    switch (table.kind[i]) {
    case GeometryKind::None:
        break;
    case GeometryKind::Points:
        return table.point(record);
    case GeometryKind::Lines: {
        const auto line = table.part(table.partBegin[i]);
        return geo::pointAlong(line, geo::lengthM(line) / 2);
    }
    case GeometryKind::Polygons: {
        geo::Polygons shape;
        for (auto p = table.partBegin[i]; p < table.partBegin[i + 1]; ++p) {
            shape.addRing(table.part(p));
        }
        shape.endShape();
        return geo::pointInside(shape, 0);
    }
    }
    return {};
}

} // namespace

std::vector<geo::LonLat> representativePoints(const FeatureTable& table, const JobContext& job) {
    std::vector<geo::LonLat> points(static_cast<std::size_t>(table.size()));
    parallelFor(
        table.size(),
        1024,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t record = begin; record < end; ++record) {
                points[static_cast<std::size_t>(record)] = representativePoint(table, record);
            }
        },
        job);
    return points;
}

bool looksSwapped(geo::LonLat point) {
    const auto isNorthAmerica = [](double lon, double lat) {
        return lon >= -180 && lon <= -50 && lat >= 10 && lat <= 75;
    };
    return !isNorthAmerica(point.lon, point.lat) && isNorthAmerica(point.lat, point.lon) &&
           point.lat < -60;
}

} // namespace corredor::sources
