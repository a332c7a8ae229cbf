#pragma once

#include <corredor/geo/lonlat.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace corredor::layers {

/** In which direction of its vertices a line may be driven. */
enum class OneWay : std::uint8_t { No, Forward, Backward };

/**
 * Road lines as read. Line i has vertices vertexBegin[i]..vertexBegin[i+1]; every other column has
 * one entry a line. A multi-part feature becomes several lines with the same `feature`.
 */
struct RoadLayer {
    std::vector<geo::LonLat> vertices;
    std::vector<std::int64_t> vertexBegin = {0};
    std::vector<std::int64_t> feature;    ///< the source's feature id, or line of a table
    std::vector<std::string> route;       ///< "I-5", "MEX-1D"; empty = no number
    std::vector<std::string> country;     ///< "US", "MX" or empty
    std::vector<std::int16_t> classIndex; ///< into classNames; -1 = not given
    std::vector<float> speedKmh;          ///< 0 = not given
    std::vector<OneWay> oneWay;
    std::vector<double>
        statedLengthM; ///< driven length where the source states it; 0 = by geometry
    std::vector<std::string> classNames; ///< distinct class values, in order of appearance

    [[nodiscard]] std::ptrdiff_t size() const { return std::ssize(vertexBegin) - 1; }

    [[nodiscard]] std::span<const geo::LonLat> line(std::ptrdiff_t i) const {
        const auto begin = static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(i)]);
        const auto end = static_cast<std::size_t>(vertexBegin[static_cast<std::size_t>(i) + 1]);
        return std::span(vertices).subspan(begin, end - begin);
    }
};

} // namespace corredor::layers
