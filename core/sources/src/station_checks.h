#pragma once

#include "state_finder.h"

#include <corredor/base/issue.h>
#include <corredor/sources/stations.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace corredor::sources {

/** A record as the reader of its format sees it, before the checks that all formats share. */
struct StationDraft {
    layers::StationRecord record; ///< state, country, dates as written; no location, source, ports
    std::optional<double> lon;
    std::optional<double> lat;
    bool hasCoordinateText = false; ///< something stood where the coordinates belong
    std::optional<double> portsL1;  ///< as written: may be negative, broken, absurd
    std::optional<double> portsL2;
    std::optional<double> portsDcfc;
    std::string place; ///< "file:line"
};

/** Counts over all records of a source as they state themselves, skipped ones included. */
struct StationTally {
    std::int64_t records = 0;
    std::map<std::string, std::map<std::string, std::int64_t>> counts;
    geo::BoundingBox extent; ///< of the records that were kept
};

/** Distances and limits of the checks. */
struct StationLimits {
    double outsideStateM = 1000;    ///< state outlines are simplified by about this much
    double outsideCountryM = 50000; ///< beyond it the coordinates are simply wrong
    double fillStateM = 5000;       ///< piers and islands that simplified outlines leave out
    double leastPowerKw = 0.5;      ///< Source: design defaults min_power_valid, max_power_valid
    double greatestPowerKw = 4000;
    double greatestAcPowerKw = 44; ///< Type 2, three phases, 63 A at 400 V (IEC 62196-2)
    double greatestPorts = 2000;   ///< of one level at one station; the largest sites have hundreds
};

/**
 * Takes drafts one by one, mends or refuses them, and gives the layer.
 *
 * Country and state are put in their codes, coordinates are checked against the stated state and
 * country, ports and power against what is possible, ids are made unique, text is tidied.
 */
class StationCollector {
public:
    /** @param log and states must outlive the collector. @param source name for records without
     *  one of their own in `options`. */
    StationCollector(
        const StationOptions& options,
        std::string source,
        IssueLog& log,
        const StateFinder& states);

    /** Counts every record into a tally from now on; it must outlive the collector. */
    void countInto(StationTally* tally) { m_tally = tally; }

    void add(StationDraft draft);

    /** A record that its format says is not to be used; it is counted and logged. */
    void skip(StationDraft draft, std::string_view code, std::string_view detail);

    /** Something odd about a record that is kept. */
    void note(
        const StationDraft& draft,
        Severity severity,
        std::string_view code,
        std::string_view detail);

    [[nodiscard]] Read<layers::StationLayer> finish();

private:
    void normaliseNames(StationDraft& draft);
    void checkPorts(StationDraft& draft);
    void checkPower(StationDraft& draft);
    bool checkCoordinates(StationDraft& draft);
    bool checkCountry(StationDraft& draft);
    void checkState(StationDraft& draft);
    void makeIdUnique(StationDraft& draft);
    void count(const layers::StationRecord& record);

    const StationOptions& m_options;
    std::string m_source;
    IssueLog& m_log;
    const StateFinder& m_states;
    StationLimits m_limits;
    StationTally* m_tally = nullptr;
    std::int64_t m_records = 0;
    std::shared_ptr<layers::StationLayer> m_layer = std::make_shared<layers::StationLayer>();
    std::unordered_map<std::string, int> m_ids;                     ///< id -> how often it was seen
    std::map<std::string, std::string, std::less<>> m_countryCodes; ///< text -> code, remembered
};

/** White space and control characters as single spaces. */
[[nodiscard]] std::string tidied(std::string_view text);

/** "2023-01-10" of "2023-01-10", "2023-01-10T16:44:47Z", "2023/01/10 0:00"; else empty. */
[[nodiscard]] std::string isoDate(std::string_view text);

} // namespace corredor::sources
