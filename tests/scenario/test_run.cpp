#include "scenario_files.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/exports/write.h>
#include <corredor/scenario/distance_table.h>
#include <corredor/scenario/run.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace corredor;
using corredor::test::StudyCopy;
using scenario::Extent;
using scenario::loadScenario;
using scenario::runScenario;

namespace {

std::int64_t countOf(const exports::Results& results, std::string_view code) {
    std::int64_t count = 0;
    for (const Issue& issue : results.issues) {
        count += issue.code == code ? issue.count : 0;
    }
    return count;
}

} // namespace

TEST_CASE("runScenario: the made-up study from sources to plan", "[scenario]") {
    const auto results = runScenario(loadScenario(test::studyFile()));
    CHECK(results->inventory.total.stations == 3);
    CHECK(results->inventory.byCountry.at("US").ports.dcfc == 4);
    CHECK(results->inventory.byCountry.at("MX").ports.dcfc == 2);
    CHECK(countOf(*results, "missing_coordinates") >= 2); // a charger and a traffic count
    REQUIRE(results->network);
    CHECK(results->networkComponents == 1); // the crossing joins the two countries
    REQUIRE(results->crossings.size() == 1);
    CHECK(results->crossings[0].joined);
    CHECK(results->candidates.size() > 20);
    CHECK(results->criteria.size() == 5);
    REQUIRE(results->sensitivity);
    CHECK(results->sensitivity->options.top == 3); // as many as the plan has
    CHECK(results->sensitivity->options.seed == 7);
    CHECK(std::ssize(results->sensitivity->topShare) == results->candidates.size());
    CHECK(std::ssize(results->scores.score) == results->candidates.size());
    REQUIRE(results->hasPlan);
    CHECK(results->plan.sites.size() == 3);
    CHECK(results->plan.value > 0);
    CHECK(results->plan.bound >= results->plan.value);
    CHECK(results->plan.totalDemand == 1200 + 5400 + 800 + 2600 + 7300 + 3100 + 900 + 4400 + 60);

    std::vector<std::string> roles;
    for (const exports::InputRecord& input : results->inputs) {
        roles.push_back(input.role);
        CHECK(input.sha256.size() == 64);
        CHECK(input.path.find('/') == std::string::npos); // as written, wherever the files lie
    }
    CHECK(
        roles == std::vector<std::string>{
                     "chargers", "roads", "crossings", "population", "measures", "zones"});
    std::vector<std::string> stages;
    for (const StageTime& stage : results->stages) {
        stages.push_back(stage.name);
    }
    CHECK(
        stages == std::vector<std::string>{
                      "read",
                      "merge",
                      "network",
                      "router",
                      "corridors",
                      "coverage",
                      "trips",
                      "inventory",
                      "candidates",
                      "criteria",
                      "sensitivity",
                      "reach",
                      "plan",
                      "sizing"});
}

TEST_CASE("runScenario: tables joined to zones and to people sort them", "[scenario]") {
    StudyCopy copy;
    copy.folder().write("svi.csv", "FIPS,rank\nn,0.75\ns,0.25\nt,0.5\n");
    copy.folder().write("tracts.csv", "tract,dac,lon,lat\n1,1,-116.26,32.71\n");
    copy.replace(
            "duplicate_distance_m = 50",
            "duplicate_distance_m = 50\nequity_fields = { halves = \"rank\" }")
        .append("[[joins]]\nsource = \"svi.csv\"\nto = \"halves\"\nkey = \"FIPS\"\nfields = "
                "[\"rank\"]\n[[joins]]\nsource = \"tracts.csv\"\nto = \"population\"\nmax_km = "
                "5\nfields = [\"dac\"]\n");
    const auto results = runScenario(loadScenario(copy.write()));
    CHECK(results->zones[0]->numbers.at("rank") == std::vector<double>{0.75, 0.25});
    REQUIRE(results->equity[0].groupings.size() == 1);
    CHECK(results->equity[0].groupings[0].field == "rank");
    CHECK(countOf(*results, "join_row_without_zone") == 1);
    REQUIRE(results->peopleEquity.size() == 1);
    REQUIRE(results->peopleEquity[0].classes.size() == 1);
    CHECK(results->peopleEquity[0].classes[0].label == "1");
    CHECK(results->peopleEquity[0].classes[0].anyLevel.people == 5400); // Jacumba alone
    const auto joins = std::ranges::count(results->inputs, "joins", &exports::InputRecord::role);
    CHECK(joins == 2);
}

TEST_CASE("runScenario: excluded areas, grid and cover of the scenario", "[scenario]") {
    const auto before = runScenario(loadScenario(test::studyFile()));
    StudyCopy copy;
    copy.append("[[exclusions]]\nsource = \"west.geojson\"\nname = \"west\"\nbuffer_km = 1\n")
        .append("[[measures]]\nname = \"stations\"\nsource = \"traffic.csv\"\n")
        .append("[sizing]\ngrid = \"stations\"\nbroadband = \"traffic\"\nbroadband_min = "
                "1\nbroadband_max_km = 30\n");
    const auto results = runScenario(loadScenario(copy.write()));
    REQUIRE(results->exclusions.rules.size() == 1);
    const auto left = results->exclusions.rules[0].sites;
    CHECK(left > 0);
    CHECK(results->exclusions.sites == left);
    CHECK(results->candidates.size() == before->candidates.size() - left);
    CHECK(countOf(*results, "candidate_excluded") == left);
    CHECK(std::ranges::count(results->inputs, "exclusions", &exports::InputRecord::role) == 1);
    bool isKnown = false;
    for (const planning::SiteProposal& proposal : results->proposals) {
        isKnown = isKnown || (std::isfinite(proposal.setting.gridKm) &&
                              proposal.setting.online == planning::Connectivity::Online);
    }
    CHECK(isKnown);
    SECTION("the landscape alone reads no excluded areas") {
        const auto landscape = runScenario(loadScenario(copy.write()), Extent::LandscapeOnly);
        CHECK(
            std::ranges::count(landscape->inputs, "exclusions", &exports::InputRecord::role) == 0);
    }
}

TEST_CASE("runScenario: waits at ports of entry are in ways and results", "[scenario]") {
    StudyCopy copy;
    const std::string ports = test::readFile(copy.folder().path() / "crossings.csv");
    std::string waiting;
    for (std::size_t begin = 0; begin < ports.size();) { // one more column: a wait of 40 minutes
        const std::size_t end = std::min(ports.find('\n', begin), ports.size());
        waiting += ports.substr(begin, end - begin) + (begin == 0 ? ",minutes\n" : ",40\n");
        begin = end + 1;
    }
    copy.folder().write("crossings.csv", waiting);
    copy.replace("max_gap_km = 10", "max_gap_km = 10\nwait_field = \"minutes\"");
    const auto results = runScenario(loadScenario(copy.write()));
    const auto before = runScenario(loadScenario(test::studyFile()));
    REQUIRE(results->crossingWaits.size() == 1);
    CHECK(results->crossingWaits.begin()->second == 40);
    CHECK(before->crossingWaits.empty());
    const auto hoursOf = [](const exports::Results& run) {
        double seconds = 0;
        for (const double durationS : run.network->durationS) {
            seconds += durationS;
        }
        return seconds / 3600;
    };
    CHECK(hoursOf(*results) == Approx(hoursOf(*before) + 40.0 / 60).epsilon(1e-9));
    CHECK(exports::resultJson(*results).find("\"wait_min\": 40") != std::string::npos);
}

TEST_CASE("runScenario: result.json has the same bytes for 1, 2 and 8 threads", "[scenario]") {
    const auto study = loadScenario(test::studyFile());
    std::set<std::string> outcomes;
    for (const int threads : {1, 2, 8}) {
        const ThreadLimit limit(threads);
        outcomes.insert(exports::resultJson(*runScenario(study)));
    }
    CHECK(outcomes.size() == 1);
}

TEST_CASE("runScenario: every objective, the same bytes for 1 and 8 threads", "[scenario]") {
    const auto [keys, unit] = GENERATE(table<std::string, std::string>(
        {{"objective = \"p-median\"\nsites = 3", "person-km"},
         {"objective = \"set-cover\"\nsites = 3", "sites"},
         {"objective = \"set-cover\"\nsite_cost = 2.5\ncurrency = \"MXN\"", "MXN"},
         {"objective = \"p-center\"\nsites = 3", "km"},
         {"objective = \"flow-refuelling\"\nrange_km = 100\nsites = 3", "% of trips"},
         {"decay = \"linear\"\nfull_km = 4\nsites = 3", "people"},
         {"budget = 10\nsite_cost = 4", "people"}}));
    StudyCopy copy;
    copy.replace("sites = 3", keys);
    const auto study = loadScenario(copy.write());
    std::set<std::string> outcomes;
    for (const int threads : {1, 8}) {
        const ThreadLimit limit(threads);
        const auto results = runScenario(study);
        INFO(keys);
        REQUIRE(results->hasPlan);
        CHECK(results->plan.status == location::Status::Optimal);
        CHECK(results->plan.unit == unit);
        CHECK_FALSE(results->plan.sites.empty());
        outcomes.insert(exports::resultJson(*results));
    }
    CHECK(outcomes.size() == 1);
}

TEST_CASE("runScenario: floors and a trade-off, the same bytes for 1 and 8 threads", "[scenario]") {
    StudyCopy copy;
    copy.append("[[floors]]\nby = \"country\"\nmin_sites_share = 0.3\n[[floors]]\nby = "
                "\"class\"\nfield = \"need\"\nshare = 0.2\n[tradeoff]\nby = \"country\"\n");
    const auto study = loadScenario(copy.write());
    std::set<std::string> outcomes;
    for (const int threads : {1, 8}) {
        const ThreadLimit limit(threads);
        const auto results = runScenario(study);
        REQUIRE(results->plan.floors.size() == 4); // two countries, two fifths that hold people
        for (const planning::FloorOutcome& floor : results->plan.floors) {
            INFO(floor.label);
            CHECK(floor.sites.value_or(0) >= floor.leastSites.value_or(0));
            CHECK(floor.covered >= floor.leastCovered.value_or(0));
        }
        CHECK(results->plan.floors[0].leastSites == 1);
        REQUIRE(results->tradeoff);
        CHECK(results->tradeoff->points.front().value == results->plan.value);
        outcomes.insert(exports::resultJson(*results));
    }
    CHECK(outcomes.size() == 1);
}

TEST_CASE("runScenario: a floor that cannot be met ends the run and is named", "[scenario]") {
    StudyCopy copy;
    copy.append("[[floors]]\nby = \"country\"\nof = [\"MX\"]\nshare = 1\n");
    const auto study = loadScenario(copy.write());
    try {
        static_cast<void>(runScenario(study));
        FAIL("a plan was found");
    } catch (const InfeasibleError& error) {
        CHECK(error.text().what.find("\"MX\"") != std::string::npos);
    }
}

TEST_CASE("runScenario: a number of sites that set cover does not use is noted", "[scenario]") {
    StudyCopy copy;
    copy.replace("sites = 3", "objective = \"set-cover\"\nsites = 3");
    CHECK(countOf(*runScenario(loadScenario(copy.write())), "plan_sites_not_used") == 1);
}

TEST_CASE("runScenario: results do not say where the files lie", "[scenario]") {
    const StudyCopy copy;
    const auto elsewhere = loadScenario(copy.write());
    const std::string json = exports::resultJson(*runScenario(elsewhere));
    CHECK(json.find(copy.folder().path().string()) == std::string::npos);
    CHECK(json == exports::resultJson(*runScenario(loadScenario(test::studyFile()))));
}

TEST_CASE("runScenario: progress never goes back and ends at 1", "[scenario]") {
    double last = 0;
    bool isMonotonic = true;
    const JobContext job({}, [&](double progress01, std::string_view) {
        isMonotonic = isMonotonic && progress01 >= last - 1e-12; // rounding of sub-ranges
        last = progress01;
    });
    const auto results = runScenario(loadScenario(test::studyFile()), Extent::Everything, job);
    REQUIRE(results);
    CHECK(isMonotonic);
    CHECK(last == 1.0);
}

TEST_CASE("runScenario: a stop request ends it in any stage", "[scenario]") {
    const auto study = loadScenario(test::studyFile());
    for (const std::string_view stage :
         {"read", "merge", "network", "candidates", "criteria", "plan"}) {
        std::stop_source stop;
        const JobContext job(stop.get_token(), [&](double, std::string_view running) {
            if (running == stage) {
                stop.request_stop();
            }
        });
        INFO(stage);
        CHECK_THROWS_AS(runScenario(study, Extent::Everything, job), Cancelled);
    }
}

TEST_CASE("runScenario: the search for the plan is followed and ended early", "[scenario]") {
    const auto study = loadScenario(test::studyFile());
    std::stop_source stop;
    stop.request_stop();
    int steps = 0;
    const auto results = runScenario(
        study,
        Extent::Everything,
        {},
        {.progress =
             [&](double value, double bound) {
                 ++steps;
                 CHECK(value <= bound + 1e-6);
             },
         .settle = stop.get_token()});
    CHECK(results->hasPlan); // the best so far, unlike a cancelled run
    CHECK(results->plan.sites.size() == 3);
    CHECK(results->plan.value <= results->plan.bound);
    CHECK(steps > 0);
}

TEST_CASE("runScenario: pinned and forbidden sites", "[scenario]") {
    auto study = loadScenario(test::studyFile());
    const auto free = runScenario(study);
    const auto& places = free->candidates.location;
    const std::int32_t first = free->plan.sites.front().candidate;
    const std::int32_t pinned = first == 0 ? 1 : 0;
    study.plan->forbidden = {places[static_cast<std::size_t>(first)]};
    study.plan->pinned = {places[static_cast<std::size_t>(pinned)]};
    const auto results = runScenario(study);
    const auto has = [&](std::int32_t site) {
        return std::ranges::count(results->plan.sites, site, &planning::PlanSite::candidate) == 1;
    };
    CHECK(has(pinned));
    CHECK_FALSE(has(first));
    CHECK(results->plan.value <= free->plan.value);
    study.plan->pinned = {{0, 0}};
    CHECK_THROWS_AS(runScenario(study), ScenarioError);
}

TEST_CASE("runScenario: the landscape alone plans nothing", "[scenario]") {
    const auto results = runScenario(loadScenario(test::studyFile()), Extent::LandscapeOnly);
    CHECK(results->inventory.total.stations == 3);
    CHECK(results->candidates.size() == 0);
    CHECK_FALSE(results->hasPlan);
    CHECK(results->network); // for corridors
}

TEST_CASE("runScenario: what lies outside the region is ignored", "[scenario]") {
    StudyCopy copy;
    SECTION("a box") {
        copy.replace("seed = 7", "[region]\nbbox = [-117.0, 32.65, -115.9, 33.0]");
        const auto results = runScenario(loadScenario(copy.write()));
        CHECK(results->inventory.total.stations == 2);
        CHECK(results->plan.totalDemand == 1200 + 5400 + 800);
        CHECK(results->crossings.empty());
        for (const geo::LonLat place : results->candidates.location) {
            CHECK(place.lat >= 32.65);
        }
    }
    SECTION("polygons: the issue says what they left out of their box") {
        copy.replace("seed = 7", "[region]\nsource = \"west.geojson\"");
        const auto results = runScenario(loadScenario(copy.write()));
        // The eastern edge runs from (-116.1, 31.3) to (-115.5, 33.2). At the latitude of d it is
        // at longitude -115.658: d lies in the box, but east of the edge.
        CHECK(results->plan.totalDemand == 1200 + 5400 + 800 + 7300 + 3100 + 900 + 4400);
        CHECK(countOf(*results, "outside_region") == 1);
        CHECK(results->inputs.front().role == "region");
    }
}

TEST_CASE("runScenario: without a crossings source the built-in ports of entry", "[scenario]") {
    StudyCopy copy;
    copy.replace("source = \"crossings.csv\"\nvolume_field = \"vehicles_per_year\"\n", "");
    const auto results = runScenario(loadScenario(copy.write()));
    CHECK(results->crossings.size() > 20);
    const auto builtin =
        std::ranges::find(results->inputs, "crossings", &exports::InputRecord::role);
    REQUIRE(builtin != results->inputs.end());
    CHECK(builtin->records > 20);
}

TEST_CASE("runScenario: corridors of the scenario under its rule", "[scenario]") {
    StudyCopy copy;
    copy.replace("duplicate_distance_m = 50", "corridor_rule = \"cfe-mexico\"\nspacing_mi = 25")
        .append("[[corridors]]\nname = \"Across\"\nroutes = [\"I-1\", \"MEX-5\"]\nfrom = "
                "[-116.5, 32.7]\n");
    for (const Extent extent : {Extent::LandscapeOnly, Extent::Everything}) {
        const auto results = runScenario(loadScenario(copy.write()), extent);
        REQUIRE(results->corridors);
        CHECK(results->corridorRule == "cfe-mexico");
        CHECK(results->corridors->rule.spacingKm == Approx(25 * 1.609344));
        CHECK(results->corridors->rule.offsetKm == 5);
        REQUIRE(results->corridors->corridors.size() == 1);
        const landscape::Corridor& corridor = results->corridors->corridors[0];
        CHECK(corridor.line.lengthM() > 100'000);
        CHECK(corridor.borderM);
        CHECK_FALSE(corridor.gaps.empty());
    }
}

TEST_CASE("runScenario: coverage and equity of the zones' classes", "[scenario]") {
    StudyCopy copy;
    copy.replace(
        "duplicate_distance_m = 50", "reach_km = 30\nequity_fields = { halves = [\"need\"] }");
    const auto results = runScenario(loadScenario(copy.write()), Extent::LandscapeOnly);
    REQUIRE(results->coverage);
    CHECK(results->coverage->reachKm == 30);
    REQUIRE(results->equity.size() == 1);
    REQUIRE(results->equity[0].groupings.size() == 1);
    CHECK(results->equity[0].groupings[0].classes.size() == 5);
    double people = 0;
    for (const landscape::ZoneAccess& zone : results->equity[0].zones) {
        people += zone.people;
    }
    CHECK(
        people + results->equity[0].peopleOutside ==
        Approx(results->coverage->group("public").total.people));
}

TEST_CASE("runScenario: trips between the cities of the scenario", "[scenario]") {
    StudyCopy copy;
    copy.append("[trips]\ncities = [\"Calexico\"]\nvehicles = [\"CCS1\", \"GB/T\"]\n");
    const auto results = runScenario(loadScenario(copy.write()), Extent::LandscapeOnly);
    REQUIRE(results->compatibility);
    const landscape::Compatibility& study = *results->compatibility;
    REQUIRE(study.types.size() == 2);
    CHECK(study.cities.front().name == "Calexico");
    CHECK(study.trips.size() == study.cities.size() * (study.cities.size() - 1));
    CHECK(study.types[0].stations.at("US").direct > 0);
    CHECK(study.types[1].stations.at("US").direct == 0);
}

TEST_CASE("runScenario: without corridors of its own those across the border", "[scenario]") {
    const auto results = runScenario(loadScenario(test::studyFile()), Extent::LandscapeOnly);
    REQUIRE(results->corridors);
    CHECK(results->corridors->corridors.empty()); // the study has none of their routes
    CHECK(countOf(*results, "corridor_not_found") == std::ssize(landscape::builtinCorridors()));
}

TEST_CASE(
    "runScenario: an unreadable source is the same error for any thread count",
    "[scenario]") {
    StudyCopy copy;
    const auto file = copy.write();
    copy.folder().write("chargers.csv", "");
    copy.folder().write("population.csv", "");
    std::set<std::string> messages;
    for (const int threads : {1, 8}) {
        const ThreadLimit limit(threads);
        try {
            const auto results = runScenario(loadScenario(file));
            FAIL_CHECK("read an empty file, " << results->inputs.size() << " inputs");
        } catch (const InputError& error) {
            messages.insert(error.what());
        }
    }
    REQUIRE(messages.size() == 1);
    CHECK(messages.begin()->find("chargers.csv") != std::string::npos);
}

TEST_CASE("distanceTable: pairs across the border, along the roads", "[scenario]") {
    test::TemporaryFolder folder;
    const auto from = folder.write("from.csv", "id,lon,lat\n\"a,1\",-116.0,32.70\n");
    const auto to =
        folder.write("to.csv", "id,lon,lat\nn,-116.0,32.64\ns,-116.0,32.40\nsea,-125,32\n");
    scenario::DistanceRequest request;
    request.roads = test::ownFile("scenario/data/roads.geojson");
    request.crossings = test::ownFile("scenario/data/crossings.csv");
    request.from = from;
    request.to = to;
    const auto table = scenario::distanceTable(request);
    CHECK(table.pairs == 2);
    CHECK(table.to == 3);
    REQUIRE(table.issues.size() == 1);
    CHECK(table.issues.front().code == "point_off_road");
    CHECK(table.issues.front().source == "to.csv");
    CHECK(table.issues.front().records == std::vector<std::string>{"sea"});
    CHECK(table.csv.starts_with("from_id,to_id,km,min\n\"a,1\",n,"));

    request.useCrossings = false; // nothing joins the countries any more
    CHECK(scenario::distanceTable(request).pairs == 1);
    request.distance.cutoff = 1000;
    CHECK(scenario::distanceTable(request).csv == "from_id,to_id,km,min\n");
}
