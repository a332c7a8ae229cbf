#include "saved_figures.h"

#include <corredor/base/whole_file.h>
#include <corredor/exports/saved_run.h>
#include <corredor/exports/write.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::exports {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxBytes = std::size_t{1} << 30;
constexpr int knownFormat = 1;

/** Each leaf of the scenario as it was in force: "plan.sites" and its value as JSON. */
void flatten(
    const SavedJson& value,
    const std::string& key,
    std::map<std::string, std::string>& keys) {
    if (value.isObject()) {
        for (const auto& [name, member] : value.members()) {
            flatten(member, key.empty() ? name : fmt::format("{}.{}", key, name), keys);
        }
        return;
    }
    if (value.isArray()) {
        const std::vector<SavedJson> items = value.items();
        if (std::ranges::any_of(items, &SavedJson::isObject)) {
            for (std::size_t i = 0; i < items.size(); ++i) {
                flatten(items[i], fmt::format("{}[{}]", key, i), keys);
            }
            return;
        }
    }
    keys[key] = value.dump();
}

void checkFormat(const SavedJson& root) {
    constexpr std::string_view remedy = "Give a folder that `corredor run --out` wrote";
    if (!root.isObject() || !root.has("format") || !root.has("scenario")) {
        root.fail("is not a result of Corredor", std::string(remedy));
    }
    const SavedJson format = root.at("format");
    if (format.integer() != knownFormat) {
        format.fail(
            fmt::format("is {}; this version reads format {}", format.integer(), knownFormat),
            "Run the scenario again with this version");
    }
}

std::vector<InputRecord> inputsFrom(const SavedJson& list) {
    std::vector<InputRecord> inputs;
    for (const SavedJson& input : list.items()) {
        inputs.push_back(
            {input.at("role").text(),
             input.at("path").text(),
             input.at("sha256").text(),
             input.at("records").integer()});
    }
    return inputs;
}

SavedSite placeFrom(const SavedJson& site) {
    SavedSite saved;
    saved.id = site.at("id").text();
    saved.name = site.at("name").text();
    saved.location = {site.at("lon").number(), site.at("lat").number()};
    if (!geo::isOnEarth(saved.location)) {
        site.at("lon").fail(
            "or lat is no degree of longitude or latitude", "Run the scenario again");
    }
    saved.country = site.at("country").text();
    saved.state = site.at("state").text();
    return saved;
}

std::vector<SavedSite> planSitesFrom(const SavedJson& plan) {
    std::vector<SavedSite> sites;
    for (const SavedJson& site : plan.at("sites").items()) {
        sites.push_back(placeFrom(site));
    }
    if (plan.has("proposals")) { // as many as sites: savedFigures() has checked that
        const std::vector<SavedJson> proposals = plan.at("proposals").at("sites").items();
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            sites[i].type = proposals[i].at("type").text();
            sites[i].ports = proposals[i].at("ports").integer();
        }
    }
    return sites;
}

std::vector<SavedSite> roadmapSitesFrom(const SavedJson& roadmap) {
    std::vector<SavedSite> sites;
    for (const SavedJson& site : roadmap.at("sites").items()) {
        SavedSite saved = placeFrom(site);
        saved.openingYear = savedYear(site.at("opening_year"));
        const std::vector<SavedJson> stages = site.at("stages").items();
        if (!stages.empty()) {
            saved.type = stages.back().at("type").text();
            saved.ports = stages.back().at("ports").integer();
        }
        sites.push_back(std::move(saved));
    }
    return sites;
}

} // namespace

SavedRun savedRunFrom(std::string_view json, std::string file) {
    const SavedJson root(json, file);
    checkFormat(root);
    SavedRun run;
    run.file = std::move(file);
    run.version = root.at("version").text();
    const SavedJson scenario = root.at("scenario");
    run.name = scenario.at("name").text();
    run.scenarioFile = scenario.at("file").text();
    run.scenarioSha256 = scenario.at("sha256").text();
    flatten(scenario.at("parameters"), {}, run.keys);
    run.inputs = inputsFrom(root.at("inputs"));
    run.figures = savedFigures(root);
    run.hasPlan = root.has("plan");
    if (run.hasPlan) {
        const SavedJson plan = root.at("plan");
        run.objective = plan.at("objective").text();
        run.status = plan.at("status").text();
        run.planSites = planSitesFrom(plan);
        run.hasRoadmap = plan.has("roadmap");
        if (run.hasRoadmap) {
            run.roadmapSites = roadmapSitesFrom(plan.at("roadmap"));
        }
    }
    return run;
}

SavedRun readSavedRun(const fs::path& folder) {
    const fs::path file = folder / "result.json";
    return savedRunFrom(
        readWholeFile(file, maxBytes, "Give a folder that `corredor run --out` wrote"),
        file.string());
}

SavedRun savedRunOf(const Results& results) {
    return savedRunFrom(resultJson(results), "result.json");
}

} // namespace corredor::exports
