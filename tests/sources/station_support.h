#pragma once

#include <corredor/sources/stations.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace corredor::test {

inline sources::Read<layers::StationLayer>
readOwn(const std::string& name, const sources::StationOptions& options = {}) {
    return sources::readStations(ownFile("sources/data/" + name), options);
}

/** The record of that id; fails the test when there is none. */
inline const layers::StationRecord&
byId(const sources::Read<layers::StationLayer>& read, std::string_view id) {
    const auto& all = read.layer->records();
    const auto found = std::ranges::find(all, id, &layers::StationRecord::id);
    if (found == all.end()) {
        FAIL("no station " << id);
    }
    return *found;
}

/** "place|record" of every place of an issue; empty when it did not occur. */
inline std::vector<std::string> placesOf(const std::vector<Issue>& issues, std::string_view code) {
    std::vector<std::string> places;
    for (const Issue& issue : issues) {
        for (std::size_t i = 0; issue.code == code && i < issue.places.size(); ++i) {
            places.push_back(issue.places[i] + "|" + issue.records[i]);
        }
    }
    return places;
}

} // namespace corredor::test
