#pragma once

#include "panel.h"
#include "roadmap_model.h"

#include <QLabel>
#include <QSlider>
#include <QTableView>
#include <QTextBrowser>

namespace corredor::desktop {

/** The roadmap year by year: a slider, the figures of both countries, the sites open by then. */
class RoadmapPanel : public Panel {
    Q_OBJECT
public:
    explicit RoadmapPanel(const Project& project, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QSlider& slider() { return *m_slider; }

    [[nodiscard]] QTableView& table() { return *m_table; }

    /** The figures as plain text; for tests. */
    [[nodiscard]] QString text() const { return m_figures->toPlainText(); }

Q_SIGNALS:
    void yearChanged(int year);
    void siteActivated(qint64 site);

private:
    void layOut();
    void takeResults();
    void showYear();
    [[nodiscard]] QString figuresHtml(const planning::Roadmap& roadmap) const;

    const Project& m_project;
    RoadmapModel* m_model;
    QLabel* m_year;
    QSlider* m_slider;
    QTextBrowser* m_figures;
    QTableView* m_table;
};

} // namespace corredor::desktop
