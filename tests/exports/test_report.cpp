#include "html_table.h"
#include "report.h"
#include "report_map.h"
#include "report_text.h"
#include "sample_results.h"

#include <corredor/base/text.h>
#include <corredor/exports/network_display.h>
#include <corredor/exports/source_names.h>
#include <corredor/sources/builtin.h>

#include <catch2/catch.hpp>

#include <limits>

using namespace corredor;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t countOf(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("grouped: commas between thousands, dot for decimals", "[exports]") {
    CHECK(exports::grouped(0, 0) == "0");
    CHECK(exports::grouped(999, 0) == "999");
    CHECK(exports::grouped(1000, 0) == "1,000");
    CHECK(exports::grouped(1234567.89, 1) == "1,234,567.9");
    CHECK(exports::grouped(-1234.5, 2) == "−1,234.50");
    CHECK(exports::grouped(std::numeric_limits<double>::quiet_NaN(), 1) == "–");
}

TEST_CASE("reportText: both languages have every text", "[exports]") {
    for (std::size_t i = 0; i < exports::textCount; ++i) {
        const auto text = static_cast<exports::Text>(i);
        CHECK_FALSE(exports::reportText(text, "en").empty());
        CHECK_FALSE(exports::reportText(text, "es").empty());
        CHECK(isUtf8(exports::reportText(text, "es")));
    }
}

TEST_CASE("reportHtml: stands alone", "[exports]") {
    const std::string html = exports::reportHtml(test::sampleResults(), nullptr);
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK_FALSE(holds(html, "src="));
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "<link"));
    CHECK_FALSE(holds(html, "url(http"));
    CHECK(isUtf8(html));
}

TEST_CASE("reportHtml: plan, criteria, inputs and issues are in it", "[exports]") {
    exports::Results results = test::sampleResults();
    results.sensitivity.reset(); // it would name candidates that the plan does not choose
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, "MEX-2 km 40") == false);
    CHECK(holds(html, "MEX-1 km 5, cerca de Tijuana"));
    CHECK(holds(html, "75 %"));
    CHECK(holds(html, "Pinned by the planner"));
    CHECK(holds(html, "Forbidden by the planner"));
    CHECK(holds(html, std::string(64, 'b')));
    CHECK(holds(html, "bad_coordinates"));
    CHECK(holds(html, "San Ysidro"));
    CHECK(countOf(html, "class=\"bar\"") == 2);
}

TEST_CASE("reportHtml: the weights and how stable the ranks are", "[exports]") {
    exports::Results results = test::sampleResults();
    const std::string direct = exports::reportHtml(results, nullptr);
    CHECK(holds(direct, "The weights were stated one by one."));
    CHECK(holds(direct, "Of the 2 best sites, "));
    CHECK(holds(direct, "of 200 draws in which every weight was anything up to 90 % less"));
    CHECK(holds(direct, "In the top 2"));
    CHECK(holds(direct, "Each weight in turn is 80 % less and more"));
    CHECK(holds(direct, "Rank by TOPSIS"));
    CHECK(countOf(direct, "class=\"bar share\"") == 3); // two best sites and the next one
    SECTION("comparisons that contradict each other are warned of") {
        results.criteria.push_back(results.criteria.back());
        results.criteria.back().options.name = "grid";
        results.scores.normalised.push_back({0, 0, 0, 0});
        results.scores.weights = {1, 1, 1};
        results.weightOptions = {
            .method = planning::WeightMethod::Ahp,
            .comparisons = {{"población", "gap", 3}, {"grid", "población", 3}, {"gap", "grid", 3}}};
        results.weights = planning::weigh(results.weightOptions, {"población", "gap", "grid"}, {});
        const std::string html = exports::reportHtml(results, nullptr);
        CHECK(holds(html, "Warning: largest eigenvalue"));
        CHECK(holds(html, ">1/3<"));
        results.weightOptions.comparisons = {
            {"población", "gap", 2}, {"población", "grid", 4}, {"gap", "grid", 2}};
        results.weights = planning::weigh(results.weightOptions, {"población", "gap", "grid"}, {});
        results.scenario.language = "es";
        CHECK(holds(
            exports::reportHtml(results, nullptr), "Las comparaciones concuerdan lo suficiente"));
    }
    SECTION("swing points are shown as they were given") {
        results.weightOptions = {
            .method = planning::WeightMethod::Swing, .swing = {{"población", 100}, {"gap", 33}}};
        results.weights = planning::weigh(results.weightOptions, {"población", "gap"}, {});
        const std::string html = exports::reportHtml(results, nullptr);
        CHECK(holds(html, "The weights come from swing points"));
        CHECK(holds(html, "<td class=\"n\">33</td>"));
    }
    SECTION("what was not studied is not shown") {
        results.sensitivity.reset();
        const std::string html = exports::reportHtml(results, nullptr);
        CHECK_FALSE(holds(html, "How stable the best sites are"));
        CHECK(holds(html, "The weights were stated one by one."));
    }
}

TEST_CASE("reportHtml: floors, the curve of a trade-off and what its points cost", "[exports]") {
    exports::Results results = test::sampleResults();
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, ">Fairness</h2>"));
    CHECK(holds(html, "Baja &lt;norte&gt;"));
    CHECK(holds(html, "<td>Mexico</td>")); // worst off at the first point
    CHECK(holds(html, "40.0 %"));          // 200 of 500
    CHECK(holds(html, "1,700"));           // 1500 and 200 served already
    CHECK(holds(html, "(Proved bound: 85.0 %)"));
    results.tradeoff.reset();
    results.plan.floors.clear();
    CHECK_FALSE(holds(exports::reportHtml(results, nullptr), ">Fairness</h2>"));
}

TEST_CASE("reportHtml: a trade-off of one point says whether more is possible", "[exports]") {
    exports::Results results = test::sampleResults();
    results.tradeoff->points.resize(1);
    results.tradeoff->fairestShare = 0.4;
    results.tradeoff->fairestBound = 0.4;
    CHECK(holds(exports::reportHtml(results, nullptr), "fairness costs nobody"));
    results.tradeoff->fairestBound = 0.5;
    CHECK(holds(exports::reportHtml(results, nullptr), "No plan was found"));
}

TEST_CASE("reportHtml: trips by type of vehicle", "[exports]") {
    exports::Results results = test::sampleResults();
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, "J3400 + CCS1 adapter"));
    CHECK(holds(html, "1 / 2 (50.0 %)"));
    CHECK(holds(html, "El Centro"));
    CHECK(holds(html, "Tecate, BCN (town without a station)"));
    CHECK(holds(html, "Tijuana &lt;norte&gt;"));
    CHECK_FALSE(holds(html, "{km}"));
    results.compatibility->types[0].trips[1] = results.compatibility->types[0].trips[0];
    CHECK(holds(exports::reportHtml(results, nullptr), "All of these trips are possible"));
    results.compatibility.reset();
    CHECK_FALSE(holds(exports::reportHtml(results, nullptr), "J3400 + CCS1 adapter"));
}

TEST_CASE("reportHtml: zones in classes, apart from what is not known", "[exports]") {
    exports::Results results = test::sampleResults();
    const std::string html = exports::reportHtml(results, sources::builtinStates().get());
    CHECK(holds(html, "Zone by zone"));
    CHECK(holds(html, "People within reach of fast charging, %"));
    CHECK(holds(html, "fill=\"url(#per_100k-hatch")); // Tecate has no record
    CHECK(holds(html, "Not covered by the sources"));
    CHECK(holds(html, "Travel time to fast charging"));
    CHECK(holds(html, "≤ 10 min"));
    CHECK(holds(html, "What the sources cover"));
    CHECK(holds(html, "2023-01-15"));
    CHECK(holds(html, "Sonora"));
    results.dataCoverage.zones = {};
    for (landscape::ZoneAccess& zone : results.equity[0].zones) {
        zone.data = {};
    }
    const std::string unknown = exports::reportHtml(results, nullptr);
    CHECK_FALSE(holds(unknown, "fill=\"url(#per_100k-hatch"));
    CHECK(holds(unknown, "fill=\"#C8CCD0\""));
}

TEST_CASE("reportHtml: people by what is known of them", "[exports]") {
    exports::Results results = test::sampleResults();
    results.scenario.language = "es";
    landscape::AccessFigures figures;
    figures.people = 80;
    figures.withinKm[3] = 20;
    results.peopleEquity = {
        {"agebs", "ovsint", true, {{"yes", 3, figures, figures}, {"no", 2, figures, figures}}}};
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, "agebs: población en viviendas sin internet (CONAPO)"));
    CHECK(holds(html, "<td>sí</td>"));
    CHECK(holds(html, "25.0 %"));
    results.scenario.labels = {{"agebs", "Neighbourhoods", "Colonias"}, {"ovsint", "Offline", ""}};
    CHECK(holds(exports::reportHtml(results, nullptr), "Colonias: Offline"));
}

TEST_CASE("reportHtml: who has no way by road is said in words", "[exports]") {
    exports::Results results = test::sampleResults();
    for (landscape::GroupCoverage& group : results.coverage->groups) {
        group.total.unreachable = 1'234'567;
        group.byCountry["MX"].unreachable = 1'234'567;
    }
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, "for 0 people in the United States and 1,234,567 in Mexico"));
    for (landscape::GroupCoverage& group : results.coverage->groups) {
        group.total.unreachable = 0;
    }
    CHECK_FALSE(holds(exports::reportHtml(results, nullptr), "no way to any charging"));
}

TEST_CASE("names of criteria, units, vehicles and networks in words", "[exports]") {
    const std::vector<exports::SourceLabel> labels = {{"gap", "Gap in km", ""}};
    CHECK(exports::criterionName("gap", {}, "es") == "Distancia a la carga rápida");
    CHECK(exports::criterionName("gap", labels, "es") == "Gap in km");
    CHECK(exports::criterionName("my own", {}, "es") == "my own");
    CHECK(exports::unitName("vehicles/day", "es") == "vehículos/día");
    CHECK(exports::unitName("% of trips", "es") == "% de los viajes");
    CHECK(exports::unitName("USD/kW/month", "es") == "USD/kW/mes");
    CHECK(exports::unitName("vehicles/day", "en") == "vehicles/day");
    CHECK(exports::unitName("1", "es") == "–");
    CHECK(exports::vehicleName("J3400 + CCS1 adapter", "es") == "J3400 + adaptador CCS1");
    CHECK(exports::vehicleName("Our bus", "es") == "Our bus");
    CHECK(exports::networkDisplayName("SHELL_RECHARGE") == "Shell Recharge");
    CHECK(exports::networkDisplayName("Evergo") == "Evergo");
}

TEST_CASE("sourceName: the scenario's label, the built-in one, the name as written", "[exports]") {
    const std::vector<exports::SourceLabel> labels = {{"gm_2020", "Grade", ""}};
    CHECK(exports::sourceName("gm_2020", labels, "en") == "Grade");
    CHECK(exports::sourceName("gm_2020", labels, "es") == "Grade");
    CHECK(exports::sourceName("gm_2020", {}, "es") == "grado de marginación 2020 (CONAPO)");
    CHECK(exports::sourceName("own_field", labels, "es") == "own_field");
    CHECK(exports::className("Muy alto", "en") == "Very high");
    CHECK(exports::className("Muy alto", "es") == "Muy alto");
    CHECK(exports::className("C", "en") == "C");
}

TEST_CASE("reportHtml: in the language of the scenario", "[exports]") {
    exports::Results results = test::sampleResults();
    results.scenario.language = "es";
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK(holds(html, "<html lang=\"es\">"));
    CHECK(holds(html, "Puertos de carga rápida"));
    CHECK_FALSE(holds(html, "Key figures"));
}

TEST_CASE("reportHtml: names of files and stations cannot inject markup", "[exports]") {
    exports::Results results = test::sampleResults();
    results.scenario.name = "<script>alert(1)</script>";
    results.candidates.name[0] = "<img src=x>";
    const std::string html = exports::reportHtml(results, nullptr);
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "<img"));
}

TEST_CASE("reportHtml: without plan and without anything", "[exports]") {
    CHECK(holds(exports::reportHtml(test::landscapeOnly(), nullptr), "no plan was asked for"));
    CHECK(exports::reportHtml(test::noResults(), nullptr).ends_with("</html>\n"));
}

TEST_CASE("mapSvg: nothing to show is no map", "[exports]") {
    CHECK(exports::mapSvg({}, nullptr).empty());
}

TEST_CASE("mapSvg: states beneath, numbers of the plan on top", "[exports]") {
    const std::string svg = exports::mapSvg(test::sampleResults(), sources::builtinStates().get());
    CHECK(holds(svg, "#efe8d8")); // Mexico
    CHECK(holds(svg, "#f8f6f1")); // United States
    CHECK(holds(svg, ">1</text>"));
    CHECK(holds(svg, ">2</text>"));
    CHECK(svg.find("fill-rule") < svg.find("class=\"numbers\""));
    CHECK(holds(svg, " km</text>"));
    CHECK(holds(svg, " mi</text>"));
}

TEST_CASE("mapSvg: sites at one place get numbers beside each other", "[exports]") {
    exports::Results results = test::sampleResults();
    results.candidates.location[1] = results.candidates.location[0];
    const std::string svg = exports::mapSvg(results, nullptr);
    const std::string numbers = svg.substr(svg.find("class=\"numbers\""));
    const auto centre = [&](std::size_t from) {
        const std::size_t at = numbers.find("cx=\"", from) + 4;
        return numbers.substr(at, numbers.find("r=", at) - at);
    };
    CHECK(centre(0) != centre(numbers.find("</text>")));
}

TEST_CASE("mapSvg: a station far outside does not shrink the map", "[exports]") {
    exports::Results results = test::landscapeOnly();
    auto stations = std::make_shared<layers::StationLayer>();
    for (int i = 0; i < 200; ++i) {
        layers::StationRecord record;
        record.location = {-117 + 0.001 * i, 32.5};
        stations->add(record);
    }
    layers::StationRecord stray;
    stray.location = {-1, 1};
    stations->add(stray);
    results.stations.stations = stations;
    const std::string svg = exports::mapSvg(results, nullptr);
    CHECK(countOf(svg, "h.01") > 100); // the others did not fall on one spot
}
