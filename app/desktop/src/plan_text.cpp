#include "plan_text.h"

#include "convert.h"
#include "texts.h"

#include <corredor/planning/plan_review.h>

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace corredor::desktop::plan_text {

namespace {

using planning::Objective;
using planning::Plan;

QString number(double value, int decimals = 0) {
    return QLocale().toString(value, 'f', decimals);
}

QString percent(double share) {
    const double value = share * 100;
    const bool tiny = value > 0 && value < 0.1;
    return tiny ? QCoreApplication::translate("PlanText", "less than %1 %").arg(number(0.1, 1))
                : QCoreApplication::translate("PlanText", "%1 %")
                      .arg(number(value, value < 10 && value > 0 ? 1 : 0));
}

/** As short as can be, for tables: no decimals from one per cent on, "<0.1 %". */
QString roughPercent(double share) {
    const double value = share * 100;
    const bool tiny = value > 0 && value < 0.1;
    const QString figure =
        tiny ? QLatin1Char('<') + number(0.1, 1) : number(value, value < 1 && value > 0 ? 1 : 0);
    return QCoreApplication::translate("PlanText", "%1 %").arg(figure);
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p style=\"margin:3px 0\">%1</p>").arg(text);
}

QString heading(const QString& text) {
    return QStringLiteral("<h4 style=\"margin:9px 0 2px 0\">%1</h4>").arg(text.toHtmlEscaped());
}

/** What is said about one plan. */
class PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
public:
    PlanText(const Project& project, const Preferences& preferences)
        : m_results(*project.results())
        , m_plan(project.results()->plan)
        , m_options(project.results()->planProblem->options)
        , m_preferences(preferences)
        , m_count(static_cast<int>(std::ssize(m_plan.sites))) {}

    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString coverage() const;
    [[nodiscard]] QString sureness() const;
    [[nodiscard]] QString nextBest() const;
    [[nodiscard]] QString choice(const Plan* free) const;

    [[nodiscard]] QString link(std::int32_t candidate) const {
        return QStringLiteral("<a href=\"site:%1\">%2</a>")
            .arg(candidate)
            .arg(siteName(m_results, candidate).toHtmlEscaped());
    }

private:
    [[nodiscard]] QString inPlanUnit(double value) const {
        return amount(value, m_plan.unit, m_preferences).toHtmlEscaped();
    }

    [[nodiscard]] QString inGainUnit(double value) const {
        return amount(value, m_plan.gainUnit, m_preferences).toHtmlEscaped();
    }

    [[nodiscard]] QString length(double km, int decimals) const {
        return m_preferences.length(km, decimals).toHtmlEscaped();
    }

    /** The reach as it was asked for: "16 km", "16.5 km". */
    [[nodiscard]] QString reach() const {
        const double shown = inShownUnit(m_options.reachKm, "km", m_preferences);
        return length(m_options.reachKm, std::abs(shown - std::round(shown)) < 0.05 ? 0 : 1);
    }

    [[nodiscard]] QString links(const std::vector<std::int32_t>& candidates) const {
        QStringList names;
        for (const std::int32_t candidate : candidates) {
            names.append(link(candidate));
        }
        return names.join(QStringLiteral("; "));
    }

    [[nodiscard]] QString proof() const;
    [[nodiscard]] QString trips() const;
    [[nodiscard]] QStringList coverageHeadings() const;
    [[nodiscard]] QString coverageRow(const QString& name, const planning::CoverageTally& t) const;
    [[nodiscard]] QString difference(const Plan& free) const;

    const exports::Results& m_results;
    const Plan& m_plan;
    const planning::PlanOptions& m_options;
    const Preferences& m_preferences;
    int m_count;
};

QString PlanText::headline() const {
    switch (m_plan.objective) {
    case Objective::MaxCover: {
        if (m_options.decay == planning::Decay::Linear) {
            return tr("%Ln new site(s) serve %1 more, where service is whole up to %2 by road and "
                      "falls to nothing at %3.",
                      nullptr,
                      m_count)
                .arg(inPlanUnit(m_plan.value), length(m_options.fullKm, 1), reach());
        }
        const QString text =
            m_options.countExisting
                ? tr("%Ln new site(s) bring a charger within %1 by road of %2 who have none that "
                     "near today.",
                     nullptr,
                     m_count)
                : tr("%Ln new site(s) bring a charger within %1 by road of %2. What exists is "
                     "not counted.",
                     nullptr,
                     m_count);
        return text.arg(reach(), inPlanUnit(m_plan.value));
    }
    case Objective::SetCover:
        return tr("%Ln new site(s) are enough to bring a charger within %1 by road of everyone "
                  "whom a site can reach.",
                  nullptr,
                  m_count)
            .arg(reach());
    case Objective::PMedian:
        return tr("%Ln new site(s) bring the average distance by road to the nearest charger "
                  "from %1 down to %2.",
                  nullptr,
                  m_count)
            .arg(
                length(m_plan.meanKmBefore.value_or(0), 2),
                length(m_plan.meanKmAfter.value_or(0), 2));
    case Objective::PCenter:
        return tr("With %Ln new site(s) nobody who can be reached lives farther than %1 by road "
                  "from a charger.",
                  nullptr,
                  m_count)
            .arg(length(m_plan.value, 1));
    case Objective::FlowRefuelling:
        break;
    }
    return tr("%Ln new site(s) make %1 of the long trips between the largest towns possible that "
              "cannot be driven today.",
              nullptr,
              m_count)
        .arg(percent(m_plan.value / 100));
}

QString PlanText::coverageRow(const QString& name, const planning::CoverageTally& tally) const {
    const double people = planning::peopleOf(tally);
    QString row = QStringLiteral("<tr><td style=\"white-space:nowrap\">%1</td><td align=\"right\" "
                                 "style=\"white-space:nowrap\">%2</td>")
                      .arg(name.toHtmlEscaped(), number(people));
    using enum planning::CoveredBy;
    for (const auto by : {Existing, planning::CoveredBy::Plan, Nothing}) {
        const double part = tally[static_cast<std::size_t>(by)];
        const QString share = people > 0 ? roughPercent(part / people) : QStringLiteral("–");
        row += QStringLiteral("<td align=\"right\" style=\"white-space:nowrap\">%1 (%2)</td>")
                   .arg(number(part), share.toHtmlEscaped());
    }
    return row + QStringLiteral("</tr>");
}

QStringList PlanText::coverageHeadings() const {
    const auto nearest = [this](double mostKm) {
        return QStringList{
            tr("People"),
            tr("nearest: what exists"),
            tr("nearest: this plan"),
            tr("nothing within %1").arg(length(mostKm, 0))};
    };
    if (m_plan.objective == Objective::MaxCover && m_options.decay == planning::Decay::Linear) {
        return nearest(m_options.reachKm);
    }
    switch (m_plan.objective) {
    case Objective::PMedian:
        return nearest(m_options.maxKm);
    case Objective::PCenter:
        return {tr("People"), tr("that near to what exists"), tr("to this plan"), tr("left out")};
    case Objective::MaxCover:
    case Objective::SetCover:
    case Objective::FlowRefuelling:
        break;
    }
    return {tr("People"), tr("served by what exists"), tr("by this plan"), tr("by nobody")};
}

/** What a plan for trips says in place of who is covered. */
QString PlanText::trips() const {
    if (m_plan.objective != Objective::FlowRefuelling) {
        return {};
    }
    return paragraph(tr("Of the trips between the %1 largest towns, %2 can be driven with what "
                        "exists, and %3 cannot be made possible by any candidate site.")
                         .arg(
                             number(m_options.tripPlaces),
                             percent(m_plan.servedAlready / 100),
                             percent(m_plan.leftOut / 100)));
}

QString PlanText::coverage() const {
    const auto countries = planning::coverageByCountry(m_plan.coverage);
    if (countries.empty()) {
        return trips();
    }
    QString html = QStringLiteral("<table cellpadding=\"1\" cellspacing=\"0\" width=\"100%\"><tr>"
                                  "<td></td>");
    for (const QString& text : coverageHeadings()) {
        html += QStringLiteral("<td align=\"right\" valign=\"bottom\"><i>%1</i></td>").arg(text);
    }
    html += QStringLiteral("</tr>");
    for (const auto& [country, tally] : countries) {
        html += coverageRow(country.empty() ? tr("Not stated") : texts::country(country), tally);
    }
    if (countries.size() > 1) {
        html += coverageRow(tr("Together"), planning::coverageOfAll(m_plan.coverage));
    }
    html += QStringLiteral("</table>");
    if (m_plan.leftOut > 0) {
        html += paragraph(tr("No candidate site and nothing that exists reaches %1 people: they "
                             "are left out.")
                              .arg(number(m_plan.leftOut)));
    }
    if (m_plan.cost) {
        html += paragraph(
            tr("The sites cost %1 together.")
                .arg(amount(*m_plan.cost, m_plan.currency, m_preferences).toHtmlEscaped()));
    }
    return html;
}

QString PlanText::proof() const {
    switch (m_plan.objective) {
    case Objective::MaxCover:
        return m_options.budget
                   ? tr("Proved optimal: no other plan within the budget reaches more people.")
                   : tr("Proved optimal: no other %Ln site(s) reach more people.",
                        nullptr,
                        m_count);
    case Objective::PMedian:
        return tr(
            "Proved optimal: no other %Ln site(s) bring people closer to a charger.",
            nullptr,
            m_count);
    case Objective::SetCover:
        return m_plan.cost ? tr("Proved optimal: no cheaper plan reaches everyone.")
                           : tr("Proved optimal: no fewer sites reach everyone.");
    case Objective::PCenter:
        return tr(
            "Proved optimal: no other %Ln site(s) bring that distance down.", nullptr, m_count);
    case Objective::FlowRefuelling:
        break;
    }
    return tr("Proved optimal: no other %Ln site(s) make more trips possible.", nullptr, m_count);
}

QString PlanText::sureness() const {
    QString text;
    if (m_plan.status == location::Status::Optimal) {
        text = paragraph(QStringLiteral("<b>%1</b>").arg(proof()));
    } else if (planning::isMaximised(m_plan.objective)) {
        text = paragraph(
            tr("<b>Not proved optimal, but bounded:</b> any other plan under the same "
               "conditions could gain at most %1 more (%2). That limit is proved.")
                .arg(inPlanUnit(planning::slackOf(m_plan)), percent(m_plan.gap).toHtmlEscaped()));
    } else {
        text = paragraph(tr("<b>Not proved optimal, but bounded:</b> no plan under the same "
                            "conditions can be below %1, which is %2 (%3) less than this one. That "
                            "limit is proved.")
                             .arg(
                                 inPlanUnit(m_plan.bound),
                                 inPlanUnit(planning::slackOf(m_plan)),
                                 percent(m_plan.gap).toHtmlEscaped()));
    }
    if (!m_plan.choice.isEmpty()) {
        text += paragraph(tr("This holds under the condition that the sites you pinned are in the "
                             "plan and those you forbade are not."));
    }
    return text;
}

QString PlanText::nextBest() const {
    const auto hardest = planning::hardestToReplace(m_plan);
    if (!hardest) {
        return {};
    }
    const planning::PlanSite& site = m_plan.sites[*hardest];
    if (site.lossWithReplacement <= 0) {
        return paragraph(tr("Every site could be replaced by another one without loss."));
    }
    if (site.replacement < 0) {
        return paragraph(tr("Hardest to replace: %1. Without it the plan loses %2, and no other "
                            "site makes up for any of it.")
                             .arg(link(site.candidate), inGainUnit(site.gain)));
    }
    return paragraph(
        tr("Hardest to replace: %1. Without it the plan loses %2; with the best other site in its "
           "place, %3, it still loses %4.")
            .arg(
                link(site.candidate),
                inGainUnit(site.gain),
                link(site.replacement),
                inGainUnit(site.lossWithReplacement)));
}

QString PlanText::difference(const Plan& free) const {
    const planning::PlanDifference difference = planning::differenceOf(m_plan, free);
    QString text;
    if (difference.worseBy > 0) {
        text = paragraph(tr("<b>That costs %1 (%2)</b> against the best plan found without these "
                            "conditions.")
                             .arg(
                                 inPlanUnit(difference.worseBy),
                                 percent(difference.worseShare).toHtmlEscaped()));
    } else if (difference.worseBy < 0) {
        text = paragraph(tr("This plan is better by %1 than the one found without these "
                            "conditions, which is not proved optimal.")
                             .arg(inPlanUnit(-difference.worseBy)));
    } else {
        text = paragraph(tr("<b>That costs nothing:</b> the plan is as good as the best one found "
                            "without these conditions."));
    }
    if (!difference.came.empty()) {
        text += paragraph(tr("Came in: %1").arg(links(difference.came)));
    }
    if (!difference.went.empty()) {
        text += paragraph(tr("Went out: %1").arg(links(difference.went)));
    }
    return text;
}

QString PlanText::choice(const Plan* free) const {
    const planning::PlanChoice& choice = m_plan.choice;
    if (choice.isEmpty()) {
        return paragraph(tr("Pin a site in the plan or forbid it, by the buttons above or a right "
                            "click on the map or in a table: the best plan under that condition "
                            "follows at once."));
    }
    QString text;
    if (!choice.pinned.empty()) {
        text += paragraph(tr("You pinned: %1").arg(links(choice.pinned)));
    }
    if (!choice.forbidden.empty()) {
        text += paragraph(tr("You forbade: %1").arg(links(choice.forbidden)));
    }
    return text + (free != nullptr ? difference(*free)
                                   : paragraph(tr("The best plan without these conditions is "
                                                  "not known yet.")));
}

/** What a reader must know before the rest: the plan shown is not the one asked for. */
QString notice(const Project& project, const WhatIf& whatIf, bool isSearching) {
    const auto say = [](const QString& text) {
        return QStringLiteral("<p style=\"margin:0 0 6px 0\"><b>▲ %1</b></p>").arg(text);
    };
    if (project.isOutdated()) {
        return say(
            PlanText::tr("The scenario has changed since this plan was made: run it again."));
    }
    if (whatIf.failure()) {
        return say(PlanText::tr("No plan holds what is pinned and forbidden now. The plan below "
                                "is the one before; undo, or free a site.")) +
               paragraph(texts::failureDetail(*whatIf.failure()).toHtmlEscaped());
    }
    if (whatIf.isCurrent()) {
        return {};
    }
    return say(
        isSearching ? PlanText::tr("The sites are being chosen again; the plan below is the one "
                                   "before.")
                    : PlanText::tr("The plan below is not the one for what is pinned and "
                                   "forbidden now.") +
                          QStringLiteral(" <a href=\"again:\">%1</a>")
                              .arg(PlanText::tr("Choose the sites again")));
}

} // namespace

double inShownUnit(double value, const std::string& unit, const Preferences& preferences) {
    const bool isLength = unit == "km" || unit == "person-km";
    return isLength ? preferences.inUserUnit(value, QStringLiteral("km")) : value;
}

QString unitName(const std::string& unit, const Preferences& preferences) {
    const bool miles = preferences.lengthUnit() == LengthUnit::Miles;
    if (miles && unit == "km") {
        return PlanText::tr("mi");
    }
    return miles && unit == "person-km" ? PlanText::tr("person-miles") : texts::unit(unit);
}

QString amount(double value, const std::string& unit, const Preferences& preferences) {
    const double shown = inShownUnit(value, unit, preferences);
    const bool fine = unit == "km" || unit == "% of trips" ||
                      (std::abs(shown) < 10 && shown != std::round(shown));
    return PlanText::tr("%1 %2").arg(number(shown, fine ? 1 : 0), unitName(unit, preferences));
}

QString siteName(const exports::Results& results, std::int32_t candidate) {
    const auto site = static_cast<std::size_t>(candidate);
    const std::string& name = results.candidates.name[site];
    return toQString(name.empty() ? results.candidates.id[site] : name);
}

QString headline(const Project& project, const Preferences& preferences) {
    return PlanText(project, preferences).headline();
}

QString page(
    const Project& project,
    const WhatIf& whatIf,
    const Preferences& preferences,
    bool isSearching) {
    const auto& results = project.results();
    if (!results || !results->hasPlan) {
        return paragraph(
            results ? PlanText::tr("This scenario asks for no plan.")
                    : PlanText::tr("The plan of the scenario appears here after its first run."));
    }
    const PlanText text(project, preferences);
    return notice(project, whatIf, isSearching) +
           QStringLiteral("<p style=\"margin:0 0 4px 0; font-size:large\"><b>%1</b></p>")
               .arg(text.headline()) +
           text.coverage() + heading(PlanText::tr("How sure is this?")) + text.sureness() +
           heading(PlanText::tr("What do the next-best sites lose?")) + text.nextBest() +
           heading(PlanText::tr("What if?")) + text.choice(whatIf.freePlan());
}

} // namespace corredor::desktop::plan_text
