#include "evidence.h"

#include "network_names.h"

#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
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

// Kinds of way and directions, which geocoders and publishers add, leave out and mix up.
constexpr std::array<std::string_view, 29> wayWords = {
    "st",   "ave",  "blvd", "rd",  "dr", "ln",  "hwy", "pkwy", "pl",      "plz",
    "ct",   "cir",  "expy", "fwy", "n",  "s",   "e",   "w",    "ote",     "pte",
    "carr", "calz", "way",  "trl", "de", "del", "la",  "el",   "frontage"};

constexpr double alikeShare = 0.5; // words in common of all words of both
constexpr double unnamedNearM = 25;
// One network under two names and two addresses: the same site only where it cannot be two.
constexpr double unlikeNearM = 15;

bool isNumber(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

void sortWords(std::vector<std::string>& words) {
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
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
    const auto tellsApart = [](const std::string& word) {
        return std::ranges::find(wayWords, word) == wayWords.end();
    };
    if (std::ranges::any_of(keys.street, tellsApart)) { // else "North Street" has no other words
        std::erase_if(keys.street, std::not_fn(tellsApart));
    }
    sortWords(keys.street);
}

/** "pubgables2", "sta1": hosts number their posts; the number tells posts apart, not places. */
std::string_view withoutPostNumber(std::string_view word) {
    const auto end = word.find_last_not_of("0123456789");
    return end == std::string_view::npos ? std::string_view() : word.substr(0, end + 1);
}

void readName(RecordKeys& keys) {
    const std::string name = folded(keys.record->name);
    for (const std::string_view word : split(name, ' ')) {
        const std::string_view stem = isNumber(word) ? std::string_view() : withoutPostNumber(word);
        const bool common = std::ranges::find(nameWords, stem) != nameWords.end();
        if (stem.size() > 1 && !common) {
            keys.name.emplace_back(stem);
        }
    }
    sortWords(keys.name);
}

using Words = std::vector<std::string>;

std::size_t commonWords(const Words& a, const Words& b) {
    Words common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common.size();
}

/** Words in common of all words of both, 0 to 1. */
double commonShare(const Words& a, const Words& b) {
    const std::size_t common = commonWords(a, b);
    const std::size_t all = a.size() + b.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

/** 5th and 6th Street are as alike as words can be, and two streets. */
bool numberedStreetsDiffer(const Words& a, const Words& b) {
    const auto numbered = [](const Words& words) {
        Words kept;
        std::ranges::copy_if(words, std::back_inserter(kept), isNumber);
        return kept;
    };
    const Words ofA = numbered(a);
    const Words ofB = numbered(b);
    return !ofA.empty() && !ofB.empty() && commonWords(ofA, ofB) == 0;
}

bool levelsOverlap(const StationRecord& a, const StationRecord& b) {
    if (a.ports.total() == 0 || b.ports.total() == 0) {
        return true;
    }
    return (a.ports.l1 > 0 && b.ports.l1 > 0) || (a.ports.l2 > 0 && b.ports.l2 > 0) ||
           (a.ports.dcfc > 0 && b.ports.dcfc > 0);
}

/** A port out of service stands at its station; a planned or removed one does not. */
bool isThere(layers::StationStatus status) {
    return status != layers::StationStatus::Planned && status != layers::StationStatus::Closed;
}

bool isUnnamed(const RecordKeys& keys) {
    return keys.name.empty() && keys.street.empty();
}

bool refersTo(const RecordKeys& a, const RecordKeys& b) {
    const std::string& reference = a.record->referenceId;
    return !reference.empty() && (reference == b.dataset || reference == b.record->referenceId);
}

/** One network on both sides, near each other. @param share of the duplicate distance */
std::optional<Link>
sameNetworkLink(const RecordKeys& a, const RecordKeys& b, double apartM, double share) {
    if (sameAddress(a, b)) {
        return Link{0.97, Reason::SameAddress};
    }
    if (similarName(a, b)) {
        return Link{0.95 - 0.05 * share, Reason::SameName};
    }
    const bool otherAddress = !a.street.empty() && !b.street.empty();
    const bool otherName = !a.name.empty() && !b.name.empty();
    if (!otherAddress || !otherName) {
        return Link{0.85 - 0.1 * share, Reason::SameNetwork};
    }
    if (commonWords(a.name, b.name) == 0 && apartM > unlikeNearM) {
        return std::nullopt;
    }
    return Link{0.7 - 0.1 * share, Reason::SameNetwork};
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

RecordKeys keysOf(const StationRecord& record, std::int32_t layer) {
    RecordKeys keys;
    keys.record = &record;
    keys.layer = layer;
    keys.network = networkKeyOf(record);
    keys.successor = successorOf(keys.network);
    keys.dataset = record.source + ":" + record.id;
    readAddress(keys);
    readName(keys);
    return keys;
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
    case Reason::Decided:
        return "decided";
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
            all.push_back(keysOf(record, static_cast<std::int32_t>(layer)));
        }
    }
    rankKeys(all);
    return all;
}

std::vector<RecordKeys>
makeKeys(const layers::StationLayer& records, std::span<const std::int32_t> layerOf) {
    std::vector<RecordKeys> all;
    all.reserve(layerOf.size());
    for (std::size_t i = 0; i < layerOf.size(); ++i) {
        all.push_back(keysOf(records.records()[i], layerOf[i]));
    }
    rankKeys(all);
    return all;
}

bool sameAddress(const RecordKeys& a, const RecordKeys& b) {
    if (a.street.empty() || b.street.empty() || a.number != b.number ||
        numberedStreetsDiffer(a.street, b.street)) {
        return false;
    }
    if (a.number.empty()) {
        return a.street == b.street;
    }
    // One publisher adds the building or the suburb: all words of the shorter are in the longer.
    const std::size_t shorter = std::min(a.street.size(), b.street.size());
    return commonWords(a.street, b.street) == shorter ||
           commonShare(a.street, b.street) >= alikeShare;
}

bool similarName(const RecordKeys& a, const RecordKeys& b) {
    return commonShare(a.name, b.name) >= alikeShare;
}

bool mayShareStation(const RecordKeys& a, const RecordKeys& b) {
    if (a.record->stationCount != 1 || b.record->stationCount != 1) {
        return false;
    }
    if (a.layer == b.layer) {
        const bool sameKind = a.record->access == b.record->access &&
                              isThere(a.record->status) == isThere(b.record->status);
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
        const double share = limits.nearM > 0 ? apartM / limits.nearM : 0;
        return networked ? sameNetworkLink(a, b, apartM, share) : unnetworkedLink(a, b, apartM);
    }
    if (networked && apartM <= limits.sameAddressM && sameAddress(a, b) && !a.number.empty()) {
        return Link{0.95 - 0.15 * apartM / limits.sameAddressM, Reason::SameAddress};
    }
    return std::nullopt;
}

std::optional<Link> compareWidely(
    const RecordKeys& a,
    const RecordKeys& b,
    double apartM,
    const MergeDistances& limits) {
    if (auto link = compare(a, b, apartM, limits)) {
        return link;
    }
    const bool listedApart = a.record->stationCount != 1 || b.record->stationCount != 1 ||
                             (a.layer == b.layer && a.record->access != b.record->access);
    if (listedApart || apartM > limits.siteDiameterM) {
        return std::nullopt;
    }
    const double share = limits.siteDiameterM > 0 ? apartM / limits.siteDiameterM : 0;
    const bool alike = similarName(a, b) || sameAddress(a, b);
    if (a.network.empty() || b.network.empty()) {
        return alike ? std::optional(Link{0.45 - 0.2 * share, Reason::SameName}) : std::nullopt;
    }
    if (mayBeSameNetwork(a.successor, b.successor)) {
        const double base = alike ? 0.5 : apartM <= limits.nearM ? 0.35 : 0.15;
        return Link{base - 0.1 * share, Reason::SameNetwork};
    }
    // A site sold from one network to another looks like two networks at one address.
    return similarName(a, b) && sameAddress(a, b)
               ? std::optional(Link{0.3 - 0.1 * share, Reason::SameAddress})
               : std::nullopt;
}

} // namespace corredor::landscape
