#include "layer_reach.h"
#include "measure_criteria.h"

#include <corredor/planning/connectivity.h>

#include <cmath>

namespace corredor::planning {

namespace {

bool isCover(double value, const BroadbandOptions& options) {
    return (!options.least || value >= *options.least) && (!options.most || value <= *options.most);
}

} // namespace

std::string_view toString(Connectivity connectivity) {
    switch (connectivity) {
    case Connectivity::Unknown:
        return "unknown";
    case Connectivity::Online:
        return "online";
    case Connectivity::Offline:
        return "offline";
    }
    return {};
}

std::string_view nameOf(Connectivity connectivity, std::string_view language) {
    const bool spanish = language == "es";
    switch (connectivity) {
    case Connectivity::Unknown:
        return spanish ? "no se sabe" : "not known";
    case Connectivity::Online:
        return spanish ? "con cobertura" : "covered";
    case Connectivity::Offline:
        return spanish ? "sin cobertura: requiere enlace satelital"
                       : "no cover: needs a satellite link";
    }
    return {};
}

std::vector<Connectivity> connectivityAt(
    const layers::MeasureLayer& measure,
    const BroadbandOptions& options,
    std::span<const geo::LonLat> places,
    const JobContext& job) {
    CriterionOptions question;
    question.kind = CriterionKind::MeasureValue;
    question.measure = measure.name;
    question.maxKm = options.maxKm;
    const std::vector<double> values = measureValues(measure, question, places, job);
    const bool valuesDecide = options.least || options.most;
    const LayerReach reach(measure);
    std::vector<Connectivity> found(places.size(), Connectivity::Unknown);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!std::isnan(values[i])) {
            found[i] = isCover(values[i], options) ? Connectivity::Online : Connectivity::Offline;
        } else if (!valuesDecide && reach.covers(places[i])) {
            found[i] = Connectivity::Offline;
        }
    }
    return found;
}

} // namespace corredor::planning
