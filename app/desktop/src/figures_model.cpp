#include "figures_model.h"

#include "landscape_text.h"
#include "theme_icon.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

/** The keys of these mean more or less of something, or come one after the other. */
bool hasOwnOrder(landscape::Dimension dimension) {
    using enum landscape::Dimension;
    return dimension == Level || dimension == PowerClass || dimension == OpeningYear;
}

QString figureNumber(double value) {
    return QLocale().toString(std::round(value), 'f', 0);
}

} // namespace

double valueOf(const landscape::Tally& tally, Measure measure) {
    switch (measure) {
    case Measure::Stations:
        return static_cast<double>(tally.stations);
    case Measure::Ports:
        return tally.ports.total();
    case Measure::PowerKw:
        return tally.powerKw;
    }
    return 0;
}

QColor countryColour(const std::string& country, const QPalette& colours) {
    if (country == "US") {
        return chartBlue(colours);
    }
    if (country == "MX") {
        return QColor(isDark(colours) ? 0xe69f00 : 0xd55e00);
    }
    return QColor(0x8c8c8c);
}

FiguresModel::FiguresModel(QObject* parent) : QAbstractTableModel(parent) {}

void FiguresModel::show(landscape::Breakdown breakdown, Measure measure) {
    beginResetModel();
    m_breakdown = std::move(breakdown);
    m_measure = measure;
    m_rows = landscape::rowsOf(m_breakdown);
    m_countries.clear();
    // The two countries always, so that a country without a station is seen to have none.
    for (const char* country : {"US", "MX", ""}) {
        const bool occurs =
            std::ranges::find(m_breakdown.figures, country, &landscape::Figure::country) !=
            m_breakdown.figures.end();
        if (occurs || (*country != '\0' && !m_rows.empty())) {
            m_countries.emplace_back(country);
        }
    }
    for (const landscape::Figure& figure : m_breakdown.figures) {
        if (std::ranges::find(m_countries, figure.country) == m_countries.end()) {
            m_countries.push_back(figure.country);
        }
    }
    sortRows();
    endResetModel();
}

void FiguresModel::sortRows() {
    const auto total = [this](const landscape::BreakdownRow& row) {
        return valueOf(row.total, m_measure);
    };
    if (!hasOwnOrder(m_breakdown.dimension)) {
        std::ranges::stable_sort(m_rows, [&](const auto& a, const auto& b) {
            return a.key.empty() != b.key.empty() ? b.key.empty() : total(a) > total(b);
        });
    }
    m_longest = 0;
    for (const landscape::BreakdownRow& row : m_rows) {
        m_longest = std::max(m_longest, total(row));
    }
}

QString FiguresModel::label(int row) const {
    const landscape::BreakdownRow& one = m_rows[static_cast<std::size_t>(row)];
    return landscape_text::key(m_breakdown.dimension, one.key, one.label);
}

double FiguresModel::value(int row, std::size_t country) const {
    for (const std::size_t i : m_rows[static_cast<std::size_t>(row)].figures) {
        if (m_breakdown.figures[i].country == m_countries[country]) {
            return valueOf(m_breakdown.figures[i].tally, m_measure);
        }
    }
    return 0;
}

int FiguresModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstCountry + static_cast<int>(m_countries.size());
}

QString FiguresModel::sentence(int row) const {
    QStringList parts;
    for (std::size_t c = 0; c < m_countries.size(); ++c) {
        parts.append(
            tr("%1: %2").arg(landscape_text::country(m_countries[c]), figureNumber(value(row, c))));
    }
    return tr("%1: %2").arg(label(row), parts.join(QStringLiteral(", ")));
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Bar) {
            return {};
        }
        return column == Key ? label(index.row())
                             : figureNumber(value(
                                   index.row(), static_cast<std::size_t>(column - FirstCountry)));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column < FirstCountry ? sentence(index.row()) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (column < FirstCountry ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case partsRole: {
        QList<double> parts;
        for (std::size_t c = 0; c < m_countries.size(); ++c) {
            parts.append(m_longest > 0 ? value(index.row(), c) / m_longest : 0);
        }
        return QVariant::fromValue(parts);
    }
    default:
        return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            (section < FirstCountry ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (section >= FirstCountry) {
        const std::string& country = m_countries[static_cast<std::size_t>(section - FirstCountry)];
        // Short, so that the bars have room.
        return role == Qt::DisplayRole && country == "US" ? tr("US")
                                                          : landscape_text::country(country);
    }
    return section == Key ? landscape_text::title(m_breakdown) : QString();
}

void FiguresModel::retranslate() {
    if (columnCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace corredor::desktop
