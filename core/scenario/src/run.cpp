#include "country_of_place.h"
#include "run_layers.h"
#include "source_paths.h"

#include <corredor/landscape/inventory.h>
#include <corredor/network/border_waits.h>
#include <corredor/scenario/run.h>
#include <corredor/sources/builtin.h>

#include <algorithm>
#include <numeric>

namespace corredor::scenario {
namespace {

/** A run while it is under way: the stages in order, each adding to the results. */
constexpr double landscapeEnd01 = 0.65; // of the whole run, where what exists is known

class Run {
public:
    Run(const Scenario& scenario,
        Extent extent,
        const JobContext& job,
        const planning::PlanWatch& planWatch)
        : m_scenario(scenario)
        , m_extent(extent)
        , m_job(job)
        , m_planWatch(planWatch)
        , m_results(std::make_shared<exports::Results>()) {}

    [[nodiscard]] std::shared_ptr<const exports::Results> take();

private:
    void describe();
    void read();
    void merge();
    void buildNetwork();
    void studyCorridors();
    void measureCoverage();
    void studyTrips();
    void measureZones(const JobContext& job);
    void countLandscape();
    [[nodiscard]] std::shared_ptr<const layers::MeasureLayer> coverLayer() const;
    void findCandidates();
    planning::CriteriaResult score(const planning::CriteriaInputs& inputs);
    void plan(const planning::PlanInputs& inputs);
    void modelTrips(const planning::CriteriaInputs& layers);
    void propose(const planning::PlanInputs& inputs);
    void openOverYears(const planning::PlanInputs& inputs);
    [[nodiscard]] std::shared_ptr<const layers::PlaceLayer> placesInRegion() const;
    [[nodiscard]] std::vector<landscape::PeopleLayer> peopleLayers() const;
    void choose();

    /** Starts the next stage, which takes progress from where the last one ended to `end01`. */
    JobContext stage(std::string_view name, double end01) {
        m_job.checkCancelled();
        m_clock.begin(name);
        const double begin01 = m_done01;
        m_done01 = m_extent == Extent::Everything ? end01 : std::min(1.0, end01 / landscapeEnd01);
        m_job.report(begin01, name);
        return m_job.subRange(begin01, m_done01, name);
    }

    const Scenario& m_scenario;
    Extent m_extent;
    const JobContext& m_job;
    const planning::PlanWatch& m_planWatch;
    StageClock m_clock;
    double m_done01 = 0;
    RunLayers m_layers;
    std::optional<network::Router> m_router; ///< by length
    landscape::DemandPoints m_demand;
    std::shared_ptr<const layers::ZoneLayer> m_regionPolygons;
    std::optional<geo::BoundingBox> m_regionBounds;
    IssueLog m_issues;
    std::shared_ptr<exports::Results> m_results;
};

void Run::describe() {
    exports::ScenarioRecord& record = m_results->scenario;
    record.name = m_scenario.name;
    record.path = m_scenario.file.filename().string();
    record.sha256 = m_scenario.sha256;
    record.language = m_scenario.language;
    record.seed = m_scenario.seed;
    record.labels = m_scenario.labels;
    record.parametersJson = parametersJson(m_scenario);
    if (m_scenario.sitesNotUsed) {
        m_issues.add(
            Severity::Info,
            "plan_sites_not_used",
            {m_scenario.file.filename().string() + ":plan", {}},
            "set-cover finds the number of sites itself; plan.sites is not used");
    }
}

void Run::read() {
    const JobContext job = stage("read", 0.3);
    const RegionFilter region = readRegion(m_scenario, m_layers, job);
    m_regionBounds = region.bounds();
    m_regionPolygons = region.polygons();
    readLayers(m_scenario, m_extent, region, m_layers, job);
    m_issues.append(m_layers.issues);
    m_results->inputs = m_layers.inputs;
    m_results->population = m_layers.population;
    m_results->zones = m_layers.zones;
}

void Run::merge() {
    const JobContext job = stage("merge", 0.4);
    m_results->stations = landscape::mergeStations(m_layers.chargers, m_scenario.merge, job);
    m_issues.append(m_results->stations.issues);
    m_results->inventory = landscape::takeInventory(m_results->stations);
}

void Run::buildNetwork() {
    const JobContext job = stage("network", 0.55);
    network::BuildOptions options = m_scenario.network;
    options.source = m_scenario.roads->path.written;
    options.countryOfPoint = countryByState();
    network::BuildResult built =
        network::buildNetwork(*m_layers.roads, *m_layers.crossings, options, job);
    m_layers.roads.reset(); // the network holds the geometry from here on
    m_issues.append(built.issues);
    m_results->network = std::move(built.network);
    if (m_layers.crossingWaits && !m_layers.crossingWaits->empty()) {
        network::WaitResult waiting = network::withBorderWaits(
            *m_results->network, *m_layers.crossings, *m_layers.crossingWaits, options);
        m_issues.append(waiting.issues);
        m_results->network = std::move(waiting.network);
        m_results->crossingWaits = std::move(waiting.used);
    }
    m_results->crossings = std::move(built.crossings);
    m_results->crossingPlaces = m_layers.crossings;
    m_results->networkComponents = built.components;
    m_results->networkKm = built.totalKm;
    m_router.emplace(m_results->network, network::Cost::LengthM, stage("router", 0.6));
}

void Run::studyCorridors() {
    const JobContext job = stage("corridors", 0.62);
    const auto builtin = landscape::builtinCorridors();
    const std::span<const landscape::CorridorSpec> specs =
        m_scenario.corridors.empty() ? builtin : m_scenario.corridors;
    landscape::CorridorResult found = landscape::studyCorridors(
        {.router = *m_router,
         .stations = m_results->stations,
         .places = *sources::builtinPlaces(),
         .maxSnapM = m_scenario.maxSnapM},
        specs,
        ruleOf(m_scenario.corridor),
        job);
    m_issues.append(found.issues);
    m_results->corridors = std::move(found);
    m_results->corridorRule = m_scenario.corridor.rule;
}

void Run::measureCoverage() {
    const JobContext job = stage("coverage", 0.63);
    m_demand = landscape::placeDemand(
        *m_results->network, m_layers.population, m_scenario.maxSnapM, job.subRange(0, 0.1));
    m_issues.append(m_demand.issues);
    if (m_demand.size() == 0) {
        return;
    }
    const network::Router byTime(m_results->network, network::Cost::DurationS);
    const landscape::CoverageInputs inputs{
        .byLength = *m_router,
        .byTime = byTime,
        .stations = m_results->stations,
        .demand = m_demand,
        .places = *sources::builtinPlaces(),
        .maxSnapM = m_scenario.maxSnapM,
        .reachKm = m_scenario.reachKm};
    m_results->coverage = landscape::measureCoverage(inputs, job.subRange(0.1, 0.6));
    m_results->peopleEquity = landscape::measurePeopleEquity(
        *m_results->coverage, m_demand, peopleLayers(), job.subRange(0.6, 0.61));
    m_results->bands =
        landscape::measureBands(inputs, *m_results->coverage, {}, job.subRange(0.61, 1));
}

/** The layers of the demand points with the fields that sort their people. */
std::vector<landscape::PeopleLayer> Run::peopleLayers() const {
    std::vector<landscape::PeopleLayer> layers;
    for (std::size_t i = 0; i < m_layers.population.size(); ++i) {
        const auto& entry = m_scenario.population[i];
        landscape::PeopleLayer& layer = layers.emplace_back();
        layer.name = entry.path.resolved.stem().string();
        layer.population = m_layers.population[i];
        layer.classFields = entry.options.classFields;
        layer.shareFields = entry.options.shareFields;
        for (const auto& join : m_scenario.joins) {
            if (join.options.to == layer.name) {
                const auto& fields = join.options.fields;
                layer.classFields.insert(layer.classFields.end(), fields.begin(), fields.end());
            }
        }
    }
    return layers;
}

void Run::measureZones(const JobContext& job) {
    if (m_results->network == nullptr) {
        m_demand = landscape::gatherDemand(m_layers.population);
    }
    std::vector<std::string> sources;
    for (const auto& chargers : m_scenario.chargers) {
        sources.push_back(withoutPassword(chargers.path.written));
    }
    m_results->dataCoverage = landscape::measureDataCoverage(
        m_results->stations, sources, m_layers.zones, *sources::builtinStates(), job);
    std::vector<landscape::EquityLayer> layers;
    for (const auto& zones : m_layers.zones) {
        const auto fields = m_scenario.equityFields.find(zones->name);
        layers.push_back(
            {zones,
             fields == m_scenario.equityFields.end() ? std::vector<std::string>()
                                                     : fields->second});
    }
    m_results->equity = landscape::measureEquity(
        {.coverage = m_results->coverage ? &*m_results->coverage : nullptr,
         .demand = m_demand,
         .stations = m_results->stations,
         .layers = layers,
         .data = m_results->dataCoverage},
        job);
}

void Run::studyTrips() {
    const JobContext job = stage("trips", 0.645);
    const auto places = placesInRegion();
    m_results->compatibility = landscape::studyCompatibility(
        {.router = *m_router,
         .stations = m_results->stations,
         .places = *places,
         .maxSnapM = m_scenario.maxSnapM},
        vehicleTypesOf(m_scenario),
        m_scenario.trips,
        job);
    m_issues.append(m_results->compatibility->issues);
}

void Run::countLandscape() {
    const JobContext job = stage("inventory", landscapeEnd01);
    measureZones(job.subRange(0, 0.5));
    std::vector<landscape::StationSourceFacts> sources;
    for (const exports::InputRecord& input : m_results->inputs) {
        if (input.role == "chargers") {
            sources.push_back({input.path, input.records});
        }
    }
    const auto vehicles = m_layers.measures.find(m_scenario.vehicleMeasure);
    m_results->figures = landscape::takeFigures(
        {.stations = m_results->stations,
         .bases =
             {.population = m_layers.population,
              .network = m_results->network.get(),
              .electricVehicles =
                  vehicles == m_layers.measures.end() ? nullptr : vehicles->second.get(),
              .zones = m_layers.zones},
         .sources = sources,
         .issues = m_layers.issues},
        {},
        job.subRange(0.5, 1));
}

/** The measure that says where there is cover, or null. */
std::shared_ptr<const layers::MeasureLayer> Run::coverLayer() const {
    const auto found = m_layers.measures.find(m_scenario.sizing.setting.broadband.measure);
    return found == m_layers.measures.end() ? nullptr : found->second;
}

void Run::findCandidates() {
    const JobContext job = stage("candidates", 0.7);
    planning::CandidateOptions options = m_scenario.candidates;
    options.bbox = m_regionBounds;
    options.region = m_regionPolygons;
    const planning::CandidateInputs inputs{
        .network = *m_results->network,
        .zones = m_layers.zones,
        .sites = m_layers.sites,
        .places = sources::builtinPlaces(),
        .exclusions = m_layers.exclusions,
        .cover = coverLayer(),
        .coverOptions = m_scenario.sizing.setting.broadband};
    planning::CandidateResult found = planning::generateCandidates(inputs, options, job);
    m_issues.append(found.issues);
    m_results->candidates = std::move(found.sites);
    m_results->exclusions = std::move(found.exclusions);
}

planning::CriteriaResult Run::score(const planning::CriteriaInputs& inputs) {
    const JobContext job = stage("criteria", 0.79);
    planning::CriteriaResult evaluated =
        planning::evaluateCriteria(inputs, m_scenario.criteria, job);
    m_issues.append(evaluated.issues);
    m_results->criteria = evaluated.criteria;
    m_results->weights = weightsOf(m_scenario);
    m_results->weightOptions = m_scenario.weights;
    m_issues.append(m_results->weights.issues);
    m_results->scores =
        planning::scoreSites(m_results->criteria, m_results->weights.values, m_scenario.ranking);
    m_results->otherRanks = planning::rankedByOther(m_results->scores);
    m_results->sensitivity = planning::studySensitivity(
        m_results->scores, m_scenario.sensitivity, stage("sensitivity", 0.8));
    if (m_scenario.criteria.empty()) { // nothing speaks for any site: all share the first rank
        const auto sites = static_cast<std::size_t>(m_results->candidates.size());
        m_results->scores.score.assign(sites, 0.0);
        m_results->scores.rank.assign(sites, 1);
        m_results->scores.order.resize(sites);
        std::iota(m_results->scores.order.begin(), m_results->scores.order.end(), 0);
        m_results->otherRanks = m_results->scores;
    }
    return evaluated;
}

/** The built-in places of the region. */
std::shared_ptr<const layers::PlaceLayer> Run::placesInRegion() const {
    const RegionFilter region(m_scenario.region.bbox, m_regionPolygons);
    auto places = std::make_shared<layers::PlaceLayer>(*sources::builtinPlaces());
    std::erase_if(
        *places, [&](const layers::Place& place) { return !region.contains(place.location); });
    return places;
}

void Run::plan(const planning::PlanInputs& inputs) {
    planning::PlanOptions options = *m_scenario.plan;
    options.floors = m_scenario.floors;
    options.tradeoff = m_scenario.tradeoff;
    m_results->planProblem = planning::preparePlan(inputs, options, stage("reach", 0.85));
    m_issues.append(m_results->planProblem->issues);
    m_results->plan = planning::solveWatched(
        *m_results->planProblem,
        planning::choiceOf(m_results->candidates, options),
        m_planWatch,
        stage("plan", 0.9));
    m_results->hasPlan = true;
    if (options.tradeoff) {
        m_results->tradeoff = planning::measureTradeoff(
            *m_results->planProblem,
            m_results->plan.choice,
            m_results->plan,
            stage("tradeoff", 0.905));
    }
}

/** Vehicles on trips between the region's cities, calibrated to the counts of the scenario. */
void Run::modelTrips(const planning::CriteriaInputs& layers) {
    if (!m_results->sizing.tripsBetweenCities) {
        return;
    }
    const auto counts = m_layers.measures.find(m_results->sizing.catchment.traffic);
    const auto places = placesInRegion();
    std::vector<Issue> issues;
    m_results->tripModel = planning::modelTrips(
        {.router = layers.router,
         .places = *places,
         .points = m_results->candidates.onNetwork,
         .counts = counts == m_layers.measures.end() ? nullptr : counts->second.get(),
         .parameters = m_results->parameters,
         .maxSnapM = layers.maxSnapM},
        m_results->sizing.trips,
        issues,
        stage("trip model", 0.82));
    m_issues.append(issues);
}

void Run::propose(const planning::PlanInputs& inputs) {
    std::vector<std::int32_t> sites;
    for (const planning::PlanSite& site : m_results->plan.sites) {
        sites.push_back(site.candidate);
    }
    std::vector<Issue> issues;
    m_results->proposals = planning::proposeSites(
        inputs,
        sites,
        m_results->sizing,
        m_results->parameters,
        m_results->programmes,
        issues,
        stage("sizing", 0.91));
    m_issues.append(issues);
}

void Run::openOverYears(const planning::PlanInputs& inputs) {
    const JobContext job = stage("roadmap", 1.0);
    const planning::RoadmapOptions& options = *m_scenario.roadmap;
    std::vector<std::int32_t> all(static_cast<std::size_t>(m_results->candidates.size()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<Issue>
        issues; // those of the plan's sites are told already; most of these never open
    const auto catchments = planning::measureCatchments(
        inputs,
        all,
        planning::Sharing::Alone,
        catchmentOf(m_scenario, options),
        m_results->parameters,
        issues,
        job.subRange(0, 0.1));
    const auto settings = planning::settingsOf(
        inputs.layers, all, m_results->sizing.setting, job.subRange(0.1, 0.15));
    const auto places = placesInRegion();
    m_results->roadmap = planning::planRoadmap(
        {.plan = inputs,
         .parameters = m_results->parameters,
         .catchments = catchments,
         .settings = settings,
         .corridors = m_results->corridors ? &*m_results->corridors : nullptr,
         .trips = m_results->compatibility ? &*m_results->compatibility : nullptr,
         .places = places.get()},
        options,
        job.subRange(0.15, 1));
}

void Run::choose() {
    findCandidates();
    const planning::CriteriaInputs layers{
        .sites = m_results->candidates,
        .router = *m_router,
        .demand = m_demand,
        .stations = m_results->stations,
        .crossings = *m_layers.crossings,
        .zones = m_layers.zones,
        .measures = m_layers.measures,
        .maxSnapM = m_scenario.maxSnapM};
    const planning::CriteriaResult evaluated = score(layers);
    m_results->parameters = parametersOf(m_scenario);
    m_results->programmes = programmesOf(m_scenario);
    m_results->sizing = sizingOf(m_scenario);
    modelTrips(layers);
    const planning::TripModel* trips = m_results->tripModel ? &*m_results->tripModel : nullptr;
    const auto reachKmOf = [](const auto& options) { return options ? options->reachKm : 0.0; };
    if (m_scenario.plan) {
        const bool needsPlaces = m_scenario.plan->objective == planning::Objective::FlowRefuelling;
        const planning::PlanInputs inputs{
            .sites = m_results->candidates,
            .layers = layers,
            .reach = planning::reachFor(evaluated, reachKmOf(m_scenario.plan)),
            .places = needsPlaces ? placesInRegion() : nullptr,
            .people = peopleLayers(),
            .trips = trips};
        plan(inputs);
        propose(inputs);
    }
    if (m_scenario.roadmap) {
        openOverYears(
            {.sites = m_results->candidates,
             .layers = layers,
             .reach = planning::reachFor(evaluated, reachKmOf(m_scenario.roadmap)),
             .places = nullptr,
             .people = {},
             .trips = trips});
    }
}

std::shared_ptr<const exports::Results> Run::take() {
    describe();
    read();
    merge();
    if (m_layers.roads) {
        buildNetwork();
        studyCorridors();
        measureCoverage();
        studyTrips();
    }
    countLandscape();
    if (m_results->network && m_extent == Extent::Everything && m_scenario.hasCandidates) {
        choose();
    }
    m_job.checkCancelled();
    m_clock.end();
    m_results->issues = m_issues.take();
    m_results->stages = m_clock.stages();
    m_job.report(1.0);
    return m_results;
}

} // namespace

std::shared_ptr<const exports::Results> runScenario(
    const Scenario& scenario,
    Extent extent,
    const JobContext& job,
    const planning::PlanWatch& planWatch) {
    return Run(scenario, extent, job, planWatch).take();
}

} // namespace corredor::scenario
