#include "key_lines.h"

#include <corredor/base/text.h>
#include <corredor/landscape/vehicle_type.h>
#include <corredor/sources/builtin.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

void checkNewType(Draft& draft, const std::string& path, const VehicleChoice& vehicle) {
    if (!vehicle.rangeKm) {
        draft.addFault(path + ".range_km", "is missing: the type is not a built-in one");
    }
    if (!vehicle.connectors) {
        draft.addFault(path + ".connectors", "is missing: the type is not a built-in one");
    }
}

void checkVehicle(Draft& draft, std::size_t index) {
    const VehicleChoice& vehicle = draft.scenario.vehicles[index];
    const std::string path = elementPath("vehicles", index);
    const landscape::VehicleType* builtin = landscape::findVehicleType(vehicle.name);
    if (builtin == nullptr) {
        checkNewType(draft, path, vehicle);
    }
    if (vehicle.connectors && vehicle.connectors->empty()) {
        draft.addFault(path + ".connectors", "names no connector; e.g. [\"CCS1\", \"J1772\"]");
    }
    for (const auto& [key, names] :
         {std::pair(".connectors", &vehicle.connectors),
          std::pair(".adapters", &vehicle.adapters)}) {
        for (const std::string& name : names->value_or(std::vector<std::string>())) {
            checkConnector(draft, path + key, name);
        }
    }
    const landscape::VehicleType type = builtin == nullptr ? landscape::VehicleType() : *builtin;
    if (vehicle.reservePct.value_or(type.reservePct) >=
        vehicle.chargeToPct.value_or(type.chargeToPct)) {
        draft.addFault(
            path + (vehicle.reservePct ? ".reserve_pct" : ".charge_to_pct"),
            "the reserve must be below what a stop charges to");
    }
}

void checkChosenVehicles(Draft& draft) {
    std::vector<std::string_view> names;
    for (const landscape::VehicleType& type : landscape::builtinVehicleTypes()) {
        names.push_back(type.name);
    }
    for (const VehicleChoice& vehicle : draft.scenario.vehicles) {
        names.push_back(vehicle.name);
    }
    for (const std::string& name : draft.scenario.tripVehicles) {
        if (std::ranges::find(names, name) == names.end()) {
            const auto nearest = nearestName(name, names);
            draft.addFault(
                "trips.vehicles",
                nearest
                    ? fmt::format("there is no type \"{}\"; did you mean \"{}\"?", name, *nearest)
                    : fmt::format(
                          "there is no type \"{}\"; add [[vehicles]] with this name", name));
        }
    }
}

/** A slip in a name is found now; whether the city lies in the region, when the roads are read. */
void checkCities(Draft& draft) {
    if (draft.scenario.trips.cities.empty()) {
        return;
    }
    const auto places = sources::builtinPlaces();
    std::vector<std::string_view> names;
    for (const layers::Place& place : *places) {
        names.push_back(place.name);
    }
    for (const std::string& city : draft.scenario.trips.cities) {
        const bool isKnown = std::ranges::any_of(
            *places, [&](const layers::Place& place) { return landscape::isNamed(place, city); });
        if (!isKnown) {
            const auto nearest = nearestName(city, names);
            draft.addFault(
                "trips.cities",
                nearest
                    ? fmt::format("there is no place \"{}\"; did you mean \"{}\"?", city, *nearest)
                    : fmt::format(
                          "there is no place \"{}\"; write \"name\" or \"name, state\"", city));
        }
    }
}

} // namespace

void checkTrips(Draft& draft) {
    const Scenario& scenario = draft.scenario;
    for (std::size_t i = 0; i < scenario.vehicles.size(); ++i) {
        checkVehicle(draft, i);
    }
    checkChosenVehicles(draft);
    checkCities(draft);
    for (const char* section : {"vehicles", "trips"}) {
        if (draft.lines.isStated(section) && !scenario.roads) {
            draft.addFault(section, "needs roads between the cities; add [roads]");
        }
    }
}

} // namespace corredor::scenario
