#pragma once

#include "ogr_handles.h"
#include "table.h"

#include <corredor/base/job.h>

#include <string>
#include <vector>

namespace corredor::exports {

struct LayerOptions {
    std::vector<std::string> creation; ///< driver's options, "NAME=value"
    bool fixedWidths = false;          ///< dBASE: widths and decimals are part of the field
};

/** Writes a table as a layer of its shape in WGS84. @throws OutputError, Cancelled */
void writeLayer(
    const OutputDataset& dataset,
    const Table& table,
    const LayerOptions& options,
    const JobContext& job);

/** Bytes that text takes in a dBASE field of this column: its longest value, 1..254. */
[[nodiscard]] int textWidth(const TextColumn& column);

/** Widest text a dBASE field holds, bytes. */
inline constexpr std::size_t maxDbaseText = 254;

} // namespace corredor::exports
