#include "comparison_model.h"

#include "convert.h"
#include "proposal_text.h"
#include "texts.h"

#include <corredor/exports/comparison_words.h>

#include <QLocale>

#include <array>

namespace corredor::desktop {

namespace {

/** A site of one run in a few words; a dash when the run does not have it. */
QString comparedSiteText(const std::vector<exports::SavedSite>& sites, std::int32_t index) {
    if (index < 0) {
        return QStringLiteral("–");
    }
    const exports::SavedSite& site = sites[static_cast<std::size_t>(index)];
    QStringList parts = {toQString(site.id)};
    if (site.openingYear != 0) {
        parts.append(QString::number(site.openingYear));
    }
    if (site.ports > 0) {
        parts.append(ComparisonModel::tr("%n port(s)", nullptr, static_cast<int>(site.ports)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ComparisonModel::ComparisonModel(Content content, QObject* parent)
    : QAbstractTableModel(parent)
    , m_content(content) {}

void ComparisonModel::show(
    std::shared_ptr<const exports::Comparison> comparison,
    const QString& language,
    bool onlyDifferent) {
    beginResetModel();
    m_comparison = std::move(comparison);
    m_language = toStdString(language);
    m_rows.clear();
    if (m_comparison) {
        const exports::Comparison& both = *m_comparison;
        switch (m_content) {
        case Content::Figures:
            addFigures(onlyDifferent);
            break;
        case Content::Sites:
            addSites(both.a.planSites, both.b.planSites, both.planSites, tr("Plan"), onlyDifferent);
            addSites(
                both.a.roadmapSites,
                both.b.roadmapSites,
                both.roadmapSites,
                tr("Roadmap"),
                onlyDifferent);
            break;
        case Content::Texts:
            addTexts(both.keys, tr("Scenario"));
            addTexts(both.inputs, tr("Input (SHA-256)"));
            break;
        }
    }
    endResetModel();
}

void ComparisonModel::addFigures(bool onlyDifferent) {
    const auto number = [](std::string text, std::optional<double> value) {
        return Cell{toQString(text), value ? QVariant(*value) : QVariant(), true};
    };
    for (const exports::FigureDifference& figure : m_comparison->figures) {
        if (onlyDifferent && figure.isEqual()) {
            continue;
        }
        const exports::FigureKey& key = figure.key;
        m_rows.push_back(
            {{{toQString(nameOf(key.group, m_language)), {}},
              {toQString(nameOf(key, m_language)), {}},
              {toQString(nameOf(key.scope, m_language)), {}},
              {key.year == 0 ? QString() : QString::number(key.year), key.year, true},
              number(valueText(key, figure.a), figure.a),
              number(valueText(key, figure.b), figure.b),
              number(differenceText(figure), figure.difference()),
              number(percentText(figure), figure.percent())},
             {}});
    }
}

void ComparisonModel::addSites(
    const std::vector<exports::SavedSite>& a,
    const std::vector<exports::SavedSite>& b,
    const std::vector<exports::SiteDifference>& pairs,
    const QString& list,
    bool onlyDifferent) {
    for (const exports::SiteDifference& pair : pairs) {
        if (onlyDifferent && pair.in == exports::SiteSet::Both) {
            continue;
        }
        const exports::SavedSite& site = siteOf(a, b, pair);
        const bool isPair = pair.in == exports::SiteSet::Both;
        m_rows.push_back(
            {{{toQString(nameOf(pair.in, m_language)), static_cast<int>(pair.in)},
              {list, {}},
              {toQString(site.name), {}},
              {QStringLiteral("%1, %2").arg(toQString(site.state), texts::country(site.country)),
               {}},
              {comparedSiteText(a, pair.a), {}},
              {comparedSiteText(b, pair.b), {}},
              {isPair ? QLocale().toString(pair.apartM, 'f', 0) : QStringLiteral("–"),
               isPair ? QVariant(pair.apartM) : QVariant(),
               true}},
             site.location});
    }
}

void ComparisonModel::addTexts(
    const std::vector<exports::TextDifference>& differences,
    const QString& kind) {
    const auto cell = [](const std::string& text) {
        return Cell{text.empty() ? QStringLiteral("–") : toQString(text), {}};
    };
    for (const exports::TextDifference& text : differences) {
        m_rows.push_back({{{kind, {}}, cell(text.key), cell(text.a), cell(text.b)}, {}});
    }
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    constexpr std::array columns = {int{Percent} + 1, int{Apart} + 1, int{TextB} + 1};
    return parent.isValid() ? 0 : columns[static_cast<std::size_t>(m_content)];
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell& cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text;
    case sortRole:
        return cell.isNumber || cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (cell.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString a = QStringLiteral("A");
    const QString b = QStringLiteral("B");
    switch (m_content) {
    case Content::Figures:
        return QStringList{
            tr("Part"),
            tr("Figure"),
            tr("Where"),
            tr("Year"),
            a,
            b,
            tr("B − A"),
            QStringLiteral("%")}
            .value(section);
    case Content::Sites:
        return QStringList{tr("In"), tr("Sites of"), tr("Site"), tr("State"), a, b, tr("Apart, m")}
            .value(section);
    case Content::Texts:
        break;
    }
    return QStringList{tr("What"), tr("Key or file"), a, b}.value(section);
}

std::optional<geo::LonLat> ComparisonModel::placeOfRow(int row) const {
    return m_rows[static_cast<std::size_t>(row)].place;
}

} // namespace corredor::desktop
