#pragma once

#include <corredor/planning/parameters.h>

#include <span>
#include <string>
#include <vector>

/** Public money for charging: named rules with dates and a source. */
namespace corredor::planning {

enum class ProgrammeKind : std::uint8_t {
    CapexShare, ///< pays a share of what building costs
    PerKwh,     ///< pays for each kWh sold
    Lcfs        ///< pays for each kWh by the formula of California's Low Carbon Fuel Standard
};

/** "capex-share", "per-kwh", "lcfs". */
[[nodiscard]] std::string_view toString(ProgrammeKind kind);

struct Programme {
    std::string name; ///< unique; a scenario changes a built-in one by its name
    Country country = Country::UnitedStates;
    std::string state; ///< "CA"; empty = the whole country
    int firstYear = 0; ///< years in which a site may open and be paid
    int lastYear = 9999;
    ProgrammeKind kind = ProgrammeKind::CapexShare;
    double rate = 0;            ///< share 0 to 1, or USD/kWh; not used by Lcfs
    double mostUsdPerPort = 0;  ///< of a share; 0 = no limit
    bool corridorsOnly = false; ///< sites with the ports and power of 23 CFR 680.106 on a corridor
    std::string source;

    friend bool operator==(const Programme&, const Programme&) = default;
};

/**
 * NEVI (80 % of corridor sites, the years of its funds), section 30C (over since 30 June 2026: its
 * rate is 0, kept for studies of earlier years) and the energy credits of California's Low Carbon
 * Fuel Standard. Credits for fast-charging capacity are left out: their formula (17 CCR 95486.2)
 * was not verified. No programme of Mexico that pays for charging was found.
 */
[[nodiscard]] std::span<const Programme> builtinProgrammes();

} // namespace corredor::planning
