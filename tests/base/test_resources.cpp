#include <corredor/base/error.h>
#include <corredor/base/resources.h>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace corredor;

TEST_CASE("dataFile: finds what ships, names what is missing", "[base]") {
    CHECK(std::filesystem::exists(dataFile("starter/places.csv")));
    CHECK_THROWS_AS(dataFile("starter/none.csv"), InputError);
    CHECK_FALSE(programVersion().empty());
}
