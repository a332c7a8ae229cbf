#include <corredor/base/error.h>
#include <corredor/base/job.h>

#include <catch2/catch.hpp>

#include <vector>

using namespace corredor;

TEST_CASE("JobContext: sub-ranges scale and name their progress", "[base]") {
    std::vector<std::pair<double, std::string>> seen;
    const JobContext job(
        {}, [&](double progress, std::string_view stage) { seen.emplace_back(progress, stage); });
    const JobContext reading = job.subRange(0.2, 0.6, "reading");
    reading.report(0.0);
    reading.subRange(0.5, 1.0).report(1.0);
    reading.subRange(0.0, 0.5, "roads").report(0.5);
    job.report(7.0);
    REQUIRE(seen.size() == 4);
    CHECK(seen[0] == std::pair<double, std::string>(0.2, "reading"));
    CHECK(seen[1].first == Approx(0.6).margin(1e-12));
    CHECK(seen[1].second == "reading");
    CHECK(seen[2].second == "roads");
    CHECK(seen[3].first == 1.0);
}

TEST_CASE("JobContext: a stop request becomes Cancelled, also in sub-ranges", "[base]") {
    std::stop_source source;
    const JobContext job(source.get_token(), {});
    const JobContext part = job.subRange(0, 1);
    CHECK_NOTHROW(part.checkCancelled());
    source.request_stop();
    CHECK_THROWS_AS(part.checkCancelled(), Cancelled);
    CHECK(job.isCancelled());
    CHECK_NOTHROW(JobContext().checkCancelled());
}

TEST_CASE("Error: names file, place, what and remedy", "[base]") {
    const InputError error({"a.csv", "12", "is not a number", "Write 3.5"});
    CHECK(std::string(error.what()) == "a.csv:12: is not a number. Write 3.5");
    CHECK(error.code() == ErrorCode::UnreadableInput);
    CHECK(std::string(UsageError({"", "", "no command", ""}).what()) == "no command");
    CHECK(ScenarioError({"", "", "", ""}).code() == ErrorCode::InvalidScenario);
    CHECK(InfeasibleError({"", "", "", ""}).code() == ErrorCode::NoFeasiblePlan);
    CHECK(OutputError({"", "", "", ""}).code() == ErrorCode::OutputFailed);
    CHECK(UsageError({"", "", "", ""}).code() == ErrorCode::Usage);
}
