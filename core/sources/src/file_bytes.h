#pragma once

#include <corredor/base/job.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace corredor::sources {

/** Largest text that a reader of ours holds in memory, after decompression. */
inline constexpr std::int64_t maxTextBytes = std::int64_t{2} << 30;

/**
 * All bytes of a regular file; a gzip file (by content, whatever its name) is decompressed.
 *
 * @param maxBytes limit of the result. Guards against decompression bombs as well.
 * @throws InputError when the file is missing, no regular file, unreadable, too large, or its
 *         compression is damaged.
 */
[[nodiscard]] std::string readFileBytes(
    const std::filesystem::path& path,
    const JobContext& job = {},
    std::int64_t maxBytes = maxTextBytes);

/** The first bytes of a file, decompressed; for recognising what it is. @throws InputError */
[[nodiscard]] std::string readFileStart(const std::filesystem::path& path, std::int64_t bytes);

} // namespace corredor::sources
