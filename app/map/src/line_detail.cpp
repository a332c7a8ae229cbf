#include "line_detail.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace corredor::map {

namespace {

constexpr std::uint8_t kAlways = 255;
constexpr std::size_t kPieceVertices = 1024;

double distance(GridPoint p, GridPoint a, GridPoint b) {
    const double px = static_cast<double>(p.x) - a.x;
    const double py = static_cast<double>(p.y) - a.y;
    const double dx = static_cast<double>(b.x) - a.x;
    const double dy = static_cast<double>(b.y) - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(px - t * dx, py - t * dy);
}

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0; ///< index of the last vertex
    std::uint8_t limit = kAlways;
};

} // namespace

std::uint8_t detailCode(double distanceUnits) {
    if (!(distanceUnits >= 1))
        return 0;
    return static_cast<std::uint8_t>(std::min(4 * std::log2(distanceUnits), 200.0));
}

void findDetail(std::span<const GridPoint> line, std::span<std::uint8_t> detail) {
    if (line.empty())
        return;
    std::vector<Piece> open;
    const std::size_t last = line.size() - 1;
    detail[0] = detail[last] = kAlways;
    for (std::size_t begin = 0; begin < last; begin += kPieceVertices) {
        const std::size_t end = std::min(last, begin + kPieceVertices);
        detail[begin] = detail[end] = kAlways;
        open.push_back({.begin = begin, .end = end, .limit = kAlways});
    }
    while (!open.empty()) {
        const Piece piece = open.back();
        open.pop_back();
        if (piece.end - piece.begin < 2)
            continue;
        std::size_t farthest = piece.begin + 1;
        double greatest = -1;
        for (std::size_t i = piece.begin + 1; i < piece.end; ++i) {
            const double d = distance(line[i], line[piece.begin], line[piece.end]);
            if (d > greatest) {
                greatest = d;
                farthest = i;
            }
        }
        const std::uint8_t code = std::min(piece.limit, detailCode(greatest));
        detail[farthest] = code;
        open.push_back({.begin = piece.begin, .end = farthest, .limit = code});
        open.push_back({.begin = farthest, .end = piece.end, .limit = code});
    }
}

} // namespace corredor::map
