#include "csv_format.h"
#include "table_builder.h"
#include "text_formats.h"

#include <corredor/base/text.h>
#include <corredor/base/whole_file.h>
#include <corredor/exports/comparison_words.h>

#include <nlohmann/json.hpp>

namespace corredor::exports {
namespace {

using Json = nlohmann::ordered_json;

/** Beyond the digits that result.json keeps, so that a difference has no tail of rounding. */
constexpr int decimalsKept = 6;

std::string numberText(std::optional<double> value) {
    return value ? shortestNumber(rounded(*value, decimalsKept)) : std::string();
}

Json numberOrNull(std::optional<double> value) {
    return value ? Json(rounded(*value, decimalsKept)) : Json(nullptr);
}

/** The pairs of one list with the sites of both runs that they speak of. */
struct SiteList {
    std::string_view name; ///< "plan", "roadmap"
    const std::vector<SavedSite>& a;
    const std::vector<SavedSite>& b;
    const std::vector<SiteDifference>& pairs;

    [[nodiscard]] const SavedSite* inA(const SiteDifference& pair) const {
        return pair.a < 0 ? nullptr : &a[static_cast<std::size_t>(pair.a)];
    }

    [[nodiscard]] const SavedSite* inB(const SiteDifference& pair) const {
        return pair.b < 0 ? nullptr : &b[static_cast<std::size_t>(pair.b)];
    }
};

std::array<SiteList, 2> siteLists(const Comparison& comparison) {
    return {
        SiteList{"plan", comparison.a.planSites, comparison.b.planSites, comparison.planSites},
        SiteList{
            "roadmap",
            comparison.a.roadmapSites,
            comparison.b.roadmapSites,
            comparison.roadmapSites}};
}

void addTexts(std::string& csv, std::string_view section, const std::vector<TextDifference>& list) {
    for (const TextDifference& text : list) {
        appendCsvLine(csv, {section, text.key, "", "", "", "", text.a, text.b, "", ""});
    }
}

/** A site as one text: "C01363 MEX57D km 42 (Cuautitlán Izcalli), 2027". */
std::string siteText(const SavedSite* site) {
    if (site == nullptr) {
        return {};
    }
    std::string text = site->id;
    text += site->name.empty() ? "" : " " + site->name;
    return site->openingYear == 0 ? text : text + ", " + std::to_string(site->openingYear);
}

/** One row of the layer of sites. */
struct SiteRow {
    const SiteList* list;
    const SiteDifference* pair;

    [[nodiscard]] const SavedSite& shown() const {
        const SavedSite* site = list->inA(*pair);
        return site != nullptr ? *site : *list->inB(*pair);
    }
};

template <typename Value>
auto ofSite(const std::vector<SiteRow>& rows, bool isB, const Value& value) {
    return [&rows, isB, value](std::size_t row) {
        const SavedSite* site =
            isB ? rows[row].list->inB(*rows[row].pair) : rows[row].list->inA(*rows[row].pair);
        return site == nullptr ? decltype(value(*site)){} : value(*site);
    };
}

Table siteTable(const std::vector<SiteRow>& rows) {
    std::vector<geo::LonLat> points;
    for (const SiteRow& row : rows) {
        points.push_back(row.shown().location);
    }
    TableBuilder table("comparison", "Sites of two runs", std::move(points));
    const auto shown = [&](const auto& value) {
        return [&rows, value](std::size_t row) { return value(rows[row].shown()); };
    };
    const auto id = [](const SavedSite& site) { return site.id; };
    const auto ports = [](const SavedSite& site) { return site.ports; };
    const auto opening = [](const SavedSite& site) { return site.openingYear; };
    table.text({"plan", "plan or roadmap", "", "", ""}, [&](std::size_t row) {
        return std::string(rows[row].list->name);
    });
    table.text({"in", "both, only-a or only-b", "", "", ""}, [&](std::size_t row) {
        return std::string(toString(rows[row].pair->in));
    });
    table.text({"name", "name", "", "", ""}, shown([](const SavedSite& s) { return s.name; }));
    table.text(
        {"country", "country", "", "", ""}, shown([](const SavedSite& s) { return s.country; }));
    table.text({"admin1", "state", "", "", ""}, shown([](const SavedSite& s) { return s.state; }));
    table.text({"id_a", "site id in A", "", "", ""}, ofSite(rows, false, id));
    table.text({"id_b", "site id in B", "", "", ""}, ofSite(rows, true, id));
    table.integer({"ports_a", "ports in A", "", "", ""}, ofSite(rows, false, ports));
    table.integer({"ports_b", "ports in B", "", "", ""}, ofSite(rows, true, ports));
    table.integer({"opens_a", "opening year in A", "", "", ""}, ofSite(rows, false, opening));
    table.integer({"opens_b", "opening year in B", "", "", ""}, ofSite(rows, true, opening));
    table.real({"apart_m", "distance between the two", "m", "", ""}, 1, [&](std::size_t row) {
        return rows[row].pair->apartM;
    });
    return table.take();
}

Json runJson(const SavedRun& run) {
    return {
        {"name", run.name},
        {"file", run.scenarioFile},
        {"sha256", run.scenarioSha256},
        {"version", run.version},
        {"objective", run.hasPlan ? Json(run.objective) : Json(nullptr)},
        {"status", run.hasPlan ? Json(run.status) : Json(nullptr)}};
}

Json textsJson(const std::vector<TextDifference>& texts) {
    Json list = Json::array();
    for (const TextDifference& text : texts) {
        list.push_back({{"key", text.key}, {"a", text.a}, {"b", text.b}});
    }
    return list;
}

Json figuresJson(const std::vector<FigureDifference>& figures) {
    Json list = Json::array();
    for (const FigureDifference& figure : figures) {
        list.push_back(
            {{"group", toString(figure.key.group)},
             {"indicator", toString(figure.key.indicator)},
             {"detail", figure.key.detail},
             {"scope", toString(figure.key.scope)},
             {"year", figure.key.year == 0 ? Json(nullptr) : Json(figure.key.year)},
             {"unit", unitOf(figure.key)},
             {"a", numberOrNull(figure.a)},
             {"b", numberOrNull(figure.b)},
             {"difference", numberOrNull(figure.difference())}});
    }
    return list;
}

Json sitesJson(const SiteList& sites) {
    Json list = Json::array();
    for (const SiteDifference& pair : sites.pairs) {
        const SavedSite& site = siteOf(sites.a, sites.b, pair);
        const SavedSite* a = sites.inA(pair);
        const SavedSite* b = sites.inB(pair);
        list.push_back(
            {{"in", toString(pair.in)},
             {"name", site.name},
             {"lon", site.location.lon},
             {"lat", site.location.lat},
             {"country", site.country},
             {"id_a", a == nullptr ? Json(nullptr) : Json(a->id)},
             {"id_b", b == nullptr ? Json(nullptr) : Json(b->id)},
             {"apart_m", rounded(pair.apartM, 1)}});
    }
    return list;
}

} // namespace

std::string comparisonCsv(const Comparison& comparison, std::string_view language) {
    std::string csv;
    appendCsvLine(
        csv,
        {"section",
         "item",
         "label",
         "scope",
         "year",
         "unit",
         "a",
         "b",
         "difference",
         "difference_percent"});
    for (const FigureDifference& figure : comparison.figures) {
        const FigureKey& key = figure.key;
        appendCsvLine(
            csv,
            {toString(key.group),
             toString(key.indicator),
             nameOf(key, language),
             toString(key.scope),
             key.year == 0 ? std::string() : std::to_string(key.year),
             unitOf(key),
             numberText(figure.a),
             numberText(figure.b),
             numberText(figure.difference()),
             numberText(figure.percent())});
    }
    addTexts(csv, "scenario", comparison.keys);
    addTexts(csv, "inputs", comparison.inputs);
    for (const SiteList& list : siteLists(comparison)) {
        const std::string section = std::string(list.name) + "_sites";
        for (const SiteDifference& pair : list.pairs) {
            const SavedSite& site = siteOf(list.a, list.b, pair);
            appendCsvLine(
                csv,
                {section,
                 toString(pair.in),
                 nameOf(pair.in, language),
                 site.country,
                 "",
                 "",
                 siteText(list.inA(pair)),
                 siteText(list.inB(pair)),
                 "",
                 ""});
        }
    }
    return csv;
}

std::string comparisonGeoJson(const Comparison& comparison) {
    const std::array<SiteList, 2> lists = siteLists(comparison);
    std::vector<SiteRow> rows;
    for (const SiteList& list : lists) {
        for (const SiteDifference& pair : list.pairs) {
            rows.push_back({&list, &pair});
        }
    }
    return geoJsonOf(siteTable(rows));
}

std::string comparisonJson(const Comparison& comparison) {
    Json json;
    json["format"] = 1;
    json["a"] = runJson(comparison.a);
    json["b"] = runJson(comparison.b);
    json["match_distance_m"] = comparison.options.matchDistanceM;
    json["figures"] = figuresJson(comparison.figures);
    json["scenario"] = textsJson(comparison.keys);
    json["inputs"] = textsJson(comparison.inputs);
    for (const SiteList& list : siteLists(comparison)) {
        json[std::string(list.name) + "_sites"] = sitesJson(list);
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void writeComparison(
    const Comparison& comparison,
    std::string_view language,
    const std::filesystem::path& folder) {
    OutputSet output(folder);
    writeWholeFile(output.path("comparison.csv"), comparisonCsv(comparison, language));
    writeWholeFile(output.path("comparison.geojson"), comparisonGeoJson(comparison));
    writeWholeFile(output.path("comparison.html"), comparisonHtml(comparison, language));
    output.commit();
}

} // namespace corredor::exports
