#include <corredor/planning/fleet.h>

#include <algorithm>
#include <cmath>

namespace corredor::planning {

namespace {

// A share at the ceiling has no place on the curve, which only comes near it.
constexpr double nearestToCeiling = 0.999;

/** The logistic curve through two shares, at a year. */
double logisticShare(double start, double target, double ceiling, int year) {
    const auto logit = [ceiling](double share) {
        const double below = std::min(share, nearestToCeiling * ceiling);
        return std::log(below / (ceiling - below));
    };
    const double span = fleetTargetYear - fleetStartYear;
    const double rate = (logit(target) - logit(start)) / span;
    return ceiling / (1 + std::exp(-(logit(start) + rate * (year - fleetStartYear))));
}

} // namespace

double evShare(const Parameters& parameters, Country country, int year, Estimate estimate) {
    return logisticShare(
        parameters.value(Parameter::EvShareStart, country, estimate),
        parameters.value(Parameter::EvShareTarget, country, estimate),
        parameters.value(Parameter::EvShareCeiling, country, estimate),
        year);
}

double truckEvShare(const Parameters& parameters, Country country, int year, Estimate estimate) {
    return logisticShare(
        parameters.value(Parameter::TruckEvShareStart, country, estimate),
        parameters.value(Parameter::TruckEvShareTarget, country, estimate),
        parameters.value(Parameter::EvShareCeiling, country, estimate),
        year);
}

double evsPerPerson(const Parameters& parameters, Country country, int year, Estimate estimate) {
    return parameters.value(Parameter::VehiclesPerPerson, country, estimate) *
           evShare(parameters, country, year, estimate);
}

} // namespace corredor::planning
