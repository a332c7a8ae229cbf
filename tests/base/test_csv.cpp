#include <corredor/base/csv.h>

#include <catch2/catch.hpp>

using corredor::csvField;

TEST_CASE("csvField: quoted only where it must be", "[base]") {
    const auto [text, field] = GENERATE(table<std::string, std::string>(
        {{"", ""},
         {"Juárez; Chih.", "Juárez; Chih."},
         {"a,b", "\"a,b\""},
         {"two\nlines", "\"two\nlines\""},
         {"end\r", "\"end\r\""},
         {"5\" pipe", "\"5\"\" pipe\""}}));
    CHECK(csvField(text) == field);
}
