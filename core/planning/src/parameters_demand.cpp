#include "parameter_rows.h"

namespace corredor::planning {

std::span<const ParameterSpec> demandParameters() {
    using enum Parameter;
    using enum Basis;
    constexpr ParameterGroup group = ParameterGroup::Demand;
    static const std::array specs = {
        ParameterSpec{
            .parameter = DailyKm,
            .group = group,
            .key = "daily_km",
            .unit = "km/day",
            .defaults = both(ParameterRange{40.2, 56.3, 72.4}),
            .minimum = 1,
            .maximum = 500,
            .basis = {Sourced, Unverified},
            .sourceEn =
                "EVI-Pro Lite (25, 35 or 45 miles a day); Mexico: the same figure, unverified",
            .sourceEs = "EVI-Pro Lite (25, 35 o 45 millas al día); México: la misma cifra, sin "
                        "verificar",
            .nameEn = "Distance driven a day by a light vehicle",
            .nameEs = "Distancia diaria de un vehículo ligero"},
        ParameterSpec{
            .parameter = EvEnergyLight,
            .group = group,
            .key = "ev_energy_light",
            .unit = "kWh/km",
            .defaults = both(ParameterRange{0.149, 0.186, 0.28}),
            .minimum = 0.05,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "0.24 to 0.45 kWh a mile at the wall, 0.30 for the fleet; EPA labels of "
                        "efficient cars 0.24 to 0.29, losses included",
            .sourceEs =
                "de 0.24 a 0.45 kWh por milla en la toma, 0.30 para el parque; etiquetas EPA de "
                "autos eficientes de 0.24 a 0.29, pérdidas incluidas",
            .nameEn = "Energy of a light vehicle",
            .nameEs = "Energía de un vehículo ligero"},
        ParameterSpec{
            .parameter = EvEnergyTruck,
            .group = group,
            .key = "ev_energy_truck",
            .unit = "kWh/km",
            .defaults = both(ParameterRange{0.87, 1.243, 1.864}),
            .minimum = 0.2,
            .maximum = 5,
            .basis = both(Unverified),
            .sourceEn = "1.4 to 3.0 kWh a mile; no source read",
            .sourceEs = "de 1.4 a 3.0 kWh por milla; no se leyó fuente",
            .nameEn = "Energy of a truck",
            .nameEs = "Energía de un camión"},
        ParameterSpec{
            .parameter = HomeAccess,
            .group = group,
            .key = "home_access",
            .unit = "1",
            .defaults = {exactly(0.75), exactly(0.6)},
            .minimum = 0,
            .maximum = 1,
            .basis = {Sourced, Unverified},
            .sourceEn = "EVI-Pro Lite (50, 75 or 100 %); Mexico: no source read",
            .sourceEs = "EVI-Pro Lite (50, 75 o 100 %); México: no se leyó fuente",
            .nameEn = "Electric vehicles that can charge at home",
            .nameEs = "Vehículos eléctricos que pueden cargar en casa"},
        ParameterSpec{
            .parameter = PublicShareWithHome,
            .group = group,
            .key = "public_share_with_home",
            .unit = "1",
            .defaults = both(ParameterRange{0.1, 0.15, 0.2}),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "common figures; no source read",
            .sourceEs = "cifras comunes; no se leyó fuente",
            .nameEn = "Energy charged in public by those who can charge at home",
            .nameEs = "Energía cargada en público por quien puede cargar en casa"},
        ParameterSpec{
            .parameter = PublicShareWithoutHome,
            .group = group,
            .key = "public_share_without_home",
            .unit = "1",
            .defaults = both(ParameterRange{0.6, 0.8, 1}),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "common figures; the rest is charged at work",
            .sourceEs = "cifras comunes; el resto se carga en el trabajo",
            .nameEn = "Energy charged in public by those who cannot",
            .nameEs = "Energía cargada en público por quien no puede"},
        ParameterSpec{
            .parameter = FastShareOfPublic,
            .group = group,
            .key = "fast_share_of_public",
            .unit = "1",
            .defaults = both(exactly(0.6)),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "common figure; no source read",
            .sourceEs = "cifra común; no se leyó fuente",
            .nameEn = "Part of public energy that is fast charging",
            .nameEs = "Parte rápida de la carga pública"},
        ParameterSpec{
            .parameter = CorridorChargeShare,
            .group = group,
            .key = "corridor_charge_share",
            .unit = "1",
            .defaults = both(ParameterRange{0.15, 0.25, 0.4}),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "part of the energy of passing vehicles that is not charged at the ends of "
                        "the trip; no source read",
            .sourceEs =
                "parte de la energía de los vehículos de paso que no se carga en los extremos "
                "del viaje; no se leyó fuente",
            .nameEn = "Energy of passing vehicles charged on the way",
            .nameEs = "Energía de los vehículos de paso cargada en el camino"},
        ParameterSpec{
            .parameter = TruckChargeShare,
            .group = group,
            .key = "truck_charge_share",
            .unit = "1",
            .defaults = both(ParameterRange{0.1, 0.2, 0.35}),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "the rest is charged at depots; no source read",
            .sourceEs = "el resto se carga en los patios de las empresas; no se leyó fuente",
            .nameEn = "Energy of passing trucks charged on the way",
            .nameEs = "Energía de los camiones de paso cargada en el camino"},
        ParameterSpec{
            .parameter = TruckShareOfTraffic,
            .group = group,
            .key = "truck_share_of_traffic",
            .unit = "1",
            .defaults = {exactly(0.1), exactly(0.2)},
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "used where a count does not tell trucks apart; no source read",
            .sourceEs = "se usa donde un aforo no distingue camiones; no se leyó fuente",
            .nameEn = "Trucks in the traffic",
            .nameEs = "Camiones en el tránsito"},
        ParameterSpec{
            .parameter = TruckShareOfCrossings,
            .group = group,
            .key = "truck_share_of_crossings",
            .unit = "1",
            .defaults = both(exactly(0.07)),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "used where a port of entry does not tell trucks apart; no source read",
            .sourceEs = "se usa donde un cruce no distingue camiones; no se leyó fuente",
            .nameEn = "Trucks at ports of entry",
            .nameEs = "Camiones en los cruces fronterizos"},
        ParameterSpec{
            .parameter = CrossingChargeShare,
            .group = group,
            .key = "crossing_charge_share",
            .unit = "1",
            .defaults = both(ParameterRange{0.01, 0.02, 0.05}),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Unverified),
            .sourceEn = "electric vehicles that charge near the port of entry on one crossing; no "
                        "source read",
            .sourceEs =
                "vehículos eléctricos que cargan cerca del cruce al pasar una vez; no se leyó "
                "fuente",
            .nameEn = "Electric vehicles that charge at a crossing",
            .nameEs = "Vehículos eléctricos que cargan al cruzar"},
        ParameterSpec{
            .parameter = SlowShareAtSite,
            .group = group,
            .key = "slow_share_at_site",
            .unit = "1",
            .defaults = both(exactly(0.05)),
            .minimum = 0,
            .maximum = 1,
            .basis = both(Choice),
            .sourceEn =
                "slow charging happens where people stay, all over the catchment; this part "
                "of it at the site itself",
            .sourceEs =
                "la carga lenta ocurre donde la gente permanece, en toda la zona; esta parte de "
                "ella, en el propio sitio",
            .nameEn = "Part of the catchment's slow charging at the site",
            .nameEs = "Parte de la carga lenta de la zona en el sitio"},
        ParameterSpec{
            .parameter = PeakHourShare,
            .group = group,
            .key = "peak_hour_share",
            .unit = "1",
            .defaults = both(exactly(0.1)),
            .minimum = 0.042,
            .maximum = 0.5,
            .basis = both(Unverified),
            .sourceEn = "common figure, 5 to 15 %; no source read",
            .sourceEs = "cifra común, de 5 a 15 %; no se leyó fuente",
            .nameEn = "Part of the day's energy in the busiest hour",
            .nameEs = "Parte de la energía del día en la hora pico"}};
    return specs;
}

} // namespace corredor::planning
