#include "proposal_text.h"

#include "convert.h"
#include "texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace corredor::desktop {

namespace {

class ProposalText {
    Q_DECLARE_TR_FUNCTIONS(ProposalText)
public:
    static void
    add(HtmlFacts& facts, const planning::SiteProposal& proposal, const Preferences& preferences);

private:
    static QString ports(const planning::SiteDesign& design);
    static QString percent(double share01);
    static QString passing(const planning::SiteCatchment& catchment);
};

QString number(double value) {
    return QLocale().toString(value, 'f', 0);
}

QString ProposalText::percent(double share01) {
    return std::isfinite(share01) ? tr("%1 %").arg(QLocale().toString(share01 * 100, 'f', 1))
                                  : tr("never");
}

QString ProposalText::passing(const planning::SiteCatchment& catchment) {
    const QString vehicles = number(catchment.lightVehiclesPerDay);
    switch (catchment.trafficFrom) {
    case planning::TrafficFrom::Count:
        return tr("%1 a day, by the nearest count").arg(vehicles);
    case planning::TrafficFrom::Trips:
        return tr("%1 a day, estimated from trips between cities").arg(vehicles);
    case planning::TrafficFrom::Nothing:
        break;
    }
    return tr("not known: no count near");
}

QString ProposalText::ports(const planning::SiteDesign& design) {
    QStringList parts;
    if (const auto* fast = design.fast(); fast != nullptr) {
        parts.append(tr("%1 fast of %2 kW").arg(fast->ports).arg(number(fast->portKw)));
    }
    if (const auto* slow = design.slow(); slow != nullptr) {
        parts.append(tr("%1 of Level 2").arg(slow->ports));
    }
    if (const auto* truck = design.truck(); truck != nullptr) {
        parts.append(tr("%1 for trucks").arg(truck->ports));
    }
    return parts.join(QStringLiteral(", "));
}

void ProposalText::add(
    HtmlFacts& facts,
    const planning::SiteProposal& proposal,
    const Preferences& preferences) {
    const planning::SiteCost& cost = proposal.cost;
    const auto language = texts::languageCode();
    facts.add(tr("What to build"), siteTypeName(proposal.design.type));
    facts.add(tr("Ports"), ports(proposal.design));
    facts.add(tr("Power of the site"), tr("%1 kW").arg(number(proposal.design.siteKw)));
    facts.add(tr("Energy"), tr("%1 kWh a day").arg(number(proposal.design.kwhPerDay)));
    facts.add(
        tr("Capital"),
        tr("%1 (%2 to %3)")
            .arg(
                dollars(cost.capexUsd.mid),
                dollars(cost.capexUsd.low),
                dollars(cost.capexUsd.high)));
    facts.add(tr("Running cost"), tr("%1 a year").arg(dollars(cost.opexUsdPerYear())));
    for (const planning::Grant& grant : cost.grants) {
        facts.add(
            toQString(grant.programme),
            grant.usdPerYear > 0 ? tr("%1 a year").arg(dollars(grant.usdPerYear))
                                 : dollars(grant.usd));
    }
    facts.add(tr("Net present value"), dollars(cost.npvUsd));
    facts.add(tr("Break-even utilisation"), percent(cost.breakEvenUtilisation));
    facts.add(tr("Who could own it"), toQString(planning::ownerText(cost.owner, language)));
    facts.add(tr("Light vehicles that pass"), passing(proposal.catchment));
    facts.add(
        tr("Grid"),
        tr("substation: %1; power line: %2")
            .arg(
                gridDistance(proposal.setting.substationKm, preferences),
                gridDistance(proposal.setting.lineKm, preferences)));
    facts.add(tr("Communications"), toQString(planning::nameOf(proposal.setting.online, language)));
    facts.add(tr("Jurisdiction"), toQString(proposal.jurisdiction));
    facts.add(
        tr("Why"),
        toQString(
            planning::reasonFor(proposal.design, proposal.catchment, proposal.demand, language)));
}

} // namespace

const planning::SiteProposal* proposalOf(const exports::Results& results, std::int64_t candidate) {
    for (std::size_t i = 0; i < results.proposals.size(); ++i) {
        if (results.plan.sites[i].candidate == candidate) {
            return &results.proposals[i];
        }
    }
    return nullptr;
}

QString siteTypeName(planning::SiteType type) {
    return toQString(planning::nameOf(type, texts::languageCode()));
}

QString dollars(double usd) {
    constexpr double million = 1e6;
    constexpr double thousand = 1e3;
    if (std::abs(usd) >= million) {
        return QCoreApplication::translate("ProposalText", "USD %1 million")
            .arg(QLocale().toString(usd / million, 'f', 2));
    }
    return QCoreApplication::translate("ProposalText", "USD %1 thousand")
        .arg(QLocale().toString(usd / thousand, 'f', 0));
}

QString gridDistance(double km, const Preferences& preferences) {
    return std::isfinite(km) ? preferences.length(km)
                             : QCoreApplication::translate("ProposalText", "not known");
}

void addProposal(
    HtmlFacts& facts,
    const planning::SiteProposal& proposal,
    const Preferences& preferences) {
    ProposalText::add(facts, proposal, preferences);
}

} // namespace corredor::desktop
