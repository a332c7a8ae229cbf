#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace corredor {

/** SHA-256 (FIPS 180-4) of the bytes, 64 lower-case hexadecimal digits. */
[[nodiscard]] std::string sha256(std::string_view bytes);

/**
 * SHA-256 of a file's bytes. For a folder: of the sorted list of its files' relative names and
 * hashes, so that it changes when any of them does.
 * @throws InputError when it cannot be read.
 */
[[nodiscard]] std::string sha256OfPath(const std::filesystem::path& path);

} // namespace corredor
