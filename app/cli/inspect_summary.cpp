#include "summary.h"

#include <corredor/base/issue_text.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace corredor::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t placesShown = 8;

Json extentJson(const geo::BoundingBox& extent) {
    return extent.isEmpty() ? Json() : Json{extent.west, extent.south, extent.east, extent.north};
}

Json issueJson(const Issue& issue) {
    return {
        {"code", issue.code},
        {"severity", toString(issue.severity)},
        {"count", issue.count},
        {"places", issue.places},
        {"records", issue.records},
        {"detail", issueDetail(issue, "en")}};
}

Json sourceJson(const sources::SourceSummary& source) {
    Json fields = Json::array();
    for (const sources::FieldSummary& field : source.fields) {
        fields.push_back({{"name", field.name}, {"type", field.type}, {"filled", field.filled}});
    }
    Json counts = Json::object();
    for (const auto& [by, values] : source.counts) {
        counts[by] = values;
    }
    Json issues = Json::array();
    for (const Issue& issue : source.issues) {
        issues.push_back(issueJson(issue));
    }
    return {
        {"path", source.path},
        {"kind", toString(source.kind)},
        {"schema", source.schema},
        {"layer", source.layer},
        {"crs", source.crs},
        {"records", source.records},
        {"extent", extentJson(source.extent)},
        {"fields", std::move(fields)},
        {"counts", std::move(counts)},
        {"issues", std::move(issues)}};
}

std::string countsText(const sources::SourceSummary& source) {
    std::string text;
    for (const auto& [by, values] : source.counts) {
        text += fmt::format("  {}:", by);
        for (const auto& [value, count] : values) {
            text += fmt::format(" {} {}", value.empty() ? "(none)" : value, count);
        }
        text += '\n';
    }
    return text;
}

std::string sourceText(const sources::SourceSummary& source) {
    std::string text = source.path;
    if (!source.layer.empty()) {
        text += fmt::format(" [{}]", source.layer);
    }
    text += fmt::format(
        "\n  {} ({}), {} records", toString(source.kind), source.schema, source.records);
    if (!source.crs.empty()) {
        text += ", " + source.crs;
    }
    text += '\n';
    if (!source.extent.isEmpty()) {
        text += fmt::format(
            "  extent: {:.5f} {:.5f} to {:.5f} {:.5f}\n",
            source.extent.west,
            source.extent.south,
            source.extent.east,
            source.extent.north);
    }
    text += countsText(source);
    if (!source.fields.empty()) {
        text += "  fields:";
        for (const sources::FieldSummary& field : source.fields) {
            text += fmt::format(" {} ({}, {} filled)", field.name, field.type, field.filled);
        }
        text += '\n';
    }
    return text + issuesText(source.issues);
}

} // namespace

std::string issuesText(const std::vector<Issue>& issues) {
    std::string text;
    for (const Issue& issue : issues) {
        text += fmt::format(
            "  {} {}: {} x, {}\n",
            toString(issue.severity),
            issue.code,
            issue.count,
            issueDetail(issue, "en"));
        for (std::size_t i = 0; i < std::min(placesShown, issue.places.size()); ++i) {
            const bool hasRecord = i < issue.records.size() && !issue.records[i].empty();
            text += "    " + issue.places[i] +
                    (hasRecord ? fmt::format(" (record {})", issue.records[i]) : "") + '\n';
        }
        if (issue.count > static_cast<std::int64_t>(placesShown)) {
            text += fmt::format(
                "    ... and {} more\n", issue.count - static_cast<std::int64_t>(placesShown));
        }
    }
    return text;
}

std::string inspectText(const std::vector<sources::SourceSummary>& sources) {
    std::string text;
    for (const sources::SourceSummary& source : sources) {
        text += sourceText(source);
    }
    return text;
}

std::string inspectJson(const std::vector<sources::SourceSummary>& sources) {
    Json list = Json::array();
    for (const sources::SourceSummary& source : sources) {
        list.push_back(sourceJson(source));
    }
    // Names of files and fields may hold bytes that are no UTF-8; they become U+FFFD.
    return Json{{"sources", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

} // namespace corredor::cli
