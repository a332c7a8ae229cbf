#include "html_table.h"
#include "report_sections.h"
#include "table.h"

#include <corredor/base/text.h>
#include <corredor/base/units.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::exports {
namespace {

HtmlCell lengthCell(double km, std::string_view unknown) {
    if (std::isnan(km)) {
        return {escapedXml(unknown), true};
    }
    return {fmt::format("{} km ({} mi)", grouped(km, 1), grouped(km / kmPerMile, 1)), true};
}

std::string ruleName(const ReportContext& report, const planning::Exclusion& exclusion) {
    const std::string layer = report.name(exclusion.name);
    return exclusion.areas ? layer : fmt::format("{} ({})", report.text(Text::OnlineRule), layer);
}

bool hasConnections(const ReportContext& report) {
    const planning::SettingOptions& options = report.results.sizing.setting;
    return !options.grid.empty() || !options.gridLines.empty() ||
           !options.broadband.measure.empty();
}

} // namespace

std::string exclusionsSection(const ReportContext& report) {
    const planning::Exclusions& exclusions = report.results.exclusions;
    if (exclusions.rules.empty()) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::ExclusionRule)},
         {report.text(Text::ExclusionAreas), true},
         {report.text(Text::ExclusionBuffer), true},
         {report.text(Text::SitesLeftOut), true},
         {report.text(Text::SitesKept), true}});
    for (const planning::ExcludedSites& rule : exclusions.rules) {
        const auto& areas = rule.exclusion.areas;
        table.add(
            {textCellHtml(ruleName(report, rule.exclusion)),
             numberCellHtml(areas ? static_cast<double>(areas->size()) : std::nan("")),
             areas ? lengthCell(rule.exclusion.bufferKm, {}) : textCellHtml("–"),
             numberCellHtml(static_cast<double>(rule.sites)),
             numberCellHtml(static_cast<double>(rule.kept))});
    }
    table.add(
        {textCellHtml(report.text(Text::LeftOutTogether)),
         textCellHtml(""),
         textCellHtml(""),
         numberCellHtml(static_cast<double>(exclusions.sites)),
         textCellHtml("")},
        true);
    return heading(report, Text::Exclusions) + paragraph(report, Text::ExclusionsIntro) +
           table.html();
}

std::string tripModelText(const ReportContext& report) {
    if (!report.results.tripModel) {
        return {};
    }
    const planning::TripModel& model = *report.results.tripModel;
    const planning::TripCalibration& found = model.calibration;
    const auto whole = [](std::int64_t number) { return grouped(static_cast<double>(number), 0); };
    const std::string text =
        found.counts == 0 ? fmt::format(
                                fmt::runtime(report.text(Text::TripModelUncalibrated)),
                                whole(model.places),
                                whole(model.pairs))
                          : fmt::format(
                                fmt::runtime(report.text(Text::TripModelCalibrated)),
                                whole(model.places),
                                whole(model.pairs),
                                whole(found.counts),
                                grouped(found.distanceExponent, 2),
                                std::isnan(found.r2) ? std::string("–") : grouped(found.r2, 2),
                                grouped(found.errorFactor, 1));
    return "<h3>" + escapedXml(report.text(Text::TripModelTitle)) + "</h3>\n" +
           paragraph(report, Text::TripModelIntro) + "<p>" + escapedXml(text) + "</p>\n";
}

std::string connectionsSection(const ReportContext& report) {
    const Results& results = report.results;
    if (results.proposals.empty() || !hasConnections(report)) {
        return {};
    }
    HtmlTable table(
        {{"#", true},
         {report.text(Text::Site)},
         {report.text(Text::Substation), true},
         {report.text(Text::PowerLine), true},
         {report.text(Text::GridInCosts), true},
         {report.text(Text::OnlineWord)}});
    const std::string_view unknown = report.text(Text::NotKnown);
    for (std::size_t i = 0; i < results.proposals.size(); ++i) {
        const planning::SiteSetting& setting = results.proposals[i].setting;
        const double assumedKm =
            results.parameters.value(planning::Parameter::GridUnknownKm, setting.country);
        const auto candidate = static_cast<std::size_t>(results.plan.sites[i].candidate);
        table.add(
            {numberCellHtml(static_cast<double>(i + 1)),
             textCellHtml(cleanText(results.candidates.name[candidate])),
             lengthCell(setting.substationKm, unknown),
             lengthCell(setting.lineKm, unknown),
             lengthCell(std::isnan(setting.gridKm) ? assumedKm : setting.gridKm, unknown),
             textCellHtml(planning::nameOf(setting.online, results.scenario.language))});
    }
    return heading(report, Text::SiteConnections) + paragraph(report, Text::SiteConnectionsIntro) +
           table.html();
}

} // namespace corredor::exports
