#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corredor::layers {

/**
 * Plug types, as the field names them. Source of the crosswalk between AFDC, OCPI, Open Charge Map
 * and OpenStreetMap codes: the publishers' documentation (see
 * core/sources/src/connector_codes.cpp).
 */
enum class ConnectorType : std::uint8_t {
    J1772,   ///< SAE J1772, Type 1 AC
    CCS1,    ///< Combo 1 DC
    J3400,   ///< SAE J3400 (NACS), AC and DC
    CHAdeMO, ///< DC
    Type2,   ///< IEC 62196-2 Type 2 AC
    CCS2,    ///< Combo 2 DC
    GBTAC,
    GBTDC,
    MCS,  ///< Megawatt Charging System, SAE J3271
    NEMA, ///< household and caravan sockets (5-15, 5-20, 14-50)
    Other
};

inline constexpr std::size_t connectorTypeCount = 11;

/** "J1772", "CCS1", "J3400", "CHAdeMO", "Type 2", "CCS2", "GB/T AC", "GB/T DC", "MCS", ... */
[[nodiscard]] std::string_view toString(ConnectorType type);

/** The inverse of toString, ignoring case, spaces and punctuation. Also "NACS", "Tesla", "CCS". */
[[nodiscard]] std::optional<ConnectorType> connectorFromName(std::string_view name);

enum class ChargingLevel : std::uint8_t { L1, L2, DCFC };

[[nodiscard]] std::string_view toString(ChargingLevel level);

/** A set of connector types. */
class ConnectorSet {
public:
    void insert(ConnectorType type) { m_bits |= bit(type); }

    [[nodiscard]] bool contains(ConnectorType type) const { return (m_bits & bit(type)) != 0; }

    [[nodiscard]] bool intersects(ConnectorSet other) const { return (m_bits & other.m_bits) != 0; }

    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }

    void merge(ConnectorSet other) { m_bits |= other.m_bits; }

    friend bool operator==(ConnectorSet, ConnectorSet) = default;

private:
    static std::uint16_t bit(ConnectorType type) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(type));
    }

    std::uint16_t m_bits = 0;
};

} // namespace corredor::layers
