#pragma once

#include "table.h"

#include <corredor/exports/results.h>

#include <string>
#include <vector>

/** The tables of a run, each column defined in one place for all formats. */
namespace corredor::exports {

/** Every candidate by rank (ties by number): columns shared with planTable, criteria last. */
[[nodiscard]] Table candidateTable(const Results& results);

/** The chosen sites in the plan's order; empty without a plan. */
[[nodiscard]] Table planTable(const Results& results);

/** Stations as drivers know them, in the order of MergedStations. */
[[nodiscard]] Table stationTable(const Results& results);

/** Every source record with the station it belongs to. */
[[nodiscard]] Table recordTable(const Results& results);

/** The records of recordTable() that repeat another one. */
[[nodiscard]] Table duplicateTable(const Table& records);

/** Records with something a planner should know of: stale, coarsely placed, outside their state. */
[[nodiscard]] Table qualityTable(const Results& results);

/** Ports of entry whose place is known, with what the network made of them. */
[[nodiscard]] Table crossingTable(const Results& results);

/** Demand points with who covers them; empty without a plan. */
[[nodiscard]] Table planCoverageTable(const Results& results);

/** "c01", "c02" ...: how criterion `index` (from 0) begins its column names. */
[[nodiscard]] std::string criterionPrefix(std::size_t index);

/** "J1772: 2, CCS1: 4 (150 kW)". */
[[nodiscard]] std::string connectorText(const layers::StationRecord& station);

} // namespace corredor::exports
