#pragma once

#include <corredor/planning/fairness.h>

#include <QPalette>
#include <QWidget>

#include <optional>

namespace corredor::desktop {

/**
 * People covered in all over the covered share of the worst-off group, a numbered point a plan. A
 * click or the arrow keys choose a point.
 */
class TradeoffChart : public QWidget {
    Q_OBJECT
public:
    explicit TradeoffChart(QWidget* parent = nullptr);

    void show(std::optional<planning::Tradeoff> tradeoff);

    /** Marks a point, counted from 0, and says so; -1 = none. */
    void choose(int point);

    [[nodiscard]] int chosen() const { return m_chosen; }

    /** Where a point is drawn, in the widget's pixels. @pre there is such a point */
    [[nodiscard]] QPointF placeOf(std::size_t point) const;

    void paint(QPainter& painter, const QRectF& area, const QPalette& colours) const;

    void retranslate();

Q_SIGNALS:
    void pointChosen(int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 150}; }

private:
    [[nodiscard]] QString sentence() const;

    std::optional<planning::Tradeoff> m_tradeoff;
    int m_chosen = -1;
};

} // namespace corredor::desktop
