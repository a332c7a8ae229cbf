#include "section_parts.h"

namespace corredor::scenario {
namespace {

std::vector<std::string_view> ruleIds() {
    std::vector<std::string_view> ids;
    for (const landscape::NamedRule& rule : landscape::namedRules()) {
        ids.push_back(rule.id);
    }
    return ids;
}

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
         keyOf<Scenario>(
             {.name = "reach_km",
              .doc = "People farther than this by road from fast charging are uncovered.",
              .unit = "km",
              .minimum = 0,
              .maximum = 20'000,
              .aboveMinimum = true},
             [](auto& s) -> auto& { return s.reachKm; }),
         keyOf<Scenario>(
             {.name = "equity_fields",
              .doc = "Zone layers and their fields that sort zones into classes, grades or "
                     "numbers, e.g. { municipios = [\"gm_2020\", \"im_2020\"] }."},
             [](auto& s) -> auto& { return s.equityFields; }),
         keyOf<Scenario>(
             {.name = "electric_vehicles",
              .doc = "Name of the [[measures]] layer with the number of electric vehicles (points "
                     "or polygons); stations are then also counted per 1,000 of them."},
             [](auto& s) -> auto& { return s.vehicleMeasure; }),
         corridor(
             "corridor_rule",
             {.name = {}, .doc = "Rule for charging corridors.", .choices = ruleIds()},
             &CorridorChoice::rule),
         corridor(
             "spacing_mi",
             {.name = {},
              .doc = "Greatest distance between stations along a corridor; instead of the rule's.",
              .unit = "mi",
              .minimum = 0,
              .maximum = 1000,
              .aboveMinimum = true},
             &CorridorChoice::spacingMi),
         corridor(
             "offset_mi",
             {.name = {},
              .doc = "Greatest distance of a station from the corridor; instead of the rule's.",
              .unit = "mi",
              .minimum = 0,
              .maximum = 100},
             &CorridorChoice::offsetMi),
         corridor(
             "min_ports",
             {.name = {},
              .doc = "Ports that a station needs; instead of the rule's.",
              .minimum = 1,
              .maximum = 1000},
             &CorridorChoice::minPorts),
         corridor(
             "min_port_kw",
             {.name = {},
              .doc = "Power that each port needs; instead of the rule's.",
              .unit = "kW",
              .minimum = 0,
              .maximum = 10'000},
             &CorridorChoice::minPortKw),
         corridor(
             "connectors",
             {.name = {}, .doc = "Connectors that count; instead of the rule's."},
             &CorridorChoice::connectors),
         corridor(
             "connector_match",
             {.name = {},
              .doc = "Whether a station needs any of them or all; instead of the rule's."},
             &CorridorChoice::connectorMatch),
         corridor(
             "offset_by",
             {.name = {},
              .doc = "Whether the offset is what one drives or a straight line; instead of the "
                     "rule's."},
             &CorridorChoice::offsetBy),
         corridor(
             "unknown_data",
             {.name = {},
              .doc = "Whether stations count whose source does not state power or connectors; "
                     "instead of the rule's."},
             &CorridorChoice::unknownData)});
}

Section corridors() {
    using Spec = landscape::CorridorSpec;
    Section section;
    section.name = "corridors";
    section.doc = "Corridors made of numbered routes; without any, those across the border.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.corridors.size(); };
    section.append = [](Scenario& s) { s.corridors.emplace_back(); };
    bindKeys<Spec>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.corridors[index]; },
        {keyOf<Spec>(
             {.name = "name", .doc = "Name of the corridor, unique.", .required = true},
             [](auto& c) -> auto& { return c.name; }),
         keyOf<Spec>(
             {.name = "routes",
              .doc = "Its routes in order, e.g. [\"I-5\", \"MEX-1\", \"MEX-1D\"].",
              .required = true},
             [](auto& c) -> auto& { return c.routes; }),
         keyOf<Spec>(
             {.name = "from",
              .doc = "Where it starts, [lon, lat]; without it at the first route's far end.",
              .unit = "degrees",
              .minimum = -180,
              .maximum = 180,
              .length = 2},
             [](auto& c) -> auto& { return c.from; }),
         keyOf<Spec>(
             {.name = "to",
              .doc = "Where it ends, [lon, lat]; without it at the last route's far end.",
              .unit = "degrees",
              .minimum = -180,
              .maximum = 180,
              .length = 2},
             [](auto& c) -> auto& { return c.to; })});
    return section;
}

Section review() {
    using Decision = landscape::ReviewDecision;
    Section section;
    section.name = "review";
    section.doc = "Decisions of a review: which records are one station, whatever the data say.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.merge.decisions.size(); };
    section.append = [](Scenario& s) { s.merge.decisions.emplace_back(); };
    bindKeys<Decision>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.merge.decisions[index]; },
        {keyOf<Decision>(
             {.name = "a",
              .doc = "A record: dataset and id, e.g. \"AFDC:38997\" or \"OCM:4343\".",
              .required = true},
             [](auto& d) -> auto& { return d.a; }),
         keyOf<Decision>(
             {.name = "b", .doc = "The other record, likewise.", .required = true},
             [](auto& d) -> auto& { return d.b; }),
         keyOf<Decision>(
             {.name = "same",
              .doc = "true: one station; false: two.",
              .required = true,
              .alwaysWritten = true},
             [](auto& d) -> auto& { return d.same; }),
         keyOf<Decision>({.name = "note", .doc = "Why it was decided so."}, [](auto& d) -> auto& {
             return d.note;
         })});
    return section;
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
         kilometresOf<Scenario>(
             {.name = "join_gap_km",
              .doc = "Separate parts of the roads this near to the rest are joined to it by an "
                     "assumed street; 0 = never.",
              .minimum = 0,
              .maximum = 50},
             [](auto& s) -> auto& { return s.network.joinGapM; }),
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
    return {landscape(), review(), corridors(), network()};
}

} // namespace corredor::scenario
