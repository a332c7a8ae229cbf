#include <corredor/base/resources.h>
#include <corredor/sources/builtin.h>
#include <corredor/sources/layers.h>

namespace corredor::sources {

// A function-local static is read by the first caller while others wait; if reading throws, the
// next caller tries again.

std::shared_ptr<const layers::ZoneLayer> builtinStates() {
    static const auto states = [] {
        const ZoneOptions options = {
            .source = {},
            .name = "states",
            .idField = "id",
            .labelField = "name",
            .countryField = "country",
            .country = {}};
        return readZones(dataFile("starter/states.geojson"), options).layer;
    }();
    return states;
}

std::string_view stateCodeOf(std::string_view id) {
    return id.substr(id.find('-') + 1); // npos + 1 = 0: the whole
}

std::shared_ptr<const layers::CrossingLayer> builtinCrossings() {
    static const auto crossings = [] {
        const CrossingOptions options = {
            .source = {}, .nameField = "name", .volumeField = "vehicles_per_year"};
        return readCrossings(dataFile("starter/crossings.csv"), options).layer;
    }();
    return crossings;
}

std::shared_ptr<const layers::PlaceLayer> builtinPlaces() {
    static const auto places = readPlaces(dataFile("starter/places.csv"), {}).layer;
    return places;
}

} // namespace corredor::sources
