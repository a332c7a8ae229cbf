#include "comparison_texts.h"

#include <corredor/base/units.h>
#include <corredor/exports/comparison_words.h>
#include <corredor/planning/site_design.h>

#include <fmt/format.h>

namespace corredor::exports {
namespace {

constexpr ComparisonTexts english = {
    .eyebrow = "Two scenarios side by side",
    .contents = "Contents",
    .runs = "The two runs",
    .scenario = "Scenario",
    .file = "File and SHA-256",
    .objective = "Plan",
    .version = "Version",
    .noPlan = "no plan",
    .planSites = "Sites of the plan",
    .roadmapSites = "Sites of the roadmap",
    .matchNote = "Sites of the two runs at most {} apart count as one place; the nearest are "
                 "paired first.",
    .where = "In",
    .site = "Site",
    .state = "State",
    .ports = "ports",
    .apart = "Apart, m",
    .figure = "Figure",
    .scope = "Where",
    .year = "Year",
    .difference = "B − A",
    .equalRows = "Figures that are equal",
    .allEqual = "Nothing differs.",
    .scenarioKeys = "Scenario keys that differ",
    .key = "Key",
    .inputs = "Inputs that differ (SHA-256)",
    .input = "Input",
    .footer = "Made with Corredor"};

constexpr ComparisonTexts spanish = {
    .eyebrow = "Dos escenarios lado a lado",
    .contents = "Contenido",
    .runs = "Las dos ejecuciones",
    .scenario = "Escenario",
    .file = "Archivo y SHA-256",
    .objective = "Plan",
    .version = "Versión",
    .noPlan = "sin plan",
    .planSites = "Sitios del plan",
    .roadmapSites = "Sitios de la hoja de ruta",
    .matchNote = "Los sitios de las dos ejecuciones a {} o menos cuentan como un mismo lugar; "
                 "primero se emparejan los más cercanos.",
    .where = "En",
    .site = "Sitio",
    .state = "Estado",
    .ports = "puertos",
    .apart = "Distancia, m",
    .figure = "Cifra",
    .scope = "Dónde",
    .year = "Año",
    .difference = "B − A",
    .equalRows = "Cifras iguales",
    .allEqual = "No hay diferencias.",
    .scenarioKeys = "Claves del escenario que difieren",
    .key = "Clave",
    .inputs = "Entradas que difieren (SHA-256)",
    .input = "Entrada",
    .footer = "Hecho con Corredor"};

} // namespace

const ComparisonTexts& comparisonTexts(std::string_view language) {
    return language == "es" ? spanish : english;
}

std::string matchNote(const ComparisonOptions& options, const ComparisonTexts& texts) {
    return fmt::format(
        fmt::runtime(texts.matchNote), lengthText(options.matchDistanceM / metresPerKm, 2));
}

std::string siteTypeName(std::string_view type, std::string_view language) {
    using enum planning::SiteType;
    for (const planning::SiteType known :
         {SlowDestination, UrbanHub, Corridor150, Corridor350, TruckStop}) {
        if (planning::toString(known) == type) {
            return std::string(planning::nameOf(known, language));
        }
    }
    return std::string(type);
}

} // namespace corredor::exports
