#include "section_parts.h"

namespace corredor::scenario {
namespace {

Section sizing() {
    const auto at = [](KeySpec spec, auto access) {
        return keyOf<Scenario>(
            std::move(spec), [access](auto& s) -> auto& { return access(s.sizing); });
    };
    return plainTable(
        "sizing",
        "What kind and size of charging the chosen sites get.",
        {keyOf<Scenario>(
             {.name = "service",
              .doc = "What sites must offer whatever their demand. Without it stops on the way of "
                     "trips for flow-refuelling, else fast charging where people come from beyond "
                     "a walk of 1.5 km."},
             [](auto& s) -> auto& { return s.service; }),
         at({.name = "year",
             .doc = "Year whose demand the sites are built for.",
             .minimum = 2020,
             .maximum = 2100},
            [](auto& o) -> auto& { return o.year; }),
         at({.name = "estimate", .doc = "Which end of the figures' ranges the demand takes."},
            [](auto& o) -> auto& { return o.estimate; }),
         at({.name = "traffic",
             .doc = "Measure with vehicles a day (AADT, TDPA); without it that of the criterion of "
                    "kind traffic.",
             .alwaysWritten = true},
            [](auto& o) -> auto& { return o.catchment.traffic; }),
         at({.name = "truck_percent",
             .doc = "Measure with the trucks among them, in percent; without it "
                    "parameters.truck_share_of_traffic."},
            [](auto& o) -> auto& { return o.catchment.truckPercent; }),
         at({.name = "trips_between_cities",
             .doc = "Vehicles past sites without a count near are estimated from trips between "
                    "cities (gravity), calibrated to the counts of traffic; without it they count "
                    "as none."},
            [](auto& o) -> auto& { return o.tripsBetweenCities; }),
         at({.name = "trip_places",
             .doc = "Number of cities of both countries together between which such trips run.",
             .minimum = 2,
             .maximum = 2000},
            [](auto& o) -> auto& { return o.trips.places; }),
         at({.name = "traffic_max_km",
             .doc = "Counts farther than this from a site do not speak for its road.",
             .unit = "km",
             .minimum = 0,
             .maximum = 1000,
             .aboveMinimum = true},
            [](auto& o) -> auto& { return o.catchment.trafficMaxKm; }),
         at({.name = "stretch_max_km",
             .doc = "Most kilometres of a road whose passing vehicles one site serves.",
             .unit = "km",
             .minimum = 0,
             .maximum = 2000,
             .aboveMinimum = true},
            [](auto& o) -> auto& { return o.catchment.stretchMaxKm; }),
         at({.name = "crossing_reach_km",
             .doc = "Ports of entry within this distance by road send drivers to a site.",
             .unit = "km",
             .minimum = 0,
             .maximum = 1000,
             .aboveMinimum = true},
            [](auto& o) -> auto& { return o.catchment.crossingReachKm; }),
         at({.name = "grid",
             .doc = "Measure whose nearest feature says how far the grid is (substations). States "
                    "without features of it are unknown, not far."},
            [](auto& o) -> auto& { return o.setting.grid; }),
         at({.name = "grid_lines",
             .doc = "A second such measure (power lines); the nearer of both counts."},
            [](auto& o) -> auto& { return o.setting.gridLines; }),
         at({.name = "broadband",
             .doc = "Measure of broadband or cell cover. Without the two limits its features are "
                    "the cover, and other places of their states have none."},
            [](auto& o) -> auto& { return o.setting.broadband.measure; }),
         at({.name = "broadband_min", .doc = "Values of that measure from this on mean cover."},
            [](auto& o) -> auto& { return o.setting.broadband.least; }),
         at({.name = "broadband_max",
             .doc = "Values up to this mean cover, e.g. of the % of dwellings without internet."},
            [](auto& o) -> auto& { return o.setting.broadband.most; }),
         at({.name = "broadband_max_km",
             .doc = "Points and lines of that measure (towers, fibre) cover this far.",
             .unit = "km",
             .minimum = 0,
             .maximum = 200,
             .aboveMinimum = true},
            [](auto& o) -> auto& { return o.setting.broadband.maxKm; })});
}

Section programmes() {
    const auto key = [](KeySpec spec, auto member) {
        return keyOf<ProgrammeChoice>(
            std::move(spec), [member](auto& p) -> auto& { return p.*member; });
    };
    Section section;
    section.name = "programmes";
    section.doc = "Public money for charging, beside the built-in programmes (NEVI, 30C, LCFS) or, "
                  "with the name of one, instead of its terms.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.programmes.size(); };
    section.append = [](Scenario& s) { s.programmes.emplace_back(); };
    bindKeys<ProgrammeChoice>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.programmes[index]; },
        {key({.name = "name", .doc = "Name of the programme, unique.", .required = true},
             &ProgrammeChoice::name),
         key({.name = "country", .doc = "Country that pays; US without it."},
             &ProgrammeChoice::country),
         key({.name = "state", .doc = "Only sites in this state, \"CA\"; without it all."},
             &ProgrammeChoice::state),
         key({.name = "from",
              .doc = "First year in which a site may open and be paid.",
              .minimum = 0,
              .maximum = 9999},
             &ProgrammeChoice::firstYear),
         key({.name = "to", .doc = "Last such year.", .minimum = 0, .maximum = 9999},
             &ProgrammeChoice::lastYear),
         key({.name = "kind", .doc = "How it pays; a share of the cost without it."},
             &ProgrammeChoice::kind),
         key({.name = "rate",
              .doc = "Share of the capital cost from 0 to 1, or USD for each kWh sold.",
              .minimum = 0,
              .maximum = 100},
             &ProgrammeChoice::rate),
         key({.name = "most_usd_per_port",
              .doc = "Limit of a share; 0 = none.",
              .unit = "USD",
              .minimum = 0,
              .maximum = 1e9},
             &ProgrammeChoice::mostUsdPerPort),
         key({.name = "corridors_only",
              .doc = "Only sites on a corridor with the ports and power of 23 CFR 680.106."},
             &ProgrammeChoice::corridorsOnly),
         key({.name = "source", .doc = "Where the rule stands."}, &ProgrammeChoice::source)});
    return section;
}

Section roadmap() {
    using Options = planning::RoadmapOptions;
    const auto at = [](KeySpec spec, auto member) {
        return keyOf<Options>(std::move(spec), [member](auto& r) -> auto& { return r.*member; });
    };
    const std::vector<Key<Options>> keys = {
        at({.name = "from", .doc = "First year.", .minimum = 2020, .maximum = 2100},
           &Options::firstYear),
        at({.name = "to", .doc = "Last year.", .minimum = 2020, .maximum = 2100},
           &Options::lastYear),
        at({.name = "budgets_usd",
            .doc = "Capital that each year brings, in order; a list of one for every year alike. "
                   "What is left goes to the next year.",
            .unit = "USD"},
           &Options::budgetsUsd),
        at({.name = "reach_km",
            .doc = "A site serves people within this distance by road.",
            .unit = "km",
            .minimum = 0,
            .maximum = 1000,
            .aboveMinimum = true},
           &Options::reachKm),
        at({.name = "estimate", .doc = "Which end of the figures' ranges the demand takes."},
           &Options::estimate),
        at({.name = "count_existing",
            .doc = "People within reach of an existing fast charger are served already."},
           &Options::countExisting),
        at({.name = "time_limit_s",
            .doc = "The best roadmap found by then is taken, with its proved bound.",
            .unit = "s",
            .minimum = 0,
            .maximum = 604'800,
            .aboveMinimum = true},
           &Options::timeLimitS)};
    Section section = plainTable(
        "roadmap",
        "Which sites open in which year within yearly budgets.",
        liftedKeys(keys, [](auto& s) -> auto& { return s.roadmap; }));
    section.presenceMatters = true;
    section.count = [](const Scenario& s) { return s.roadmap ? std::size_t{1} : std::size_t{0}; };
    section.append = [](Scenario& s) { s.roadmap.emplace(); };
    return section;
}

} // namespace

std::vector<Section> sizingSections() {
    return {sizing(), programmes(), roadmap()};
}

} // namespace corredor::scenario
