#include "section_parts.h"

namespace corredor::scenario {
namespace {

using ChargerEntry = SourceEntry<sources::StationOptions>;
using RoadEntry = SourceEntry<sources::RoadOptions>;
using CrossingEntry = SourceEntry<sources::CrossingOptions>;
using PopulationEntry = SourceEntry<sources::PopulationOptions>;
using ZoneEntry = SourceEntry<sources::ZoneOptions>;
using JoinEntry = SourceEntry<sources::JoinOptions>;
using MeasureEntry = SourceEntry<sources::MeasureOptions>;

Section region() {
    Section section;
    section.name = "region";
    section.doc = "Where the study takes place; everything outside is ignored. A box, polygons, or "
                  "both (then what lies in both).";
    section.count = [](const Scenario& /*scenario*/) { return std::size_t{1}; };
    section.append = [](Scenario& /*scenario*/) {};
    const auto polygons = [](auto& s) -> auto& { return s.region.polygons; };
    const std::vector<Key<Scenario>> keys = joined<Scenario>(
        {keyOf<Scenario>(
            {.name = "bbox", .doc = "[west, south, east, north] in degrees.", .length = 4},
            [](auto& s) -> auto& { return s.region.bbox; })},
        liftedKeys(sourceKeys<ZoneEntry>(false), polygons));
    bindKeys<Scenario>(section, [](auto& s, std::size_t /*index*/) -> auto& { return s; }, keys);
    return section;
}

Section chargers() {
    const auto entries = [](auto& s) -> auto& { return s.chargers; };
    return arrayOf<ChargerEntry>(
        "chargers",
        "Charging stations that exist. Several sources are merged; duplicates are found.",
        entries,
        joined<ChargerEntry>(
            sourceKeys<ChargerEntry>(true),
            {keyOf<ChargerEntry>(
                 {.name = "schema", .doc = "Format of the source; auto recognises it."},
                 [](auto& e) -> auto& { return e.options.schema; }),
             keyOf<ChargerEntry>(
                 {.name = "name",
                  .doc = "Name of the dataset in results; without it by schema or file name."},
                 [](auto& e) -> auto& { return e.options.name; }),
             keyOf<ChargerEntry>(
                 {.name = "fields",
                  .doc = "For schema = \"table\": our field = the file's column.",
                  .choices = {"id",         "name",       "address",        "city",     "state",
                              "country",    "network",    "operator",       "facility", "access",
                              "status",     "open_date",  "date_confirmed", "ports_l1", "ports_l2",
                              "ports_dcfc", "connectors", "power_kw",       "lon",      "lat"}},
                 [](auto& e) -> auto& { return e.options.fields; }),
             keyOf<ChargerEntry>(
                 {.name = "default_country", .doc = "Country (US, MX) of records that state none."},
                 [](auto& e) -> auto& { return e.options.defaultCountry; })}));
}

Section roads() {
    Section section;
    section.name = "roads";
    section.doc = "Road lines of both countries; distances are measured along them.";
    section.presenceMatters = true;
    section.count = [](const Scenario& s) { return s.roads ? std::size_t{1} : std::size_t{0}; };
    section.append = [](Scenario& s) { s.roads.emplace(); };
    const auto field = [](std::string_view name, std::string_view doc, auto member) {
        return keyOf<RoadEntry>(
            {.name = name, .doc = doc}, [member](auto& e) -> auto& { return e.options.*member; });
    };
    const auto keys = liftedKeys(
        joined<RoadEntry>(
            sourceKeys<RoadEntry>(true),
            {field("class_field", "Field with the road class.", &sources::RoadOptions::classField),
             field(
                 "route_field",
                 "Field with the route number, e.g. I-5.",
                 &sources::RoadOptions::routeField),
             field(
                 "speed_field",
                 "Field with the speed, km/h or \"35 mph\".",
                 &sources::RoadOptions::speedField),
             field(
                 "oneway_field",
                 "Field that says in which direction a line may be driven.",
                 &sources::RoadOptions::oneWayField),
             field(
                 "country_field",
                 "Field with the country, US or MX.",
                 &sources::RoadOptions::countryField),
             field(
                 "length_field",
                 "Field with the driven length, km, where it differs from the line's.",
                 &sources::RoadOptions::lengthField)}),
        [](auto& s) -> auto& { return s.roads; });
    bindKeys<Scenario>(section, [](auto& s, std::size_t /*index*/) -> auto& { return s; }, keys);
    return section;
}

Section crossings() {
    Section section;
    section.name = "crossings";
    section.doc = "Ports of entry that join the two countries' roads. Without a source the "
                  "program's own ports of entry.";
    section.count = [](const Scenario& /*scenario*/) { return std::size_t{1}; };
    section.append = [](Scenario& /*scenario*/) {};
    const auto entry = [](auto& s) -> auto& { return s.crossings; };
    const auto keys = joined<Scenario>(
        liftedKeys(
            joined<CrossingEntry>(
                sourceKeys<CrossingEntry>(false),
                {keyOf<CrossingEntry>(
                     {.name = "name_field", .doc = "Field with the name of the crossing."},
                     [](auto& e) -> auto& { return e.options.nameField; }),
                 keyOf<CrossingEntry>(
                     {.name = "volume_field",
                      .doc = "Field with the vehicles a year; without it the latest year's sum."},
                     [](auto& e) -> auto& { return e.options.volumeField; })}),
            entry),
        {keyOf<Scenario>(
             {.name = "wait_field",
              .doc = "Field with the mean wait to cross, minutes, which adds to the time of ways "
                     "over the crossing; without it wait_min or espera_min."},
             [](auto& s) -> auto& { return s.crossingWaitField; }),
         keyOf<Scenario>(
             {.name = "max_gap_km",
              .doc = "A crossing joins roads at most this far from it, on each side.",
              .unit = "km",
              .minimum = 0,
              .maximum = 100},
             [](auto& s) -> auto& { return s.network.maxCrossingGapKm; })});
    bindKeys<Scenario>(section, [](auto& s, std::size_t /*index*/) -> auto& { return s; }, keys);
    return section;
}

Section population() {
    const auto entries = [](auto& s) -> auto& { return s.population; };
    return arrayOf<PopulationEntry>(
        "population",
        "Where people live: points, polygons or a raster. They are the demand.",
        entries,
        joined<PopulationEntry>(
            sourceKeys<PopulationEntry>(true),
            {keyOf<PopulationEntry>(
                 {.name = "value_field",
                  .doc = "Field with the number of people; without it the usual names."},
                 [](auto& e) -> auto& { return e.options.valueField; }),
             keyOf<PopulationEntry>(
                 {.name = "id_field", .doc = "Field with the id of the place."},
                 [](auto& e) -> auto& { return e.options.idField; }),
             keyOf<PopulationEntry>(
                 {.name = "country_field", .doc = "Field with the country, US or MX."},
                 [](auto& e) -> auto& { return e.options.countryField; }),
             keyOf<PopulationEntry>(
                 {.name = "country", .doc = "Country of all records when there is no field."},
                 [](auto& e) -> auto& { return e.options.country; }),
             keyOf<PopulationEntry>(
                 {.name = "class_fields",
                  .doc =
                      "Fields that sort people into classes for equity, e.g. [\"ambito\"] "
                      "(urban, rural): texts, codes (up to five whole numbers), or other numbers "
                      "made into fifths of the people."},
                 [](auto& e) -> auto& { return e.options.classFields; }),
             keyOf<PopulationEntry>(
                 {.name = "share_fields",
                  .doc =
                      "Fields with the percentage of the people of a place that something holds "
                      "for, e.g. [\"ovsint\"] (no internet at home): both parts are told apart."},
                 [](auto& e) -> auto& { return e.options.shareFields; }),
             keyOf<PopulationEntry>(
                 {.name = "raster",
                  .doc = "The source is a GeoTIFF whose cells hold people; sums are kept."},
                 [](auto& e) -> auto& { return e.options.raster; }),
             keyOf<PopulationEntry>(
                 {.name = "cell_km",
                  .doc = "Finer rasters are summed into blocks of about this size.",
                  .unit = "km",
                  .minimum = 0,
                  .maximum = 100,
                  .aboveMinimum = true},
                 [](auto& e) -> auto& { return e.options.cellKm; })}));
}

Section zones() {
    const auto entries = [](auto& s) -> auto& { return s.zones; };
    return arrayOf<ZoneEntry>(
        "zones",
        "Municipalities, counties, tracts: statistics, equity and jurisdiction.",
        entries,
        joined<ZoneEntry>(
            sourceKeys<ZoneEntry>(true),
            {keyOf<ZoneEntry>(
                 {.name = "name",
                  .doc = "Name of the layer, unique; without it the file name.",
                  .alwaysWritten = true},
                 [](auto& e) -> auto& { return e.options.name; }),
             keyOf<ZoneEntry>(
                 {.name = "id_field", .doc = "Field with the zone's id."},
                 [](auto& e) -> auto& { return e.options.idField; }),
             keyOf<ZoneEntry>(
                 {.name = "label_field", .doc = "Field with the zone's name."},
                 [](auto& e) -> auto& { return e.options.labelField; }),
             keyOf<ZoneEntry>(
                 {.name = "country_field", .doc = "Field with the country, US or MX."},
                 [](auto& e) -> auto& { return e.options.countryField; }),
             keyOf<ZoneEntry>(
                 {.name = "country", .doc = "Country of all zones when there is no field."},
                 [](auto& e) -> auto& { return e.options.country; })}));
}

Section joins() {
    const auto entries = [](auto& s) -> auto& { return s.joins; };
    return arrayOf<JoinEntry>(
        "joins",
        "A table without shapes, such as an index by county, whose columns are added to zones (by "
        "key) or to people (from the nearest row).",
        entries,
        joined<JoinEntry>(
            sourceKeys<JoinEntry>(true),
            {keyOf<JoinEntry>(
                 {.name = "to",
                  .doc = "Name of the [[zones]], or file name without its ending of the "
                         "[[population]], that get the columns.",
                  .required = true},
                 [](auto& e) -> auto& { return e.options.to; }),
             keyOf<JoinEntry>(
                 {.name = "key",
                  .doc = "For zones: the table's column with the zone's id. Leading zeros do not "
                         "matter: 6001 is 06001."},
                 [](auto& e) -> auto& { return e.options.key; }),
             keyOf<JoinEntry>(
                 {.name = "zone_key",
                  .doc = "Field of the zones that holds the same; without it their id."},
                 [](auto& e) -> auto& { return e.options.zoneKey; }),
             keyOf<JoinEntry>(
                 {.name = "fields",
                  .doc = "Columns to add. Those of people are also class fields.",
                  .required = true},
                 [](auto& e) -> auto& { return e.options.fields; }),
             keyOf<JoinEntry>(
                 {.name = "no_value", .doc = "A number that stands for no value, e.g. -999."},
                 [](auto& e) -> auto& { return e.options.noValue; }),
             keyOf<JoinEntry>(
                 {.name = "max_km",
                  .doc = "For people: they take the values of the nearest row of their state, at "
                         "most this far in a straight line.",
                  .unit = "km",
                  .minimum = 0,
                  .maximum = 200,
                  .aboveMinimum = true},
                 [](auto& e) -> auto& { return e.options.maxKm; })}));
}

Section measures() {
    const auto entries = [](auto& s) -> auto& { return s.measures; };
    return arrayOf<MeasureEntry>(
        "measures",
        "Any other layer that a criterion reads: traffic, substations, broadband, crossings.",
        entries,
        joined<MeasureEntry>(
            sourceKeys<MeasureEntry>(true),
            {keyOf<MeasureEntry>(
                 {.name = "name",
                  .doc = "Name by which criteria call it, unique.",
                  .required = true},
                 [](auto& e) -> auto& { return e.options.name; }),
             keyOf<MeasureEntry>(
                 {.name = "value_field",
                  .doc = "Field with the value; without it every feature counts 1."},
                 [](auto& e) -> auto& { return e.options.valueField; }),
             keyOf<MeasureEntry>(
                 {.name = "unit", .doc = "Unit shown beside its values."},
                 [](auto& e) -> auto& { return e.options.unit; }),
             keyOf<MeasureEntry>(
                 {.name = "raster", .doc = "The source is a GeoTIFF."},
                 [](auto& e) -> auto& { return e.options.raster; })}));
}

Section labels() {
    const auto entries = [](auto& s) -> auto& { return s.labels; };
    return arrayOf<exports::SourceLabel>(
        "labels",
        "What a field or a layer of the sources is called in the report and the desktop.",
        entries,
        {keyOf<exports::SourceLabel>(
             {.name = "name",
              .doc = "The field, or the layer, as its source writes it.",
              .required = true},
             [](auto& e) -> auto& { return e.name; }),
         keyOf<exports::SourceLabel>(
             {.name = "en", .doc = "Its name in English; without it the Spanish one."},
             [](auto& e) -> auto& { return e.en; }),
         keyOf<exports::SourceLabel>(
             {.name = "es", .doc = "Its name in Spanish; without it the English one."},
             [](auto& e) -> auto& { return e.es; })});
}

} // namespace

std::vector<Section> sourceSections() {
    return {
        region(),
        chargers(),
        roads(),
        crossings(),
        population(),
        zones(),
        joins(),
        measures(),
        labels()};
}

} // namespace corredor::scenario
