#include "html_table.h"
#include "proposal_columns.h"
#include "report_sections.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

using planning::Country;
using planning::PortGroup;
using planning::SiteProposal;
using planning::SiteType;

constexpr double thousand = 1000;

double portsOf(const PortGroup* group) {
    return group == nullptr ? 0 : group->ports;
}

/** What both tables add up by country. */
struct Sums {
    double sites = 0;
    double fast = 0;
    double slow = 0;
    double truck = 0;
    double siteKw = 0;
    double kwhPerDay = 0;
    planning::ParameterRange capexUsd;
    double opexUsd = 0;
    double revenueUsd = 0;
    double grantsUsd = 0;
    double npvUsd = 0;
    double subsidyUsd = 0;

    void add(const SiteProposal& proposal) {
        sites += 1;
        fast += portsOf(proposal.design.fast());
        slow += portsOf(proposal.design.slow());
        truck += portsOf(proposal.design.truck());
        siteKw += proposal.design.siteKw;
        kwhPerDay += proposal.design.kwhPerDay;
        capexUsd.low += proposal.cost.capexUsd.low;
        capexUsd.mid += proposal.cost.capexUsd.mid;
        capexUsd.high += proposal.cost.capexUsd.high;
        opexUsd += proposal.cost.opexUsdPerYear();
        revenueUsd += proposal.cost.revenueUsdPerYear;
        grantsUsd += proposal.cost.grantsUsd();
        npvUsd += proposal.cost.npvUsd;
        subsidyUsd += proposal.cost.subsidyUsd;
    }
};

std::array<Sums, planning::countryCount> sumsByCountry(const Results& results) {
    std::array<Sums, planning::countryCount> sums;
    for (const SiteProposal& proposal : results.proposals) {
        sums[static_cast<std::size_t>(proposal.setting.country)].add(proposal);
    }
    return sums;
}

Text countryText(Country country) {
    return country == Country::Mexico ? Text::Mexico : Text::UnitedStates;
}

std::string siteName(const Results& results, std::size_t i) {
    const auto candidate = static_cast<std::size_t>(results.plan.sites[i].candidate);
    return cleanText(results.candidates.name[candidate]);
}

std::string buildTable(const ReportContext& report) {
    HtmlTable table(
        {{"#", true},
         {report.text(Text::Site)},
         {report.text(Text::KindOfSite)},
         {report.text(Text::FastPorts), true},
         {report.text(Text::SlowPorts), true},
         {report.text(Text::TruckPorts), true},
         {report.text(Text::SiteKw), true},
         {report.text(Text::KwhPerDay), true},
         {report.text(Text::ConnectorsWord)},
         {report.text(Text::Reason)}});
    const Results& results = report.results;
    for (std::size_t i = 0; i < results.proposals.size(); ++i) {
        const SiteProposal& p = results.proposals[i];
        table.add(
            {numberCellHtml(static_cast<double>(i + 1)),
             textCellHtml(siteName(results, i)),
             textCellHtml(nameOf(p.design.type, results.scenario.language)),
             numberCellHtml(portsOf(p.design.fast())),
             numberCellHtml(portsOf(p.design.slow())),
             numberCellHtml(portsOf(p.design.truck())),
             numberCellHtml(p.design.siteKw),
             numberCellHtml(p.design.kwhPerDay),
             textCellHtml(connectorNames(p.design)),
             textCellHtml(
                 planning::reasonFor(p.design, p.catchment, p.demand, results.scenario.language))});
    }
    const auto sums = sumsByCountry(results);
    for (const Country country : planning::allCountries) {
        const Sums& sum = sums[static_cast<std::size_t>(country)];
        table.add(
            {numberCellHtml(sum.sites),
             textCellHtml(report.text(countryText(country))),
             textCellHtml(""),
             numberCellHtml(sum.fast),
             numberCellHtml(sum.slow),
             numberCellHtml(sum.truck),
             numberCellHtml(sum.siteKw),
             numberCellHtml(sum.kwhPerDay),
             textCellHtml(""),
             textCellHtml("")},
            true);
    }
    return table.html();
}

/** "4,088" and below it "2,700–6,500", thousands. */
HtmlCell rangeCell(const planning::ParameterRange& usd) {
    return {
        fmt::format(
            "{}<br><span class=\"soft\">{}–{}</span>",
            grouped(usd.mid / thousand, 0),
            grouped(usd.low / thousand, 0),
            grouped(usd.high / thousand, 0)),
        true};
}

/** "NEVI 664, LCFS 75 a year": what each programme pays, thousands. */
std::string grantsText(const ReportContext& report, const planning::SiteCost& cost) {
    std::string text;
    for (const planning::Grant& grant : cost.grants) {
        const bool isYearly = grant.usdPerYear > 0;
        const double usd = isYearly ? grant.usdPerYear : grant.usd;
        text += fmt::format(
            "{}{} {}{}",
            text.empty() ? "" : ", ",
            grant.programme,
            grouped(usd / thousand, 0),
            isYearly ? " " + std::string(report.text(Text::AYear)) : "");
    }
    return text.empty() ? "–" : text;
}

/** The site, and below it who has a say there. */
HtmlCell placeCell(std::string_view site, std::string_view below) {
    return {
        fmt::format("{}<br><span class=\"soft\">{}</span>", escapedXml(site), escapedXml(below)),
        false};
}

HtmlCell shareCell(double share01) {
    return std::isfinite(share01) ? HtmlCell{grouped(share01 * 100, 1) + " %", true}
                                  : HtmlCell{"–", true};
}

std::string costTable(const ReportContext& report) {
    HtmlTable table(
        {{"#", true},
         {report.text(Text::Site)},
         {report.text(Text::Capital), true},
         {report.text(Text::RunningCost), true},
         {report.text(Text::Revenue), true},
         {report.text(Text::GrantsWord)},
         {report.text(Text::Npv), true},
         {report.text(Text::Subsidy), true},
         {report.text(Text::BreakEven), true},
         {report.text(Text::OwnerWord)}});
    const Results& results = report.results;
    for (std::size_t i = 0; i < results.proposals.size(); ++i) {
        const planning::SiteCost& cost = results.proposals[i].cost;
        table.add(
            {numberCellHtml(static_cast<double>(i + 1)),
             placeCell(siteName(results, i), results.proposals[i].jurisdiction),
             rangeCell(cost.capexUsd),
             numberCellHtml(cost.opexUsdPerYear() / thousand),
             numberCellHtml(cost.revenueUsdPerYear / thousand),
             textCellHtml(grantsText(report, cost)),
             numberCellHtml(cost.npvUsd / thousand),
             numberCellHtml(cost.subsidyUsd / thousand),
             shareCell(cost.breakEvenUtilisation),
             textCellHtml(planning::ownerText(cost.owner, results.scenario.language))});
    }
    const auto sums = sumsByCountry(results);
    for (const Country country : planning::allCountries) {
        const Sums& sum = sums[static_cast<std::size_t>(country)];
        const double rate = results.parameters.value(planning::Parameter::MxnPerUsd, country);
        const std::string pesos = fmt::format(
            "{} M MXN ({} MXN/USD)",
            grouped(sum.capexUsd.mid * rate / (thousand * thousand), 1),
            grouped(rate, 2));
        table.add(
            {numberCellHtml(sum.sites),
             placeCell(report.text(countryText(country)), pesos),
             rangeCell(sum.capexUsd),
             numberCellHtml(sum.opexUsd / thousand),
             numberCellHtml(sum.revenueUsd / thousand),
             textCellHtml(grouped(sum.grantsUsd / thousand, 0)),
             numberCellHtml(sum.npvUsd / thousand),
             numberCellHtml(sum.subsidyUsd / thousand),
             textCellHtml(""),
             textCellHtml("")},
            true);
    }
    return table.html();
}

/** At most four figures, without an exponent. */
std::string plainNumber(double value) {
    const int decimals =
        value == 0 ? 0 : std::max(0, 3 - static_cast<int>(std::floor(std::log10(value))));
    std::string text = grouped(value, decimals);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        text.erase(text.find_last_not_of('.') + 1);
    }
    return text;
}

std::string rangeText(const planning::ParameterRange& range) {
    return range.low == range.high ? plainNumber(range.mid)
                                   : fmt::format(
                                         "{} ({}–{})",
                                         plainNumber(range.mid),
                                         plainNumber(range.low),
                                         plainNumber(range.high));
}

std::string basisOf(const ReportContext& report, const planning::ParameterSpec& spec) {
    std::string text;
    for (const Country country : planning::allCountries) {
        const bool stated = report.results.parameters.isStated(spec.parameter, country);
        const std::string_view word = stated ? report.text(Text::StatedByScenario)
                                             : nameOf(
                                                   spec.basis[static_cast<std::size_t>(country)],
                                                   report.results.scenario.language);
        if (text != word) {
            text += (text.empty() ? "" : " / ") + std::string(word);
        }
    }
    return text;
}

std::string programmeTable(const ReportContext& report) {
    HtmlTable table(
        {{report.text(Text::Programmes)},
         {report.text(Text::Country)},
         {report.text(Text::YearWord)},
         {report.text(Text::PaysWord)},
         {report.text(Text::SourceWord)}});
    for (const planning::Programme& programme : report.results.programmes) {
        std::string pays(report.text(Text::PaysLcfs));
        if (programme.kind == planning::ProgrammeKind::CapexShare) {
            pays = fmt::format(
                "{} % {}", grouped(programme.rate * 100, 0), report.text(Text::PaysShare));
        } else if (programme.kind == planning::ProgrammeKind::PerKwh) {
            pays =
                fmt::format("{} {}", shortestNumber(programme.rate), report.text(Text::PaysPerKwh));
        }
        const std::string place = std::string(codeOf(programme.country)) +
                                  (programme.state.empty() ? "" : ", " + programme.state);
        table.add(
            {textCellHtml(programme.name),
             textCellHtml(place),
             textCellHtml(fmt::format("{}–{}", programme.firstYear, programme.lastYear)),
             textCellHtml(pays),
             textCellHtml(programme.source)});
    }
    return "<h3>" + escapedXml(report.text(Text::Programmes)) + "</h3>\n" + table.html();
}

} // namespace

std::string proposalsSection(const ReportContext& report) {
    if (report.results.proposals.empty()) {
        return {};
    }
    return heading(report, Text::Proposals) + paragraph(report, Text::ProposalsIntro) +
           fmt::format(
               "<p><b>{} {}.</b></p>\n",
               escapedXml(report.text(Text::ProposalsYear)),
               report.results.sizing.year) +
           "<div class=\"reasons\">" + buildTable(report) + "</div>" +
           heading(report, Text::Costs) + paragraph(report, Text::CostsIntro) + costTable(report);
}

std::string assumptionsSection(const ReportContext& report) {
    const Results& results = report.results;
    if (results.proposals.empty() && !results.roadmap) {
        return {};
    }
    HtmlTable table(
        {{report.text(Text::Figure)},
         {report.text(Text::Unit)},
         {report.text(Text::UnitedStates), true},
         {report.text(Text::Mexico), true},
         {report.text(Text::BasisWord)},
         {report.text(Text::SourceWord)}});
    const std::string_view language = results.scenario.language;
    for (const planning::ParameterSpec& spec : planning::parameterSpecs()) {
        const auto value = [&](Country country) {
            return HtmlCell{
                escapedXml(rangeText(results.parameters.range(spec.parameter, country))), true};
        };
        table.add(
            {textCellHtml(spec.name(language)),
             textCellHtml(unitName(spec.unit, language)),
             value(Country::UnitedStates),
             value(Country::Mexico),
             textCellHtml(basisOf(report, spec)),
             textCellHtml(spec.source(language))});
    }
    return heading(report, Text::Assumptions) + paragraph(report, Text::AssumptionsIntro) +
           tripModelText(report) + table.html() + programmeTable(report);
}

} // namespace corredor::exports
