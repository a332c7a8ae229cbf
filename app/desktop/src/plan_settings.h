#pragma once

#include "preferences.h"

#include <corredor/planning/plan.h>

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace corredor::desktop {

/** What a plan is to achieve, and with what: objective, sites, reach, money, time. */
class PlanSettings : public QDialog {
    Q_OBJECT
public:
    PlanSettings(
        const planning::PlanOptions& options,
        const Preferences& preferences,
        QWidget* parent);

    /** The options given, changed as the user asks. */
    [[nodiscard]] planning::PlanOptions options() const;

    [[nodiscard]] QComboBox& objective() { return *m_objective; }

    [[nodiscard]] QSpinBox& sites() { return *m_sites; }

    /** The sentence that says what the chosen objective does; for tests. */
    [[nodiscard]] QString explanation() const;

private:
    void fillIn();
    void addRows(QFormLayout& form);
    void showFitting();
    [[nodiscard]] planning::Objective chosen() const;
    [[nodiscard]] QDoubleSpinBox* makeLength(double km);

    planning::PlanOptions m_options;
    double m_shownPerKm; ///< the user's length unit
    QString m_lengthUnit;
    QComboBox* m_objective;
    QLabel* m_explanation;
    QSpinBox* m_sites;
    QDoubleSpinBox* m_reach;
    QCheckBox* m_decays;
    QDoubleSpinBox* m_full;
    QDoubleSpinBox* m_most;
    QSpinBox* m_places;
    QDoubleSpinBox* m_range;
    QDoubleSpinBox* m_detour;
    QDoubleSpinBox* m_siteCost;
    QDoubleSpinBox* m_budget;
    QLineEdit* m_currency;
    QDoubleSpinBox* m_time;
    QCheckBox* m_countExisting;
    QFormLayout* m_form = nullptr;
};

} // namespace corredor::desktop
