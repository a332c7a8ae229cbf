#include <corredor/exports/trip_facts.h>

#include <fmt/format.h>

namespace corredor::exports {

std::string cityText(const landscape::TripCity& city) {
    return city.admin1.empty() ? city.name : fmt::format("{}, {}", city.name, city.admin1);
}

std::string stationText(const Results& results, std::int32_t station) {
    const layers::StationRecord& record = results.stations.stations->record(station);
    const std::string name = record.name.empty()
                                 ? results.stations.stationUid[static_cast<std::size_t>(station)]
                                 : record.name;
    return record.city.empty() ? name : fmt::format("{} ({})", name, record.city);
}

std::string placeText(const Results& results, const landscape::ConnectorAddition& addition) {
    const std::string name =
        addition.station < 0 ? addition.place : stationText(results, addition.station);
    return addition.admin1.empty() ? name : fmt::format("{}, {}", name, addition.admin1);
}

} // namespace corredor::exports
