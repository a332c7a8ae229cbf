#include <corredor/exports/source_names.h>

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
};

constexpr std::array classes = {
    Words{"Muy alto", "Very high", "Muy alto"},
    Words{"Alto", "High", "Alto"},
    Words{"Medio", "Medium", "Medio"},
    Words{"Bajo", "Low", "Bajo"},
    Words{"Muy bajo", "Very low", "Muy bajo"},
    Words{"URBANO", "urban", "urbano"},
    Words{"RURAL", "rural", "rural"},
};

std::string_view inLanguage(const auto& words, std::string_view language) {
    return language == "es" ? words.es : words.en;
}

} // namespace

std::string sourceName(
    std::string_view name,
    const std::vector<SourceLabel>& labels,
    std::string_view language) {
    const auto label = std::ranges::find(labels, name, &SourceLabel::name);
    if (label != labels.end()) {
        const std::string_view text = inLanguage(*label, language);
        return std::string(
            !text.empty() ? text : inLanguage(*label, language == "es" ? "en" : "es"));
    }
    const auto known = std::ranges::find(names, name, &Words::name);
    return std::string(known == names.end() ? name : inLanguage(*known, language));
}

std::string className(std::string_view value, std::string_view language) {
    const auto known = std::ranges::find(classes, value, &Words::name);
    return std::string(known == classes.end() ? value : inLanguage(*known, language));
}

} // namespace corredor::exports
