#include "program.h"

#include <corredor/base/resources.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>

using namespace corredor;
using test::checkApproved;
using test::Outcome;
using test::runProgram;

namespace {

namespace fs = std::filesystem;

/** A folder with the made-up study of tests/scenario/data. */
class StudyFolder {
public:
    StudyFolder() {
        for (const auto& entry : fs::directory_iterator(test::ownFile("scenario/data"))) {
            fs::copy(entry.path(), path() / entry.path().filename());
        }
    }

    [[nodiscard]] const fs::path& path() const { return m_folder.path(); }

    fs::path write(std::string_view name, std::string_view bytes) const {
        return m_folder.write(name, bytes);
    }

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const {
        return runProgram(arguments, path());
    }

    /** Writes the study with `from` replaced by `to`, as changed.toml. */
    void writeChanged(std::string_view from, std::string_view to) const {
        std::string text = test::readFile(path() / "study.toml");
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        write("changed.toml", text.replace(at, from.size(), to));
    }

private:
    test::TemporaryFolder m_folder;
};

std::string withoutVersion(std::string text) {
    const std::string version(programVersion());
    for (std::size_t at = text.find(version); at != std::string::npos; at = text.find(version)) {
        text.replace(at, version.size(), "VERSION");
    }
    return text;
}

} // namespace

TEST_CASE("corredor: help and version", "[cli]") {
    const StudyFolder study;
    const Outcome help = study.run({"--help"});
    CHECK(help.exitCode == 0);
    CHECK(help.err.empty());
    checkApproved("help.txt", help.out);
    for (const std::string command :
         {"inspect", "validate", "run", "landscape", "compare", "solve", "distances"}) {
        const Outcome outcome = study.run({command, "--help"});
        CHECK(outcome.exitCode == 0);
        checkApproved("help_" + command + ".txt", outcome.out);
    }
    const Outcome version = study.run({"--version"});
    CHECK(version.exitCode == 0);
    CHECK(version.out == "corredor " + std::string(programVersion()) + "\n");
}

TEST_CASE("corredor: wrong usage exits with 2 and says so on stderr", "[cli]") {
    auto arguments = GENERATE(values<std::vector<std::string>>(
        {{},
         {"rum"},
         {"run"},
         {"run", "study.toml", "--threads", "x"},
         {"run", "study.toml", "--threads", "-1"},
         {"run", "study.toml", "--language", "fr"},
         {"run", "study.toml", "--time-limit", "0"},
         {"inspect"},
         {"compare", "results"},
         {"compare", "a", "b", "--match-distance-m", "-1"},
         {"distances", "--roads", "roads.geojson"},
         {"distances", "--cutoff-km", "1", "--cutoff-min", "1"},
         {"distances", "--cutoff-km", "1", "--cost", "time"},
         {"distances", "--cutoff-min", "1", "--cost", "length"}}));
    const std::vector<std::string> files = {
        "--roads",
        "roads.geojson",
        "--from",
        "traffic.csv",
        "--to",
        "traffic.csv",
        "--out",
        "o.csv"};
    if (arguments.size() > 3 && arguments.front() == "distances") {
        arguments.insert(arguments.end(), files.begin(), files.end()); // only the cutoff is wrong
    }
    const StudyFolder study;
    const Outcome outcome = study.run(arguments);
    CHECK(outcome.exitCode == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("corredor: "));
    CHECK_FALSE(fs::exists(study.path() / "o.csv"));
}

TEST_CASE("corredor validate: faults with lines, exit code 2", "[cli]") {
    const StudyFolder study;
    const Outcome valid = study.run({"validate", "study.toml"});
    CHECK(valid.exitCode == 0);
    CHECK(valid.out == "study.toml: valid\n");
    study.writeChanged("sites = 3", "sights = 3\ntime_limit = 4\nsites = 100001");
    const Outcome faulty = study.run({"validate", "changed.toml"});
    CHECK(faulty.exitCode == 2);
    checkApproved("validate.txt", faulty.out);
}

TEST_CASE("corredor run: results, summary and their languages", "[cli]") {
    const StudyFolder study;
    const Outcome outcome = study.run({"run", "study.toml", "--out", "results"});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.empty()); // no bar where there is no terminal
    checkApproved("run_es.txt", outcome.out);
    CHECK(fs::exists(study.path() / "results/result.json"));
    CHECK(fs::exists(study.path() / "results/timings.json"));
    CHECK(fs::exists(study.path() / "results/candidate_sites.geojson"));

    const Outcome json = study.run(
        {"run", "study.toml", "--out", "results2", "--json", "--language", "en", "--threads", "1"});
    CHECK(json.exitCode == 0);
    CHECK(json.out == test::readFile(study.path() / "results2/result.json"));
    const Outcome english = study.run({"run", "study.toml", "--language", "en"});
    checkApproved("run_en.txt", english.out);
    CHECK(fs::exists(study.path() / "out/result.json"));
}

TEST_CASE("corredor run: --verbose prints the stages to stderr", "[cli]") {
    const StudyFolder study;
    const Outcome outcome = study.run({"run", "study.toml", "--verbose", "--json"});
    CHECK(outcome.exitCode == 0);
    std::string lines("\n");
    lines += outcome.err;
    for (const std::string stage : {"read", "merge", "network", "criteria", "plan", "write"}) {
        INFO(stage);
        CHECK(lines.find('\n' + stage + ' ') != std::string::npos);
    }
}

TEST_CASE("corredor run: the exit code tells what went wrong", "[cli]") {
    const StudyFolder study;
    SECTION("an invalid scenario") {
        study.writeChanged("sites = 3", "sites = -3");
        const Outcome outcome = study.run({"run", "changed.toml"});
        CHECK(outcome.exitCode == 2);
        CHECK(outcome.err.starts_with("corredor: changed.toml:"));
    }
    SECTION("a scenario that is not there") {
        CHECK(study.run({"run", "none.toml"}).exitCode == 3);
    }
    SECTION("a source that cannot be read") {
        study.write("population.csv", "");
        const Outcome outcome = study.run({"run", "study.toml"});
        CHECK(outcome.exitCode == 3);
        CHECK(outcome.err.find("population.csv") != std::string::npos);
    }
    SECTION("more sites than there are") {
        study.writeChanged("sites = 3", "sites = 90000");
        CHECK(study.run({"run", "changed.toml"}).exitCode == 4);
    }
    SECTION("results that cannot be written") {
        study.write("blocked", "a file where the folder should be");
        CHECK(study.run({"run", "study.toml", "--out", "blocked"}).exitCode == 1);
    }
}

TEST_CASE("corredor run: Ctrl-C exits with 130 and leaves earlier results", "[cli]") {
    const int signal = GENERATE(SIGINT, SIGTERM);
    const StudyFolder study;
    study.write("out/result.json", "earlier");
    const Outcome outcome = test::interruptProgram({"run", "study.toml"}, study.path(), signal);
    CHECK(outcome.exitCode == 130);
    CHECK(outcome.out.empty());
    CHECK(test::readFile(study.path() / "out/result.json") == "earlier");
}

TEST_CASE("corredor landscape: counts what exists, writes when told where", "[cli]") {
    const StudyFolder study;
    const Outcome outcome = study.run({"landscape", "study.toml", "--language", "en"});
    CHECK(outcome.exitCode == 0);
    checkApproved("landscape.txt", outcome.out);
    CHECK_FALSE(fs::exists(study.path() / "out"));
    CHECK(study.run({"landscape", "study.toml", "--out", "what"}).exitCode == 0);
    CHECK(fs::exists(study.path() / "what/result.json"));
}

TEST_CASE("corredor inspect: what sources hold, as text and JSON", "[cli]") {
    const StudyFolder study;
    const Outcome text = study.run({"inspect", "chargers.csv", "roads.geojson", "population.csv"});
    CHECK(text.exitCode == 0);
    checkApproved("inspect.txt", text.out);
    const Outcome json = study.run({"inspect", "chargers.csv", "zones.geojson", "--json"});
    CHECK(json.exitCode == 0);
    checkApproved("inspect.json", json.out);
    const Outcome missing = study.run({"inspect", "none.csv"});
    CHECK(missing.exitCode == 3);
    CHECK(missing.err.find("none.csv") != std::string::npos);
}

TEST_CASE("corredor compare: what differs between two runs, in both languages", "[cli]") {
    const StudyFolder study;
    study.writeChanged("sites = 3", "sites = 2");
    CHECK(study.run({"run", "study.toml", "--out", "a", "--quiet"}).exitCode == 0);
    CHECK(study.run({"run", "changed.toml", "--out", "b", "--quiet"}).exitCode == 0);
    const Outcome english = study.run({"compare", "a", "b"});
    CHECK(english.exitCode == 0);
    CHECK(english.err.empty());
    checkApproved("compare_en.txt", english.out);
    const Outcome spanish =
        study.run({"compare", "a", "b", "--language", "es", "--out", "difference"});
    checkApproved("compare_es.txt", spanish.out);
    checkApproved("comparison.csv", test::readFile(study.path() / "difference/comparison.csv"));
    CHECK(fs::exists(study.path() / "difference/comparison.html"));
    CHECK(fs::exists(study.path() / "difference/comparison.geojson"));
    const Outcome json = study.run({"compare", "a", "b", "--json"});
    CHECK(json.exitCode == 0);
    CHECK(json.out.starts_with("{\n  \"format\": 1,"));
}

TEST_CASE("corredor compare: a missing or damaged result exits with 3", "[cli]") {
    const StudyFolder study;
    fs::create_directory(study.path() / "empty");
    fs::create_directory(study.path() / "cut");
    study.write("cut/result.json", "{\"format\": 1,\n \"scen");
    const Outcome missing = study.run({"compare", "empty", "cut"});
    CHECK(missing.exitCode == 3);
    CHECK(missing.out.empty());
    CHECK(missing.err.find("empty/result.json") != std::string::npos);
    const Outcome damaged = study.run({"compare", "cut", "cut", "--out", "difference"});
    CHECK(damaged.exitCode == 3);
    CHECK(damaged.err.find("cut/result.json") != std::string::npos);
    CHECK(damaged.err.find("line 2") != std::string::npos);
    CHECK_FALSE(fs::exists(study.path() / "difference"));
}

TEST_CASE("corredor solve: a plan with its proof, exit code 4 without one", "[cli]") {
    const StudyFolder study;
    // Lines of four places: p = 1 must stand in the middle (worked out by hand: 1 + 0 + 1 + 2).
    const std::string costs =
        R"("costs": {"rows": 4, "cols": 4, "values": [0,1,2,3, 1,0,1,2, 2,1,0,1, 3,2,1,0]})";
    study.write("median.json", R"({"problem": "p-median", "p": 1, )" + costs + "}");
    const Outcome median = study.run({"solve", "median.json", "--seed", "3", "--quiet"});
    CHECK(median.exitCode == 0);
    CHECK(median.out.starts_with(
        R"({"status":"optimal","value":4.0,"bound":4.0,"gap":0.0,"facilities":[1],"seconds":)"));
    study.write(
        "cover.json", R"({"problem": "set-cover", "reach": 0.5, "excluded": [2], )" + costs + "}");
    const Outcome cover = study.run({"solve", "cover.json"});
    CHECK(cover.exitCode == 4);
    CHECK(cover.out.find(R"("status":"infeasible")") != std::string::npos);
    study.write("broken.json", R"({"problem": "p-median", "p": "two", )" + costs + "}");
    const Outcome broken = study.run({"solve", "broken.json"});
    CHECK(broken.exitCode == 3);
    CHECK(broken.err.find("broken.json") != std::string::npos);
    CHECK(study.run({"solve", "none.json"}).exitCode == 3);
}

TEST_CASE("corredor distances: a CSV file of reachable pairs", "[cli]") {
    const StudyFolder study;
    study.write("from.csv", "id,lon,lat\nnorth,-116.0,32.70\n");
    study.write("to.csv", "id,lon,lat\nn,-116.0,32.64\ns,-116.0,32.40\nfar,-110,32\n");
    const std::vector<std::string> base = {
        "distances", "--roads", "roads.geojson", "--from", "from.csv", "--to", "to.csv", "--out"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), base.begin(), base.end());
        return study.run(more);
    };
    CHECK(with({"all.csv", "--crossings", "crossings.csv"}).exitCode == 0);
    checkApproved("distances.csv", test::readFile(study.path() / "all.csv"));
    CHECK(with({"none.csv", "--crossings", "none", "--quiet"}).err.empty());
    const std::string none = test::readFile(study.path() / "none.csv");
    CHECK(std::ranges::count(none, '\n') == 2);
    // The crossing stands 4.5 km and more from the roads that it joins.
    CHECK(with({"gap.csv", "--crossings", "crossings.csv", "--max-gap-km", "1"}).exitCode == 0);
    CHECK(test::readFile(study.path() / "gap.csv") == none);
    CHECK(with({"time.csv", "--cutoff-min", "1", "--crossings", "none"}).exitCode == 0);
    CHECK(test::readFile(study.path() / "time.csv") == "from_id,to_id,km,min\n");
}

TEST_CASE("corredor: manual and completions come from the option tree", "[cli]") {
    const StudyFolder study;
    checkApproved("corredor.1", withoutVersion(study.run({"man"}).out));
    checkApproved("completion.bash", study.run({"completion", "bash"}).out);
    checkApproved("completion.zsh", study.run({"completion", "zsh"}).out);
    checkApproved("completion.fish", study.run({"completion", "fish"}).out);
    CHECK(study.run({"completion", "tcsh"}).exitCode == 2);
    CHECK(
        study.run({"schema"}).out ==
        test::readFile(test::ownFile("../resources/scenario.schema.json")));
}
