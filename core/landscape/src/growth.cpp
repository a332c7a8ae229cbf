#include <corredor/landscape/growth.h>

#include <algorithm>
#include <map>

namespace corredor::landscape {

namespace {

void add(layers::PortCounts& sum, const layers::PortCounts& ports) {
    sum.l1 += ports.l1;
    sum.l2 += ports.l2;
    sum.dcfc += ports.dcfc;
}

} // namespace

std::vector<Growth> growthByCountry(const MergedStations& merged, const StationFilter& filter) {
    return growthByCountry(merged, matching(*merged.stations, filter));
}

std::vector<Growth>
growthByCountry(const MergedStations& merged, std::span<const std::int32_t> stations) {
    std::map<std::string, Growth> byCountry;
    std::map<std::string, std::map<int, GrowthYear>> openings;
    int first = 0;
    int last = 0;
    for (const std::int32_t i : stations) {
        const layers::StationRecord& station = merged.stations->record(i);
        Growth& growth = byCountry[station.country];
        growth.country = station.country;
        const std::optional<int> year = openingYear(station);
        if (!year) {
            growth.undatedStations += station.stationCount;
            add(growth.undatedPorts, station.ports);
            continue;
        }
        first = first == 0 ? *year : std::min(first, *year);
        last = std::max(last, *year);
        GrowthYear& opened = openings[station.country][*year];
        opened.opened += station.stationCount;
        add(opened.ports, station.ports);
    }
    std::vector<Growth> all;
    for (auto& [country, growth] : byCountry) {
        GrowthYear sum;
        for (int year = first; year != 0 && year <= last; ++year) {
            const auto& years = openings[country];
            const auto found = years.find(year);
            sum.year = year;
            sum.opened = found == years.end() ? 0 : found->second.opened;
            sum.stations += sum.opened;
            add(sum.ports, found == years.end() ? layers::PortCounts{} : found->second.ports);
            growth.years.push_back(sum);
        }
        all.push_back(std::move(growth));
    }
    return all;
}

} // namespace corredor::landscape
