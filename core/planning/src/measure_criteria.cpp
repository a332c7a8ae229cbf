#include "measure_criteria.h"

#include "criterion_errors.h"

#include <corredor/base/parallel.h>
#include <corredor/base/units.h>
#include <corredor/geo/geodesic.h>
#include <corredor/geo/point_index.h>
#include <corredor/geo/segment_index.h>

#include <cmath>
#include <functional>
#include <limits>

namespace corredor::planning {

namespace {

using geo::LonLat;

constexpr double noData = std::numeric_limits<double>::quiet_NaN();
constexpr double anywhereM = 20'100'000; // half way round the earth
constexpr std::ptrdiff_t grain = 256;

using ValueAt = std::function<double(LonLat)>;

std::vector<double>
atAll(std::span<const LonLat> places, const ValueAt& value, const JobContext& job) {
    std::vector<double> values(places.size());
    parallelFor(
        std::ssize(places),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                values[i] = value(places[i]);
            }
        },
        job);
    return values;
}

/** A measure's features, indexed, as one of the three questions is asked of them. */
class Asker {
public:
    Asker(const CriterionOptions& criterion, std::span<const LonLat> places, const JobContext& job)
        : m_criterion(&criterion)
        , m_places(places)
        , m_job(&job) {}

    std::vector<double> operator()(const layers::MeasurePoints& measure) const {
        std::vector<LonLat> points;
        std::vector<double> values;
        for (std::size_t i = 0; i < measure.points.size(); ++i) {
            if (!std::isnan(measure.values[i])) {
                points.push_back(measure.points[i]);
                values.push_back(measure.values[i]);
            }
        }
        const geo::PointIndex index(points);
        return ask(
            [&](LonLat place) -> Nearest {
                const geo::Neighbour found = index.nearest(place);
                return found.index < 0
                           ? Nearest{}
                           : Nearest{
                                 found.distanceM, values[static_cast<std::size_t>(found.index)]};
            },
            [&](LonLat place) {
                double sum = 0;
                for (const geo::Neighbour& near : index.within(place, reachM())) {
                    sum += values[static_cast<std::size_t>(near.index)];
                }
                return sum;
            });
    }

    std::vector<double> operator()(const layers::MeasureLines& measure) const {
        std::vector<geo::Segment> segments;
        std::vector<std::size_t> lineOf;
        for (std::size_t line = 0; line + 1 < measure.vertexBegin.size(); ++line) {
            if (std::isnan(measure.values[line])) {
                continue;
            }
            for (auto v = measure.vertexBegin[line]; v + 1 < measure.vertexBegin[line + 1]; ++v) {
                const auto at = static_cast<std::size_t>(v);
                segments.push_back({measure.vertices[at], measure.vertices[at + 1]});
                lineOf.push_back(line);
            }
        }
        const geo::SegmentIndex index(segments);
        const double limitM = searchLimitM();
        return ask(
            [&](LonLat place) -> Nearest {
                const geo::SegmentHit hit = index.nearest(place, limitM);
                return hit.segment < 0
                           ? Nearest{}
                           : Nearest{
                                 hit.distanceM,
                                 measure.values[lineOf[static_cast<std::size_t>(hit.segment)]]};
            },
            [&](LonLat place) {
                double sum = 0;
                std::size_t last = measure.values.size();
                // Hits come by segment number, so those of one line are adjacent.
                for (const geo::SegmentHit& hit : index.within(place, reachM())) {
                    const std::size_t line = lineOf[static_cast<std::size_t>(hit.segment)];
                    sum += line == last ? 0.0 : measure.values[line];
                    last = line;
                }
                return sum;
            });
    }

    std::vector<double> operator()(const layers::MeasurePolygons& measure) const {
        const geo::PolygonIndex index(measure.shapes);
        std::vector<LonLat> middles;
        if (m_criterion->kind == CriterionKind::MeasureSum) {
            for (std::ptrdiff_t shape = 0; shape < measure.shapes->size(); ++shape) {
                middles.push_back(geo::pointInside(*measure.shapes, shape));
            }
        }
        const geo::PointIndex middleIndex(middles);
        const bool inside = m_criterion->kind != CriterionKind::MeasureNearest;
        return ask(
            [&](LonLat place) -> Nearest {
                const std::ptrdiff_t shape =
                    inside ? index.find(place) : index.findNearest(place, anywhereM);
                if (shape < 0) {
                    return {};
                }
                const double apartM = inside ? 0 : geo::distanceM(*measure.shapes, shape, place);
                return {apartM, measure.values[static_cast<std::size_t>(shape)]};
            },
            [&](LonLat place) {
                double sum = 0;
                for (const geo::Neighbour& near : middleIndex.within(place, reachM())) {
                    const double value = measure.values[static_cast<std::size_t>(near.index)];
                    sum += std::isnan(value) ? 0.0 : value;
                }
                return sum;
            });
    }

    std::vector<double>
    operator()(const std::shared_ptr<const layers::MeasureRaster>& raster) const {
        if (m_criterion->kind == CriterionKind::MeasureNearest) {
            rejectCriterion(
                "measure",
                fmt::format(
                    "\"{}\" is a raster, which has no nearest feature", m_criterion->measure),
                "use kind = \"measure-value\" or \"measure-sum\"");
        }
        return ask(
            [&](LonLat place) { return Nearest{0, raster->valueAt(place).value_or(noData)}; },
            [&](LonLat place) { return raster->sumWithin(place, reachM()); });
    }

private:
    struct Nearest {
        double distanceM = std::numeric_limits<double>::infinity();
        double value = noData;
    };

    [[nodiscard]] double reachM() const { return m_criterion->reachKm * metresPerKm; }

    [[nodiscard]] double searchLimitM() const {
        return m_criterion->kind == CriterionKind::MeasureNearest
                   ? anywhereM
                   : m_criterion->maxKm * metresPerKm;
    }

    [[nodiscard]] std::vector<double>
    ask(const std::function<Nearest(LonLat)>& nearest, const ValueAt& sumWithin) const {
        switch (m_criterion->kind) {
        case CriterionKind::MeasureSum:
            return atAll(m_places, sumWithin, *m_job);
        case CriterionKind::MeasureNearest:
            return atAll(
                m_places,
                [&](LonLat place) {
                    const double apartM = nearest(place).distanceM;
                    return std::isinf(apartM) ? noData : apartM / metresPerKm;
                },
                *m_job);
        default:
            return atAll(
                m_places,
                [&](LonLat place) {
                    const Nearest found = nearest(place);
                    return found.distanceM <= searchLimitM() ? found.value : noData;
                },
                *m_job);
        }
    }

    const CriterionOptions* m_criterion;
    std::span<const LonLat> m_places;
    const JobContext* m_job;
};

} // namespace

std::vector<double> measureValues(
    const layers::MeasureLayer& measure,
    const CriterionOptions& criterion,
    std::span<const LonLat> places,
    const JobContext& job) {
    return std::visit(Asker(criterion, places, job), measure.data);
}

} // namespace corredor::planning
