#include "section_parts.h"

namespace corredor::scenario {
namespace {

Section vehicles() {
    const auto key = [](std::string_view name, KeySpec spec, auto member) {
        spec.name = name;
        return keyOf<VehicleChoice>(
            std::move(spec), [member](auto& v) -> auto& { return v.*member; });
    };
    Section section;
    section.name = "vehicles";
    section.doc =
        "Types of vehicles whose trips are studied, beside the built-in ones (CCS1, J3400, "
        "J3400 + CCS1 adapter, CHAdeMO, GB/T, J1772) or, with the name of one, instead of "
        "its figures.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.vehicles.size(); };
    section.append = [](Scenario& s) { s.vehicles.emplace_back(); };
    bindKeys<VehicleChoice>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.vehicles[index]; },
        {key("name",
             {.name = {}, .doc = "Name of the type, unique.", .required = true},
             &VehicleChoice::name),
         key("range_km",
             {.name = {},
              .doc = "Range with a full battery; a new type must state it.",
              .unit = "km",
              .minimum = 0,
              .maximum = 5000,
              .aboveMinimum = true},
             &VehicleChoice::rangeKm),
         key("reserve_pct",
             {.name = {},
              .doc = "Share of the range that is still there on arrival; 15 without it.",
              .unit = "%",
              .minimum = 0,
              .maximum = 99},
             &VehicleChoice::reservePct),
         key("charge_to_pct",
             {.name = {},
              .doc = "Share of the range after a stop on the way; 80 without it (J1772: 100).",
              .unit = "%",
              .minimum = 1,
              .maximum = 100},
             &VehicleChoice::chargeToPct),
         key("connectors",
             {.name = {},
              .doc = "Connectors that its inlets take, e.g. [\"CCS1\", \"J1772\"]; a new type must "
                     "state them. The first that charges on the way is the one to be added."},
             &VehicleChoice::connectors),
         key("adapters",
             {.name = {}, .doc = "Connectors that it takes through adapters it carries."},
             &VehicleChoice::adapters),
         key("slow_on_the_way",
             {.name = {},
              .doc = "Whether charging at Level 1 or 2 counts as a stop on the way; false without "
                     "it (J1772: true)."},
             &VehicleChoice::slowOnTheWay)});
    return section;
}

Section trips() {
    using Options = landscape::TripOptions;
    const auto key = [](std::string_view name, KeySpec spec, auto member) {
        spec.name = name;
        return keyOf<Scenario>(
            std::move(spec), [member](auto& s) -> auto& { return s.trips.*member; });
    };
    return plainTable(
        "trips",
        "Trips between cities that are studied for each type of vehicle.",
        {keyOf<Scenario>(
             {.name = "vehicles",
              .doc = "Names of the types that are studied; without it all of them."},
             [](auto& s) -> auto& { return s.tripVehicles; }),
         key("cities",
             {.name = {},
              .doc =
                  "Places that are always among the cities, \"Ensenada\" or with country or state "
                  "\"Nogales, SON\"."},
             &Options::cities),
         key("min_population",
             {.name = {}, .doc = "Least population of the other cities.", .minimum = 0},
             &Options::minPopulation),
         key("max_cities",
             {.name = {},
              .doc = "Most cities of each country, the largest first, named ones included.",
              .minimum = 0,
              .maximum = 200},
             &Options::maxCities),
         key("apart_km",
             {.name = {},
              .doc = "A city nearer than this to a larger one of its country is none.",
              .unit = "km",
              .minimum = 0,
              .maximum = 1000},
             &Options::apartKm),
         key("max_trip_km",
             {.name = {},
              .doc = "Longer trips by the direct way are not studied.",
              .unit = "km",
              .minimum = 0,
              .maximum = 20'000,
              .aboveMinimum = true},
             &Options::maxTripKm),
         key("max_detour",
             {.name = {},
              .doc = "Longest way over the stops, as a multiple of the direct way.",
              .minimum = 1,
              .maximum = 10},
             &Options::maxDetour),
         key("min_fast_kw",
             {.name = {},
              .doc = "Power below which a DC plug is no stop on the way; one that states none is.",
              .unit = "kW",
              .minimum = 0,
              .maximum = 1000},
             &Options::minFastKw),
         key("same_stop_km",
             {.name = {},
              .doc = "Stations nearer together than this are one stop; 0 = each its own.",
              .unit = "km",
              .minimum = 0,
              .maximum = 50},
             &Options::sameStopKm),
         key("at_towns",
             {.name = {}, .doc = "Look at connectors added at towns without a station, too."},
             &Options::atTowns),
         key("min_town_population",
             {.name = {}, .doc = "Least population of such a town.", .minimum = 0},
             &Options::minTownPopulation),
         key("additions",
             {.name = {},
              .doc = "Best places for a connector that are listed for each type; 0 = none is "
                     "looked for.",
              .minimum = 0,
              .maximum = 1000},
             &Options::additions)});
}

} // namespace

std::vector<Section> tripSections() {
    return {vehicles(), trips()};
}

} // namespace corredor::scenario
