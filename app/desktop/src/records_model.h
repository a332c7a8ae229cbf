#pragma once

#include <corredor/exports/results.h>

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace corredor::desktop {

/** The source records of one station, and what ties each to it. */
class RecordsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Source,
        Id,
        Why,
        Confidence,
        Repeats,
        Name,
        Address,
        Network,
        Ports,
        Confirmed,
        Licence,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** @param station into MergedStations::stations; -1 = none */
    void show(std::shared_ptr<const exports::Results> results, std::int64_t station);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate();

private:
    std::shared_ptr<const exports::Results> m_results;
    std::vector<std::size_t> m_records; ///< into MergedStations::records
};

} // namespace corredor::desktop
