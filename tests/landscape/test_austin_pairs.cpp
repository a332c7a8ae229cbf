#include <corredor/landscape/merge.h>
#include <corredor/sources/stations.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <map>
#include <optional>
#include <sstream>

// How the pairs were drawn and labelled: tests/landscape/data/README.md.

using namespace corredor;

namespace {

struct LabelledPair {
    std::string afdc;
    std::string ocm;
    std::string verdict;
    std::string stratum;
    double weight = 0;
};

std::vector<LabelledPair> labelledPairs() {
    std::istringstream lines(test::readFile(test::ownFile("landscape/data/austin_pairs.csv")));
    std::vector<LabelledPair> pairs;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        LabelledPair pair;
        std::getline(cells, pair.afdc, ',');
        std::getline(cells, pair.ocm, ',');
        std::getline(cells, pair.verdict, ',');
        std::getline(cells, pair.stratum, ',');
        cells >> pair.weight;
        pairs.push_back(pair);
    }
    return pairs;
}

std::shared_ptr<const layers::StationLayer>
austin(const std::filesystem::path& file, sources::StationSchema schema) {
    sources::StationOptions options;
    options.schema = schema;
    options.source.bbox = geo::BoundingBox{-98.2, 29.9, -97.2, 30.75};
    return sources::readStations(file, options).layer;
}

/** Pairs, counted one by one and by the pairs they stand for. */
struct Count {
    int pairs = 0;
    double weighted = 0;

    void add(double weight) {
        ++pairs;
        weighted += weight;
    }
};

double share(double part, double rest) {
    return part / (part + rest);
}

} // namespace

TEST_CASE("mergeStations: Austin's AFDC and Open Charge Map, labelled by hand", "[landscape]") {
    const std::vector<LabelledPair> pairs = labelledPairs();
    REQUIRE(pairs.size() >= 200);
    const auto afdc = test::sharedFile("data/chargers/afdc_border4_2023-01.csv");
    const auto ocm = test::sharedFile("data/chargers/open_charge_map/austin_2026-02.json");
    if (!afdc || !ocm) {
        return;
    }
    const std::vector sources = {
        austin(*afdc, sources::StationSchema::Afdc),
        austin(*ocm, sources::StationSchema::OpenChargeMap)};
    const landscape::MergedStations merged = landscape::mergeStations(sources, {});
    std::map<std::pair<bool, std::string>, std::int32_t> stationOf; // by (is AFDC, id)
    for (std::size_t i = 0; i < merged.membership.size(); ++i) {
        const layers::StationRecord& record = merged.records->records()[i];
        stationOf[{record.source == "AFDC", record.id}] = merged.membership[i].station;
    }
    Count found;
    Count wrong;
    Count missed;
    for (const LabelledPair& pair : pairs) {
        INFO(pair.afdc << " / " << pair.ocm);
        REQUIRE(stationOf.contains({true, pair.afdc}));
        REQUIRE(stationOf.contains({false, pair.ocm}));
        const bool together = stationOf[{true, pair.afdc}] == stationOf[{false, pair.ocm}];
        if (pair.verdict == "same") {
            (together ? found : missed).add(pair.weight);
        } else if (pair.verdict == "different" && together) {
            wrong.add(pair.weight);
        }
    }
    INFO("found " << found.pairs << ", wrong " << wrong.pairs << ", missed " << missed.pairs);
    CHECK(share(found.pairs, wrong.pairs) >= 0.98);
    CHECK(share(found.weighted, wrong.weighted) >= 0.98);
    CHECK(share(found.pairs, missed.pairs) >= 0.95);
    CHECK(share(found.weighted, missed.weighted) >= 0.95);
}
