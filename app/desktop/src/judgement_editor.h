#pragma once

#include "project.h"

#include <QLabel>
#include <QSlider>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace corredor::desktop {

/**
 * Pairwise comparisons of the criteria (AHP): a slider a pair, the weights that follow, and whether
 * the comparisons agree with each other. Every movement ranks the sites again at once.
 */
class JudgementEditor : public QWidget {
    Q_OBJECT
public:
    explicit JudgementEditor(Project& project, QWidget* parent = nullptr);

    /** Makes a slider for each pair of the project's criteria. */
    void rebuild();

    /** Shows the comparisons and weights in force; nothing unless they come from comparisons. */
    void showJudgements();

    void retranslate();

    /** -8 (the first of the pair matters 9 times as much) to 8 (the second does); for tests. */
    [[nodiscard]] QSlider& slider(std::size_t pair) { return *m_rows[pair].slider; }

    [[nodiscard]] const QLabel& consistency() const { return *m_consistency; }

private:
    struct Row {
        std::size_t first = 0;
        std::size_t second = 0;
        QWidget* box = nullptr;
        QLabel* firstName = nullptr;
        QLabel* secondName = nullptr;
        QSlider* slider = nullptr;
        QLabel* words = nullptr;
    };

    Row makeRow(std::size_t first, std::size_t second);
    void take(const Row& row, int step);
    void showRow(const Row& row);
    void showWeights();
    void showConsistency();
    [[nodiscard]] QString name(std::size_t criterion) const;
    [[nodiscard]] const planning::Comparison* comparisonOf(const Row& row) const;

    Project& m_project;
    QWidget* m_list;
    QVBoxLayout* m_listLayout;
    QLabel* m_weights;
    QLabel* m_consistency;
    std::vector<Row> m_rows;
    bool m_showing = false; ///< sliders are being set: do not answer
};

} // namespace corredor::desktop
