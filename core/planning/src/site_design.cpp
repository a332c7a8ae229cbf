#include "passing_demand.h"

#include <corredor/planning/queueing.h>
#include <corredor/planning/site_design.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

using layers::ChargingLevel;
using layers::ConnectorSet;
using layers::ConnectorType;

constexpr double minutesPerHour = 60;
constexpr double megawattPortKw = 500; // CCS1 ends there; above it trucks need MCS (SAE J3271)
constexpr double roundingShare = 1e-9; // as in queueing: 100 ports at 0.97 are 97, not 96
constexpr int bisections = 40;

/** Parameters of the country where the site stands; designs use the middle figures. */
class Figures {
public:
    Figures(const Parameters& parameters, Country country)
        : m_parameters(&parameters)
        , m_country(country) {}

    [[nodiscard]] double operator[](Parameter parameter) const {
        return m_parameters->value(parameter, m_country);
    }

    [[nodiscard]] int count(Parameter parameter) const {
        return static_cast<int>(std::lround((*this)[parameter]));
    }

    [[nodiscard]] Country country() const { return m_country; }

private:
    const Parameters* m_parameters;
    Country m_country;
};

ConnectorSet connectorsFor(Country country, ChargingLevel level, bool urban) {
    ConnectorSet set;
    set.insert(level == ChargingLevel::DCFC ? ConnectorType::CCS1 : ConnectorType::J1772);
    set.insert(ConnectorType::J3400);
    if (country == Country::Mexico && level == ChargingLevel::DCFC && urban) {
        set.insert(ConnectorType::GBTDC);
    }
    return set;
}

ConnectorSet truckConnectors(double portKw) {
    ConnectorSet set;
    set.insert(portKw > megawattPortKw ? ConnectorType::MCS : ConnectorType::CCS1);
    return set;
}

/** What one queue of ports is asked for. */
struct Need {
    double kwhPerDay = 0;
    double sessionKwh = 1;
    double meanPowerShare = 1; ///< mean power of a charge over the port's
    int least = 0;
    int most = mostPorts;
};

int working(int ports, double uptime) {
    return std::max(1, static_cast<int>(std::floor(ports * uptime + roundingShare)));
}

/** The most arrivals an hour that so many working ports serve within the target. */
double mostArrivals(PortQueue queue, int ports, const WaitTarget& target) {
    double served = 0;
    double refused = ports * queue.sessionsPerHour * target.mostUtilisation;
    for (int i = 0; i < bisections; ++i) {
        queue.arrivalsPerHour = (served + refused) / 2;
        const double offered = queue.arrivalsPerHour / queue.sessionsPerHour;
        const bool isMet = meanWaitHours(queue, ports) * minutesPerHour <= target.meanWaitMin &&
                           erlangC(ports, offered) <= target.mostWaitingShare;
        (isMet ? served : refused) = queue.arrivalsPerHour;
    }
    return served;
}

WaitTarget targetOf(const Figures& figures) {
    return {
        .meanWaitMin = figures[Parameter::WaitTargetMin],
        .mostWaitingShare = figures[Parameter::MostWaitingShare],
        .mostUtilisation = figures[Parameter::MostUtilisation],
        .uptime = figures[Parameter::Uptime]};
}

/** The queue of a need at ports of a power. */
PortQueue queueOf(const Need& need, double portKw, const Figures& figures) {
    const double hours = need.sessionKwh / (portKw * need.meanPowerShare) +
                         figures[Parameter::SessionOverheadMin] / minutesPerHour;
    return {
        .arrivalsPerHour = need.kwhPerDay * figures[Parameter::PeakHourShare] / need.sessionKwh,
        .sessionsPerHour = 1 / hours,
        .sessionVariation = figures[Parameter::SessionVariation]};
}

/** Sizes a group whose level, power and connectors are given. @param before its earlier ports */
void size(PortGroup& group, const Need& need, const Figures& figures, int before) {
    const WaitTarget target = targetOf(figures);
    PortQueue queue = queueOf(need, group.portKw, figures);
    const int wanted = portsFor(queue, target).value_or(mostPorts);
    group.ports = std::max({std::min(wanted, need.most), need.least, before});
    const int inService = working(group.ports, target.uptime);
    if (wanted > group.ports) {
        const double served = mostArrivals(queue, inService, target);
        group.servedShare01 = served / queue.arrivalsPerHour;
        queue.arrivalsPerHour = served;
    }
    group.peakArrivalsPerHour = queue.arrivalsPerHour;
    group.utilisation = utilisation(queue, inService);
    group.meanWaitMin = meanWaitHours(queue, inService) * minutesPerHour;
    group.kwhPerDay = need.kwhPerDay * group.servedShare01;
}

int portsOf(const PortGroup* group) {
    return group == nullptr ? 0 : group->ports;
}

/** Designs one site; each step is one kind of ports. */
class Designer {
public:
    Designer(
        const SiteCatchment& catchment,
        const SiteDemand& demand,
        const Parameters& parameters,
        const SiteDesign* floor)
        : m_figures(parameters, catchment.country)
        , m_demand(&demand)
        , m_floor(floor)
        , m_service(catchment.service)
        , m_isCorridor(isCorridor()) {}

    [[nodiscard]] SiteDesign design() {
        addFast();
        addSlow();
        addTrucks();
        for (const PortGroup& group : m_design.groups) {
            m_design.siteKw += group.ports * group.portKw * m_figures[Parameter::LoadSharing];
            m_design.kwhPerDay += group.kwhPerDay;
        }
        if (m_design.type == SiteType::Corridor150 || m_design.type == SiteType::Corridor350) {
            m_design.siteKw = std::max(m_design.siteKw, m_figures[Parameter::MinSiteKw]);
        }
        if (m_floor != nullptr) {
            m_design.siteKw = std::max(m_design.siteKw, m_floor->siteKw);
        }
        return std::move(m_design);
    }

private:
    /** Whether so much energy a day asks for fast ports. */
    [[nodiscard]] bool isMuch(double fastKwhPerDay) const {
        return fastKwhPerDay / m_figures[Parameter::SessionEnergyFast] >=
               m_figures[Parameter::MinFastSessionsPerDay];
    }

    [[nodiscard]] bool isCorridor() const {
        return isMostlyPassing(*m_demand) ||
               (m_service == Service::OnTheWay && !isMuch(m_demand->localFastKwh));
    }

    /** Ports that a site with fast charging has at least. */
    [[nodiscard]] int leastFastPorts() const {
        if (m_isCorridor || m_service == Service::OnTheWay) {
            return m_figures.count(Parameter::MinFastPorts);
        }
        return m_service == Service::Fast ? 1 : 0;
    }

    void addFast() {
        const PortGroup* before = m_floor == nullptr ? nullptr : m_floor->fast();
        Need need = {
            .kwhPerDay = m_demand->fastKwh(),
            .sessionKwh = m_figures[Parameter::SessionEnergyFast],
            .meanPowerShare = m_figures[Parameter::AverageToPeakPower],
            .least = leastFastPorts(),
            .most = m_figures.count(Parameter::MostFastPorts)};
        const bool asksForFast =
            m_isCorridor || m_service != Service::ByDemand || isMuch(need.kwhPerDay);
        if (!asksForFast && before == nullptr) {
            m_design.type = SiteType::SlowDestination;
            return;
        }
        PortGroup group;
        group.level = ChargingLevel::DCFC;
        group.connectors = connectorsFor(m_figures.country(), ChargingLevel::DCFC, !m_isCorridor);
        group.portKw = before == nullptr ? fastPortKw(need) : before->portKw;
        size(group, need, m_figures, portsOf(before));
        m_design.groups.push_back(group);
        m_design.type = fastType(group, before);
    }

    [[nodiscard]] double fastPortKw(const Need& need) const {
        const double least = m_figures[Parameter::MinFastPortKw];
        if (!m_isCorridor) {
            return least;
        }
        const auto ports = portsFor(queueOf(need, least, m_figures), targetOf(m_figures));
        const bool isBusy = !ports || *ports > m_figures.count(Parameter::PortsForMorePower);
        return isBusy ? std::max(least, m_figures[Parameter::MorePortKw]) : least;
    }

    /** A site that had fast ports stays what it was. */
    [[nodiscard]] SiteType fastType(const PortGroup& group, const PortGroup* before) const {
        if (before != nullptr && m_floor->type != SiteType::TruckStop) {
            return m_floor->type;
        }
        if (!m_isCorridor) {
            return SiteType::UrbanHub;
        }
        return group.portKw > m_figures[Parameter::MinFastPortKw] ? SiteType::Corridor350
                                                                  : SiteType::Corridor150;
    }

    void addSlow() {
        if (m_isCorridor && m_design.type != SiteType::SlowDestination) {
            return; // who passes does not stay for hours
        }
        const PortGroup* before = m_floor == nullptr ? nullptr : m_floor->slow();
        const bool isAlone = m_design.type == SiteType::SlowDestination;
        const Need need = {
            .kwhPerDay = m_demand->localSlowKwh + (isAlone ? m_demand->localFastKwh : 0),
            .sessionKwh = m_figures[Parameter::SessionEnergySlow],
            .meanPowerShare = 1,
            .least = m_figures.count(Parameter::MinFastPorts) - m_design.ports(),
            .most = m_figures.count(Parameter::MostSlowPorts)};
        PortGroup group;
        group.level = ChargingLevel::L2;
        group.connectors = connectorsFor(m_figures.country(), ChargingLevel::L2, true);
        group.portKw =
            std::max(m_figures[Parameter::SlowPortKw], m_figures[Parameter::MinSlowPortKw]);
        size(group, need, m_figures, portsOf(before));
        if (group.ports > 0) {
            m_design.groups.push_back(group);
        }
    }

    void addTrucks() {
        const PortGroup* before = m_floor == nullptr ? nullptr : m_floor->truck();
        const Need need = {
            .kwhPerDay = m_demand->truckKwh,
            .sessionKwh = m_figures[Parameter::SessionEnergyTruck],
            .meanPowerShare = m_figures[Parameter::AverageToPeakPower],
            .most = m_figures.count(Parameter::MostFastPorts)};
        const bool asksForPorts =
            need.kwhPerDay / need.sessionKwh >= m_figures[Parameter::MinTrucksPerDay];
        if (!asksForPorts && before == nullptr) {
            return;
        }
        PortGroup group;
        group.level = ChargingLevel::DCFC;
        group.forTrucks = true;
        group.portKw = m_figures[Parameter::TruckPortKw];
        group.connectors = truckConnectors(group.portKw);
        size(group, need, m_figures, portsOf(before));
        m_design.groups.push_back(group);
        m_design.type = SiteType::TruckStop;
    }

    Figures m_figures;
    const SiteDemand* m_demand;
    const SiteDesign* m_floor;
    Service m_service;
    bool m_isCorridor;
    SiteDesign m_design;
};

const PortGroup* groupOf(const SiteDesign& design, ChargingLevel level, bool forTrucks) {
    const auto found = std::ranges::find_if(design.groups, [&](const PortGroup& group) {
        return group.level == level && group.forTrucks == forTrucks;
    });
    return found == design.groups.end() ? nullptr : &*found;
}

} // namespace

std::string_view toString(SiteType type) {
    switch (type) {
    case SiteType::SlowDestination:
        return "slow-destination";
    case SiteType::UrbanHub:
        return "urban-hub";
    case SiteType::Corridor150:
        return "corridor-150";
    case SiteType::Corridor350:
        return "corridor-350";
    case SiteType::TruckStop:
        return "truck-stop";
    }
    return {};
}

int SiteDesign::ports() const {
    int ports = 0;
    for (const PortGroup& group : groups) {
        ports += group.ports;
    }
    return ports;
}

const PortGroup* SiteDesign::fast() const {
    return groupOf(*this, ChargingLevel::DCFC, false);
}

const PortGroup* SiteDesign::slow() const {
    return groupOf(*this, ChargingLevel::L2, false);
}

const PortGroup* SiteDesign::truck() const {
    return groupOf(*this, ChargingLevel::DCFC, true);
}

SiteDesign designSite(
    const SiteCatchment& catchment,
    const SiteDemand& demand,
    const Parameters& parameters,
    const SiteDesign* floor) {
    return Designer(catchment, demand, parameters, floor).design();
}

} // namespace corredor::planning
