#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/geo/segment_index.h>
#include <corredor/planning/exclusions.h>

#include <optional>

namespace corredor::planning {

namespace {

constexpr std::ptrdiff_t grain = 256;

/** The sides of all areas, for distances: looking at every side of a large area is too slow. */
class Borders {
public:
    explicit Borders(const geo::Polygons& areas) : m_index(sidesOf(areas)) {}

    /** The area whose border is nearest to the place and within `maxM`, or -1. */
    [[nodiscard]] std::ptrdiff_t nearest(geo::LonLat place, double maxM) const {
        const geo::SegmentHit hit = m_index.nearest(place, maxM);
        return hit.segment < 0 ? -1 : m_areaOf[static_cast<std::size_t>(hit.segment)];
    }

private:
    std::vector<geo::Segment> sidesOf(const geo::Polygons& areas) {
        std::vector<geo::Segment> sides;
        for (std::size_t area = 0; area + 1 < areas.ringBegin.size(); ++area) {
            for (auto r = areas.ringBegin[area]; r < areas.ringBegin[area + 1]; ++r) {
                const auto ring = areas.ring(r);
                for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                    sides.push_back({ring[j], ring[i]});
                    m_areaOf.push_back(static_cast<std::ptrdiff_t>(area));
                }
            }
        }
        return sides;
    }

    std::vector<std::ptrdiff_t> m_areaOf; ///< one a side; filled before the index is made
    geo::SegmentIndex m_index;
};

} // namespace

std::vector<std::ptrdiff_t>
areasAt(const Exclusion& exclusion, std::span<const geo::LonLat> places, const JobContext& job) {
    const geo::PolygonIndex inside(exclusion.areas->shapes);
    std::optional<Borders> borders;
    if (exclusion.bufferKm > 0) {
        borders.emplace(*exclusion.areas->shapes);
    }
    std::vector<std::ptrdiff_t> found(places.size(), -1);
    parallelFor(
        std::ssize(places),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                found[i] = inside.find(places[i]);
                if (found[i] < 0 && borders) {
                    found[i] = borders->nearest(places[i], exclusion.bufferKm * metresPerKm);
                }
            }
        },
        job);
    return found;
}

} // namespace corredor::planning
