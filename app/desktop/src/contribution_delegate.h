#pragma once

#include <QStyledItemDelegate>

namespace corredor::desktop {

/** Paints what each criterion adds to a score as one stacked bar; full width is a score of 100. */
class ContributionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        const override;
    [[nodiscard]] QSize
    sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace corredor::desktop
