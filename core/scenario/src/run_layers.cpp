#include "run_layers.h"

#include "source_paths.h"

#include <corredor/base/parallel.h>
#include <corredor/base/resources.h>
#include <corredor/base/sha256.h>
#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/crossing_waits.h>

#include <cmath>
#include <exception>
#include <functional>

namespace corredor::scenario {
namespace {

/** Reading one source: fills its place in the layers, and says what was found. */
struct ReadTask {
    std::string role;
    SourcePath path;
    std::function<void(IssueLog&, exports::InputRecord&, const JobContext&)> read;
};

/** What a task found; kept apart so that the order of the file decides, not that of the threads. */
struct ReadOutcome {
    exports::InputRecord input;
    IssueLog log;
    std::exception_ptr failure;
};

std::string hashOf(const SourcePath& path) {
    return isDatabase(path.written) ? std::string() : sha256OfPath(path.resolved);
}

/**
 * Names the source as the scenario does. Readers name the path they were given, which says where
 * the files lie on this machine, and results must not.
 */
std::vector<Issue> namedAsWritten(std::vector<Issue> issues, const SourcePath& path) {
    const std::string resolved = path.resolved.string();
    const std::string written = withoutPassword(path.written);
    const auto rename = [&](std::string& text) {
        if (const std::size_t at = text.find(resolved); at != std::string::npos) {
            text.replace(at, resolved.size(), written);
        }
    };
    for (Issue& issue : issues) {
        rename(issue.source);
        std::ranges::for_each(issue.arguments, rename);
        for (std::string& place : issue.places) {
            if (place.starts_with(resolved)) {
                place.replace(0, resolved.size(), written);
            }
        }
    }
    return issues;
}

/** Collects the tasks; each writes only to the place it was given. */
class ReadPlan {
public:
    explicit ReadPlan(const RegionFilter& region) : m_region(&region) {}

    /**
     * @param reader function (path, options, job) -> sources::Read<T>
     * @param keep function (layer, log) that stores the layer
     */
    template <typename Options, typename Reader, typename Keep>
    void add(std::string role, const SourceEntry<Options>& entry, Reader reader, Keep keep) {
        Options options = entry.options;
        options.source.bbox = m_region->bounds();
        m_tasks.push_back(
            {std::move(role),
             entry.path,
             [path = entry.path, options, reader, keep](
                 IssueLog& log, exports::InputRecord& input, const JobContext& job) {
                 auto read = reader(path.resolved, options, job);
                 log.append(namedAsWritten(std::move(read.issues), path));
                 input.records = read.recordsInSource;
                 keep(std::move(read.layer), log);
             }});
    }

    void run(RunLayers& layers, const JobContext& job) const;

private:
    const RegionFilter* m_region;
    std::vector<ReadTask> m_tasks;
};

void ReadPlan::run(RunLayers& layers, const JobContext& job) const {
    std::vector<ReadOutcome> outcomes(m_tasks.size());
    const JobContext quiet(job.stopToken(), {});
    const auto readOne = [&](std::size_t i) {
        const ReadTask& task = m_tasks[i];
        ReadOutcome& outcome = outcomes[i];
        outcome.log = IssueLog(withoutPassword(task.path.written));
        outcome.input.role = task.role;
        outcome.input.path = withoutPassword(task.path.written);
        try {
            task.read(outcome.log, outcome.input, quiet);
            outcome.input.sha256 = hashOf(task.path);
        } catch (const std::exception&) {
            outcome.failure = std::current_exception();
        }
    };
    parallelFor(
        std::ssize(m_tasks),
        1,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                readOne(static_cast<std::size_t>(i));
            }
        },
        job);
    IssueLog all;
    all.append(layers.issues);
    for (ReadOutcome& outcome : outcomes) {
        if (outcome.failure) {
            std::rethrow_exception(outcome.failure);
        }
        layers.inputs.push_back(std::move(outcome.input));
        all.append(outcome.log.issues());
    }
    layers.issues = all.take();
}

/** A function that stores what was read at a place that stays where it is. */
template <typename T>
auto storeAt(std::shared_ptr<const T>& place) {
    return
        [&place](std::shared_ptr<const T> layer, IssueLog& /*log*/) { place = std::move(layer); };
}

template <typename T>
auto storeInside(const RegionFilter& region, std::shared_ptr<const T>& place) {
    return [&region, &place](std::shared_ptr<const T> layer, IssueLog& log) {
        place = region.kept(std::move(layer), log);
    };
}

void planLandscape(
    const Scenario& scenario,
    const RegionFilter& region,
    RunLayers& layers,
    ReadPlan& plan) {
    layers.chargers.resize(scenario.chargers.size());
    for (std::size_t i = 0; i < scenario.chargers.size(); ++i) {
        plan.add(
            "chargers",
            scenario.chargers[i],
            &sources::readStations,
            storeInside(region, layers.chargers[i]));
    }
}

void planZones(const Scenario& scenario, RunLayers& layers, ReadPlan& plan) {
    layers.zones.resize(scenario.zones.size());
    for (std::size_t i = 0; i < scenario.zones.size(); ++i) {
        plan.add("zones", scenario.zones[i], &sources::readZones, storeAt(layers.zones[i]));
    }
}

void planSurroundings(
    const Scenario& scenario,
    const RegionFilter& region,
    RunLayers& layers,
    ReadPlan& plan) {
    if (scenario.roads) {
        plan.add("roads", *scenario.roads, &sources::readRoads, storeAt(layers.roads));
    }
    if (scenario.crossings) {
        const auto read = [&](const std::filesystem::path& path,
                              const sources::CrossingOptions& options,
                              const JobContext& job) {
            auto waits = sources::readCrossingWaits(
                path, options.source, scenario.crossingWaitField, job.subRange(0, 0.5));
            auto crossings = sources::readCrossings(path, options, job.subRange(0.5, 1));
            layers.crossingWaits = std::move(waits.layer);
            crossings.issues.insert(
                crossings.issues.end(), waits.issues.begin(), waits.issues.end());
            return crossings;
        };
        plan.add("crossings", *scenario.crossings, read, storeAt(layers.crossings));
    }
    layers.population.resize(scenario.population.size());
    for (std::size_t i = 0; i < scenario.population.size(); ++i) {
        plan.add(
            "population",
            scenario.population[i],
            &sources::readPopulation,
            storeInside(region, layers.population[i]));
    }
    for (const auto& measure : scenario.measures) {
        plan.add(
            "measures",
            measure,
            &sources::readMeasure,
            storeAt(layers.measures[measure.options.name]));
    }
}

/** Areas a buffer beyond the region's edge matter inside. */
void widenBox(std::optional<geo::BoundingBox>& box, double km) {
    if (!box || box->isEmpty() || km <= 0) {
        return;
    }
    const geo::LocalScale scale(std::max(std::abs(box->south), std::abs(box->north)));
    const double lonMargin = km * metresPerKm / scale.lonM;
    const double latMargin = km * metresPerKm / geo::LocalScale(0).latM;
    box = {
        box->west - lonMargin,
        box->south - latMargin,
        box->east + lonMargin,
        box->north + latMargin};
}

void planExclusions(const Scenario& scenario, RunLayers& layers, ReadPlan& plan) {
    layers.exclusions.resize(scenario.exclusions.size());
    for (std::size_t i = 0; i < layers.exclusions.size(); ++i) {
        const ExclusionChoice& choice = scenario.exclusions[i].options;
        layers.exclusions[i].name = choice.name;
        layers.exclusions[i].bufferKm = choice.bufferKm;
        const auto read =
            [](const std::filesystem::path& path, ExclusionChoice options, const JobContext& job) {
                widenBox(options.source.bbox, options.bufferKm);
                sources::ZoneOptions zones;
                zones.source = options.source;
                zones.name = options.name;
                zones.labelField = options.labelField;
                return sources::readZones(path, zones, job);
            };
        plan.add("exclusions", scenario.exclusions[i], read, storeAt(layers.exclusions[i].areas));
    }
}

using JoinTables = std::vector<std::shared_ptr<const sources::JoinTable>>;

void planJoins(const Scenario& scenario, JoinTables& tables, ReadPlan& plan) {
    tables.resize(scenario.joins.size());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        plan.add("joins", scenario.joins[i], &sources::readJoinTable, storeAt(tables[i]));
    }
}

/** The tables onto the layers they are for, in the order of the file. */
void join(const Scenario& scenario, const JoinTables& tables, RunLayers& layers) {
    IssueLog all;
    all.append(layers.issues);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto& [path, options] = scenario.joins[i];
        IssueLog log(withoutPassword(path.written));
        for (auto& zones : layers.zones) {
            if (zones->name == options.to) {
                zones = sources::joinByKey(*zones, *tables[i], options, log);
            }
        }
        for (std::size_t p = 0; p < layers.population.size() && options.maxKm; ++p) {
            if (scenario.population[p].path.resolved.stem() == options.to) {
                layers.population[p] =
                    sources::joinNearest(*layers.population[p], *tables[i], options, log);
            }
        }
        all.append(log.issues());
    }
    layers.issues = all.take();
}

/** The program's own ports of entry, as an input like the others. */
void useBuiltinCrossings(RunLayers& layers) {
    constexpr std::string_view name = "starter/crossings.csv";
    layers.crossings = sources::builtinCrossings();
    layers.inputs.push_back(
        {"crossings",
         "built-in " + std::string(name),
         sha256OfPath(dataFile(name)),
         std::ssize(*layers.crossings)});
}

} // namespace

RegionFilter readRegion(const Scenario& scenario, RunLayers& layers, const JobContext& job) {
    std::shared_ptr<const layers::ZoneLayer> polygons;
    if (scenario.region.polygons) {
        const RegionFilter everywhere(std::nullopt, nullptr);
        ReadPlan plan(everywhere);
        plan.add("region", *scenario.region.polygons, &sources::readZones, storeAt(polygons));
        plan.run(layers, JobContext(job.stopToken(), {}));
    }
    return {scenario.region.bbox, polygons};
}

void readLayers(
    const Scenario& scenario,
    Extent extent,
    const RegionFilter& region,
    RunLayers& layers,
    const JobContext& job) {
    // Read before the threads start: readers ask for it, and a thread that waits for the first of
    // them to finish must not be handed another reader meanwhile.
    static_cast<void>(sources::builtinStates());
    ReadPlan plan(region);
    planLandscape(scenario, region, layers, plan);
    planSurroundings(scenario, region, layers, plan);
    if (extent == Extent::Everything && scenario.sites) {
        plan.add("candidates", *scenario.sites, &sources::readSites, storeAt(layers.sites));
    }
    if (extent == Extent::Everything) {
        planExclusions(scenario, layers, plan);
    }
    planZones(scenario, layers, plan);
    JoinTables tables;
    planJoins(scenario, tables, plan);
    plan.run(layers, job);
    join(scenario, tables, layers);
    if (scenario.roads) {
        if (!scenario.crossings) {
            useBuiltinCrossings(layers);
        }
        layers.crossings = region.kept(layers.crossings);
    }
}

} // namespace corredor::scenario
