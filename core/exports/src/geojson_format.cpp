#include "text_formats.h"

#include <corredor/base/text.h>

#include <nlohmann/json.hpp>

namespace corredor::exports {
namespace {

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string cellJson(const Column& column, std::size_t row) {
    if (const std::string* text = textCell(column, row)) {
        return quoted(*text);
    }
    const std::string number = cellText(column, row);
    return number.empty() ? "null" : number;
}

std::string positionJson(geo::LonLat place) {
    return "[" + shortestNumber(place.lon) + "," + shortestNumber(place.lat) + "]";
}

std::string positionsJson(const std::vector<geo::LonLat>& places, bool closed) {
    std::string json = "[";
    for (const geo::LonLat place : places) {
        json += (json.size() == 1 ? "" : ",") + positionJson(place);
    }
    return json + (closed ? "," + positionJson(places.front()) : "") + "]";
}

std::string polygonJson(const geo::PolygonPart& part) {
    std::string json = "[" + positionsJson(part.shell, true);
    for (const std::vector<geo::LonLat>& hole : part.holes) {
        json += "," + positionsJson(hole, true);
    }
    return json + "]";
}

std::string geometryJson(const Table& table, std::size_t row) {
    switch (table.shape) {
    case Shape::Point:
        return R"({"type":"Point","coordinates":)" + positionJson(table.points[row]) + "}";
    case Shape::Line:
        return R"({"type":"LineString","coordinates":)" + positionsJson(table.lines[row], false) +
               "}";
    case Shape::Polygon:
        break;
    }
    std::string json = R"({"type":"MultiPolygon","coordinates":[)";
    for (std::size_t i = 0; i < table.polygons[row].size(); ++i) {
        json += (i == 0 ? "" : ",") + polygonJson(table.polygons[row][i]);
    }
    return json + "]}";
}

} // namespace

// Written by hand: a document of 100,000 features would need several times its size as a tree.
std::string geoJsonOf(const Table& table) {
    std::string json = "{\"type\":\"FeatureCollection\",\"features\":[";
    std::vector<std::string> keys;
    for (const Column& column : table.columns) {
        keys.push_back(quoted(column.info.name) + ":");
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
        json += row == 0 ? "\n" : ",\n";
        json += R"({"type":"Feature","geometry":)" + geometryJson(table, row);
        json += R"(,"properties":{)";
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            json += c == 0 ? "" : ",";
            json += keys[c] + cellJson(table.columns[c], row);
        }
        json += "}}";
    }
    return json + "\n]}\n";
}

} // namespace corredor::exports
