#pragma once

#include "bar_chart.h"
#include "growth_chart.h"
#include "landscape_view.h"
#include "panel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <memory>

namespace corredor::desktop {

/** What one filter's stations come to, for the charts. */
struct ChartFigures {
    landscape::Breakdown breakdown; ///< of the growth: by year of opening
    std::vector<landscape::Growth> growth;
};

/**
 * Charts of the stations that are shown: bars by any dimension, and growth over the years. A bar is
 * clicked down to its stations. Pictures and numbers can be saved.
 */
class ChartsPanel : public Panel {
    Q_OBJECT
public:
    explicit ChartsPanel(LandscapeView& view, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] Job& job() { return m_job; }

    [[nodiscard]] QComboBox& dimensions() { return *m_dimension; }

    [[nodiscard]] QComboBox& measures() { return *m_measure; }

    [[nodiscard]] QTableView& bars() { return *m_bars; }

    [[nodiscard]] FiguresModel& model() { return *m_model; }

    [[nodiscard]] GrowthChart& growth() { return *m_growth; }

    /** Writes a picture (.png, .svg) or the numbers (.csv). @return false when that failed */
    bool saveTo(const QString& path);

private:
    void layOut();
    void setUpBars();
    void offerDimensions();
    void work();
    void take(std::shared_ptr<const ChartFigures> figures);
    void render();
    void activateRow(int row);
    void activateYear(int year);
    void save();
    [[nodiscard]] bool isGrowth() const;
    [[nodiscard]] Measure measure() const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QSize pictureSize() const;
    void paintPicture(QPainter& painter) const;
    [[nodiscard]] std::string bytesFor(const QString& kind) const;

    LandscapeView& m_view;
    Job m_job;
    std::shared_ptr<const ChartFigures> m_figures;
    FiguresModel* m_model;
    QLabel* m_dimensionLabel;
    QComboBox* m_dimension; ///< data: position in LandscapeFigures::breakdowns, -1 = growth
    QComboBox* m_measure;   ///< in the order of Measure
    QStackedWidget* m_stack;
    QTableView* m_bars;
    GrowthChart* m_growth;
    QLabel* m_note;
    QAction* m_save;
};

} // namespace corredor::desktop
