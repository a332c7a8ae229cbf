#include "evidence.h"

#include "network_names.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace corredor::landscape {

namespace {

using layers::StationRecord;

// Unified spellings of address words, US and Mexican. Source: USPS Publication 28, appendix C;
// INEGI, "Norma Técnica sobre Domicilios Geográficos" (tipos de vialidad).
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> addressWords = {{
    {"street", "st"},       {"avenue", "ave"},   {"av", "ave"},         {"avenida", "ave"},
    {"boulevard", "blvd"},  {"bulevar", "blvd"}, {"blv", "blvd"},       {"road", "rd"},
    {"drive", "dr"},        {"lane", "ln"},      {"highway", "hwy"},    {"parkway", "pkwy"},
    {"place", "pl"},        {"plaza", "plz"},    {"court", "ct"},       {"circle", "cir"},
    {"expressway", "expy"}, {"freeway", "fwy"},  {"north", "n"},        {"south", "s"},
    {"east", "e"},          {"west", "w"},       {"norte", "n"},        {"sur", "s"},
    {"oriente", "ote"},     {"poniente", "pte"}, {"carretera", "carr"}, {"calzada", "calz"},
    {"interstate", "i"},    {"calle", ""},
}};

constexpr std::array<std::string_view, 13> unitWords = {
    "ste",
    "suite",
    "bldg",
    "building",
    "unit",
    "apt",
    "floor",
    "no",
    "num",
    "numero",
    "local",
    "col",
    "km"};

// Words that many stations share and that tell no place apart.
constexpr std::array<std::string_view, 22> nameWords = {
    "station",
    "charging",
    "charger",
    "chargers",
    "ev",
    "tesla",
    "destination",
    "supercharger",
    "superchargers",
    "the",
    "of",
    "and",
    "at",
    "by",
    "de",
    "la",
    "el",
    "los",
    "estacion",
    "electrolinera",
    "cargador",
    "carga"};

constexpr double alikeShare = 0.5; // words in common of all words of both
constexpr double unnamedNearM = 25;

bool isNumber(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

void readAddress(RecordKeys& keys) {
    const std::string address = folded(keys.record->address);
    for (const std::string_view word : split(address, ' ')) {
        if (word.empty() || std::ranges::find(unitWords, word) != unitWords.end()) {
            continue;
        }
        if (keys.number.empty() && isNumber(word)) {
            keys.number = word;
            continue;
        }
        const auto* const unified =
            std::ranges::find(addressWords, word, [](const auto& pair) { return pair.first; });
        const std::string_view spelled = unified == addressWords.end() ? word : unified->second;
        if (!spelled.empty()) {
            keys.street.emplace_back(spelled);
        }
    }
    std::ranges::sort(keys.street);
}

void readName(RecordKeys& keys) {
    const std::string name = folded(keys.record->name);
    for (const std::string_view word : split(name, ' ')) {
        const bool common = std::ranges::find(nameWords, word) != nameWords.end();
        if (!word.empty() && !common && !isNumber(word)) {
            keys.name.emplace_back(word);
        }
    }
    std::ranges::sort(keys.name);
}

double commonShare(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = a[i].compare(b[j]);
        common += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
    }
    const std::size_t all = a.size() + b.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

bool levelsOverlap(const StationRecord& a, const StationRecord& b) {
    if (a.ports.total() == 0 || b.ports.total() == 0) {
        return true;
    }
    return (a.ports.l1 > 0 && b.ports.l1 > 0) || (a.ports.l2 > 0 && b.ports.l2 > 0) ||
           (a.ports.dcfc > 0 && b.ports.dcfc > 0);
}

bool isUnnamed(const RecordKeys& keys) {
    return keys.name.empty() && keys.street.empty();
}

bool refersTo(const RecordKeys& a, const RecordKeys& b) {
    const std::string& reference = a.record->referenceId;
    return !reference.empty() && (reference == b.dataset || reference == b.record->referenceId);
}

/** One network on both sides, near each other. */
Link sameNetworkLink(const RecordKeys& a, const RecordKeys& b, double share) {
    if (sameAddress(a, b)) {
        return {0.97, Reason::SameAddress};
    }
    if (similarName(a, b)) {
        return {0.95, Reason::SameName};
    }
    return {0.9 - 0.1 * share, Reason::SameNetwork};
}

/** At least one side without a network: name or address must say it. */
std::optional<Link> unnetworkedLink(const RecordKeys& a, const RecordKeys& b, double apartM) {
    const bool bothWithout = a.network.empty() && b.network.empty();
    if (!bothWithout && !levelsOverlap(*a.record, *b.record)) {
        return std::nullopt;
    }
    const double base = bothWithout ? 0.9 : 0.8;
    if (sameAddress(a, b)) {
        return Link{base, Reason::SameAddress};
    }
    if (similarName(a, b)) {
        return Link{base - 0.05, Reason::SameName};
    }
    const bool silent = isUnnamed(a) || isUnnamed(b);
    if (silent && apartM <= unnamedNearM && levelsOverlap(*a.record, *b.record)) {
        return Link{0.6, Reason::SamePlace};
    }
    return std::nullopt;
}

void rankKeys(std::vector<RecordKeys>& keys) {
    std::vector<std::int32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    const auto sortKey = [&](std::int32_t i) {
        const StationRecord& r = *keys[static_cast<std::size_t>(i)].record;
        return std::tie(
            r.source, r.id, r.dateConfirmed, r.location.lon, r.location.lat, r.name, r.address);
    };
    std::ranges::stable_sort(
        order, [&](std::int32_t a, std::int32_t b) { return sortKey(a) < sortKey(b); });
    for (std::size_t i = 0; i < order.size(); ++i) {
        keys[static_cast<std::size_t>(order[i])].rank = static_cast<std::int32_t>(i);
    }
}

} // namespace

std::string_view toString(Reason reason) {
    switch (reason) {
    case Reason::SameRecord:
        return "same_record";
    case Reason::SameReference:
        return "same_reference";
    case Reason::SameAddress:
        return "same_address";
    case Reason::SameName:
        return "same_name";
    case Reason::SameNetwork:
        return "same_network";
    case Reason::SamePlace:
        return "same_place";
    }
    return "same_place";
}

std::vector<RecordKeys>
makeKeys(std::span<const std::shared_ptr<const layers::StationLayer>> sources) {
    std::vector<RecordKeys> all;
    std::size_t records = 0;
    for (const auto& source : sources) {
        records += source->records().size();
    }
    all.reserve(records);
    for (std::size_t layer = 0; layer < sources.size(); ++layer) {
        for (const StationRecord& record : sources[layer]->records()) {
            RecordKeys& keys = all.emplace_back();
            keys.record = &record;
            keys.layer = static_cast<std::int32_t>(layer);
            keys.network = networkKeyOf(record);
            keys.successor = successorOf(keys.network);
            keys.dataset = record.source + ":" + record.id;
            readAddress(keys);
            readName(keys);
        }
    }
    rankKeys(all);
    return all;
}

bool sameAddress(const RecordKeys& a, const RecordKeys& b) {
    if (a.street.empty() || b.street.empty() || a.number != b.number) {
        return false;
    }
    return commonShare(a.street, b.street) >= (a.number.empty() ? 1.0 : alikeShare);
}

bool similarName(const RecordKeys& a, const RecordKeys& b) {
    return commonShare(a.name, b.name) >= alikeShare;
}

bool mayShareStation(const RecordKeys& a, const RecordKeys& b) {
    if (a.record->stationCount != 1 || b.record->stationCount != 1) {
        return false;
    }
    if (a.layer == b.layer) {
        const bool sameKind =
            a.record->access == b.record->access && a.record->status == b.record->status;
        if (!sameKind || !mayBeSameNetwork(a.network, b.network)) {
            return false;
        }
        return !a.network.empty() || sameAddress(a, b) || similarName(a, b) || isUnnamed(a) ||
               isUnnamed(b);
    }
    return a.network.empty() || b.network.empty() || mayBeSameNetwork(a.successor, b.successor);
}

std::optional<Link>
compare(const RecordKeys& a, const RecordKeys& b, double apartM, const MergeDistances& limits) {
    if (a.record->stationCount != 1 || b.record->stationCount != 1) {
        return std::nullopt;
    }
    const bool across = a.layer != b.layer;
    if (across && apartM <= limits.sameIdM) {
        if (a.dataset == b.dataset && !a.record->id.empty()) {
            return Link{1.0, Reason::SameRecord};
        }
        if (refersTo(a, b) || refersTo(b, a)) {
            return Link{0.99, Reason::SameReference};
        }
    }
    if (!mayShareStation(a, b)) {
        return std::nullopt;
    }
    const bool networked = !a.network.empty() && !b.network.empty();
    if (apartM <= limits.nearM) {
        return networked ? sameNetworkLink(a, b, apartM / limits.nearM)
                         : unnetworkedLink(a, b, apartM);
    }
    if (across && networked && apartM <= limits.sameAddressM && sameAddress(a, b) &&
        !a.number.empty()) {
        return Link{0.9, Reason::SameAddress};
    }
    return std::nullopt;
}

} // namespace corredor::landscape
