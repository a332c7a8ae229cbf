#include "local_segment.h"

#include <corredor/geo/simplify.h>

#include <cstddef>
#include <utility>

namespace corredor::geo {

std::vector<LonLat> simplified(std::span<const LonLat> line, double toleranceM) {
    if (line.size() < 3) {
        return {line.begin(), line.end()};
    }
    std::vector<char> kept(line.size(), 0);
    kept.front() = kept.back() = 1;
    std::vector<std::pair<std::size_t, std::size_t>> open = {{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double farthestM = toleranceM;
        std::size_t farthest = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const LocalScale scale(line[i].lat);
            const double distanceM =
                footOnSegment(scale, line[i], line[first], line[last]).distanceM;
            if (distanceM > farthestM) {
                farthestM = distanceM;
                farthest = i;
            }
        }
        if (farthest != first) {
            kept[farthest] = 1;
            open.emplace_back(first, farthest);
            open.emplace_back(farthest, last);
        }
    }
    std::vector<LonLat> thinned;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (kept[i] != 0) {
            thinned.push_back(line[i]);
        }
    }
    return thinned;
}

} // namespace corredor::geo
