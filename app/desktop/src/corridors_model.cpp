#include "corridors_model.h"

#include "convert.h"
#include "landscape_text.h"
#include "texts.h"

#include <corredor/base/units.h>
#include <corredor/exports/corridor_facts.h>

#include <QLocale>

#include <algorithm>

namespace corredor::desktop {

namespace {

QVariant alignment(bool isText) {
    return QVariant::fromValue(
        Qt::Alignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
}

QString count(std::ptrdiff_t value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

CorridorsModel::CorridorsModel(const Preferences& preferences, QObject* parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences) {
    connect(&preferences, &Preferences::lengthUnitChanged, this, &CorridorsModel::retranslate);
}

void CorridorsModel::show(std::shared_ptr<const exports::Results> results, GapView view) {
    beginResetModel();
    m_results = std::move(results);
    m_view = view;
    endResetModel();
}

int CorridorsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_results ? 0 : static_cast<int>(corridorsOf(*m_results).size());
}

int CorridorsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant CorridorsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column() == Name);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    using landscape::CorridorStation;
    const auto& corridor = corridorsOf(*m_results)[static_cast<std::size_t>(index.row())];
    const auto length = [this](double metres) {
        return m_preferences.length(metres / metresPerKm, 0);
    };
    const auto& gaps = gapsOf(corridor, m_view);
    switch (index.column()) {
    case Name:
        return toQString(corridor.spec.name);
    case Length:
        return length(corridor.line.lengthM());
    case InUs:
        return length(exports::lengthIn(corridor.line, "US"));
    case InMexico:
        return length(exports::lengthIn(corridor.line, "MX"));
    case Counting:
        return count(std::ranges::count_if(corridor.stations, &CorridorStation::counts));
    case MayCount:
        return count(std::ranges::count_if(corridor.stations, &CorridorStation::mayCount));
    case Gaps:
        return count(std::ssize(gaps));
    case InGaps:
        return length(landscape::totalLengthM(gaps));
    case Sites:
        return count(landscape::sitesNeeded(gaps));
    default:
        return {};
    }
}

QVariant CorridorsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section == Name);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tr("Corridor");
    case Length:
        return tr("Length");
    case InUs:
        return tip ? tr("Length in the United States") : tr("US");
    case InMexico:
        return tip ? tr("Length in Mexico") : tr("Mexico");
    case Counting:
        return tip ? tr("Stations that meet the rule") : tr("Count");
    case MayCount:
        return tip ? tr("Stations that may meet the rule: their source does not say all of it")
                   : tr("May count");
    case Gaps:
        return tip ? tr("Stretches longer than the rule allows") : tr("Gaps");
    case InGaps:
        return tr("In gaps");
    case Sites:
        return tip ? tr("The least number of new sites that closes all gaps") : tr("New sites");
    default:
        return {};
    }
}

void CorridorsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

GapsModel::GapsModel(const Preferences& preferences, QObject* parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences) {
    connect(&preferences, &Preferences::lengthUnitChanged, this, &GapsModel::retranslate);
}

void GapsModel::show(std::shared_ptr<const exports::Results> results, int corridor, GapView view) {
    beginResetModel();
    m_results = std::move(results);
    m_corridor = corridor;
    m_view = view;
    endResetModel();
}

const landscape::Corridor& GapsModel::corridor() const {
    return corridorsOf(*m_results)[static_cast<std::size_t>(m_corridor)];
}

int GapsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_results || m_corridor < 0
               ? 0
               : static_cast<int>(gapsOf(corridor(), m_view).size());
}

int GapsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{ColumnCount};
}

QString GapsModel::end(double chainageM) const {
    const QString at = m_preferences.length(chainageM / metresPerKm, 0);
    const std::string town = exports::townNear(corridor(), chainageM);
    return town.empty() ? at : tr("%1 · %2").arg(at, toQString(town));
}

QString GapsModel::text(const landscape::CorridorGap& gap, int column) const {
    switch (column) {
    case From:
        return end(gap.beginM);
    case To:
        return end(gap.endM);
    case Length:
        return m_preferences.length(gap.lengthM() / metresPerKm);
    case Country: {
        const QString from = texts::country(corridor().line.countryAt(gap.beginM));
        const QString to = texts::country(corridor().line.countryAt(gap.endM));
        return from == to ? from : tr("%1 – %2").arg(from, to);
    }
    case Sites:
        return count(gap.sitesNeeded);
    case Where: {
        QStringList windows;
        for (const landscape::SiteWindow& window : gap.windows) {
            windows.append(tr("%1 to %2")
                               .arg(
                                   m_preferences.length(window.beginM / metresPerKm, 0),
                                   m_preferences.length(window.endM / metresPerKm, 0)));
        }
        return windows.join(QStringLiteral("; "));
    }
    case MayQualify:
        return count(std::ssize(gap.mayQualify));
    default:
        return {};
    }
}

QVariant GapsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return alignment(column != Length && column != Sites && column != MayQualify);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto& gap = gapsOf(corridor(), m_view)[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && column == Length) {
        return landscape_text::gapPlace(gap.place);
    }
    return text(gap, column);
}

QVariant GapsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section != Length && section != Sites && section != MayQualify);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case From:
        return tip ? tr("Where the gap begins, along the corridor") : tr("From");
    case To:
        return tip ? tr("Where the gap ends, along the corridor") : tr("To");
    case Length:
        return tr("Length");
    case Country:
        return tr("Country");
    case Sites:
        return tip ? tr("The least number of new sites that closes the gap") : tr("New sites");
    case Where:
        return tip ? tr("Where along the corridor each new site may stand")
                   : tr("Where they may stand");
    case MayQualify:
        return tip ? tr("Stations inside the gap that may meet the rule") : tr("May count");
    default:
        return {};
    }
}

void GapsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

} // namespace corredor::desktop
