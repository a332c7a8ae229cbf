#pragma once

#include "layer_stack.h"

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/map/theme.h>
#include <corredor/sources/inspect.h>

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace corredor::desktop {

/** A file as a layer of the map. */
struct ImportedLayer {
    std::optional<StackEntry> entry; ///< nothing for what cannot be drawn: tables, rasters
    std::vector<Issue> issues;
    std::int64_t records = 0;
    std::int64_t drawn = 0;
};

/**
 * Reads a file for the map: charging stations by level, else points, lines or areas as they are.
 * @param number distinguishes files: makes the id and picks the colour
 * @throws InputError
 */
[[nodiscard]] ImportedLayer
importLayer(const std::filesystem::path& path, int number, map::Theme theme, const JobContext& job);

/** What `inspect` says of a file in a few sentences, in the user's language. */
[[nodiscard]] QString summaryText(const std::vector<sources::SourceSummary>& summaries);

} // namespace corredor::desktop
