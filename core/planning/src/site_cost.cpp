#include <corredor/planning/site_cost.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::planning {

namespace {

constexpr double daysPerYear = 365;
constexpr double monthsPerYear = 12;
constexpr double hoursPerDay = 24;
constexpr double megajoulesPerKwh = 3.6;
constexpr double tonnesPerGram = 1e-6;
constexpr double helpAtMost = 0.5; // share of the cost that still counts as help to an operator

/** Parameters of the country where the site stands. */
class Figures {
public:
    Figures(const Parameters& parameters, Country country)
        : m_parameters(&parameters)
        , m_country(country) {}

    [[nodiscard]] double operator[](Parameter parameter) const {
        return m_parameters->value(parameter, m_country);
    }

    [[nodiscard]] double at(Parameter parameter, Estimate estimate) const {
        return m_parameters->value(parameter, m_country, estimate);
    }

private:
    const Parameters* m_parameters;
    Country m_country;
};

bool isFast(const PortGroup& group) {
    return group.level == layers::ChargingLevel::DCFC;
}

Parameter portCost(const PortGroup& group, const Figures& figures) {
    if (!isFast(group)) {
        return Parameter::SlowPortCost;
    }
    if (group.forTrucks) {
        return Parameter::TruckPortCost;
    }
    return group.portKw > figures[Parameter::MinFastPortKw] ? Parameter::StrongPortCost
                                                            : Parameter::FastPortCost;
}

double gridUsd(
    const SiteDesign& design,
    const SiteSetting& setting,
    const Figures& figures,
    Estimate estimate) {
    const double km =
        std::isnan(setting.gridKm) ? figures[Parameter::GridUnknownKm] : setting.gridKm;
    const double newKm = std::max(0.0, km - figures[Parameter::GridFreeKm]);
    return newKm * figures.at(Parameter::GridCostPerKm, estimate) +
           design.siteKw * figures.at(Parameter::GridCostPerKw, estimate);
}

double portsUsd(const SiteDesign& design, const Figures& figures, Estimate estimate) {
    double usd = 0;
    for (const PortGroup& group : design.groups) {
        usd += group.ports * figures.at(portCost(group, figures), estimate);
    }
    return usd;
}

/** What a place without cover needs to be online. */
double linkUsd(const SiteSetting& setting, const Figures& figures, Estimate estimate) {
    return setting.online == Connectivity::Offline ? figures.at(Parameter::SatelliteCost, estimate)
                                                   : 0;
}

template <typename Value>
ParameterRange rangeOf(Value value) {
    return {value(Estimate::Low), value(Estimate::Mid), value(Estimate::High)};
}

double demandChargeUsd(const SiteDesign& design, const Figures& figures) {
    double strongestKw = 0;
    for (const PortGroup& group : design.groups) {
        strongestKw = std::max(strongestKw, group.portKw);
    }
    const double busiestKw = design.kwhPerDay * figures[Parameter::PeakHourShare];
    const double billedKw = std::min(design.siteKw, std::max(busiestKw, strongestKw));
    return monthsPerYear * billedKw * figures[Parameter::DemandCharge];
}

/** USD for each kWh sold by the Low Carbon Fuel Standard. */
double lcfsUsdPerKwh(const Figures& figures, bool forTrucks) {
    const double ratio = figures[forTrucks ? Parameter::LcfsEerTruck : Parameter::LcfsEerLight];
    const double gramsPerMegajoule =
        figures[Parameter::LcfsStandardCi] * ratio - figures[Parameter::LcfsElectricityCi];
    return std::max(0.0, gramsPerMegajoule) * megajoulesPerKwh * tonnesPerGram *
           figures[Parameter::LcfsCreditPrice];
}

bool qualifiesOnCorridor(const SiteDesign& design, const Figures& figures) {
    const PortGroup* fast = design.fast();
    const bool isCorridor =
        design.type != SiteType::SlowDestination && design.type != SiteType::UrbanHub;
    return isCorridor && fast != nullptr && fast->ports >= figures[Parameter::MinFastPorts] &&
           fast->portKw >= figures[Parameter::MinFastPortKw];
}

bool applies(
    const Programme& programme,
    const SiteDesign& design,
    const SiteSetting& setting,
    const Figures& figures,
    int year) {
    return programme.country == setting.country &&
           (programme.state.empty() || programme.state == setting.state) &&
           programme.firstYear <= year && year <= programme.lastYear &&
           (!programme.corridorsOnly || qualifiesOnCorridor(design, figures));
}

/** What a programme pays, of a cost of building of which so much is left to pay. */
Grant grantOf(
    const Programme& programme,
    const SiteDesign& design,
    const Figures& figures,
    double capexUsd,
    double leftUsd) {
    Grant grant{programme.name};
    switch (programme.kind) {
    case ProgrammeKind::CapexShare: {
        grant.usd = programme.rate * capexUsd;
        if (programme.mostUsdPerPort > 0) {
            grant.usd = std::min(grant.usd, programme.mostUsdPerPort * design.ports());
        }
        grant.usd = std::min(grant.usd, leftUsd);
        break;
    }
    case ProgrammeKind::PerKwh:
        grant.usdPerYear = daysPerYear * design.kwhPerDay * programme.rate;
        break;
    case ProgrammeKind::Lcfs:
        for (const PortGroup& group : design.groups) {
            grant.usdPerYear +=
                daysPerYear * group.kwhPerDay * lcfsUsdPerKwh(figures, group.forTrucks);
        }
        break;
    }
    return grant;
}

/** Present value of 1 a year over the life. */
double annuity(const Figures& figures) {
    const double rate = figures[Parameter::DiscountRate];
    const double years = figures[Parameter::LifeYears];
    return rate > 0 ? (1 - std::pow(1 + rate, -years)) / rate : years;
}

double breakEven(const SiteCost& cost, const SiteDesign& design, double annuityYears) {
    double mostKwhPerDay = 0;
    for (const PortGroup& group : design.groups) {
        mostKwhPerDay += hoursPerDay * group.ports * group.portKw;
    }
    const double soldPerYear = daysPerYear * design.kwhPerDay;
    const double earned = cost.revenueUsdPerYear + cost.creditsUsdPerYear() - cost.energyUsdPerYear;
    if (!(soldPerYear > 0) || !(earned > 0)) {
        return std::numeric_limits<double>::infinity();
    }
    const double fixed = (cost.capexUsd.mid - cost.grantsUsd()) / annuityYears +
                         cost.demandChargeUsdPerYear + cost.upkeepUsdPerYear;
    return fixed / (earned / soldPerYear) / daysPerYear / mostKwhPerDay;
}

Owner ownerOf(const SiteCost& cost) {
    if (cost.npvUsd >= 0) {
        return Owner::Private;
    }
    const double toPay = cost.capexUsd.mid - cost.grantsUsd();
    return cost.subsidyUsd <= helpAtMost * toPay ? Owner::PrivateWithHelp : Owner::Public;
}

} // namespace

std::string_view toString(Owner owner) {
    switch (owner) {
    case Owner::Private:
        return "private";
    case Owner::PrivateWithHelp:
        return "private-with-help";
    case Owner::Public:
        return "public";
    }
    return {};
}

std::string_view ownerText(Owner owner, std::string_view language) {
    const bool spanish = language == "es";
    switch (owner) {
    case Owner::Private:
        return spanish ? "operador privado: se paga solo" : "private operator: it pays for itself";
    case Owner::PrivateWithHelp:
        return spanish ? "operador privado con apoyo público"
                       : "private operator with public support";
    case Owner::Public:
        return spanish ? "ente público, o contrato público con un operador"
                       : "public body, or a public contract with an operator";
    }
    return {};
}

double SiteCost::grantsUsd() const {
    return std::accumulate(grants.begin(), grants.end(), 0.0, [](double sum, const Grant& grant) {
        return sum + grant.usd;
    });
}

double SiteCost::creditsUsdPerYear() const {
    return std::accumulate(grants.begin(), grants.end(), 0.0, [](double sum, const Grant& grant) {
        return sum + grant.usdPerYear;
    });
}

ParameterRange
capexOf(const SiteDesign& design, const SiteSetting& setting, const Parameters& parameters) {
    const Figures figures(parameters, setting.country);
    return rangeOf([&](Estimate estimate) {
        return portsUsd(design, figures, estimate) + gridUsd(design, setting, figures, estimate) +
               linkUsd(setting, figures, estimate);
    });
}

SiteCost costOf(
    const SiteDesign& design,
    const SiteSetting& setting,
    const Parameters& parameters,
    std::span<const Programme> programmes,
    int year) {
    const Figures figures(parameters, setting.country);
    SiteCost cost;
    cost.capexUsd = capexOf(design, setting, parameters);
    cost.gridUsd =
        rangeOf([&](Estimate estimate) { return gridUsd(design, setting, figures, estimate); });
    cost.energyUsdPerYear = daysPerYear * design.kwhPerDay * figures[Parameter::EnergyPrice];
    cost.demandChargeUsdPerYear = demandChargeUsd(design, figures);
    cost.upkeepUsdPerYear =
        setting.online == Connectivity::Offline ? figures[Parameter::SatelliteUpkeep] : 0;
    for (const PortGroup& group : design.groups) {
        const bool fast = isFast(group);
        cost.upkeepUsdPerYear +=
            group.ports * figures[fast ? Parameter::FastUpkeep : Parameter::SlowUpkeep];
        cost.revenueUsdPerYear +=
            daysPerYear * group.kwhPerDay *
            figures[fast ? Parameter::FastSalePrice : Parameter::SlowSalePrice];
    }
    double leftUsd = cost.capexUsd.mid;
    for (const Programme& programme : programmes) {
        if (!applies(programme, design, setting, figures, year)) {
            continue;
        }
        const Grant grant = grantOf(programme, design, figures, cost.capexUsd.mid, leftUsd);
        if (grant.usd > 0 || grant.usdPerYear > 0) {
            leftUsd -= grant.usd;
            cost.grants.push_back(grant);
        }
    }
    const double years = annuity(figures);
    cost.npvUsd =
        years * (cost.revenueUsdPerYear + cost.creditsUsdPerYear() - cost.opexUsdPerYear()) -
        leftUsd;
    cost.subsidyUsd = std::max(0.0, -cost.npvUsd);
    cost.breakEvenUtilisation = breakEven(cost, design, years);
    cost.owner = ownerOf(cost);
    return cost;
}

} // namespace corredor::planning
