#include <corredor/scenario/scenario.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

std::vector<layers::ConnectorType> connectorsOf(const std::vector<std::string>& names) {
    std::vector<layers::ConnectorType> types;
    for (const std::string& name : names) {
        types.push_back(*layers::connectorFromName(name));
    }
    return types;
}

/** The type with what the choice states. */
landscape::VehicleType changed(landscape::VehicleType type, const VehicleChoice& choice) {
    type.name = choice.name;
    type.rangeKm = choice.rangeKm.value_or(type.rangeKm);
    type.reservePct = choice.reservePct.value_or(type.reservePct);
    type.chargeToPct = choice.chargeToPct.value_or(type.chargeToPct);
    type.slowOnTheWay = choice.slowOnTheWay.value_or(type.slowOnTheWay);
    if (choice.connectors) {
        type.connectors = connectorsOf(*choice.connectors);
    }
    if (choice.adapters) {
        type.adapters = connectorsOf(*choice.adapters);
    }
    type.source.clear();
    return type;
}

} // namespace

std::vector<landscape::VehicleType> vehicleTypesOf(const Scenario& scenario) {
    const auto builtin = landscape::builtinVehicleTypes();
    std::vector<landscape::VehicleType> types(builtin.begin(), builtin.end());
    for (const VehicleChoice& choice : scenario.vehicles) {
        const auto found = std::ranges::find(types, choice.name, &landscape::VehicleType::name);
        if (found == types.end()) {
            types.push_back(changed({}, choice));
        } else {
            *found = changed(*found, choice);
        }
    }
    const auto& chosen = scenario.tripVehicles;
    std::erase_if(types, [&](const landscape::VehicleType& type) {
        return !chosen.empty() && std::ranges::find(chosen, type.name) == chosen.end();
    });
    return types;
}

} // namespace corredor::scenario
