#pragma once

#include "feature_table.h"

#include <corredor/base/issue.h>
#include <corredor/base/job.h>
#include <corredor/geo/transform.h>

#include <ogr_api.h>

#include <optional>
#include <string>
#include <string_view>

namespace corredor::sources {

/**
 * Flattens geometries into a FeatureTable, first in the source's CRS; finish() turns the whole
 * table into clean WGS84: vertices that are no place on Earth and degenerate parts go, exchanged
 * lon/lat is put right, records outside the box go.
 *
 * Issues: no_geometry, bad_geometry, bad_coordinates, swapped_coordinates.
 */
class GeometryReader {
public:
    /** Everything must outlive the object. */
    GeometryReader(
        FeatureTable& table,
        const geo::Transform& transform,
        std::optional<geo::BoundingBox> box,
        IssueLog& log);

    /** Adds a record; `geometry` may be null. Its number was added to the table before. */
    void add(OGRGeometryH geometry);

    /** Adds a record that is one point, or has none (nothing is logged for it). */
    void addPoint(const std::optional<geo::ProjectedPoint>& point);

    /** @throws InputError when nearly all coordinates are no degrees although the CRS says so. */
    void finish(const JobContext& job);

    /** Logs a warning about the record added last. */
    void
    note(std::string_view code, std::string_view detail, std::vector<std::string> arguments = {});

private:
    void addParts(OGRGeometryH geometry, GeometryKind kind, int depth);
    void addVertices(OGRGeometryH curve, GeometryKind kind);
    void transformVertices(const JobContext& job);
    void checkDegrees() const;
    void cleanRecord(std::ptrdiff_t record);
    void cleanPart(std::int64_t part, GeometryKind kind, bool swap);
    void keepInsideBox();
    void noteRecord(
        std::ptrdiff_t record,
        std::string_view code,
        std::string_view detail,
        std::vector<std::string> arguments = {});

    FeatureTable& m_table;
    const geo::Transform& m_transform;
    std::optional<geo::BoundingBox> m_box;
    IssueLog& m_log;
    std::size_t m_keptVertices = 0; ///< while cleaning: where the next vertex goes
    std::size_t m_keptParts = 0;
    std::int64_t m_rawPartEnd = 0; ///< while cleaning: end of what was looked at
    std::int64_t m_rawVertexEnd = 0;
    std::int64_t m_droppedVertices = 0; ///< of the record being cleaned
};

} // namespace corredor::sources
