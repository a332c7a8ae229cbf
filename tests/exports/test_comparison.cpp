#include "sample_results.h"

#include <corredor/base/error.h>
#include <corredor/exports/comparison.h>
#include <corredor/exports/comparison_words.h>
#include <corredor/geo/geodesic.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace corredor;
using exports::compareRuns;
using exports::Comparison;
using exports::FigureDifference;
using exports::FigureGroup;
using exports::Indicator;
using exports::SavedRun;
using exports::SavedSite;
using exports::Scope;
using exports::SiteDifference;
using exports::SiteSet;
using nlohmann::json;

namespace {

SavedSite site(const std::string& id, double lon, double lat, int opens = 0) {
    return {id, "Place & \"" + id + "\"", {lon, lat}, "MX", "BCN", "urban-hub", 4, opens};
}

/** Sites drawn at random within a square of about 10 km. */
std::vector<SavedSite> randomSites(std::mt19937_64& random, int count) {
    std::vector<SavedSite> sites;
    for (int i = 0; i < count; ++i) {
        const double east = static_cast<double>(random() % 1000) / 10000;
        const double north = static_cast<double>(random() % 1000) / 10000;
        sites.push_back(site(std::to_string(i), -116 + east, 32 + north));
    }
    return sites;
}

SavedRun runWith(std::vector<SavedSite> sites) {
    SavedRun run;
    run.planSites = std::move(sites);
    return run;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> list;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
        list.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return list;
}

/** A with two sites and a roadmap, B with one of them moved by 111 m and another. */
Comparison sampleComparison() {
    SavedRun a = exports::savedRunOf(test::sampleResults());
    SavedRun b = a;
    a.planSites = {site("C1", -117, 32), site("C2", -116, 32)};
    b.planSites = {site("D7", -115, 32), site("D8", -117, 32.001)};
    a.roadmapSites = {site("C1", -117, 32, 2026)};
    b.roadmapSites = {site("D8", -117, 32, 2029)};
    a.keys["plan.sites"] = "25";
    b.keys["plan.sites"] = "40";
    b.keys["plan.reach_km"] = "16.0";
    b.inputs[0].sha256 = std::string(64, 'c');
    b.name = "Otro <escenario>";
    b.figures[{FigureGroup::Network, 0, Indicator::NetworkKm, {}, Scope::All}] = 90.765;
    b.figures.erase({FigureGroup::Candidates, 0, Indicator::CandidateCount, {}, Scope::All});
    return compareRuns(std::move(a), std::move(b));
}

const FigureDifference& figure(const Comparison& comparison, Indicator indicator, Scope scope) {
    const auto found = std::ranges::find_if(comparison.figures, [&](const FigureDifference& entry) {
        return entry.key.indicator == indicator && entry.key.scope == scope;
    });
    REQUIRE(found != comparison.figures.end());
    return *found;
}

} // namespace

TEST_CASE("compareRuns: a run equals itself", "[comparison]") {
    const SavedRun run = exports::savedRunOf(test::sampleResults());
    const Comparison same = compareRuns(run, run);
    CHECK_FALSE(same.figures.empty());
    CHECK(std::ranges::all_of(same.figures, &FigureDifference::isEqual));
    CHECK(same.keys.empty());
    CHECK(same.inputs.empty());
    CHECK(Comparison::countOf(same.planSites, SiteSet::Both) == 2);
    CHECK(same.planSites.size() == 2);
}

TEST_CASE("compareRuns: figures, keys and inputs that differ", "[comparison]") {
    const Comparison comparison = sampleComparison();
    const FigureDifference& km = figure(comparison, Indicator::NetworkKm, Scope::All);
    CHECK(km.difference() == Approx(-8.0));
    CHECK(km.percent() == Approx(-8.0 / 98.765 * 100));
    CHECK(differenceText(km) == "−8 km (−5.0 mi)");
    const FigureDifference& gone = figure(comparison, Indicator::CandidateCount, Scope::All);
    CHECK(gone.a == 4);
    CHECK_FALSE(gone.b);
    CHECK_FALSE(gone.difference());
    CHECK(differenceText(gone) == "–");
    REQUIRE(comparison.keys.size() == 2);
    CHECK(comparison.keys[0].key == "plan.reach_km");
    CHECK(comparison.keys[0].a.empty());
    CHECK(comparison.keys[1].a == "25");
    CHECK(comparison.keys[1].b == "40");
    REQUIRE(comparison.inputs.size() == 1);
    CHECK(comparison.inputs[0].key == "chargers chargers/afdc.csv");
}

TEST_CASE("compareRuns: a change from nothing has no per cent", "[comparison]") {
    FigureDifference from{{}, 0.0, 5.0};
    CHECK(from.difference() == 5.0);
    CHECK_FALSE(from.percent());
    CHECK(percentText(from) == "–");
    from.a = -10;
    CHECK(from.percent() == Approx(150)); // upwards, whatever the sign it started from
    CHECK(percentText(from) == "+150.0 %");
}

TEST_CASE("compareRuns: sites are matched by position, not by id", "[comparison]") {
    const Comparison comparison = sampleComparison();
    REQUIRE(comparison.planSites.size() == 3);
    const SiteDifference& both = comparison.planSites[0];
    CHECK(both.in == SiteSet::Both);
    CHECK(both.a == 0);
    CHECK(both.b == 1);
    CHECK(both.apartM == Approx(geo::distanceM({-117, 32}, {-117, 32.001})));
    CHECK(comparison.planSites[1].in == SiteSet::OnlyA);
    CHECK(comparison.planSites[2].in == SiteSet::OnlyB);
    const Comparison strict = compareRuns(comparison.a, comparison.b, {.matchDistanceM = 100});
    CHECK(Comparison::countOf(strict.planSites, SiteSet::Both) == 0);
    CHECK(Comparison::countOf(strict.planSites, SiteSet::OnlyA) == 2);
    CHECK_THROWS_AS(compareRuns(comparison.a, comparison.b, {.matchDistanceM = -1}), UsageError);
}

TEST_CASE(
    "compareRuns: pairs are one to one and no two that are left over are near",
    "[comparison]") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 60; ++round) {
        const auto a = randomSites(random, static_cast<int>(random() % 12));
        const auto b = randomSites(random, static_cast<int>(random() % 12));
        const double limitM = 500.0 + static_cast<double>(random() % 3000);
        const Comparison found = compareRuns(runWith(a), runWith(b), {.matchDistanceM = limitM});
        std::vector<int> timesA(a.size(), 0);
        std::vector<int> timesB(b.size(), 0);
        for (const SiteDifference& pair : found.planSites) {
            if (pair.a >= 0) {
                ++timesA.at(static_cast<std::size_t>(pair.a));
            }
            if (pair.b >= 0) {
                ++timesB.at(static_cast<std::size_t>(pair.b));
            }
            if (pair.in == SiteSet::Both) {
                CHECK(pair.apartM <= limitM);
            }
        }
        CHECK(std::ranges::count(timesA, 1) == std::ssize(a));
        CHECK(std::ranges::count(timesB, 1) == std::ssize(b));
        for (const SiteDifference& left : found.planSites) {
            for (const SiteDifference& right : found.planSites) {
                if (left.in == SiteSet::OnlyA && right.in == SiteSet::OnlyB) {
                    CHECK(
                        geo::distanceM(
                            a[static_cast<std::size_t>(left.a)].location,
                            b[static_cast<std::size_t>(right.b)].location) > limitM);
                }
            }
        }
        // Turned round, the same places are in both.
        const Comparison turned = compareRuns(runWith(b), runWith(a), {.matchDistanceM = limitM});
        CHECK(
            Comparison::countOf(turned.planSites, SiteSet::Both) ==
            Comparison::countOf(found.planSites, SiteSet::Both));
    }
}

TEST_CASE("Indicators: each has words in both languages and a name of its own", "[comparison]") {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < exports::indicatorCount; ++i) {
        const exports::FigureKey key{
            FigureGroup::Plan, 0, static_cast<Indicator>(i), "16", Scope::All};
        CAPTURE(toString(key.indicator));
        CHECK(ids.insert(toString(key.indicator)).second);
        CHECK_FALSE(nameOf(key, "en").empty());
        CHECK_FALSE(nameOf(key, "es").empty());
        CHECK(nameOf(key, "en").find('{') == std::string::npos);
        CHECK(nameOf(key, "es").find('{') == std::string::npos);
    }
    const exports::FigureKey near{
        FigureGroup::Landscape, 0, Indicator::PeopleNearFast, "16", Scope::All};
    CHECK(nameOf(near, "en") == "People within 16 km (9.9 mi) of public fast charging");
}

TEST_CASE("comparisonCsv: one line for each difference and figure", "[comparison]") {
    const Comparison comparison = sampleComparison();
    const auto csv = lines(exports::comparisonCsv(comparison, "es"));
    CHECK(csv.size() == 1 + comparison.figures.size() + 2 + 1 + 3 + 1);
    const auto has = [&](const std::string& line) {
        return std::ranges::find(csv, line) != csv.end();
    };
    CHECK(has("network,network_km,Carreteras,all,,km,98.765,90.765,-8,-8.100035"));
    CHECK(has("candidates,candidates,Sitios candidatos,all,,,4,,,"));
    CHECK(has("scenario,plan.sites,,,,,25,40,,"));
    CHECK(has(R"(plan_sites,only-a,Solo en A,MX,,,"C2 Place & ""C2""",,,)"));
    CHECK(has(
        R"(roadmap_sites,both,En ambos,MX,,,"C1 Place & ""C1"", 2026","D8 Place & ""D8"", 2029",,)"));
}

TEST_CASE("comparisonGeoJson: sites with the run that has them", "[comparison]") {
    const json layer = json::parse(exports::comparisonGeoJson(sampleComparison()));
    REQUIRE(layer["features"].size() == 4);
    const json& both = layer["features"][0];
    CHECK(both["geometry"]["coordinates"] == json::array({-117.0, 32.0}));
    CHECK(both["properties"]["in"] == "both");
    CHECK(both["properties"]["id_b"] == "D8");
    CHECK(layer["features"][1]["properties"]["id_b"] == "");
    CHECK(layer["features"][3]["properties"]["plan"] == "roadmap");
    CHECK(layer["features"][3]["properties"]["opens_b"] == 2029);
}

TEST_CASE("comparisonJson: the same for programs", "[comparison]") {
    const json whole = json::parse(exports::comparisonJson(sampleComparison()));
    CHECK(whole["format"] == 1);
    CHECK(whole["b"]["name"] == "Otro <escenario>");
    CHECK(whole["match_distance_m"] == 1000);
    CHECK(whole["scenario"].size() == 2);
    CHECK(whole["plan_sites"].size() == 3);
    CHECK(whole["plan_sites"][2]["id_a"].is_null());
    CHECK(whole["figures"].size() == sampleComparison().figures.size());
}

TEST_CASE("comparisonHtml: one page in both languages, names escaped", "[comparison]") {
    const std::string english = exports::comparisonHtml(sampleComparison(), "en");
    const std::string spanish = exports::comparisonHtml(sampleComparison(), "es");
    CHECK(english.find("<html lang=\"en\">") != std::string::npos);
    CHECK(spanish.find("<html lang=\"es\">") != std::string::npos);
    CHECK(english.find("Otro &lt;escenario&gt;") != std::string::npos);
    CHECK(english.find("<escenario>") == std::string::npos);
    CHECK(english.find("Only in A (1)") != std::string::npos);
    CHECK(spanish.find("Solo en A (1)") != std::string::npos);
    CHECK(spanish.find("Only in") == std::string::npos);
    CHECK(english.find("http://") == english.find("http://www.w3.org/2000/svg"));
    CHECK(english.find("https://") == std::string::npos);
}

TEST_CASE("comparisonHtml: runs that share everything and have no sites", "[comparison]") {
    const SavedRun run = exports::savedRunOf(test::landscapeOnly());
    const std::string html = exports::comparisonHtml(compareRuns(run, run), "en");
    CHECK(html.find("Nothing differs.") != std::string::npos);
    CHECK(html.find("<svg") == std::string::npos);
}

TEST_CASE("writeComparison: three files, and nothing where it cannot", "[comparison]") {
    const test::TemporaryFolder folder;
    exports::writeComparison(sampleComparison(), "en", folder.path() / "out");
    for (const std::string ending : {"csv", "geojson", "html"}) {
        CHECK(std::filesystem::exists(folder.path() / "out" / ("comparison." + ending)));
    }
    const auto file = folder.write("file", "x");
    CHECK_THROWS_AS(exports::writeComparison(sampleComparison(), "en", file), OutputError);
}
