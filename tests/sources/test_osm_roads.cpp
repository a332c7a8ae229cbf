#include <corredor/base/error.h>
#include <corredor/sources/inspect.h>
#include <corredor/sources/layers.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/writer.hpp>
#include <osmium/io/xml_output.hpp>

#include <algorithm>

using namespace corredor;
using namespace corredor::sources;
using layers::OneWay;

namespace {

using Tags = std::vector<std::pair<const char*, const char*>>;

struct OsmWay {
    std::int64_t id = 0;
    std::vector<std::int64_t> nodes;
    Tags tags;
};

/** Nodes 1..8 in a row, 0.01 degrees apart; node 99 is not in the file. */
const std::vector<OsmWay> ways = {
    {10, {1, 2, 3}, {{"highway", "motorway"}, {"ref", "I 5"}, {"maxspeed", "65 mph"}}},
    {11, {3, 2}, {{"highway", "primary"}, {"maxspeed", "80"}, {"oneway", "-1"}}},
    {12, {3, 4}, {{"highway", "residential"}, {"junction", "roundabout"}}},
    {13, {4, 5}, {{"highway", "motorway"}, {"oneway", "no"}, {"maxspeed", "MX:urban"}}},
    {14, {5, 6}, {{"highway", "service"}, {"access", "private"}}},
    {15, {5, 6}, {{"highway", "tertiary"}, {"access", "private"}, {"motor_vehicle", "yes"}}},
    {16, {5, 6}, {{"highway", "tertiary"}, {"motorcar", "no"}, {"vehicle", "yes"}}},
    {17, {6, 7}, {{"highway", "footway"}}},
    {18, {6, 7}, {{"highway", "track"}}},
    {19, {6, 7}, {{"highway", "track"}, {"motor_vehicle", "yes"}}},
    {20, {6, 7}, {{"highway", "service"}, {"service", "parking_aisle"}}},
    {21, {1, 2, 99, 3, 4}, {{"highway", "secondary"}, {"maxspeed", "fast"}}},
    {22, {7, 99}, {{"highway", "secondary"}}},
    {23, {7, 8}, {{"building", "yes"}}},
    {24, {7, 8}, {{"highway", "trunk_link"}, {"oneway", "yes"}, {"maxspeed:forward", "50"}}},
};

void writeOsm(const std::filesystem::path& path) {
    using namespace osmium::builder::attr; // the library's way of naming attributes
    osmium::memory::Buffer buffer(1 << 16, osmium::memory::Buffer::auto_grow::yes);
    for (int id = 1; id <= 8; ++id) {
        osmium::builder::add_node(
            buffer, _id(id), _version(1), _location(osmium::Location(-117.0 + 0.01 * id, 32.5)));
    }
    for (const OsmWay& way : ways) {
        osmium::builder::add_way(
            buffer, _id(way.id), _version(1), _nodes(way.nodes), _tags(way.tags));
    }
    osmium::io::Writer writer(path.string(), osmium::io::overwrite::allow);
    writer(std::move(buffer));
    writer.close();
}

std::int64_t issueCount(const std::vector<Issue>& issues, std::string_view code) {
    const auto found = std::ranges::find(issues, code, &Issue::code);
    return found == issues.end() ? 0 : found->count;
}

} // namespace

TEST_CASE("readRoads: an OpenStreetMap extract, as pbf and as xml", "[sources]") {
    const std::string name = GENERATE("extract.osm.pbf", "extract.osm");
    const test::TemporaryFolder folder;
    writeOsm(folder.path() / name);
    const auto read = readRoads(folder.path() / name, {});
    const layers::RoadLayer& roads = *read.layer;
    // Way 21 is cut in two at the missing node, way 22 has only one node left.
    REQUIRE(roads.feature == std::vector<std::int64_t>{10, 11, 12, 13, 15, 19, 21, 21, 24});
    CHECK(
        roads.oneWay == std::vector<OneWay>{
                            OneWay::Forward,
                            OneWay::Backward,
                            OneWay::Forward,
                            OneWay::No,
                            OneWay::No,
                            OneWay::No,
                            OneWay::No,
                            OneWay::No,
                            OneWay::Forward});
    CHECK(roads.route[0] == "I 5");
    CHECK_THAT(roads.speedKmh[0], Catch::WithinAbs(104.60736, 1e-4)); // a float of 65 mph
    CHECK(roads.speedKmh[1] == 80);
    CHECK(roads.speedKmh[3] == 0);
    CHECK(roads.speedKmh[8] == 50);
    CHECK(roads.classNames[static_cast<std::size_t>(roads.classIndex[8])] == "trunk_link");
    REQUIRE(roads.line(0).size() == 3);
    CHECK_THAT(roads.line(0)[2].lon, Catch::WithinAbs(-116.97, 1e-7)); // the format's step
    CHECK(roads.line(6).size() == 2);
    CHECK(read.recordsInSource == 14);
    CHECK(issueCount(read.issues, "road_closed_to_cars") == 2);
    CHECK(issueCount(read.issues, "missing_nodes") == 2);
    CHECK(issueCount(read.issues, "bad_value") == 1);
}

TEST_CASE("readRoads: only what touches the box of an OpenStreetMap extract", "[sources]") {
    const test::TemporaryFolder folder;
    writeOsm(folder.path() / "x.osm.pbf");
    RoadOptions options;
    options.source.bbox = geo::BoundingBox{-116.925, 32, -116.915, 33};
    const auto read = readRoads(folder.path() / "x.osm.pbf", options);
    CHECK(read.layer->feature == std::vector<std::int64_t>{24});
}

TEST_CASE("inspect: an OpenStreetMap extract is roads", "[sources]") {
    const test::TemporaryFolder folder;
    writeOsm(folder.path() / "x.osm.pbf");
    const auto summaries = inspect(folder.path() / "x.osm.pbf", {});
    REQUIRE(summaries.size() == 1);
    CHECK(summaries[0].kind == SourceKind::Roads);
    CHECK(summaries[0].schema == "osm");
    CHECK(summaries[0].records == 9);
    CHECK(summaries[0].counts.at("class").at("motorway") == 2);
    CHECK_THAT(summaries[0].extent.west, Catch::WithinAbs(-116.99, 1e-7));
    CHECK(summaries[0].fields[2].filled == 3); // speeds that could be read
}

TEST_CASE("readRoads: damaged OpenStreetMap data", "[sources]") {
    const test::TemporaryFolder folder;
    writeOsm(folder.path() / "whole.osm.pbf");
    writeOsm(folder.path() / "whole.osm");
    const std::string pbf = test::readFile(folder.path() / "whole.osm.pbf");
    const std::string xml = test::readFile(folder.path() / "whole.osm");
    const auto refused = [&](std::string_view name, std::string_view bytes) {
        const auto file = folder.write(name, bytes);
        CHECK_THROWS_AS(readRoads(file, {}), InputError);
        CHECK_THROWS_AS(inspect(file, {}), InputError);
    };
    refused("empty.osm.pbf", "");
    refused("text.osm.pbf", "this is no protocol buffer");
    refused("cut.osm", std::string_view(xml).substr(0, xml.size() / 2));
    refused("no-roads.osm", "<osm version=\"0.6\"></osm>");
    for (const std::size_t size : {std::size_t{3}, pbf.size() / 3, pbf.size() - 5}) {
        refused("cut.osm.pbf", std::string_view(pbf).substr(0, size));
    }
    std::string changed = pbf;
    std::fill(changed.begin() + static_cast<std::ptrdiff_t>(pbf.size() / 2), changed.end(), '\x7f');
    refused("changed.osm.pbf", changed);
    CHECK_THROWS_AS(readRoads(folder.path() / "none.osm.pbf", {}), InputError);
}

TEST_CASE("readRoads: OpenStreetMap data has no layers or fields; cancel", "[sources]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "x.osm";
    writeOsm(file);
    RoadOptions options;
    options.speedField = "maxspeed";
    CHECK_THROWS_AS(readRoads(file, options), InputError);
    options = {};
    options.source.layer = "lines";
    CHECK_THROWS_AS(readRoads(file, options), InputError);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(readRoads(file, {}, JobContext(stop.get_token(), {})), Cancelled);
}
