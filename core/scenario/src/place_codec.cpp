#include "value_codec.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <limits>

namespace corredor::scenario {

namespace {

geo::LonLat placeOf(std::string_view text) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        return {none, none};
    }
    const auto lon = parseNumber(text.substr(0, comma));
    const auto lat = parseNumber(text.substr(comma + 1));
    return lon && lat ? geo::LonLat{*lon, *lat} : geo::LonLat{none, none};
}

} // namespace

Json Codec<std::vector<geo::LonLat>>::encode(const std::vector<geo::LonLat>& places) {
    Json list = Json::array();
    for (const geo::LonLat place : places) {
        list.push_back(fmt::format("{:.7f},{:.7f}", place.lon, place.lat));
    }
    return list;
}

void Codec<std::vector<geo::LonLat>>::decode(const Json& json, std::vector<geo::LonLat>& places) {
    places.clear();
    for (const Json& text : json) {
        places.push_back(placeOf(text.get<std::string>()));
    }
}

} // namespace corredor::scenario
