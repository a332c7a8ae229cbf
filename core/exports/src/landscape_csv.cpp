#include "corridor_table.h"
#include "site_table.h"
#include "text_formats.h"

#include <corredor/exports/landscape_csv.h>

#include <numeric>
#include <set>

namespace corredor::exports {

std::string stationsCsv(const Results& results, std::span<const std::int32_t> stations) {
    const std::vector<std::size_t> rows(stations.begin(), stations.end());
    return csvOf(withRows(stationTable(results), rows));
}

std::string recordsCsv(const Results& results, std::span<const std::int32_t> stations) {
    const std::set<std::int32_t> wanted(stations.begin(), stations.end());
    const auto& membership = results.stations.membership;
    std::vector<std::size_t> rows;
    for (std::size_t record = 0; record < membership.size(); ++record) {
        if (wanted.contains(membership[record].station)) {
            rows.push_back(record);
        }
    }
    return csvOf(withRows(recordTable(results), rows));
}

std::string gapsCsv(const Results& results, std::size_t corridor) {
    std::vector<std::size_t> rows;
    if (results.corridors && corridor < results.corridors->corridors.size()) {
        const auto& corridors = results.corridors->corridors;
        std::size_t first = 0; // the table has the gaps of all corridors, one after the other
        for (std::size_t i = 0; i < corridor; ++i) {
            first += corridors[i].gaps.size() + corridors[i].gapsAtBest.size();
        }
        rows.resize(corridors[corridor].gaps.size() + corridors[corridor].gapsAtBest.size());
        std::iota(rows.begin(), rows.end(), first);
    }
    return csvOf(withRows(gapTable(results), rows));
}

} // namespace corredor::exports
