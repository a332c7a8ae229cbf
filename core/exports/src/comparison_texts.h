#pragma once

#include <corredor/exports/comparison.h>

#include <string>
#include <string_view>

namespace corredor::exports {

/** The words of the page of a comparison in one language. */
struct ComparisonTexts {
    std::string_view eyebrow;
    std::string_view contents;
    std::string_view runs;
    std::string_view scenario;
    std::string_view file;
    std::string_view objective;
    std::string_view version;
    std::string_view noPlan;
    std::string_view planSites;
    std::string_view roadmapSites;
    std::string_view matchNote; ///< {} = the distance
    std::string_view where;
    std::string_view site;
    std::string_view state;
    std::string_view ports;
    std::string_view apart;
    std::string_view figure;
    std::string_view scope;
    std::string_view year;
    std::string_view difference;
    std::string_view equalRows;
    std::string_view allEqual;
    std::string_view scenarioKeys;
    std::string_view key;
    std::string_view inputs;
    std::string_view input;
    std::string_view footer;
};

/** @param language "es"; anything else is English */
[[nodiscard]] const ComparisonTexts& comparisonTexts(std::string_view language);

/** Says how far apart two sites may be to count as one place. */
[[nodiscard]] std::string matchNote(const ComparisonOptions& options, const ComparisonTexts& texts);

/** A kind of site, planning::toString(SiteType), for people; other names as they are. */
[[nodiscard]] std::string siteTypeName(std::string_view type, std::string_view language);

} // namespace corredor::exports
