#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <iostream>
#include <iterator>

#include <unistd.h>

namespace corredor::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> counter = 0;
    m_path = fs::temp_directory_path() /
             ("corredor-test-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
    fs::create_directories(m_path);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

fs::path TemporaryFolder::write(std::string_view name, std::string_view bytes) const {
    const fs::path path = m_path / name;
    fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

std::string readFile(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    INFO(path.string());
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

fs::path ownFile(std::string_view relative) {
    return fs::path(CORREDOR_TESTS_DIR) / relative;
}

std::optional<fs::path> sharedFile(std::string_view relative) {
    fs::path path = fs::path(CORREDOR_SHARED_DIR) / relative;
    if (fs::exists(path)) {
        return path;
    }
    std::cout << "SKIPPED: needs the real data file " << relative
              << ", which is not part of the project\n";
    return std::nullopt;
}

} // namespace corredor::test
