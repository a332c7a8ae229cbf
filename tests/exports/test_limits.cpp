#include "report.h"
#include "sample_results.h"

#include <corredor/exports/write.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>

// What keeps sites away, what a place has, and the trips between cities: in report and result.json.

using namespace corredor;
using namespace corredor::exports;
using nlohmann::json;

namespace {

Results withLimits(const std::string& language) {
    Results results = test::sampleResults();
    results.scenario.language = language;
    auto areas = std::make_shared<layers::ZoneLayer>();
    areas->id = {"1", "2", "3"};
    results.exclusions = {{{{"floods", areas, 2.5}, 12, 1}, {{"lte", nullptr}, 4, 0}}, 15};
    results.sizing.setting.grid = "substations";
    results.proposals.resize(results.plan.sites.size());
    results.proposals[0].setting.substationKm = 16.0934;
    results.proposals[0].setting.gridKm = 16.0934;
    results.proposals[0].setting.online = planning::Connectivity::Offline;
    results.proposals[0].catchment.trafficFrom = planning::TrafficFrom::Trips;
    planning::TripModel trips;
    trips.places = 40;
    trips.pairs = 780;
    trips.calibration = {0.5, 1.75, 321, true, 0.625, 1.9};
    results.tripModel = trips;
    return results;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("reportHtml: where no site may stand, by what", "[exports]") {
    const std::string english = reportHtml(withLimits("en"), nullptr);
    CHECK(contains(english, "Where no site may stand"));
    CHECK(contains(english, "2.5 km (1.6 mi)"));
    CHECK(contains(english, "Sites must be online (lte)"));
    CHECK(contains(english, "<td class=\"n\">15</td>"));
    CHECK(contains(reportHtml(withLimits("es"), nullptr), "Donde no puede haber sitios"));
    CHECK_FALSE(contains(reportHtml(test::sampleResults(), nullptr), "Where no site may stand"));
}

TEST_CASE("reportHtml: distances to the grid in km and miles, unknown ones as such", "[exports]") {
    const std::string english = reportHtml(withLimits("en"), nullptr);
    CHECK(contains(english, "16.1 km (10.0 mi)"));
    CHECK(contains(english, "not known"));
    CHECK(contains(english, "no cover: needs a satellite link"));
    CHECK(contains(reportHtml(withLimits("es"), nullptr), "sin cobertura: requiere enlace"));
}

TEST_CASE("reportHtml: trips between cities with their calibration", "[exports]") {
    const std::string english = reportHtml(withLimits("en"), nullptr);
    CHECK(contains(english, "Calibrated to 321 counts"));
    CHECK(contains(english, "(R²) 0.63"));
    Results results = withLimits("es");
    results.tripModel->calibration.counts = 0;
    CHECK(contains(reportHtml(results, nullptr), "Sin calibrar"));
}

TEST_CASE("resultJson: exclusions, grid, cover and trips", "[exports]") {
    const json result = json::parse(resultJson(withLimits("en")));
    const json& excluded = result["candidates"]["excluded"];
    CHECK(excluded["sites"] == 15);
    CHECK(excluded["rules"][0]["name"] == "floods");
    CHECK(excluded["rules"][0]["kind"] == "areas");
    CHECK(excluded["rules"][0]["areas"] == 3);
    CHECK(excluded["rules"][0]["kept"] == 1);
    CHECK(excluded["rules"][1]["kind"] == "no-cover");
    CHECK(excluded["rules"][1]["areas"].is_null());
    const json& site = result["plan"]["proposals"]["sites"][0];
    CHECK(site["substation_km"] == 16.093);
    CHECK(site["line_km"].is_null());
    CHECK(site["online"] == "offline");
    CHECK(site["catchment"]["traffic_from"] == "trips");
    const json& model = result["plan"]["trip_model"];
    CHECK(model["counts"] == 321);
    CHECK(model["r2"] == 0.625);
    CHECK(json::parse(resultJson(test::sampleResults()))["plan"]["trip_model"].is_null());
}
