#include "feature_source.h"

#include "geometry_reader.h"
#include "table_file.h"
#include "vector_file.h"
#include "where_filter.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace corredor::sources {
namespace {

const std::initializer_list<std::string_view> usualLon =
    {"lon", "longitude", "lng", "long", "longitud", "lon_dd", "loc_lon", "x", "coord_x"};
const std::initializer_list<std::string_view> usualLat =
    {"lat", "latitude", "latitud", "lat_dd", "loc_lat", "y", "coord_y"};
const std::initializer_list<std::string_view> usualId =
    {"id", "station_id", "plaza_id", "cvegeo", "cve_mun", "geoid", "geonameid", "code", "clave"};

} // namespace

bool isTableName(const std::filesystem::path& path) {
    static constexpr std::array<std::string_view, 5> endings = {
        ".csv", ".tsv", ".txt", ".tab", ".psv"};
    std::string name = asciiLower(path.filename().string());
    if (name.ends_with(".gz")) {
        name.resize(name.size() - 3);
    }
    return std::ranges::any_of(endings, [&](std::string_view end) { return name.ends_with(end); });
}

std::optional<double> parseDegrees(std::string_view text) {
    bool usedComma = false;
    if (const auto plain = parseNumberOrComma(text, usedComma)) {
        return plain;
    }
    // Degrees, minutes, seconds as INEGI writes them: 102°17'45.768" W
    std::array<double, 3> parts{};
    std::size_t count = 0;
    bool isNegative = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            if (count == parts.size()) {
                return std::nullopt;
            }
            const auto [end, error] =
                std::from_chars(text.data() + i, text.data() + text.size(), parts[count]);
            if (error != std::errc()) {
                return std::nullopt;
            }
            ++count;
            i = static_cast<std::size_t>(end - text.data());
            continue;
        }
        isNegative = isNegative || c == '-' || c == 'S' || c == 'W' || c == 'O';
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isLetter && std::string_view("NSEWO").find(c) == std::string_view::npos) {
            return std::nullopt;
        }
        ++i;
    }
    if (count < 2 || parts[1] >= 60 || parts[2] >= 60) {
        return std::nullopt;
    }
    const double degrees = parts[0] + parts[1] / 60 + parts[2] / 3600;
    return isNegative ? -degrees : degrees;
}

FeatureSource::FeatureSource(
    const std::filesystem::path& path,
    const SourceOptions& options,
    IssueLog& log,
    const JobContext& job)
    : m_path(path)
    , m_options(options)
    , m_log(log) {
    if (!isTableName(path)) {
        m_vector = std::make_unique<VectorFile>(path, options, log);
        m_fields = m_vector->fields();
        return;
    }
    static_cast<void>(safeGdalName(path, {})); // the same rules on names as for vector files
    TableOptions table;
    table.encoding = options.encoding;
    m_table = std::make_unique<TableFile>(path, table, log, job);
    for (const std::string& name : m_table->columns()) {
        m_fields.push_back({name, FieldType::Text});
    }
    chooseCoordinateColumns();
}

FeatureSource::~FeatureSource() = default;

void FeatureSource::chooseCoordinateColumns() {
    const std::string lon = choose({m_options.lonField, "lon_field", usualLon});
    const std::string lat = choose({m_options.latField, "lat_field", usualLat});
    if (!lon.empty() && !lat.empty()) {
        m_lonColumn = m_table->column(lon);
        m_latColumn = m_table->column(lat);
    }
}

std::vector<std::string> FeatureSource::layerNames() const {
    return m_vector ? m_vector->layerNames() : std::vector{m_path.stem().string()};
}

std::string FeatureSource::choose(const FieldRequest& request) const {
    return chooseField(m_fields, request, m_path.string());
}

bool FeatureSource::hasPlaces() const {
    return m_vector ? m_vector->hasGeometry() : m_lonColumn >= 0;
}

FeatureTable FeatureSource::read(std::vector<std::string> wanted, const JobContext& job) {
    if (!hasPlaces()) {
        throw InputError(
            {m_path.string(),
             {},
             m_vector ? "the layer " + m_vector->layerName() + " has no geometry"
                      : std::string("it has no columns with longitude and latitude"),
             m_vector ? "Name another layer with the option layer."
                      : "Name them with the options lon_field and lat_field."});
    }
    std::erase(wanted, std::string());
    if (m_table) {
        return readTable(std::move(wanted), job);
    }
    const auto isWanted = [&](const std::string& name) {
        return std::ranges::find(wanted, name) != wanted.end();
    };
    return m_vector->read(isWanted, job);
}

FeatureTable FeatureSource::readAll(const JobContext& job) {
    if (m_vector) {
        return m_vector->read({}, job);
    }
    return readTable(m_table->columns(), job);
}

bool FeatureSource::hasCrs() const {
    return !m_vector || m_vector->hasCrs();
}

FeatureTable FeatureSource::readWithoutPlaces(const JobContext& job) {
    return m_vector ? m_vector->readWithoutPlaces(job) : readAll(job);
}

FeatureTable FeatureSource::readTable(std::vector<std::string> wanted, const JobContext& job) {
    FeatureTable table;
    table.file = m_path.string();
    table.driver = "CSV";
    table.layer = m_path.stem().string();
    table.isTable = true;
    const geo::Transform transform(m_options.crs.empty() ? "EPSG:4326" : m_options.crs);
    table.crs = transform.name();
    if (!m_options.where.empty()) {
        wanted = m_table->columns(); // the filter may use any of them
    }
    std::vector<std::ptrdiff_t> columns;
    for (const std::string& name : wanted) {
        columns.push_back(m_table->column(name));
        table.columns.push_back({name, FieldType::Text, {}, {}});
    }
    const std::ptrdiff_t idColumn = m_table->column(usualId);
    m_table->setIdColumn(idColumn);
    GeometryReader geometry(table, transform, m_options.bbox, m_log);
    while (m_table->next()) {
        if (m_table->recordCount() % 1024 == 0) {
            job.checkCancelled();
            job.report(0.9 * m_table->progress01());
        }
        table.recordNumber.push_back(m_table->line());
        for (std::size_t c = 0; c < columns.size(); ++c) {
            table.columns[c].texts.emplace_back(m_table->field(columns[c]));
        }
        const std::string_view lonText = m_table->field(m_lonColumn);
        const std::string_view latText = m_table->field(m_latColumn);
        const auto lon = parseDegrees(lonText);
        const auto lat = parseDegrees(latText);
        // 0/0, in the Gulf of Guinea, is how many programs write "unknown".
        const bool isPlace = lon && lat && (*lon != 0 || *lat != 0);
        geometry.addPoint(isPlace ? std::optional(geo::ProjectedPoint{*lon, *lat}) : std::nullopt);
        if (!isPlace && hasPlaces()) {
            const bool isMissing = (lonText.empty() || latText.empty() || (lon && lat));
            m_log.add(
                Severity::Warning,
                isMissing ? "missing_coordinates" : "bad_coordinates",
                {m_table->place(), std::string(m_table->field(idColumn))},
                isMissing ? "records without coordinates were left out"
                          : "coordinates that are no place on Earth; left out");
        }
    }
    table.recordsInSource = m_table->recordCount();
    geometry.finish(job);
    if (!m_options.where.empty()) {
        keepRecords(table, recordsWhere(table, m_options.where));
    }
    job.report(1.0);
    return table;
}

} // namespace corredor::sources
