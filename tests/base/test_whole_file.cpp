#include <corredor/base/error.h>
#include <corredor/base/whole_file.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <fstream>

using namespace corredor;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t entries(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

void put(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("writeWholeFile: replaces a file and leaves nothing beside it", "[base]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("a.txt", "old");
    writeWholeFile(file, "new");
    CHECK(test::readFile(file) == "new");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("readWholeFile: regular files only, never more than asked for", "[base]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("a.txt", "bytes");
    CHECK(readWholeFile(file, 100, "") == "bytes");
    CHECK(readWholeFile(file, 3, "") == "byt");
    CHECK(readWholeFile(folder.write("empty", ""), 3, "").empty());
    CHECK_THROWS_AS(readWholeFile(folder.path(), 100, ""), InputError);
    CHECK_THROWS_AS(readWholeFile("/dev/zero", 100, ""), InputError);
    CHECK_THROWS_WITH(
        readWholeFile(folder.path() / "none", 100, "Give a path"),
        Catch::Contains("none") && Catch::Contains("Give a path"));
}

TEST_CASE("writeWholeFile: a failure keeps the earlier file", "[base]") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder.path() / "taken");
    put(folder.path() / "taken" / "inside", "x");
    CHECK_THROWS_AS(writeWholeFile(folder.path() / "taken", "new"), OutputError);
    CHECK(fs::exists(folder.path() / "taken" / "inside"));
    CHECK(entries(folder.path()) == 1);
    CHECK_THROWS_AS(writeWholeFile(folder.path() / "none" / "a.txt", "new"), OutputError);
}

TEST_CASE("OutputSet: all files appear at commit, none before", "[base]") {
    const test::TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    OutputSet set(out);
    put(set.path("a.txt"), "1");
    put(set.path("b.txt"), "2");
    CHECK_FALSE(fs::exists(out / "a.txt"));
    put(out / "stale.txt", "old");
    set.removeOnCommit("stale.txt");
    set.commit();
    CHECK(test::readFile(out / "a.txt") == "1");
    CHECK(test::readFile(out / "b.txt") == "2");
    CHECK_FALSE(fs::exists(out / "stale.txt"));
}

TEST_CASE("OutputSet: without commit the folder stays as it was", "[base]") {
    const test::TemporaryFolder folder;
    folder.write("out/a.txt", "old");
    {
        const OutputSet set(folder.path() / "out");
        put(set.path("a.txt"), "new");
    }
    CHECK(test::readFile(folder.path() / "out" / "a.txt") == "old");
    CHECK(entries(folder.path() / "out") == 1);
}

TEST_CASE("OutputSet: clears what a killed run left, not what a living one uses", "[base]") {
    const test::TemporaryFolder folder;
    // Process 1 always lives; no process has the greatest number.
    folder.write(".corredor-4194304-set/a.txt", "half");
    folder.write(".corredor-1-set/a.txt", "busy");
    const OutputSet set(folder.path());
    CHECK_FALSE(fs::exists(folder.path() / ".corredor-4194304-set"));
    CHECK(fs::exists(folder.path() / ".corredor-1-set"));
}

TEST_CASE("OutputSet: a file in the folder's place is an error", "[base]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("out", "a file");
    CHECK_THROWS_AS(OutputSet(file), OutputError);
    CHECK(test::readFile(file) == "a file");
}
