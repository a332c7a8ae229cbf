#include <corredor/base/text.h>
#include <corredor/layers/admin.h>

#include <algorithm>
#include <array>

namespace corredor::layers {
namespace {

// Sources: USPS Publication 28 (postal codes), FIPS 5-2 (numbers), ISO 3166-2:MX, INEGI's
// "Catálogo Único de Claves de Áreas Geoestadísticas" (numbers of the entidades).
constexpr std::size_t usStateCount = 56;

constexpr std::array<AdminState, usStateCount + 32> states = {{
    {"US", "AL", "Alabama", 1},
    {"US", "AK", "Alaska", 2},
    {"US", "AZ", "Arizona", 4},
    {"US", "AR", "Arkansas", 5},
    {"US", "CA", "California", 6},
    {"US", "CO", "Colorado", 8},
    {"US", "CT", "Connecticut", 9},
    {"US", "DE", "Delaware", 10},
    {"US", "DC", "District of Columbia", 11},
    {"US", "FL", "Florida", 12},
    {"US", "GA", "Georgia", 13},
    {"US", "HI", "Hawaii", 15},
    {"US", "ID", "Idaho", 16},
    {"US", "IL", "Illinois", 17},
    {"US", "IN", "Indiana", 18},
    {"US", "IA", "Iowa", 19},
    {"US", "KS", "Kansas", 20},
    {"US", "KY", "Kentucky", 21},
    {"US", "LA", "Louisiana", 22},
    {"US", "ME", "Maine", 23},
    {"US", "MD", "Maryland", 24},
    {"US", "MA", "Massachusetts", 25},
    {"US", "MI", "Michigan", 26},
    {"US", "MN", "Minnesota", 27},
    {"US", "MS", "Mississippi", 28},
    {"US", "MO", "Missouri", 29},
    {"US", "MT", "Montana", 30},
    {"US", "NE", "Nebraska", 31},
    {"US", "NV", "Nevada", 32},
    {"US", "NH", "New Hampshire", 33},
    {"US", "NJ", "New Jersey", 34},
    {"US", "NM", "New Mexico", 35},
    {"US", "NY", "New York", 36},
    {"US", "NC", "North Carolina", 37},
    {"US", "ND", "North Dakota", 38},
    {"US", "OH", "Ohio", 39},
    {"US", "OK", "Oklahoma", 40},
    {"US", "OR", "Oregon", 41},
    {"US", "PA", "Pennsylvania", 42},
    {"US", "RI", "Rhode Island", 44},
    {"US", "SC", "South Carolina", 45},
    {"US", "SD", "South Dakota", 46},
    {"US", "TN", "Tennessee", 47},
    {"US", "TX", "Texas", 48},
    {"US", "UT", "Utah", 49},
    {"US", "VT", "Vermont", 50},
    {"US", "VA", "Virginia", 51},
    {"US", "WA", "Washington", 53},
    {"US", "WV", "West Virginia", 54},
    {"US", "WI", "Wisconsin", 55},
    {"US", "WY", "Wyoming", 56},
    {"US", "AS", "American Samoa", 60},
    {"US", "GU", "Guam", 66},
    {"US", "MP", "Northern Mariana Islands", 69},
    {"US", "PR", "Puerto Rico", 72},
    {"US", "VI", "U.S. Virgin Islands", 78},
    {"MX", "AGU", "Aguascalientes", 1},
    {"MX", "BCN", "Baja California", 2},
    {"MX", "BCS", "Baja California Sur", 3},
    {"MX", "CAM", "Campeche", 4},
    {"MX", "COA", "Coahuila", 5},
    {"MX", "COL", "Colima", 6},
    {"MX", "CHP", "Chiapas", 7},
    {"MX", "CHH", "Chihuahua", 8},
    {"MX", "CMX", "Ciudad de México", 9},
    {"MX", "DUR", "Durango", 10},
    {"MX", "GUA", "Guanajuato", 11},
    {"MX", "GRO", "Guerrero", 12},
    {"MX", "HID", "Hidalgo", 13},
    {"MX", "JAL", "Jalisco", 14},
    {"MX", "MEX", "México", 15},
    {"MX", "MIC", "Michoacán", 16},
    {"MX", "MOR", "Morelos", 17},
    {"MX", "NAY", "Nayarit", 18},
    {"MX", "NLE", "Nuevo León", 19},
    {"MX", "OAX", "Oaxaca", 20},
    {"MX", "PUE", "Puebla", 21},
    {"MX", "QUE", "Querétaro", 22},
    {"MX", "ROO", "Quintana Roo", 23},
    {"MX", "SLP", "San Luis Potosí", 24},
    {"MX", "SIN", "Sinaloa", 25},
    {"MX", "SON", "Sonora", 26},
    {"MX", "TAB", "Tabasco", 27},
    {"MX", "TAM", "Tamaulipas", 28},
    {"MX", "TLA", "Tlaxcala", 29},
    {"MX", "VER", "Veracruz", 30},
    {"MX", "YUC", "Yucatán", 31},
    {"MX", "ZAC", "Zacatecas", 32},
}};

struct Spelling {
    std::string_view text; ///< as squeezed() makes it
    std::string_view code;
};

// CURP letters (RENAPO, "Instructivo Normativo para la Asignación de la CURP", annex of
// entidades), official long names, and abbreviations met in the published data.
constexpr auto mexicanSpellings = std::to_array<Spelling>({
    {"as", "AGU"},
    {"ags", "AGU"},
    {"bc", "BCN"},
    {"bajacalif", "BCN"},
    {"bajacalifornianorte", "BCN"},
    {"bs", "BCS"},
    {"bajasur", "BCS"},
    {"cc", "CAM"},
    {"camp", "CAM"},
    {"cl", "COA"},
    {"coah", "COA"},
    {"coahuiladezaragoza", "COA"},
    {"cm", "COL"},
    {"cs", "CHP"},
    {"chis", "CHP"},
    {"ch", "CHH"},
    {"chi", "CHH"},
    {"chih", "CHH"},
    {"df", "CMX"},
    {"dif", "CMX"},
    {"cdmx", "CMX"},
    {"cmx", "CMX"},
    {"distritofederal", "CMX"},
    {"mexicocity", "CMX"},
    {"mexicodf", "CMX"},
    {"ciudaddemexicocdmx", "CMX"},
    {"dg", "DUR"},
    {"dgo", "DUR"},
    {"gt", "GUA"},
    {"gto", "GUA"},
    {"gr", "GRO"},
    {"hg", "HID"},
    {"hgo", "HID"},
    {"jc", "JAL"},
    {"mc", "MEX"},
    {"edomex", "MEX"},
    {"edomexico", "MEX"},
    {"edodemexico", "MEX"},
    {"edodemex", "MEX"},
    {"estadodemexico", "MEX"},
    {"stateofmexico", "MEX"},
    {"mexicostate", "MEX"},
    {"mn", "MIC"},
    {"mich", "MIC"},
    {"michoacandeocampo", "MIC"},
    {"ms", "MOR"},
    {"nt", "NAY"},
    {"nyr", "NAY"},
    {"nl", "NLE"},
    {"nle", "NLE"},
    {"oc", "OAX"},
    {"pl", "PUE"},
    {"qt", "QUE"},
    {"qro", "QUE"},
    {"queretarodearteaga", "QUE"},
    {"qr", "ROO"},
    {"qroo", "ROO"},
    {"sp", "SLP"},
    {"sl", "SIN"},
    {"sr", "SON"},
    {"tc", "TAB"},
    {"ts", "TAM"},
    {"tamps", "TAM"},
    {"tl", "TLA"},
    {"tlax", "TLA"},
    {"vz", "VER"},
    {"veracruzdeignaciodelallave", "VER"},
    {"veracruzllave", "VER"},
    {"yn", "YUC"},
    {"zs", "ZAC"},
});

// Traditional abbreviations met in hand-made tables, and Spanish names.
constexpr auto usSpellings = std::to_array<Spelling>({
    {"calif", "CA"},
    {"cali", "CA"},
    {"ariz", "AZ"},
    {"nmex", "NM"},
    {"nuevomexico", "NM"},
    {"tex", "TX"},
    {"tejas", "TX"},
    {"washingtondc", "DC"},
    {"virginislands", "VI"},
    {"nuevayork", "NY"},
});

constexpr auto countrySpellings = std::to_array<Spelling>({
    {"us", "US"},
    {"usa", "US"},
    {"unitedstates", "US"},
    {"unitedstatesofamerica", "US"},
    {"estadosunidos", "US"},
    {"estadosunidosdeamerica", "US"},
    {"eeuu", "US"},
    {"eua", "US"},
    {"mx", "MX"},
    {"mex", "MX"},
    {"mexico", "MX"},
    {"estadosunidosmexicanos", "MX"},
    {"unitedmexicanstates", "MX"},
    {"canada", "CA"},
});

// ISO 3166-1, alpha-3 then alpha-2: the Americas, Europe and the large markets.
constexpr std::string_view alpha3ToAlpha2 =
    "CANCA GTMGT BLZBZ SLVSV HNDHN NICNI CRICR PANPA CUBCU DOMDO HTIHT JAMJM PRIPR COLCO VENVE "
    "ECUEC PERPE BOLBO CHLCL ARGAR URYUY PRYPY BRABR GBRGB IRLIE FRAFR ESPES PRTPT BELBE NLDNL "
    "LUXLU DEUDE AUTAT CHECH ITAIT DNKDK SWESE NORNO FINFI ISLIS POLPL CZECZ SVKSK HUNHU SVNSI "
    "HRVHR ROURO BGRBG GRCGR ESTEE LVALV LTULT UKRUA TURTR ISRIL INDIN CHNCN JPNJP KORKR TWNTW "
    "AUSAU NZLNZ ZAFZA ";

std::string squeezed(std::string_view text) {
    std::string out = folded(text);
    std::erase(out, ' ');
    return out;
}

std::span<const AdminState> statesOf(std::string_view country) {
    const std::span<const AdminState> all(states);
    if (country == "US") {
        return all.first(usStateCount);
    }
    if (country == "MX") {
        return all.subspan(usStateCount);
    }
    return {};
}

const AdminState* byCode(std::string_view country, std::string_view code) {
    const auto own = statesOf(country);
    const auto found = std::ranges::find(own, code, &AdminState::code);
    return found == own.end() ? nullptr : &*found;
}

const AdminState*
bySpelling(std::string_view country, std::span<const Spelling> spellings, std::string_view key) {
    const auto found = std::ranges::find(spellings, key, &Spelling::text);
    return found == spellings.end() ? nullptr : byCode(country, found->code);
}

const AdminState* findInCountry(std::string_view key, std::string_view country) {
    for (const AdminState& state : statesOf(country)) {
        if (asciiLower(state.code) == key || squeezed(state.name) == key) {
            return &state;
        }
    }
    return country == "US" ? bySpelling(country, usSpellings, key)
                           : bySpelling(country, mexicanSpellings, key);
}

const AdminState* byNumber(std::string_view text, std::string_view country) {
    const auto number = parseInteger(text);
    if (!number) {
        return nullptr;
    }
    const auto own = statesOf(country);
    const auto found = std::ranges::find(own, *number, &AdminState::number);
    return found == own.end() ? nullptr : &*found;
}

} // namespace

std::span<const AdminState> adminStates() {
    return states;
}

const AdminState* findState(std::string_view text, std::string_view country) {
    text = trimmed(text);
    if (!country.empty()) {
        if (const AdminState* state = byCode(country, text)) {
            return state;
        }
    }
    if (text.size() > 3 && text[2] == '-' && (text.starts_with("US") || text.starts_with("MX"))) {
        const std::string_view own = text.substr(0, 2);
        return country.empty() || country == own ? byCode(own, text.substr(3)) : nullptr;
    }
    const std::string key = squeezed(text);
    if (key.empty()) {
        return nullptr;
    }
    if (!country.empty()) {
        const AdminState* state = findInCountry(key, country);
        return state != nullptr ? state : byNumber(text, country);
    }
    const AdminState* us = findInCountry(key, "US");
    // Without a country, "Mexico" and "MEX" are the country rather than the state.
    const AdminState* mx = key == "mexico" || key == "mex" ? nullptr : findInCountry(key, "MX");
    return us != nullptr && mx != nullptr ? nullptr : (us != nullptr ? us : mx);
}

std::string_view stateName(std::string_view country, std::string_view code) {
    const AdminState* state = byCode(country, code);
    return state == nullptr ? std::string_view() : state->name;
}

std::string countryCode(std::string_view text) {
    const std::string key = squeezed(text);
    const auto found = std::ranges::find(countrySpellings, std::string_view(key), &Spelling::text);
    if (found != countrySpellings.end()) {
        return std::string(found->code);
    }
    const bool isLetters =
        std::ranges::all_of(key, [](char letter) { return letter >= 'a' && letter <= 'z'; });
    if (!isLetters || key.size() < 2 || key.size() > 3) {
        return {};
    }
    std::string code = key;
    std::ranges::transform(
        code, code.begin(), [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
    if (code.size() == 2) {
        return code;
    }
    for (std::size_t at = 0; at + 5 <= alpha3ToAlpha2.size(); at += 6) {
        if (alpha3ToAlpha2.substr(at, 3) == code) {
            return std::string(alpha3ToAlpha2.substr(at + 3, 2));
        }
    }
    return {};
}

} // namespace corredor::layers
