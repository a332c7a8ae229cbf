#pragma once

#include <corredor/layers/points.h>
#include <corredor/layers/zones.h>

#include <memory>
#include <string_view>

/** Layers that ship with the program (data/starter). Read once, kept, shared between threads. */
namespace corredor::sources {

/** States of both countries; id "US-CA", "MX-BCN" (ISO 3166-2), label = name, country. */
[[nodiscard]] std::shared_ptr<const layers::ZoneLayer> builtinStates();

/** Its code as stations and sites state it: "CA" of "US-CA"; an id without a country is one. */
[[nodiscard]] std::string_view stateCodeOf(std::string_view id);

/** Ports of entry between the United States and Mexico. */
[[nodiscard]] std::shared_ptr<const layers::CrossingLayer> builtinCrossings();

/** Towns of both countries with their population (GeoNames). */
[[nodiscard]] std::shared_ptr<const layers::PlaceLayer> builtinPlaces();

} // namespace corredor::sources
