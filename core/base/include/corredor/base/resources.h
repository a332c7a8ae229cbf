#pragma once

#include <filesystem>
#include <string_view>

namespace corredor {

/**
 * Where a file that ships with the program is: "starter/places.csv" -> <data>/starter/places.csv.
 *
 * The data folder is, in this order: CORREDOR_DATA_DIR from the environment,
 * ../share/corredor/data beside the program, the source tree it was built from.
 * @throws InputError when there is no such file.
 */
[[nodiscard]] std::filesystem::path dataFile(std::string_view relativePath);

/** The program's version, "0.1.0". */
[[nodiscard]] std::string_view programVersion();

} // namespace corredor
