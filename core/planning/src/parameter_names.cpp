#include <corredor/planning/parameters.h>

namespace corredor::planning {

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

} // namespace corredor::planning
