#include <corredor/base/text.h>
#include <corredor/exports/facility_names.h>

#include <algorithm>
#include <array>

namespace corredor::exports {
namespace {

struct FacilityText {
    std::string_view code;
    std::string_view english;
    std::string_view spanish;
};

constexpr std::array facilities = {
    FacilityText{"AIRPORT", "airport", "aeropuerto"},
    FacilityText{"ARENA", "arena", "arena o estadio"},
    FacilityText{"AUTO_REPAIR", "car repair shop", "taller mecánico"},
    FacilityText{"BANK", "bank", "banco"},
    FacilityText{"BREWERY_DISTILLERY_WINERY", "brewery or winery", "cervecería o viñedo"},
    FacilityText{"B_AND_B", "bed and breakfast", "casa de huéspedes"},
    FacilityText{"CAMPGROUND", "campground", "campamento"},
    FacilityText{"CARWASH", "car wash", "autolavado"},
    FacilityText{"CAR_DEALER", "car dealer", "agencia de automóviles"},
    FacilityText{"COLLEGE_CAMPUS", "college campus", "campus universitario"},
    FacilityText{"CONVENIENCE_STORE", "convenience store", "tienda de conveniencia"},
    FacilityText{"CONVENTION_CENTER", "convention center", "centro de convenciones"},
    FacilityText{"COOP", "cooperative", "cooperativa"},
    FacilityText{"FACTORY", "factory", "fábrica"},
    FacilityText{"FED_GOV", "federal government", "gobierno federal"},
    FacilityText{"FIRE_STATION", "fire station", "estación de bomberos"},
    FacilityText{"FLEET_GARAGE", "fleet garage", "base de flotilla"},
    FacilityText{"FUEL_RESELLER", "fuel reseller", "distribuidor de combustible"},
    FacilityText{"GAS_STATION", "gas station", "gasolinera"},
    FacilityText{"GROCERY", "grocery store", "supermercado"},
    FacilityText{"HARDWARE_STORE", "hardware store", "ferretería"},
    FacilityText{"HOSPITAL", "hospital", "hospital"},
    FacilityText{"HOTEL", "hotel", "hotel"},
    FacilityText{"INN", "inn", "posada"},
    FacilityText{"LIBRARY", "library", "biblioteca"},
    FacilityText{"MIL_BASE", "military base", "base militar"},
    FacilityText{"MOTOR_POOL", "motor pool", "parque vehicular"},
    FacilityText{"MULTI_UNIT_DWELLING", "apartment building", "edificio de departamentos"},
    FacilityText{"MUNI_GOV", "municipal government", "gobierno municipal"},
    FacilityText{"MUSEUM", "museum", "museo"},
    FacilityText{"NATL_PARK", "national park", "parque nacional"},
    FacilityText{"OFFICE_BLDG", "office building", "edificio de oficinas"},
    FacilityText{"OTHER", "other", "otra"},
    FacilityText{"OTHER_ENTERTAINMENT", "other entertainment", "otro sitio de entretenimiento"},
    FacilityText{"PARK", "park", "parque"},
    FacilityText{"PARKING_GARAGE", "parking garage", "edificio de estacionamiento"},
    FacilityText{"PARKING_LOT", "parking lot", "estacionamiento"},
    FacilityText{"PAY_GARAGE", "paid parking garage", "edificio de estacionamiento de pago"},
    FacilityText{"PAY_LOT", "paid parking lot", "estacionamiento de pago"},
    FacilityText{"PLACE_OF_WORSHIP", "place of worship", "lugar de culto"},
    FacilityText{"PRISON", "prison", "prisión"},
    FacilityText{"PUBLIC", "public place", "sitio público"},
    FacilityText{"REC_SPORTS_FACILITY", "sports facility", "instalación deportiva"},
    FacilityText{"RENTAL_CAR_RETURN", "car rental", "renta de automóviles"},
    FacilityText{"RESEARCH_FACILITY", "research facility", "centro de investigación"},
    FacilityText{"RESTAURANT", "restaurant", "restaurante"},
    FacilityText{"REST_STOP", "rest stop", "área de descanso"},
    FacilityText{"RETAIL", "shop", "tienda"},
    FacilityText{"RV_PARK", "RV park", "parque de casas rodantes"},
    FacilityText{"SCHOOL", "school", "escuela"},
    FacilityText{"SHOPPING_CENTER", "shopping center", "plaza comercial"},
    FacilityText{"SHOPPING_MALL", "shopping mall", "centro comercial"},
    FacilityText{"STANDALONE_STATION", "standalone station", "estación independiente"},
    FacilityText{"STATE_GOV", "state government", "gobierno estatal"},
    FacilityText{"STORAGE", "storage facility", "almacén"},
    FacilityText{"STREET_PARKING", "street parking", "estacionamiento en la calle"},
    FacilityText{"TNC", "ride-hailing company", "empresa de viajes por aplicación"},
    FacilityText{"TRAVEL_CENTER", "travel center", "parador de viaje"},
    FacilityText{"TRUCK_STOP", "truck stop", "parador de camiones"},
    FacilityText{"UTILITY", "utility", "empresa de servicios públicos"},
    FacilityText{"WORKPLACE", "workplace", "centro de trabajo"}};

} // namespace

std::string facilityName(std::string_view code, std::string_view language) {
    const auto found = std::ranges::find(facilities, code, &FacilityText::code);
    if (found != facilities.end()) {
        return std::string(language == "es" ? found->spanish : found->english);
    }
    if (code.find('_') == std::string_view::npos) {
        return std::string(code);
    }
    std::string words = asciiLower(code);
    std::ranges::replace(words, '_', ' ');
    return words;
}

} // namespace corredor::exports
