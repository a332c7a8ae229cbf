#include "section_parts.h"

namespace corredor::scenario {
namespace {

Section landscape() {
    const auto corridor = [](std::string_view name, KeySpec spec, auto member) {
        spec.name = name;
        return keyOf<Scenario>(
            std::move(spec), [member](auto& s) -> auto& { return s.corridor.*member; });
    };
    return plainTable(
        "landscape",
        "How what exists is counted.",
        {keyOf<Scenario>(
             {.name = "duplicate_distance_m",
              .doc = "Records closer than this may be one station.",
              .unit = "m",
              .minimum = 0,
              .maximum = 5000},
             [](auto& s) -> auto& { return s.merge.duplicateDistanceM; }),
         corridor(
             "corridor_rule",
             {.name = {}, .doc = "Rule for charging corridors.", .choices = {"nevi-2023"}},
             &CorridorRule::preset),
         corridor(
             "spacing_mi",
             {.name = {},
              .doc = "Greatest distance between stations along a corridor; instead of the rule's.",
              .unit = "mi",
              .minimum = 0,
              .maximum = 1000,
              .aboveMinimum = true},
             &CorridorRule::spacingMi),
         corridor(
             "offset_mi",
             {.name = {},
              .doc = "Greatest distance of a station from the corridor; instead of the rule's.",
              .unit = "mi",
              .minimum = 0,
              .maximum = 100},
             &CorridorRule::offsetMi),
         corridor(
             "min_ports",
             {.name = {},
              .doc = "Ports that a station needs; instead of the rule's.",
              .minimum = 1,
              .maximum = 1000},
             &CorridorRule::minPorts),
         corridor(
             "min_port_kw",
             {.name = {},
              .doc = "Power that each port needs; instead of the rule's.",
              .unit = "kW",
              .minimum = 0,
              .maximum = 10'000},
             &CorridorRule::minPortKw),
         corridor(
             "connectors",
             {.name = {}, .doc = "Connectors that count; instead of the rule's."},
             &CorridorRule::connectors)});
}

Section network() {
    return plainTable(
        "network",
        "How road lines become a network that can be driven.",
        {keyOf<Scenario>(
             {.name = "snap_tolerance_m",
              .doc = "Line ends closer than this to another road are joined to it.",
              .unit = "m",
              .minimum = 0,
              .maximum = 1000},
             [](auto& s) -> auto& { return s.network.snapToleranceM; }),
         keyOf<Scenario>(
             {.name = "default_speed_kmh",
              .doc = "Speed on roads without a speed and of no known class.",
              .unit = "km/h",
              .minimum = 0,
              .maximum = 200,
              .aboveMinimum = true},
             [](auto& s) -> auto& { return s.network.defaultSpeedKmh; }),
         keyOf<Scenario>(
             {.name = "speeds",
              .doc = "Speed by road class, e.g. { motorway = 110 }; overrides the built-in ones.",
              .unit = "km/h",
              .minimum = 0,
              .maximum = 200,
              .aboveMinimum = true},
             [](auto& s) -> auto& { return s.network.speedByClassKmh; }),
         kilometresOf<Scenario>(
             {.name = "max_snap_km",
              .doc = "People farther than this from any road are not reached.",
              .minimum = 0,
              .maximum = 200,
              .aboveMinimum = true},
             [](auto& s) -> auto& { return s.maxSnapM; })});
}

} // namespace

Section topSection() {
    return plainTable(
        "",
        "",
        {keyOf<Scenario>(
             {.name = "format",
              .doc = "Version of this file format.",
              .minimum = 1,
              .maximum = 1,
              .required = true,
              .alwaysWritten = true},
             [](auto& s) -> auto& { return s.format; }),
         keyOf<Scenario>(
             {.name = "name", .doc = "Title of the scenario.", .required = true},
             [](auto& s) -> auto& { return s.name; }),
         keyOf<Scenario>(
             {.name = "seed",
              .doc = "Start of every random choice; the same seed gives the same result.",
              .minimum = 0,
              .maximum = 9'007'199'254'740'991.0}, // 2^53 - 1: exact in every JSON reader
             [](auto& s) -> auto& { return s.seed; })});
}

std::vector<Section> landscapeSections() {
    return {landscape(), network()};
}

} // namespace corredor::scenario
