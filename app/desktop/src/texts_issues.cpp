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
        "constant_criterion",
        QT_TRANSLATE_NOOP("Issues", "A criterion has the same value at every site")},
    IssueText{
        "corridor_rule_not_used",
        QT_TRANSLATE_NOOP("Issues", "The corridor rule is not used by this run")},
    IssueText{
        "criterion_without_data",
        QT_TRANSLATE_NOOP("Issues", "A criterion has no data at some sites")},
    IssueText{
        "crossing_not_joined",
        QT_TRANSLATE_NOOP(
            "Issues",
            "A port of entry joins no roads: none near enough on one side")},
    IssueText{
        "decimal_comma",
        QT_TRANSLATE_NOOP("Issues", "Numbers with a decimal comma were read as decimals")},
    IssueText{
        "duplicate_edge",
        QT_TRANSLATE_NOOP("Issues", "Roads that share a stretch were counted once")},
    IssueText{"duplicate_id", QT_TRANSLATE_NOOP("Issues", "Records share one id")},
    IssueText{
        "impossible_ports",
        QT_TRANSLATE_NOOP("Issues", "An impossible number of ports was dropped")},
    IssueText{"impossible_power", QT_TRANSLATE_NOOP("Issues", "An impossible power was dropped")},
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
        "not_electric",
        QT_TRANSLATE_NOOP("Issues", "A station that sells no electricity was skipped")},
    IssueText{
        "not_published",
        QT_TRANSLATE_NOOP("Issues", "A record that is not to be published was skipped")},
    IssueText{
        "outside_country",
        QT_TRANSLATE_NOOP("Issues", "A record lies outside its stated country and was skipped")},
    IssueText{
        "outside_state",
        QT_TRANSLATE_NOOP("Issues", "A record lies outside its stated state")},
    IssueText{"removed", QT_TRANSLATE_NOOP("Issues", "A removed station was skipped")},
    IssueText{
        "snapped_end",
        QT_TRANSLATE_NOOP("Issues", "Road ends close to another road were joined to it")},
    IssueText{
        "swapped_coordinates",
        QT_TRANSLATE_NOOP("Issues", "Swapped latitude and longitude were put right")},
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
