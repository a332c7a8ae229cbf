#include "layer_files.h"

#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

// Expected figures were computed from the files with Python's csv module and ogrinfo.

namespace {

using namespace corredor;
using namespace corredor::sources;
using test::countOf;

double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

TEST_CASE("readRoads: the numbered routes of the border region", "[sources]") {
    const auto file = test::sharedFile("data/roads/roads_border.gpkg");
    if (!file) {
        return;
    }
    const auto read = readRoads(*file, {});
    const layers::RoadLayer& roads = *read.layer;
    CHECK(read.recordsInSource == 6539);
    CHECK(roads.size() == 6539);
    CHECK(roads.vertices.size() == 76662);
    CHECK(roads.classNames.size() == 21);
    CHECK(
        std::ranges::count(roads.country, std::string("US")) +
            std::ranges::count(roads.country, std::string("MX")) ==
        6539);
    const auto motorway = std::ranges::find(roads.classNames, std::string("interstate"));
    REQUIRE(motorway != roads.classNames.end());
    CHECK(std::ranges::count(roads.classIndex, motorway - roads.classNames.begin()) == 63);
    CHECK(read.issues.empty());
}

TEST_CASE("readPopulation: census block groups of four states", "[sources]") {
    const auto file = test::sharedFile("data/population/us_blockgroups_2020.csv");
    if (!file) {
        return;
    }
    const auto [state, people] = GENERATE(table<std::string, double>(
        {{"", 77'952'752},
         {"CA", 39'538'223},
         {"AZ", 7'151'502},
         {"NM", 2'117'522},
         {"TX", 29'145'505}}));
    PopulationOptions options;
    options.country = "US";
    options.source.where = state.empty() ? "" : "state = '" + state + "'";
    const auto read = readPopulation(*file, options);
    CHECK(sumOf(read.layer->people) == people);
    CHECK(read.recordsInSource == 50632);
    if (state.empty()) {
        CHECK(read.layer->size() == 50632);
        CHECK(std::ranges::count(read.layer->people, 0.0) == 153);
    }
}

TEST_CASE("readPopulation: Mexican localities and AGEBs", "[sources]") {
    const auto localities = test::sharedFile("data/population/mx_localities_2020.csv");
    const auto agebs = test::sharedFile("data/population/mx_ageb_bc_chih_2020.gpkg");
    if (!localities || !agebs) {
        return;
    }
    CHECK(sumOf(readPopulation(*localities, {}).layer->people) == 121'487'291);
    const auto read = readPopulation(*agebs, {});
    CHECK(read.recordsInSource == 4703);
    CHECK(read.layer->size() == 4703 - 945);
    CHECK(sumOf(read.layer->people) == 6'769'970);
    CHECK(countOf(read.issues, "bad_value") == 945);
}

TEST_CASE("readZones: municipios", "[sources]") {
    const auto file = test::sharedFile("data/boundaries/mx_municipios.geojson");
    if (!file) {
        return;
    }
    const auto read = readZones(*file, {});
    CHECK(read.layer->size() == 2469);
    CHECK(read.layer->shapes->size() == 2469);
    CHECK(sumOf(read.layer->numbers.at("pop2020")) == 126'014'024);
    CHECK(read.layer->id.front().size() == 5);
    CHECK(countOf(read.issues, "duplicate_id") == 0);
}

TEST_CASE("readMeasure: traffic counts without coordinates are counted", "[sources]") {
    const auto file = test::sharedFile("data/traffic/sict_stations_2024.csv");
    const auto plazas = test::sharedFile("data/traffic/sict_toll_plazas_2024.csv");
    if (!file || !plazas) {
        return;
    }
    MeasureOptions options;
    options.valueField = "tdpa_2024";
    const auto read = readMeasure(*file, options);
    CHECK(read.recordsInSource == 13016);
    CHECK(countOf(read.issues, "missing_coordinates") == 1461);
    const auto& points = std::get<layers::MeasurePoints>(read.layer->data);
    CHECK(points.points.size() == 13016 - 1461);
    double sum = 0;
    for (const double value : points.values) {
        sum += value == value ? value : 0;
    }
    CHECK(sum == 130'148'503);

    options.valueField = "tdpa_2024_plaza";
    const auto tolls = readMeasure(*plazas, options);
    CHECK(sumOf(std::get<layers::MeasurePoints>(tolls.layer->data).values) == 2'656'887);
}

TEST_CASE("readMeasure: one of the two networks of substations", "[sources]") {
    const auto file = test::sharedFile("data/grid/osm2016_mx_ussouth.gpkg");
    if (!file) {
        return;
    }
    MeasureOptions options;
    options.source.layer = "nodes";
    options.source.where = "network = 'highvoltage'";
    const auto read = readMeasure(*file, options);
    CHECK(std::get<layers::MeasurePoints>(read.layer->data).points.size() == 1232);
}

TEST_CASE("readCrossings: volumes of the latest full year", "[sources]") {
    const auto ports = test::sharedFile("data/crossings/ports_of_entry.geojson");
    const auto bridges = test::sharedFile("data/crossings/texas_bridges.csv");
    if (!ports || !bridges) {
        return;
    }
    const auto read = readCrossings(*ports, {});
    REQUIRE(read.layer->size() == 28);
    double sum = 0;
    for (const auto& crossing : *read.layer) {
        sum += crossing.vehiclesPerYear;
        if (crossing.name == "San Ysidro") {
            CHECK(crossing.vehiclesPerYear == 14'875'262);
        }
    }
    CHECK(sum == 84'634'520);
    CHECK(countOf(read.issues, "shared_coordinates") == 1); // Calexico and Calexico East
    CHECK(readCrossings(*bridges, {}).layer->size() == 34);
}

TEST_CASE("readMeasure: a compressed table", "[sources]") {
    const auto file = test::sharedFile("data/equity/mx_imu_ageb_2020.csv.gz");
    if (!file) {
        return;
    }
    MeasureOptions options;
    options.valueField = "IM_2020";
    const auto read = readMeasure(*file, options);
    CHECK(std::get<layers::MeasurePoints>(read.layer->data).points.size() == 50'790 - 110);
}
