#include <corredor/base/error.h>
#include <corredor/exports/comparison.h>
#include <corredor/geo/point_index.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace corredor::exports {
namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::vector<FigureDifference> figureDifferences(const SavedRun& a, const SavedRun& b) {
    std::map<FigureKey, FigureDifference> all;
    for (const auto& [key, value] : a.figures) {
        all[key].a = value;
    }
    for (const auto& [key, value] : b.figures) {
        all[key].b = value;
    }
    std::vector<FigureDifference> list;
    for (auto& [key, difference] : all) {
        difference.key = key;
        list.push_back(difference);
    }
    return list;
}

using Texts = std::map<std::string, std::string>;

std::vector<TextDifference> textDifferences(const Texts& a, const Texts& b) {
    std::map<std::string, TextDifference> all;
    for (const auto& [key, text] : a) {
        all[key].a = text;
    }
    for (const auto& [key, text] : b) {
        all[key].b = text;
    }
    std::vector<TextDifference> list;
    for (auto& [key, difference] : all) {
        if (difference.a != difference.b) {
            difference.key = key;
            list.push_back(std::move(difference));
        }
    }
    return list;
}

/** Hashes by role and path; a file that a scenario names twice has one line. */
Texts inputTexts(const SavedRun& run) {
    Texts texts;
    for (const InputRecord& input : run.inputs) {
        texts[fmt::format("{} {}", input.role, input.path)] = input.sha256;
    }
    return texts;
}

std::vector<geo::LonLat> placesOf(const std::vector<SavedSite>& sites) {
    std::vector<geo::LonLat> places;
    places.reserve(sites.size());
    for (const SavedSite& site : sites) {
        places.push_back(site.location);
    }
    return places;
}

struct Pair {
    double apartM = 0;
    std::int32_t a = -1;
    std::int32_t b = -1;

    friend bool operator<(const Pair& left, const Pair& right) {
        return std::tie(left.apartM, left.a, left.b) < std::tie(right.apartM, right.a, right.b);
    }
};

/** Every pair within the distance, nearest first. */
std::vector<Pair>
nearPairs(const std::vector<SavedSite>& a, const std::vector<SavedSite>& b, double distanceM) {
    const std::vector<geo::LonLat> places = placesOf(b);
    const geo::PointIndex index(places);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (const geo::Neighbour& near : index.within(a[i].location, distanceM)) {
            pairs.push_back(
                {near.distanceM,
                 static_cast<std::int32_t>(i),
                 static_cast<std::int32_t>(near.index)});
        }
    }
    std::ranges::sort(pairs, std::less<>());
    return pairs;
}

std::vector<SiteDifference> siteDifferences(
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    double distanceM) {
    std::vector<Pair> partner(a.size());
    std::vector<char> isTaken(b.size(), 0);
    for (const Pair& pair : nearPairs(a, b, distanceM)) {
        if (partner[at(pair.a)].b < 0 && isTaken[at(pair.b)] == 0) {
            partner[at(pair.a)] = pair;
            isTaken[at(pair.b)] = 1;
        }
    }
    std::vector<SiteDifference> list;
    for (const Pair& pair : partner) {
        if (pair.b >= 0) {
            list.push_back({SiteSet::Both, pair.a, pair.b, pair.apartM});
        }
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (partner[i].b < 0) {
            list.push_back({SiteSet::OnlyA, static_cast<std::int32_t>(i), -1, 0});
        }
    }
    for (std::size_t i = 0; i < b.size(); ++i) {
        if (isTaken[i] == 0) {
            list.push_back({SiteSet::OnlyB, -1, static_cast<std::int32_t>(i), 0});
        }
    }
    return list;
}

} // namespace

std::optional<double> FigureDifference::difference() const {
    return a && b ? std::optional(*b - *a) : std::nullopt;
}

std::optional<double> FigureDifference::percent() const {
    const std::optional<double> change = difference();
    return change && *a != 0 ? std::optional(*change / std::abs(*a) * 100) : std::nullopt;
}

std::int64_t Comparison::countOf(const std::vector<SiteDifference>& sites, SiteSet set) {
    return std::ranges::count(sites, set, &SiteDifference::in);
}

std::string_view toString(SiteSet set) {
    if (set == SiteSet::Both) {
        return "both";
    }
    return set == SiteSet::OnlyA ? "only-a" : "only-b";
}

const SavedSite& siteOf(
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const SiteDifference& difference) {
    return difference.a >= 0 ? a[at(difference.a)] : b[at(difference.b)];
}

Comparison compareRuns(SavedRun a, SavedRun b, const ComparisonOptions& options) {
    if (!std::isfinite(options.matchDistanceM) || options.matchDistanceM < 0) {
        throw UsageError(
            {{},
             {},
             "the distance within which two sites are one place is no length",
             "Give metres, 0 or more"});
    }
    Comparison comparison;
    comparison.options = options;
    comparison.figures = figureDifferences(a, b);
    comparison.keys = textDifferences(a.keys, b.keys);
    comparison.inputs = textDifferences(inputTexts(a), inputTexts(b));
    comparison.planSites = siteDifferences(a.planSites, b.planSites, options.matchDistanceM);
    comparison.roadmapSites =
        siteDifferences(a.roadmapSites, b.roadmapSites, options.matchDistanceM);
    comparison.a = std::move(a);
    comparison.b = std::move(b);
    return comparison;
}

} // namespace corredor::exports
