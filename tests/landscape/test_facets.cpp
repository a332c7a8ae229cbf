#include "station_scene.h"

#include <corredor/landscape/facets.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace corredor;
using namespace corredor::test;
using landscape::Dimension;
using landscape::Facet;
using landscape::StationFilter;
using layers::ConnectorType;
using layers::StationRecord;
using Counts = std::map<std::string, std::int64_t>;

namespace {

StationRecord in(StationRecord base, std::string country, std::string state) {
    base.country = std::move(country);
    base.state = std::move(state);
    return base;
}

/** Three US stations of two networks, a Mexican one, and a town-level row of five. */
landscape::MergedStations scene() {
    auto first = in(record("1", "EVgo", placeAt(0)), "US", "CA");
    first.connectors = {{ConnectorType::J1772, 2, 0}};
    auto second = in(record("2", "EVGO", placeAt(1000)), "US", "CA");
    second.ports = {0, 1, 4};
    second.connectors = {{ConnectorType::J1772, 1, 7}, {ConnectorType::CCS1, 4, 350}};
    auto third = in(record("3", "FLO", placeAt(2000)), "US", "TX");
    third.access = layers::Access::Private;
    auto mexican = in(record("4", "", placeAt(3000)), "MX", "BCN");
    mexican.ports = {0, 0, 2};
    mexican.openDate = "2021-01-01";
    auto town = in(record("5", "", placeAt(4000), "table"), "MX", "SON");
    town.stationCount = 5;
    town.ports = {};
    town.status = layers::StationStatus::Unknown;
    town.access = layers::Access::Unknown;
    return merge({sourceOf({first, second, third, mexican}), sourceOf({town})});
}

std::vector<Facet> facets(const landscape::MergedStations& merged, const StationFilter& filter) {
    landscape::LandscapeFigures figures;
    for (const Dimension dimension : landscape::dimensions) {
        figures.breakdowns.push_back(landscape::breakDown(merged, dimension));
    }
    return landscape::facetsOf(merged, figures, filter);
}

Counts countsOf(const std::vector<Facet>& facets, Dimension dimension) {
    Counts counts;
    for (const auto& value : std::ranges::find(facets, dimension, &Facet::dimension)->values) {
        counts[value.key] = value.stations;
    }
    return counts;
}

} // namespace

TEST_CASE("facetsOf: each value counts what the other dimensions leave", "[landscape]") {
    const auto merged = scene();
    const auto all = facets(merged, {});
    CHECK(all.size() == landscape::filterDimensions.size());
    CHECK(countsOf(all, Dimension::Country) == Counts{{"MX", 6}, {"US", 3}});
    CHECK(countsOf(all, Dimension::Access) == Counts{{"public", 3}, {"private", 1}, {"", 5}});
    CHECK(countsOf(all, Dimension::Level) == Counts{{"L2", 3}, {"DCFC", 2}, {"", 5}});

    StationFilter mexico;
    mexico.countries = {"MX"};
    const auto there = facets(merged, mexico);
    CHECK(countsOf(there, Dimension::Country) == Counts{{"MX", 6}, {"US", 3}});
    CHECK(
        countsOf(there, Dimension::State) ==
        Counts{{"US-CA", 0}, {"US-TX", 0}, {"MX-BCN", 1}, {"MX-SON", 5}});
    mexico.levels = {layers::ChargingLevel::DCFC};
    const auto fast = facets(merged, mexico);
    CHECK(countsOf(fast, Dimension::Country) == Counts{{"MX", 1}, {"US", 1}});
    CHECK(countsOf(fast, Dimension::Level) == Counts{{"L2", 0}, {"DCFC", 1}, {"", 5}});
}

TEST_CASE("facetsOf: networks come by their number of stations", "[landscape]") {
    const auto all = facets(scene(), {});
    const auto& networks = std::ranges::find(all, Dimension::Network, &Facet::dimension)->values;
    REQUIRE(networks.size() == 3);
    CHECK(networks[0].key.empty()); // six without one
    CHECK(landscape::networkFilterKey(networks[1].key) == landscape::networkFilterKey("EVgo"));
    CHECK(networks[1].stations == 2);
    CHECK(networks[2].key == "FLO");
}

TEST_CASE("setChosen: what a value counts is what choosing it leaves", "[landscape]") {
    const auto merged = scene();
    for (const Facet& facet : facets(merged, {})) {
        for (const auto& value : facet.values) {
            INFO(toString(facet.dimension) << " " << value.key);
            if (!landscape::canChoose(facet.dimension, value.key)) {
                CHECK(value.key.empty());
                continue;
            }
            StationFilter filter;
            CHECK_FALSE(isChosen(filter, facet.dimension, value.key));
            setChosen(filter, facet.dimension, value.key, true);
            CHECK(isChosen(filter, facet.dimension, value.key));
            const auto left = landscape::matching(*merged.stations, filter);
            CHECK(landscape::tallyOf(merged, left).stations == value.stations);
            CHECK(anyOf(filter, facet.dimension) == StationFilter{});
            setChosen(filter, facet.dimension, value.key, false);
            CHECK(filter == StationFilter{});
        }
    }
}

TEST_CASE("setChosen: a year is a range of one, without stations that state none", "[landscape]") {
    const auto merged = scene();
    StationFilter filter;
    setChosen(filter, Dimension::OpeningYear, "2021", true);
    CHECK(isChosen(filter, Dimension::OpeningYear, "2021"));
    CHECK_FALSE(isChosen(filter, Dimension::OpeningYear, "2020"));
    CHECK(landscape::matching(*merged.stations, filter) == std::vector<std::int32_t>{3});
    CHECK(anyOf(filter, Dimension::OpeningYear) == StationFilter{});
    setChosen(filter, Dimension::OpeningYear, "2021", false);
    CHECK(filter == StationFilter{});
    CHECK_FALSE(landscape::canChoose(Dimension::OpeningYear, ""));
    CHECK_FALSE(landscape::canChoose(Dimension::Facility, "Mall"));
    CHECK_FALSE(landscape::canChoose(Dimension::Level, ""));
    CHECK(landscape::canChoose(Dimension::PowerClass, ""));
}
