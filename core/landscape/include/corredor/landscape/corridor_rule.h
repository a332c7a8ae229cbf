#pragma once

#include <corredor/layers/station.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** How far a station is from a corridor. */
enum class OffsetBy : std::uint8_t {
    Driving, ///< straight to its nearest road, then along roads
    Straight ///< to the nearest point of the corridor
};

enum class ConnectorMatch : std::uint8_t { Any, All };

/** What is made of a station whose power or connectors its source does not state. */
enum class UnknownData : std::uint8_t {
    DoesNotCount, ///< it is listed as one that may qualify
    Counts        ///< taken to meet the rule
};

[[nodiscard]] std::string_view toString(OffsetBy by);
[[nodiscard]] std::string_view toString(ConnectorMatch match);
[[nodiscard]] std::string_view toString(UnknownData unknown);

/** When a road is a charging corridor: how often a station must come, and which stations count. */
struct CorridorRule {
    double spacingKm = 0; ///< longest distance along the corridor without a station
    double offsetKm = 0;  ///< farthest that a station may be from the corridor
    int minPorts = 1;     ///< ports that reach minPortKw
    double minPortKw = 0; ///< 0: every Level 2 and DC port counts; else only DC ports
    std::vector<layers::ConnectorType> connectors; ///< empty: any
    ConnectorMatch connectorMatch = ConnectorMatch::Any;
    OffsetBy offsetBy = OffsetBy::Driving;
    UnknownData unknownData = UnknownData::DoesNotCount;
};

/** A rule that has a name. `verified` false: at least one figure could not be traced. */
struct NamedRule {
    std::string_view id;   ///< as scenarios name it: "nevi-2023"
    std::string_view name; ///< for people
    std::string_view date;
    std::string_view source;
    bool verified = false;
    CorridorRule rule;
};

/** The rules that ship with the program, each with its source. */
[[nodiscard]] std::span<const NamedRule> namedRules();

/** The rule of that id, or null. */
[[nodiscard]] const NamedRule* findRule(std::string_view id);

enum class Verdict : std::uint8_t {
    Qualifies,
    MayQualify, ///< what its source states does not rule it out, but does not prove it either
    Fails
};

/** Whether a station meets a rule, and what keeps it from it. */
struct StationVerdict {
    Verdict verdict = Verdict::Fails;
    /**
     * "meets_rule", "not_open", "not_public", "too_few_ports", "power_too_low",
     * "connector_missing", "power_not_stated", "connectors_not_stated".
     */
    std::string_view reason = "meets_rule";
};

/** Judges what the station is; how far it is from a corridor is not looked at. */
[[nodiscard]] StationVerdict judge(const layers::StationRecord& station, const CorridorRule& rule);

} // namespace corredor::landscape
