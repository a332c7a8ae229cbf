// Location models on published instances: value against the known optimum, seconds, and CBC on the
// same model beside them. One JSON line a case.
// usage: bench_location small|full BENCHMARKS_FOLDER|none [FOLDER_OF_GENERATED_INPUTS]

#include "cbc_peer.h"
#include "instances.h"

#include <corredor/base/stages.h>

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>

namespace {

using namespace corredor;
namespace fs = std::filesystem;

struct Settings {
    bool isFull = false;
    fs::path folder;
    fs::path generated;
    double timeLimitS = 60;
    double peerLimitS = 5;
};

void printCase(
    const std::string& name,
    const location::Solution& solution,
    double known,
    const bench::PeerResult* peer = nullptr) {
    std::string text = fmt::format(
        R"({{"case": "{}", "status": "{}", "value": {}, "bound": {}, "seconds": {:.3f})",
        name,
        toString(solution.status),
        solution.value,
        solution.bound,
        solution.seconds);
    if (!std::isnan(known)) {
        text +=
            fmt::format(R"(, "known": {}, "difference": {:.3g})", known, solution.value - known);
    }
    if (peer != nullptr) {
        text += fmt::format(
            R"(, "cbc": {{"value": {}, "bound": {}, "proved": {}, "seconds": {:.3f}}})",
            peer->value,
            peer->bound,
            peer->isProved,
            peer->seconds);
        text += fmt::format(R"(, "cbc/ours": {:.1f})", peer->seconds / solution.seconds);
    }
    std::puts((text + fmt::format(R"(, "peak_mib": {}}})", peakMemoryBytes() >> 20)).c_str());
    std::fflush(stdout);
}

location::MaxCoverProblem
coverProblem(const bench::PlaceInstance& places, double radius, int sites) {
    location::MaxCoverProblem problem;
    problem.weights = places.weights;
    problem.covers = bench::coversWithin(places, radius);
    problem.p = sites;
    return problem;
}

bench::PlaceInstance placesOf(const std::string& instance, const fs::path& folder) {
    const fs::path file = folder / "max-cover" / (instance + ".txt");
    if (instance.starts_with("BDS")) {
        return bench::readBds(file);
    }
    return instance == "NewYork" ? bench::readNewYork(file) : bench::readSjc(file);
}

location::SolveOptions optionsOf(const Settings& settings) {
    location::SolveOptions options;
    options.timeLimitS = settings.timeLimitS;
    return options;
}

void benchCover(const bench::Optimum& known, const std::string& name, const Settings& settings) {
    const location::MaxCoverProblem problem =
        coverProblem(placesOf(known.instance, settings.folder), known.radius, known.p);
    if (known.problem == "LSCP") {
        location::SetCoverProblem cover;
        cover.demands = static_cast<std::int32_t>(problem.weights.size());
        cover.covers = problem.covers;
        printCase(name, location::solveSetCover(cover, optionsOf(settings)), known.value);
        return;
    }
    const auto solution = location::solveMaxCover(problem, optionsOf(settings));
    if (known.instance.starts_with("BDS")) {
        const bench::PeerResult peer = bench::cbcMaxCover(problem, settings.peerLimitS);
        printCase(name, solution, known.value, &peer);
    } else {
        printCase(name, solution, known.value);
    }
}

void benchMedian(const bench::Optimum& known, const std::string& name, const Settings& settings) {
    location::PMedianProblem problem;
    problem.costs = bench::readPmed(settings.folder / "p-median" / (known.instance + ".txt"));
    problem.weights.assign(static_cast<std::size_t>(problem.costs.rows()), 1.0);
    problem.p = known.p;
    if (known.problem == "p-center") {
        printCase(name, location::solvePCenter(problem, optionsOf(settings)), known.value);
        return;
    }
    const auto solution = location::solvePMedian(problem, optionsOf(settings));
    if (settings.isFull) {
        const bench::PeerResult peer = bench::cbcPMedian(problem, settings.peerLimitS);
        printCase(name, solution, known.value, &peer);
    } else {
        printCase(name, solution, known.value);
    }
}

void benchSanFrancisco(
    const bench::Optimum& known,
    const std::string& name,
    const Settings& settings) {
    location::PMedianProblem problem = bench::readSanFrancisco(
        settings.folder / "spopt-san-francisco" /
        "SF_network_distance_candidateStore_16_censusTract_205_new.csv");
    problem.p = known.p;
    const auto options = optionsOf(settings);
    if (known.problem == "p-median") {
        printCase(name, location::solvePMedian(problem, options), known.value);
    } else if (known.problem == "p-center") {
        printCase(name, location::solvePCenter(problem, options), known.value);
    } else {
        const location::CoverSets covers = location::coversWithin(problem.costs, known.radius);
        if (known.problem == "LSCP") {
            location::SetCoverProblem cover;
            cover.demands = static_cast<std::int32_t>(problem.costs.rows());
            cover.covers = covers;
            printCase(name, location::solveSetCover(cover, options), known.value);
        } else {
            location::MaxCoverProblem cover;
            cover.weights = problem.weights;
            cover.covers = covers;
            cover.p = known.p;
            printCase(name, location::solveMaxCover(cover, options), known.value);
        }
    }
}

void benchFlows(const bench::Optimum& known, const std::string& name, const Settings& settings) {
    location::FlowRefuellingProblem problem = bench::readFlows(settings.folder / "flow-refuelling");
    problem.range = known.range;
    problem.p = known.p;
    problem.tieRule = known.tieRule;
    printCase(name, location::solveFlowRefuelling(problem, optionsOf(settings)), known.value);
}

void benchKnown(const Settings& settings) {
    for (const bench::Optimum& known : bench::readOptima(settings.folder / "OPTIMA.csv")) {
        const std::string name = fmt::format(
            "{} {} p={} r={} range={}{}",
            known.problem,
            known.instance,
            known.p,
            known.radius,
            known.range,
            known.tieRule == location::TieRule::Any ? " any" : "");
        if (known.problem == "FRLM") {
            benchFlows(known, name, settings);
        } else if (known.instance.starts_with("SF")) {
            benchSanFrancisco(known, name, settings);
        } else if (known.problem == "MCLP" || known.problem == "LSCP") {
            benchCover(known, name, settings);
        } else {
            benchMedian(known, name, settings);
        }
    }
}

void benchGenerated(const Settings& settings) {
    const bench::PlaceInstance places = bench::readGenerated(
        settings.generated / "mclp_demand20k.csv", settings.generated / "mclp_cand2k.csv");
    for (const double radiusKm : {5.0, 3.0, 1.5}) {
        const auto problem = coverProblem(places, radiusKm * 1000, 50);
        const auto solution = location::solveMaxCover(problem, optionsOf(settings));
        const bench::PeerResult peer = bench::cbcMaxCover(problem, settings.peerLimitS);
        printCase(fmt::format("MCLP 2000 x 20000 p=50 r={} km", radiusKm), solution, NAN, &peer);
    }
}

/**
 * How the time grows as customers double, CBC beside it while merging them for CBC is quick; the
 * last size of "full" is that of the paper.
 */
void benchGrowth(const Settings& settings) {
    constexpr std::size_t mostForPeer = 80'000;
    std::vector<std::size_t> sizes = {10'000, 20'000, 40'000, 80'000};
    if (settings.isFull) {
        sizes.insert(sizes.end(), {1'250'000, 2'500'000, 5'000'000, 10'000'000, 20'000'000});
    }
    for (const std::size_t customers : sizes) {
        const auto problem = coverProblem(bench::madeLikeBds(100, customers), 4.5, 15);
        const auto name = fmt::format("MCLP 100 x {} p=15 r=4.5", customers);
        const auto solution = location::solveMaxCover(problem, optionsOf(settings));
        if (customers <= mostForPeer) {
            const bench::PeerResult peer = bench::cbcMaxCover(problem, settings.peerLimitS);
            printCase(name, solution, NAN, &peer);
        } else {
            printCase(name, solution, NAN);
        }
    }
}

/** Value and proved bound of roadmaps within the time limit, as candidates double. */
void benchRoadmaps(const Settings& settings) {
    std::vector<std::size_t> sizes = {2'500, 5'000, 10'000};
    if (settings.isFull) {
        sizes.insert(sizes.end(), {20'000, 40'000});
    }
    for (const std::size_t sites : sizes) {
        const auto problem =
            bench::madeLikeRoadmap(sites, 2 * sites, std::sqrt(static_cast<double>(sites)));
        const auto solution = location::solvePhasedCover(problem, optionsOf(settings));
        printCase(fmt::format("phased cover {} x {}, 5 years", sites, 2 * sites), solution, NAN);
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) {
        std::fputs("usage: bench_location small|full BENCHMARKS|none [GENERATED]\n", stderr);
        return 2;
    }
    Settings settings;
    settings.isFull = arguments[0] == "full";
    settings.folder = arguments[1];
    settings.timeLimitS = settings.isFull ? 60 : 5;
    settings.peerLimitS = settings.isFull ? 300 : 5;
    try {
        if (arguments[1] != "none") {
            benchKnown(settings);
        }
        if (arguments.size() > 2) {
            settings.generated = arguments[2];
            benchGenerated(settings);
        }
        benchGrowth(settings);
        benchRoadmaps(settings);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_location: %s\n", error.what());
        return 1;
    }
    return 0;
}
