#include <corredor/planning/parameters.h>

#include <algorithm>
#include <array>

namespace corredor::planning {

namespace {

struct UnitName {
    std::string_view unit;
    std::string_view english;
    std::string_view spanish;
};

/** Units with words in them; symbols (kW, km, USD/kWh) are the same in both languages. */
constexpr std::array unitNames = {
    UnitName{"1", "–", "–"},
    UnitName{"USD/kW/month", "USD/kW/month", "USD/kW/mes"},
    UnitName{"USD/port", "USD/port", "USD/puerto"},
    UnitName{"USD/port/year", "USD/port/year", "USD/puerto/año"},
    UnitName{"km/day", "km/day", "km/día"},
    UnitName{"ports", "ports", "puertos"},
    UnitName{"sessions/day", "charges/day", "cargas/día"},
    UnitName{"trucks/day", "trucks/day", "camiones/día"},
    UnitName{"years", "years", "años"}};

} // namespace

std::string_view nameOf(Basis basis, std::string_view language) {
    const bool spanish = language == "es";
    switch (basis) {
    case Basis::Sourced:
        return spanish ? "con fuente" : "sourced";
    case Basis::Derived:
        return spanish ? "derivada" : "derived";
    case Basis::Choice:
        return spanish ? "elección" : "choice";
    case Basis::Unverified:
        return spanish ? "no verificada" : "unverified";
    }
    return {};
}

std::string_view nameOf(ParameterGroup group, std::string_view language) {
    const bool spanish = language == "es";
    switch (group) {
    case ParameterGroup::Fleet:
        return spanish ? "Vehículos" : "Vehicles";
    case ParameterGroup::Demand:
        return spanish ? "Demanda" : "Demand";
    case ParameterGroup::Design:
        return spanish ? "Diseño" : "Design";
    case ParameterGroup::Cost:
        return spanish ? "Costo" : "Cost";
    case ParameterGroup::Programmes:
        return spanish ? "Programas" : "Programmes";
    }
    return {};
}

std::string_view ParameterSpec::name(std::string_view language) const {
    return language == "es" ? nameEs : nameEn;
}

std::string_view ParameterSpec::source(std::string_view language) const {
    return language == "es" ? sourceEs : sourceEn;
}

std::string_view ParameterSpec::unitName(std::string_view language) const {
    const auto* const found = std::ranges::find(unitNames, unit, &UnitName::unit);
    if (found == unitNames.end()) {
        return unit;
    }
    return language == "es" ? found->spanish : found->english;
}

} // namespace corredor::planning
