#include "scenario_files.h"

#include <corredor/base/error.h>
#include <corredor/scenario/scenario.h>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <algorithm>

using namespace corredor;
using corredor::test::StudyCopy;
using scenario::Fault;
using scenario::validate;

namespace {

/** The 1-based line on which `text` stands in the file. */
int lineOf(const std::filesystem::path& file, std::string_view text) {
    const std::string bytes = test::readFile(file);
    const std::size_t at = bytes.find(text);
    REQUIRE(at != std::string::npos);
    return 1 + static_cast<int>(std::count(
                   bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

} // namespace

TEST_CASE("validate: a sound scenario has no faults", "[scenario]") {
    const auto faults = validate(test::studyFile());
    for (const Fault& fault : faults) {
        UNSCOPED_INFO(fault.line << " " << fault.key << ": " << fault.reason);
    }
    CHECK(faults.empty());
}

TEST_CASE("validate: each fault is found with its key and line", "[scenario]") {
    struct Case {
        std::string from;
        std::string to;
        std::string key;
        std::string at; // what stands on the line of the fault
    };

    const auto fault = GENERATE(values<Case>({
        {"format = 1", "format = 2", "format", "format = 2"},
        {"format = 1\n", "", "format", {}},
        {"name = \"Made-up border: 3 sites\"", "name = 3", "name", "name = 3"},
        {"name = \"Made-up border: 3 sites\"", "name = \" \"", "name", "name = \" \""},
        {"seed = 7", "seed = -1", "seed", "seed = -1"},
        {"seed = 7", "seed = 1.5", "seed", "seed = 1.5"},
        {"seed = 7", "sead = 7", "sead", "sead = 7"},
        {"[plan]", "[plann]", "plann", "[plann]"},
        {"[plan]", "[[floors]]\nby = \"contry\"\nshare = 0.1\n[plan]", "floors[1].by", "by ="},
        {"[plan]", "[[floors]]\nby = \"state\"\n[plan]", "floors[1]", "[[floors]]"},
        {"[plan]", "[[floors]]\nshare = 1.5\n[plan]", "floors[1].share", "share = 1.5"},
        {"[plan]",
         "[[floors]]\nby = \"country\"\nof = [\"MEX\"]\nshare = 0.1\n[plan]",
         "floors[1].of",
         "of = [\"MEX\"]"},
        {"[plan]",
         "[[floors]]\nby = \"state\"\nof = [\"Calfornia\"]\nshare = 0.1\n[plan]",
         "floors[1].of",
         "of = [\"Calfornia\"]"},
        {"[plan]",
         "[[floors]]\nby = \"zone\"\nlayer = \"havles\"\nshare = 0.1\n[plan]",
         "floors[1].layer",
         "layer = \"havles\""},
        {"[plan]",
         "[[floors]]\nby = \"class\"\nshare = 0.1\n[plan]",
         "floors[1].field",
         "[[floors]]"},
        {"[plan]",
         "[[floors]]\nby = \"zone\"\nmin_sites_share = 0.1\n[plan]",
         "floors[1].min_sites_share",
         "min_sites_share ="},
        {"[plan]",
         "[[floors]]\nby = \"country\"\nfield = \"grade\"\nshare = 0.1\n[plan]",
         "floors[1].field",
         "field = \"grade\""},
        {"[plan]",
         "[[floors]]\nshare = 0.1\n[plan]\nobjective = \"p-median\"",
         "floors[1]",
         "[[floors]]"},
        {"[plan]",
         "[[floors]]\nshare = 0.1\n[plan]\ndecay = \"linear\"",
         "floors[1]",
         "[[floors]]"},
        {"[plan]",
         "[[floors]]\nmin_sites_share = 0.1\n[plan]\nbudget = 10\nsite_cost = 4",
         "floors[1].min_sites_share",
         "min_sites_share ="},
        {"[plan]", "[tradeoff]\npoints = 1\n[plan]", "tradeoff.points", "points = 1"},
        {"[plan]",
         "[tradeoff]\nby = \"country\"\n[plan]\nobjective = \"p-center\"",
         "tradeoff",
         "[tradeoff]"},
        {"sites = 3", "sights = 3", "plan.sights", "sights"},
        {"[plan]", "[weights]\nmethod = \"ahb\"\n[plan]", "weights.method", "method ="},
        {"[plan]",
         "[weights]\nmethod = \"ahp\"\ncomparisons = [\"population > gap\"]\n[plan]",
         "weights.comparisons",
         "comparisons ="},
        {"[plan]",
         "[weights]\nmethod = \"swing\"\nswing = { population = 100, gap = 50, traffic = 20, "
         "crossing = 10, equality = 30 }\n[plan]",
         "weights.swing",
         "swing = {"},
        {"[plan]",
         "[sensitivity]\nspread_pct = 101\n[plan]",
         "sensitivity.spread_pct",
         "spread_pct ="},
        {"[plan]", "[sensitivity]\ntop = 0\n[plan]", "sensitivity.top", "top ="},
        {"[candidates]",
         "[[joins]]\nsource = \"traffic.csv\"\nto = \"havles\"\nkey = \"id\"\nfields = [\"tdpa\"]\n"
         "[candidates]",
         "joins[1].to",
         "to = \"havles\""},
        {"[candidates]",
         "[[joins]]\nsource = \"traffic.csv\"\nto = \"halves\"\nfields = [\"tdpa\"]\n[candidates]",
         "joins[1].key",
         "[[joins]]"},
        {"[candidates]",
         "[[joins]]\nsource = \"traffic.csv\"\nto = \"population\"\nfields = [\"tdpa\"]\nkey = "
         "\"id\"\nmax_km = 5\n[candidates]",
         "joins[1].key",
         "key = \"id\""},
        {"[candidates]",
         "[[joins]]\nsource = \"/vsicurl/traffic.csv\"\nto = \"halves\"\nfields = [\"tdpa\"]\nkey "
         "= "
         "\"id\"\n[candidates]",
         "joins[1].source",
         "source = \"/vsicurl"},
        {"[candidates]",
         "[[review]]\na = \"AFDC\"\nb = \"OCM:5\"\nsame = true\n[candidates]",
         "review[1].a",
         "a = \"AFDC\""},
        {"[candidates]",
         "[[review]]\na = \"AFDC:1\"\nb = \"OCM:5\"\n[candidates]",
         "review[1].same",
         "[[review]]"},
        {"[candidates]",
         "[[review]]\na = \"AFDC:1\"\nb = \"OCM:5\"\nsame = true\n"
         "[[review]]\na = \"ocm:5\"\nb = \"afdc:1\"\nsame = false\n[candidates]",
         "review[2].same",
         "same = false"},
        {"[candidates]",
         "[[vehicles]]\nname = \"Mine\"\nrange_km = 300\n[candidates]",
         "vehicles[1].connectors",
         "[[vehicles]]"},
        {"[candidates]",
         "[[vehicles]]\nname = \"Mine\"\nconnectors = [\"CCS1\"]\n[candidates]",
         "vehicles[1].range_km",
         "[[vehicles]]"},
        {"[candidates]",
         "[[vehicles]]\nname = \"CCS1\"\nadapters = [\"CSS9\"]\n[candidates]",
         "vehicles[1].adapters",
         "adapters ="},
        {"[candidates]",
         "[[vehicles]]\nname = \"CCS1\"\nconnectors = []\n[candidates]",
         "vehicles[1].connectors",
         "connectors = []"},
        {"[candidates]",
         "[[vehicles]]\nname = \"CCS1\"\nreserve_pct = 80\n[candidates]",
         "vehicles[1].reserve_pct",
         "reserve_pct"},
        {"[candidates]",
         "[[vehicles]]\nname = \"CCS1\"\n[[vehicles]]\nname = \"CCS1\"\nrange_km = "
         "9\n[candidates]",
         "vehicles[2].name",
         "name = \"CCS1\"\nrange_km"},
        {"[candidates]",
         "[trips]\nvehicles = [\"CCS2\"]\n[candidates]",
         "trips.vehicles",
         "vehicles = ["},
        {"[candidates]",
         "[trips]\ncities = [\"Mexicalli\"]\n[candidates]",
         "trips.cities",
         "cities ="},
        {"[candidates]", "[trips]\nmax_detour = 0.9\n[candidates]", "trips.max_detour", "max_d"},
        {"sites = 3", "sites = 0", "plan.sites", "sites = 0"},
        {"sites = 3", "sites = \"3\"", "plan.sites", "sites = \"3\""},
        {"sites = 3", "objective = \"max-covr\"", "plan.objective", "max-covr"},
        {"sites = 3", "decay = \"linear\"\nbudget = 1", "plan.decay", "decay = "},
        {"sites = 3", "decay = \"linear\"\nfull_km = 900", "plan.full_km", "full_km"},
        {"sites = 3", "range_km = 0", "plan.range_km", "range_km"},
        {"sites = 3", "budget = 10", "plan.budget", "budget = 10"},
        {"sites = 3", "objective = \"p-center\"\nbudget = 10", "plan.budget", "budget = 10"},
        {"sites = 3", "sites = 3\npinned = [\"C0001\"]", "plan.pinned", "pinned ="},
        {"sites = 3", "sites = 3\nforbidden = [\"-117,\"]", "plan.forbidden", "forbidden ="},
        {"sites = 3", "sites = 3\npinned = [\"-117,99\"]", "plan.pinned", "pinned ="},
        {"reach_km = 16\ntime", "reach_km = nan\ntime", "plan.reach_km", "reach_km = nan"},
        {"reach_km = 16\ntime", "reach_km = 0\ntime", "plan.reach_km", "reach_km = 0\n"},
        {"reach_km = 16\ntime", "count_existing = 1\ntime", "plan.count_existing", "count_ex"},
        {"schema = \"table\"", "schema = \"tabel\"", "chargers[1].schema", "tabel"},
        {"schema = \"table\"", "fields = 3", "chargers[1].fields", "fields = 3"},
        {"schema = \"table\"", "fields = {nam = \"x\"}", "chargers[1].fields", "fields ="},
        {"schema = \"table\"", "fields = {name = 3}", "chargers[1].fields", "fields ="},
        {"[[chargers]]", "[chargers]", "chargers", "[chargers]"},
        {"[roads]", "[[roads]]", "roads", "[[roads]]"},
        {"source = \"roads.geojson\"\n", "", "roads.source", "[roads]"},
        {"\"chargers.csv\"", "\"missing.csv\"", "chargers[1].source", "missing.csv"},
        {"name = \"traffic\"\nsource", "source", "measures[1].name", "[[measures]]"},
        {"name = \"traffic\"\nsource",
         "name = \"trafic\"\nsource",
         "criteria[3].name",
         "name = \"traffic\"\nweight"},
        {"weight = 0.4", "weight = -1", "criteria[1].weight", "weight = -1"},
        {"name = \"gap\"", "name = \"gapp\"", "criteria[2].name", "gapp"},
        {"name = \"gap\"",
         "name = \"population\"",
         "criteria[2].name",
         "name = \"population\"\nweight = 0.2"},
        {"connector = \"CCS1\"", "connector = \"CSS9\"", "criteria[2].connector", "CSS9"},
        {"zone_field = \"need\"", "missing = 2", "criteria[5].missing", "missing = 2"},
        {"zone_field = \"need\"", "", "criteria[5].zone_field", "[[criteria]]\nname = \"equity\""},
        {"max_km = 8", "measure = \"x\"", "criteria[3].measure", "measure = \"x\""},
        {"max_km = 8",
         "normalisation = \"target\"\ntarget = 0",
         "criteria[3].target",
         "target = 0"},
        {"from = \"roads\"", "from = \"layer\"", "candidates.from", "from = \"layer\""},
        {"from = \"roads\"", "role_field = \"r\"", "candidates.source", "[candidates]"},
        {"junctions = true", "junctions = 1", "candidates.junctions", "junctions = 1"},
        {"spacing_km = 5", "spacing_km = 0.001", "candidates.spacing_km", "spacing_km"},
        {"spacing_km = 5", "classes = \"motorway\"", "candidates.classes", "classes ="},
        {"spacing_km = 5", "classes = [1]", "candidates.classes", "classes ="},
        {"duplicate_distance_m = 50",
         "corridor_rule = \"nevi\"",
         "landscape.corridor_rule",
         "nevi"},
        {"duplicate_distance_m = 50", "connectors = [\"X9\"]", "landscape.connectors", "X9"},
        {"duplicate_distance_m = 50",
         "equity_fields = { halvs = \"need\" }",
         "landscape.equity_fields",
         "halvs"},
        {"duplicate_distance_m = 50",
         "equity_fields = { halves = [1] }",
         "landscape.equity_fields",
         "halves = [1]"},
        {"seed = 7", "[[corridors]]\nname = \"x\"\nroutes = []", "corridors[1].routes", "routes"},
        {"seed = 7",
         "[[corridors]]\nname = \"x\"\nroutes = [\"I-5\"]\nfrom = [0, 95]",
         "corridors[1].from",
         "from = [0"},
        {"max_gap_km = 10", "max_gap_km = 1000", "crossings.max_gap_km", "max_gap_km"},
        {"[\"geojson\", \"csv\"]", "[\"dxf\"]", "outputs.formats", "dxf"},
        {"language = \"es\"", "language = \"fr\"", "outputs.language", "\"fr\""},
        {"seed = 7", "[region]\nbbox = [1, 2, 3]", "region.bbox", "bbox ="},
        {"seed = 7", "[region]\nbbox = [3, 2, 1, 4]", "region.bbox", "bbox ="},
        {"seed = 7", "[region]\nlayer = \"x\"", "region.source", "[region]"},
        {"seed = 7", "[network]\nspeeds = {motorway = 0}", "network.speeds", "speeds ="},
        {"seed = 7", "region = 5", "region", "region = 5"},
        {"[candidates]",
         "[[exclusions]]\nsource = \"zones.geojson\"\nbuffer_km = -1\n[candidates]",
         "exclusions[1].buffer_km",
         "buffer_km ="},
        {"[candidates]",
         "[[exclusions]]\nsource = \"zones.geojson\"\n[[exclusions]]\nsource = "
         "\"west.geojson\"\nname = \"zones\"\n[candidates]",
         "exclusions[2].name",
         "name = \"zones\""},
        {"[plan]", "[sizing]\ngrid_lines = \"wires\"\n[plan]", "sizing.grid_lines", "grid_lines ="},
        {"[plan]", "[sizing]\nbroadband = \"lte\"\n[plan]", "sizing.broadband", "broadband ="},
        {"[plan]",
         "[sizing]\nbroadband = \"traffic\"\nbroadband_min = 5\nbroadband_max = 4\n[plan]",
         "sizing.broadband_max",
         "broadband_max ="},
        {"junctions = true",
         "must_be_online = true",
         "candidates.must_be_online",
         "must_be_online ="},
    }));
    StudyCopy study;
    const auto file = study.replace(fault.from, fault.to).write();
    const auto faults = validate(file);
    INFO("-" << fault.from << "\n+" << fault.to);
    const auto found = std::ranges::find(faults, fault.key, &Fault::key);
    REQUIRE(found != faults.end());
    INFO(found->reason);
    CHECK(found->line == (fault.at.empty() ? 0 : lineOf(file, fault.at)));
    CHECK_FALSE(found->reason.empty());
    CHECK_THROWS_AS(scenario::loadScenario(file), ScenarioError);
}

TEST_CASE("validate: misspelt names are given the nearest known one", "[scenario]") {
    const auto [wrong, right] = GENERATE(table<std::string, std::string>(
        {{"sorce = \"x\"", "\"source\""},
         {"kindd = \"traffic\"", "\"kind\""},
         {"wieght = 1", "\"weight\""},
         {"kind = \"trafic\"", "\"traffic\""}}));
    StudyCopy study;
    const auto faults = validate(study.replace("zone_field = \"need\"", wrong).write());
    const bool suggested = std::ranges::any_of(faults, [&](const Fault& fault) {
        return fault.reason.find("did you mean " + right) != std::string::npos;
    });
    if (wrong.starts_with("sorce")) { // nothing alike in [[criteria]]: the known names instead
        CHECK_FALSE(suggested);
    } else {
        CHECK(suggested);
    }
}

TEST_CASE("validate: all faults are listed, in the order of lines", "[scenario]") {
    StudyCopy study;
    const auto faults = validate(study.replace("seed = 7", "sead = 7")
                                     .replace("schema = \"table\"", "schema = 1")
                                     .replace("sites = 3", "sites = -3")
                                     .write());
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].key == "sead");
    CHECK(faults[1].key == "chargers[1].schema");
    CHECK(faults[2].key == "plan.sites");
    CHECK(std::ranges::is_sorted(faults, {}, &Fault::line));
}

TEST_CASE("validate: weights that are all 0 are a fault", "[scenario]") {
    test::TemporaryFolder folder;
    folder.write("p.csv", "lon,lat,people\n-116,32,5\n");
    folder.write("r.geojson", "{}");
    const auto file = folder.write(
        "s.toml",
        "format = 1\nname = \"x\"\n[roads]\nsource = \"r.geojson\"\n[[population]]\nsource = "
        "\"p.csv\"\n[candidates]\n[[criteria]]\nname = \"population\"\nweight = 0\n");
    const auto faults = validate(file);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].key == "criteria");
    CHECK(faults[0].line == 8);
}

TEST_CASE("validate: what a plan needs is said when it is missing", "[scenario]") {
    test::TemporaryFolder folder;
    const auto keysOf = [&](std::string_view text) {
        std::vector<std::string> keys;
        for (const Fault& fault :
             validate(folder.write("s.toml", "format = 1\nname = \"x\"\n" + std::string(text)))) {
            keys.push_back(fault.key);
        }
        return keys;
    };
    CHECK(keysOf("") == std::vector<std::string>{});
    CHECK(keysOf("[plan]\n") == std::vector<std::string>{"plan", "plan"});
    CHECK(keysOf("[candidates]\n") == std::vector<std::string>{"candidates"});
    CHECK(
        keysOf("[candidates]\nfrom = \"zones\"\n") ==
        std::vector<std::string>{"candidates", "candidates.from"});
    CHECK(
        keysOf("[[criteria]]\nname = \"equity\"\n") ==
        std::vector<std::string>{"criteria", "criteria[1].zone_field", "criteria[1].name"});
    CHECK(keysOf("zones = [1]\n") == std::vector<std::string>{"zones"});
    CHECK(
        keysOf("[[criteria]]\nname = \"gap distance\"\n") ==
        std::vector<std::string>{"criteria", "criteria[1].name"});
}

TEST_CASE("validate: files that are no scenario", "[scenario]") {
    test::TemporaryFolder folder;
    const auto faultOf = [&](const std::string& text) {
        const auto faults = validate(folder.write("s.toml", text));
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].key.empty());
        return faults[0];
    };
    CHECK(faultOf("format = 1\nname = \"x\nseed = 1\n").line == 2);
    CHECK(faultOf("format = 1\nname = \"\xff\"\n").line == 2);
    CHECK(faultOf(std::string(scenario::maxScenarioBytes + 1, '#')).line == 0);
    std::string deep = "format = 1\na";
    for (int i = 0; i < 100'000; ++i) {
        deep += ".a";
    }
    CHECK(faultOf(deep + " = 1\n").line == 2);
    CHECK(faultOf("a = " + std::string(10'000, '[') + "\n").line == 1);
    CHECK_THROWS_AS(validate(folder.path() / "none.toml"), InputError);
    CHECK_THROWS_AS(validate(folder.path()), InputError);
}

TEST_CASE("validate: dots in comments and texts are no nesting", "[scenario]") {
    StudyCopy study;
    study.append("# " + std::string(500, '.') + "\n");
    CHECK(validate(study.write()).empty());
}

TEST_CASE("validate: sources must be local files or folders", "[scenario]") {
    const std::string source = GENERATE(
        "https://example.org/chargers.csv",
        "/vsicurl/https://example.org/x.csv",
        "/vsizip//vsicurl/x.zip",
        "WFS:example.org",
        "PG:host=example.org dbname=x",
        "/dev/zero",
        "pipe");
    StudyCopy study;
    REQUIRE(mkfifo((study.folder().path() / "pipe").c_str(), 0600) == 0);
    const auto faults = validate(study.replace("chargers.csv", source).write());
    INFO(source);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].key == "chargers[1].source");
}

TEST_CASE("validate: databases are read when that is allowed", "[scenario]") {
    StudyCopy study;
    const auto file =
        study.replace("chargers.csv", "PG:host=h password='a b\\\\'c' dbname=x").write();
    CHECK(validate(file).size() == 1);
    REQUIRE(validate(file, {.allowDatabase = true}).empty());
    const auto loaded = scenario::loadScenario(file, {.allowDatabase = true});
    CHECK(loaded.chargers[0].path.resolved == "PG:host=h password='a b\\'c' dbname=x");
    const std::string shown = scenario::parametersJson(loaded);
    CHECK(shown.find("password=*** dbname=x") != std::string::npos);
    CHECK(shown.find("a b") == std::string::npos);
}
