#include <corredor/base/text.h>
#include <corredor/base/units.h>
#include <corredor/exports/comparison_words.h>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

constexpr std::string_view noValue = "–";

struct Words {
    Indicator indicator; ///< repeats the position, so that a line in the wrong place is noticed
    std::string_view id;
    std::string_view unit;
    int decimals;
    std::string_view english; ///< {} = the detail of the key
    std::string_view spanish;
};

using enum Indicator;

constexpr std::array<Words, indicatorCount> words = {{
    {Stations, "stations", "", 0, "Charging stations", "Estaciones de carga"},
    {PortsL1, "ports_l1", "", 0, "Level 1 ports", "Puertos de nivel 1"},
    {PortsL2, "ports_l2", "", 0, "Level 2 ports", "Puertos de nivel 2"},
    {PortsDcfc, "ports_dcfc", "", 0, "DC fast ports", "Puertos de carga rápida"},
    {PowerKw, "power_kw", "kW", 0, "Power, where stated", "Potencia, donde se indica"},
    {People, "people", "people", 0, "People", "Personas"},
    {PeopleNearAny,
     "people_near_any",
     "people",
     0,
     "People within {} of public charging",
     "Personas a {} o menos de carga pública"},
    {PeopleNearFast,
     "people_near_fast",
     "people",
     0,
     "People within {} of public fast charging",
     "Personas a {} o menos de carga rápida pública"},
    {MedianKmFast,
     "median_km_fast",
     "km",
     1,
     "Median distance to fast charging",
     "Distancia mediana a la carga rápida"},
    {NetworkKm, "network_km", "km", 0, "Roads", "Carreteras"},
    {NetworkNodes, "network_nodes", "", 0, "Road nodes", "Nodos de la red"},
    {NetworkEdges, "network_edges", "", 0, "Road edges", "Tramos de la red"},
    {NetworkParts,
     "network_components",
     "",
     0,
     "Separate parts of the roads",
     "Partes separadas de la red"},
    {CrossingsJoined,
     "crossings_joined",
     "",
     0,
     "Border crossings joined",
     "Cruces fronterizos unidos"},
    {CandidateCount, "candidates", "", 0, "Candidate sites", "Sitios candidatos"},
    {PlanValue, "plan_value", "", 1, "Value of the plan ({})", "Valor del plan ({})"},
    {PlanBound, "plan_bound", "", 1, "Proved bound ({})", "Cota demostrada ({})"},
    {PlanGapPercent, "plan_gap", "%", 2, "Gap to the bound", "Brecha con la cota"},
    {PlanSites, "plan_sites", "", 0, "Sites", "Sitios"},
    {PlanPorts, "plan_ports", "", 0, "Ports to build", "Puertos por construir"},
    {PlanSiteKw, "plan_site_kw", "kW", 0, "Power of the sites", "Potencia de los sitios"},
    {PlanKwhPerDay,
     "plan_kwh_per_day",
     "kWh/day",
     0,
     "Energy sold per day",
     "Energía vendida por día"},
    {PlanCapexUsd, "plan_capex_usd", "USD", 0, "Capital", "Inversión"},
    {PlanSubsidyUsd, "plan_subsidy_usd", "USD", 0, "Subsidy needed", "Subsidio necesario"},
    {PlanPeopleExisting,
     "plan_people_existing",
     "people",
     0,
     "People reached by what exists",
     "Personas alcanzadas por lo existente"},
    {PlanPeople,
     "plan_people",
     "people",
     0,
     "People reached by the plan only",
     "Personas alcanzadas solo por el plan"},
    {RoadmapValue,
     "roadmap_value",
     "",
     1,
     "Value of the roadmap ({})",
     "Valor de la hoja de ruta ({})"},
    {RoadmapBound, "roadmap_bound", "", 1, "Proved bound ({})", "Cota demostrada ({})"},
    {RoadmapGapPercent, "roadmap_gap", "%", 2, "Gap to the bound", "Brecha con la cota"},
    {RoadmapBudgetUsd, "roadmap_budget_usd", "USD", 0, "Budget", "Presupuesto"},
    {RoadmapSites, "roadmap_sites", "", 0, "Sites open", "Sitios abiertos"},
    {RoadmapPorts, "roadmap_ports", "", 0, "Ports", "Puertos"},
    {RoadmapSiteKw, "roadmap_site_kw", "kW", 0, "Power of the sites", "Potencia de los sitios"},
    {RoadmapSpentSoFarUsd,
     "roadmap_spent_so_far_usd",
     "USD",
     0,
     "Spent so far",
     "Gastado hasta entonces"},
    {RoadmapPeople,
     "roadmap_people",
     "people",
     0,
     "People reached by the roadmap only",
     "Personas alcanzadas solo por la hoja de ruta"},
    {RoadmapVehicles,
     "roadmap_vehicles",
     "vehicles",
     0,
     "Electric vehicles reached by the roadmap only",
     "Vehículos eléctricos alcanzados solo por la hoja de ruta"},
    {CorridorsComplete,
     "corridors_complete",
     "",
     0,
     "Corridors without a gap",
     "Corredores sin brecha"},
    {CorridorGaps, "corridor_gaps", "", 0, "Gaps along corridors", "Brechas en corredores"},
    {CorridorGapKm, "corridor_gap_km", "km", 0, "Length of the gaps", "Longitud de las brechas"},
    {TripsAcross,
     "trips_across",
     "",
     0,
     "Trips over the border possible with {}",
     "Viajes a través de la frontera posibles con {}"},
}};

constexpr bool isInOrder() {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].indicator != static_cast<Indicator>(i)) {
            return false;
        }
    }
    return true;
}

static_assert(isInOrder());

const Words& wordsOf(Indicator indicator) {
    return words[static_cast<std::size_t>(indicator)];
}

/** Units that the plan's value is counted in. */
std::string_view valueUnit(std::string_view unit, bool isSpanish) {
    struct Unit {
        std::string_view english;
        std::string_view spanish;
    };

    constexpr std::array units = {
        Unit{"people", "personas"},
        Unit{"person-km", "persona-km"},
        Unit{"sites", "sitios"},
        Unit{"trips", "viajes"},
        Unit{"vehicle-years", "vehículo-años"}};
    for (const Unit& known : units) {
        if (isSpanish && known.english == unit) {
            return known.spanish;
        }
    }
    return unit;
}

std::string detailText(const FigureKey& key, bool isSpanish) {
    const bool isReach = key.indicator == PeopleNearAny || key.indicator == PeopleNearFast;
    if (const std::optional<double> km = isReach ? parseNumber(key.detail) : std::nullopt) {
        return lengthText(*km, *km == std::floor(*km) ? 0 : 1);
    }
    return std::string(valueUnit(key.detail, isSpanish));
}

/** Kilometres and miles of a length, each after `sign`. */
std::string lengthText(double km, int decimals, std::string_view sign) {
    return fmt::format(
        "{0}{1} km ({0}{2} mi)",
        sign,
        groupedNumber(km, decimals),
        groupedNumber(km / kmPerMile, decimals == 0 && km < 100 ? 1 : decimals));
}

std::string signedText(const FigureKey& key, double value, std::string_view sign) {
    const Words& entry = wordsOf(key.indicator);
    if (entry.unit == "km") {
        return lengthText(std::abs(value), entry.decimals, sign);
    }
    const std::string number = groupedNumber(std::abs(value), entry.decimals);
    const bool isUnitShown =
        entry.unit.starts_with("kW") || entry.unit == "USD" || entry.unit == "%";
    return isUnitShown ? fmt::format("{}{} {}", sign, number, entry.unit)
                       : fmt::format("{}{}", sign, number);
}

/** Zero has no sign. */
std::string_view signOf(double change) {
    if (change == 0) {
        return "";
    }
    return change > 0 ? "+" : "−";
}

} // namespace

std::string_view toString(Indicator indicator) {
    return wordsOf(indicator).id;
}

std::string_view toString(FigureGroup group) {
    constexpr std::array<std::string_view, 5> names = {
        "landscape", "network", "candidates", "plan", "roadmap"};
    return names[static_cast<std::size_t>(group)];
}

std::string_view toString(Scope scope) {
    constexpr std::array<std::string_view, 3> names = {"US", "MX", "all"};
    return names[static_cast<std::size_t>(scope)];
}

std::string_view nameOf(FigureGroup group, std::string_view language) {
    constexpr std::array<std::string_view, 5> english = {
        "What exists", "Roads", "Candidates", "Plan", "Roadmap"};
    constexpr std::array<std::string_view, 5> spanish = {
        "Lo que existe", "Carreteras", "Candidatos", "Plan", "Hoja de ruta"};
    return (language == "es" ? spanish : english)[static_cast<std::size_t>(group)];
}

std::string_view nameOf(Scope scope, std::string_view language) {
    constexpr std::array<std::string_view, 3> english = {"United States", "Mexico", "Both"};
    constexpr std::array<std::string_view, 3> spanish = {"Estados Unidos", "México", "Ambos"};
    return (language == "es" ? spanish : english)[static_cast<std::size_t>(scope)];
}

std::string_view nameOf(SiteSet set, std::string_view language) {
    constexpr std::array<std::string_view, 3> english = {"In both", "Only in A", "Only in B"};
    constexpr std::array<std::string_view, 3> spanish = {"En ambos", "Solo en A", "Solo en B"};
    return (language == "es" ? spanish : english)[static_cast<std::size_t>(set)];
}

std::string nameOf(const FigureKey& key, std::string_view language) {
    const bool isSpanish = language == "es";
    const Words& entry = wordsOf(key.indicator);
    return fmt::format(
        fmt::runtime(isSpanish ? entry.spanish : entry.english), detailText(key, isSpanish));
}

std::string_view unitOf(const FigureKey& key) {
    const bool isValue = key.indicator == PlanValue || key.indicator == PlanBound ||
                         key.indicator == RoadmapValue || key.indicator == RoadmapBound;
    return isValue ? std::string_view(key.detail) : wordsOf(key.indicator).unit;
}

std::string valueText(const FigureKey& key, std::optional<double> value) {
    if (!value) {
        return std::string(noValue);
    }
    return signedText(key, *value, *value < 0 ? "−" : "");
}

std::string differenceText(const FigureDifference& figure) {
    const std::optional<double> change = figure.difference();
    return change ? signedText(figure.key, *change, signOf(*change)) : std::string(noValue);
}

std::string percentText(const FigureDifference& figure) {
    const std::optional<double> percent = figure.percent();
    return percent ? fmt::format("{}{} %", signOf(*percent), groupedNumber(std::abs(*percent), 1))
                   : std::string(noValue);
}

std::string lengthText(double km, int decimals) {
    return lengthText(km, decimals, "");
}

} // namespace corredor::exports
