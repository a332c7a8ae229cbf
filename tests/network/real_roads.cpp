#include "real_roads.h"

#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <memory>

#include <sqlite3.h>

namespace corredor::test {
namespace {

/** Little-endian reader of a GeoPackage geometry (header, then WKB). */
class Blob {
public:
    Blob(const void* bytes, int size)
        : m_bytes(static_cast<const char*>(bytes))
        , m_size(static_cast<std::size_t>(size)) {}

    template <class T>
    T next() {
        T value{};
        REQUIRE(m_at + sizeof(T) <= m_size);
        std::memcpy(&value, m_bytes + m_at, sizeof(T));
        m_at += sizeof(T);
        return value;
    }

    void skipHeader() {
        m_at = 3;
        const auto flags = next<std::uint8_t>();
        constexpr std::size_t envelopeBytes[] = {0, 32, 48, 48, 64};
        m_at = 8 + envelopeBytes[(flags >> 1U) & 7U];
    }

private:
    const char* m_bytes;
    std::size_t m_size;
    std::size_t m_at = 0;
};

std::string text(sqlite3_stmt* row, int column) {
    const int size = sqlite3_column_bytes(row, column);
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

void addLine(layers::RoadLayer& roads, Blob& blob) {
    CHECK(blob.next<std::uint8_t>() == 1);  // little endian
    CHECK(blob.next<std::uint32_t>() == 2); // LineString
    const auto points = blob.next<std::uint32_t>();
    for (std::uint32_t i = 0; i < points; ++i) {
        const auto lon = blob.next<double>();
        roads.vertices.push_back({lon, blob.next<double>()});
    }
    roads.vertexBegin.push_back(std::ssize(roads.vertices));
}

} // namespace

layers::RoadLayer readRoads(const std::filesystem::path& geoPackage) {
    sqlite3* opened = nullptr;
    REQUIRE(
        sqlite3_open_v2(geoPackage.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    sqlite3_stmt* prepared = nullptr;
    const char* query = "SELECT geom, route, class, country FROM roads ORDER BY fid";
    REQUIRE(sqlite3_prepare_v2(opened, query, -1, &prepared, nullptr) == SQLITE_OK);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> rows(
        prepared, sqlite3_finalize);
    layers::RoadLayer roads;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        Blob blob(sqlite3_column_blob(prepared, 0), sqlite3_column_bytes(prepared, 0));
        blob.skipHeader();
        addLine(roads, blob);
        roads.feature.push_back(std::ssize(roads.feature));
        roads.route.push_back(text(prepared, 1));
        const std::string name = text(prepared, 2);
        auto found = std::ranges::find(roads.classNames, name);
        roads.classIndex.push_back(static_cast<std::int16_t>(found - roads.classNames.begin()));
        if (found == roads.classNames.end()) {
            roads.classNames.push_back(name);
        }
        roads.country.push_back(text(prepared, 3));
    }
    roads.speedKmh.assign(roads.feature.size(), 0);
    roads.oneWay.assign(roads.feature.size(), layers::OneWay::No);
    roads.statedLengthM.assign(roads.feature.size(), 0);
    return roads;
}

layers::CrossingLayer readCrossings(const std::filesystem::path& geoJson) {
    layers::CrossingLayer crossings;
    const nlohmann::json document = nlohmann::json::parse(readFile(geoJson));
    for (const auto& feature : document.at("features")) {
        const auto& place = feature.at("geometry").at("coordinates");
        const auto& properties = feature.at("properties");
        crossings.push_back(
            {properties.at("port_code").get<std::string>(),
             properties.at("port_name").get<std::string>(),
             {place.at(0).get<double>(), place.at(1).get<double>()},
             0});
    }
    return crossings;
}

} // namespace corredor::test
