#include <corredor/geo/geodesic.h>
#include <corredor/geo/segment_index.h>

#include <catch2/catch.hpp>

#include <random>

using namespace corredor::geo;
using Catch::Matchers::WithinAbs;

namespace {

std::vector<Segment> scatter(std::size_t count) {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> lon(-118, -114);
    std::uniform_real_distribution<double> lat(30, 34);
    std::normal_distribution<double> step(0, 0.05);
    std::vector<Segment> segments;
    for (std::size_t i = 0; i < count; ++i) {
        const LonLat a{lon(random), lat(random)};
        segments.push_back({a, {a.lon + step(random), a.lat + step(random)}});
    }
    return segments;
}

/** Geodesic distance to the segment by walking along it: slow, simple, independent. */
double walkedDistance(const Segment& segment, LonLat query) {
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i <= 400; ++i) {
        const double f = i / 400.0;
        const LonLat at{
            segment.a.lon + f * (segment.b.lon - segment.a.lon),
            segment.a.lat + f * (segment.b.lat - segment.a.lat)};
        best = std::min(best, distanceM(at, query));
    }
    return best;
}

} // namespace

TEST_CASE("SegmentIndex: foot of the perpendicular on a meridian", "[geo]") {
    const std::vector<Segment> one = {{{-117, 32}, {-117, 33}}};
    const SegmentHit hit = SegmentIndex(one).nearest({-116.9, 32.25}, 20000);
    REQUIRE(hit.segment == 0);
    CHECK_THAT(hit.fraction01, WithinAbs(0.25, 1e-6));
    CHECK_THAT(hit.foot.lon, WithinAbs(-117, 1e-12));
    CHECK_THAT(hit.distanceM, WithinAbs(distanceM({-116.9, 32.25}, hit.foot), 1e-9));
    CHECK(SegmentIndex(one).nearest({-116.9, 32.25}, 5000).segment == -1);
    CHECK(SegmentIndex({}).nearest({0, 0}, 1e6).segment == -1);
}

TEST_CASE("SegmentIndex: ends clamp, a point-like segment works, ties go low", "[geo]") {
    const std::vector<Segment> segments = {
        {{-117, 32}, {-117, 32}}, {{-117, 32}, {-117, 31}}, {{-115, 32}, {-114, 32}}};
    const SegmentHit hit = SegmentIndex(segments).nearest({-117, 32.1}, 50000);
    CHECK(hit.segment == 0);
    const SegmentHit beyond = SegmentIndex(segments).nearest({-113.9, 32}, 50000);
    CHECK(beyond.segment == 2);
    CHECK(beyond.fraction01 == 1);
}

TEST_CASE("SegmentIndex: nearest and within agree with walking every segment", "[geo]") {
    const auto segments = scatter(300);
    const SegmentIndex index(segments);
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> lon(-118, -114);
    std::uniform_real_distribution<double> lat(30, 34);
    for (int i = 0; i < 60; ++i) {
        const LonLat query{lon(random), lat(random)};
        double best = std::numeric_limits<double>::infinity();
        std::int64_t inside = 0;
        for (const Segment& segment : segments) {
            const double length = walkedDistance(segment, query);
            best = std::min(best, length);
            inside += length <= 30000 ? 1 : 0;
        }
        const SegmentHit hit = index.nearest(query, 200000);
        REQUIRE(hit.segment >= 0);
        // The walk's steps are up to 20 m long, so it may miss the foot by a little.
        CHECK(hit.distanceM <= best * (1 + 2e-3));
        CHECK(hit.distanceM >= best * (1 - 2e-3) - 20);
        CHECK(std::abs(std::ssize(index.within(query, 30000)) - inside) <= 1);
    }
}
