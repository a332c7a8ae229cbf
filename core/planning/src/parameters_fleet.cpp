#include "parameter_rows.h"

namespace corredor::planning {

std::span<const ParameterSpec> fleetParameters() {
    using enum Parameter;
    using enum Basis;
    constexpr ParameterGroup group = ParameterGroup::Fleet;
    static const std::array specs = {
        ParameterSpec{
            .parameter = VehiclesPerPerson,
            .group = group,
            .key = "vehicles_per_person",
            .unit = "1",
            .defaults = {exactly(0.8), exactly(0.3)},
            .minimum = 0,
            .maximum = 2,
            .basis = both(Unverified),
            .sourceEn = "common figures; no source read",
            .sourceEs = "cifras comunes; no se leyó fuente",
            .nameEn = "Light vehicles per person",
            .nameEs = "Vehículos ligeros por persona"},
        ParameterSpec{
            .parameter = EvShareStart,
            .group = group,
            .key = "ev_share_start",
            .unit = "1",
            .defaults = {exactly(0.024), exactly(0.003)},
            .minimum = 1e-06,
            .maximum = 0.999,
            .basis = both(Unverified),
            .sourceEn =
                "US: 6.02 million electric vehicles of 2024 (AFDC/Experian, spotcharge.io) carried "
                "on to 2025 over an unverified 290 million vehicles; Mexico: no source read",
            .sourceEs =
                "EE. UU.: 6.02 millones de vehículos eléctricos de 2024 (AFDC/Experian, "
                "spotcharge.io) llevados a 2025 entre 290 millones de vehículos sin verificar; "
                "México: no se leyó fuente",
            .nameEn = "Electric share of light vehicles in 2025",
            .nameEs = "Parte eléctrica de los vehículos ligeros en 2025"},
        ParameterSpec{
            .parameter = EvShareTarget,
            .group = group,
            .key = "ev_share_target",
            .unit = "1",
            .defaults = {ParameterRange{0.103, 0.114, 0.145}, ParameterRange{0.01, 0.02, 0.05}},
            .minimum = 1e-06,
            .maximum = 0.999,
            .basis = {Derived, Unverified},
            .sourceEn = "US: 33 (30 to 42) million vehicles in 2030 (energy.gov FOTW 1334, 2024) "
                        "over an unverified 290 million vehicles, older than the policy change of "
                        "2025; Mexico: no source read",
            .sourceEs =
                "EE. UU.: 33 (30 a 42) millones de vehículos en 2030 (energy.gov FOTW 1334, "
                "2024) entre 290 millones sin verificar, anterior al cambio de política de "
                "2025; México: no se leyó fuente",
            .nameEn = "Electric share of light vehicles in 2030",
            .nameEs = "Parte eléctrica de los vehículos ligeros en 2030"},
        ParameterSpec{
            .parameter = EvShareCeiling,
            .group = group,
            .key = "ev_share_ceiling",
            .unit = "1",
            .defaults = both(exactly(1)),
            .minimum = 0.001,
            .maximum = 1,
            .basis = both(Choice),
            .sourceEn = "end of the adoption curve",
            .sourceEs = "final de la curva de adopción",
            .nameEn = "Electric share in the long run",
            .nameEs = "Parte eléctrica a largo plazo"},
        ParameterSpec{
            .parameter = TruckEvShareStart,
            .group = group,
            .key = "truck_ev_share_start",
            .unit = "1",
            .defaults = {exactly(0.001), exactly(0.0005)},
            .minimum = 1e-06,
            .maximum = 0.999,
            .basis = both(Unverified),
            .sourceEn = "common figures; no source read",
            .sourceEs = "cifras comunes; no se leyó fuente",
            .nameEn = "Electric share of trucks in 2025",
            .nameEs = "Parte eléctrica de los camiones en 2025"},
        ParameterSpec{
            .parameter = TruckEvShareTarget,
            .group = group,
            .key = "truck_ev_share_target",
            .unit = "1",
            .defaults = {ParameterRange{0.01, 0.03, 0.06}, ParameterRange{0.003, 0.01, 0.03}},
            .minimum = 1e-06,
            .maximum = 0.999,
            .basis = both(Unverified),
            .sourceEn = "common figures; no source read",
            .sourceEs = "cifras comunes; no se leyó fuente",
            .nameEn = "Electric share of trucks in 2030",
            .nameEs = "Parte eléctrica de los camiones en 2030"}};
    return specs;
}

} // namespace corredor::planning
