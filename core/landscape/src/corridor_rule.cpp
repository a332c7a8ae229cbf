#include <corredor/base/units.h>
#include <corredor/landscape/corridor_rule.h>
#include <corredor/landscape/station_filter.h>

#include <algorithm>
#include <array>

namespace corredor::landscape {

namespace {

using layers::ConnectorType;

/** 50 mi, 1 mi, four ports of 150 kW with CCS1. */
CorridorRule neviRule() {
    return {
        .spacingKm = 50 * kmPerMile,
        .offsetKm = 1 * kmPerMile,
        .minPorts = 4,
        .minPortKw = 150,
        .connectors = {ConnectorType::CCS1}};
}

std::array<NamedRule, 5> makeRules() {
    return {
        {{.id = "nevi-2023",
          .name = "NEVI Formula Program, guidance of 2023",
          .date = "2023-06-02",
          .source =
              "23 CFR 680.106 (88 FR 12724) for ports, power and connector; FHWA, NEVI Formula "
              "Program Guidance (2022, updated 2023), for 50 mi and 1 mi",
          .verified = true,
          .rule = neviRule()},
         {.id = "nevi-2025",
          .name = "NEVI Formula Program, interim final guidance of 2025",
          .date = "2025-08-13",
          .source =
              "FHWA, Interim Final Guidance (Aug 2025): each State sets the distance between "
              "stations (state yours with spacing_mi); 23 CFR 680.106 still sets ports, power "
              "and connector. 50 mi and 5 mi are unverified defaults",
          .verified = false,
          .rule =
              {.spacingKm = 50 * kmPerMile,
               .offsetKm = 5 * kmPerMile,
               .minPorts = 4,
               .minPortKw = 150,
               .connectors = {ConnectorType::CCS1}}},
         {.id = "afc-2019",
          .name = "Alternative Fuel Corridors before 2022 (round 4)",
          .date = "2019-01-01",
          .source =
              "FHWA, Alternative Fuel Corridors, round 4 (2019): CCS and CHAdeMO. 50 mi and 5 "
              "mi from memory of the nomination forms",
          .verified = false,
          .rule =
              {.spacingKm = 50 * kmPerMile,
               .offsetKm = 5 * kmPerMile,
               .minPorts = 1,
               .minPortKw = 1,
               .connectors = {ConnectorType::CCS1, ConnectorType::CHAdeMO},
               .connectorMatch = ConnectorMatch::All,
               .unknownData = UnknownData::Counts}},
         {.id = "cfe-mexico",
          .name = "Mexican corridors of CFE/PAESE",
          .date = "2023-01-01",
          .source = "CFE/PAESE electric corridors (10 corridors, 200 stations planned, 2023). No "
                    "published distances were found: 100 km, 5 km and one 50 kW port are "
                    "unverified defaults",
          .verified = false,
          .rule =
              {.spacingKm = 100,
               .offsetKm = 5,
               .minPorts = 1,
               .minPortKw = 50,
               .connectors = {ConnectorType::CCS1, ConnectorType::CHAdeMO, ConnectorType::J3400}}},
         {.id = "freight-hubs",
          .name = "Zero-emission freight corridors, phase 1 hubs",
          .date = "2024-03-12",
          .source = "Joint Office of Energy and Transportation, National Zero-Emission Freight "
                    "Corridor Strategy (2024): hubs of 100 mi radius. 350 kW and 5 mi are "
                    "unverified defaults",
          .verified = false,
          .rule = {
              .spacingKm = 100 * kmPerMile,
              .offsetKm = 5 * kmPerMile,
              .minPorts = 1,
              .minPortKw = 350,
              .connectors = {ConnectorType::CCS1, ConnectorType::MCS}}}}};
}

bool isFast(ConnectorType type) {
    switch (type) {
    case ConnectorType::CCS1:
    case ConnectorType::CCS2:
    case ConnectorType::CHAdeMO:
    case ConnectorType::J3400:
    case ConnectorType::GBTDC:
    case ConnectorType::MCS:
        return true;
    case ConnectorType::J1772:
    case ConnectorType::Type2:
    case ConnectorType::GBTAC:
    case ConnectorType::NEMA:
    case ConnectorType::Other:
        return false;
    }
    return false;
}

/** Ports known to reach the power, and ports that might. */
struct PortsByPower {
    int known = 0;
    int possible = 0;
};

/**
 * A port may have several plugs, so plugs say how many ports reach the power only up to the number
 * of ports. With a plug whose power is not stated, every port may be one that reaches it.
 */
PortsByPower dcPortsOf(const layers::StationRecord& station, double minPortKw) {
    int strongPlugs = 0;
    bool statesConnectors = false;
    bool statesAllPowers = true;
    for (const layers::Connector& connector : station.connectors) {
        if (isFast(connector.type)) {
            statesConnectors = true;
            statesAllPowers = statesAllPowers && connector.powerKw > 0;
            strongPlugs += connector.powerKw >= minPortKw ? std::max(connector.count, 1) : 0;
        }
    }
    const int known = std::min(strongPlugs, station.ports.dcfc);
    return {known, statesConnectors && statesAllPowers ? known : station.ports.dcfc};
}

StationVerdict judgePorts(const layers::StationRecord& station, const CorridorRule& rule) {
    if (rule.minPortKw <= 0) {
        const bool enough = station.ports.l2 + station.ports.dcfc >= rule.minPorts;
        return enough ? StationVerdict{Verdict::Qualifies, "meets_rule"}
                      : StationVerdict{Verdict::Fails, "too_few_ports"};
    }
    if (station.ports.dcfc < rule.minPorts) {
        return {Verdict::Fails, "too_few_ports"};
    }
    const PortsByPower ports = dcPortsOf(station, rule.minPortKw);
    if (ports.known >= rule.minPorts) {
        return {Verdict::Qualifies, "meets_rule"};
    }
    if (ports.possible >= rule.minPorts) {
        return {Verdict::MayQualify, "power_not_stated"};
    }
    return {Verdict::Fails, "power_too_low"};
}

StationVerdict judgeConnectors(const layers::StationRecord& station, const CorridorRule& rule) {
    const layers::ConnectorSet set = layers::connectorSet(station);
    if (rule.connectors.empty()) {
        return {Verdict::Qualifies, "meets_rule"};
    }
    if (set.isEmpty()) {
        return {Verdict::MayQualify, "connectors_not_stated"};
    }
    const auto has = [&](ConnectorType type) { return set.contains(type); };
    const bool meets = rule.connectorMatch == ConnectorMatch::All
                           ? std::ranges::all_of(rule.connectors, has)
                           : std::ranges::any_of(rule.connectors, has);
    return meets ? StationVerdict{Verdict::Qualifies, "meets_rule"}
                 : StationVerdict{Verdict::Fails, "connector_missing"};
}

} // namespace

std::string_view toString(OffsetBy by) {
    return by == OffsetBy::Driving ? "driving" : "straight";
}

std::string_view toString(ConnectorMatch match) {
    return match == ConnectorMatch::Any ? "any" : "all";
}

std::string_view toString(UnknownData unknown) {
    return unknown == UnknownData::Counts ? "counts" : "does-not-count";
}

std::span<const NamedRule> namedRules() {
    static const std::array<NamedRule, 5> rules = makeRules();
    return rules;
}

const NamedRule* findRule(std::string_view id) {
    const auto rules = namedRules();
    const auto found = std::ranges::find(rules, id, &NamedRule::id);
    return found == rules.end() ? nullptr : &*found;
}

StationVerdict judge(const layers::StationRecord& station, const CorridorRule& rule) {
    if (!isOpen(station)) {
        return {Verdict::Fails, "not_open"};
    }
    if (station.access == layers::Access::Private) {
        return {Verdict::Fails, "not_public"};
    }
    const StationVerdict connectors = judgeConnectors(station, rule);
    if (connectors.verdict == Verdict::Fails) {
        return connectors;
    }
    StationVerdict verdict = judgePorts(station, rule);
    if (verdict.verdict == Verdict::Qualifies) {
        verdict = connectors;
    }
    if (verdict.verdict == Verdict::MayQualify && rule.unknownData == UnknownData::Counts) {
        verdict = {Verdict::Qualifies, verdict.reason};
    }
    return verdict;
}

} // namespace corredor::landscape
