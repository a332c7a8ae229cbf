#pragma once

#include "table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace corredor::exports {

/** Fills a table column by column from a function of the row; see site_table.cpp for its use. */
class TableBuilder {
public:
    TableBuilder(std::string name, std::string title, std::vector<geo::LonLat> points) {
        m_table.name = std::move(name);
        m_table.title = std::move(title);
        m_table.points = std::move(points);
        for (geo::LonLat& point : m_table.points) {
            point = {rounded(point.lon, 7), rounded(point.lat, 7)};
        }
    }

    /** Makes it a table of lines: one a row. */
    void lines(std::vector<std::vector<geo::LonLat>> lines) {
        m_table.shape = Shape::Line;
        m_table.lines = std::move(lines);
        std::ranges::for_each(m_table.lines, roundRing);
    }

    /** Makes it a table of multipolygons: one a row. */
    void polygons(std::vector<MultiPolygon> polygons) {
        m_table.shape = Shape::Polygon;
        m_table.polygons = std::move(polygons);
        for (MultiPolygon& polygon : m_table.polygons) {
            for (geo::PolygonPart& part : polygon) {
                roundRing(part.shell);
                std::ranges::for_each(part.holes, roundRing);
            }
        }
    }

    template <typename Value>
    void text(ColumnInfo info, const Value& value) {
        TextColumn column(m_table.rows());
        for (std::size_t row = 0; row < column.size(); ++row) {
            column[row] = cleanText(value(row));
        }
        m_table.columns.push_back({std::move(info), std::move(column)});
    }

    template <typename Value>
    void integer(ColumnInfo info, const Value& value) {
        IntegerColumn column(m_table.rows());
        for (std::size_t row = 0; row < column.size(); ++row) {
            column[row] = static_cast<std::int64_t>(value(row));
        }
        m_table.columns.push_back({std::move(info), std::move(column)});
    }

    template <typename Value>
    void real(ColumnInfo info, int decimals, const Value& value) {
        RealColumn column{std::vector<double>(m_table.rows()), decimals};
        for (std::size_t row = 0; row < column.values.size(); ++row) {
            column.values[row] = rounded(value(row), decimals);
        }
        m_table.columns.push_back({std::move(info), std::move(column)});
    }

    /** The point's own longitude and latitude, for readers of tables without geometry. */
    void lonLat() {
        real({"lon", "longitude (WGS84)", "degrees", "Longitude", "Longitud"}, 7, [this](auto row) {
            return m_table.points[row].lon;
        });
        real({"lat", "latitude (WGS84)", "degrees", "Latitude", "Latitud"}, 7, [this](auto row) {
            return m_table.points[row].lat;
        });
    }

    [[nodiscard]] Table take() { return std::move(m_table); }

private:
    static void roundRing(std::vector<geo::LonLat>& vertices) {
        for (geo::LonLat& vertex : vertices) {
            vertex = {rounded(vertex.lon, 7), rounded(vertex.lat, 7)};
        }
    }

    Table m_table;
};

} // namespace corredor::exports
