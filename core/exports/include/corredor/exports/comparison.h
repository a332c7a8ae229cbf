#pragma once

#include <corredor/exports/saved_run.h>
#include <corredor/layers/zones.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** Two runs side by side: what differs in what they were given, found out and propose. */
namespace corredor::exports {

/** One figure of both runs; nothing where a run does not state it. */
struct FigureDifference {
    FigureKey key;
    std::optional<double> a;
    std::optional<double> b;

    /** b - a; nothing unless both are stated. */
    [[nodiscard]] std::optional<double> difference() const;

    /** The difference in per cent of a; nothing without both or where a is 0. */
    [[nodiscard]] std::optional<double> percent() const;

    [[nodiscard]] bool isEqual() const { return a == b; }
};

/** A text of both runs that differs: a key of the scenario, an input; empty = not there. */
struct TextDifference {
    std::string key;
    std::string a;
    std::string b;
};

enum class SiteSet : std::uint8_t { Both, OnlyA, OnlyB };

/** "both", "only-a", "only-b". */
[[nodiscard]] std::string_view toString(SiteSet set);

/** A site of one run, or the two that stand for the same place. */
struct SiteDifference {
    SiteSet in = SiteSet::Both;
    std::int32_t a = -1; ///< into the sites of run A; -1 = only in B
    std::int32_t b = -1; ///< into the sites of run B; -1 = only in A
    double apartM = 0;   ///< between the two, on the ellipsoid; 0 when there is one
};

struct ComparisonOptions {
    /** Two sites at most this far apart count as one place; candidates differ when roads do. */
    double matchDistanceM = 1000;
};

struct Comparison {
    SavedRun a;
    SavedRun b;
    ComparisonOptions options;
    std::vector<FigureDifference> figures; ///< all figures of either, in the order of FigureKey
    std::vector<TextDifference> keys;      ///< scenario keys that differ, by key
    /** Inputs whose bytes differ or that one run has alone: "role path" and both SHA-256. */
    std::vector<TextDifference> inputs;
    std::vector<SiteDifference> planSites; ///< both, only A, only B; each in the order of its run
    std::vector<SiteDifference> roadmapSites;

    /** How many sites of a list are in a set. */
    [[nodiscard]] static std::int64_t
    countOf(const std::vector<SiteDifference>& sites, SiteSet set);
};

/**
 * Compares run A with run B. Sites are paired one to one, the nearest pairs first, so that the
 * pairing does not depend on ids (which belong to one set of candidates) nor on the order.
 * @throws UsageError when the distance is negative or not finite
 */
[[nodiscard]] Comparison compareRuns(SavedRun a, SavedRun b, const ComparisonOptions& options = {});

/** The saved site that a place of the comparison is shown by: of A where there is one. */
[[nodiscard]] const SavedSite& siteOf(
    const std::vector<SavedSite>& a,
    const std::vector<SavedSite>& b,
    const SiteDifference& difference);

/** Every difference, one a line: figures (equal ones too), scenario keys, inputs, sites. */
[[nodiscard]] std::string comparisonCsv(const Comparison& comparison, std::string_view language);

/** The sites as points, RFC 7946: `plan` (plan or roadmap) and `in` (both, only-a, only-b). */
[[nodiscard]] std::string comparisonGeoJson(const Comparison& comparison);

/**
 * The same as comparisonCsv() for programs: `format` (1), `a` and `b` (name, file, sha256, version,
 * objective, status), `match_distance_m`, `figures` (group, indicator, detail, scope, year, unit,
 * a, b, difference; null = not stated), `scenario` and `inputs` (key, a, b), `plan_sites` and
 * `roadmap_sites` (in, name, lon, lat, country, id_a, id_b, apart_m).
 */
[[nodiscard]] std::string comparisonJson(const Comparison& comparison);

/**
 * One page that needs nothing else, in the look of the report: map and tables of differences.
 * @param language "en" or "es"
 */
[[nodiscard]] std::string comparisonHtml(const Comparison& comparison, std::string_view language);

/**
 * Writes comparison.csv, comparison.geojson and comparison.html into a folder, all or nothing.
 * @throws OutputError
 */
void writeComparison(
    const Comparison& comparison,
    std::string_view language,
    const std::filesystem::path& folder);

} // namespace corredor::exports
