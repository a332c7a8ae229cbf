#pragma once

#include <corredor/layers/station.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** Why two records are one station; the code of Membership::reason. */
enum class Reason : std::uint8_t {
    SameRecord,
    SameReference,
    SameAddress,
    SameName,
    SameNetwork,
    SamePlace,
    Decided ///< by a person
};

[[nodiscard]] std::string_view toString(Reason reason);

/** What is compared of a record, made once. */
struct RecordKeys {
    const layers::StationRecord* record = nullptr;
    std::int32_t layer = 0; ///< which source it came with
    std::int32_t rank = 0;  ///< place in an order that does not depend on the sources' order
    std::string network;    ///< networkKeyOf
    std::string successor;  ///< successorOf(network)
    std::string dataset;    ///< "AFDC:38997"
    std::string number;     ///< house number, or empty
    std::vector<std::string> street; ///< words of the address that tell streets apart; sorted, once
    std::vector<std::string> name;   ///< words of the name that tell places apart; sorted, once
};

[[nodiscard]] std::vector<RecordKeys>
makeKeys(std::span<const std::shared_ptr<const layers::StationLayer>> sources);

/** The same for records of several sources in one layer. @param layerOf one a record */
[[nodiscard]] std::vector<RecordKeys>
makeKeys(const layers::StationLayer& records, std::span<const std::int32_t> layerOf);

struct Link {
    double confidence01 = 0;
    Reason reason = Reason::SamePlace;
};

/** Distances of MergeOptions, worked out. */
struct MergeDistances {
    explicit MergeDistances(double duplicateDistanceM)
        : nearM(duplicateDistanceM)
        , sameAddressM(6 * duplicateDistanceM)
        , sameIdM(20 * duplicateDistanceM)
        , siteDiameterM(2 * duplicateDistanceM)
        , addressDiameterM(8 * duplicateDistanceM) {}

    double nearM;
    double sameAddressM; ///< garages, campuses and geocoders spread one address this far
    double sameIdM;      ///< a station that was moved by its publisher
    double siteDiameterM;
    double addressDiameterM; ///< of a site whose rows share network and address
};

/** Whether two records at this distance are one station, and how sure that is. */
[[nodiscard]] std::optional<Link>
compare(const RecordKeys& a, const RecordKeys& b, double apartM, const MergeDistances& limits);

/**
 * As compare(), and beyond it what falls short: links too weak to join two records, and strong
 * enough to ask a person.
 */
[[nodiscard]] std::optional<Link> compareWidely(
    const RecordKeys& a,
    const RecordKeys& b,
    double apartM,
    const MergeDistances& limits);

/** Whether two records may belong to one station at all, whatever ties them together. */
[[nodiscard]] bool mayShareStation(const RecordKeys& a, const RecordKeys& b);

[[nodiscard]] bool sameAddress(const RecordKeys& a, const RecordKeys& b);
[[nodiscard]] bool similarName(const RecordKeys& a, const RecordKeys& b);

} // namespace corredor::landscape
