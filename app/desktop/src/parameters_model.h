#pragma once

#include "project.h"

#include <QAbstractTableModel>

namespace corredor::desktop {

/**
 * Every figure that demand, sizes and costs rest on, with the scenario's value for each country,
 * which can be edited; undoable. Needs a scenario to show anything.
 */
class ParametersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Group, Figure, UnitedStates, Mexico, Unit, Basis, Source, columns };

    ParametersModel(Project& project, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /** Takes a number in the user's format, alone or as "low; middle; high". */
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /** Back to the default of both countries; undoable. */
    void reset(int row);

    void refresh();

private:
    [[nodiscard]] QString valueText(int row, planning::Country country) const;
    [[nodiscard]] bool isStated(int row, planning::Country country) const;
    [[nodiscard]] QString basisText(int row) const;

    Project& m_project;
};

} // namespace corredor::desktop
