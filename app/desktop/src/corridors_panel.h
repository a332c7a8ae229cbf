#pragma once

#include "corridors_model.h"
#include "panel.h"
#include "project.h"
#include "strip_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include <optional>

namespace corredor::desktop {

/** The charging corridors: the chosen one as a strip, its gaps, and where each is on the map. */
class CorridorsPanel : public Panel {
    Q_OBJECT
public:
    CorridorsPanel(Project& project, const Preferences& preferences, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QTableView& corridors() { return *m_corridors; }

    [[nodiscard]] QTableView& gaps() { return *m_gaps; }

    [[nodiscard]] StripView& strip() { return *m_strip; }

    [[nodiscard]] QCheckBox& bestCase() { return *m_best; }

    /** The row of the chosen corridor, or -1. */
    [[nodiscard]] int corridor() const { return m_corridor; }

    [[nodiscard]] GapView view() const;

    /** Chooses a corridor's gap, as if it had been clicked. */
    void showGap(GapView view, std::size_t corridor, std::size_t gap);

    /** Writes the gaps of the chosen corridor (.csv). */
    bool saveTo(const QString& path);

Q_SIGNALS:
    /** Other gaps are listed: those of the corridors under `view`. */
    void viewChanged(GapView view);
    /** A gap was chosen: the map should show it. */
    void gapActivated(GapView view, std::size_t corridor, std::size_t gap);
    /** No gap is chosen any more. */
    void gapCleared();
    void corridorActivated(std::size_t corridor);

private:
    void setUp(QTableView& table, QAbstractItemModel& model);
    void layOut();
    void reset();
    void refill();
    void chooseCorridor(int row);
    void chooseGap(std::size_t gap);
    void sayRule();
    void save();

    Project& m_project;
    const Preferences& m_preferences;
    CorridorsModel* m_corridorsModel;
    GapsModel* m_gapsModel;
    QTableView* m_corridors;
    QTableView* m_gaps;
    StripView* m_strip;
    QLabel* m_rule;
    QCheckBox* m_best;
    QToolButton* m_export;
    int m_corridor = -1;
};

} // namespace corredor::desktop
