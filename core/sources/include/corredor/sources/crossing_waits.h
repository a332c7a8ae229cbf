#pragma once

#include <corredor/base/job.h>
#include <corredor/layers/crossing_waits.h>
#include <corredor/sources/options.h>
#include <corredor/sources/read_result.h>

#include <filesystem>
#include <string>

namespace corredor::sources {

/**
 * The waits that a file of ports of entry states, under the ids that readCrossings() gives them; of
 * several years of one crossing the latest. Issue codes: bad_value, negative_value (counts as not
 * stated); those of the places are readCrossings()'s.
 * @param waitField minutes; empty = wait_min, espera_min where present, else there are none
 * @throws InputError as readCrossings() does
 */
[[nodiscard]] Read<layers::CrossingWaits> readCrossingWaits(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const std::string& waitField,
    const JobContext& job = {});

} // namespace corredor::sources
