#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/**
 * The figures that demand, sizes and costs rest on: one registry with unit, default, range and
 * source of each, which scenario files, the JSON schema, the report and the desktop all read.
 */
namespace corredor::planning {

/** Whose figure it is; cars, prices and programmes differ between the two countries. */
enum class Country : std::uint8_t { UnitedStates, Mexico };

inline constexpr std::array allCountries = {Country::UnitedStates, Country::Mexico};
inline constexpr std::size_t countryCount = allCountries.size();

/** "MX" is Mexico; every other code, the empty one of sites beyond both included, the US. */
[[nodiscard]] Country countryFromCode(std::string_view code);

/** "US" or "MX". */
[[nodiscard]] std::string_view codeOf(Country country);

/** Which end of a figure's range is meant. */
enum class Estimate : std::uint8_t { Low, Mid, High };

/** "low", "mid", "high". */
[[nodiscard]] std::string_view toString(Estimate estimate);

/** What a default stands on. */
enum class Basis : std::uint8_t {
    Sourced,   ///< stated by the source
    Derived,   ///< our arithmetic on sourced figures
    Choice,    ///< a planning choice of ours: a target, a limit, a method
    Unverified ///< a common figure without a source that was read; to be replaced by the user's
};

/** "sourced", "derived", "choice", "unverified". */
[[nodiscard]] std::string_view toString(Basis basis);

enum class ParameterGroup : std::uint8_t { Fleet, Demand, Design, Cost, Programmes };

/** "fleet", "demand", "design", "cost", "programmes". */
[[nodiscard]] std::string_view toString(ParameterGroup group);

/** The same for people. @param language "en" or "es" */
[[nodiscard]] std::string_view nameOf(Basis basis, std::string_view language);
[[nodiscard]] std::string_view nameOf(ParameterGroup group, std::string_view language);

/** A figure with its range; low <= mid <= high. Equal ones where no range is known. */
struct ParameterRange {
    double low = 0;
    double mid = 0;
    double high = 0;

    friend bool operator==(const ParameterRange&, const ParameterRange&) = default;
};

[[nodiscard]] constexpr ParameterRange exactly(double value) {
    return {value, value, value};
}

/** Every parameter; its key in scenario files is in the registry. */
enum class Parameter : std::uint8_t {
    // Fleet
    VehiclesPerPerson,
    EvShareStart,
    EvShareTarget,
    EvShareCeiling,
    TruckEvShareStart,
    TruckEvShareTarget,
    // Demand
    DailyKm,
    EvEnergyLight,
    EvEnergyTruck,
    HomeAccess,
    PublicShareWithHome,
    PublicShareWithoutHome,
    FastShareOfPublic,
    CorridorChargeShare,
    TruckChargeShare,
    TruckShareOfTraffic,
    TruckShareOfCrossings,
    CrossingChargeShare,
    SlowShareAtSite,
    PeakHourShare,
    GravityScale,
    GravityMassExponent,
    GravityDistanceExponent,
    GravityBorderFactor,
    // Design
    SessionEnergyFast,
    SessionEnergySlow,
    SessionEnergyTruck,
    AverageToPeakPower,
    SessionOverheadMin,
    SessionVariation,
    WaitTargetMin,
    MostWaitingShare,
    MostUtilisation,
    Uptime,
    MinFastPorts,
    MostFastPorts,
    MostSlowPorts,
    PortsForMorePower,
    MorePortKw,
    MinTrucksPerDay,
    MinFastSessionsPerDay,
    MinFastPortKw,
    MinSiteKw,
    MinSlowPortKw,
    SlowPortKw,
    TruckPortKw,
    LoadSharing,
    // Cost
    SlowPortCost,
    FastPortCost,
    StrongPortCost,
    TruckPortCost,
    GridCostPerKm,
    GridCostPerKw,
    GridFreeKm,
    GridUnknownKm,
    SatelliteCost,
    SatelliteUpkeep,
    EnergyPrice,
    DemandCharge,
    FastUpkeep,
    SlowUpkeep,
    FastSalePrice,
    SlowSalePrice,
    DiscountRate,
    LifeYears,
    MxnPerUsd,
    // Programmes
    LcfsCreditPrice,
    LcfsStandardCi,
    LcfsElectricityCi,
    LcfsEerLight,
    LcfsEerTruck,
    Count
};

inline constexpr std::size_t parameterCount = static_cast<std::size_t>(Parameter::Count);

/** What is known of a parameter whatever the scenario. */
struct ParameterSpec {
    Parameter parameter = Parameter::Count;
    ParameterGroup group = ParameterGroup::Fleet;
    std::string_view key;                              ///< in scenario files: "home_access"
    std::string_view unit;                             ///< "kWh/km"; "1" for shares and ratios
    std::array<ParameterRange, countryCount> defaults; ///< by Country
    double minimum = 0;                                ///< what a scenario may state
    double maximum = 1;
    std::array<Basis, countryCount> basis = {};
    std::string_view sourceEn; ///< of the defaults; where unverified, what is known
    std::string_view sourceEs;
    std::string_view nameEn;
    std::string_view nameEs;

    /** The words of a language. @param language "en" or "es" */
    [[nodiscard]] std::string_view name(std::string_view language) const;
    [[nodiscard]] std::string_view source(std::string_view language) const;

    /** Whether low and high are known apart from the middle figure, in either country. */
    [[nodiscard]] bool isRanged() const;

    /** Whether a scenario may state the range: in order and within the limits. */
    [[nodiscard]] bool allows(const ParameterRange& range) const;
};

/** All parameters in the order of the enum. */
[[nodiscard]] std::span<const ParameterSpec> parameterSpecs();

[[nodiscard]] const ParameterSpec& specOf(Parameter parameter);

/** The values in force: the defaults, and what a scenario states instead. */
class Parameters {
public:
    Parameters();

    [[nodiscard]] double
    value(Parameter parameter, Country country, Estimate estimate = Estimate::Mid) const;

    [[nodiscard]] const ParameterRange& range(Parameter parameter, Country country) const {
        return m_values[static_cast<std::size_t>(parameter)][static_cast<std::size_t>(country)];
    }

    /** @throws ScenarioError when the values are out of order or outside the parameter's limits */
    void set(Parameter parameter, Country country, const ParameterRange& range);

    /** Whether the value is another than the default. */
    [[nodiscard]] bool isStated(Parameter parameter, Country country) const;

    friend bool operator==(const Parameters&, const Parameters&) = default;

private:
    std::array<std::array<ParameterRange, countryCount>, parameterCount> m_values;
};

} // namespace corredor::planning
