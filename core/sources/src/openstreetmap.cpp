// Charging stations of OpenStreetMap as GeoJSON (osmium, Overpass turbo) or Overpass JSON.
// Source: https://wiki.openstreetmap.org/wiki/Tag:amenity%3Dcharging_station and Key:socket.

#include "connector_codes.h"
#include "json_values.h"
#include "station_formats.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace corredor::sources {
namespace {

/** Tags of a GeoJSON feature (flat, or in "tags") or of an Overpass element. */
const Json& tagsOf(const Json& json) {
    static const Json none = Json::object();
    if (const Json* tags = memberOf(json, "tags"); tags != nullptr && tags->is_object()) {
        return *tags;
    }
    const Json* properties = memberOf(json, "properties");
    if (properties == nullptr || !properties->is_object()) {
        return none;
    }
    const Json* tags = memberOf(*properties, "tags");
    return tags != nullptr && tags->is_object() ? *tags : *properties;
}

/** "node/123", however the export spells it. */
std::string idOf(const Json& json, const Json& tags) {
    for (const Json* holder : {&tags, &json}) {
        for (const char* key : {"@id", "osm_id", "full_id", "id"}) {
            const std::string id = textAt(*holder, key);
            if (id.empty()) {
                continue;
            }
            const std::string type = textAt(json, "type");
            const bool isElement = holder == &json && type != "Feature" && !type.empty();
            return isElement ? type + "/" + id : id;
        }
    }
    return {};
}

/** The middle of the box around all coordinates of a geometry. */
geo::BoundingBox boundsOf(const Json& coordinates) {
    geo::BoundingBox box;
    std::vector<const Json*> pending = {&coordinates};
    while (!pending.empty()) {
        const Json& current = *pending.back();
        pending.pop_back();
        if (!current.is_array() || current.empty()) {
            continue;
        }
        if (!current.front().is_number()) {
            for (const Json& inner : current) {
                pending.push_back(&inner);
            }
        } else if (current.size() >= 2) {
            const auto lon = numberOf(&current[0]);
            const auto lat = numberOf(&current[1]);
            if (lon && lat) {
                box.include(geo::LonLat{*lon, *lat});
            }
        }
    }
    return box;
}

void readPlace(const Json& json, StationDraft& draft) {
    const Json* holder = memberOf(json, "center");
    holder = holder != nullptr ? holder : &json;
    draft.lon = numberAt(*holder, "lon");
    draft.lat = numberAt(*holder, "lat");
    draft.hasCoordinateText = memberOf(*holder, "lon") != nullptr;
    const Json* geometry = memberOf(json, "geometry");
    if (draft.hasCoordinateText || geometry == nullptr) {
        return;
    }
    draft.hasCoordinateText = true;
    const Json* coordinates = memberOf(*geometry, "coordinates");
    const geo::BoundingBox box =
        coordinates == nullptr ? geo::BoundingBox() : boundsOf(*coordinates);
    if (!box.isEmpty()) {
        draft.lon = (box.west + box.east) / 2;
        draft.lat = (box.south + box.north) / 2;
    }
}

/** Greatest power of "150 kW", "72;250", "22000 W", "22,5kW"; 0 when there is none. */
double powerKwIn(std::string_view text) {
    double greatest = 0;
    for (std::string_view part : split(text, ';')) {
        const std::string lower = asciiLower(trimmed(part));
        part = lower;
        double scale = 1;
        const auto cut = [&](std::string_view unit) {
            if (!part.ends_with(unit)) {
                return false;
            }
            part.remove_suffix(unit.size());
            return true;
        };
        if (!cut("kw") && !cut("kva")) {
            if (cut("mw")) {
                scale = 1000;
            } else if (cut("w") || cut("va")) {
                scale = 0.001;
            }
        }
        bool usedComma = false;
        greatest = std::max(greatest, parseNumberOrComma(part, usedComma).value_or(0) * scale);
    }
    return greatest;
}

/** Number of a "socket:<type>" tag; "yes" is one plug at least: 0, number not known. */
int plugsIn(const std::string& text) {
    const auto number = parseInteger(text);
    return number && *number > 0 && *number < 1000 ? static_cast<int>(*number) : 0;
}

/** Plugs by kind of current, while the sockets are read. */
struct Sockets {
    double l1 = 0;
    double l2 = 0;
    double dc = 0;
};

/** Whether sockets of a plug type that can be either are fast ones. */
bool isFast(layers::ConnectorType type, std::string_view socket, double powerKw) {
    constexpr double greatestAcKw = 19.2; // SAE J1772, the most that North American AC gives
    if (isDirectCurrentOnly(type) || socket == "tesla_supercharger") {
        return true;
    }
    return !isAlternatingCurrentOnly(type) && powerKw > greatestAcKw;
}

void readSockets(const Json& tags, layers::StationRecord& record, Sockets& sockets) {
    constexpr std::string_view prefix = "socket:";
    for (const auto& [key, value] : tags.items()) {
        if (!key.starts_with(prefix)) {
            continue;
        }
        const std::string socket = key.substr(prefix.size());
        const std::string text = textOf(&value);
        if (socket.find(':') != std::string::npos || text == "no" || text == "0") {
            continue;
        }
        std::string output = textAt(tags, (key + ":output").c_str());
        if (output.empty()) {
            output = textAt(tags, "charging_station:output");
        }
        const double powerKw = powerKwIn(output);
        const auto type = connectorFromOsm(socket).value_or(layers::ConnectorType::Other);
        const int plugs = plugsIn(text);
        addConnector(record, type, plugs, powerKw);
        const double ports = std::max(plugs, 1);
        if (isFast(type, socket, powerKw)) {
            sockets.dc += ports;
        } else if (acLevel(type, powerKw) == layers::ChargingLevel::L1) {
            sockets.l1 += ports;
        } else {
            sockets.l2 += ports;
        }
    }
}

/**
 * Ports by level. `capacity` is the number of vehicles at a time; plugs may be more (two plugs on
 * one charger), so the plugs are scaled down to it, fast ones first, and never up.
 */
void setPorts(const Json& tags, const Sockets& sockets, StationDraft& draft) {
    const double plugs = sockets.l1 + sockets.l2 + sockets.dc;
    const double capacity = parseNumber(textAt(tags, "capacity")).value_or(plugs);
    if (!(capacity >= 0) || capacity >= plugs || plugs <= 0) {
        // Without sockets a capacity says nothing of the level; the common one is L2.
        draft.portsL1 = sockets.l1;
        draft.portsL2 = plugs > 0 ? sockets.l2 : capacity;
        draft.portsDcfc = sockets.dc;
        return;
    }
    const double whole = std::floor(capacity);
    const double dc = std::min(sockets.dc, std::ceil(whole * sockets.dc / plugs));
    const double l2 = std::min({sockets.l2, whole - dc});
    draft.portsDcfc = dc;
    draft.portsL2 = l2;
    draft.portsL1 = std::min(sockets.l1, whole - dc - l2);
}

layers::Access accessOf(const std::string& text) {
    if (text == "yes" || text == "public" || text == "permissive" || text == "customers") {
        return layers::Access::Public;
    }
    return text == "private" || text == "no" ? layers::Access::Private : layers::Access::Unknown;
}

bool isForBicyclesOnly(const Json& tags) {
    const bool takesCars = textAt(tags, "motorcar") == "yes" || textAt(tags, "hgv") == "yes" ||
                           textAt(tags, "motor_vehicle") == "yes" || textAt(tags, "car") == "yes";
    const bool takesBicycles = textAt(tags, "bicycle") == "yes" || textAt(tags, "scooter") == "yes";
    return textAt(tags, "motorcar") == "no" || (takesBicycles && !takesCars);
}

std::string firstOf(const Json& tags, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (std::string text = textAt(tags, key); !text.empty()) {
            return text;
        }
    }
    return {};
}

void readTexts(const Json& tags, layers::StationRecord& record) {
    record.name = firstOf(tags, {"name", "brand", "operator", "network"});
    record.city = textAt(tags, "addr:city");
    record.state = textAt(tags, "addr:state");
    record.country = textAt(tags, "addr:country");
    record.address = tidied(textAt(tags, "addr:housenumber") + " " + textAt(tags, "addr:street"));
    record.network = firstOf(tags, {"network", "brand", "operator"});
    record.operatorName = textAt(tags, "operator");
    record.openDate = textAt(tags, "start_date");
    record.dateConfirmed = firstOf(tags, {"check_date", "survey:date"});
    record.licence = "ODbL 1.0 (OpenStreetMap contributors)";
    record.access = accessOf(textAt(tags, "access"));
    record.status = layers::StationStatus::Open;
    if (const std::string id = firstOf(tags, {"ref:afdc", "ref:AFDC"}); !id.empty()) {
        record.referenceId = "AFDC:" + id;
    }
}

} // namespace

void addOpenStreetMapRecord(const Json& json, std::string place, StationCollector& collector) {
    const Json& tags = tagsOf(json);
    const std::string amenity = textAt(tags, "amenity");
    const bool isPost = textAt(tags, "man_made") == "charge_point";
    if (amenity.empty() && !isPost && textAt(json, "type") != "Feature") {
        return; // a vertex of a way: Overpass lists it for its coordinates
    }
    StationDraft draft;
    draft.place = std::move(place);
    draft.record.id = idOf(json, tags);
    readTexts(tags, draft.record);
    Sockets sockets;
    readSockets(tags, draft.record, sockets);
    setPorts(tags, sockets, draft);
    readPlace(json, draft);
    if (amenity != "charging_station") {
        collector.skip(
            std::move(draft),
            isPost ? "part_of_station" : "not_electric",
            isPost ? "a single post; its station is counted" : "not a charging station; skipped");
    } else if (isForBicyclesOnly(tags)) {
        collector.skip(std::move(draft), "not_electric", "for bicycles or scooters only; skipped");
    } else {
        collector.add(std::move(draft));
    }
}

} // namespace corredor::sources
