#pragma once

#include <corredor/exports/write.h>
#include <corredor/geo/lonlat.h>
#include <corredor/landscape/corridor_rule.h>
#include <corredor/planning/candidates.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/plan.h>
#include <corredor/planning/programmes.h>
#include <corredor/planning/scores.h>
#include <corredor/planning/site_demand.h>
#include <corredor/planning/weights.h>
#include <corredor/sources/stations.h>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/** Values of a scenario as JSON and back: what a key may hold, and the names of enumerators. */
namespace corredor::scenario {

using Json = nlohmann::ordered_json;

enum class ValueType {
    Text,
    Number,
    Integer,
    Boolean,
    TextList,
    NumberList,
    TextMap,
    TextListMap,
    NumberMap
};

/** The names by which a scenario file calls the enumerators of E. */
template <typename E>
struct EnumNames;

template <typename E>
using NameList = std::vector<std::pair<std::string_view, E>>;

template <>
struct EnumNames<sources::StationSchema> {
    static NameList<sources::StationSchema> list() {
        using enum sources::StationSchema;
        return {
            {"auto", Auto},
            {"afdc", Afdc},
            {"openchargemap", OpenChargeMap},
            {"ocpi", Ocpi},
            {"osm", OpenStreetMap},
            {"table", Table}};
    }
};

template <>
struct EnumNames<landscape::ConnectorMatch> {
    static NameList<landscape::ConnectorMatch> list() {
        using enum landscape::ConnectorMatch;
        return {{toString(Any), Any}, {toString(All), All}};
    }
};

template <>
struct EnumNames<landscape::OffsetBy> {
    static NameList<landscape::OffsetBy> list() {
        using enum landscape::OffsetBy;
        return {{toString(Driving), Driving}, {toString(Straight), Straight}};
    }
};

template <>
struct EnumNames<landscape::UnknownData> {
    static NameList<landscape::UnknownData> list() {
        using enum landscape::UnknownData;
        return {{toString(DoesNotCount), DoesNotCount}, {toString(Counts), Counts}};
    }
};

template <>
struct EnumNames<planning::CandidateSource> {
    static NameList<planning::CandidateSource> list() {
        using enum planning::CandidateSource;
        return {
            {"roads", Roads},
            {"junctions", Junctions},
            {"grid", Grid},
            {"zones", Zones},
            {"layer", Layer}};
    }
};

template <>
struct EnumNames<planning::CriterionKind> {
    static NameList<planning::CriterionKind> list() {
        using enum planning::CriterionKind;
        return {
            {"population", Population},
            {"charger-distance", ChargerDistance},
            {"traffic", Traffic},
            {"crossing-volume", CrossingVolume},
            {"equity", Equity},
            {"measure-nearest", MeasureNearest},
            {"measure-value", MeasureValue},
            {"measure-sum", MeasureSum}};
    }
};

template <>
struct EnumNames<planning::Direction> {
    static NameList<planning::Direction> list() {
        using enum planning::Direction;
        return {{"more-is-better", MoreIsBetter}, {"less-is-better", LessIsBetter}};
    }
};

template <>
struct EnumNames<planning::Normalisation> {
    static NameList<planning::Normalisation> list() {
        using enum planning::Normalisation;
        return {{"min-max", MinMax}, {"percentile", Percentile}, {"target", Target}};
    }
};

template <>
struct EnumNames<planning::Estimate> {
    static NameList<planning::Estimate> list() {
        using enum planning::Estimate;
        return {{toString(Low), Low}, {toString(Mid), Mid}, {toString(High), High}};
    }
};

template <>
struct EnumNames<planning::Service> {
    static NameList<planning::Service> list() {
        using enum planning::Service;
        return {
            {toString(ByDemand), ByDemand}, {toString(Fast), Fast}, {toString(OnTheWay), OnTheWay}};
    }
};

template <>
struct EnumNames<planning::Country> {
    static NameList<planning::Country> list() {
        using enum planning::Country;
        return {{codeOf(UnitedStates), UnitedStates}, {codeOf(Mexico), Mexico}};
    }
};

template <>
struct EnumNames<planning::ProgrammeKind> {
    static NameList<planning::ProgrammeKind> list() {
        using enum planning::ProgrammeKind;
        return {
            {toString(CapexShare), CapexShare}, {toString(PerKwh), PerKwh}, {toString(Lcfs), Lcfs}};
    }
};

template <>
struct EnumNames<planning::WeightMethod> {
    static NameList<planning::WeightMethod> list() {
        using enum planning::WeightMethod;
        return {{toString(Direct), Direct}, {toString(Swing), Swing}, {toString(Ahp), Ahp}};
    }
};

template <>
struct EnumNames<planning::Ranking> {
    static NameList<planning::Ranking> list() {
        using enum planning::Ranking;
        return {{toString(WeightedSum), WeightedSum}, {toString(Topsis), Topsis}};
    }
};

template <>
struct EnumNames<planning::Objective> {
    static NameList<planning::Objective> list() {
        using enum planning::Objective;
        return {
            {"max-cover", MaxCover},
            {"p-median", PMedian},
            {"set-cover", SetCover},
            {"p-center", PCenter},
            {"flow-refuelling", FlowRefuelling}};
    }
};

template <>
struct EnumNames<planning::GroupBy> {
    static NameList<planning::GroupBy> list() {
        using enum planning::GroupBy;
        return {
            {toString(Country), Country},
            {toString(State), State},
            {toString(Zone), Zone},
            {toString(Class), Class}};
    }
};

template <>
struct EnumNames<planning::Decay> {
    static NameList<planning::Decay> list() {
        using enum planning::Decay;
        return {{"none", None}, {"linear", Linear}};
    }
};

template <>
struct EnumNames<exports::Format> {
    static NameList<exports::Format> list() {
        using enum exports::Format;
        return {
            {"shapefile", Shapefile},
            {"gpkg", GeoPackage},
            {"geojson", GeoJson},
            {"csv", Csv},
            {"kml", Kml},
            {"report", Report}};
    }
};

template <typename E>
std::vector<std::string_view> enumChoices() {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : EnumNames<E>::list()) {
        names.push_back(name);
    }
    return names;
}

template <typename E>
std::string enumName(E value) {
    for (const auto& [name, candidate] : EnumNames<E>::list()) {
        if (candidate == value) {
            return std::string(name);
        }
    }
    return {};
}

/** @pre `name` is one of enumChoices<E>() */
template <typename E>
E enumValue(std::string_view name) {
    for (const auto& [candidate, value] : EnumNames<E>::list()) {
        if (candidate == name) {
            return value;
        }
    }
    return E{};
}

/**
 * How a C++ value is written in a scenario: its type, its choices, and both conversions. decode()
 * is only given what has been checked against type and choices.
 */
template <typename V>
struct Codec {
    static constexpr ValueType type = ValueType::Text;

    static std::vector<std::string_view> choices() { return enumChoices<V>(); }

    static Json encode(const V& value) { return enumName(value); }

    static void decode(const Json& json, V& value) {
        value = enumValue<V>(json.get<std::string>());
    }
};

template <typename V, ValueType valueType>
struct PlainCodec {
    static constexpr ValueType type = valueType;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const V& value) { return value; }

    static void decode(const Json& json, V& value) { value = json.get<V>(); }
};

template <>
struct Codec<std::string> : PlainCodec<std::string, ValueType::Text> {};

template <>
struct Codec<double> : PlainCodec<double, ValueType::Number> {};

template <>
struct Codec<int> : PlainCodec<int, ValueType::Integer> {};

template <>
struct Codec<std::uint64_t> : PlainCodec<std::uint64_t, ValueType::Integer> {};

template <>
struct Codec<bool> : PlainCodec<bool, ValueType::Boolean> {};

template <>
struct Codec<std::vector<std::string>> : PlainCodec<std::vector<std::string>, ValueType::TextList> {
};

template <>
struct Codec<std::vector<double>> : PlainCodec<std::vector<double>, ValueType::NumberList> {};

template <>
struct Codec<std::map<std::string, std::string>>
    : PlainCodec<std::map<std::string, std::string>, ValueType::TextMap> {};

/** A list of one is written without brackets. */
template <>
struct Codec<std::map<std::string, std::vector<std::string>>> {
    static constexpr ValueType type = ValueType::TextListMap;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const std::map<std::string, std::vector<std::string>>& lists);

    static void decode(const Json& json, std::map<std::string, std::vector<std::string>>& lists);
};

template <>
struct Codec<std::map<std::string, double>>
    : PlainCodec<std::map<std::string, double>, ValueType::NumberMap> {};

/** Nothing is null: the key is left out. */
template <typename V>
struct Codec<std::optional<V>> {
    static constexpr ValueType type = Codec<V>::type;

    static std::vector<std::string_view> choices() { return Codec<V>::choices(); }

    static Json encode(const std::optional<V>& value) {
        return value ? Codec<V>::encode(*value) : Json();
    }

    static void decode(const Json& json, std::optional<V>& value) {
        Codec<V>::decode(json, value.emplace());
    }
};

/** [lon, lat] */
template <>
struct Codec<geo::LonLat> {
    static constexpr ValueType type = ValueType::NumberList;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const geo::LonLat& place) { return {place.lon, place.lat}; }

    static void decode(const Json& json, geo::LonLat& place) { place = {json.at(0), json.at(1)}; }
};

/** [west, south, east, north] */
template <>
struct Codec<geo::BoundingBox> {
    static constexpr ValueType type = ValueType::NumberList;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const geo::BoundingBox& box) {
        return {box.west, box.south, box.east, box.north};
    }

    static void decode(const Json& json, geo::BoundingBox& box) {
        box = {json.at(0), json.at(1), json.at(2), json.at(3)};
    }
};

/** "lon,lat" each, to about a centimetre; what is no place has a longitude that is not a number. */
template <>
struct Codec<std::vector<geo::LonLat>> {
    static constexpr ValueType type = ValueType::TextList;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const std::vector<geo::LonLat>& places);

    static void decode(const Json& json, std::vector<geo::LonLat>& places);
};

/** As planning::toText() each. */
template <>
struct Codec<std::vector<planning::Comparison>> {
    static constexpr ValueType type = ValueType::TextList;

    static std::vector<std::string_view> choices() { return {}; }

    static Json encode(const std::vector<planning::Comparison>& comparisons);

    static void decode(const Json& json, std::vector<planning::Comparison>& comparisons);
};

template <>
struct Codec<std::set<exports::Format>> {
    static constexpr ValueType type = ValueType::TextList;

    static std::vector<std::string_view> choices() { return enumChoices<exports::Format>(); }

    static Json encode(const std::set<exports::Format>& formats) {
        Json list = Json::array();
        for (const exports::Format format : formats) {
            list.push_back(enumName(format));
        }
        return list;
    }

    static void decode(const Json& json, std::set<exports::Format>& formats) {
        formats.clear();
        for (const Json& name : json) {
            formats.insert(enumValue<exports::Format>(name.get<std::string>()));
        }
    }
};

} // namespace corredor::scenario
