#include <corredor/base/error.h>
#include <corredor/base/parallel.h>

#include <catch2/catch.hpp>

#include <atomic>
#include <numeric>
#include <vector>

using namespace corredor;

TEST_CASE("parallelFor: visits every index exactly once", "[base]") {
    const auto count = GENERATE(0, 1, 7, 1000);
    for (const int threads : {1, 2, 8}) {
        const ThreadLimit limit(threads);
        std::vector<int> visits(static_cast<std::size_t>(count), 0);
        parallelFor(count, 3, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            CHECK(end - begin <= 3);
            for (std::ptrdiff_t i = begin; i < end; ++i) {
                ++visits[static_cast<std::size_t>(i)];
            }
        });
        CHECK(std::accumulate(visits.begin(), visits.end(), 0) == count);
        CHECK(std::ranges::all_of(visits, [](int n) { return n == 1; }));
    }
}

TEST_CASE("parallelFor: the body's exception reaches the caller", "[base]") {
    const auto body = [](std::ptrdiff_t begin, std::ptrdiff_t) {
        if (begin == 50) {
            throw InputError({"", "", "bad", ""});
        }
    };
    CHECK_THROWS_AS(parallelFor(100, 1, body), InputError);
}

TEST_CASE("parallelFor: stops when cancelled", "[base]") {
    std::stop_source source;
    std::atomic<int> blocks = 0;
    const JobContext job(source.get_token(), {});
    const auto body = [&](std::ptrdiff_t, std::ptrdiff_t) {
        if (++blocks == 5) {
            source.request_stop();
        }
    };
    CHECK_THROWS_AS(parallelFor(100000, 1, body, job), Cancelled);
    CHECK(blocks < 1000);
}

TEST_CASE("parallelFor: progress rises to exactly one", "[base]") {
    double last = 0;
    bool monotonic = true;
    const JobContext job({}, [&](double progress, std::string_view) {
        monotonic = monotonic && progress >= last;
        last = progress;
    });
    parallelFor(1000, 10, [](std::ptrdiff_t, std::ptrdiff_t) {}, job);
    CHECK(monotonic);
    CHECK(last == 1.0);
}

TEST_CASE("ThreadLimit: bounds threadCount while it lives", "[base]") {
    const ThreadLimit limit(3);
    CHECK(threadCount() == 3);
}
