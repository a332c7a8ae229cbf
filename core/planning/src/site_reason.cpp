#include "passing_demand.h"

#include <corredor/base/text.h>
#include <corredor/planning/site_design.h>

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

/** The same sentence in both languages. */
struct Wording {
    std::string_view en;
    std::string_view es;

    template <typename... Args>
    [[nodiscard]] std::string filled(std::string_view language, const Args&... args) const {
        return fmt::format(fmt::runtime(language == "es" ? es : en), args...);
    }
};

constexpr Wording residents = {
    "About {} people live within reach and will charge some {} kWh a day in public",
    "Unas {} personas viven a su alcance y cargarán unos {} kWh al día en público"};
constexpr Wording passing = {
    "Some {} light vehicles pass each day; the electric ones among them will charge about {} kWh a "
    "day here",
    "Pasan unos {} vehículos ligeros al día; los eléctricos cargarán aquí unos {} kWh al día"};
constexpr Wording passingTrips = {
    "Some {} light vehicles pass each day on trips between cities (an estimate: nobody counts "
    "here); the electric ones among them will charge about {} kWh a day here",
    "Pasan unos {} vehículos ligeros al día en viajes entre ciudades (estimación: aquí no hay "
    "aforo); los eléctricos cargarán aquí unos {} kWh al día"};
constexpr Wording crossing = {
    "Some {} light vehicles cross the border nearby each day; the electric ones among them will "
    "charge about {} kWh a day here",
    "Unos {} vehículos ligeros cruzan cerca la frontera al día; los eléctricos cargarán aquí unos "
    "{} kWh al día"};
constexpr Wording onTheWay = {
    "Trips between cities need a stop here, though few people live within reach and who passes is "
    "not counted",
    "Los viajes entre ciudades necesitan una parada aquí, aunque poca gente vive a su alcance y no "
    "hay aforo de quien pasa"};
constexpr Wording fastPorts = {
    "{} fast ports of {} kW keep the mean wait in the busiest hour at {} minutes",
    "{} puertos rápidos de {} kW mantienen la espera media en la hora pico en {} minutos"};
constexpr Wording fastPort = {
    "one fast port of {} kW keeps the mean wait in the busiest hour at {} minutes",
    "un puerto rápido de {} kW mantiene la espera media en la hora pico en {} minutos"};
constexpr Wording fullPorts = {
    "{} fast ports of {} kW, the most for one site, serve {} % of its fast charging",
    "{} puertos rápidos de {} kW, el máximo para un sitio, atienden el {} % de la carga rápida"};
constexpr Wording slowPorts = {
    "that is too little for fast charging: {} Level 2 ports where people stay for hours are enough",
    "es poco para carga rápida: bastan {} puertos de nivel 2 donde la gente se queda horas"};
constexpr Wording slowPort = {
    "that is too little for fast charging: one Level 2 port where people stay for hours is enough",
    "es poco para carga rápida: basta un puerto de nivel 2 donde la gente se queda horas"};
constexpr Wording truckPorts = {
    "{} ports of {} kW for trucks stand beside them",
    "a su lado hay {} puertos de {} kW para camiones"};
constexpr Wording truckPort = {
    "a port of {} kW for trucks stands beside them",
    "a su lado hay un puerto de {} kW para camiones"};

/** Two figures and zeros, as people say numbers that are no counts. */
std::string rounded(double value) {
    if (!(value >= 100)) {
        return groupedNumber(value);
    }
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return groupedNumber(std::round(value / unit) * unit);
}

bool isCorridor(SiteType type) {
    return type == SiteType::Corridor150 || type == SiteType::Corridor350;
}

/** What the site is for: the greatest part of its demand, or the trips that need it. */
std::string causeOf(
    const SiteDesign& design,
    const SiteCatchment& catchment,
    const SiteDemand& demand,
    std::string_view language) {
    if (isCorridor(design.type) && !isMostlyPassing(demand)) {
        return onTheWay.filled(language);
    }
    if (demand.crossingKwh > demand.corridorKwh && demand.crossingKwh > demand.localFastKwh) {
        return crossing.filled(
            language, rounded(catchment.crossingVehiclesPerDay), rounded(demand.fastKwh()));
    }
    if (demand.corridorKwh > demand.localFastKwh) {
        const bool isModelled = catchment.trafficFrom == TrafficFrom::Trips;
        return (isModelled ? passingTrips : passing)
            .filled(language, rounded(catchment.lightVehiclesPerDay), rounded(demand.fastKwh()));
    }
    const double people = std::accumulate(catchment.people.begin(), catchment.people.end(), 0.0);
    return residents.filled(
        language, rounded(people), rounded(demand.fastKwh() + demand.localSlowKwh));
}

std::string fastText(const PortGroup& group, std::string_view language) {
    if (group.servedShare01 < 1) {
        return fullPorts.filled(
            language, group.ports, std::round(group.portKw), std::round(group.servedShare01 * 100));
    }
    if (group.ports == 1) {
        return fastPort.filled(
            language, std::round(group.portKw), groupedNumber(group.meanWaitMin, 1));
    }
    return fastPorts.filled(
        language, group.ports, std::round(group.portKw), groupedNumber(group.meanWaitMin, 1));
}

} // namespace

std::string_view nameOf(SiteType type, std::string_view language) {
    const bool spanish = language == "es";
    switch (type) {
    case SiteType::SlowDestination:
        return spanish ? "Destino de nivel 2" : "Level 2 destination";
    case SiteType::UrbanHub:
        return spanish ? "Centro urbano de carga rápida" : "Urban fast-charging hub";
    case SiteType::Corridor150:
        return spanish ? "Corredor, 150 kW" : "Corridor, 150 kW";
    case SiteType::Corridor350:
        return spanish ? "Corredor, 350 kW" : "Corridor, 350 kW";
    case SiteType::TruckStop:
        return spanish ? "Parada de camiones" : "Truck stop";
    }
    return {};
}

std::string reasonFor(
    const SiteDesign& design,
    const SiteCatchment& catchment,
    const SiteDemand& demand,
    std::string_view language) {
    std::string reason = causeOf(design, catchment, demand, language) + "; ";
    if (const PortGroup* fast = design.fast(); fast != nullptr) {
        reason += fastText(*fast, language);
    } else if (const PortGroup* slow = design.slow(); slow != nullptr) {
        reason +=
            slow->ports == 1 ? slowPort.filled(language) : slowPorts.filled(language, slow->ports);
    }
    if (const PortGroup* truck = design.truck(); truck != nullptr) {
        reason +=
            "; " + (truck->ports == 1 ? truckPort.filled(language, truck->portKw)
                                      : truckPorts.filled(language, truck->ports, truck->portKw));
    }
    return reason + '.';
}

} // namespace corredor::planning
