#include "vector_file.h"

#include "geometry_reader.h"
#include "table_file.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace corredor::sources {
namespace {

// A shapefile without index is copied to memory to rebuild it; larger ones are refused.
constexpr std::int64_t maxRebuildBytes = std::int64_t{1} << 30;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

FieldType fieldTypeOf(OGRFieldType type) {
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
        return FieldType::Integer;
    case OFTReal:
        return FieldType::Real;
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
        return FieldType::Date;
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList:
        return FieldType::List;
    default:
        return FieldType::Text;
    }
}

bool fileExists(const std::string& name) {
    VSIStatBufL status;
    return VSIStatExL(name.c_str(), &status, VSI_STAT_EXISTS_FLAG) == 0;
}

/** The companion of a shapefile with another ending, in either case; empty when there is none. */
std::string companion(const std::string& shapefile, std::string_view ending) {
    const std::string stem = shapefile.substr(0, shapefile.size() - 4);
    std::string upper(ending);
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    for (const std::string& name : {stem + std::string(ending), stem + upper}) {
        if (fileExists(name)) {
            return name;
        }
    }
    return {};
}

/** Copies a file into /vsimem; false when it is missing or too large. */
bool copyToMemory(const std::string& from, const std::string& to) {
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    if (VSIIngestFile(nullptr, from.c_str(), &bytes, &size, maxRebuildBytes) == 0) {
        return false;
    }
    VSILFILE* file = VSIFileFromMemBuffer(to.c_str(), bytes, size, TRUE);
    return file != nullptr && VSIFCloseL(file) == 0;
}

std::string uniqueMemoryFolder() {
    static std::atomic<int> counter = 0;
    return "/vsimem/corredor-" + std::to_string(++counter);
}

} // namespace

/** Turns one feature after the other into columns. */
class VectorFile::Reader {
public:
    Reader(const VectorFile& file, FeatureTable& table, GeometryReader& geometry)
        : m_file(file)
        , m_table(table)
        , m_geometry(geometry) {}

    void chooseColumns(const FieldFilter& wanted) {
        for (std::size_t i = 0; i < m_file.m_fields.size(); ++i) {
            const FieldInfo& field = m_file.m_fields[i];
            if (!wanted || wanted(field.name)) {
                m_fieldIndex.push_back(static_cast<int>(i));
                m_table.columns.push_back({field.name, field.type, {}, {}});
            }
        }
        if (m_fieldIndex.size() == m_file.m_fields.size()) {
            return;
        }
        CPLStringList ignored;
        for (const FieldInfo& field : m_file.m_fields) {
            // An attribute filter may need any field, so nothing is ignored then.
            if (wanted && !wanted(field.name) && m_file.m_options.where.empty()) {
                ignored.AddString(field.name.c_str());
            }
        }
        OGR_L_SetIgnoredFields(m_file.m_layer, const_cast<const char**>(ignored.List()));
    }

    void add(OGRFeatureH feature, std::int64_t number) {
        const GIntBig id = OGR_F_GetFID(feature);
        m_table.recordNumber.push_back(id >= 0 ? id : number);
        m_geometry.add(OGR_F_GetGeometryRef(feature));
        for (std::size_t c = 0; c < m_fieldIndex.size(); ++c) {
            addValue(feature, m_fieldIndex[c], m_table.columns[c]);
        }
    }

private:
    void addValue(OGRFeatureH feature, int field, Column& column) {
        const bool isSet = OGR_F_IsFieldSetAndNotNull(feature, field) != 0;
        const bool isNumber = column.type == FieldType::Integer || column.type == FieldType::Real;
        if (isNumber) {
            column.numbers.push_back(isSet ? OGR_F_GetFieldAsDouble(feature, field) : notANumber);
            return;
        }
        const char* raw = isSet ? OGR_F_GetFieldAsString(feature, field) : "";
        const std::string_view text = trimmed(raw);
        if (isUtf8(text)) {
            column.texts.emplace_back(text);
            return;
        }
        column.texts.push_back(windows1252ToUtf8(text));
        m_geometry.note("bad_encoding", "text that is no UTF-8 was read as Windows-1252");
    }

    const VectorFile& m_file;
    FeatureTable& m_table;
    GeometryReader& m_geometry;
    std::vector<int> m_fieldIndex;
};

VectorFile::VectorFile(std::filesystem::path path, SourceOptions options, IssueLog& log)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_log(log) {
    open();
    chooseLayer();
    describeFields();
}

VectorFile::~VectorFile() {
    m_dataset.reset();
    if (!m_memoryFolder.empty()) {
        VSIRmdirRecursive(m_memoryFolder.c_str());
    }
}

void VectorFile::fail(std::string what, std::string remedy, std::string place) const {
    throw InputError({m_path.string(), std::move(place), std::move(what), std::move(remedy)});
}

void VectorFile::open() {
    const std::string name = safeGdalName(m_path, m_options.layer);
    if (asciiLower(name).ends_with(".shp")) {
        openShapefile(name);
    } else {
        // An immutable database is opened without lock and journal files beside it.
        const bool isPlain = asciiLower(name).ends_with(".gpkg") && !fileExists(name + "-wal");
        const char* immutable[] = {"IMMUTABLE=YES", nullptr};
        m_dataset.reset(GDALOpenEx(
            name.c_str(),
            GDAL_OF_VECTOR | GDAL_OF_READONLY,
            allowedVectorDrivers(),
            isPlain ? immutable : nullptr,
            nullptr));
    }
    if (!m_dataset) {
        const std::string& reason = m_session.message();
        fail(
            reason.empty() ? "it is of no format that is read" : "it cannot be opened: " + reason,
            "Use GeoPackage, shapefile, GeoJSON, FlatGeobuf, KML or CSV; check that the file is "
            "whole.");
    }
    m_driver = GDALGetDriverShortName(GDALGetDatasetDriver(m_dataset.get()));
}

void VectorFile::openShapefile(std::string name) {
    if (companion(name, ".shx").empty()) {
        rebuildIndex(name);
        name = m_memoryFolder + "/" + std::filesystem::path(name).filename().string();
    }
    std::string encoding = m_options.encoding;
    if (encoding.empty() && companion(name, ".cpg").empty()) {
        m_log.add(
            Severity::Info,
            "missing_cpg",
            {m_path.filename().string(), {}},
            "no .cpg file states the encoding: text that is no UTF-8 is read as Windows-1252");
    } else if (encoding.empty()) {
        encoding = "from the .cpg";
    }
    const std::string option = "ENCODING=" + encoding;
    const char* options[] = {option.c_str(), nullptr};
    m_dataset.reset(GDALOpenEx(
        name.c_str(),
        GDAL_OF_VECTOR | GDAL_OF_READONLY,
        allowedVectorDrivers(),
        encoding == "from the .cpg" ? nullptr : options,
        nullptr));
}

void VectorFile::rebuildIndex(const std::string& name) {
    m_memoryFolder = uniqueMemoryFolder();
    const std::string file = std::filesystem::path(name).filename().string();
    const std::string copy = m_memoryFolder + "/" + file;
    if (!copyToMemory(name, copy)) {
        fail(
            "its index (.shx) is missing and it is too large to rebuild it in memory",
            "Copy the .shx file beside it.");
    }
    for (const std::string_view ending : {".dbf", ".prj", ".cpg"}) {
        const std::string from = companion(name, ending);
        if (!from.empty()) {
            copyToMemory(from, copy.substr(0, copy.size() - 4) + std::string(ending));
        }
    }
    CPLConfigOptionSetter restore("SHAPE_RESTORE_SHX", "YES", false);
    const DatasetHandle rebuilt(GDALOpenEx(
        copy.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowedVectorDrivers(), nullptr, nullptr));
    if (!rebuilt) {
        fail(
            "its index (.shx) is missing and cannot be rebuilt: " + m_session.message(),
            "Copy the .shx file beside it.");
    }
    m_log.add(
        Severity::Warning,
        "missing_shx",
        {m_path.filename().string(), {}},
        "the index (.shx) is missing; it was rebuilt in memory");
}

void VectorFile::chooseLayer() {
    const int count = GDALDatasetGetLayerCount(m_dataset.get());
    if (m_options.layer.empty()) {
        m_layer = count > 0 ? GDALDatasetGetLayer(m_dataset.get(), 0) : nullptr;
    } else {
        m_layer = GDALDatasetGetLayerByName(m_dataset.get(), m_options.layer.c_str());
    }
    if (m_layer == nullptr && count == 1) {
        fail(
            "it has no layer \"" + m_options.layer + "\"", "Its layer is " + layerNames()[0] + ".");
    }
    if (m_layer == nullptr) {
        std::string names;
        for (const std::string& name : layerNames()) {
            names.append(names.empty() ? "" : ", ").append(name);
        }
        fail(
            m_options.layer.empty() ? "it holds no layer"
                                    : "it has no layer \"" + m_options.layer + "\"",
            names.empty() ? "Name another file." : "Layers: " + names + ".");
    }
    m_layerName = OGR_L_GetName(m_layer);
}

std::vector<std::string> VectorFile::layerNames() const {
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(m_dataset.get()); ++i) {
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(m_dataset.get(), i)));
    }
    return names;
}

bool VectorFile::hasGeometry() const {
    return OGR_L_GetGeomType(m_layer) != wkbNone;
}

void VectorFile::describeFields() {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(m_layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        const std::string name = OGR_Fld_GetNameRef(field);
        m_fields.push_back(
            {isUtf8(name) ? name : windows1252ToUtf8(name), fieldTypeOf(OGR_Fld_GetType(field))});
    }
}

std::string VectorFile::crsText() const {
    OGRSpatialReferenceH crs = OGR_L_GetSpatialRef(m_layer);
    if (crs == nullptr) {
        return {};
    }
    char* text = nullptr;
    const char* options[] = {"FORMAT=WKT2_2019", nullptr};
    OSRExportToWktEx(crs, &text, options);
    const TextHandle owner(text);
    const std::string wkt = text != nullptr ? text : "";
    // GeoPackage writes a layer without CRS as one of its two "undefined" ones.
    return wkt.find("Undefined") != std::string::npos ? std::string() : wkt;
}

geo::Transform VectorFile::makeTransform() {
    std::string crs = m_options.crs.empty() ? crsText() : m_options.crs;
    if (crs.empty() && !hasGeometry()) {
        crs = "EPSG:4326";
    }
    const bool isShapefile = m_driver == "ESRI Shapefile";
    if (crs.empty()) {
        fail(
            isShapefile ? "its .prj file is missing or unreadable, so its coordinate reference "
                          "system is not known"
                        : "its coordinate reference system is not known",
            "Set the option crs, e.g. crs = \"EPSG:6372\".",
            "layer " + m_layerName);
    }
    if (isShapefile && OGR_L_GetSpatialRef(m_layer) == nullptr) {
        m_log.add(
            Severity::Info,
            "missing_prj",
            {m_path.filename().string(), {}},
            "no usable .prj file; the option crs was used: {}",
            {crs});
    }
    try {
        return geo::Transform(crs);
    } catch (const InputError& error) {
        fail(error.text().what, error.text().remedy, "layer " + m_layerName);
    }
}

void VectorFile::applyFilters(bool isLonLat) {
    m_session.clear();
    if (!m_options.where.empty() &&
        OGR_L_SetAttributeFilter(m_layer, m_options.where.c_str()) != OGRERR_NONE) {
        fail(
            "the filter is wrong: " + m_session.message(),
            "Write it like \"state = 'CA'\" with the fields of the layer.",
            "where = " + m_options.where);
    }
    if (m_options.bbox && isLonLat) {
        const geo::BoundingBox& box = *m_options.bbox;
        OGR_L_SetSpatialFilterRect(m_layer, box.west, box.south, box.east, box.north);
    }
}

bool VectorFile::hasCrs() const {
    return !m_options.crs.empty() || !hasGeometry() || !crsText().empty();
}

FeatureTable VectorFile::read(const FieldFilter& wanted, const JobContext& job) {
    FeatureTable table = emptyTable();
    const geo::Transform transform = makeTransform();
    table.crs = transform.name();
    applyFilters(transform.isIdentity());
    GeometryReader geometry(table, transform, m_options.bbox, m_log);
    Reader reader(*this, table, geometry);
    reader.chooseColumns(wanted);
    readFeatures(table, reader, geometry, job);
    geometry.finish(job);
    job.report(1.0);
    return table;
}

FeatureTable VectorFile::readWithoutPlaces(const JobContext& job) {
    FeatureTable table = emptyTable();
    const geo::Transform none("EPSG:4326");
    applyFilters(false);
    GeometryReader geometry(table, none, std::nullopt, m_log);
    Reader reader(*this, table, geometry);
    reader.chooseColumns({});
    readFeatures(table, reader, geometry, job);
    table.vertices.clear();
    table.vertexBegin = {0};
    table.partBegin.assign(table.kind.size() + 1, 0);
    job.report(1.0);
    return table;
}

FeatureTable VectorFile::emptyTable() {
    FeatureTable table;
    table.file = m_path.string();
    table.driver = m_driver;
    table.layer = m_layerName;
    table.recordsInSource = std::max<std::int64_t>(0, OGR_L_GetFeatureCount(m_layer, TRUE));
    return table;
}

void VectorFile::readFeatures(
    FeatureTable& table,
    Reader& reader,
    GeometryReader& geometry,
    const JobContext& job) {
    OGR_L_ResetReading(m_layer);
    m_session.clear();
    const auto total = static_cast<double>(std::max<std::int64_t>(1, table.recordsInSource));
    std::int64_t number = 0;
    for (;; ++number) {
        if (number % 512 == 0) {
            job.checkCancelled();
            job.report(std::min(0.95, 0.95 * static_cast<double>(number) / total));
        }
        const FeatureHandle feature(OGR_L_GetNextFeature(m_layer));
        if (!feature) {
            break;
        }
        reader.add(feature.get(), number);
        if (m_session.hasFailed()) {
            geometry.note("bad_geometry", "a damaged feature: {}", {m_session.message()});
            m_session.clear();
        }
    }
    if (m_session.hasFailed()) {
        fail(
            "reading stopped: " + m_session.message(),
            m_options.where.empty() ? "Check that the file is whole."
                                    : "Check the filter and that the file is whole.",
            "feature " + std::to_string(number));
    }
    const bool isFiltered = !m_options.where.empty() || m_options.bbox.has_value();
    if (!isFiltered && number < table.recordsInSource) {
        fail(
            "only " + std::to_string(number) + " of " + std::to_string(table.recordsInSource) +
                " features could be read",
            "Check that the file is whole.");
    }
}

} // namespace corredor::sources
