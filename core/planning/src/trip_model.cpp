#include "trip_ways.h"

#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>
#include <corredor/planning/trip_model.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace corredor::planning {

namespace {

/** The largest places that stand on the network, far enough from each other. */
std::vector<TripPlace> choosePlaces(
    const TripModelInputs& inputs,
    const TripModelOptions& options,
    const JobContext& job) {
    layers::PlaceLayer bySize = inputs.places;
    std::erase_if(bySize, [](const layers::Place& place) { return !(place.population > 0); });
    std::ranges::stable_sort(bySize, std::greater<>(), &layers::Place::population);
    std::vector<geo::LonLat> locations;
    std::vector<std::string> countries;
    for (const layers::Place& place : bySize) {
        locations.push_back(place.location);
        countries.push_back(place.country);
    }
    const auto placed = network::placeOnNetwork(
        inputs.router.network(),
        locations,
        network::PlaceOptions{.maxSnapM = inputs.maxSnapM, .countries = countries},
        job);
    std::vector<TripPlace> chosen;
    for (std::size_t i = 0; i < bySize.size() && std::ssize(chosen) < options.places; ++i) {
        const bool isNear = std::ranges::any_of(chosen, [&](const TripPlace& other) {
            return geo::distanceM(other.location, locations[i]) < options.apartKm * metresPerKm;
        });
        if (placed[i].edge >= 0 && !isNear) {
            chosen.push_back(
                {placed[i], locations[i], bySize[i].population, countryFromCode(countries[i])});
        }
    }
    return chosen;
}

/** Counts that stand on the network away from places: where, and vehicles a day. */
struct PlacedCounts {
    std::vector<network::NetworkPoint> points;
    std::vector<double> vehicles;
};

PlacedCounts placeCounts(
    const TripModelInputs& inputs,
    const TripModelOptions& options,
    const std::vector<TripPlace>& places,
    IssueLog& log,
    const JobContext& job) {
    PlacedCounts counts;
    const auto* all = inputs.counts == nullptr
                          ? nullptr
                          : std::get_if<layers::MeasurePoints>(&inputs.counts->data);
    if (all == nullptr) {
        return counts;
    }
    const auto placed = network::placeOnNetwork(
        inputs.router.network(), all->points, options.countSnapKm * metresPerKm, job);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const geo::LonLat where = all->points[i];
        if (!(all->values[i] > 0)) {
            continue; // closed that year, or without a value: it says nothing of trips
        }
        if (placed[i].edge < 0) {
            log.add(
                Severity::Info,
                "count_off_road",
                {"count " + std::to_string(i + 1), {}},
                "farther from every road of the network than a count may be; not used to "
                "calibrate the trips between cities");
            continue;
        }
        const bool isLocal = std::ranges::any_of(places, [&](const TripPlace& place) {
            return geo::distanceM(place.location, where) < options.countsAwayKm * metresPerKm;
        });
        if (!isLocal) {
            counts.points.push_back(placed[i]);
            counts.vehicles.push_back(all->values[i]);
        }
    }
    return counts;
}

/** Flows of the model past watched points, for any exponent of distance. */
class Flows {
public:
    Flows(
        const std::vector<TripPlace>& places,
        const std::vector<TripWay>& ways,
        std::size_t watched,
        const Parameters& parameters)
        : m_places(&places)
        , m_ways(&ways)
        , m_watched(watched)
        , m_parameters(&parameters) {}

    /** Vehicles a day by watched point. @param exponent of distance; NaN = the registry's */
    [[nodiscard]] std::vector<double> at(double exponent) const {
        std::vector<double> flows(m_watched, 0);
        for (const TripWay& way : *m_ways) {
            const double vehicles = volumeOf(way, exponent);
            for (const std::int32_t point : way.passed) {
                flows[static_cast<std::size_t>(point)] += vehicles;
            }
        }
        return flows;
    }

private:
    [[nodiscard]] double mass(const TripPlace& place) const {
        const double exponent = m_parameters->value(Parameter::GravityMassExponent, place.country);
        return std::pow(place.people, exponent);
    }

    [[nodiscard]] double volumeOf(const TripWay& way, double exponent) const {
        const TripPlace& from = (*m_places)[static_cast<std::size_t>(way.from)];
        const TripPlace& to = (*m_places)[static_cast<std::size_t>(way.to)];
        const auto meanOf = [&](Parameter parameter) {
            return (m_parameters->value(parameter, from.country) +
                    m_parameters->value(parameter, to.country)) /
                   2;
        };
        const double border =
            from.country == to.country ? 1 : meanOf(Parameter::GravityBorderFactor);
        const double distance =
            std::isnan(exponent) ? meanOf(Parameter::GravityDistanceExponent) : exponent;
        return meanOf(Parameter::GravityScale) * mass(from) * mass(to) * border /
               std::pow(way.km, distance);
    }

    const std::vector<TripPlace>* m_places;
    const std::vector<TripWay>* m_ways;
    std::size_t m_watched;
    const Parameters* m_parameters;
};

/** Counts against flows on the same edges, in logarithms. */
struct Fit {
    double meanLogRatio = 0; ///< of count over flow
    double squares = 0;      ///< of what is left
    double totalSquares = 0; ///< of the counts about their mean
    std::int64_t counts = 0;
};

Fit fitOf(const std::vector<double>& counts, const std::vector<double>& flows) {
    Fit fit;
    double sumLog = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && flows[i] > 0) {
            fit.meanLogRatio += std::log(counts[i] / flows[i]);
            sumLog += std::log(counts[i]);
            ++fit.counts;
        }
    }
    if (fit.counts == 0) {
        return fit;
    }
    const auto number = static_cast<double>(fit.counts);
    fit.meanLogRatio /= number;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && flows[i] > 0) {
            const double left = std::log(counts[i] / flows[i]) - fit.meanLogRatio;
            const double about = std::log(counts[i]) - sumLog / number;
            fit.squares += left * left;
            fit.totalSquares += about * about;
        }
    }
    return fit;
}

/** The exponent with the least squares: by tenths, then golden section around the best. */
double bestExponent(const std::function<double(double)>& squares, const TripModelOptions& options) {
    constexpr double step = 0.1;
    constexpr double precise = 1e-4;
    const double shrink = (std::sqrt(5.0) - 1) / 2;
    double best = options.leastDistance;
    double least = squares(best);
    const auto steps =
        static_cast<int>(std::round((options.greatestDistance - options.leastDistance) / step));
    for (int i = 1; i <= steps; ++i) {
        const double exponent = options.leastDistance + i * step;
        if (const double value = squares(exponent); value < least) {
            least = value;
            best = exponent;
        }
    }
    double low = std::max(options.leastDistance, best - step);
    double high = std::min(options.greatestDistance, best + step);
    while (high - low > precise) {
        const double left = high - shrink * (high - low);
        const double right = low + shrink * (high - low);
        if (squares(left) <= squares(right)) {
            high = right;
        } else {
            low = left;
        }
    }
    return (low + high) / 2;
}

/** Fills the calibration and returns the exponent of distance to use; NaN = the registry's. */
double calibrate(
    const Flows& flows,
    const std::vector<double>& counts,
    const TripModelInputs& inputs,
    const TripModelOptions& options,
    TripCalibration& found,
    IssueLog& log) {
    const auto valueOf = [&](Parameter parameter) {
        return inputs.parameters.value(parameter, Country::UnitedStates);
    };
    constexpr double registrys = std::numeric_limits<double>::quiet_NaN();
    found.scale = valueOf(Parameter::GravityScale);
    found.distanceExponent = valueOf(Parameter::GravityDistanceExponent);
    found.r2 = std::numeric_limits<double>::quiet_NaN();
    Fit fit = fitOf(counts, flows.at(registrys));
    if (fit.counts == 0) {
        log.add(
            Severity::Warning,
            "trip_model_not_calibrated",
            {"sizing.trips_between_cities", {}},
            "no traffic count stands where trips between cities lead by; their number rests on "
            "parameters.gravity_scale, which is unverified");
        return registrys;
    }
    double exponent = registrys;
    if (fit.counts >= options.countsForDistance) {
        exponent = bestExponent(
            [&](double tried) { return fitOf(counts, flows.at(tried)).squares; }, options);
        fit = fitOf(counts, flows.at(exponent));
        found.distanceExponent = exponent;
        found.foundDistance = true;
    }
    found.counts = fit.counts;
    found.scale *= std::exp(fit.meanLogRatio);
    found.errorFactor = std::exp(std::sqrt(fit.squares / static_cast<double>(fit.counts)));
    if (fit.counts >= 3 && fit.totalSquares > 0) {
        found.r2 = 1 - fit.squares / fit.totalSquares;
    }
    if (found.r2 <= 0) {
        log.add(
            Severity::Warning,
            "trip_model_fits_badly",
            {"sizing.trips_between_cities", {}},
            "the traffic counts contradict the trips between cities: their mean explains them "
            "better; "
            "do without these trips or state other parameters.gravity_*");
    }
    return exponent;
}

} // namespace

TripModel modelTrips(
    const TripModelInputs& inputs,
    const TripModelOptions& options,
    std::vector<Issue>& issues,
    const JobContext& job) {
    const JobContext quiet(job.stopToken(), {});
    IssueLog log("trips between cities");
    const std::vector<TripPlace> places = choosePlaces(inputs, options, job.subRange(0, 0.1));
    const PlacedCounts counts = placeCounts(inputs, options, places, log, quiet);
    std::vector<network::NetworkPoint> watched = counts.points; // then the points asked for
    watched.insert(watched.end(), inputs.points.begin(), inputs.points.end());
    const std::vector<TripWay> ways = tripWays(
        inputs.router,
        places,
        watched,
        options.leastKm * metresPerKm,
        options.mostKm * metresPerKm,
        job.subRange(0.1, 0.9));
    TripModel model;
    model.places = std::ssize(places);
    model.pairs = std::ssize(ways);
    const Flows flows(places, ways, watched.size(), inputs.parameters);
    const double exponent =
        calibrate(flows, counts.vehicles, inputs, options, model.calibration, log);
    const double factor = model.calibration.scale /
                          inputs.parameters.value(Parameter::GravityScale, Country::UnitedStates);
    const std::vector<double> vehicles = flows.at(exponent);
    for (std::size_t i = counts.points.size(); i < vehicles.size(); ++i) {
        model.vehiclesPerDay.push_back(vehicles[i] * factor);
    }
    const std::vector<Issue> found = log.take();
    issues.insert(issues.end(), found.begin(), found.end());
    job.report(1.0);
    return model;
}

} // namespace corredor::planning
