#include <corredor/base/text.h>
#include <corredor/exports/source_names.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corredor::exports {
namespace {

struct Words {
    std::string_view name;
    std::string_view en;
    std::string_view es;
};

// Fields: CONAPO, índice de marginación 2020 (gm, im, ovsint, ovscel, ovhac); INEGI, ITER 2020
// (ambito); CDC/ATSDR, Social Vulnerability Index 2022 (RPL_THEMES); SB 535 of California (dac).
constexpr std::array names = {
    Words{"ambito", "urban or rural locality", "ámbito (urbano o rural)"},
    Words{"counties", "counties", "condados"},
    Words{
        "dac",
        "disadvantaged community (SB 535): 1 = yes",
        "comunidad desfavorecida (SB 535): 1 = sí"},
    Words{"gm_2020", "marginalisation grade 2020 (CONAPO)", "grado de marginación 2020 (CONAPO)"},
    Words{"im_2020", "marginalisation index 2020 (CONAPO)", "índice de marginación 2020 (CONAPO)"},
    Words{"municipios", "municipios", "municipios"},
    Words{
        "ovhac",
        "people in crowded dwellings, % (CONAPO)",
        "población en viviendas con hacinamiento, % (CONAPO)"},
    Words{
        "ovscel",
        "people without a mobile phone at home, % (CONAPO)",
        "población en viviendas sin celular, % (CONAPO)"},
    Words{
        "ovsint",
        "people without internet at home (CONAPO)",
        "población en viviendas sin internet (CONAPO)"},
    Words{"pop2020", "people 2020", "población 2020"},
    Words{
        "RPL_THEMES",
        "social vulnerability percentile 2022 (CDC SVI), 1 = most vulnerable",
        "percentil de vulnerabilidad social 2022 (CDC SVI), 1 = más vulnerable"},
    Words{"states", "states", "estados"}};

constexpr std::array classes = {
    Words{"Muy alto", "Very high", "Muy alto"},
    Words{"Alto", "High", "Alto"},
    Words{"Medio", "Medium", "Medio"},
    Words{"Bajo", "Low", "Bajo"},
    Words{"Muy bajo", "Very low", "Muy bajo"},
    Words{"URBANO", "urban", "urbano"},
    Words{"RURAL", "rural", "rural"},
};

constexpr std::array criteria = {
    Words{"broadband", "Broadband", "Banda ancha"},
    Words{"charger-distance", "Distance to fast charging", "Distancia a la carga rápida"},
    Words{"crossing", "Border crossings", "Cruces fronterizos"},
    Words{"crossing-volume", "Border crossings", "Cruces fronterizos"},
    Words{"equity", "Equity", "Equidad"},
    Words{"gap", "Distance to fast charging", "Distancia a la carga rápida"},
    Words{"grid", "Distance to the grid", "Distancia a la red eléctrica"},
    Words{"population", "Population within reach", "Población al alcance"},
    Words{"traffic", "Traffic", "Tránsito"},
};

constexpr std::array vehicles = {
    Words{"J3400 + CCS1 adapter", "J3400 + CCS1 adapter", "J3400 + adaptador CCS1"},
};

constexpr std::array units = {
    Words{"1", "–", "–"}, // shares and ratios
    Words{"% of trips", "% of trips", "% de los viajes"},
    Words{"day", "day", "día"},
    Words{"index", "index", "índice"},
    Words{"month", "month", "mes"},
    Words{"people", "people", "personas"},
    Words{"person-km", "person-km", "persona-km"},
    Words{"port", "port", "puerto"},
    Words{"ports", "ports", "puertos"},
    Words{"sessions", "sessions", "cargas"},
    Words{"sites", "sites", "sitios"},
    Words{"trucks", "trucks", "camiones"},
    Words{"value", "value", "valor"},
    Words{"vehicles", "vehicles", "vehículos"},
    Words{"year", "year", "año"},
    Words{"years", "years", "años"},
};

std::string_view inLanguage(const auto& words, std::string_view language) {
    return language == "es" ? words.es : words.en;
}

std::string builtIn(const auto& words, std::string_view name, std::string_view language) {
    const auto known = std::ranges::find(words, name, &Words::name);
    return std::string(known == words.end() ? name : inLanguage(*known, language));
}

/** The scenario's label, else the built-in words, else the name. */
std::string labelled(
    const auto& words,
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language) {
    const auto label = std::ranges::find(labels, name, &SourceLabel::name);
    if (label != labels.end()) {
        const std::string_view text = inLanguage(*label, language);
        return std::string(
            !text.empty() ? text : inLanguage(*label, language == "es" ? "en" : "es"));
    }
    return builtIn(words, name, language);
}

} // namespace

std::string sourceName(
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language) {
    return labelled(names, name, labels, language);
}

std::string criterionName(
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language) {
    return labelled(criteria, name, labels, language);
}

std::string vehicleName(std::string_view name, std::string_view language) {
    return builtIn(vehicles, name, language);
}

std::string unitName(std::string_view unit, std::string_view language) {
    std::string name;
    for (const std::string_view part : split(unit, '/')) {
        name += fmt::format("{}{}", name.empty() ? "" : "/", builtIn(units, part, language));
    }
    return name;
}

std::string className(std::string_view value, std::string_view language) {
    return builtIn(classes, value, language);
}

} // namespace corredor::exports
