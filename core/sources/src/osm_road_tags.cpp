#include "osm_road_tags.h"

#include "road_values.h"

#include <algorithm>
#include <array>

namespace corredor::sources {
namespace {

template <std::size_t n>
bool isOneOf(std::string_view text, const std::array<std::string_view, n>& names) {
    return std::ranges::find(names, text) != names.end();
}

constexpr std::array<std::string_view, 16> roadClasses = {
    "motorway",
    "motorway_link",
    "trunk",
    "trunk_link",
    "primary",
    "primary_link",
    "secondary",
    "secondary_link",
    "tertiary",
    "tertiary_link",
    "unclassified",
    "residential",
    "living_street",
    "service",
    "road",
    "track"};

/** Service ways that lead no further than to a house or a parking space. */
constexpr std::array<std::string_view, 5> privateServices =
    {"driveway", "parking_aisle", "drive-through", "emergency_access", "slipway"};

constexpr std::array<std::string_view, 8> closedValues = {
    "no",
    "private",
    "restricted",
    "military",
    "emergency",
    "agricultural",
    "forestry",
    "delivery"};

/** The most specific access tag decides. */
std::string_view accessForCars(const TagLookup& tag) {
    for (const char* key : {"motorcar", "motor_vehicle", "vehicle", "access"}) {
        if (const std::string_view value = tag(key); !value.empty()) {
            return value;
        }
    }
    return {};
}

} // namespace

OsmUse osmUse(const TagLookup& tag) {
    const std::string_view highway = tag("highway");
    const bool isForHouses = highway == "service" && isOneOf(tag("service"), privateServices);
    if (!isOneOf(highway, roadClasses) || isForHouses || tag("area") == "yes") {
        return OsmUse::Other;
    }
    const std::string_view access = accessForCars(tag);
    if (highway == "track" && access != "yes" && access != "designated" && access != "permissive") {
        return OsmUse::Other;
    }
    return isOneOf(access, closedValues) ? OsmUse::Closed : OsmUse::Road;
}

OsmRoadTags osmRoadTags(const TagLookup& tag) {
    OsmRoadTags road;
    road.roadClass = tag("highway");
    road.route = tag("ref");
    const std::string_view direction = tag("oneway");
    if (const auto oneWay = parseOneWay(direction)) {
        road.oneWay = *oneWay;
    } else {
        road.hasBadValue = true;
    }
    const std::string_view junction = tag("junction");
    const bool isImplied =
        road.roadClass == "motorway" || junction == "roundabout" || junction == "circular";
    if (direction.empty() && isImplied) {
        road.oneWay = layers::OneWay::Forward;
    }
    std::string_view speed = tag("maxspeed");
    if (speed.empty()) {
        speed =
            tag(road.oneWay == layers::OneWay::Backward ? "maxspeed:backward" : "maxspeed:forward");
    }
    const auto speedKmh = parseSpeedKmh(speed, false);
    road.hasBadValue = road.hasBadValue || !speedKmh;
    road.speedKmh = speedKmh.value_or(0);
    return road;
}

} // namespace corredor::sources
