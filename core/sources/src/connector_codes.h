#pragma once

#include <corredor/layers/station.h>

#include <optional>
#include <string_view>

namespace corredor::sources {

/** AFDC code: "J1772", "J1772COMBO", "CHADEMO", "TESLA", "J3271", "NEMA1450" ... */
[[nodiscard]] std::optional<layers::ConnectorType> connectorFromAfdc(std::string_view code);

/** Open Charge Map ConnectionTypeID. */
[[nodiscard]] std::optional<layers::ConnectorType> connectorFromOpenChargeMap(long long id);

/** OCPI ConnectorType: "IEC_62196_T1_COMBO", "SAE_J3400" ... */
[[nodiscard]] std::optional<layers::ConnectorType> connectorFromOcpi(std::string_view standard);

/** The part after "socket:" of an OpenStreetMap key: "type1_combo", "nacs" ... */
[[nodiscard]] std::optional<layers::ConnectorType> connectorFromOsm(std::string_view socket);

/** A connector in any of the above codes, or as people write it ("CCS (Type 1)", "Tipo 2"). */
[[nodiscard]] std::optional<layers::ConnectorType> connectorFromText(std::string_view text);

/** True for plugs that only ever carry direct current. */
[[nodiscard]] bool isDirectCurrentOnly(layers::ConnectorType type);

/** True for plugs that only ever carry alternating current. */
[[nodiscard]] bool isAlternatingCurrentOnly(layers::ConnectorType type);

/**
 * Adds plugs to a station: counts add up, the greatest power is kept, one entry a type in the
 * order of the enum.
 * @param count 0 = number not known
 * @param powerKw 0 = not known
 */
void addConnector(
    layers::StationRecord& station,
    layers::ConnectorType type,
    int count,
    double powerKw);

/**
 * The level of an AC port by its power, kW (0 = not known) and plug. L1 is up to 1.92 kW (120 V,
 * 16 A; SAE J1772); household sockets without a power are L1.
 */
[[nodiscard]] layers::ChargingLevel acLevel(layers::ConnectorType type, double powerKw);

} // namespace corredor::sources
