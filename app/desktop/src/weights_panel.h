#pragma once

#include "panel.h"
#include "preferences.h"
#include "project.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include <vector>

class QVBoxLayout;

namespace corredor::desktop {

/** A slider and a number for each criterion; every movement re-scores and re-ranks at once. */
class WeightsPanel : public Panel {
    Q_OBJECT
public:
    WeightsPanel(Project& project, const Preferences& preferences, QWidget* parent = nullptr);

    void retranslate() override;

    /** The slider of a criterion, 0..100; for tests. */
    [[nodiscard]] QSlider& slider(std::size_t criterion) { return *m_rows[criterion].slider; }

private:
    struct Row {
        QWidget* box = nullptr;
        QLabel* swatch = nullptr;
        QLabel* name = nullptr;
        QLabel* share = nullptr;
        QSlider* slider = nullptr;
        QDoubleSpinBox* spin = nullptr;
        QLabel* facts = nullptr;
    };

    void rebuild();
    Row makeRow(std::size_t criterion);
    void showWeights();
    void sayRow(std::size_t criterion);
    [[nodiscard]] QString facts(const planning::CriterionOptions& criterion) const;

    Project& m_project;
    const Preferences& m_preferences;
    QLabel* m_intro;
    QWidget* m_list;
    QVBoxLayout* m_listLayout;
    QPushButton* m_reset;
    std::vector<Row> m_rows;
    double m_topWeight = 1; ///< weight at the right end of every slider
    bool m_showing = false; ///< widgets are being set: do not answer
};

} // namespace corredor::desktop
