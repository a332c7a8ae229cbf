#include "candidates_model.h"

#include "convert.h"
#include "stability_text.h"
#include "texts.h"

#include <corredor/base/text.h>
#include <corredor/map/theme.h>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::desktop {

namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

/** Numbers to the right, so that their digits stand below each other; headings like their column.
 */
Qt::Alignment alignment(int column) {
    using enum CandidatesModel::Column;
    const bool isNumber = column == Rank || column == Score || column == InPlan ||
                          column == TopShare || column == OtherRank || column >= FirstValue;
    return Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

QColor criterionColour(std::size_t criterion) {
    return map::categoryColour(static_cast<int>(criterion));
}

CandidatesModel::CandidatesModel(
    const Project& project,
    const Preferences& preferences,
    QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project)
    , m_preferences(preferences) {
    connect(&project, &Project::resultsChanged, this, &CandidatesModel::reset);
    connect(&project, &Project::planChanged, this, &CandidatesModel::reset);
    connect(&project, &Project::choiceChanged, this, &CandidatesModel::retranslate);
    connect(&project, &Project::scoresChanged, this, &CandidatesModel::rerank);
    connect(&project, &Project::studyChanged, this, &CandidatesModel::takeStudy);
    connect(&preferences, &Preferences::lengthUnitChanged, this, &CandidatesModel::retranslate);
    reset();
}

int CandidatesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidatesModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) {
        return 0;
    }
    const auto& results = m_project.results();
    return FirstValue + (results ? static_cast<int>(results->criteria.size()) : 0);
}

void CandidatesModel::reset() {
    beginResetModel();
    const auto& results = m_project.results();
    const auto sites = results ? static_cast<std::size_t>(results->candidates.size()) : 0;
    m_planPos.assign(sites, 0);
    if (results && results->hasPlan) {
        std::int32_t position = 0;
        for (const planning::PlanSite& site : results->plan.sites) {
            m_planPos[at(site.candidate)] = ++position;
        }
    }
    rebuildRows();
    endResetModel();
}

void CandidatesModel::rerank() {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::int32_t> sites;
    sites.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before) {
        sites.push_back(siteOfRow(index.row()));
    }
    rebuildRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOfSite(sites[static_cast<std::size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void CandidatesModel::takeStudy() {
    if (m_sortColumn == TopShare || m_sortColumn == OtherRank) {
        rerank();
    }
    retranslate();
}

const WeightStudy* CandidatesModel::study() const {
    const WeightStudy* known = m_project.study().get();
    return known != nullptr && known->otherRanks.rank.size() == m_planPos.size() ? known : nullptr;
}

void CandidatesModel::rebuildRows() {
    const std::vector<std::int32_t>& ranked = m_project.scores().order;
    const bool everySite = ranked.size() == m_planPos.size();
    m_rows.clear();
    m_rowOf.assign(m_planPos.size(), -1);
    if (everySite && m_filterWords.empty() && !m_planOnly) {
        m_rows = ranked;
    } else {
        // A run without criteria has no ranks: its sites come in their own order.
        std::vector<std::int32_t> order = ranked;
        if (!everySite) {
            order.resize(m_planPos.size());
            std::iota(order.begin(), order.end(), 0);
        }
        std::ranges::copy_if(
            order, std::back_inserter(m_rows), [this](std::int32_t site) { return matches(site); });
    }
    sortRows();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rowOf[at(m_rows[row])] = static_cast<std::int32_t>(row);
    }
}

bool CandidatesModel::matches(std::int32_t site) const {
    if (m_planOnly && m_planPos[at(site)] == 0) {
        return false;
    }
    if (m_filterWords.empty()) {
        return true;
    }
    const planning::CandidateSites& sites = m_project.results()->candidates;
    std::string all;
    for (const auto* column :
         {&sites.id, &sites.name, &sites.road, &sites.country, &sites.state, &sites.zoneLabel}) {
        if (!column->empty()) {
            all += (*column)[at(site)] + ' ';
        }
    }
    const std::string haystack = folded(all);
    return std::ranges::all_of(m_filterWords, [&](const std::string& word) {
        return haystack.find(word) != std::string::npos;
    });
}

void CandidatesModel::sortRows() {
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    if (m_sortColumn == Rank) {
        if (!ascending) {
            std::ranges::reverse(m_rows);
        }
        return;
    }
    std::vector<std::pair<QVariant, std::int32_t>> keyed;
    keyed.reserve(m_rows.size());
    for (const std::int32_t site : m_rows) {
        keyed.emplace_back(value(site, m_sortColumn), site);
    }
    // Stable: equal values stay by rank. Missing values go last in both directions.
    std::ranges::stable_sort(keyed, [ascending](const auto& a, const auto& b) {
        if (a.first.isNull() || b.first.isNull()) {
            return !a.first.isNull() && b.first.isNull();
        }
        const QPartialOrdering order = QVariant::compare(a.first, b.first);
        return ascending ? order == QPartialOrdering::Less : order == QPartialOrdering::Greater;
    });
    std::ranges::transform(keyed, m_rows.begin(), [](const auto& entry) { return entry.second; });
}

void CandidatesModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    rerank();
}

void CandidatesModel::setFilter(const QString& filter) {
    const std::string words = folded(toStdString(filter));
    m_filterWords.clear();
    for (const std::string_view word : split(words, ' ')) {
        if (!word.empty()) {
            m_filterWords.emplace_back(word);
        }
    }
    beginResetModel();
    rebuildRows();
    endResetModel();
}

void CandidatesModel::setPlanOnly(bool planOnly) {
    m_planOnly = planOnly;
    beginResetModel();
    rebuildRows();
    endResetModel();
}

int CandidatesModel::rowOfSite(std::int64_t site) const {
    return site >= 0 && site < std::ssize(m_rowOf) ? m_rowOf[static_cast<std::size_t>(site)] : -1;
}

int CandidatesModel::planPosition(std::int32_t site) const {
    return m_planPos[at(site)];
}

QVariant CandidatesModel::value(std::int32_t site, int column) const {
    const exports::Results& results = *m_project.results();
    const planning::Scores& scores = m_project.scores();
    const auto textOf = [site](const std::vector<std::string>& texts) {
        return texts.empty() ? QString() : toQString(texts[at(site)]);
    };
    switch (column) {
    case Rank:
        return scores.rank.empty() ? QVariant() : QVariant(scores.rank[at(site)]);
    case Site:
        return textOf(results.candidates.name);
    case Score:
    case Parts:
        return scores.score.empty() ? QVariant() : QVariant(scores.score[at(site)]);
    case InPlan:
        return m_planPos[at(site)] == 0 ? QVariant() : QVariant(m_planPos[at(site)]);
    case TopShare:
        return study() == nullptr || !study()->sensitivity
                   ? QVariant()
                   : QVariant(study()->sensitivity->topShare[at(site)]);
    case OtherRank:
        return study() == nullptr ? QVariant() : QVariant(study()->otherRanks.rank[at(site)]);
    case Country:
        return texts::country(results.candidates.country[at(site)]);
    case State:
        return textOf(results.candidates.state);
    case Zone:
        return textOf(results.candidates.zoneLabel);
    case Road:
        return textOf(results.candidates.road);
    case Role:
        return texts::role(results.candidates.role[at(site)], m_project.choiceOf(site));
    default:
        break;
    }
    const auto& criterion = results.criteria[static_cast<std::size_t>(column - FirstValue)];
    const double raw = criterion.raw[at(site)];
    if (std::isnan(raw)) {
        return {};
    }
    return m_preferences.inUserUnit(raw, toQString(planning::unitOf(criterion.options)));
}

QString CandidatesModel::text(std::int32_t site, int column) const {
    const QVariant shown = value(site, column);
    if (column == Score && !shown.isNull()) {
        return QLocale().toString(shown.toDouble() * 100, 'f', 1);
    }
    if ((column >= FirstValue || column == TopShare || column == OtherRank) && shown.isNull()) {
        return QStringLiteral("–");
    }
    if (column == TopShare) {
        return tr("%1 %").arg(QLocale().toString(shown.toDouble() * 100, 'f', 0));
    }
    if (column >= FirstValue) {
        const double number = shown.toDouble();
        return QLocale().toString(number, 'f', std::abs(number) < 100 ? 1 : 0);
    }
    return shown.toString();
}

QVariant CandidatesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const std::int32_t site = siteOfRow(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Parts ? QVariant() : QVariant(text(site, column));
    case Qt::ToolTipRole:
        if (column == TopShare) {
            return stabilityTip(site);
        }
        return column == Parts || column == Score ? partsTip(site) : text(site, column);
    case Qt::AccessibleTextRole:
        return column == Parts ? partsTip(site) : text(site, column);
    case valueRole:
        return value(site, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(column));
    case partsRole: {
        QList<double> parts;
        const planning::Scores& scores = m_project.scores();
        for (std::size_t c = 0; c < scores.normalised.size(); ++c) {
            parts.append(scores.part(c, at(site)));
        }
        return QVariant::fromValue(parts);
    }
    default:
        return {};
    }
}

QString CandidatesModel::partsTip(std::int32_t site) const {
    const exports::Results& results = *m_project.results();
    const planning::Scores& scores = m_project.scores();
    QStringList lines;
    for (std::size_t c = 0; c < scores.normalised.size(); ++c) {
        lines.append(tr("%1: %2 points")
                         .arg(
                             texts::criterionName(results.criteria[c].options),
                             QLocale().toString(scores.part(c, at(site)) * 100, 'f', 1)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString CandidatesModel::stabilityTip(std::int32_t site) const {
    return study() == nullptr || !study()->sensitivity
               ? QString()
               : stability_text::ofSite(*study()->sensitivity, at(site));
}

QString CandidatesModel::studyHeader(int column, bool tip) const {
    if (column == OtherRank) {
        return stability_text::otherRanking(m_project.scores().ranking, tip);
    }
    if (study() == nullptr || !study()->sensitivity) {
        return tip ? tr("How often other weights keep the site among the best") : tr("In the top");
    }
    return stability_text::heading(*study()->sensitivity, tip);
}

QString CandidatesModel::criterionHeader(std::size_t criterion) const {
    const planning::CriterionOptions& options = m_project.results()->criteria[criterion].options;
    const std::string unit = planning::unitOf(options);
    const bool miles = unit == "km" && m_preferences.lengthUnit() == LengthUnit::Miles;
    const QString unitText = miles ? tr("mi") : texts::unit(unit);
    const QString name = texts::criterionName(options);
    return unitText.isEmpty() ? name : tr("%1 (%2)").arg(name, unitText);
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) {
        return {};
    }
    if (role == Qt::ToolTipRole && section >= FirstValue) {
        const auto criterion = static_cast<std::size_t>(section - FirstValue);
        return texts::criterionHelp(m_project.results()->criteria[criterion].options);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignment(section));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Rank:
        return tip ? tr("1 is the best site; equal scores share a rank") : tr("Rank");
    case Site:
        return tip ? tr("The candidate site, by road and nearest town") : tr("Site");
    case Score:
        return tip ? tr("0 to 100: the weighted sum of all criteria") : tr("Score");
    case Parts:
        return tip ? tr("What each criterion adds to the score, in its colour")
                   : tr("Contributions");
    case InPlan:
        return tip ? tr("Position among the plan's sites, by what the plan loses without it")
                   : tr("Plan");
    case TopShare:
    case OtherRank:
        return studyHeader(section, tip);
    case Country:
        return tr("Country");
    case State:
        return tr("State");
    case Zone:
        return tip ? tr("County, municipality or other zone that holds the site") : tr("Zone");
    case Road:
        return tr("Road");
    case Role:
        return tip ? tr("Candidate, required, existing or excluded") : tr("Role");
    default:
        return criterionHeader(static_cast<std::size_t>(section - FirstValue));
    }
}

void CandidatesModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace corredor::desktop
