#include <corredor/planning/site_demand.h>

#include <cmath>

namespace corredor::planning {

namespace {

/** Figures of one country in one year. */
class CountryFigures {
public:
    CountryFigures(const Parameters& parameters, Country country, int year, Estimate estimate)
        : m_parameters(&parameters)
        , m_country(country)
        , m_year(year)
        , m_estimate(estimate) {}

    [[nodiscard]] double operator[](Parameter parameter) const {
        return m_parameters->value(parameter, m_country, m_estimate);
    }

    [[nodiscard]] double evsPerPerson(int year) const {
        return planning::evsPerPerson(*m_parameters, m_country, year, m_estimate);
    }

    [[nodiscard]] double evsPerPerson() const { return evsPerPerson(m_year); }

    [[nodiscard]] double evShare() const {
        return planning::evShare(*m_parameters, m_country, m_year, m_estimate);
    }

    [[nodiscard]] double truckEvShare() const {
        return planning::truckEvShare(*m_parameters, m_country, m_year, m_estimate);
    }

    /** kWh a day that one electric vehicle of a resident charges in public. */
    [[nodiscard]] double publicKwhPerVehicle() const {
        const double home = (*this)[Parameter::HomeAccess];
        const double publicShare = home * (*this)[Parameter::PublicShareWithHome] +
                                   (1 - home) * (*this)[Parameter::PublicShareWithoutHome];
        return (*this)[Parameter::DailyKm] * (*this)[Parameter::EvEnergyLight] * publicShare;
    }

private:
    const Parameters* m_parameters;
    Country m_country;
    int m_year;
    Estimate m_estimate;
};

/** Vehicles that a layer gives, carried from the start year on as the people's vehicles grow. */
double growthOf(const SiteCatchment& catchment, const std::array<CountryFigures, 2>& countries) {
    double now = 0;
    double atStart = 0;
    for (std::size_t c = 0; c < countryCount; ++c) {
        now += catchment.people[c] * countries[c].evsPerPerson();
        atStart += catchment.people[c] * countries[c].evsPerPerson(fleetStartYear);
    }
    return atStart > 0 ? now / atStart : 0;
}

} // namespace

std::string_view toString(Service service) {
    switch (service) {
    case Service::ByDemand:
        return "by-demand";
    case Service::Fast:
        return "fast";
    case Service::OnTheWay:
        return "on-the-way";
    }
    return {};
}

std::string_view toString(TrafficFrom from) {
    switch (from) {
    case TrafficFrom::Nothing:
        return "none";
    case TrafficFrom::Count:
        return "count";
    case TrafficFrom::Trips:
        return "trips";
    }
    return {};
}

SiteDemand demandOf(
    const SiteCatchment& catchment,
    const Parameters& parameters,
    int year,
    Estimate estimate) {
    const std::array<CountryFigures, countryCount> countries = {
        CountryFigures(parameters, Country::UnitedStates, year, estimate),
        CountryFigures(parameters, Country::Mexico, year, estimate)};
    const CountryFigures& here = countries[static_cast<std::size_t>(catchment.country)];
    SiteDemand demand;

    // Residents: vehicles x km a day x kWh a km x share charged in public, split into fast and
    // slow.
    const bool hasVehicles = !std::isnan(catchment.electricVehicles);
    double estimated = 0;
    for (std::size_t c = 0; c < countryCount; ++c) {
        estimated += catchment.people[c] * countries[c].evsPerPerson();
    }
    const double correction =
        hasVehicles && estimated > 0
            ? catchment.electricVehicles * growthOf(catchment, countries) / estimated
            : 1;
    for (std::size_t c = 0; c < countryCount; ++c) {
        const double publicKwh = catchment.people[c] * countries[c].evsPerPerson() * correction *
                                 countries[c].publicKwhPerVehicle();
        const double fast = countries[c][Parameter::FastShareOfPublic];
        demand.localFastKwh += publicKwh * fast;
        demand.localSlowKwh += publicKwh * (1 - fast) * countries[c][Parameter::SlowShareAtSite];
    }

    // Who passes: vehicles x electric share x km of the stretch x kWh a km x share charged there.
    demand.corridorKwh = catchment.lightVehiclesPerDay * here.evShare() * catchment.stretchKm *
                         here[Parameter::EvEnergyLight] * here[Parameter::CorridorChargeShare];
    demand.truckKwh = catchment.truckVehiclesPerDay * here.truckEvShare() * catchment.stretchKm *
                      here[Parameter::EvEnergyTruck] * here[Parameter::TruckChargeShare];

    // Who crosses: vehicles x electric share x share that stops x energy of a stop.
    demand.crossingKwh = catchment.crossingVehiclesPerDay * here.evShare() *
                         here[Parameter::CrossingChargeShare] * here[Parameter::SessionEnergyFast];
    demand.truckKwh += catchment.crossingTrucksPerDay * here.truckEvShare() *
                       here[Parameter::CrossingChargeShare] * here[Parameter::SessionEnergyTruck];
    return demand;
}

} // namespace corredor::planning
