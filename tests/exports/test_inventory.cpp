#include "inventory_csv.h"
#include "sample_results.h"

#include <corredor/exports/write.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace corredor;

namespace {

/** The sample's stations, counted as a run counts them. */
exports::Results counted() {
    exports::Results results = test::sampleResults();
    auto stations = std::make_shared<layers::StationLayer>();
    for (layers::StationRecord station : results.stations.stations->records()) {
        station.openDate = station.country == "US" ? "2020-01-01" : "";
        station.accuracy = layers::PositionalAccuracy::Settlement;
        stations->add(station);
    }
    results.stations.stations = stations;
    results.stations.layerOf.assign(results.stations.membership.size(), 0);
    const std::vector<landscape::StationSourceFacts> sources = {{"chargers.csv", 9}};
    Issue skipped;
    skipped.code = "bad_coordinates";
    skipped.source = "chargers.csv";
    skipped.count = 5;
    const std::vector issues = {skipped};
    results.figures = landscape::takeFigures(
        {.stations = results.stations,
         .bases =
             {.population = results.population,
              .network = nullptr,
              .electricVehicles = nullptr,
              .zones = {}},
         .sources = sources,
         .issues = issues});
    return results;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

bool hasLine(const std::string& csv, const std::string& start) {
    for (const std::string& line : linesOf(csv)) {
        if (line.starts_with(start)) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("inventoryCsv: a line a dimension, country and key", "[exports]") {
    const std::string csv = exports::inventoryCsv(counted());
    INFO(csv);
    CHECK(hasLine(csv, "country,MX,MX,MX,2,1,0,4,2,300,,0,0,"));
    CHECK(hasLine(csv, "power_class,US,150-349,150-349,2,2,1,6,8,1350,,0,0,,"));
    CHECK(hasLine(csv, "opening_year,US,2020,2020,"));
    CHECK(hasLine(csv, "opening_year,MX,,,")); // not stated is a line of its own, never a zero
    CHECK(hasLine(csv, "connector,US,CCS1,CCS1,2,2,1,6,8,1350,8,"));
}

TEST_CASE("growthCsv and qualityCsv: years, undated, findings", "[exports]") {
    const exports::Results results = counted();
    const std::string growth = exports::growthCsv(results);
    INFO(growth);
    CHECK(hasLine(growth, "US,2020,2,2,1,6,8"));
    CHECK(hasLine(growth, "MX,2020,0,0,0,0,0"));
    CHECK(hasLine(growth, "MX,,,1,0,4,2"));
    const std::string quality = exports::qualityCsv(results);
    INFO(quality);
    CHECK(hasLine(quality, "chargers.csv,read,,9"));
    CHECK(hasLine(quality, "chargers.csv,kept,,4"));
    CHECK(hasLine(quality, "chargers.csv,skipped,skipped,5"));
    CHECK(hasLine(quality, "chargers.csv,bad_coordinates,skipped,5"));
    CHECK(hasLine(quality, "chargers.csv,confirmed_unknown,doubted,4"));
}

TEST_CASE("resultJson: inventory, growth and data quality", "[exports]") {
    const auto json = nlohmann::json::parse(exports::resultJson(counted()));
    const auto& landscape = json.at("landscape");
    CHECK(landscape.at("inventory").at(0).at("dimension") == "country");
    CHECK(landscape.at("inventory").at(0).at("figures").at(0).at("key") == "MX");
    CHECK(landscape.at("growth").at(1).at("years").at(0).at("stations") == 2);
    CHECK(landscape.at("growth").at(0).at("undated_stations") == 1);
    CHECK(landscape.at("data_quality").at("sources").at(0).at("issues").at("bad_coordinates") == 5);
}

TEST_CASE("report: growth, power classes and data quality in both languages", "[exports]") {
    exports::Results results = counted();
    const auto [language, growth, quality] = GENERATE(table<std::string, std::string, std::string>(
        {{"en", "Growth by year of opening", "Data quality"},
         {"es", "Crecimiento por año de apertura", "Calidad de los datos"}}));
    results.scenario.language = language;
    const test::TemporaryFolder folder;
    exports::writeResults(results, {exports::Format::Report}, folder.path());
    const std::string html = test::readFile(folder.path() / "report.html");
    CHECK(html.find(growth) != std::string::npos);
    CHECK(html.find("<h2 id=") != std::string::npos);
    CHECK(html.find(quality) != std::string::npos);
    CHECK(html.find("150–349 kW") != std::string::npos);
    CHECK(html.find("{years}") == std::string::npos);
}
