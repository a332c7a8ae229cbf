#include "osm_roads.h"

#include "osm_road_tags.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/way.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace corredor::sources {
namespace {

/** Reads all entities of some kinds, buffer by buffer. */
template <class Visit>
void readEntities(
    const std::filesystem::path& path,
    osmium::osm_entity_bits::type kinds,
    const JobContext& job,
    const Visit& visit) {
    osmium::io::Reader reader(path.string(), kinds);
    const auto size = static_cast<double>(reader.file_size());
    while (const osmium::memory::Buffer buffer = reader.read()) {
        job.checkCancelled();
        for (const auto& entity : buffer.select<osmium::OSMObject>()) {
            visit(entity);
        }
        job.report(size > 0 ? std::min(1.0, static_cast<double>(reader.offset()) / size) : 1.0);
    }
    reader.close();
}

/** The first pass: roads with the numbers of their nodes. */
struct OsmWays {
    std::vector<std::int64_t> id;
    std::vector<OsmRoadTags> tags;
    std::vector<std::int64_t> refs;
    std::vector<std::size_t> refBegin = {0};
    std::int64_t highways = 0;
};

OsmWays readWays(const std::filesystem::path& path, IssueLog& log, const JobContext& job) {
    OsmWays ways;
    readEntities(path, osmium::osm_entity_bits::way, job, [&](const osmium::OSMObject& object) {
        const auto& way = static_cast<const osmium::Way&>(object);
        const TagLookup tag = [&](const char* key) {
            return std::string_view(way.tags().get_value_by_key(key, ""));
        };
        ways.highways += tag("highway").empty() ? 0 : 1;
        const OsmUse use = osmUse(tag);
        const IssuePlace place = {"way " + std::to_string(way.id()), {}};
        if (use == OsmUse::Closed) {
            log.add(
                Severity::Info,
                "road_closed_to_cars",
                place,
                "roads that their access tags close to cars were left out");
        }
        if (use != OsmUse::Road) {
            return;
        }
        ways.id.push_back(way.id());
        ways.tags.push_back(osmRoadTags(tag));
        if (ways.tags.back().hasBadValue) {
            log.add(
                Severity::Warning,
                "bad_value",
                place,
                "values that are no speed or direction were ignored");
        }
        for (const osmium::NodeRef& node : way.nodes()) {
            ways.refs.push_back(node.ref());
        }
        ways.refBegin.push_back(ways.refs.size());
    });
    return ways;
}

/** The second pass: where the nodes of the roads are. */
class OsmNodes {
public:
    OsmNodes(const std::filesystem::path& path, const OsmWays& ways, const JobContext& job)
        : m_id(ways.refs) {
        std::ranges::sort(m_id);
        m_id.erase(std::unique(m_id.begin(), m_id.end()), m_id.end());
        m_place.assign(m_id.size(), nowhere);
        readEntities(
            path, osmium::osm_entity_bits::node, job, [&](const osmium::OSMObject& object) {
                const auto& node = static_cast<const osmium::Node&>(object);
                const std::ptrdiff_t index = find(node.id());
                if (index >= 0 && node.location().valid()) {
                    m_place[static_cast<std::size_t>(index)] = {
                        node.location().lon(), node.location().lat()};
                }
            });
    }

    /** Nothing for a node that the extract does not hold. */
    [[nodiscard]] std::optional<geo::LonLat> place(std::int64_t id) const {
        const std::ptrdiff_t index = find(id);
        if (index < 0 || std::isnan(m_place[static_cast<std::size_t>(index)].lon)) {
            return std::nullopt;
        }
        return m_place[static_cast<std::size_t>(index)];
    }

private:
    static constexpr geo::LonLat nowhere = {
        std::numeric_limits<double>::quiet_NaN(),
        std::numeric_limits<double>::quiet_NaN()};

    [[nodiscard]] std::ptrdiff_t find(std::int64_t id) const {
        const auto found = std::ranges::lower_bound(m_id, id);
        return found != m_id.end() && *found == id ? found - m_id.begin() : -1;
    }

    std::vector<std::int64_t> m_id;
    std::vector<geo::LonLat> m_place;
};

class OsmRoadBuilder {
public:
    OsmRoadBuilder(const OsmWays& ways, const OsmNodes& nodes, const SourceOptions& options)
        : m_ways(ways)
        , m_nodes(nodes)
        , m_options(options) {}

    layers::RoadLayer build(IssueLog& log, const JobContext& job) {
        for (std::size_t way = 0; way < m_ways.id.size(); ++way) {
            if (way % 4096 == 0) {
                job.checkCancelled();
            }
            add(way, log);
        }
        return std::move(m_roads);
    }

private:
    void add(std::size_t way, IssueLog& log) {
        bool isWhole = true;
        std::vector<geo::LonLat> line;
        for (std::size_t i = m_ways.refBegin[way]; i < m_ways.refBegin[way + 1]; ++i) {
            if (const auto place = m_nodes.place(m_ways.refs[i])) {
                line.push_back(*place);
            } else {
                isWhole = false;
                addLine(way, line);
            }
        }
        addLine(way, line);
        if (!isWhole) {
            log.add(
                Severity::Info,
                "missing_nodes",
                {"way " + std::to_string(m_ways.id[way]), {}},
                "ways were cut at nodes that the extract does not hold");
        }
    }

    void addLine(std::size_t way, std::vector<geo::LonLat>& line) {
        geo::BoundingBox box;
        for (const geo::LonLat vertex : line) {
            box.include(vertex);
        }
        if (line.size() > 1 && (!m_options.bbox || m_options.bbox->intersects(box))) {
            const OsmRoadTags& tags = m_ways.tags[way];
            m_roads.vertices.insert(m_roads.vertices.end(), line.begin(), line.end());
            m_roads.vertexBegin.push_back(std::ssize(m_roads.vertices));
            m_roads.feature.push_back(m_ways.id[way]);
            m_roads.route.push_back(tags.route);
            m_roads.country.emplace_back();
            m_roads.classIndex.push_back(classOf(tags.roadClass));
            m_roads.speedKmh.push_back(static_cast<float>(tags.speedKmh));
            m_roads.oneWay.push_back(tags.oneWay);
            m_roads.statedLengthM.push_back(0);
        }
        line.clear();
    }

    std::int16_t classOf(const std::string& name) {
        const auto [found, isNew] =
            m_classes.try_emplace(name, static_cast<std::int16_t>(m_roads.classNames.size()));
        if (isNew) {
            m_roads.classNames.push_back(name);
        }
        return found->second;
    }

    const OsmWays& m_ways;
    const OsmNodes& m_nodes;
    const SourceOptions& m_options;
    std::map<std::string, std::int16_t> m_classes;
    layers::RoadLayer m_roads;
};

void refuseOptions(const std::filesystem::path& path, const RoadOptions& options) {
    const SourceOptions& source = options.source;
    const bool asks = !source.layer.empty() || !source.where.empty() || !source.crs.empty() ||
                      !options.classField.empty() || !options.routeField.empty() ||
                      !options.speedField.empty() || !options.oneWayField.empty() ||
                      !options.countryField.empty() || !options.lengthField.empty();
    if (asks) {
        throw InputError(
            {path.string(),
             {},
             "OpenStreetMap data has no layers, filters or fields to choose",
             "Leave out layer, where, crs and the field options of this source."});
    }
}

/** libosmium and what it stands on throw many types: all say that the file is not as it should. */
template <class Read>
auto withCleanErrors(const std::filesystem::path& path, const Read& read) {
    try {
        return read();
    } catch (const Error&) {
        throw;
    } catch (const Cancelled&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw InputError(
            {path.string(),
             {},
             "it holds more than fits into memory",
             "Cut out the region with osmium extract, or keep only its roads with osmium "
             "tags-filter."});
    } catch (const std::exception& problem) {
        throw InputError(
            {path.string(),
             {},
             std::string("it cannot be read as OpenStreetMap data: ") + problem.what(),
             "Download it again; .osm, .osm.gz and .osm.pbf are read."});
    }
}

std::string lowerName(const std::filesystem::path& path) {
    return asciiLower(path.filename().string());
}

} // namespace

bool isOsmFile(const std::filesystem::path& path) {
    const std::string name = lowerName(path);
    return name.ends_with(".osm") || name.ends_with(".osm.gz") || name.ends_with(".pbf");
}

Read<layers::RoadLayer>
readOsmRoads(const std::filesystem::path& path, const RoadOptions& options, const JobContext& job) {
    refuseOptions(path, options);
    return withCleanErrors(path, [&] {
        IssueLog log(path.string());
        const OsmWays ways = readWays(path, log, job.subRange(0, 0.4));
        const OsmNodes nodes(path, ways, job.subRange(0.4, 0.9));
        layers::RoadLayer roads =
            OsmRoadBuilder(ways, nodes, options.source).build(log, job.subRange(0.9, 1));
        if (roads.size() == 0 && !options.source.bbox) {
            throw InputError(
                {path.string(),
                 {},
                 "it holds no roads that cars may use",
                 "Name an extract with its highway ways and their nodes."});
        }
        job.report(1.0);
        return Read<layers::RoadLayer>{
            std::make_shared<const layers::RoadLayer>(std::move(roads)), log.take(), ways.highways};
    });
}

SourceSummary inspectOsmRoads(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job) {
    RoadOptions roadOptions;
    roadOptions.source = options;
    const Read<layers::RoadLayer> read = readOsmRoads(path, roadOptions, job);
    const layers::RoadLayer& roads = *read.layer;
    SourceSummary summary;
    summary.path = path.string();
    summary.kind = SourceKind::Roads;
    summary.schema = "osm";
    summary.layer = "highway";
    summary.crs = "EPSG:4326";
    summary.records = roads.size();
    for (const geo::LonLat vertex : roads.vertices) {
        summary.extent.include(vertex);
    }
    FieldSummary refs = {"ref", "text", 0};
    FieldSummary speeds = {"maxspeed", "text", 0};
    FieldSummary directions = {"oneway", "text", 0};
    for (std::ptrdiff_t i = 0; i < roads.size(); ++i) {
        const auto line = static_cast<std::size_t>(i);
        const std::int16_t roadClass = roads.classIndex[line];
        ++summary.counts["class"][roads.classNames[static_cast<std::size_t>(roadClass)]];
        refs.filled += roads.route[line].empty() ? 0 : 1;
        speeds.filled += roads.speedKmh[line] > 0 ? 1 : 0;
        directions.filled += roads.oneWay[line] == layers::OneWay::No ? 0 : 1;
    }
    summary.fields = {{"highway", "text", roads.size()}, refs, speeds, directions};
    summary.issues = read.issues;
    return summary;
}

} // namespace corredor::sources
