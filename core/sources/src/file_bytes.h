#pragma once

#include <corredor/base/job.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace corredor::sources {

/** Largest text that a reader of ours holds in memory, after decompression. */
inline constexpr std::int64_t maxTextBytes = std::int64_t{2} << 30;

// Packed data may unpack to the first whatever its ratio. Deflate reaches 1:1032 at most (zlib,
// "Maximum Compression Factor"); real layers and tables stay near 1:10.
inline constexpr std::int64_t harmlessUnpackedBytes = std::int64_t{64} << 20;
inline constexpr std::int64_t maxUnpackRatio = 100;

/**
 * All bytes of a regular file; a gzip file (by content, whatever its name) is decompressed.
 *
 * @param maxBytes limit of the result.
 * @throws InputError when the file is missing, no regular file, unreadable, too large, or its
 *         compression is damaged or looks like a decompression bomb.
 */
[[nodiscard]] std::string readFileBytes(
    const std::filesystem::path& path,
    const JobContext& job = {},
    std::int64_t maxBytes = maxTextBytes);

/** The first bytes of a file, decompressed; for recognising what it is. @throws InputError */
[[nodiscard]] std::string readFileStart(const std::filesystem::path& path, std::int64_t bytes);

} // namespace corredor::sources
