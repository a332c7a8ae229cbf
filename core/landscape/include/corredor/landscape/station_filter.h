#pragma once

#include <corredor/layers/station.h>

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** Greatest power of one port: the classes in which corridor programmes think. */
enum class PowerClass : std::uint8_t { Below50, From50, From150, From350, Unknown };

inline constexpr std::array powerClasses = {
    PowerClass::Below50,
    PowerClass::From50,
    PowerClass::From150,
    PowerClass::From350,
    PowerClass::Unknown};

/** "<50", "50-149", "150-349", ">=350" (kW); "" for Unknown. */
[[nodiscard]] std::string_view toString(PowerClass powerClass);

/**
 * By the station's greatest known power (of its fast plugs, where it has fast ports). A station
 * whose ports are all Level 1 or 2 is below 50 kW without a stated power (SAE J1772: at most
 * 19.2 kW; IEC 62196-2 Type 2: at most 43 kW); a fast one is not guessed at.
 */
[[nodiscard]] PowerClass powerClassOf(const layers::StationRecord& station);

/** Whether plugs of the type give alternating current only: Level 1 or 2. */
[[nodiscard]] bool isAlternating(layers::ConnectorType type);

/** Open, or of a source that does not say. */
[[nodiscard]] bool isOpen(const layers::StationRecord& station);

/** "US-CA", "MX-BCN"; the state alone where the country is not stated; "" when neither is. */
[[nodiscard]] std::string stateKey(const layers::StationRecord& station);

/** The station's network without accidents of spelling; "" = none or not stated. */
[[nodiscard]] std::string networkFilterKey(std::string_view published);

/** Year of opening, or nothing when it is not stated. */
[[nodiscard]] std::optional<int> openingYear(const layers::StationRecord& station);

/**
 * Which stations are meant: one rule for map, inventory, coverage and charts. An empty set lets
 * everything through; "" in a set of texts, and Unknown, mean "not stated".
 */
struct StationFilter {
    std::set<std::string> countries;        ///< "US", "MX", ""
    std::set<std::string> states;           ///< stateKey()
    std::set<layers::ChargingLevel> levels; ///< at least one port of one of them
    std::set<PowerClass> powerClasses;
    double minPowerKw = 0; ///< of the strongest port; a power that is not known reaches none
    std::set<layers::ConnectorType> connectors; ///< at least one of them
    std::set<layers::Access> access;
    std::set<layers::StationStatus> status;
    std::set<std::string> networks; ///< networkFilterKey()
    std::optional<int> openedFrom;  ///< first year of opening
    std::optional<int> openedTo;    ///< last year of opening
    bool withoutOpeningYear = true; ///< with either bound: keep stations that state no date

    [[nodiscard]] bool matches(const layers::StationRecord& station) const;

    friend bool operator==(const StationFilter&, const StationFilter&) = default;
};

/** Open (or not stated to be closed) stations that are not private. */
[[nodiscard]] StationFilter servingAnyDriver();

/** The stations that match, as positions in the layer, in order. */
[[nodiscard]] std::vector<std::int32_t>
matching(const layers::StationLayer& stations, const StationFilter& filter);

} // namespace corredor::landscape
