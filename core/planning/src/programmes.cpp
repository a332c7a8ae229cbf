#include <corredor/planning/programmes.h>

namespace corredor::planning {

std::string_view toString(ProgrammeKind kind) {
    switch (kind) {
    case ProgrammeKind::CapexShare:
        return "capex-share";
    case ProgrammeKind::PerKwh:
        return "per-kwh";
    case ProgrammeKind::Lcfs:
        return "lcfs";
    }
    return {};
}

std::span<const Programme> builtinProgrammes() {
    static const std::vector<Programme> programmes = {
        {.name = "NEVI",
         .country = Country::UnitedStates,
         .state = {},
         .firstYear = 2022,
         .lastYear = 2026,
         .kind = ProgrammeKind::CapexShare,
         .rate = 0.8,
         .mostUsdPerPort = 0,
         .corridorsOnly = true,
         .source = "Infrastructure Investment and Jobs Act, 5 billion USD for 2022-2026, federal "
                   "share 80 % (evstates.org); a State may still spend it later"},
        {.name = "30C",
         .country = Country::UnitedStates,
         .state = {},
         .firstYear = 2023,
         .lastYear = 2026,
         .kind = ProgrammeKind::CapexShare,
         .rate = 0,
         .mostUsdPerPort = 100'000,
         .corridorsOnly = false,
         .source =
             "26 USC 30C: 6 % (30 % with wage rules) for what was in service by 30 June 2026; "
             "over, so 0 here (pwc.com)"},
        {.name = "LCFS",
         .country = Country::UnitedStates,
         .state = "CA",
         .firstYear = 2011,
         .lastYear = 2045,
         .kind = ProgrammeKind::Lcfs,
         .rate = 0,
         .mostUsdPerPort = 0,
         .corridorsOnly = false,
         .source = "17 CCR 95486.1: energy credits; prices and intensities are parameters"}};
    return programmes;
}

} // namespace corredor::planning
