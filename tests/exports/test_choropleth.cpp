#include "choropleth.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace corredor;
using exports::ChoroplethClass;

TEST_CASE("choropleth: shares in quarters, nobody apart", "[exports]") {
    const auto classes = exports::shareClasses();
    REQUIRE(classes.size() == 5);
    CHECK(exports::classOf(classes, 0) == &classes[0]);
    CHECK(exports::classOf(classes, 0.01) == &classes[1]);
    CHECK(exports::classOf(classes, 25) == &classes[1]);
    CHECK(exports::classOf(classes, 25.01) == &classes[2]);
    CHECK(exports::classOf(classes, 100) == &classes[4]);
    CHECK(exports::classOf(classes, std::nan("")) == nullptr);
    CHECK(classes[2].label == "25 – 50");
}

TEST_CASE("choropleth: rates in equally full classes, zero apart", "[exports]") {
    const auto classes =
        exports::rateClasses({{0, 0, std::nan(""), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5}, 2});
    REQUIRE(classes.size() == 6);
    CHECK(classes[0].label == "0");
    CHECK(classes[1].from == 0); // everything above zero
    CHECK(classes[1].to == 2);
    CHECK(classes[5].to == 10.5);
    CHECK(exports::classOf(classes, 0.5) == &classes[1]);
    CHECK(exports::classOf(classes, 2.5) == &classes[2]);
    CHECK(exports::rateClasses({{0, std::nan("")}, 2}).size() == 1);
}
