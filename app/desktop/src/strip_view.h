#pragma once

#include "corridor_layers.h"
#include "preferences.h"

#include <corredor/exports/corridor_strip.h>

#include <QWidget>

#include <memory>
#include <optional>

namespace corredor::desktop {

/**
 * A corridor as a straight line, laid out as the report lays it out, in the window's width and
 * colours. A click on a gap asks to see it; the arrow keys go from gap to gap.
 */
class StripView : public QWidget {
    Q_OBJECT
public:
    explicit StripView(const Preferences& preferences, QWidget* parent = nullptr);

    /** @param corridor of `results`, or -1 for none */
    void show(std::shared_ptr<const exports::Results> results, int corridor);

    /** Marks a gap. */
    void mark(GapView view, std::optional<std::size_t> gap);

    /** Where the middle of a gap is drawn; for tests. */
    [[nodiscard]] QPoint middleOf(GapView view, std::size_t gap) const;

    void retranslate();

Q_SIGNALS:
    void gapActivated(GapView view, std::size_t gap);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] const landscape::Corridor* corridor() const;
    [[nodiscard]] exports::CorridorStrip strip() const;
    void paintBar(QPainter& painter, const exports::CorridorStrip& strip, GapView view) const;
    void paintTowns(QPainter& painter, const exports::CorridorStrip& strip) const;
    void paintBorder(QPainter& painter, const exports::CorridorStrip& strip) const;
    void paintAxis(QPainter& painter, const exports::CorridorStrip& strip) const;
    [[nodiscard]] std::optional<std::pair<GapView, std::size_t>> gapAt(QPointF place) const;
    [[nodiscard]] double rowPx() const;

    const Preferences& m_preferences;
    std::shared_ptr<const exports::Results> m_results;
    int m_corridor = -1;
    GapView m_markedView = GapView::Known;
    std::optional<std::size_t> m_marked;
};

} // namespace corredor::desktop
