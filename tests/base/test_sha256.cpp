#include <corredor/base/error.h>
#include <corredor/base/sha256.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

using namespace corredor;

// Source: FIPS 180-4 examples (NIST, SHA256.pdf) and RFC 6234.
TEST_CASE("sha256: published values", "[base]") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("sha256OfPath: files by bytes, folders by names and bytes", "[base]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("set/a.txt", "abc");
    CHECK(sha256OfPath(file) == sha256("abc"));
    const std::string before = sha256OfPath(folder.path() / "set");
    CHECK(before == sha256OfPath(folder.path() / "set"));
    folder.write("set/b/c.txt", "");
    CHECK(before != sha256OfPath(folder.path() / "set"));
    CHECK_THROWS_AS(sha256OfPath(folder.path() / "none"), InputError);
}
