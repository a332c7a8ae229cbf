#include "program_style.h"

#include "theme_icon.h"

#include <QPainter>
#include <QStyleOption>

namespace corredor::desktop {

ProgramStyle::ProgramStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ProgramStyle::drawPrimitive(
    PrimitiveElement element,
    const QStyleOption* option,
    QPainter* painter,
    const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox || !isDark(option->palette)) {
        return;
    }
    // Fusion's own edge is darker than the window, which a dark window swallows.
    QColor edge = option->palette.color(QPalette::Text);
    edge.setAlphaF(0.55F);
    painter->save();
    painter->setPen(edge);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace corredor::desktop
