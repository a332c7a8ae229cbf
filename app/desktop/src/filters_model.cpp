#include "filters_model.h"

#include "landscape_text.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace corredor::desktop {

namespace {

std::size_t place(int row) {
    return static_cast<std::size_t>(row);
}

/** The same dimensions and values: only the numbers may differ. */
bool sameValues(const std::vector<landscape::Facet>& a, const std::vector<landscape::Facet>& b) {
    return std::ranges::equal(a, b, [](const landscape::Facet& x, const landscape::Facet& y) {
        return x.dimension == y.dimension && std::ranges::equal(
                                                 x.values,
                                                 y.values,
                                                 {},
                                                 &landscape::FacetValue::key,
                                                 &landscape::FacetValue::key);
    });
}

} // namespace

FiltersModel::FiltersModel(LandscapeView& view, QObject* parent)
    : QAbstractItemModel(parent)
    , m_view(view) {
    connect(&view, &LandscapeView::shownChanged, this, &FiltersModel::takeCounts);
    connect(&view, &LandscapeView::filterChanged, this, &FiltersModel::showTicks);
    takeCounts();
}

void FiltersModel::takeCounts() {
    std::vector<landscape::Facet> facets;
    if (m_view.shown()) {
        facets = m_view.shown()->facets;
    }
    if (sameValues(facets, m_facets)) {
        m_facets = std::move(facets);
        showTicks();
        return;
    }
    beginResetModel();
    m_facets = std::move(facets);
    endResetModel();
}

void FiltersModel::showTicks() {
    for (int dimension = 0; dimension < rowCount(); ++dimension) {
        const QModelIndex parent = index(dimension, 0);
        Q_EMIT dataChanged(parent, index(dimension, ColumnCount - 1));
        if (const int values = rowCount(parent); values > 0) {
            Q_EMIT dataChanged(index(0, 0, parent), index(values - 1, ColumnCount - 1, parent));
        }
    }
}

// Dimensions have internal id 0, values the row of their dimension plus one.

QModelIndex FiltersModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent)) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex FiltersModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int FiltersModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_facets.size());
    }
    const bool isDimension = parent.internalId() == 0 && parent.column() == 0;
    return isDimension ? static_cast<int>(m_facets[place(parent.row())].values.size()) : 0;
}

int FiltersModel::columnCount(const QModelIndex& /*parent*/) const {
    return ColumnCount;
}

QString FiltersModel::text(const landscape::Facet& facet, int value) const {
    const landscape::FacetValue& one = facet.values[place(value)];
    return landscape_text::key(facet.dimension, one.key, one.label);
}

int FiltersModel::ticks(const landscape::Facet& facet) const {
    return static_cast<int>(std::ranges::count_if(facet.values, [&](const auto& value) {
        return landscape::isChosen(m_view.filter(), facet.dimension, value.key);
    }));
}

QVariant FiltersModel::dimensionData(const QModelIndex& index, int role) const {
    const landscape::Facet& facet = m_facets[place(index.row())];
    const int ticked = ticks(facet);
    const QString name = landscape_text::dimension(facet.dimension);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Stations) {
            return {};
        }
        return ticked == 0 ? name : tr("%1 (%n chosen)", nullptr, ticked).arg(name);
    case Qt::FontRole: {
        QFont font;
        font.setBold(ticked > 0);
        return font;
    }
    case Qt::ToolTipRole:
        return tr("Stations with any of the ticked values are shown; all while none is ticked");
    default:
        return {};
    }
}

QVariant FiltersModel::valueData(const QModelIndex& index, int role) const {
    const landscape::Facet& facet = m_facets[index.internalId() - 1];
    const landscape::FacetValue& value = facet.values[place(index.row())];
    const QString stations = QLocale().toString(static_cast<qlonglong>(value.stations));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Value ? text(facet, index.row()) : stations;
    case Qt::CheckStateRole:
        if (index.column() != Value || !landscape::canChoose(facet.dimension, value.key)) {
            return {};
        }
        return landscape::isChosen(m_view.filter(), facet.dimension, value.key) ? Qt::Checked
                                                                                : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return index.column() == Stations
                   ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case Qt::ToolTipRole:
        return tr("%1: %2 stations under the other filters")
            .arg(text(facet, index.row()), stations);
    case Qt::AccessibleTextRole:
        return index.column() == Value
                   ? tr("%1, %2 stations").arg(text(facet, index.row()), stations)
                   : stations;
    default:
        return {};
    }
}

QVariant FiltersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    return index.internalId() == 0 ? dimensionData(index, role) : valueData(index, role);
}

QVariant FiltersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Value ? tr("Show only") : tr("Stations");
}

bool FiltersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.internalId() == 0 || role != Qt::CheckStateRole) {
        return false;
    }
    setTicked(
        static_cast<int>(index.internalId()) - 1,
        index.row(),
        value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

void FiltersModel::setTicked(int dimension, int value, bool ticked) {
    const landscape::Facet& facet = m_facets[place(dimension)];
    landscape::StationFilter changed = m_view.filter();
    landscape::setChosen(changed, facet.dimension, facet.values[place(value)].key, ticked);
    m_view.setFilter(
        changed,
        tr("filter by %1: %2").arg(landscape_text::dimension(facet.dimension), text(facet, value)));
}

Qt::ItemFlags FiltersModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (index.internalId() == 0) {
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
    const landscape::Facet& facet = m_facets[index.internalId() - 1];
    const Qt::ItemFlags leaf = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return landscape::canChoose(facet.dimension, facet.values[place(index.row())].key)
               ? leaf | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable
               : leaf;
}

void FiltersModel::retranslate() {
    showTicks();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace corredor::desktop
