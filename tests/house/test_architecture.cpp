#include <corredor/base/text.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path root = CORREDOR_SOURCE_DIR;

// The arrows: what each module may include. Everything may include itself.
const std::map<std::string, Names> allowed = {
    {"base", {}},
    {"geo", {"base"}},
    {"layers", {"base", "geo"}},
    {"sources", {"base", "geo", "layers"}},
    {"network", {"base", "geo", "layers"}},
    {"location", {"base"}},
    {"landscape", {"base", "geo", "layers", "sources", "network"}},
    {"planning", {"base", "geo", "layers", "sources", "network", "landscape", "location"}},
    {"exports", {"base", "geo", "layers", "sources", "network", "landscape", "planning"}},
    {"scenario",
     {"base", "geo", "layers", "sources", "network", "landscape", "planning", "exports"}},
};

// Outside libraries by the start of the header's name, and the modules whose private files may
// use them. None may appear in a public core header.
const std::vector<std::pair<std::string, Names>> outside = {
    {"gdal", {"sources", "exports"}},
    {"ogr", {"sources", "exports"}},
    {"cpl_", {"sources", "exports"}},
    {"proj.h", {"geo"}},
    {"geodesic.h", {"geo"}},
    {"geos", {"geo", "landscape"}},
    {"boost/", {"geo"}},
    {"osmium/", {"sources"}},
    {"sqlite3.h", {"exports", "sources"}},
    {"openssl/", {"base"}},
    {"tbb/", {"base"}},
    {"oneapi/", {"base"}},
    {"Coin", {"location"}},
    {"Cbc", {"location"}},
    {"Osi", {"location"}},
    {"toml++/", {"scenario"}},
    {"CLI/", {}},
    {"Q", {}},
};

struct Include {
    fs::path file;
    std::string header;
};

/** The header that a line includes, or an empty text. */
std::string includedBy(std::string_view line) {
    line = corredor::trimmed(line);
    if (!line.starts_with('#')) {
        return {};
    }
    line = corredor::trimmed(line.substr(1));
    const std::size_t open = line.find_first_of("<\"");
    if (!line.starts_with("include") || open == std::string_view::npos) {
        return {};
    }
    const std::size_t close = line.find_first_of(">\"", open + 1);
    return std::string(line.substr(open + 1, close - open - 1));
}

std::vector<Include> includesOf(const fs::path& folder) {
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp") {
            continue;
        }
        const std::string text = corredor::test::readFile(entry.path());
        for (const std::string_view line : corredor::split(text, '\n')) {
            if (std::string header = includedBy(line); !header.empty()) {
                found.push_back({entry.path(), std::move(header)});
            }
        }
    }
    return found;
}

bool isPublic(const fs::path& file) {
    return std::ranges::find(file, fs::path("include")) != file.end();
}

std::string moduleOf(const std::string& header) {
    const std::string prefix = "corredor/";
    if (!header.starts_with(prefix)) {
        return {};
    }
    return header.substr(prefix.size(), header.find('/', prefix.size()) - prefix.size());
}

} // namespace

TEST_CASE("house: modules include only what their arrows allow", "[house]") {
    for (const auto& [module, targets] : allowed) {
        const auto includes = includesOf(root / "core" / module);
        INFO(module);
        CHECK_FALSE(includes.empty());
        for (const Include& include : includes) {
            const std::string target = moduleOf(include.header);
            if (target.empty() || target == module) {
                continue;
            }
            INFO(include.file.lexically_relative(root).string() << " includes " << include.header);
            CHECK(targets.contains(target));
        }
    }
}

TEST_CASE("house: outside libraries stay where they belong", "[house]") {
    for (const auto& [module, targets] : allowed) {
        for (const Include& include : includesOf(root / "core" / module)) {
            for (const auto& [start, users] : outside) {
                if (!include.header.starts_with(start)) {
                    continue;
                }
                INFO(include.file.lexically_relative(root).string() << ": " << include.header);
                CHECK(users.contains(module));
                CHECK_FALSE(isPublic(include.file));
            }
        }
    }
}

TEST_CASE("house: every folder of core is a known module", "[house]") {
    for (const auto& entry : fs::directory_iterator(root / "core")) {
        if (entry.is_directory()) {
            INFO(entry.path().filename().string());
            CHECK(allowed.contains(entry.path().filename().string()));
        }
    }
}

TEST_CASE("house: the command line uses no Qt, the map no widgets", "[house]") {
    for (const Include& include : includesOf(root / "app" / "cli")) {
        INFO(include.file.string() << ": " << include.header);
        CHECK_FALSE(include.header.starts_with("Q"));
    }
    const Names widgets = {"QWidget", "QApplication", "QMainWindow", "QLabel", "QPushButton"};
    for (const Include& include : includesOf(root / "app" / "map")) {
        INFO(include.file.string() << ": " << include.header);
        CHECK_FALSE(widgets.contains(include.header));
    }
}
