#include "scenario_files.h"

#include <corredor/base/sha256.h>
#include <corredor/exports/write.h>
#include <corredor/scenario/scenario.h>

#include <catch2/catch.hpp>

using namespace corredor;
using corredor::test::StudyCopy;
using scenario::loadScenario;
using scenario::Scenario;

TEST_CASE("loadScenario: every section lands in its place", "[scenario]") {
    const Scenario study = loadScenario(test::studyFile());
    CHECK(study.name == "Made-up border: 3 sites");
    CHECK(study.seed == 7);
    CHECK(study.sha256 == sha256(test::readFile(test::studyFile())));
    REQUIRE(study.chargers.size() == 1);
    CHECK(study.chargers[0].path.written == "chargers.csv");
    CHECK(
        study.chargers[0].path.resolved ==
        test::studyFile().lexically_normal().parent_path() / "chargers.csv");
    CHECK(study.chargers[0].options.schema == sources::StationSchema::Table);
    REQUIRE(study.roads);
    CHECK(study.roads->options.classField == "class");
    REQUIRE(study.crossings);
    CHECK(study.crossings->options.volumeField == "vehicles_per_year");
    CHECK(study.network.maxCrossingGapKm == 10);
    REQUIRE(study.population.size() == 1);
    CHECK(study.population[0].options.valueField == "people");
    CHECK(study.zones.at(0).options.name == "halves");
    CHECK(study.measures.at(0).options.unit == "vehicles/day");
    CHECK(study.hasCandidates);
    CHECK(study.candidates.junctions);
    CHECK_FALSE(study.sites);
    REQUIRE(study.plan);
    CHECK(study.plan->sites == 3);
    CHECK(study.plan->seed == 7);
    CHECK(study.formats == std::set{exports::Format::GeoJson, exports::Format::Csv});
    CHECK(study.language == "es");
    CHECK(scenario::ruleOf(study.corridor).minPorts == 4);
}

TEST_CASE("loadScenario: kinds and directions follow from the names of criteria", "[scenario]") {
    using planning::CriterionKind;
    using planning::Direction;
    const Scenario study = loadScenario(test::studyFile());
    REQUIRE(study.criteria.size() == 5);
    CHECK(study.criteria[0].kind == CriterionKind::Population);
    CHECK(study.criteria[1].kind == CriterionKind::ChargerDistance);
    CHECK(study.criteria[1].direction == Direction::MoreIsBetter);
    CHECK(study.criteria[2].kind == CriterionKind::Traffic);
    CHECK(study.criteria[2].measure == "traffic");
    CHECK(study.criteria[3].kind == CriterionKind::CrossingVolume);
    CHECK(study.criteria[4].kind == CriterionKind::Equity);

    SECTION("a measure of the user's own name") {
        const auto [name, kind, direction] = GENERATE(table<std::string, CriterionKind, Direction>(
            {{"grid", CriterionKind::MeasureNearest, Direction::LessIsBetter},
             {"broadband", CriterionKind::MeasureValue, Direction::MoreIsBetter},
             {"crossings", CriterionKind::MeasureSum, Direction::MoreIsBetter},
             {"anything", CriterionKind::MeasureValue, Direction::MoreIsBetter}}));
        StudyCopy copy;
        const Scenario own = loadScenario(copy.append(
                                                  "[[measures]]\nname = \"" + name +
                                                  "\"\nsource = \"traffic.csv\"\n" +
                                                  "[[criteria]]\nname = \"" + name + "\"\n")
                                              .write());
        CHECK(own.criteria.back().kind == kind);
        CHECK(own.criteria.back().direction == direction);
        CHECK(own.criteria.back().measure == name);
    }
    SECTION("what the file states comes first") {
        StudyCopy copy;
        const Scenario own = loadScenario(
            copy.append("[[criteria]]\nname = \"my counts\"\nkind = \"measure-nearest\"\nmeasure = "
                        "\"traffic\"\ndirection = \"more-is-better\"\n")
                .write());
        CHECK(own.criteria.back().kind == CriterionKind::MeasureNearest);
        CHECK(own.criteria.back().direction == Direction::MoreIsBetter);
    }
}

TEST_CASE("loadScenario: names of formats and schemas are those of their modules", "[scenario]") {
    for (const std::string name : {"shapefile", "gpkg", "geojson", "csv", "kml", "report"}) {
        StudyCopy copy;
        const Scenario study =
            loadScenario(copy.replace("[\"geojson\", \"csv\"]", "[\"" + name + "\"]").write());
        CHECK(study.formats == std::set{exports::formatFromName(name).value()});
    }
    for (const std::string name : {"afdc", "openchargemap", "ocpi", "osm", "table", "auto"}) {
        StudyCopy copy;
        const Scenario study =
            loadScenario(copy.replace("schema = \"table\"", "schema = \"" + name + "\"").write());
        CHECK(study.chargers[0].options.schema == sources::stationSchemaFromName(name).value());
    }
}

TEST_CASE("toToml: loads to the same scenario", "[scenario]") {
    StudyCopy copy;
    copy.replace(
            "seed = 7",
            "seed = 7\n[region]\nbbox = [-117.5, 31.0, -114.5, 33.5]\nsource = \"west.geojson\"")
        .replace(
            "schema = \"table\"",
            "schema = \"table\"\nname = \"Año \\\"1\\\"\\n\\t\\u007f\"\nfields = {name = \"nom\", "
            "lon = \"x\"}\nwhere = \"a = 'b'\"")
        .replace(
            "duplicate_distance_m = 50",
            "duplicate_distance_m = 12.5\nequity_fields = { halves = "
            "[\"need\", \"name\"] }\nunknown_data = \"counts\"\noffset_by = "
            "\"straight\"\ncorridor_rule = \"nevi-2023\"\nspacing_mi = "
            "25\nmin_ports = 2\nconnectors = [\"CCS1\", \"J3400\"]\n[network]\nspeeds = {motorway "
            "= "
            "110.5, \"a b\" = 60}\nmax_snap_km = 3.5")
        .replace(
            "value_field = \"people\"",
            "value_field = \"people\"\nclass_fields = [\"kind\"]\nshare_fields = [\"offline\"]")
        .replace(
            "junctions = true",
            "junctions = true\nclasses = [\"motorway\"]\nmax_snap_km = 2\nsource = "
            "\"crossings.csv\"\nid_field = \"id\"")
        .replace(
            "sites = 3",
            "sites = 3\npinned = [\"-116.5,32.25\", \"-117, 32.6000001\"]\nforbidden = "
            "[\"-115,32\"]")
        .append("[[floors]]\nby = \"country\"\nof = [\"MX\"]\nshare = 0.25\nmin_sites_share = "
                "0.5\n[[floors]]\nby = \"class\"\nlayer = \"halves\"\nfield = \"need\"\nshare = "
                "0.1\n[tradeoff]\nby = \"zone\"\nlayer = \"halves\"\npoints = 4\n")
        .append("[[labels]]\nname = \"need\"\nen = \"Need\"\nes = \"Necesidad\"\n")
        .append("[[joins]]\nsource = \"traffic.csv\"\nto = \"halves\"\nkey = \"id\"\nzone_key = "
                "\"need\"\nfields = [\"tdpa\"]\nno_value = -999\n[[joins]]\nsource = "
                "\"chargers.csv\"\nto = \"population\"\nfields = [\"nom\"]\nmax_km = 7.5\n")
        .append("[[vehicles]]\nname = \"CCS1\"\nrange_km = 300\n[[vehicles]]\nname = "
                "\"Moto\"\nrange_km = 90.5\nconnectors = [\"NEMA\"]\nadapters = "
                "[]\nslow_on_the_way = true\n[trips]\nvehicles = [\"Moto\", \"CCS1\"]\ncities = "
                "[\"Ensenada\", \"Tecate, BCN\"]\nmax_detour = 1.5\nat_towns = false\n")
        .append("[[exclusions]]\nsource = \"west.geojson\"\nlabel_field = \"n\"\nbuffer_km = "
                "2.5\n[sizing]\ngrid_lines = \"traffic\"\nbroadband = \"traffic\"\nbroadband_max "
                "= 40\nbroadband_max_km = 3\n")
        .append("[[corridors]]\nname = \"One\"\nroutes = [\"I-1\", \"MEX-5\"]\nto = [-116, 32]\n")
        .append(
            "[[criteria]]\nname = \"nearest count\"\nkind = \"measure-nearest\"\nmeasure = "
            "\"traffic\"\ndirection = \"more-is-better\"\nnormalisation = \"target\"\nzero = 9\n");
    const Scenario first = loadScenario(copy.write());

    SECTION("in the same folder") {
        const auto again = copy.folder().path() / "again.toml";
        copy.folder().write("again.toml", scenario::toToml(first, again));
        const Scenario second = loadScenario(again);
        CHECK(scenario::parametersJson(second) == scenario::parametersJson(first));
        CHECK(scenario::toToml(second, again) == scenario::toToml(first, again));
        CHECK(second.equityFields.at("halves") == std::vector<std::string>{"need", "name"});
        CHECK(second.population[0].options.classFields == std::vector<std::string>{"kind"});
        CHECK(second.population[0].options.shareFields == std::vector<std::string>{"offline"});
        REQUIRE(second.joins.size() == 2);
        CHECK(second.labels == first.labels);
        CHECK(second.labels.at(0) == exports::SourceLabel{"need", "Need", "Necesidad"});
        CHECK(second.joins[0].options.zoneKey == "need");
        CHECK(second.joins[0].options.noValue == -999);
        CHECK(second.joins[1].options.maxKm == 7.5);
        CHECK(second.corridor.minPorts == 2);
        CHECK(second.corridors == first.corridors);
        CHECK(second.corridors.at(0).to == geo::LonLat{-116, 32});
        const landscape::CorridorRule rule = scenario::ruleOf(second.corridor);
        CHECK(rule.unknownData == landscape::UnknownData::Counts);
        CHECK(rule.offsetBy == landscape::OffsetBy::Straight);
        CHECK(rule.connectors.size() == 2);
        REQUIRE(second.exclusions.size() == 1);
        CHECK(second.exclusions[0].options.name == "west");
        CHECK(second.exclusions[0].options.labelField == "n");
        CHECK(second.exclusions[0].options.bufferKm == 2.5);
        CHECK(second.sizing.setting.gridLines == "traffic");
        CHECK(second.sizing.setting.broadband.most == 40);
        CHECK_FALSE(second.sizing.setting.broadband.least);
        CHECK(second.sizing.setting.broadband.maxKm == 3);
        CHECK(second.maxSnapM == 3500);
        CHECK(second.vehicles == first.vehicles);
        CHECK(second.trips.cities == std::vector<std::string>{"Ensenada", "Tecate, BCN"});
        CHECK(second.trips.maxDetour == 1.5);
        CHECK_FALSE(second.trips.atTowns);
        const auto types = scenario::vehicleTypesOf(second);
        REQUIRE(types.size() == 2); // in the order of the built-in ones, then one's own
        CHECK(types[0].name == "CCS1");
        CHECK(types[0].rangeKm == 300);
        CHECK(types[0].connectors == landscape::findVehicleType("CCS1")->connectors);
        CHECK(types[1].connectors == std::vector{layers::ConnectorType::NEMA});
        CHECK(types[1].slowOnTheWay);
        CHECK(second.plan->pinned == first.plan->pinned);
        CHECK(second.plan->pinned[1] == geo::LonLat{-117, 32.6000001});
        CHECK(second.plan->forbidden.size() == 1);
        REQUIRE(second.floors.size() == 2);
        CHECK(second.floors[0].groups.of == std::vector<std::string>{"MX"});
        CHECK(second.floors[0].share == 0.25);
        CHECK(second.floors[0].minSitesShare == 0.5);
        CHECK(second.floors[1].groups.by == planning::GroupBy::Class);
        CHECK(second.floors[1].groups.field == "need");
        CHECK_FALSE(second.floors[1].minSitesShare);
        CHECK(second.tradeoff->groups.layer == "halves");
        CHECK(second.tradeoff->points == 4);
    }
    SECTION("in another folder: the sources are still found") {
        std::filesystem::create_directories(copy.folder().path() / "deep/er");
        const auto again = copy.folder().path() / "deep/er/again.toml";
        copy.folder().write("deep/er/again.toml", scenario::toToml(first, again));
        const Scenario second = loadScenario(again);
        CHECK(second.chargers[0].path.written == "../../chargers.csv");
        CHECK(second.chargers[0].path.resolved == first.chargers[0].path.resolved);
        CHECK(second.region.polygons->path.resolved == first.region.polygons->path.resolved);
        CHECK(second.exclusions[0].path.resolved == first.exclusions[0].path.resolved);
        CHECK(second.sites->path.resolved == first.sites->path.resolved);
    }
}

TEST_CASE("weightsOf: swing and pairwise comparisons, also after writing", "[scenario]") {
    const auto [keys, first] = GENERATE(table<std::string, double>(
        {{"", 0.4},
         {"[weights]\nmethod = \"swing\"\nswing = { population = 100, gap = 50, traffic = 25, "
          "crossing = 25, equity = 0 }\nranking = \"topsis\"\n",
          0.5},
         {"[weights]\nmethod = \"ahp\"\ncomparisons = [\"population > gap 2\", "
          "\"population > traffic 4\", \"population > crossing 4\", \"equity < population 4\", "
          "\"gap > traffic 2\", \"gap > crossing 2\", \"gap > equity 2\", "
          "\"traffic = crossing\", \"traffic = equity\", \"crossing = equity\"]\n",
          4.0 / 9}})); // the comparisons agree: 4 + 2 + 1 + 1 + 1
    StudyCopy study;
    const Scenario scenario = loadScenario(study.replace("[plan]", keys + "[plan]").write());
    const auto again = study.folder().path() / "again.toml";
    study.folder().write("again.toml", scenario::toToml(scenario, again));
    const Scenario written = loadScenario(again);
    CHECK(written.weights.comparisons == scenario.weights.comparisons);
    CHECK(written.ranking == scenario.ranking);
    CHECK(scenario::parametersJson(written) == scenario::parametersJson(scenario));
    const planning::Weights weights = scenario::weightsOf(written);
    REQUIRE(weights.values.size() == 5);
    CHECK_THAT(weights.values[0], Catch::Matchers::WithinAbs(first, 1e-9));
}

TEST_CASE("sensitivity: what is stated, and how many sites are the best", "[scenario]") {
    const auto [keys, top, draws] = GENERATE(table<std::string, int, int>(
        {{"", 3, 1000},
         {"[sensitivity]\ndraws = 50\nspread_pct = 40\nstep_pct = 10\ntop = 8\n", 8, 50},
         {"[sensitivity]\ndraws = 0\n", 3, 0}}));
    StudyCopy study;
    const Scenario scenario = loadScenario(study.replace("[plan]", keys + "[plan]").write());
    const auto again = study.folder().path() / "again.toml";
    study.folder().write("again.toml", scenario::toToml(scenario, again));
    for (const Scenario& read : {scenario, loadScenario(again)}) {
        CHECK(read.sensitivity.top == top);
        CHECK(read.sensitivity.draws == draws);
        CHECK(read.sensitivity.seed == read.seed);
    }
    CHECK(scenario::parametersJson(loadScenario(again)) == scenario::parametersJson(scenario));
    SECTION("without a number of sites in the plan, 25") {
        StudyCopy other;
        other.replace("sites = 3", "objective = \"set-cover\"");
        CHECK(loadScenario(other.write()).sensitivity.top == 25);
    }
}

TEST_CASE("schemaJson: is the schema that ships with the program", "[scenario]") {
    CHECK(
        scenario::schemaJson() ==
        test::readFile(test::ownFile("../resources/scenario.schema.json")));
}

TEST_CASE("loadScenario: the scenarios that ship are sound", "[scenario]") {
    CHECK(scenario::validate(test::ownFile("../data/scenarios/starter.toml")).empty());
    for (const std::string_view name :
         {"california_baja_california",
          "border_states_mexico",
          "border_states_roadmap",
          "san_diego_la_paz",
          "mexicali_calexico"}) {
        const auto file = test::ownFile("../data/scenarios/" + std::string(name) + ".toml");
        for (const scenario::Fault& fault : scenario::validate(file)) {
            INFO(fault.key << ": " << fault.reason);
            CHECK(fault.key.ends_with(".source")); // the user puts the real layers there
        }
    }
}
