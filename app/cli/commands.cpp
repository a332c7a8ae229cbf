#include "session.h"
#include "summary.h"

#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>
#include <corredor/exports/comparison.h>
#include <corredor/exports/write.h>
#include <corredor/location/instance_json.h>
#include <corredor/scenario/distance_table.h>
#include <corredor/scenario/run.h>
#include <corredor/scenario/scenario.h>

#include <fmt/format.h>

#include <cstdio>

namespace corredor::cli {
namespace {

constexpr double writingShare01 = 0.9; // where a run's progress stands when writing begins

scenario::Scenario scenarioOf(const Options& options) {
    scenario::Scenario scenario =
        scenario::loadScenario(options.scenario, {.allowDatabase = options.allowDatabase});
    if (!options.language.empty()) {
        scenario.language = options.language;
    }
    if (options.seed) {
        scenario.seed = *options.seed;
    }
    if (scenario.plan) {
        scenario.plan->seed = scenario.seed;
        scenario.plan->timeLimitS = options.timeLimitS.value_or(scenario.plan->timeLimitS);
    }
    return scenario;
}

/** Runs, writes into `folder` unless it is empty, and prints. */
int runExtent(const Session& session, scenario::Extent extent, const std::string& folder) {
    const Options& options = session.options;
    const scenario::Scenario scenario = scenarioOf(options);
    const double share01 = folder.empty() ? 1.0 : writingShare01;
    const auto results = scenario::runScenario(
        scenario,
        extent,
        session.job.subRange(0.0, share01),
        {.progress = session.planProgress, .settle = {}});
    StageClock clock;
    if (!folder.empty()) {
        clock.begin("write");
        exports::writeResults(
            *results, scenario.formats, folder, session.job.subRange(share01, 1.0, "write"));
        clock.end();
    }
    printResult(
        options.json ? exports::resultJson(*results)
                     : summaryText(*results, scenario.language, folder));
    std::vector<StageTime> stages = results->stages;
    stages.insert(stages.end(), clock.stages().begin(), clock.stages().end());
    printStages(options, stages);
    return 0;
}

scenario::DistanceRequest requestOf(const Options& options) {
    const bool byTime = options.cost == "time" || (options.cost.empty() && options.cutoffMin);
    if (byTime ? options.cutoffKm.has_value() : options.cutoffMin.has_value()) {
        throw UsageError(
            {{},
             {},
             byTime ? "--cutoff-km does not go with --cost time"
                    : "--cutoff-min does not go with --cost length",
             byTime ? "Use --cutoff-min" : "Use --cutoff-km, or --cost time"});
    }
    scenario::DistanceRequest request;
    request.roads = options.roads;
    request.roadOptions.speedField = options.speedField;
    request.roadOptions.source.crs = options.crs;
    request.build.snapToleranceM = options.snapToleranceM;
    request.build.maxCrossingGapKm = options.maxGapKm;
    request.useCrossings = options.crossings != "none";
    if (request.useCrossings && !options.crossings.empty()) {
        request.crossings = options.crossings;
    }
    request.from = options.from;
    request.to = options.to;
    request.pointOptions.idField = options.idField;
    request.distance.cost = byTime ? network::Cost::DurationS : network::Cost::LengthM;
    request.distance.maxSnapM = options.maxSnapKm * 1000.0;
    if (options.cutoffKm || options.cutoffMin) {
        request.distance.cutoff = byTime ? *options.cutoffMin * 60.0 : *options.cutoffKm * 1000.0;
    }
    return request;
}

} // namespace

void printResult(std::string_view text) {
    const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
    if (written != text.size() || std::fflush(stdout) != 0) {
        throw OutputError({"stdout", {}, "could not be written", "Is the disk full?"});
    }
}

void printStages(const Options& options, const std::vector<StageTime>& stages) {
    if (!options.verbose) {
        return;
    }
    for (const StageTime& stage : stages) {
        fmt::print(
            stderr,
            "{:<12} {:8.3f} s  peak {:7.1f} MiB\n",
            stage.name,
            stage.seconds,
            static_cast<double>(stage.peakBytes) / (1024.0 * 1024.0));
    }
}

int runInspect(const Session& session) {
    const Options& options = session.options;
    sources::SourceOptions source;
    source.layer = options.layer;
    source.crs = options.crs;
    StageClock clock;
    std::vector<sources::SourceSummary> summaries;
    const auto files = static_cast<double>(options.files.size());
    for (std::size_t i = 0; i < options.files.size(); ++i) {
        const auto done = static_cast<double>(i);
        clock.begin(options.files[i]);
        const JobContext job =
            session.job.subRange(done / files, (done + 1) / files, options.files[i]);
        for (sources::SourceSummary& summary : sources::inspect(options.files[i], source, job)) {
            summaries.push_back(std::move(summary));
        }
    }
    clock.end();
    printResult(options.json ? inspectJson(summaries) : inspectText(summaries));
    printStages(options, clock.stages());
    return 0;
}

int runValidate(const Session& session) {
    const Options& options = session.options;
    StageClock clock;
    clock.begin("validate");
    const auto faults =
        scenario::validate(options.scenario, {.allowDatabase = options.allowDatabase});
    clock.end();
    std::string text;
    for (const scenario::Fault& fault : faults) {
        text += options.scenario;
        text += fault.line > 0 ? fmt::format(":{}: ", fault.line) : ": ";
        text += fault.key.empty() ? fault.reason : fault.key + ": " + fault.reason;
        text += '\n';
    }
    printResult(faults.empty() ? options.scenario + ": valid\n" : text);
    printStages(options, clock.stages());
    return faults.empty() ? 0 : usageExitCode;
}

int runScenarioFile(const Session& session) {
    const std::string& out = session.options.out;
    return runExtent(session, scenario::Extent::Everything, out.empty() ? "out" : out);
}

int runLandscape(const Session& session) {
    return runExtent(session, scenario::Extent::LandscapeOnly, session.options.out);
}

int runCompare(const Session& session) {
    const Options& options = session.options;
    const std::string language = options.language.empty() ? "en" : options.language;
    StageClock clock;
    clock.begin("compare");
    exports::SavedRun a = exports::readSavedRun(options.folderA);
    exports::SavedRun b = exports::readSavedRun(options.folderB);
    const exports::Comparison comparison = exports::compareRuns(
        std::move(a), std::move(b), {.matchDistanceM = options.matchDistanceM});
    session.job.checkCancelled();
    if (!options.out.empty()) {
        clock.begin("write");
        exports::writeComparison(comparison, language, options.out);
    }
    clock.end();
    printResult(
        options.json ? exports::comparisonJson(comparison)
                     : comparisonText(comparison, language, options.out));
    printStages(options, clock.stages());
    return 0;
}

int runSolve(const Session& session) {
    const Options& options = session.options;
    constexpr std::size_t maxInstanceBytes = std::size_t{2} << 30;
    const std::string json =
        readWholeFile(options.instance, maxInstanceBytes, "Give the path of an instance (JSON)");
    location::SolveOptions solve;
    solve.timeLimitS = options.timeLimitS.value_or(solve.timeLimitS);
    solve.seed = options.seed.value_or(solve.seed);
    solve.job = session.job;
    solve.progress = session.planProgress;
    StageClock clock;
    clock.begin("solve");
    const location::JsonAnswer answer = location::solveJson(json, options.instance, solve);
    clock.end();
    printResult(answer.text + '\n');
    printStages(options, clock.stages());
    if (session.job.isCancelled()) { // what is printed is the best so far, with its bound
        return cancelledExitCode;
    }
    return answer.status == location::Status::Infeasible ? infeasibleExitCode : 0;
}

int runDistances(const Session& session) {
    const Options& options = session.options;
    const scenario::DistanceTable table = scenario::distanceTable(requestOf(options), session.job);
    writeWholeFile(options.out, table.csv);
    if (!options.quiet) {
        fmt::print(stderr, "{}", issuesText(table.issues));
    }
    printResult(fmt::format(
        "{}: {} reachable pairs of {} x {} points\n",
        options.out,
        table.pairs,
        table.from,
        table.to));
    printStages(options, table.stages);
    return 0;
}

} // namespace corredor::cli
