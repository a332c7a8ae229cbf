#include "connector_codes.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace corredor::sources {
namespace {

using enum layers::ConnectorType;
using layers::ConnectorType;
using Code = std::pair<std::string_view, ConnectorType>;

// Sources: developer.nlr.gov, alt-fuel-stations v1, ev_connector_type; OCPI 2.3.0 and 2.2.1,
// mod_locations, ConnectorType enum (SAE_J3400 and MCS since 2.3.0; TESLA_S before); Open Charge
// Map reference data, ConnectionTypes; OpenStreetMap wiki, Key:socket.

constexpr auto afdcCodes = std::to_array<Code>({
    {"j1772", J1772},
    {"j1772combo", CCS1},
    {"tesla", J3400},
    {"nacs", J3400},
    {"j3400", J3400},
    {"chademo", CHAdeMO},
    {"j3271", MCS},
    {"nema1450", NEMA},
    {"nema515", NEMA},
    {"nema520", NEMA},
});

constexpr auto ocpiCodes = std::to_array<Code>({
    {"iec62196t1", J1772}, {"iec62196t1combo", CCS1},
    {"saej3400", J3400},   {"teslas", J3400},
    {"teslar", J3400},     {"chademo", CHAdeMO},
    {"iec62196t2", Type2}, {"iec62196t2combo", CCS2},
    {"gbtac", GBTAC},      {"gbtdc", GBTDC},
    {"mcs", MCS},          {"nema520", NEMA},
    {"nema630", NEMA},     {"nema650", NEMA},
    {"nema1030", NEMA},    {"nema1050", NEMA},
    {"nema1430", NEMA},    {"nema1450", NEMA},
    {"domestica", NEMA},   {"domesticb", NEMA},
});

constexpr auto osmCodes = std::to_array<Code>({
    {"type1", J1772},
    {"type1cable", J1772},
    {"type1combo", CCS1},
    {"nacs", J3400},
    {"teslasupercharger", J3400},
    {"tesladestination", J3400},
    {"teslastandard", J3400},
    {"chademo", CHAdeMO},
    {"type2", Type2},
    {"type2cable", Type2},
    {"type2combo", CCS2},
    {"teslasuperchargerccs", CCS2},
    {"gbac", GBTAC},
    {"gbdc", GBTDC},
    {"mcs", MCS},
    {"nema1450", NEMA},
    {"nema1430", NEMA},
    {"nema515", NEMA},
    {"nema520", NEMA},
    {"nematt30", NEMA},
});

// As people and Open Charge Map's titles write them.
constexpr auto freeCodes = std::to_array<Code>({
    {"type1j1772", J1772},
    {"tipo1", J1772},
    {"tipo1j1772", J1772},
    {"j1772type1", J1772},
    {"ccstype1", CCS1},
    {"ccssae", CCS1},
    {"ccscombo1", CCS1},
    {"ccscombo", CCS1},
    {"sae", CCS1},
    {"ccs1combo", CCS1},
    {"combo1ccs", CCS1},
    {"nacsteslasupercharger", J3400},
    {"teslamodelsx", J3400},
    {"nacsj3400", J3400},
    {"j3400nacs", J3400},
    {"supercharger", J3400},
    {"tipo2", Type2},
    {"type2socketonly", Type2},
    {"type2tetheredconnector", Type2},
    {"mennekestype2", Type2},
    {"ccstype2", CCS2},
    {"ccscombo2", CCS2},
    {"gbtac", GBTAC},
    {"gbtdc", GBTDC},
    {"nema515r", NEMA},
    {"nema520r", NEMA},
    {"domestic", NEMA},
    {"domestico", NEMA},
});

constexpr auto openChargeMapIds = std::to_array<std::pair<long long, ConnectorType>>({
    {1, J1772},    {2, CHAdeMO},  {8, J3400},    {9, NEMA},    {10, NEMA},
    {11, NEMA},    {14, NEMA},    {15, NEMA},    {22, NEMA},   {25, Type2},
    {27, J3400},   {30, J3400},   {32, CCS1},    {33, CCS2},   {1036, Type2},
    {1038, GBTAC}, {1039, GBTAC}, {1040, GBTDC}, {1042, NEMA},
});

std::string squeezed(std::string_view text) {
    std::string out = folded(text);
    std::erase(out, ' ');
    return out;
}

std::optional<ConnectorType> find(std::span<const Code> codes, std::string_view key) {
    const auto found = std::ranges::find(codes, key, &Code::first);
    return found == codes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<ConnectorType> connectorFromAfdc(std::string_view code) {
    return find(afdcCodes, squeezed(code));
}

std::optional<ConnectorType> connectorFromOpenChargeMap(long long id) {
    const auto* found =
        std::ranges::find(openChargeMapIds, id, &std::pair<long long, ConnectorType>::first);
    return found == openChargeMapIds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ConnectorType> connectorFromOcpi(std::string_view standard) {
    return find(ocpiCodes, squeezed(standard));
}

std::optional<ConnectorType> connectorFromOsm(std::string_view socket) {
    return find(osmCodes, squeezed(socket));
}

std::optional<ConnectorType> connectorFromText(std::string_view text) {
    if (const auto type = layers::connectorFromName(text)) {
        return type;
    }
    const std::string key = squeezed(text);
    for (const std::span<const Code> codes :
         {std::span<const Code>(afdcCodes),
          std::span<const Code>(ocpiCodes),
          std::span<const Code>(osmCodes),
          std::span<const Code>(freeCodes)}) {
        if (const auto type = find(codes, key)) {
            return type;
        }
    }
    return std::nullopt;
}

bool isDirectCurrentOnly(ConnectorType type) {
    return type == CCS1 || type == CHAdeMO || type == CCS2 || type == GBTDC || type == MCS;
}

bool isAlternatingCurrentOnly(ConnectorType type) {
    return type == J1772 || type == Type2 || type == GBTAC || type == NEMA;
}

void addConnector(layers::StationRecord& station, ConnectorType type, int count, double powerKw) {
    auto& all = station.connectors;
    const auto at = std::ranges::lower_bound(all, type, {}, &layers::Connector::type);
    if (at == all.end() || at->type != type) {
        all.insert(at, layers::Connector{type, count, powerKw});
        return;
    }
    at->count += count;
    at->powerKw = std::max(at->powerKw, powerKw);
}

layers::ChargingLevel acLevel(ConnectorType type, double powerKw) {
    constexpr double greatestL1Kw = 1.92;
    if (powerKw > 0) {
        return powerKw <= greatestL1Kw ? layers::ChargingLevel::L1 : layers::ChargingLevel::L2;
    }
    return type == NEMA ? layers::ChargingLevel::L1 : layers::ChargingLevel::L2;
}

} // namespace corredor::sources
