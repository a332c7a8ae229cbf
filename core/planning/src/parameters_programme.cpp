#include "parameter_rows.h"

namespace corredor::planning {

std::span<const ParameterSpec> programmeParameters() {
    using enum Parameter;
    using enum Basis;
    constexpr ParameterGroup group = ParameterGroup::Programmes;
    static const std::array specs = {
        ParameterSpec{
            .parameter = LcfsCreditPrice,
            .group = group,
            .key = "lcfs_credit_price",
            .unit = "USD/t",
            .defaults = {ParameterRange{40, 60, 100}, exactly(0)},
            .minimum = 0,
            .maximum = 1000,
            .basis = both(Unverified),
            .sourceEn =
                "a market price, to be set to the day; no source read; no such programme in Mexico",
            .sourceEs =
                "precio de mercado, a fijar según el día; no se leyó fuente; en México no hay "
                "tal programa",
            .nameEn = "Price of a credit of the Low Carbon Fuel Standard",
            .nameEs = "Precio de un crédito del estándar de combustibles bajos en carbono"},
        ParameterSpec{
            .parameter = LcfsStandardCi,
            .group = group,
            .key = "lcfs_standard_ci",
            .unit = "g/MJ",
            .defaults = {exactly(69.5), exactly(0)},
            .minimum = 0,
            .maximum = 500,
            .basis = both(Unverified),
            .sourceEn = "30 % below about 99 g/MJ in 2030 (usefuse.com on the amendments); base "
                        "figure not read",
            .sourceEs =
                "30 % por debajo de unos 99 g/MJ en 2030 (usefuse.com sobre las reformas); la "
                "cifra base no se leyó",
            .nameEn = "Carbon intensity that the standard allows in 2030",
            .nameEs = "Intensidad de carbono que permite el estándar en 2030"},
        ParameterSpec{
            .parameter = LcfsElectricityCi,
            .group = group,
            .key = "lcfs_electricity_ci",
            .unit = "g/MJ",
            .defaults = {exactly(81), exactly(0)},
            .minimum = 0,
            .maximum = 500,
            .basis = both(Unverified),
            .sourceEn = "grid average; no source read; 0 for power without emissions",
            .sourceEs = "promedio de la red; no se leyó fuente; 0 para energía sin emisiones",
            .nameEn = "Carbon intensity of the electricity",
            .nameEs = "Intensidad de carbono de la electricidad"},
        ParameterSpec{
            .parameter = LcfsEerLight,
            .group = group,
            .key = "lcfs_eer_light",
            .unit = "1",
            .defaults = {exactly(3.4), exactly(1)},
            .minimum = 0.1,
            .maximum = 20,
            .basis = {Sourced, Choice},
            .sourceEn = "17 CCR 95486.1, table 5: electricity for gasoline",
            .sourceEs = "17 CCR 95486.1, tabla 5: electricidad por gasolina",
            .nameEn = "Energy economy ratio, light vehicles",
            .nameEs = "Razón de economía energética, ligeros"},
        ParameterSpec{
            .parameter = LcfsEerTruck,
            .group = group,
            .key = "lcfs_eer_truck",
            .unit = "1",
            .defaults = {exactly(5), exactly(1)},
            .minimum = 0.1,
            .maximum = 20,
            .basis = {Sourced, Choice},
            .sourceEn = "17 CCR 95486.1, table 5: electricity for diesel",
            .sourceEs = "17 CCR 95486.1, tabla 5: electricidad por diésel",
            .nameEn = "Energy economy ratio, trucks",
            .nameEs = "Razón de economía energética, camiones"}};
    return specs;
}

} // namespace corredor::planning
