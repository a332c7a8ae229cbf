#pragma once

#include "judgement_editor.h"
#include "panel.h"
#include "preferences.h"
#include "project.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include <vector>

class QVBoxLayout;

namespace corredor::desktop {

/**
 * Where the weights come from and what they are: a slider and a number for each criterion (weights
 * or swing points), or comparisons of every pair. Every movement re-scores and re-ranks at once.
 */
class WeightsPanel : public Panel {
    Q_OBJECT
public:
    WeightsPanel(Project& project, const Preferences& preferences, QWidget* parent = nullptr);

    void retranslate() override;

    /** The slider of a criterion, 0..100; for tests. */
    [[nodiscard]] QSlider& slider(std::size_t criterion) { return *m_rows[criterion].slider; }

    [[nodiscard]] QComboBox& method() { return *m_method; }

    [[nodiscard]] QComboBox& ranking() { return *m_ranking; }

    [[nodiscard]] JudgementEditor& judgements() { return *m_judgements; }

    [[nodiscard]] const QLabel& stability() const { return *m_stability; }

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

    void layOut();
    void rebuild();
    Row makeRow(std::size_t criterion);
    void showWeights();
    void showMethod();
    void showStability();
    void change(std::size_t criterion, double value);
    [[nodiscard]] bool isSwing() const;
    /** Of a criterion as its slider shows it: weight or points. */
    [[nodiscard]] double valueOf(std::size_t criterion) const;
    /** The right end of every slider. */
    [[nodiscard]] double topValue() const;
    void sayRow(std::size_t criterion);
    [[nodiscard]] QString facts(const planning::CriterionOptions& criterion) const;

    Project& m_project;
    const Preferences& m_preferences;
    QLabel* m_methodLabel;
    QComboBox* m_method;
    QLabel* m_rankingLabel;
    QComboBox* m_ranking;
    QLabel* m_intro;
    QWidget* m_list;
    QVBoxLayout* m_listLayout;
    JudgementEditor* m_judgements;
    QLabel* m_stability;
    QPushButton* m_reset;
    std::vector<Row> m_rows;
    double m_topWeight = 1; ///< stated weight at the right end of every slider
    bool m_showing = false; ///< widgets are being set: do not answer
};

} // namespace corredor::desktop
