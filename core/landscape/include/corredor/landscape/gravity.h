#pragma once

#include <algorithm>

namespace corredor::landscape {

/**
 * How much traffic two places draw, up to a factor that all pairs share: people times people over
 * the square of the way between them. Places nearer together than a kilometre count as that far,
 * for nearer ones the rule has no meaning.
 *
 * Source: W. J. Reilly's law; G. K. Zipf (1946), American Sociological Review 11, 677-686.
 */
[[nodiscard]] inline double gravityOf(double peopleHere, double peopleThere, double km) {
    const double apartKm = std::max(km, 1.0);
    return peopleHere * peopleThere / (apartKm * apartKm);
}

} // namespace corredor::landscape
