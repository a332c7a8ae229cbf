#include <corredor/base/text.h>
#include <corredor/layers/connector.h>

#include <algorithm>
#include <string>
#include <utility>

namespace corredor::layers {
namespace {

constexpr std::array<std::string_view, connectorTypeCount> names = {
    "J1772",
    "CCS1",
    "J3400",
    "CHAdeMO",
    "Type 2",
    "CCS2",
    "GB/T AC",
    "GB/T DC",
    "MCS",
    "NEMA",
    "Other"};

constexpr std::array<std::pair<std::string_view, ConnectorType>, 14> otherNames = {{
    {"nacs", ConnectorType::J3400},
    {"tesla", ConnectorType::J3400},
    {"saej3400", ConnectorType::J3400},
    {"ccs", ConnectorType::CCS1},
    {"combo", ConnectorType::CCS1},
    {"combo1", ConnectorType::CCS1},
    {"j1772combo", ConnectorType::CCS1},
    {"combo2", ConnectorType::CCS2},
    {"type1", ConnectorType::J1772},
    {"saej1772", ConnectorType::J1772},
    {"mennekes", ConnectorType::Type2},
    {"gbt", ConnectorType::GBTDC},
    {"saej3271", ConnectorType::MCS},
    {"j3271", ConnectorType::MCS},
}};

/** Lower case, letters and digits only. */
std::string squeezed(std::string_view name) {
    std::string out = folded(name);
    std::erase(out, ' ');
    return out;
}

} // namespace

std::string_view toString(ConnectorType type) {
    return names[static_cast<std::size_t>(type)];
}

std::optional<ConnectorType> connectorFromName(std::string_view name) {
    const std::string wanted = squeezed(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (squeezed(names[i]) == wanted) {
            return static_cast<ConnectorType>(i);
        }
    }
    const auto found =
        std::ranges::find(otherNames, wanted, [](const auto& entry) { return entry.first; });
    return found != otherNames.end() ? std::optional(found->second) : std::nullopt;
}

std::string_view toString(ChargingLevel level) {
    switch (level) {
    case ChargingLevel::L1:
        return "L1";
    case ChargingLevel::L2:
        return "L2";
    case ChargingLevel::DCFC:
        return "DCFC";
    }
    return "L2";
}

} // namespace corredor::layers
