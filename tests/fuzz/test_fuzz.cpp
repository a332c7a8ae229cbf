#include "fuzz_targets.h"

#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace corredor;

namespace {

constexpr int roundsPerSample = 6000;

/** Changes a sample here and there: bytes, cuts, repeats, pieces that parsers trip over. */
class Mutator {
public:
    explicit Mutator(unsigned seed) : m_random(seed) {}

    std::string operator()(std::string text) {
        for (std::size_t n = 1 + below(4); n > 0; --n) {
            mutateOnce(text);
        }
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void mutateOnce(std::string& text) {
        static const std::array<std::string, 20> pieces = {"\"",   "\"\"",
                                                           ",",    "\n",
                                                           "\r\n", std::string(1, '\0'),
                                                           "\xFF", "\xC3",
                                                           "[",    "]",
                                                           "{",    "}",
                                                           "\\u",  "null",
                                                           "NaN",  "1e400",
                                                           "-1",   ":",
                                                           "[[[[", "99999999999999999999"};
        const std::size_t at = below(text.size() + 1);
        switch (below(6)) {
        case 0:
            if (at < text.size()) {
                text[at] = static_cast<char>(below(256));
            }
            break;
        case 1:
            text.insert(at, pieces[below(pieces.size())]);
            break;
        case 2:
            text.erase(at, below(20));
            break;
        case 3:
            text.insert(at, text.substr(below(text.size() + 1), below(60)));
            break;
        case 4:
            text.resize(at);
            break;
        default:
            if (at < text.size()) {
                text.replace(at, 1, pieces[below(pieces.size())]);
            }
        }
    }

    std::mt19937 m_random;
};

void feed(void (*target)(const std::string&), const std::vector<std::string>& samples) {
    Mutator mutate(20230115);
    for (const std::string& sample : samples) {
        const std::string text = test::readFile(test::ownFile("sources/data/" + sample));
        REQUIRE_NOTHROW(target(text));
        for (int round = 0; round < roundsPerSample; ++round) {
            const std::string mutant = mutate(text);
            CAPTURE(sample, round);
            REQUIRE_NOTHROW(target(mutant));
        }
    }
}

} // namespace

TEST_CASE("fuzz: tables", "[fuzz]") {
    feed(fuzz::fuzzTable, {"afdc_defects.csv", "cargadores.csv", "afdc_units.csv"});
}

TEST_CASE("fuzz: AFDC tables", "[fuzz]") {
    feed(fuzz::fuzzAfdcTable, {"afdc_defects.csv", "afdc_api.csv", "afdc_units.csv"});
}

TEST_CASE("fuzz: station tables", "[fuzz]") {
    feed(fuzz::fuzzStationTable, {"cargadores.csv"});
}

TEST_CASE("fuzz: AFDC JSON", "[fuzz]") {
    feed(fuzz::fuzzAfdcJson, {"afdc.json"});
}

TEST_CASE("fuzz: Open Charge Map", "[fuzz]") {
    feed(fuzz::fuzzOpenChargeMap, {"open_charge_map.json", "open_charge_map.jsonl"});
}

TEST_CASE("fuzz: OCPI", "[fuzz]") {
    feed(fuzz::fuzzOcpi, {"ocpi.json"});
}

TEST_CASE("fuzz: OpenStreetMap", "[fuzz]") {
    feed(fuzz::fuzzOpenStreetMap, {"osm.geojson", "overpass.json"});
}
