#pragma once

#include "project.h"

#include <QAbstractTableModel>

namespace corredor::desktop {

/** The roadmap's sites that are open by the end of a year, as they stand then. */
class RoadmapModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Opens, Site, Country, Kind, Ports, Spent, columns };

    RoadmapModel(const Project& project, QObject* parent);

    void setYear(int year);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] std::int32_t candidateOfRow(int row) const;

    void refresh();

private:
    [[nodiscard]] const planning::RoadmapSite& site(int row) const;

    const Project& m_project;
    int m_year = 0;
};

} // namespace corredor::desktop
