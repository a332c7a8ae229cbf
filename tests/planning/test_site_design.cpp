#include <corredor/planning/queueing.h>
#include <corredor/planning/site_catchments.h>
#include <corredor/planning/site_design.h>

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using namespace corredor::planning;

namespace {

SiteDesign designOf(
    const SiteCatchment& catchment,
    int year = 2030,
    const SiteDesign* floor = nullptr,
    const Parameters& parameters = {}) {
    return designSite(catchment, demandOf(catchment, parameters, year), parameters, floor);
}

SiteCatchment town(double people, Country country = Country::Mexico) {
    SiteCatchment catchment;
    catchment.country = country;
    catchment.people[static_cast<std::size_t>(country)] = people;
    return catchment;
}

SiteCatchment highway(double vehiclesPerDay, double stretchKm) {
    SiteCatchment catchment;
    catchment.lightVehiclesPerDay = vehiclesPerDay;
    catchment.stretchKm = stretchKm;
    return catchment;
}

} // namespace

TEST_CASE("evShare: has the stated shares in their years and grows between them", "[planning]") {
    Parameters parameters;
    parameters.set(Parameter::EvShareStart, Country::Mexico, exactly(0.01));
    parameters.set(Parameter::EvShareTarget, Country::Mexico, exactly(0.1));
    CHECK(evShare(parameters, Country::Mexico, 2025) == Approx(0.01));
    CHECK(evShare(parameters, Country::Mexico, 2030) == Approx(0.1));
    // Odds 1/99 grow to 1/9, elevenfold in five years: in 2035 they are 11/9, a share of 0.55.
    CHECK(evShare(parameters, Country::Mexico, 2035) == Approx(0.55));
    CHECK(evShare(parameters, Country::Mexico, 2080) == Approx(1).margin(1e-6));
    CHECK(evsPerPerson(parameters, Country::Mexico, 2030) == Approx(0.03));
}

TEST_CASE("demandOf: residents, who passes, who crosses, trucks by hand", "[planning]") {
    Parameters p;
    for (const Country country : allCountries) {
        p.set(Parameter::VehiclesPerPerson, country, exactly(0.5));
        p.set(Parameter::EvShareStart, country, exactly(0.01));
        p.set(Parameter::EvShareTarget, country, exactly(0.1));
        p.set(Parameter::TruckEvShareTarget, country, exactly(0.05));
        p.set(Parameter::DailyKm, country, exactly(50));
        p.set(Parameter::EvEnergyLight, country, exactly(0.2));
        p.set(Parameter::EvEnergyTruck, country, exactly(1.5));
        p.set(Parameter::HomeAccess, country, exactly(0.5));
        p.set(Parameter::PublicShareWithHome, country, exactly(0.2));
        p.set(Parameter::PublicShareWithoutHome, country, exactly(0.8));
        p.set(Parameter::FastShareOfPublic, country, exactly(0.6));
        p.set(Parameter::SlowShareAtSite, country, exactly(0.1));
        p.set(Parameter::CorridorChargeShare, country, exactly(0.25));
        p.set(Parameter::TruckChargeShare, country, exactly(0.2));
        p.set(Parameter::CrossingChargeShare, country, exactly(0.02));
        p.set(Parameter::SessionEnergyFast, country, exactly(30));
        p.set(Parameter::SessionEnergyTruck, country, exactly(250));
    }
    SiteCatchment catchment = town(10'000);
    catchment.people[0] = 2'000;
    catchment.lightVehiclesPerDay = 8'000;
    catchment.truckVehiclesPerDay = 1'000;
    catchment.stretchKm = 60;
    catchment.crossingVehiclesPerDay = 20'000;
    catchment.crossingTrucksPerDay = 2'000;
    const SiteDemand demand = demandOf(catchment, p, 2030);
    // 12,000 people x 0.5 x 0.1 = 600 vehicles x 50 km x 0.2 = 6,000 kWh, half of it in public.
    CHECK(demand.localFastKwh == Approx(3'000 * 0.6));
    CHECK(demand.localSlowKwh == Approx(3'000 * 0.4 * 0.1));
    CHECK(demand.corridorKwh == Approx(8'000 * 0.1 * 60 * 0.2 * 0.25));
    CHECK(demand.crossingKwh == Approx(20'000 * 0.1 * 0.02 * 30));
    CHECK(demand.truckKwh == Approx(1'000 * 0.05 * 60 * 1.5 * 0.2 + 2'000 * 0.05 * 0.02 * 250));
    CHECK(demand.totalKwh() == Approx(1'800 + 120 + 2'400 + 1'200 + 900 + 500));

    SECTION("a vehicle layer of 2025 takes the place of people's vehicles") {
        catchment.electricVehicles = 120; // twice the 60 that 12,000 people have in 2025
        const SiteDemand more = demandOf(catchment, p, 2030);
        CHECK(more.localFastKwh == Approx(2 * demand.localFastKwh));
        CHECK(more.corridorKwh == Approx(demand.corridorKwh));
    }
    SECTION("nobody near, nothing asked") {
        CHECK(demandOf({}, p, 2030).totalKwh() == 0);
    }
}

TEST_CASE("designSite: the queue of a site by hand", "[planning]") {
    const Parameters parameters;
    SiteDemand demand;
    demand.localFastKwh = 3'000;
    const SiteDesign design = designSite(town(50'000), demand, parameters);
    REQUIRE(design.fast() != nullptr);
    // 3,000 kWh x 0.1 / 30 kWh = 10 arrivals; 30 / (150 x 0.5) h + 5 min = 29 min at a port.
    const PortQueue queue{
        .arrivalsPerHour = 10, .sessionsPerHour = 60.0 / 29, .sessionVariation = 0.5};
    const WaitTarget target{.meanWaitMin = 5, .mostUtilisation = 0.8, .uptime = 0.97};
    const PortGroup& fast = *design.fast();
    CHECK(fast.ports == portsFor(queue, target));
    CHECK(fast.peakArrivalsPerHour == Approx(10));
    const int inService = static_cast<int>(std::floor(fast.ports * 0.97));
    CHECK(fast.meanWaitMin == Approx(meanWaitHours(queue, inService) * 60));
    CHECK(fast.utilisation == Approx(utilisation(queue, inService)));
    CHECK(design.kwhPerDay == Approx(3'000));
    CHECK(design.siteKw == Approx(fast.ports * 150.0));
}

TEST_CASE("designSite: each kind of site where it fits", "[planning]") {
    CHECK(designOf(town(3'000)).type == SiteType::SlowDestination);
    CHECK(designOf(town(200'000)).type == SiteType::UrbanHub);
    CHECK(designOf(highway(500, 80)).type == SiteType::Corridor150);
    CHECK(designOf(highway(40'000, 80)).type == SiteType::Corridor350);
    SiteCatchment freight = highway(10'000, 80);
    freight.truckVehiclesPerDay = 10'000;
    const SiteDesign trucks = designOf(freight);
    CHECK(trucks.type == SiteType::TruckStop);
    REQUIRE(trucks.truck() != nullptr);
    CHECK(trucks.truck()->connectors.contains(layers::ConnectorType::CCS1));
    REQUIRE(trucks.fast() != nullptr);
}

TEST_CASE("designSite: a corridor site has at least what the rule asks", "[planning]") {
    const SiteDesign design = designOf(highway(500, 80));
    REQUIRE(design.fast() != nullptr);
    CHECK(design.fast()->ports == 4);
    CHECK(design.fast()->portKw == 150);
    CHECK(design.siteKw == 600);
    CHECK(design.slow() == nullptr);
}

TEST_CASE("designSite: connectors of that side of the border", "[planning]") {
    using layers::ConnectorType;
    const SiteDesign mexican = designOf(town(400'000));
    const SiteDesign american = designOf(town(200'000, Country::UnitedStates));
    REQUIRE(mexican.fast() != nullptr);
    REQUIRE(american.fast() != nullptr);
    CHECK(mexican.fast()->connectors.contains(ConnectorType::GBTDC));
    CHECK_FALSE(american.fast()->connectors.contains(ConnectorType::GBTDC));
    for (const SiteDesign* design : {&mexican, &american}) {
        CHECK(design->fast()->connectors.contains(ConnectorType::CCS1));
        CHECK(design->fast()->connectors.contains(ConnectorType::J3400));
    }
}

TEST_CASE("designSite: more demand never takes ports away", "[planning]") {
    SiteDesign before;
    for (int year = 2026; year <= 2040; ++year) {
        SiteCatchment catchment = town(year == 2033 ? 10'000 : 150'000);
        catchment.lightVehiclesPerDay = 3'000;
        catchment.stretchKm = 50;
        const SiteDesign design = designOf(catchment, year, year == 2026 ? nullptr : &before);
        CAPTURE(year);
        CHECK(design.ports() >= before.ports());
        CHECK(design.siteKw >= before.siteKw);
        before = design;
    }
}

TEST_CASE("designSite: the largest site serves what its ports can", "[planning]") {
    SiteDemand demand;
    demand.localFastKwh = 100'000;
    const Parameters parameters;
    const SiteDesign design = designSite(town(5'000'000), demand, parameters);
    REQUIRE(design.fast() != nullptr);
    const PortGroup& fast = *design.fast();
    CHECK(fast.ports == 24);
    CHECK(fast.servedShare01 > 0);
    CHECK(fast.servedShare01 < 1);
    CHECK(fast.meanWaitMin <= 5 * (1 + 1e-6));
    CHECK(fast.utilisation <= 0.8 * (1 + 1e-6));
    CHECK(fast.kwhPerDay == Approx(100'000 * fast.servedShare01));
    CHECK(design.kwhPerDay == Approx(fast.kwhPerDay));
}

TEST_CASE("designSite: what the plan wants counts more than little demand", "[planning]") {
    SiteCatchment hamlet = town(300);
    CHECK(designOf(hamlet).type == SiteType::SlowDestination);

    hamlet.service = Service::Fast;
    const SiteDesign fast = designOf(hamlet);
    CHECK(fast.type == SiteType::UrbanHub);
    REQUIRE(fast.fast() != nullptr);
    CHECK(fast.fast()->ports == 2); // one that works, at an uptime of 97 %
    CHECK(fast.ports() == 4);       // 23 CFR 680.106: four, fast and slow together

    hamlet.service = Service::OnTheWay;
    const SiteDesign stop = designOf(hamlet);
    CHECK(stop.type == SiteType::Corridor150);
    REQUIRE(stop.fast() != nullptr);
    CHECK(stop.fast()->ports == 4);
    CHECK(stop.siteKw == 600);
    const SiteDemand demand = demandOf(hamlet, {}, 2030);
    CHECK_THAT(reasonFor(stop, hamlet, demand, "en"), Catch::StartsWith("Trips between cities"));
    CHECK_THAT(reasonFor(stop, hamlet, demand, "es"), Catch::StartsWith("Los viajes entre"));

    SiteCatchment city = town(900'000);
    city.service = Service::OnTheWay;
    CHECK(designOf(city).type == SiteType::UrbanHub);
    CHECK(serviceWithin(1) == Service::ByDemand);
    CHECK(serviceWithin(16) == Service::Fast);
}

TEST_CASE("designSite: no site has more Level 2 ports than allowed", "[planning]") {
    Parameters parameters;
    parameters.set(Parameter::MostSlowPorts, Country::UnitedStates, exactly(6));
    const SiteDesign free = designOf(town(500'000, Country::UnitedStates));
    const SiteDesign held =
        designOf(town(500'000, Country::UnitedStates), 2030, nullptr, parameters);
    REQUIRE(free.slow() != nullptr);
    REQUIRE(held.slow() != nullptr);
    CHECK(free.slow()->ports > 6);
    CHECK(held.slow()->ports == 6);
    CHECK(held.slow()->servedShare01 < free.slow()->servedShare01);
}

TEST_CASE("reasonFor: one sentence in each language", "[planning]") {
    SiteCatchment border = town(20'000);
    border.crossingVehiclesPerDay = 60'000;
    SiteCatchment freight = highway(10'000, 80);
    freight.truckVehiclesPerDay = 10'000;
    const Parameters parameters;
    for (const SiteCatchment& catchment :
         {town(3'000), town(200'000), town(9'000'000), highway(9'000, 80), border, freight}) {
        const SiteDemand demand = demandOf(catchment, parameters, 2030);
        const SiteDesign design = designSite(catchment, demand, parameters);
        const std::string en = reasonFor(design, catchment, demand, "en");
        const std::string es = reasonFor(design, catchment, demand, "es");
        CAPTURE(en, es);
        CHECK(en.ends_with('.'));
        CHECK(es.ends_with('.'));
        CHECK(en != es);
        CHECK(en.find("{}") == std::string::npos);
    }
    const SiteDemand demand = demandOf(border, parameters, 2030);
    const SiteDesign design = designSite(border, demand, parameters);
    CHECK(reasonFor(design, border, demand, "es")
              .starts_with("Unos 60,000 vehículos ligeros cruzan"));
}
