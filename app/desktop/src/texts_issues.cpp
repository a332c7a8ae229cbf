#include "convert.h"
#include "texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace corredor::desktop::texts {

namespace {

struct IssueText {
    std::string_view code;
    const char* title;
};

constexpr std::array issueTexts = {
    IssueText{"bad_coordinates", QT_TRANSLATE_NOOP("Issues", "Coordinates make no sense")},
    IssueText{"bad_encoding", QT_TRANSLATE_NOOP("Issues", "Text in a broken encoding was mended")},
    IssueText{
        "bad_geometry",
        QT_TRANSLATE_NOOP("Issues", "A damaged geometry was mended or skipped")},
    IssueText{"bad_value", QT_TRANSLATE_NOOP("Issues", "A value could not be read")},
    IssueText{
        "byte_order_mark",
        QT_TRANSLATE_NOOP("Issues", "The file starts with a byte order mark")},
    IssueText{
        "concurrent_route",
        QT_TRANSLATE_NOOP("Issues", "Routes that share a road were counted once")},
    IssueText{
        "constant_criterion",
        QT_TRANSLATE_NOOP("Issues", "A criterion has the same value at every site")},
    IssueText{
        "part_joined",
        QT_TRANSLATE_NOOP("Issues", "Separate roads were joined by assumed streets")},
    IssueText{
        "corridor_break",
        QT_TRANSLATE_NOOP("Issues", "Other roads join the parts of a corridor")},
    IssueText{
        "corridor_not_found",
        QT_TRANSLATE_NOOP("Issues", "A corridor is not on these roads")},
    IssueText{
        "corridor_route_missing",
        QT_TRANSLATE_NOOP("Issues", "A route of a corridor is not on these roads")},
    IssueText{
        "criterion_without_data",
        QT_TRANSLATE_NOOP("Issues", "A criterion has no data at some sites")},
    IssueText{
        "crossing_country_unknown",
        QT_TRANSLATE_NOOP("Issues", "The country of the roads at a port of entry is not known")},
    IssueText{
        "crossing_not_joined",
        QT_TRANSLATE_NOOP("Issues", "A port of entry joins no roads of one side")},
    IssueText{
        "crossing_off_road",
        QT_TRANSLATE_NOOP("Issues", "A port of entry has no road near enough")},
    IssueText{
        "crossing_shared_location",
        QT_TRANSLATE_NOOP("Issues", "Ports of entry share one place")},
    IssueText{
        "decimal_comma",
        QT_TRANSLATE_NOOP("Issues", "Numbers with a decimal comma were read as decimals")},
    IssueText{
        "decision_without_record",
        QT_TRANSLATE_NOOP("Issues", "A reviewed record is no longer in the data")},
    IssueText{
        "demand_beyond_max_km",
        QT_TRANSLATE_NOOP("Issues", "People live farther than the plan's limit from every site")},
    IssueText{
        "demand_beyond_reach",
        QT_TRANSLATE_NOOP("Issues", "People live out of reach of every site")},
    IssueText{
        "demand_off_road",
        QT_TRANSLATE_NOOP("Issues", "People live too far from any road to be reached")},
    IssueText{
        "duplicate_edge",
        QT_TRANSLATE_NOOP("Issues", "Roads that share a stretch were counted once")},
    IssueText{"duplicate_id", QT_TRANSLATE_NOOP("Issues", "Records share one id")},
    IssueText{
        "impossible_ports",
        QT_TRANSLATE_NOOP("Issues", "An impossible number of ports was dropped")},
    IssueText{"impossible_power", QT_TRANSLATE_NOOP("Issues", "An impossible power was dropped")},
    IssueText{
        "join_place_without_row",
        QT_TRANSLATE_NOOP("Issues", "The joined table has no row near these people")},
    IssueText{
        "join_row_without_zone",
        QT_TRANSLATE_NOOP("Issues", "A row of a joined table belongs to no zone")},
    IssueText{
        "join_zone_without_row",
        QT_TRANSLATE_NOOP("Issues", "The joined table has no row of this zone")},
    IssueText{
        "level_mended",
        QT_TRANSLATE_NOOP("Issues", "A slow charger stated as fast was counted as Level 2")},
    IssueText{
        "low_accuracy",
        QT_TRANSLATE_NOOP("Issues", "A station is placed only by street or town")},
    IssueText{
        "malformed_record",
        QT_TRANSLATE_NOOP("Issues", "A record could not be read and was skipped")},
    IssueText{"missing_coordinates", QT_TRANSLATE_NOOP("Issues", "Coordinates are missing")},
    IssueText{
        "missing_cpg",
        QT_TRANSLATE_NOOP("Issues", "The shapefile does not state its encoding (.cpg is missing)")},
    IssueText{"missing_crs", QT_TRANSLATE_NOOP("Issues", "The file does not state its CRS")},
    IssueText{
        "missing_nodes",
        QT_TRANSLATE_NOOP("Issues", "A road of the extract ends where its nodes are missing")},
    IssueText{
        "missing_prj",
        QT_TRANSLATE_NOOP("Issues", "The shapefile does not state its CRS (.prj is missing)")},
    IssueText{
        "missing_shx",
        QT_TRANSLATE_NOOP("Issues", "The shapefile's index (.shx) is missing and was rebuilt")},
    IssueText{"negative_value", QT_TRANSLATE_NOOP("Issues", "A negative value was not used")},
    IssueText{"newline_in_field", QT_TRANSLATE_NOOP("Issues", "A field holds a line break")},
    IssueText{"no_geometry", QT_TRANSLATE_NOOP("Issues", "A record has no geometry")},
    IssueText{
        "not_a_station_file",
        QT_TRANSLATE_NOOP(
            "Issues",
            "A file in the folder holds no charging stations and was skipped")},
    IssueText{
        "not_electric",
        QT_TRANSLATE_NOOP("Issues", "A station that sells no electricity was skipped")},
    IssueText{
        "not_published",
        QT_TRANSLATE_NOOP("Issues", "A record that is not to be published was skipped")},
    IssueText{
        "outside_country",
        QT_TRANSLATE_NOOP("Issues", "A record lies outside its stated country and was skipped")},
    IssueText{
        "outside_region",
        QT_TRANSLATE_NOOP("Issues", "Records outside the region were left out")},
    IssueText{
        "outside_state",
        QT_TRANSLATE_NOOP("Issues", "A record lies outside its stated state")},
    IssueText{
        "part_of_station",
        QT_TRANSLATE_NOOP(
            "Issues",
            "A charging point is part of a station that is listed already")},
    IssueText{
        "plan_sites_not_used",
        QT_TRANSLATE_NOOP("Issues", "The model finds the number of sites itself")},
    IssueText{"removed", QT_TRANSLATE_NOOP("Issues", "A removed station was skipped")},
    IssueText{
        "road_closed_to_cars",
        QT_TRANSLATE_NOOP("Issues", "A road that is closed to cars was left out")},
    IssueText{"same_place", QT_TRANSLATE_NOOP("Issues", "Records of one source share one place")},
    IssueText{
        "shared_coordinates",
        QT_TRANSLATE_NOOP("Issues", "Many records share the same coordinates")},
    IssueText{
        "site_off_road",
        QT_TRANSLATE_NOOP("Issues", "A site too far from any road was left out")},
    IssueText{
        "site_outside_region",
        QT_TRANSLATE_NOOP("Issues", "A site outside the region was left out")},
    IssueText{
        "snapped_end",
        QT_TRANSLATE_NOOP("Issues", "Road ends close to another road were joined to it")},
    IssueText{
        "snapped_vertex",
        QT_TRANSLATE_NOOP("Issues", "Road vertices close to another road were joined to it")},
    IssueText{
        "swapped_coordinates",
        QT_TRANSLATE_NOOP("Issues", "Swapped latitude and longitude were put right")},
    IssueText{"text_cut", QT_TRANSLATE_NOOP("Issues", "A text was cut to fit the format")},
    IssueText{
        "trip_city_not_found",
        QT_TRANSLATE_NOOP("Issues", "A city of the trips is not in the region")},
    IssueText{
        "trip_city_off_road",
        QT_TRANSLATE_NOOP("Issues", "A city of the trips is too far from any road")},
    IssueText{
        "trip_impossible",
        QT_TRANSLATE_NOOP(
            "Issues",
            "Trips between places cannot be driven, whatever sites are chosen")},
    IssueText{"trip_without_road", QT_TRANSLATE_NOOP("Issues", "No road joins two places")},
    IssueText{
        "unknown_road_class",
        QT_TRANSLATE_NOOP(
            "Issues",
            "The speed of a road class is not known; the default was taken")},
    IssueText{"unknown_state", QT_TRANSLATE_NOOP("Issues", "A stated state is not known")},
    IssueText{"zero_length", QT_TRANSLATE_NOOP("Issues", "Roads without length were left out")},
};

const IssueText* find(std::string_view code) {
    const auto found = std::ranges::find(issueTexts, code, &IssueText::code);
    return found == issueTexts.end() ? nullptr : &*found;
}

} // namespace

QString issueTitle(std::string_view code) {
    const IssueText* text = find(code);
    return text == nullptr ? toQString(code) : QCoreApplication::translate("Issues", text->title);
}

bool knowsIssue(std::string_view code) {
    return find(code) != nullptr;
}

QString severity(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return QCoreApplication::translate("Issues", "Note");
    case Severity::Warning:
        return QCoreApplication::translate("Issues", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("Issues", "Error");
    }
    return {};
}

} // namespace corredor::desktop::texts
