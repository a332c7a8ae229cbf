#include "contribution_delegate.h"

#include "candidates_model.h"

#include <QPainter>

namespace corredor::desktop {

void ContributionDelegate::paint(
    QPainter* painter,
    const QStyleOptionViewItem& option,
    const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index); // background and focus
    const auto parts = index.data(CandidatesModel::partsRole).value<QList<double>>();
    const QRectF cell = QRectF(option.rect).adjusted(6, 5, -6, -5);
    if (option.state.testFlag(QStyle::State_Selected)) {
        // The colours of the criteria are made for the ground of the table, not for the highlight.
        painter->fillRect(cell, option.palette.color(QPalette::Base));
    }
    QColor track = option.palette.color(QPalette::Text);
    track.setAlphaF(0.08F);
    painter->fillRect(cell, track);
    double x = cell.left();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const double width = parts[i] * cell.width();
        painter->fillRect(
            QRectF(x, cell.top(), width, cell.height()),
            criterionColour(static_cast<std::size_t>(i)));
        x += width;
    }
}

QSize ContributionDelegate::sizeHint(
    const QStyleOptionViewItem& option,
    const QModelIndex& /*index*/) const {
    constexpr int widthPx = 150;
    return {widthPx, option.fontMetrics.height() + 8};
}

} // namespace corredor::desktop
