#include <corredor/base/text.h>
#include <corredor/network/network.h>

#include <algorithm>
#include <array>

namespace corredor::network {
namespace {

struct ClassSpeed {
    std::string_view name; ///< folded: lower case, no accents, single spaces
    double kmh;
};

// Sources:
// US numbered roads: statutory limits outside towns, 65 mph freeways and 55 mph two-lane highways
//   (California Vehicle Code 22349; Arizona 28-709; Texas Transportation Code 545.352), 35 mph for
//   business routes, spurs and loops through towns; 45 mph in national parks (36 CFR 4.21).
// Mexico: Ley General de Movilidad y Seguridad Vial (2022), art. 49: 110 km/h federal motorways,
//   80 km/h other rural roads and urban freeways, 50 km/h primary avenues, 30 km/h streets.
// OpenStreetMap highway values: GraphHopper's car speeds (CarAverageSpeedParser).
// HPMS functional systems 1..7: the statutory limits above for 1-3, then 40, 35, 30, 25 mph.
constexpr std::array classSpeeds = {
    ClassSpeed{"1", 105},
    ClassSpeed{"2", 97},
    ClassSpeed{"3", 80},
    ClassSpeed{"4", 64},
    ClassSpeed{"5", 56},
    ClassSpeed{"6", 48},
    ClassSpeed{"7", 40},
    ClassSpeed{"autopista", 110},
    ClassSpeed{"avenida", 50},
    ClassSpeed{"boulevard", 50},
    ClassSpeed{"business interstate", 56},
    ClassSpeed{"calle", 30},
    ClassSpeed{"callejon", 20},
    ClassSpeed{"calzada", 50},
    ClassSpeed{"camino", 40},
    ClassSpeed{"carretera", 80},
    ClassSpeed{"cerrada", 20},
    ClassSpeed{"circuito", 50},
    ClassSpeed{"crossing", crossingSpeedKmh},
    ClassSpeed{"enlace", 40},
    ClassSpeed{"farm to market", 89},
    ClassSpeed{"glorieta", 30},
    ClassSpeed{"international bridge", 40},
    ClassSpeed{"interstate", 105},
    ClassSpeed{"interstate future", 105},
    ClassSpeed{"living street", 5},
    ClassSpeed{"motorway", 100},
    ClassSpeed{"motorway link", 70},
    ClassSpeed{"mx autopista estatal", 110},
    ClassSpeed{"mx autopista federal", 110},
    ClassSpeed{"mx federal", 80},
    ClassSpeed{"mx select freeway", 80},
    ClassSpeed{"mx state road", 80},
    ClassSpeed{"mx urban axis", 50},
    ClassSpeed{"mx urban route", 50},
    ClassSpeed{"national park road", 72},
    ClassSpeed{"periferico", 80},
    ClassSpeed{"primary", 65},
    ClassSpeed{"primary link", 60},
    ClassSpeed{"ranch to market", 89},
    ClassSpeed{"recreation road", 72},
    ClassSpeed{"residential", 30},
    ClassSpeed{"retorno", 30},
    ClassSpeed{"road", 20},
    ClassSpeed{"secondary", 60},
    ClassSpeed{"secondary link", 50},
    ClassSpeed{"select freeway", 105},
    ClassSpeed{"service", 20},
    ClassSpeed{"state highway", 89},
    ClassSpeed{"state loop", 56},
    ClassSpeed{"state spur", 56},
    ClassSpeed{"tertiary", 50},
    ClassSpeed{"tertiary link", 40},
    ClassSpeed{"track", 15},
    ClassSpeed{"trunk", 70},
    ClassSpeed{"trunk link", 65},
    ClassSpeed{"unclassified", 30},
    ClassSpeed{"us route", 89},
    ClassSpeed{"us route business", 56},
    ClassSpeed{"vereda", 10},
    ClassSpeed{"viaducto", 80},
};

static_assert(std::ranges::is_sorted(classSpeeds, {}, &ClassSpeed::name));

} // namespace

double defaultSpeedForClassKmh(std::string_view className, double otherwiseKmh) {
    const std::string name = folded(className);
    const auto* const found =
        std::ranges::lower_bound(classSpeeds, std::string_view(name), {}, &ClassSpeed::name);
    return found != classSpeeds.end() && found->name == name ? found->kmh : otherwiseKmh;
}

} // namespace corredor::network
