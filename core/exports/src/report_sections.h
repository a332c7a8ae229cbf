#pragma once

#include "report_text.h"
#include "table.h"

#include <corredor/exports/results.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/** The report section by section, each as HTML with its heading. */
namespace corredor::exports {

/** What every section reads. */
struct ReportContext {
    const Results& results;

    /** A field or a layer of the sources in words. */
    [[nodiscard]] std::string name(std::string_view source) const {
        return sourceName(source, results.scenario.labels, results.scenario.language);
    }

    /** A criterion in words. */
    [[nodiscard]] std::string criterion(const planning::CriterionValues& values) const {
        return cleanText(
            criterionName(values.options.name, results.scenario.labels, results.scenario.language));
    }

    /** A type of vehicle in words. */
    [[nodiscard]] std::string vehicle(const landscape::TypeCompatibility& type) const {
        return cleanText(vehicleName(type.type.name, results.scenario.language));
    }

    [[nodiscard]] std::string_view text(Text key) const {
        return reportText(key, results.scenario.language);
    }
};

/** "<h2 id=...>": the ids are what the contents link to. */
[[nodiscard]] std::string heading(const ReportContext& report, Text title);
[[nodiscard]] std::string paragraph(const ReportContext& report, Text text);

/** What stands for each mark, "{km}", of a text. */
using Marks = std::vector<std::pair<std::string_view, std::string>>;

/** @pre the text holds each mark */
[[nodiscard]] std::string
filledParagraph(const ReportContext& report, Text text, const Marks& marks);

[[nodiscard]] std::string keyFiguresSection(const ReportContext& report);
[[nodiscard]] std::string planSection(const ReportContext& report);
/** What the plan gives whom at least, and what more fairness would cost; empty without either. */
[[nodiscard]] std::string fairnessSection(const ReportContext& report);
/** Kinds, sizes, reasons and costs of the plan's sites. */
[[nodiscard]] std::string proposalsSection(const ReportContext& report);
/** Which sites open when, year by year. @param states may be null */
[[nodiscard]] std::string
roadmapSection(const ReportContext& report, const layers::ZoneLayer* states);
/** Every figure that sizes and costs rest on, and the programmes. */
[[nodiscard]] std::string assumptionsSection(const ReportContext& report);
/** Areas without sites, and how many candidates each left out. */
[[nodiscard]] std::string exclusionsSection(const ReportContext& report);
/** How the trips between cities were calibrated, without a heading of its own level; or empty. */
[[nodiscard]] std::string tripModelText(const ReportContext& report);
/** How far the plan's sites are from the grid, and whether they can be online. */
[[nodiscard]] std::string connectionsSection(const ReportContext& report);
[[nodiscard]] std::string criteriaSection(const ReportContext& report);
/** Where the weights come from, TOPSIS beside the weighted sum, and how stable the ranks are. */
[[nodiscard]] std::string weightsSection(const ReportContext& report);
[[nodiscard]] std::string inventorySection(const ReportContext& report);
[[nodiscard]] std::string accessSection(const ReportContext& report);
/** Maps of zones, travel times and what the sources cover. @param states may be null */
[[nodiscard]] std::string
zonesSection(const ReportContext& report, const layers::ZoneLayer* states);
[[nodiscard]] std::string equitySection(const ReportContext& report);
/** Growth, power classes, networks and rates, both countries side by side; no heading of its own.
 */
[[nodiscard]] std::string inventoryChartsSection(const ReportContext& report);
[[nodiscard]] std::string dataQualitySection(const ReportContext& report);
[[nodiscard]] std::string corridorsSection(const ReportContext& report);
/** Vehicle types, their trips as matrices, where trips fail and what would open the most. */
[[nodiscard]] std::string tripsSection(const ReportContext& report);
[[nodiscard]] std::string crossingsSection(const ReportContext& report);
[[nodiscard]] std::string methodSection(const ReportContext& report);
[[nodiscard]] std::string issuesSection(const ReportContext& report);
[[nodiscard]] std::string inputsSection(const ReportContext& report);
[[nodiscard]] std::string licencesSection(const ReportContext& report);

} // namespace corredor::exports
