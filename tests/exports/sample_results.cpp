#include "sample_results.h"

#include <cmath>
#include <limits>

namespace corredor::test {
namespace {

layers::StationRecord station(
    const std::string& id,
    const std::string& name,
    const std::string& country,
    const std::string& state,
    geo::LonLat location,
    layers::PortCounts ports) {
    layers::StationRecord record;
    record.id = id;
    record.source = "AFDC";
    record.name = name;
    record.country = country;
    record.state = state;
    record.location = location;
    record.ports = ports;
    record.network = "Red Ñandú";
    record.access = layers::Access::Public;
    record.status = layers::StationStatus::Open;
    record.connectors = {{layers::ConnectorType::CCS1, ports.dcfc, 150}};
    return record;
}

landscape::MergedStations mergedStations() {
    const layers::StationRecord first =
        station("1", "Plaza Río", "MX", "BCN", {-117.0231234567, 32.5278}, {0, 4, 2});
    const layers::StationRecord second =
        station("2", "Otay \"Mesa\", lot <A>", "US", "CA", {-116.97, 32.56}, {1, 6, 0});
    const layers::StationRecord third =
        station("3", "El Centro", "US", "CA", {-115.56, 32.79}, {0, 0, 8});
    layers::StationRecord repeat = first;
    repeat.id = "MX-9";
    repeat.source = "OCM";
    auto stations = std::make_shared<layers::StationLayer>();
    auto records = std::make_shared<layers::StationLayer>();
    for (const auto& record : {first, second, third}) {
        stations->add(record);
        records->add(record);
    }
    records->add(repeat);
    landscape::MergedStations merged;
    merged.stations = stations;
    merged.records = records;
    merged.stationUid = {"S1", "S2", "S3"};
    merged.membership = {
        {0, -1, 1, "only_record"},
        {1, -1, 1, "only_record"},
        {2, -1, 1, "only_record"},
        {0, 0, 0.9, "same_site"}};
    return merged;
}

void addCandidates(exports::Results& results) {
    planning::CandidateSites& sites = results.candidates;
    sites.id = {"C0001", "C0002", "C0003", "C0004"};
    sites.name = {"MEX-1 km 5, cerca de Tijuana", "I-8 km 10", "MEX-2 km 40, La Rumorosa", "I-5"};
    sites.location = {{-117.02, 32.50}, {-116.5, 32.8}, {-116.05, 32.55}, {-117.1, 32.6}};
    sites.role = {
        layers::SiteRole::Candidate,
        layers::SiteRole::Required,
        layers::SiteRole::Candidate,
        layers::SiteRole::Excluded};
    sites.onNetwork = std::vector<network::NetworkPoint>(4, {0, 0.5, 12.34, {-117, 32.5}});
    sites.road = {"MEX-1", "I-8", "MEX-2", "I-5"};
    sites.country = {"MX", "US", "MX", "US"};
    sites.state = {"BCN", "CA", "BCN", "CA"};
    sites.zone = {"02004", "06073", "02003", "06073"};
    sites.zoneLabel = {"Tijuana", "San Diego", "Tecate", "San Diego"};
    planning::CriterionValues people{{.name = "población", .weight = 3}, {1000, 500, 0, 250}};
    planning::CriterionValues gap{
        {.name = "gap", .kind = planning::CriterionKind::ChargerDistance, .weight = 1},
        {1, 2, 4, std::numeric_limits<double>::quiet_NaN()}};
    results.criteria = {people, gap};
    results.scores.normalised = {{1, 0.5, 0, 0.25}, {0, 1.0 / 3, 1, 0}};
    results.scores.weights = {3, 1};
    results.scores.score = {0.75, 0.375 + 1.0 / 12, 0.25, 0.1875};
    results.scores.rank = {1, 2, 3, 4};
    results.scores.order = {0, 1, 2, 3};
    results.otherRanks = planning::rankedByOther(results.scores);
    results.sensitivity = planning::studySensitivity(
        results.scores, {.draws = 200, .spreadPct = 90, .stepPct = 80, .top = 2, .seed = 1});
}

landscape::ZoneAccess zoneAccess(double people, double coveredFast, int ports) {
    landscape::ZoneAccess zone;
    zone.people = people;
    zone.coveredFast = coveredFast;
    zone.medianKm = 2.5;
    zone.medianFastKm = coveredFast > 0 ? 3 : std::numeric_limits<double>::infinity();
    zone.open.stations = ports / 4;
    zone.open.ports.l2 = ports;
    zone.data = {landscape::RecordState::Recorded, 2, {2}, "2023-01-15"};
    return zone;
}

void addCoverage(exports::Results& results) {
    landscape::AccessFigures figures;
    figures.people = 2000;
    figures.unreachable = 300;
    figures.withinKm = {0, 200, 900, 1500, 1500, 1700, 1700};
    figures.medianKm = 9.5;
    figures.p90Km = std::numeric_limits<double>::infinity();
    landscape::Coverage coverage;
    coverage.reachKm = 16;
    for (const landscape::AccessGroup& group : landscape::accessGroups()) {
        coverage.groups.push_back({std::string(group.id), 2, figures, {{"MX", figures}}, {}, {}});
    }
    coverage.uncovered = {{"Tecate <MX>", "MX", "BCN", {-116.6, 32.57}, 300, 41.5}};
    results.coverage = coverage;
    const geo::PolygonPart area = {
        {{-117.1, 32.3}, {-116.8, 32.3}, {-116.8, 32.5}, {-117.1, 32.5}},
        {{{-117, 32.35}, {-117, 32.45}, {-116.9, 32.45}, {-116.9, 32.35}}}};
    landscape::CoverageBands bands{0.25, 5, "EPSG:4326", {}};
    bands.bands = {
        {"dcfc", landscape::BandUnit::Minutes, 5, {}, 0, 0},
        {"dcfc", landscape::BandUnit::Minutes, 10, {area}, 521.25, 900},
        {"public", landscape::BandUnit::Kilometres, 2, {area}, 521.25, 900}};
    results.bands = std::move(bands);
    landscape::LayerEquity layer;
    layer.layer = "municipios";
    layer.zones = {zoneAccess(1500, 900, 8), zoneAccess(500, 0, 0)};
    layer.zones[1].data = {landscape::RecordState::NoRecord, 0, {}, ""};
    layer.lorenz = landscape::lorenzOf(std::vector<landscape::LorenzPlace>{{1500, 8}, {500, 0}});
    layer.gini = landscape::giniOf(layer.lorenz);
    layer.groupings = {{"grado", {{"Muy bajo", 2, figures, figures, 2, 8}}}};
    results.equity = {layer};
    landscape::DataCoverage& data = results.dataCoverage;
    data.sources = {"chargers/afdc.csv"};
    data.states["MX-BCN"] = {landscape::RecordState::Recorded, 2, {2}, "2023-01-15"};
    data.states["MX-SON"] = {};
    data.zones = {{layer.zones[0].data, layer.zones[1].data}};
}

/** Two municipios side by side, the western one with a lake. */
void addZones(exports::Results& results) {
    const auto zones = std::make_shared<layers::ZoneLayer>();
    zones->name = "municipios";
    const auto shapes = std::make_shared<geo::Polygons>();
    const auto box = [&](double west, double south, double east, double north) {
        shapes->addRing(
            std::vector<geo::LonLat>{{west, south}, {east, south}, {east, north}, {west, north}});
    };
    box(-117.2, 32, -116.6, 32.6);
    box(-117, 32.1, -116.9, 32.2);
    shapes->endShape();
    box(-116.6, 32, -116, 32.6);
    shapes->endShape();
    zones->shapes = shapes;
    zones->id = {"02004", "02003"};
    zones->label = {"Tijuana", "Tecate"};
    zones->country = {"MX", "MX"};
    zones->texts["grado"] = {"Muy bajo", "Bajo"};
    results.zones = {zones};
}

void addCorridor(exports::Results& results) {
    landscape::Corridor corridor;
    corridor.spec = {"I-5 – MEX-1", {"I-5", "MEX-1"}, {}, {}};
    corridor.line.vertices = {{-117.1, 32.6}, {-117.0, 32.55}, {-116.05, 32.55}};
    corridor.line.chainageM = {0, 11'000, 100'000};
    corridor.line.stretches = {{"I-5", "US", 0, 11'000}, {"MEX-1", "MX", 11'000, 100'000}};
    corridor.borderM = 11'000;
    corridor.stations = {
        {0, 10'000, 300, 450, {landscape::Verdict::Qualifies, "meets_rule"}, true},
        {1, 60'000, 900, 950, {landscape::Verdict::MayQualify, "power_not_stated"}, true}};
    corridor.towns = {{"Tijuana", "MX", 1'800'000, 12'000}};
    corridor.gaps = landscape::gapsAlong(std::vector<double>{10'000}, 100'000, 80'000);
    corridor.gaps.at(0).mayQualify = {1};
    corridor.gapsAtBest = {};
    results.corridorRule = "nevi-2023";
    results.corridors = landscape::CorridorResult{
        landscape::findRule("nevi-2023")->rule, {std::move(corridor)}, {}};
}

void addTrips(exports::Results& results) {
    landscape::Compatibility study;
    study.cities = {
        {"San Diego", "US", "CA", {-117.16, 32.72}, 1'394'928},
        {"Tijuana <norte>", "MX", "BCN", {-117.0, 32.5}, 1'922'523}};
    study.trips = {{0, 1, 30.5, 0.5}, {1, 0, 30.5, 0.5}};
    landscape::TypeCompatibility type;
    type.type = *landscape::findVehicleType("J3400 + CCS1 adapter");
    type.stations["US"] = {1, 1, 2};
    type.trips = {
        {landscape::TripStatus::Possible, 31.25, {1, 0}, {}, {0, 1}},
        {landscape::TripStatus::OutOfRange,
         std::numeric_limits<double>::infinity(),
         {},
         {2, -1, 20.5, 5.25, 20.5},
         {2}}};
    study.stretches = {
        {{-117.16, 32.72}, {-117.1, 32.6}, {-117.05, 32.55}},
        {{-117.05, 32.55}, {-117.0, 32.5}},
        {{-117.0, 32.5}, {-117.16, 32.72}}};
    type.additions = {
        {layers::ConnectorType::J3400, 0, "Plaza Río", "MX", "BCN", {-117.02, 32.52}, 1, 1, 0.5},
        {layers::ConnectorType::J3400, -1, "Tecate", "MX", "BCN", {-116.63, 32.57}, 1, 1, 0.25}};
    study.types = {type};
    results.compatibility = study;
}

/** A floor by country and one of sites, and a trade-off of two points. */
void addFairness(exports::Results& results) {
    planning::FloorOutcome mexico;
    mexico.by = planning::GroupBy::State;
    mexico.group = "BCN";
    mexico.label = "Baja <norte>";
    mexico.people = 500;
    mexico.covered = 200;
    mexico.leastCovered = 150;
    mexico.sites = 1;
    mexico.leastSites = 1;
    results.plan.floors = {mexico};
    planning::Tradeoff& tradeoff = results.tradeoff.emplace();
    tradeoff.group = {"MX", "US"};
    tradeoff.label = {"MX", "US"};
    tradeoff.people = {500, 1500};
    tradeoff.servedAlready = 200;
    tradeoff.fairestShare = 0.8;
    tradeoff.fairestBound = 0.85;
    using location::Status;
    tradeoff.points = {
        {0, Status::Optimal, 1500, 1500, 0, 0.4, 0, {200, 1500}, {0, 1}},
        {0.8, Status::Feasible, 1100, 1200, 0.09, 0.8, 1, {500, 1200}, {1, 2}}};
}

} // namespace

exports::Results noResults() {
    return {};
}

exports::Results landscapeOnly() {
    exports::Results results;
    results.scenario.name = "Prueba: Tijuana – San Diego";
    results.scenario.path = "prueba.toml";
    results.scenario.sha256 = std::string(64, 'a');
    results.scenario.parametersJson = R"({"landscape":{"duplicate_distance_m":50}})";
    results.inputs = {{"chargers", "chargers/afdc.csv", std::string(64, 'b'), 4}};
    results.stations = mergedStations();
    results.inventory = landscape::takeInventory(results.stations);
    Issue issue;
    issue.code = "bad_coordinates";
    issue.source = "afdc.csv";
    issue.count = 2;
    issue.places = {"afdc.csv:7", "afdc.csv:9"};
    issue.records = {"7", "9"};
    issue.detail = "skipped";
    results.issues = {issue};
    results.stages = {{"read", 0.25, 1 << 20}};
    return results;
}

exports::Results sampleResults() {
    exports::Results results = landscapeOnly();
    auto network = std::make_shared<network::RoadNetwork>();
    network->nodes = {{-117.1, 32.6}, {-116.05, 32.55}};
    network->from = {0};
    network->to = {1};
    network->shape = network->nodes;
    network->shapeBegin = {0, 2};
    results.network = network;
    results.networkComponents = 1;
    results.networkKm = 98.7654321;
    results.crossings = {{"250401", "San Ysidro – El Chaparral", 1234.5, true}};
    results.crossingPlaces = std::make_shared<layers::CrossingLayer>(layers::CrossingLayer{
        {"250401", "San Ysidro – El Chaparral", {-117.03, 32.543}, 15000000}});
    addZones(results);
    addCoverage(results);
    addCorridor(results);
    addTrips(results);
    addCandidates(results);
    results.hasPlan = true;
    results.plan.status = location::Status::Optimal;
    results.plan.value = 1500;
    results.plan.bound = 1500;
    results.plan.servedAlready = 200;
    results.plan.totalDemand = 2000;
    results.plan.sites = {{0, 1000, 3, 400}, {1, 500, -1, 500}};
    results.plan.choice = {{1}, {3}};
    results.plan.coverage = {
        {{-117.1, 32.6}, {-116.5, 32.5}, {-116.05, 32.55}},
        {"US", "MX", "MX"},
        {1500, 200, 300},
        {planning::CoveredBy::Plan, planning::CoveredBy::Existing, planning::CoveredBy::Nothing}};
    addFairness(results);
    return results;
}

} // namespace corredor::test
