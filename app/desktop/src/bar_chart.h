#pragma once

#include "figures_model.h"

#include <QStyledItemDelegate>

namespace corredor::desktop {

/** Draws the bars of a FiguresModel. */
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        const override;
    [[nodiscard]] QSize
    sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/** A bar chart as a picture of its own: heading, key of the countries, bars with their numbers. */
class BarChart {
public:
    /** @param heading says what is counted, and of which stations */
    BarChart(const FiguresModel& model, QString heading);

    /** Pixels. The longest lists end with a line that says how many bars they leave out. */
    [[nodiscard]] QSize size(const QFont& font) const;

    void paint(QPainter& painter, const QPalette& colours) const;

private:
    void paintHead(QPainter& painter, const QPalette& colours) const;
    [[nodiscard]] int shownRows() const;

    const FiguresModel& m_model;
    QString m_heading;
};

} // namespace corredor::desktop
