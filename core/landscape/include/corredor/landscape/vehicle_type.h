#pragma once

#include <corredor/layers/station.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** A kind of vehicle: what it plugs into, and how far it drives. */
struct VehicleType {
    std::string name;
    double rangeKm = 0;      ///< with a full battery
    double reservePct = 15;  ///< of the range, still there on arrival; unverified default
    double chargeToPct = 80; ///< of the range, after a stop on the way; unverified default
    std::vector<layers::ConnectorType> connectors = {}; ///< that its own inlets take
    std::vector<layers::ConnectorType> adapters = {}; ///< that it takes through adapters it carries
    /** Whether charging at Level 1 or 2 counts as a stop on the way, not only DC fast charging. */
    bool slowOnTheWay = false;
    std::string source = {}; ///< of its figures, English; empty = the user's

    /** The longest first stretch: it leaves its city with a full battery. */
    [[nodiscard]] double firstStretchKm() const { return rangeKm * (100 - reservePct) / 100; }

    /** The longest stretch after a stop on the way. */
    [[nodiscard]] double stretchKm() const { return rangeKm * (chargeToPct - reservePct) / 100; }

    friend bool operator==(const VehicleType&, const VehicleType&) = default;
};

/**
 * CCS1, J3400 without and with adapters, CHAdeMO, GB/T, J1772 only. What an inlet takes follows
 * from the standards: a CCS1 inlet takes J1772 plugs (SAE J1772), J3400 is one inlet for AC and
 * DC (SAE J3400). Ranges are those of the classes BEV250 and BEV100 (miles) of EVI-Pro Lite
 * (https://developer.nrel.gov, evi-pro-lite-v1), so that the types differ by what they plug into;
 * CHAdeMO's 150 miles, the reserve and the charge after a stop are unverified. All are defaults to
 * be edited.
 */
[[nodiscard]] std::span<const VehicleType> builtinVehicleTypes();

/** The built-in type of that name, or null. */
[[nodiscard]] const VehicleType* findVehicleType(std::string_view name);

enum class PlugIn : std::uint8_t { No, WithAdapter, Direct };

/** What a station is to a vehicle. */
struct StationFit {
    PlugIn plugIn = PlugIn::No;
    bool isStop = false; ///< it can charge here on the way from city to city
};

/**
 * Whether a vehicle can charge at a station by its connectors, and on the way: there only DC fast
 * charging counts, with a plug that states no power or at least `minFastKw`, unless the type
 * charges slowly on the way. Stations that are not open, or private, fit nobody.
 */
[[nodiscard]] StationFit
fitOf(const layers::StationRecord& station, const VehicleType& type, double minFastKw);

/** The connector whose addition makes a station a stop of the type. @pre the type has connectors */
[[nodiscard]] layers::ConnectorType stopConnector(const VehicleType& type);

} // namespace corredor::landscape
