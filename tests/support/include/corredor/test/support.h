#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace corredor::test {

/** A folder of its own for a test's files; removed with everything in it. */
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /** Writes a file into the folder and returns its path. */
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

/** All bytes of a file; fails the test when it cannot be read. */
[[nodiscard]] std::string readFile(const std::filesystem::path& path);

/** A file that the project owns for tests: tests/<relative>. */
[[nodiscard]] std::filesystem::path ownFile(std::string_view relative);

/**
 * A file of the real data that is not part of the project (<source>/../shared/<relative>), or
 * nothing when it is not there: then "SKIPPED: ..." has been printed, ctest shows the test as
 * skipped, and the test must return.
 */
[[nodiscard]] std::optional<std::filesystem::path> sharedFile(std::string_view relative);

} // namespace corredor::test
