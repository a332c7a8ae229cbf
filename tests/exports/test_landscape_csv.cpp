#include "inventory_csv.h"
#include "sample_results.h"
#include "site_table.h"
#include "text_formats.h"

#include <corredor/base/text.h>
#include <corredor/exports/landscape_csv.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace corredor;
using namespace corredor::test;

namespace {

std::vector<std::string> lines(const std::string& csv) {
    std::vector<std::string> all;
    for (const std::string_view line : split(csv, '\n')) {
        if (!line.empty()) {
            all.emplace_back(line);
        }
    }
    return all;
}

} // namespace

TEST_CASE("stationsCsv: some lines of stations.csv, in the order asked for", "[exports]") {
    const exports::Results results = sampleResults();
    const auto all = lines(exports::csvOf(exports::stationTable(results)));
    const std::vector<std::int32_t> wanted = {2, 0};
    const auto some = lines(exports::stationsCsv(results, wanted));
    CHECK(some == std::vector{all[0], all[3], all[1]});
    CHECK(lines(exports::stationsCsv(results, {})) == std::vector{all[0]});
}

TEST_CASE("recordsCsv: every source record of the stations", "[exports]") {
    const exports::Results results = sampleResults();
    const auto all = lines(exports::csvOf(exports::recordTable(results)));
    const std::vector<std::int32_t> wanted = {0};
    CHECK(lines(exports::recordsCsv(results, wanted)) == std::vector{all[0], all[1], all[4]});
}

TEST_CASE("figuresCsv: the lines that the whole inventory has of it", "[exports]") {
    exports::Results results = sampleResults();
    for (const landscape::Dimension dimension : landscape::dimensions) {
        results.figures.breakdowns.push_back(landscape::breakDown(results.stations, dimension));
    }
    const auto whole = lines(exports::inventoryCsv(results));
    const auto some =
        lines(exports::figuresCsv(*results.figures.by(landscape::Dimension::Connector), {}));
    REQUIRE(some.size() > 1);
    for (const std::string& line : some) {
        CHECK(std::ranges::count(whole, line) == 1);
    }
}

TEST_CASE("growthCsv: of any growth as of the run's", "[exports]") {
    exports::Results results = sampleResults();
    results.figures.growth = landscape::growthByCountry(results.stations);
    CHECK(exports::growthCsv(results) == exports::growthCsv(results.figures.growth));
    CHECK(lines(exports::growthCsv(results)).size() == 3); // two countries without dates
}

TEST_CASE("gapsCsv: the gaps of one corridor", "[exports]") {
    exports::Results results = sampleResults();
    const auto gaps = lines(exports::gapsCsv(results, 0));
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[1].find("I-5 – MEX-1") != std::string::npos);
    CHECK(lines(exports::gapsCsv(results, 7)).size() == 1);
    CHECK(lines(exports::gapsCsv(noResults(), 0)).size() == 1);
    auto& corridors = results.corridors->corridors;
    corridors[0].gapsAtBest = corridors[0].gaps;
    corridors.push_back(corridors[0]);
    const auto both = lines(exports::gapsCsv(results, 1)); // those of another corridor stand before
    REQUIRE(both.size() == 3);
    CHECK(both[1].find(",known,") != std::string::npos);
    CHECK(both[2].find(",at_best,") != std::string::npos);
}
