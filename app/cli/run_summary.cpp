#include "summary.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace corredor::cli {
namespace {

constexpr std::size_t sitesShown = 5;

/** The words of the summary in one language. */
struct Words {
    std::string_view stations;
    std::string_view notStated;
    std::string_view network;
    std::string_view tripTypes; ///< cities, trips, possible by type of vehicle
    std::string_view candidates;
    std::array<std::string_view, 5> plan; ///< by objective: number of sites, value
    std::string_view proved;
    std::string_view atMost; ///< bound, gap in per cent
    std::string_view atLeast;
    std::string_view served;
    std::string_view means; ///< mean km before, after
    std::string_view leftOut;
    std::string_view trips; ///< per cent possible already, impossible
    std::string_view cost;
    std::string_view issues;
    std::string_view results;
};

constexpr Words english = {
    .stations = "{}: stations {}, ports {} (L1 {}, L2 {}, DCFC {})\n",
    .notStated = "not stated",
    .network = "Roads: {} km, separate parts: {}, border crossings joined: {} of {}\n",
    .tripTypes = "Trips between {} cities, of {} possible: {}\n",
    .candidates = "Candidate sites: {}\n",
    .plan =
        {"Plan: sites {}, people reached {}",
         "Plan: sites {}, people times km to the nearest charger {}",
         "Plan: sites {} reach everyone whom any site reaches",
         "Plan: sites {}, nobody lives farther than {:.2f} km from a charger",
         "Plan: sites {}, trips made possible: {:.2f} %"},
    .proved = "; proved to be the best\n",
    .atMost = "; at most {} are possible (gap {:.2f} %)\n",
    .atLeast = "; no plan is below {} (gap {:.2f} %)\n",
    .served = "Reached already by what exists: {} of {} people\n",
    .means = "Mean distance to the nearest charger: {:.2f} km, without the plan {:.2f} km\n",
    .leftOut = "Left out, because no site reaches them: {} people\n",
    .trips = "Trips possible already: {:.2f} %; that no site makes possible: {:.2f} %\n",
    .cost = "Cost of the sites: {} {}\n",
    .issues = "Issues found in the data: kinds {}, places {} (listed in result.json)\n",
    .results = "Results: {}\n"};

constexpr Words spanish = {
    .stations = "{}: estaciones {}, puertos {} (L1 {}, L2 {}, DCFC {})\n",
    .notStated = "sin indicar",
    .network = "Caminos: {} km, partes separadas: {}, cruces fronterizos unidos: {} de {}\n",
    .tripTypes = "Viajes entre {} ciudades, de {} son posibles: {}\n",
    .candidates = "Sitios candidatos: {}\n",
    .plan =
        {"Plan: sitios {}, personas alcanzadas {}",
         "Plan: sitios {}, personas por km al cargador más cercano {}",
         "Plan: con {} sitios se alcanza a todos los que algún sitio alcanza",
         "Plan: sitios {}, nadie vive a más de {:.2f} km de un cargador",
         "Plan: sitios {}, viajes que se hacen posibles: {:.2f} %"},
    .proved = "; es lo mejor, demostrado\n",
    .atMost = "; como máximo son posibles {} (brecha {:.2f} %)\n",
    .atLeast = "; ningún plan baja de {} (brecha {:.2f} %)\n",
    .served = "Alcanzadas ya por lo existente: {} de {} personas\n",
    .means = "Distancia media al cargador más cercano: {:.2f} km, sin el plan {:.2f} km\n",
    .leftOut = "Sin atender, porque ningún sitio las alcanza: {} personas\n",
    .trips = "Viajes ya posibles: {:.2f} %; que ningún sitio hace posibles: {:.2f} %\n",
    .cost = "Costo de los sitios: {} {}\n",
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

/** "CCS1 120, J3400 98": what each type of vehicle can make of the trips between cities. */
std::string tripsText(const landscape::Compatibility& study, const Words& words) {
    std::string possible;
    for (const landscape::TypeCompatibility& type : study.types) {
        possible += fmt::format(
            "{}{} {}",
            possible.empty() ? "" : ", ",
            type.type.name,
            grouped(sumOf(tallyTrips(study, type)).possible));
    }
    return fmt::format(
        fmt::runtime(words.tripTypes),
        study.cities.size(),
        grouped(static_cast<std::int64_t>(study.trips.size())),
        possible);
}

/** What the plan achieves and how sure that is. */
std::string valueText(const planning::Plan& plan, const Words& words) {
    using planning::Objective;
    const auto objective = static_cast<std::size_t>(plan.objective);
    const auto sites = std::ssize(plan.sites);
    const bool isFine =
        plan.objective == Objective::PCenter || plan.objective == Objective::FlowRefuelling;
    std::string text =
        isFine ? fmt::format(fmt::runtime(words.plan[objective]), sites, plan.value)
               : fmt::format(fmt::runtime(words.plan[objective]), sites, grouped(plan.value));
    if (plan.status == location::Status::Optimal) {
        return text + std::string(words.proved);
    }
    const bool grows =
        plan.objective == Objective::MaxCover || plan.objective == Objective::FlowRefuelling;
    return text + fmt::format(
                      fmt::runtime(grows ? words.atMost : words.atLeast),
                      isFine ? fmt::format("{:.2f}", plan.bound) : grouped(plan.bound),
                      plan.gap * 100.0);
}

/** Whom the plan serves and leaves out, and what it costs: what the objective speaks of. */
std::string figuresText(const planning::Plan& plan, const Words& words) {
    std::string text;
    if (plan.objective == planning::Objective::MaxCover ||
        plan.objective == planning::Objective::SetCover) {
        text += fmt::format(
            fmt::runtime(words.served), grouped(plan.servedAlready), grouped(plan.totalDemand));
    }
    if (plan.meanKmBefore && plan.meanKmAfter) {
        text += fmt::format(fmt::runtime(words.means), *plan.meanKmAfter, *plan.meanKmBefore);
    }
    if (plan.objective == planning::Objective::FlowRefuelling) {
        text += fmt::format(fmt::runtime(words.trips), plan.servedAlready, plan.leftOut);
    } else if (plan.leftOut > 0) {
        text += fmt::format(fmt::runtime(words.leftOut), grouped(plan.leftOut));
    }
    if (plan.cost) {
        text += fmt::format(fmt::runtime(words.cost), grouped(*plan.cost), plan.currency);
    }
    return text;
}

std::string planText(const exports::Results& results, const Words& words) {
    const planning::Plan& plan = results.plan;
    std::string text = valueText(plan, words) + figuresText(plan, words);
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
    if (results.compatibility && !results.compatibility->trips.empty()) {
        text += tripsText(*results.compatibility, words);
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
