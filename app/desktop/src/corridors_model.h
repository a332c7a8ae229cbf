#pragma once

#include "corridor_layers.h"
#include "preferences.h"

#include <QAbstractTableModel>

#include <memory>

namespace corredor::desktop {

/** The charging corridors of a run, one a row. */
class CorridorsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Length,
        InUs,
        InMexico,
        Counting,
        MayCount,
        Gaps,
        InGaps,
        Sites,
        ColumnCount
    };

    CorridorsModel(const Preferences& preferences, QObject* parent);

    void show(std::shared_ptr<const exports::Results> results, GapView view);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    const Preferences& m_preferences;
    std::shared_ptr<const exports::Results> m_results;
    GapView m_view = GapView::Known;
};

/** The gaps of one corridor, in the order in which they are driven through. */
class GapsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, To, Length, Country, Sites, Where, MayQualify, ColumnCount };

    GapsModel(const Preferences& preferences, QObject* parent);

    /** @param corridor of the results, or -1 for none */
    void show(std::shared_ptr<const exports::Results> results, int corridor, GapView view);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    [[nodiscard]] const landscape::Corridor& corridor() const;
    [[nodiscard]] QString text(const landscape::CorridorGap& gap, int column) const;
    [[nodiscard]] QString end(double chainageM) const;

    const Preferences& m_preferences;
    std::shared_ptr<const exports::Results> m_results;
    int m_corridor = -1;
    GapView m_view = GapView::Known;
};

} // namespace corredor::desktop
