#pragma once

#include "plan_search.h"

#include <QWidget>

namespace corredor::desktop {

/**
 * A plan's value and proved bound against the seconds of the search: two lines that close. They
 * differ in dash as well as in colour and carry their names.
 */
class ConvergenceChart : public QWidget {
    Q_OBJECT
public:
    explicit ConvergenceChart(QWidget* parent = nullptr);

    /** @param unit of value and bound, for the axis */
    void show(std::vector<SearchPoint> points, const QString& unit);

    [[nodiscard]] const std::vector<SearchPoint>& points() const { return m_points; }

    /** Paints the chart into a rectangle of any device. */
    void paint(QPainter& painter, const QRectF& area, const QPalette& colours) const;

    /** The chart as a drawing of its own, dark on white. */
    [[nodiscard]] QByteArray svg() const;

    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

    [[nodiscard]] QSize sizeHint() const override { return {300, 190}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

private:
    std::vector<SearchPoint> m_points;
    QString m_unit;
};

} // namespace corredor::desktop
