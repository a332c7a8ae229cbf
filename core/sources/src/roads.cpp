#include "feature_source.h"
#include "osm_roads.h"
#include "road_values.h"
#include "table_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/geo/geodesic.h>
#include <corredor/sources/layers.h>

#include <limits>
#include <map>

namespace corredor::sources {
namespace {

/** The fields a road layer is read from; empty = not there. */
struct RoadFields {
    std::string roadClass;
    std::string route;
    std::string speed;
    std::string oneWay;
    std::string country;
    std::string lengthKm;
    bool speedIsMph = false;
};

RoadFields chooseFields(const FeatureSource& source, const RoadOptions& options) {
    RoadFields fields;
    fields.roadClass = source.choose(
        {options.classField,
         "class_field",
         {"class",
          "highway",
          "fclass",
          "TIPO_VIAL",
          "F_System",
          "func_class",
          "road_class",
          "clase",
          "tipo"}});
    fields.route = source.choose(
        {options.routeField,
         "route_field",
         {"route", "ref", "CODIGO", "Route_ID", "route_number", "ruta"}});
    fields.speed = source.choose(
        {options.speedField,
         "speed_field",
         {"maxspeed", "speed_kmh", "VELOCIDAD", "Speed_Limit", "speed_mph"}});
    fields.oneWay = source.choose(
        {options.oneWayField, "one_way_field", {"oneway", "one_way", "CIRCULA", "Facility_Type"}});
    fields.country = source.choose({options.countryField, "country_field", {"country", "pais"}});
    fields.lengthKm = source.choose({options.lengthField, "length_field", {"road_km"}});
    // HPMS states miles per hour as a plain number, and is known by its F_System field.
    const bool isHpms = !source.choose({{}, {}, {"F_System"}}).empty();
    fields.speedIsMph = columnKey(fields.speed).ends_with("mph") ||
                        (isHpms && columnKey(fields.speed) == "speedlimit");
    return fields;
}

/** Builds the road columns record by record. */
class RoadBuilder {
public:
    RoadBuilder(const FeatureTable& table, const RoadFields& fields, IssueLog& log)
        : m_table(table)
        , m_fields(fields)
        , m_log(log)
        , m_class(table.column(fields.roadClass))
        , m_route(table.column(fields.route))
        , m_speed(table.column(fields.speed))
        , m_oneWay(table.column(fields.oneWay))
        , m_country(table.column(fields.country))
        , m_lengthKm(table.column(fields.lengthKm)) {}

    void add(std::ptrdiff_t record) {
        const auto i = static_cast<std::size_t>(record);
        if (m_table.kind[i] == GeometryKind::None) {
            return; // reported by the reader of geometries
        }
        if (m_table.kind[i] != GeometryKind::Lines) {
            note(record, "bad_geometry", "features that are no lines were left out");
            return;
        }
        const std::int64_t begin = m_table.partBegin[i];
        const std::int64_t end = m_table.partBegin[i + 1];
        const std::int16_t roadClass = classOf(record);
        const auto speedKmh = static_cast<float>(speedOf(record));
        const layers::OneWay oneWay = oneWayOf(record);
        const double statedM = statedLengthOf(record);
        const double drawnM = statedM > 0 && end - begin > 1 ? lengthOf(begin, end) : 0;
        for (std::int64_t p = begin; p < end; ++p) {
            const auto line = m_table.part(p);
            m_roads.vertices.insert(m_roads.vertices.end(), line.begin(), line.end());
            m_roads.vertexBegin.push_back(std::ssize(m_roads.vertices));
            m_roads.feature.push_back(m_table.recordNumber[i]);
            m_roads.route.push_back(m_route != nullptr ? m_route->text(record) : std::string());
            m_roads.country.push_back(
                m_country != nullptr ? countryCode(m_country->text(record)) : std::string());
            m_roads.classIndex.push_back(roadClass);
            m_roads.speedKmh.push_back(speedKmh);
            m_roads.oneWay.push_back(oneWay);
            m_roads.statedLengthM.push_back(
                drawnM > 0 ? statedM * geo::lengthM(line) / drawnM : statedM);
        }
    }

    layers::RoadLayer take() { return std::move(m_roads); }

private:
    std::int16_t classOf(std::ptrdiff_t record) {
        const std::string name = m_class != nullptr ? m_class->text(record) : std::string();
        if (name.empty()) {
            return -1;
        }
        const auto found = m_classes.find(name);
        if (found != m_classes.end()) {
            return found->second;
        }
        if (m_roads.classNames.size() >= std::numeric_limits<std::int16_t>::max()) {
            note(record, "bad_value", "too many road classes; is the class field the right one?");
            return -1;
        }
        const auto index = static_cast<std::int16_t>(m_roads.classNames.size());
        m_roads.classNames.push_back(name);
        m_classes.emplace(name, index);
        return index;
    }

    double speedOf(std::ptrdiff_t record) {
        if (m_speed == nullptr) {
            return 0;
        }
        const auto speedKmh = parseSpeedKmh(m_speed->text(record), m_fields.speedIsMph);
        if (!speedKmh) {
            note(record, "bad_value", "values that are no speed or direction were ignored");
        }
        return speedKmh.value_or(0);
    }

    layers::OneWay oneWayOf(std::ptrdiff_t record) {
        if (m_oneWay == nullptr) {
            return layers::OneWay::No;
        }
        const auto oneWay = parseOneWay(m_oneWay->text(record));
        if (!oneWay) {
            note(record, "bad_value", "values that are no speed or direction were ignored");
        }
        return oneWay.value_or(layers::OneWay::No);
    }

    double statedLengthOf(std::ptrdiff_t record) {
        if (m_lengthKm == nullptr) {
            return 0;
        }
        const double km = m_lengthKm->number(record).value_or(0);
        if (km < 0) {
            note(record, "negative_value", "negative lengths were ignored");
        }
        return km > 0 ? km * 1000 : 0;
    }

    double lengthOf(std::int64_t begin, std::int64_t end) const {
        double lengthM = 0;
        for (std::int64_t p = begin; p < end; ++p) {
            lengthM += geo::lengthM(m_table.part(p));
        }
        return lengthM;
    }

    void note(std::ptrdiff_t record, std::string_view code, std::string_view detail) {
        m_log.add(Severity::Warning, code, {m_table.place(record), {}}, detail);
    }

    const FeatureTable& m_table;
    const RoadFields& m_fields;
    IssueLog& m_log;
    const Column* m_class;
    const Column* m_route;
    const Column* m_speed;
    const Column* m_oneWay;
    const Column* m_country;
    const Column* m_lengthKm;
    std::map<std::string, std::int16_t> m_classes;
    layers::RoadLayer m_roads;
};

} // namespace

Read<layers::RoadLayer>
readRoads(const std::filesystem::path& path, const RoadOptions& options, const JobContext& job) {
    if (isOsmFile(path)) {
        return readOsmRoads(path, options, job);
    }
    IssueLog log(path.string());
    FeatureSource source(path, options.source, log, job);
    const RoadFields fields = chooseFields(source, options);
    const FeatureTable table = source.read(
        {fields.roadClass,
         fields.route,
         fields.speed,
         fields.oneWay,
         fields.country,
         fields.lengthKm},
        job.subRange(0, 0.9));
    RoadBuilder builder(table, fields, log);
    for (std::ptrdiff_t record = 0; record < table.size(); ++record) {
        if (record % 1024 == 0) {
            job.checkCancelled();
        }
        builder.add(record);
    }
    layers::RoadLayer roads = builder.take();
    if (roads.size() == 0 && table.size() > 0) {
        throw InputError(
            {path.string(),
             "layer " + table.layer,
             "it holds no lines",
             "Name a layer of lines with the option layer."});
    }
    job.report(1.0);
    return {
        std::make_shared<const layers::RoadLayer>(std::move(roads)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
