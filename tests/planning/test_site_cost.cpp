#include <corredor/planning/site_cost.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using namespace corredor::planning;

namespace {

/** Four fast ports of 150 kW that sell 1,000 kWh a day. */
SiteDesign corridorSite() {
    PortGroup fast;
    fast.ports = 4;
    fast.portKw = 150;
    fast.kwhPerDay = 1'000;
    SiteDesign design;
    design.type = SiteType::Corridor150;
    design.groups = {fast};
    design.siteKw = 600;
    design.kwhPerDay = 1'000;
    return design;
}

Parameters plainFigures() {
    Parameters p;
    const auto set = [&](Parameter parameter, double value) {
        p.set(parameter, Country::UnitedStates, exactly(value));
    };
    set(Parameter::GridCostPerKm, 100'000);
    set(Parameter::GridCostPerKw, 50);
    set(Parameter::EnergyPrice, 0.2);
    set(Parameter::DemandCharge, 10);
    set(Parameter::FastUpkeep, 3'000);
    set(Parameter::FastSalePrice, 0.5);
    set(Parameter::DiscountRate, 0.08);
    set(Parameter::LifeYears, 10);
    p.set(Parameter::FastPortCost, Country::UnitedStates, {100'000, 150'000, 200'000});
    return p;
}

SiteSetting setting(std::string state = "AZ", double gridKm = 2.5) {
    return {Country::UnitedStates, std::move(state), gridKm};
}

} // namespace

TEST_CASE("costOf: building, running and earning by hand", "[planning]") {
    const SiteCost cost = costOf(corridorSite(), setting(), plainFigures(), {}, 2030);
    // 4 ports x 150,000 + (2.5 - 0.5) km x 100,000 + 600 kW x 50.
    CHECK(cost.capexUsd.mid == Approx(600'000 + 200'000 + 30'000));
    CHECK(cost.capexUsd.low == Approx(400'000 + 230'000));
    CHECK(cost.capexUsd.high == Approx(800'000 + 230'000));
    CHECK(cost.gridUsd.mid == Approx(230'000));
    CHECK(cost.energyUsdPerYear == Approx(365 * 1'000 * 0.2));
    // The busiest hour sells 100 kWh, less than one port's 150 kW: that is billed.
    CHECK(cost.demandChargeUsdPerYear == Approx(12 * 150 * 10));
    CHECK(cost.upkeepUsdPerYear == Approx(4 * 3'000));
    CHECK(cost.revenueUsdPerYear == Approx(365 * 1'000 * 0.5));
    const double annuity = (1 - std::pow(1.08, -10)) / 0.08; // 6.7101
    const double margin = 182'500 - 73'000 - 18'000 - 12'000;
    CHECK(cost.npvUsd == Approx(annuity * margin - 830'000));
    CHECK(cost.subsidyUsd == Approx(830'000 - annuity * margin));
    // Sold at 0.3 USD above the energy's price: (830,000 / 6.7101 + 30,000) / 0.3 / 365 kWh a day.
    CHECK(
        cost.breakEvenUtilisation == Approx((830'000 / annuity + 30'000) / 0.3 / 365 / (24 * 600)));
    CHECK(cost.owner == Owner::PrivateWithHelp);
}

TEST_CASE("costOf: at the break-even utilisation nothing is lost or gained", "[planning]") {
    SiteDesign design = corridorSite();
    const SiteCost first = costOf(design, setting(), plainFigures(), {}, 2030);
    const double kwhPerDay = first.breakEvenUtilisation * 24 * 600;
    design.groups[0].kwhPerDay = kwhPerDay;
    design.kwhPerDay = kwhPerDay;
    Parameters p = plainFigures(); // the billed power must stay as it was
    p.set(Parameter::PeakHourShare, Country::UnitedStates, exactly(0.042));
    CHECK(costOf(design, setting(), p, {}, 2030).npvUsd == Approx(0).margin(1e-3));
}

TEST_CASE("costOf: programmes in their years, states and kinds of sites", "[planning]") {
    const auto grantsIn = [](const SiteDesign& design, const SiteSetting& where, int year) {
        return costOf(design, where, plainFigures(), builtinProgrammes(), year);
    };
    const SiteCost now = grantsIn(corridorSite(), setting(), 2026);
    REQUIRE(now.grants.size() == 1);
    CHECK(now.grants[0].programme == "NEVI");
    CHECK(now.grants[0].usd == Approx(0.8 * 830'000));
    CHECK(grantsIn(corridorSite(), setting(), 2027).grants.empty());

    SiteDesign hub = corridorSite();
    hub.type = SiteType::UrbanHub;
    CHECK(grantsIn(hub, setting(), 2026).grants.empty());

    SiteSetting mexico = setting("BCN");
    mexico.country = Country::Mexico;
    CHECK(grantsIn(corridorSite(), mexico, 2026).grants.empty());

    const SiteCost california = grantsIn(corridorSite(), setting("CA"), 2030);
    REQUIRE(california.grants.size() == 1);
    // (69.5 x 3.4 - 81) g/MJ x 3.6 MJ/kWh x 1e-6 t/g x 60 USD/t for 365,000 kWh.
    CHECK(california.creditsUsdPerYear() == Approx((69.5 * 3.4 - 81) * 3.6 * 1e-6 * 60 * 365'000));
}

TEST_CASE("costOf: grants stop at what the site costs, and at their limit", "[planning]") {
    const std::vector<Programme> programmes = {
        {.name = "half", .state = {}, .rate = 0.5, .mostUsdPerPort = 10'000, .source = {}},
        {.name = "most", .state = {}, .rate = 0.9, .source = {}},
        {.name = "rest", .state = {}, .rate = 0.9, .source = {}}};
    const SiteCost cost = costOf(corridorSite(), setting(), plainFigures(), programmes, 2030);
    REQUIRE(cost.grants.size() == 3);
    CHECK(cost.grants[0].usd == Approx(40'000));
    CHECK(cost.grants[1].usd == Approx(0.9 * 830'000));
    CHECK(cost.grantsUsd() == Approx(830'000));
}

TEST_CASE("costOf: who could own it, and energy sold at a loss", "[planning]") {
    Parameters p = plainFigures();
    p.set(Parameter::FastSalePrice, Country::UnitedStates, exactly(2));
    CHECK(costOf(corridorSite(), setting(), p, {}, 2030).owner == Owner::Private);
    p.set(Parameter::FastSalePrice, Country::UnitedStates, exactly(0.1));
    const SiteCost loss = costOf(corridorSite(), setting(), p, {}, 2030);
    CHECK(loss.owner == Owner::Public);
    CHECK(std::isinf(loss.breakEvenUtilisation));
    CHECK(ownerText(loss.owner, "es") != ownerText(loss.owner, "en"));
}

TEST_CASE("costOf: an unknown distance to the grid is the stated one", "[planning]") {
    const Parameters p = plainFigures();
    SiteSetting unknown = setting();
    unknown.gridKm = std::nan("");
    CHECK(capexOf(corridorSite(), unknown, p) == capexOf(corridorSite(), setting("AZ", 1), p));
}

TEST_CASE("costOf: a site without cover pays for a satellite link", "[planning]") {
    Parameters p = plainFigures();
    p.set(Parameter::SatelliteCost, Country::UnitedStates, {1'000, 3'000, 5'000});
    p.set(Parameter::SatelliteUpkeep, Country::UnitedStates, exactly(1'200));
    const SiteCost covered = costOf(corridorSite(), setting(), p, {}, 2030);
    SiteSetting remote = setting();
    remote.online = Connectivity::Offline;
    const SiteCost without = costOf(corridorSite(), remote, p, {}, 2030);
    CHECK(without.capexUsd.low - covered.capexUsd.low == Approx(1'000));
    CHECK(without.capexUsd.mid - covered.capexUsd.mid == Approx(3'000));
    CHECK(without.capexUsd.high - covered.capexUsd.high == Approx(5'000));
    CHECK(without.upkeepUsdPerYear - covered.upkeepUsdPerYear == Approx(1'200));
    CHECK(without.gridUsd == covered.gridUsd);
    remote.online = Connectivity::Online;
    CHECK(costOf(corridorSite(), remote, p, {}, 2030).capexUsd == covered.capexUsd);
}
