#pragma once

#include <corredor/geo/lonlat.h>
#include <corredor/layers/connector.h>

#include <cstdint>
#include <string>
#include <vector>

namespace corredor::layers {

enum class Access : std::uint8_t { Unknown, Public, Private };
enum class StationStatus : std::uint8_t { Unknown, Open, Planned, TemporarilyClosed, Closed };

[[nodiscard]] std::string_view toString(Access access);
[[nodiscard]] std::string_view toString(StationStatus status);

/**
 * How exactly a station is placed. From AFDC's geocode_status (GPS, 200-9 ... 200-0) and its like.
 * Settlement and coarser are unfit for siting.
 */
enum class PositionalAccuracy : std::uint8_t { Unknown, Surveyed, Address, Street, Settlement };

[[nodiscard]] std::string_view toString(PositionalAccuracy accuracy);

/** The plugs of one type at a station. */
struct Connector {
    ConnectorType type = ConnectorType::Other;
    int count = 0;      ///< number of plugs; 0 = present, number not known
    double powerKw = 0; ///< greatest power of one plug; 0 = not known

    friend bool operator==(const Connector&, const Connector&) = default;
};

/** Ports (EVSE: each serves one vehicle at a time) by level. */
struct PortCounts {
    int l1 = 0;
    int l2 = 0;
    int dcfc = 0;

    [[nodiscard]] int total() const { return l1 + l2 + dcfc; }

    friend bool operator==(const PortCounts&, const PortCounts&) = default;
};

/** One record of a source: a place with ports, as its publisher lists it. Text is UTF-8. */
struct StationRecord {
    std::string id;     ///< the source's own id, unique within the source after reading
    std::string source; ///< dataset name: "AFDC", "Open Charge Map", ... or the file's stem
    std::string name;
    std::string address;
    std::string city;
    std::string state;   ///< postal or ISO 3166-2 part: "CA", "BCN"; empty when unknown
    std::string country; ///< "US", "MX" (ISO 3166-1 alpha-2); empty when unknown
    std::string network; ///< as published; empty = not networked or unknown
    std::string operatorName;
    std::string facility;
    std::string referenceId; ///< id of the same place in another dataset, "AFDC:38997"
    std::string licence;
    std::string openDate;      ///< ISO 8601 date, or empty
    std::string dateConfirmed; ///< ISO 8601 date, or empty
    geo::LonLat location;
    Access access = Access::Unknown;
    StationStatus status = StationStatus::Unknown;
    PositionalAccuracy accuracy = PositionalAccuracy::Unknown;
    bool locationDoubtful = false; ///< lies outside its stated state; see issue outside_state
    int stationCount = 1; ///< stations the record stands for; more than 1 only in town-level tables
    PortCounts ports;
    std::vector<Connector> connectors; ///< at most one entry a type, in the order of the enum
};

/** Greatest power of one port at the station, kW; 0 = not known. */
[[nodiscard]] double maxPowerKw(const StationRecord& station);

[[nodiscard]] ConnectorSet connectorSet(const StationRecord& station);

/**
 * Charging stations as read. A column of records: station text dominates its size, so records are
 * kept whole, and the columns that searches run over (location) are kept flat beside them.
 */
class StationLayer {
public:
    void add(StationRecord record);

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(m_records); }

    [[nodiscard]] const StationRecord& record(std::ptrdiff_t i) const {
        return m_records[static_cast<std::size_t>(i)];
    }

    [[nodiscard]] const std::vector<StationRecord>& records() const { return m_records; }

    [[nodiscard]] const std::vector<geo::LonLat>& locations() const { return m_locations; }

private:
    std::vector<StationRecord> m_records;
    std::vector<geo::LonLat> m_locations;
};

} // namespace corredor::layers
