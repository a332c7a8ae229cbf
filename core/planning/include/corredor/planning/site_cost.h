#pragma once

#include <corredor/planning/connectivity.h>
#include <corredor/planning/programmes.h>
#include <corredor/planning/site_design.h>

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/** What a site costs to build and to run, what it earns, and who could own it. US dollars. */
namespace corredor::planning {

/** What the costs need to know of the place. */
struct SiteSetting {
    Country country = Country::UnitedStates;
    std::string state;
    /** To the nearest substation or line, whichever is nearer; not a number = not known. */
    double gridKm = std::numeric_limits<double>::quiet_NaN();
    double substationKm = std::numeric_limits<double>::quiet_NaN(); ///< likewise, of each
    double lineKm = std::numeric_limits<double>::quiet_NaN();
    Connectivity online = Connectivity::Unknown;
};

/** Who could own the site, by what it needs of others. */
enum class Owner : std::uint8_t {
    Private,         ///< it pays for itself
    PrivateWithHelp, ///< with a subsidy of at most half of what is left to pay
    Public           ///< it does not pay; a public body builds it or pays an operator
};

/** "private", "private-with-help", "public". */
[[nodiscard]] std::string_view toString(Owner owner);

/** A programme that pays for the site. */
struct Grant {
    std::string programme;
    double usd = 0;        ///< once, of the cost of building
    double usdPerYear = 0; ///< for the energy sold
};

struct SiteCost {
    ParameterRange capexUsd;     ///< building, grid connection included
    ParameterRange gridUsd;      ///< the part of it that is the connection
    double energyUsdPerYear = 0; ///< middle figures from here on
    double demandChargeUsdPerYear = 0;
    double upkeepUsdPerYear = 0;
    double revenueUsdPerYear = 0;
    std::vector<Grant> grants;
    double npvUsd = 0;     ///< over the life, grants included
    double subsidyUsd = 0; ///< today's money that brings the net present value to 0
    /**
     * Energy sold over all that the ports could sell day and night, at which the net present value
     * is 0; infinite when every kWh sold makes it worse.
     */
    double breakEvenUtilisation = 0;
    Owner owner = Owner::Private;

    [[nodiscard]] double opexUsdPerYear() const {
        return energyUsdPerYear + demandChargeUsdPerYear + upkeepUsdPerYear;
    }

    [[nodiscard]] double grantsUsd() const;
    [[nodiscard]] double creditsUsdPerYear() const;
};

/**
 * The cost of a design that opens in a year.
 *
 * - capex = sum of ports x cost of a port (from StrongPortCost on at more than MinFastPortKw)
 *   + max(0, gridKm - GridFreeKm) x GridCostPerKm + siteKw x GridCostPerKw
 *   + SatelliteCost where there is no cover (where that is not known, nothing)
 * - energy = 365 x kWh a day x EnergyPrice
 * - demand charge = 12 x billed kW x DemandCharge; billed is the energy of the busiest hour, at
 *   least one port of the strongest kind and at most the site's power
 * - revenue = 365 x (fast kWh x FastSalePrice + slow kWh x SlowSalePrice), trucks as fast
 * - credits of the Low Carbon Fuel Standard = kWh x 3.6 MJ/kWh x (CI_standard x EER - CI_power)
 *   x 1e-6 t/g x price (17 CCR 95486.1)
 * - npv = -(capex - grants) + a x (revenue + credits - running costs) with the annuity
 *   a = (1 - (1 + r)^-n) / r, n = LifeYears; demand stays as in the opening year
 * Grants never exceed what is left of the capital cost, in the order of `programmes`.
 */
[[nodiscard]] SiteCost costOf(
    const SiteDesign& design,
    const SiteSetting& setting,
    const Parameters& parameters,
    std::span<const Programme> programmes,
    int year);

/** The capital cost alone: SiteCost::capexUsd of costOf(). */
[[nodiscard]] ParameterRange
capexOf(const SiteDesign& design, const SiteSetting& setting, const Parameters& parameters);

/** Who could own it, in one phrase. @param language "en" or "es" */
[[nodiscard]] std::string_view ownerText(Owner owner, std::string_view language);

} // namespace corredor::planning
