#pragma once

#include <array>
#include <string_view>

/**
 * Colours of maps, styles and the report, told apart by colour-blind readers.
 * Sources: M. Okabe, K. Ito, "Color Universal Design" (2008), https://jfly.uni-koeln.de/color/;
 * viridis by S. van der Walt and N. Smith (matplotlib, CC0), five even steps.
 */
namespace corredor::exports::palette {

inline constexpr std::string_view fastCharger = "#0072B2"; ///< blue
inline constexpr std::string_view slowCharger = "#56B4E9"; ///< sky blue
inline constexpr std::string_view plan = "#D55E00";        ///< vermilion
inline constexpr std::string_view crossing = "#CC79A7";    ///< reddish purple
inline constexpr std::string_view corridor = "#5A6672";
inline constexpr std::string_view mayQualify = "#E69F00"; ///< orange
inline constexpr std::string_view duplicate = "#999999";
inline constexpr std::string_view uncovered = "#999999";
inline constexpr std::string_view coveredByPlan = "#009E73"; ///< bluish green

/** Sites of two runs compared; their shapes differ as well. */
inline constexpr std::string_view inBoth = fastCharger;
inline constexpr std::string_view onlyA = mayQualify;
inline constexpr std::string_view onlyB = coveredByPlan;

inline constexpr std::string_view notKnown = "#BBBBBB";

/** By power class, weakest first; the last is of stations whose power is not known. */
inline constexpr std::array<std::string_view, 5> powerClasses =
    {slowCharger, fastCharger, mayQualify, plan, notKnown};

/**
 * Of zones, lowest first. Source: "YlGnBu", five classes, C. Brewer, M. Harrower,
 * https://colorbrewer2.org (Apache License 2.0).
 */
inline constexpr std::array<std::string_view, 5> choropleth =
    {"#FFFFCC", "#A1DAB4", "#41B6C4", "#2C7FB8", "#253494"};
/** Of areas near stations, nearest first. Source: "YlGnBu", seven classes, as `choropleth`. */
inline constexpr std::array<std::string_view, 7> bands =
    {"#0C2C84", "#225EA8", "#1D91C0", "#41B6C4", "#7FCDBB", "#C7E9B4", "#FFFFCC"};
inline constexpr std::string_view areaOutline = "#FFFFFF";
inline constexpr std::string_view noneReached = "#F4C7AB"; ///< zero: not on the scale of the rest
inline constexpr std::string_view notCovered = "#C8CCD0";  ///< no source speaks of the place
inline constexpr std::string_view noRecord = "#8A959E";    ///< of the hatch

/** Lowest score first. */
inline constexpr std::array<std::string_view, 5> score =
    {"#440154", "#3B528B", "#21918C", "#5EC962", "#FDE725"};

/** By planning::Stability. Source: as `choropleth`, grey for never. */
inline constexpr std::array<std::string_view, 4> stability =
    {"#C8CCD0", "#7FCDBB", "#1D91C0", "#0C2C84"};

/** The criteria's parts of a score, in turn. */
inline constexpr std::array<std::string_view, 7> parts =
    {"#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442"};

} // namespace corredor::exports::palette
