#include <corredor/exports/network_display.h>

#include <algorithm>
#include <array>

namespace corredor::exports {
namespace {

struct NetworkName {
    std::string_view code;
    std::string_view name;
};

constexpr std::array networks = {
    NetworkName{"AMPUP", "AmpUp"},
    NetworkName{"CHARGELAB", "ChargeLab"},
    NetworkName{"EVGATEWAY", "EvGateway"},
    NetworkName{"EVRANGE", "EV Range"},
    NetworkName{"FCN", "Francis Energy"},
    NetworkName{"LIVINGSTON", "Livingston Energy Group"},
    NetworkName{"POWERFLEX", "PowerFlex"},
    NetworkName{"RIVIAN_ADVENTURE", "Rivian Adventure Network"},
    NetworkName{"RIVIAN_WAYPOINTS", "Rivian Waypoints"},
    NetworkName{"SHELL_RECHARGE", "Shell Recharge"},
    NetworkName{"UNIVERSAL", "Universal EV Chargers"},
    NetworkName{"eVgo Network", "EVgo"},
};

} // namespace

std::string networkDisplayName(std::string_view network) {
    const auto known = std::ranges::find(networks, network, &NetworkName::code);
    return std::string(known == networks.end() ? network : known->name);
}

} // namespace corredor::exports
