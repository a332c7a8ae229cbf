#pragma once

#include "project.h"

#include <corredor/landscape/review.h>

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace corredor::desktop {

/** Pairs of records on which the merge is least sure, with what was decided on them since. */
class ReviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Doubt, Now, Apart, RecordA, RecordB, Decision, ColumnCount };

    ReviewModel(const Project& project, QObject* parent);

    /** @param results that the pairs are of */
    void
    show(std::shared_ptr<const exports::Results> results, std::vector<landscape::ReviewPair> pairs);

    [[nodiscard]] const landscape::ReviewPair& pair(int row) const {
        return m_pairs[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] const layers::StationRecord& record(std::int32_t index) const {
        return m_results->stations.records->record(index);
    }

    /** One station (true) or two, where the scenario says. */
    [[nodiscard]] std::optional<bool> decision(int row) const;

    /** Rows on which the scenario decides. */
    [[nodiscard]] int decidedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    /** Says the texts and decisions again. */
    void refresh();

private:
    const Project& m_project;
    std::shared_ptr<const exports::Results> m_results;
    std::vector<landscape::ReviewPair> m_pairs;
};

} // namespace corredor::desktop
