#include <corredor/base/random.h>

#include <catch2/catch.hpp>

using namespace corredor;

TEST_CASE("randomBits: the published sequence of a seed", "[base]") {
    // First outputs of S. Vigna's splitmix64.c from the state 1234567.
    CHECK(randomBits(1234567, 0) == 6457827717110365317U);
    CHECK(randomBits(1234567, 1) == 3203168211198807973U);
    CHECK(randomBits(1234567, 2) == 9817491932198370423U);
    CHECK(randomBits(1234567, 3) == 4593380528125082431U);
    CHECK(randomBits(1234567, 4) == 16408922859458223821U);
}

TEST_CASE("randomShare: from 0 up to 1, evenly", "[base]") {
    constexpr int count = 10'000;
    double sum = 0;
    for (int i = 0; i < count; ++i) {
        const double share = randomShare(42, static_cast<std::uint64_t>(i));
        CHECK(share >= 0);
        CHECK(share < 1);
        sum += share / count;
    }
    CHECK(sum > 0.488); // four deviations of such a mean: 4 / sqrt(12 * 10,000)
    CHECK(sum < 0.512);
}
