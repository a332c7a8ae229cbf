#pragma once

#include "panel.h"
#include "project.h"
#include "trips_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

#include <cstddef>

namespace corredor::desktop {

/** Which trips between cities a type of vehicle can make, where the others fail, on the map. */
class TripsPanel : public Panel {
    Q_OBJECT
public:
    TripsPanel(Project& project, const Preferences& preferences, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QComboBox& vehicle() { return *m_vehicle; }

    [[nodiscard]] QCheckBox& onlyFailing() { return *m_onlyFailing; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    [[nodiscard]] QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    /** Another type of vehicle is looked at. */
    void typeChanged(std::size_t type);
    /** A trip was chosen: the map should show it. */
    void tripActivated(std::size_t type, std::size_t trip);
    /** No trip is chosen any more. */
    void tripCleared();

private:
    void layOut();
    void takeResults();
    void refill();
    void saySummary();
    [[nodiscard]] std::size_t type() const;

    Project& m_project;
    TripsModel* m_model;
    QComboBox* m_vehicle;
    QCheckBox* m_onlyFailing;
    QLabel* m_label;
    QLabel* m_summary;
    QTableView* m_table;
};

} // namespace corredor::desktop
