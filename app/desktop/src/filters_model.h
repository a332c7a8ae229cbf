#pragma once

#include "landscape_view.h"

#include <QAbstractItemModel>

#include <vector>

namespace corredor::desktop {

/**
 * What stations can be filtered by, as a tree: dimensions, and under each its values with a box to
 * tick and the number of stations that they would show. A dimension without ticks shows all.
 */
class FiltersModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Value, Stations, ColumnCount };

    FiltersModel(LandscapeView& view, QObject* parent);

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /** Ticks or unticks a value. @param dimension row of a dimension, @param value row under it */
    void setTicked(int dimension, int value, bool ticked);

    void retranslate();

private:
    void takeCounts();
    void showTicks();
    [[nodiscard]] QString text(const landscape::Facet& facet, int value) const;
    [[nodiscard]] int ticks(const landscape::Facet& facet) const;
    [[nodiscard]] QVariant dimensionData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant valueData(const QModelIndex& index, int role) const;

    LandscapeView& m_view;
    std::vector<landscape::Facet> m_facets;
};

} // namespace corredor::desktop
