#include "identify_panel.h"

#include "candidates_model.h"
#include "convert.h"
#include "html_facts.h"
#include "landscape_text.h"
#include "plan_text.h"
#include "proposal_text.h"
#include "stability_text.h"
#include "station_facts.h"
#include "texts.h"

#include <corredor/base/units.h>

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

constexpr qsizetype maxHitsShown = 20;

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

QString number(double value) {
    return QLocale().toString(value, 'f', std::abs(value) < 100 ? 1 : 0);
}

} // namespace

IdentifyPanel::IdentifyPanel(
    const Project& project,
    const MapContents& contents,
    const LayerStack& stack,
    const Preferences& preferences,
    WhatIf& whatIf,
    QWidget* parent)
    : Panel(QStringLiteral("identify"), parent)
    , m_project(project)
    , m_contents(contents)
    , m_stack(stack)
    , m_preferences(preferences)
    , m_text(new QTextBrowser(this)) {
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0);
    for (QAction* action : {&whatIf.pinAction(), &whatIf.forbidAction(), &whatIf.freeAction()}) {
        auto* button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch();
    layout->addLayout(row);
    setWidget(content);
    connect(&project, &Project::resultsChanged, this, [this] {
        m_hits.clear(); // they point into results that are gone
        render();
    });
    connect(&project, &Project::planChanged, this, [this] {
        // A hit on the plan's layer is a position in a plan that is gone.
        m_hits.removeIf([](const map::Hit& hit) { return hit.layerId == layer_ids::plan; });
        render();
    });
    connect(&project, &Project::choiceChanged, this, &IdentifyPanel::render);
    connect(&project, &Project::studyChanged, this, &IdentifyPanel::render); // with the scores too
    connect(&preferences, &Preferences::lengthUnitChanged, this, &IdentifyPanel::render);
    retranslate();
}

void IdentifyPanel::showHits(const QList<map::Hit>& hits) {
    m_hits = hits;
    // A chosen site lies under the click as a site of the plan and as a candidate: said once.
    const auto& results = m_project.results();
    // The same goes for the layer of stability.
    const auto isSite = [&](const map::Hit& hit) {
        return hit.layerId == layer_ids::candidates || hit.layerId == layer_ids::stability;
    };
    m_hits.removeIf([&](const map::Hit& hit) {
        return isSite(hit) && results && std::ranges::any_of(hits, [&](const map::Hit& other) {
                   const bool isStability =
                       other.layerId == layer_ids::stability && hit.layerId != other.layerId;
                   return (isStability && other.index == hit.index) ||
                          (other.layerId == layer_ids::plan &&
                           results->plan.sites[at(other.index)].candidate == hit.index);
               });
    });
    render();
}

void IdentifyPanel::render() {
    if (m_hits.isEmpty()) {
        m_text->setHtml(QStringLiteral("<p>%1</p>")
                            .arg(tr("Click a site, a station or a zone on the map to see what is "
                                    "known about it.")
                                     .toHtmlEscaped()));
        return;
    }
    QString html;
    for (const map::Hit& hit : m_hits.first(std::min(maxHitsShown, m_hits.size()))) {
        html += describe(hit);
    }
    if (m_hits.size() > maxHitsShown) {
        const auto more = static_cast<int>(m_hits.size() - maxHitsShown);
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("%n more here: zoom in to tell them apart.", nullptr, more));
    }
    m_text->setHtml(html);
}

QString IdentifyPanel::describe(const map::Hit& hit) const {
    const auto& results = m_project.results();
    if (results) {
        if (hit.layerId == layer_ids::plan) {
            return describeSite(results->plan.sites[at(hit.index)].candidate);
        }
        if (hit.layerId == layer_ids::roadmap) {
            return describeSite(results->roadmap->sites[at(hit.index)].candidate);
        }
        if (hit.layerId == layer_ids::tradeoff) {
            const auto& point = results->tradeoff->points[m_contents.tradeoffPoint()];
            return describeSite(point.sites[at(hit.index)]);
        }
        if (hit.layerId == layer_ids::candidates || hit.layerId == layer_ids::stability) {
            return describeSite(hit.index);
        }
        if (hit.layerId == layer_ids::stations) {
            return describeStation(hit.index);
        }
        if (hit.layerId == layer_ids::crossings) {
            return describeCrossing(hit.index);
        }
        if (hit.layerId == layer_ids::corridors) {
            return describeCorridor(at(hit.index));
        }
        if (hit.layerId == layer_ids::gaps) {
            return describeGap(hit.index);
        }
        if (hit.layerId.startsWith(layer_ids::zonePrefix)) {
            const QString layer = hit.layerId.mid(layer_ids::zonePrefix.size());
            return describeZone(layer.toUInt(), hit.index);
        }
    }
    const int row = m_stack.rowOf(hit.layerId);
    if (row < 0) {
        return {};
    }
    HtmlFacts facts(m_stack.entries()[static_cast<std::size_t>(row)].name());
    facts.add(tr("Feature"), QLocale().toString(static_cast<qlonglong>(hit.index) + 1));
    return facts.html();
}

QString IdentifyPanel::describeSite(std::int64_t site) const {
    const exports::Results& results = *m_project.results();
    const planning::CandidateSites& sites = results.candidates;
    const planning::Scores& scores = m_project.scores();
    HtmlFacts facts(toQString(sites.name[at(site)]));
    facts.add(tr("Kind"), tr("Candidate site %1").arg(toQString(sites.id[at(site)])));
    facts.add(tr("Role"), texts::role(sites.role[at(site)], m_project.choiceOf(site)));
    for (std::size_t i = 0; i < results.plan.sites.size() && results.hasPlan; ++i) {
        if (results.plan.sites[i].candidate == site) {
            facts.add(
                tr("In the plan"),
                tr("Site %1 of %2; without it the plan loses %3")
                    .arg(i + 1)
                    .arg(results.plan.sites.size())
                    .arg(plan_text::amount(
                        results.plan.sites[i].gain, results.plan.gainUnit, m_preferences)));
        }
    }
    if (const auto* proposal = proposalOf(results, site); proposal != nullptr) {
        addProposal(facts, *proposal, m_preferences);
    }
    if (!scores.score.empty()) {
        facts.add(tr("Rank"), QLocale().toString(scores.rank[at(site)]));
        facts.add(tr("Score"), number(scores.score[at(site)] * 100));
    }
    if (const auto& study = m_project.study(); study && at(site) < study->otherRanks.rank.size()) {
        facts.add(
            stability_text::otherRanking(scores.ranking, false),
            QLocale().toString(study->otherRanks.rank[at(site)]));
        if (study->sensitivity) {
            facts.add(
                stability_text::heading(*study->sensitivity, false),
                stability_text::ofSite(*study->sensitivity, at(site)));
        }
    }
    for (std::size_t c = 0; c < scores.normalised.size(); ++c) {
        const planning::CriterionValues& criterion = results.criteria[c];
        const QString unit = toQString(planning::unitOf(criterion.options));
        const double raw = criterion.raw[at(site)];
        const QString value =
            std::isnan(raw) ? tr("no data")
            : unit == QLatin1String("km")
                ? m_preferences.length(raw)
                : tr("%1 %2").arg(number(raw), texts::unit(planning::unitOf(criterion.options)));
        facts.addColoured(
            texts::criterionName(criterion.options),
            tr("%1 points (%2)").arg(number(scores.part(c, at(site)) * 100), value),
            criterionColour(c));
    }
    facts.add(tr("Road"), toQString(sites.road[at(site)]));
    facts.add(tr("State"), toQString(sites.state[at(site)]));
    facts.add(tr("Zone"), toQString(sites.zoneLabel[at(site)]));
    facts.add(tr("Country"), texts::country(sites.country[at(site)]));
    facts.addPlace(sites.location[at(site)]);
    return facts.html();
}

QString IdentifyPanel::describeStation(std::int64_t index) const {
    const landscape::MergedStations& merged = m_project.results()->stations;
    const layers::StationRecord& station = merged.stations->record(index);
    HtmlFacts facts(landscape_text::stationName(station));
    facts.add(tr("Kind"), tr("Charging station"));
    for (const auto& [name, value] : stationFacts(station)) {
        facts.add(name, value);
    }
    const auto records = static_cast<int>(std::ranges::count(
        merged.membership, static_cast<std::int32_t>(index), &landscape::Membership::station));
    if (records > 1) {
        facts.add(tr("Merged from"), tr("%n record(s)", nullptr, records));
    }
    facts.addPlace(station.location);
    return facts.html();
}

QString IdentifyPanel::describeCrossing(std::int64_t index) const {
    const auto& crossings = m_contents.geometry().crossingLayer;
    if (!crossings) {
        return {};
    }
    const layers::Crossing& crossing = (*crossings)[at(index)];
    HtmlFacts facts(toQString(crossing.name));
    facts.add(tr("Kind"), tr("Port of entry"));
    if (crossing.vehiclesPerYear > 0) {
        facts.add(tr("Vehicles a year"), number(crossing.vehiclesPerYear));
    }
    const layers::CrossingWaits& waits = m_project.results()->crossingWaits;
    const auto wait = waits.find(crossing.id);
    facts.add(
        tr("Wait"),
        wait == waits.end() ? tr("not stated") : tr("%1 min").arg(number(wait->second)));
    for (const network::BorderJoin& join : m_project.results()->crossings) {
        if (join.crossingId == crossing.id) {
            facts.add(
                tr("Roads"),
                join.joined ? tr("Joined by a connector of %1")
                                  .arg(m_preferences.length(join.lengthM / 1000, 2))
                            : tr("Not joined: no road near enough on one side"));
        }
    }
    facts.addPlace(crossing.location);
    return facts.html();
}

QString IdentifyPanel::describeCorridor(std::size_t index) const {
    const landscape::Corridor& corridor = corridorsOf(*m_project.results())[index];
    HtmlFacts facts(toQString(corridor.spec.name));
    facts.add(tr("Kind"), tr("Charging corridor"));
    facts.add(tr("Length"), m_preferences.length(corridor.line.lengthM() / metresPerKm));
    facts.add(tr("Gaps"), QLocale().toString(static_cast<qlonglong>(corridor.gaps.size())));
    facts.add(tr("New sites needed"), QLocale().toString(landscape::sitesNeeded(corridor.gaps)));
    return facts.html();
}

QString IdentifyPanel::describeGap(std::int64_t number) const {
    const exports::Results& results = *m_project.results();
    const GapView view = m_contents.geometry().gapView;
    const GapPlaceOnMap place = gapOfNumber(results, view, number);
    const landscape::Corridor& corridor = corridorsOf(results)[place.corridor];
    const landscape::CorridorGap& gap = gapsOf(corridor, view)[place.gap];
    HtmlFacts facts(tr("Gap of %1").arg(toQString(corridor.spec.name)));
    facts.add(tr("Kind"), landscape_text::gapPlace(gap.place));
    facts.add(tr("Length"), m_preferences.length(gap.lengthM() / metresPerKm));
    facts.add(
        tr("From"),
        tr("%1 along the corridor").arg(m_preferences.length(gap.beginM / metresPerKm)));
    facts.add(
        tr("To"), tr("%1 along the corridor").arg(m_preferences.length(gap.endM / metresPerKm)));
    facts.add(tr("New sites needed"), QLocale().toString(gap.sitesNeeded));
    return facts.html();
}

QString IdentifyPanel::describeZone(std::size_t layer, std::int64_t shape) const {
    const layers::ZoneLayer& zones = *m_project.results()->zones[layer];
    const auto named = [&](std::string_view source) {
        const auto& labels = m_project.results()->scenario.labels;
        return toQString(exports::sourceName(source, labels, texts::languageCode()));
    };
    const QString label = toQString(zones.label[at(shape)]);
    HtmlFacts facts(label.isEmpty() ? toQString(zones.id[at(shape)]) : label);
    facts.add(tr("Kind"), tr("Zone of %1").arg(named(zones.name)));
    facts.add(tr("Id"), toQString(zones.id[at(shape)]));
    facts.add(tr("Country"), texts::country(zones.country[at(shape)]));
    constexpr std::size_t maxFields = 30;
    std::size_t shown = 0;
    for (const auto& [name, values] : zones.texts) {
        if (shown++ < maxFields) {
            facts.add(
                named(name),
                toQString(exports::className(values[at(shape)], texts::languageCode())));
        }
    }
    for (const auto& [name, values] : zones.numbers) {
        if (shown++ < maxFields && !std::isnan(values[at(shape)])) {
            facts.add(named(name), number(values[at(shape)]));
        }
    }
    return facts.html();
}

void IdentifyPanel::retranslate() {
    setWindowTitle(tr("Identify"));
    m_text->setAccessibleName(tr("Facts about the clicked features"));
    render();
}

} // namespace corredor::desktop
