#include "network_names.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <utility>

namespace corredor::landscape {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Words that publishers add to a network's name at its end.
constexpr std::array<std::string_view, 13> endings = {
    "network",
    "charging",
    "solutions",
    "us",
    "usa",
    "mx",
    "mexico",
    "inc",
    "llc",
    "corp",
    "sa",
    "cv",
    "ev"};

// Folded names, endings removed -> key. Sources: AFDC's list of networks
// (developer.nlr.gov, electric-networks) and Open Charge Map's operators (reference data).
constexpr std::array<Pair, 13> aliases = {{
    {"non networked", ""},
    {"nonnetworked", ""},
    {"none", ""},
    {"unknown operator", ""},
    {"unknown", ""},
    {"business owner at location", ""},
    {"tesla tesla only", "tesla"},
    {"tesla including non tesla", "tesla"},
    {"tesla motors", "tesla"},
    {"tesla motors worldwide", "tesla"},
    {"tesla superchargers", "tesla supercharger"},
    {"semaconnect", "semacharge"},
    {"greenlots", "shell recharge"},
}};

// Sources: Blink Charging, press release of 15 June 2022 (SemaConnect); Shell USA, press release
// of 31 March 2023 (Volta).
constexpr std::array<Pair, 2> successors = {{
    {"semacharge", "blink"},
    {"volta", "shell recharge"},
}};

constexpr double destinationMaxKw = 30; // Wall Connectors, which some sources code as DC

bool dropEnding(std::string& key) {
    const auto space = key.rfind(' ');
    if (space == std::string::npos ||
        std::ranges::find(endings, std::string_view(key).substr(space + 1)) == endings.end()) {
        return false;
    }
    key.resize(space);
    return true;
}

std::string teslaKey(const layers::StationRecord& record) {
    const std::string name = folded(record.name);
    if (name.find("supercharger") != std::string::npos) {
        return "tesla supercharger";
    }
    if (name.find("destination") != std::string::npos) {
        return "tesla destination";
    }
    const double powerKw = layers::maxPowerKw(record);
    if (record.ports.total() == 0 && powerKw <= 0) {
        return "tesla";
    }
    const bool slow = record.ports.dcfc == 0 || (powerKw > 0 && powerKw <= destinationMaxKw);
    return slow ? "tesla destination" : "tesla supercharger";
}

} // namespace

std::string networkKey(std::string_view published) {
    std::string key = folded(published);
    while (dropEnding(key)) {
    }
    const auto* const alias = std::ranges::find(
        aliases, std::string_view(key), [](const Pair& pair) { return pair.first; });
    return alias == aliases.end() ? key : std::string(alias->second);
}

std::string networkKeyOf(const layers::StationRecord& record) {
    const std::string key =
        networkKey(record.network.empty() ? record.operatorName : record.network);
    return key == "tesla" ? teslaKey(record) : key;
}

std::string successorOf(std::string_view key) {
    const auto* const found =
        std::ranges::find(successors, key, [](const Pair& pair) { return pair.first; });
    return std::string(found == successors.end() ? key : found->second);
}

bool mayBeSameNetwork(std::string_view a, std::string_view b) {
    constexpr std::string_view generic = "tesla";
    return a == b || (a == generic && b.starts_with("tesla ")) ||
           (b == generic && a.starts_with("tesla "));
}

} // namespace corredor::landscape
