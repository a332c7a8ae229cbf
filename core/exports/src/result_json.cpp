#include "crossing_facts.h"
#include "json_parts.h"

#include <corredor/base/issue_text.h>
#include <corredor/base/resources.h>

namespace corredor::exports {
namespace {

Json scenarioJson(const ScenarioRecord& scenario) {
    Json parameters = Json::parse(scenario.parametersJson, nullptr, false);
    return {
        {"name", scenario.name},
        {"file", scenario.path},
        {"sha256", scenario.sha256},
        {"language", scenario.language},
        {"seed", scenario.seed},
        {"parameters", parameters.is_object() ? std::move(parameters) : Json::object()}};
}

Json inputsJson(const std::vector<InputRecord>& inputs) {
    Json list = Json::array();
    for (const InputRecord& input : inputs) {
        list.push_back(
            {{"role", input.role},
             {"path", input.path},
             {"sha256", input.sha256},
             {"records", input.records}});
    }
    return list;
}

Json networkJson(const Results& results) {
    if (results.network == nullptr) {
        return nullptr;
    }
    Json crossings = Json::array();
    for (const network::BorderJoin& join : results.crossings) {
        crossings.push_back(
            {{"id", join.crossingId},
             {"name", join.crossingName},
             {"joined", join.joined},
             {"length_km", numberJson(join.lengthM / 1000, 3)},
             {"wait_min", numberJson(waitMinOf(results, join.crossingId), 2)}});
    }
    return {
        {"nodes", results.network->nodeCount()},
        {"edges", results.network->edgeCount()},
        {"km", numberJson(results.networkKm, 3)},
        {"components", results.networkComponents},
        {"crossings", std::move(crossings)}};
}

Json issuesJson(const std::vector<Issue>& issues) {
    Json list = Json::array();
    for (const Issue& issue : issues) {
        list.push_back(
            {{"code", issue.code},
             {"severity", toString(issue.severity)},
             {"source", issue.source},
             {"count", issue.count},
             {"places", issue.places},
             {"records", issue.records},
             {"detail", issueDetail(issue, "en")}});
    }
    return list;
}

} // namespace

std::string resultJsonWith(const Results& results, const std::vector<Issue>& exportIssues) {
    std::vector<Issue> issues = results.issues;
    issues.insert(issues.end(), exportIssues.begin(), exportIssues.end());
    Json json;
    json["format"] = 1;
    json["version"] = programVersion();
    json["scenario"] = scenarioJson(results.scenario);
    json["inputs"] = inputsJson(results.inputs);
    json["landscape"] = landscapeJson(results);
    json["network"] = networkJson(results);
    json["candidates"] = candidatesJson(results);
    json["plan"] = planJson(results);
    json["issues"] = issuesJson(issues);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string resultJson(const Results& results) {
    return resultJsonWith(results, {});
}

std::string timingsJson(const std::vector<StageTime>& stages) {
    Json list = Json::array();
    for (const StageTime& stage : stages) {
        list.push_back(
            {{"name", stage.name}, {"seconds", stage.seconds}, {"peak_bytes", stage.peakBytes}});
    }
    return Json{{"stages", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

} // namespace corredor::exports
