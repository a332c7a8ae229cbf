#pragma once

#include "figures_model.h"

#include <corredor/landscape/growth.h>

#include <QWidget>

#include <vector>

namespace corredor::desktop {

/**
 * Stations or ports by year of opening: one curve a country, each on a scale of its own, above each
 * other. A year is marked with the mouse or the arrow keys; Enter or a click asks for its stations.
 */
class GrowthChart : public QWidget {
    Q_OBJECT
public:
    explicit GrowthChart(QWidget* parent = nullptr);

    /** @param measure Stations or Ports: power has no date */
    void show(std::vector<landscape::Growth> growth, Measure measure);

    [[nodiscard]] const std::vector<landscape::Growth>& growth() const { return m_growth; }

    /** The year that is marked, or 0. */
    [[nodiscard]] int year() const { return m_year; }

    void paint(QPainter& painter, const QRectF& area, const QPalette& colours) const;

    void retranslate();

Q_SIGNALS:
    void yearActivated(int year);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    [[nodiscard]] QSize sizeHint() const override { return {360, 260}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 160}; }

private:
    [[nodiscard]] double valueOf(const landscape::GrowthYear& year) const;
    [[nodiscard]] QRectF plotOf(std::size_t country, const QRectF& area, const QFont& font) const;
    void paintCountry(
        QPainter& painter,
        std::size_t country,
        const QRectF& area,
        const QPalette& colours) const;
    void mark(int year);
    [[nodiscard]] int yearAt(double x) const;
    [[nodiscard]] QString sentence() const;

    std::vector<landscape::Growth> m_growth; ///< of countries with dated stations
    Measure m_measure = Measure::Stations;
    int m_year = 0;
};

} // namespace corredor::desktop
