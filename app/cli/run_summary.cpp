#include "summary.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <cmath>

namespace corredor::cli {
namespace {

constexpr std::size_t sitesShown = 5;

/** The words of the summary in one language. */
struct Words {
    std::string_view stations;
    std::string_view notStated;
    std::string_view network;
    std::string_view candidates;
    std::string_view plan;
    std::string_view proved;
    std::string_view served;
    std::string_view issues;
    std::string_view results;
};

constexpr Words english = {
    .stations = "{}: stations {}, ports {} (L1 {}, L2 {}, DCFC {})\n",
    .notStated = "not stated",
    .network = "Roads: {} km, separate parts: {}, border crossings joined: {} of {}\n",
    .candidates = "Candidate sites: {}\n",
    .plan = "Plan: sites {}, people reached {}; at most {} are possible (gap {:.2f} %)\n",
    .proved = "Plan: sites {}, people reached {}; proved to be the best\n",
    .served = "Reached already by what exists: {} of {} people\n",
    .issues = "Issues found in the data: kinds {}, places {} (listed in result.json)\n",
    .results = "Results: {}\n"};

constexpr Words spanish = {
    .stations = "{}: estaciones {}, puertos {} (L1 {}, L2 {}, DCFC {})\n",
    .notStated = "sin indicar",
    .network = "Caminos: {} km, partes separadas: {}, cruces fronterizos unidos: {} de {}\n",
    .candidates = "Sitios candidatos: {}\n",
    .plan = "Plan: sitios {}, personas alcanzadas {}; como máximo son posibles {} (brecha "
            "{:.2f} %)\n",
    .proved = "Plan: sitios {}, personas alcanzadas {}; es lo mejor, demostrado\n",
    .served = "Alcanzadas ya por lo existente: {} de {} personas\n",
    .issues = "Problemas en los datos: tipos {}, lugares {} (listados en result.json)\n",
    .results = "Resultados: {}\n"};

std::string grouped(double value) {
    return groupedNumber(std::round(value));
}

std::string grouped(std::int64_t value) {
    return groupedNumber(static_cast<double>(value));
}

std::string stationsText(const landscape::Inventory& inventory, const Words& words) {
    std::string text;
    for (const auto& [country, tally] : inventory.byCountry) {
        text += fmt::format(
            fmt::runtime(words.stations),
            country.empty() ? words.notStated : std::string_view(country),
            grouped(tally.stations),
            grouped(std::int64_t{tally.ports.total()}),
            grouped(std::int64_t{tally.ports.l1}),
            grouped(std::int64_t{tally.ports.l2}),
            grouped(std::int64_t{tally.ports.dcfc}));
    }
    return text;
}

std::string planText(const exports::Results& results, const Words& words) {
    const planning::Plan& plan = results.plan;
    const auto sites = std::ssize(plan.sites);
    std::string text = plan.status == location::Status::Optimal
                           ? fmt::format(fmt::runtime(words.proved), sites, grouped(plan.value))
                           : fmt::format(
                                 fmt::runtime(words.plan),
                                 sites,
                                 grouped(plan.value),
                                 grouped(plan.bound),
                                 plan.gap * 100.0);
    text += fmt::format(
        fmt::runtime(words.served), grouped(plan.servedAlready), grouped(plan.totalDemand));
    for (std::size_t i = 0; i < std::min(sitesShown, plan.sites.size()); ++i) {
        const auto site = static_cast<std::size_t>(plan.sites[i].candidate);
        text += fmt::format(
            "  {}. {}  {}  ({:.5f}, {:.5f})\n",
            i + 1,
            results.candidates.id[site],
            results.candidates.name[site],
            results.candidates.location[site].lon,
            results.candidates.location[site].lat);
    }
    return text + (plan.sites.size() > sitesShown ? "  ...\n" : "");
}

} // namespace

std::string
summaryText(const exports::Results& results, std::string_view language, const std::string& folder) {
    const Words& words = language == "es" ? spanish : english;
    std::string text = results.scenario.name + '\n' + stationsText(results.inventory, words);
    if (results.network) {
        const auto joined = std::ranges::count_if(
            results.crossings, [](const network::BorderJoin& join) { return join.joined; });
        text += fmt::format(
            fmt::runtime(words.network),
            grouped(results.networkKm),
            results.networkComponents,
            joined,
            results.crossings.size());
    }
    if (results.candidates.size() > 0) {
        text += fmt::format(
            fmt::runtime(words.candidates), grouped(std::int64_t{results.candidates.size()}));
    }
    if (results.hasPlan) {
        text += planText(results, words);
    }
    if (!results.issues.empty()) {
        std::int64_t places = 0;
        for (const Issue& issue : results.issues) {
            places += issue.count;
        }
        text += fmt::format(fmt::runtime(words.issues), results.issues.size(), grouped(places));
    }
    if (!folder.empty()) {
        text += fmt::format(fmt::runtime(words.results), folder);
    }
    return text;
}

} // namespace corredor::cli
