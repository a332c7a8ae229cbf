#include <corredor/base/error.h>
#include <corredor/planning/queueing.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <sstream>

using namespace corredor;
using namespace corredor::planning;

TEST_CASE("queueing: two ports, three arrivals an hour", "[planning]") {
    // Erlang C by hand: a = 1.5, B = (a^2/2) / (1 + a + a^2/2) = 9/29, C = 9/14, Wq = C / (4 - 3).
    CHECK(erlangB(2, 1.5) == Approx(9.0 / 29));
    CHECK(erlangC(2, 1.5) == Approx(9.0 / 14));
    PortQueue queue{.arrivalsPerHour = 3, .sessionsPerHour = 2};
    CHECK(utilisation(queue, 2) == Approx(0.75));
    CHECK(meanWaitHours(queue, 2) * 60 == Approx(38.571428571));
    queue.sessionVariation = 0;
    CHECK(meanWaitHours(queue, 2) * 60 == Approx(38.571428571 / 2));
}

TEST_CASE("queueing: one port waits as in M/M/1", "[planning]") {
    const PortQueue queue{.arrivalsPerHour = 1, .sessionsPerHour = 4};
    CHECK(meanWaitHours(queue, 1) == Approx(0.25 / (4 - 1)));
}

TEST_CASE("queueing: ports that cannot serve all", "[planning]") {
    const PortQueue queue{.arrivalsPerHour = 4, .sessionsPerHour = 2};
    CHECK(std::isinf(meanWaitHours(queue, 2)));
    CHECK(std::isinf(meanWaitHours(queue, 0)));
    CHECK(erlangC(2, 2) == 1);
    CHECK(erlangB(0, 2) == 1);
}

TEST_CASE("queueing: the fewest ports that keep the target", "[planning]") {
    const WaitTarget target{.meanWaitMin = 5, .mostUtilisation = 0.8, .uptime = 1};
    for (const double arrivals : {0.1, 1.0, 7.5, 40.0, 900.0}) {
        const PortQueue queue{.arrivalsPerHour = arrivals, .sessionsPerHour = 2.5};
        const auto ports = portsFor(queue, target);
        CAPTURE(arrivals);
        REQUIRE(ports);
        CHECK(meanWaitHours(queue, *ports) * 60 <= 5);
        CHECK(utilisation(queue, *ports) <= 0.8);
        const bool oneLessFails = *ports == 1 || meanWaitHours(queue, *ports - 1) * 60 > 5 ||
                                  utilisation(queue, *ports - 1) > 0.8;
        CHECK(oneLessFails);
    }
    CHECK(portsFor({.arrivalsPerHour = 0, .sessionsPerHour = 1}, target) == 0);
    CHECK_FALSE(portsFor({.arrivalsPerHour = 1e6, .sessionsPerHour = 1}, target));
}

TEST_CASE("queueing: ports that fail now and then need more of them", "[planning]") {
    const PortQueue queue{.arrivalsPerHour = 40, .sessionsPerHour = 2};
    const WaitTarget always{.meanWaitMin = 5, .mostUtilisation = 0.8, .uptime = 1};
    WaitTarget often = always;
    often.uptime = 0.5;
    CHECK(portsFor(queue, often) == 2 * *portsFor(queue, always));
}

TEST_CASE("queueing: the share of those who wait at all is a target, too", "[planning]") {
    const PortQueue queue{.arrivalsPerHour = 12, .sessionsPerHour = 2};
    const WaitTarget mean{.meanWaitMin = 5, .mostUtilisation = 0.9, .uptime = 1};
    WaitTarget seldom = mean;
    seldom.mostWaitingShare = 0.05;
    const int ports = *portsFor(queue, seldom);
    CHECK(ports > *portsFor(queue, mean));
    CHECK(erlangC(ports, 6) <= 0.05);
    CHECK(erlangC(ports - 1, 6) > 0.05);
    seldom.mostWaitingShare = 0;
    CHECK_THROWS_AS(portsFor(queue, seldom), Error);
}

TEST_CASE("queueing: figures that make no sense are refused", "[planning]") {
    CHECK_THROWS_AS(erlangB(-1, 1), Error);
    CHECK_THROWS_AS(erlangB(1, std::nan("")), Error);
    CHECK_THROWS_AS(meanWaitHours({.arrivalsPerHour = 1, .sessionsPerHour = 0}, 1), Error);
    CHECK_THROWS_AS(
        portsFor({.arrivalsPerHour = 1}, {.meanWaitMin = 5, .mostUtilisation = 1}), Error);
}

TEST_CASE("queueing: Erlang's formulas in exact arithmetic", "[planning][shared]") {
    const auto file = test::sharedFile("benchmarks/queueing/erlang_table.csv");
    if (!file) {
        return;
    }
    std::istringstream lines(test::readFile(*file));
    std::string line;
    std::getline(lines, line); // names
    int checked = 0;
    while (std::getline(lines, line)) {
        std::istringstream fields(line);
        int servers = 0;
        double offered = 0;
        double b = 0;
        double c = 0;
        double wait = 0;
        char comma = 0;
        fields >> servers >> comma >> offered >> comma >> b >> comma >> c >> comma >> wait;
        CAPTURE(line);
        REQUIRE(fields);
        CHECK(erlangB(servers, offered) == Approx(b).epsilon(1e-9).margin(0));
        CHECK(erlangC(servers, offered) == Approx(c).epsilon(1e-9).margin(0));
        const PortQueue queue{.arrivalsPerHour = offered, .sessionsPerHour = 1};
        CHECK(meanWaitHours(queue, servers) == Approx(wait).epsilon(1e-9).margin(0));
        ++checked;
    }
    CHECK(checked > 100);
}
