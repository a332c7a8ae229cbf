#include <corredor/landscape/corridors.h>

#include <algorithm>
#include <cmath>

namespace corredor::landscape {

namespace {

/** Lengths that differ by less are equal: a gap of exactly the spacing is none. */
constexpr double toleranceM = 0.5;

GapPlace placeOf(bool atStart, bool atEnd) {
    if (atStart && atEnd) {
        return GapPlace::WholeCorridor;
    }
    return atStart ? GapPlace::BeforeFirst
           : atEnd ? GapPlace::AfterLast
                   : GapPlace::BetweenStations;
}

CorridorGap gapBetween(double beginM, double endM, GapPlace place, double spacingM) {
    CorridorGap gap;
    gap.beginM = beginM;
    gap.endM = endM;
    gap.place = place;
    const double spacings = std::ceil((gap.lengthM() - toleranceM) / spacingM);
    gap.sitesNeeded = static_cast<int>(spacings) - 1;
    for (int site = 1; site <= gap.sitesNeeded; ++site) {
        // Far enough on that those after it reach the end, near enough to the one before it.
        gap.windows.push_back(
            {std::max(beginM, endM - (gap.sitesNeeded - site + 1) * spacingM),
             std::min(endM, beginM + site * spacingM)});
    }
    return gap;
}

} // namespace

std::string_view toString(GapPlace place) {
    switch (place) {
    case GapPlace::BetweenStations:
        return "between_stations";
    case GapPlace::BeforeFirst:
        return "before_first_station";
    case GapPlace::AfterLast:
        return "after_last_station";
    case GapPlace::WholeCorridor:
        return "whole_corridor";
    }
    return "between_stations";
}

int sitesNeeded(std::span<const CorridorGap> gaps) {
    int sites = 0;
    for (const CorridorGap& gap : gaps) {
        sites += gap.sitesNeeded;
    }
    return sites;
}

double totalLengthM(std::span<const CorridorGap> gaps) {
    double metres = 0;
    for (const CorridorGap& gap : gaps) {
        metres += gap.lengthM();
    }
    return metres;
}

std::vector<CorridorGap>
gapsAlong(std::span<const double> chainagesM, double lengthM, double spacingM) {
    std::vector<CorridorGap> gaps;
    double begin = 0;
    for (std::size_t i = 0; i <= chainagesM.size(); ++i) {
        const bool isLast = i == chainagesM.size();
        const double end = isLast ? lengthM : chainagesM[i];
        if (end - begin > spacingM + toleranceM) {
            gaps.push_back(gapBetween(begin, end, placeOf(i == 0, isLast), spacingM));
        }
        begin = end;
    }
    return gaps;
}

} // namespace corredor::landscape
