#include <corredor/base/error.h>
#include <corredor/base/resources.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace corredor {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> dataFolders() {
    std::vector<fs::path> folders;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the environment is never changed by this program
    if (const char* chosen = std::getenv("CORREDOR_DATA_DIR"); chosen != nullptr) {
        folders.emplace_back(chosen);
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        folders.push_back(program.parent_path().parent_path() / "share" / "corredor" / "data");
    }
    folders.emplace_back(CORREDOR_SOURCE_DATA_DIR);
    return folders;
}

} // namespace

fs::path dataFile(std::string_view relativePath) {
    for (const fs::path& folder : dataFolders()) {
        std::error_code error;
        if (fs::exists(folder / relativePath, error)) {
            return folder / relativePath;
        }
    }
    throw InputError(
        {std::string(relativePath),
         "",
         "is missing from the program's data folder",
         "Reinstall the program, or set CORREDOR_DATA_DIR to its data folder"});
}

std::string_view programVersion() {
    return CORREDOR_VERSION;
}

} // namespace corredor
