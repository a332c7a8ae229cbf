#include <corredor/base/stages.h>

#include <catch2/catch.hpp>

using namespace corredor;

TEST_CASE("StageClock: stages in order, each with its time and memory", "[base]") {
    StageClock clock;
    clock.begin("read");
    clock.begin("score");
    clock.end();
    clock.end();
    REQUIRE(clock.stages().size() == 2);
    CHECK(clock.stages()[0].name == "read");
    CHECK(clock.stages()[1].seconds >= 0);
    CHECK(clock.stages()[1].peakBytes >= 1024 * 1024);
    CHECK(clock.stages()[1].peakBytes >= clock.stages()[0].peakBytes);
}
