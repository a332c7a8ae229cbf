#include "section_parts.h"

namespace corredor::scenario {
namespace {

constexpr double maxKm = 20'000; // half the Earth's circumference
using SiteEntry = SourceEntry<sources::SiteOptions>;

std::vector<Key<Scenario>> candidateSiteKeys() {
    return liftedKeys(
        joined<SiteEntry>(
            sourceKeys<SiteEntry>(false),
            {keyOf<SiteEntry>(
                 {.name = "role_field",
                  .doc = "Field with candidate, required, existing or excluded."},
                 [](auto& e) -> auto& { return e.options.roleField; }),
             keyOf<SiteEntry>(
                 {.name = "name_field", .doc = "Field with the site's name."},
                 [](auto& e) -> auto& { return e.options.nameField; }),
             keyOf<SiteEntry>(
                 {.name = "id_field", .doc = "Field with the site's id."},
                 [](auto& e) -> auto& { return e.options.idField; }),
             keyOf<SiteEntry>(
                 {.name = "cost_field", .doc = "Field with what a site costs to build."},
                 [](auto& e) -> auto& { return e.options.costField; })}),
        [](auto& s) -> auto& { return s.sites; });
}

Section candidates() {
    Section section = plainTable(
        "candidates",
        "Places where a station could be built. A source adds own sites with roles.",
        joined<Scenario>(
            {keyOf<Scenario>(
                 {.name = "from", .doc = "What the sites are made from."},
                 [](auto& s) -> auto& { return s.candidates.from; }),
             keyOf<Scenario>(
                 {.name = "spacing_km",
                  .doc = "Distance between sites along roads, or the cell of the grid.",
                  .unit = "km",
                  .minimum = 0.05,
                  .maximum = 1000},
                 [](auto& s) -> auto& { return s.candidates.spacingKm; }),
             keyOf<Scenario>(
                 {.name = "junctions", .doc = "With from = \"roads\": also where roads meet."},
                 [](auto& s) -> auto& { return s.candidates.junctions; }),
             keyOf<Scenario>(
                 {.name = "classes", .doc = "Only roads of these classes; without it all."},
                 [](auto& s) -> auto& { return s.candidates.roadClasses; }),
             kilometresOf<Scenario>(
                 {.name = "max_snap_km",
                  .doc = "Sites farther than this from any road are dropped.",
                  .minimum = 0,
                  .maximum = 200,
                  .aboveMinimum = true},
                 [](auto& s) -> auto& { return s.candidates.maxSnapM; })},
            joined<Scenario>(
                {keyOf<Scenario>(
                    {.name = "must_be_online",
                     .doc = "No sites where the layer of sizing.broadband shows no cover."},
                    [](auto& s) -> auto& { return s.candidates.mustBeOnline; })},
                candidateSiteKeys())));
    section.presenceMatters = true;
    section.count = [](const Scenario& s) {
        return s.hasCandidates ? std::size_t{1} : std::size_t{0};
    };
    section.append = [](Scenario& s) { s.hasCandidates = true; };
    return section;
}

std::vector<Key<planning::CriterionOptions>> criterionKeys() {
    using Criterion = planning::CriterionOptions;
    const auto at = [](KeySpec spec, auto member) {
        return keyOf<Criterion>(std::move(spec), [member](auto& c) -> auto& { return c.*member; });
    };
    return {
        at({.name = "name", .doc = "Name of the criterion, unique.", .required = true},
           &Criterion::name),
        at({.name = "kind",
            .doc = "What it measures; without it derived from the name.",
            .alwaysWritten = true},
           &Criterion::kind),
        at({.name = "weight",
            .doc = "Its share in the score; with weights.method = \"direct\".",
            .minimum = 0,
            .maximum = 1e9},
           &Criterion::weight),
        at({.name = "direction",
            .doc = "Whether more or less of it speaks for a site; without it by kind.",
            .alwaysWritten = true},
           &Criterion::direction),
        at({.name = "normalisation", .doc = "How its values become 0 (worst) to 1 (best)."},
           &Criterion::normalisation),
        at({.name = "target", .doc = "With normalisation = \"target\": the value that gives 1."},
           &Criterion::target),
        at({.name = "zero", .doc = "With normalisation = \"target\": the value that gives 0."},
           &Criterion::zero),
        at({.name = "reach_km",
            .doc = "Population and crossing volume by road, measure-sum in a straight line.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm,
            .aboveMinimum = true},
           &Criterion::reachKm),
        at({.name = "max_km",
            .doc = "Traffic and measure-value: features farther than this do not count.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm,
            .aboveMinimum = true},
           &Criterion::maxKm),
        at({.name = "connector",
            .doc = "Charger distance: only stations with this connector, e.g. CCS1."},
           &Criterion::connector),
        at({.name = "min_power_kw",
            .doc = "Charger distance: only stations that offer at least this.",
            .unit = "kW",
            .minimum = 0,
            .maximum = 10'000},
           &Criterion::minPowerKw),
        at({.name = "measure",
            .doc = "Name of the measure it reads; without it the criterion's own name.",
            .alwaysWritten = true},
           &Criterion::measure),
        at({.name = "zone_field", .doc = "Equity: field of the zones, a number or a grade."},
           &Criterion::zoneField),
        at({.name = "missing",
            .doc = "Value from 0 to 1 that sites without data get.",
            .minimum = 0,
            .maximum = 1},
           &Criterion::missing)};
}

Section criteria() {
    Section section;
    section.name = "criteria";
    section.doc = "What speaks for a site, with weights.";
    section.isArray = true;
    section.count = [](const Scenario& s) { return s.criteria.size(); };
    section.append = [](Scenario& s) { s.criteria.emplace_back(); };
    bindKeys<planning::CriterionOptions>(
        section,
        [](auto& s, std::size_t index) -> auto& { return s.criteria[index]; },
        criterionKeys());
    return section;
}

Section plan() {
    using Options = planning::PlanOptions;
    const auto at = [](KeySpec spec, auto member) {
        return keyOf<Options>(std::move(spec), [member](auto& p) -> auto& { return p.*member; });
    };
    const std::vector<Key<Options>> keys = {
        at({.name = "objective", .doc = "Location model that chooses the sites."},
           &Options::objective),
        at({.name = "sites",
            .doc = "Number of sites to choose; with a budget at most, and as many as it pays for "
                   "when not stated. Not used by set-cover.",
            .minimum = 1,
            .maximum = 100'000},
           &Options::sites),
        at({.name = "reach_km",
            .doc = "max-cover and set-cover: a site serves people within this distance by road.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm,
            .aboveMinimum = true},
           &Options::reachKm),
        at({.name = "decay",
            .doc = "max-cover: \"linear\" lets a site serve people wholly up to full_km and less "
                   "and less up to reach_km."},
           &Options::decay),
        at({.name = "full_km",
            .doc = "With decay = \"linear\": whole service up to this distance by road.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm},
           &Options::fullKm),
        at({.name = "max_km",
            .doc = "p-median: whoever is farther from every charger counts as this far. p-center: "
                   "people whom nothing reaches within it are left out and listed.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm,
            .aboveMinimum = true},
           &Options::maxKm),
        at({.name = "trip_places",
            .doc = "flow-refuelling: so many of the region's largest places, and the trips between "
                   "them that one charge at home does not bring there and back.",
            .minimum = 2,
            .maximum = 1000},
           &Options::tripPlaces),
        at({.name = "range_km",
            .doc = "flow-refuelling: what a vehicle drives on a full charge.",
            .unit = "km",
            .minimum = 0,
            .maximum = maxKm,
            .aboveMinimum = true},
           &Options::rangeKm),
        at({.name = "detour_km",
            .doc = "flow-refuelling: driven off the way and back for one stop, at most.",
            .unit = "km",
            .minimum = 0,
            .maximum = 1000},
           &Options::detourKm),
        at({.name = "budget",
            .doc = "max-cover: the chosen sites cost at most this together.",
            .minimum = 0,
            .maximum = 1e15},
           &Options::budget),
        at({.name = "site_cost",
            .doc = "What a site costs that has no cost of its own (candidates.cost_field).",
            .minimum = 0,
            .maximum = 1e15,
            .aboveMinimum = true},
           &Options::siteCost),
        at({.name = "currency", .doc = "Name of the unit of all costs."}, &Options::currency),
        at({.name = "time_limit_s",
            .doc = "The best plan found by then is taken, with its proved bound.",
            .unit = "s",
            .minimum = 0,
            .maximum = 604'800,
            .aboveMinimum = true},
           &Options::timeLimitS),
        at({.name = "count_existing",
            .doc = "People within reach of an existing fast charger are served already."},
           &Options::countExisting),
        at({.name = "pinned",
            .doc = "Places \"lon,lat\" of candidate sites that must be in the plan."},
           &Options::pinned),
        at({.name = "forbidden",
            .doc = "Places \"lon,lat\" of candidate sites that must not be in the plan."},
           &Options::forbidden)};
    Section section = plainTable(
        "plan", "Which sites to build.", liftedKeys(keys, [](auto& s) -> auto& { return s.plan; }));
    section.presenceMatters = true;
    section.count = [](const Scenario& s) { return s.plan ? std::size_t{1} : std::size_t{0}; };
    section.append = [](Scenario& s) { s.plan.emplace(); };
    return section;
}

Section outputs() {
    return plainTable(
        "outputs",
        "What is written beside result.json and timings.json.",
        {keyOf<Scenario>(
             {.name = "formats", .doc = "Formats of the layers, and the report."},
             [](auto& s) -> auto& { return s.formats; }),
         keyOf<Scenario>(
             {.name = "language", .doc = "Language of the report.", .choices = {"en", "es"}},
             [](auto& s) -> auto& { return s.language; })});
}

} // namespace

std::vector<Section> planningSections() {
    std::vector<Section> all = {candidates(), criteria()};
    for (Section& section : weightSections()) {
        all.push_back(std::move(section));
    }
    all.push_back(plan());
    for (Section& section : fairnessSections()) {
        all.push_back(std::move(section));
    }
    for (Section& section : sizingSections()) {
        all.push_back(std::move(section));
    }
    all.push_back(outputs());
    return all;
}

} // namespace corredor::scenario
