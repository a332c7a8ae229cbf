#pragma once

#include <QProxyStyle>

namespace corredor::desktop {

/** Fusion, with boxes to tick that can be seen on a dark ground as well. */
class ProgramStyle : public QProxyStyle {
    Q_OBJECT
public:
    ProgramStyle();

    void drawPrimitive(
        PrimitiveElement element,
        const QStyleOption* option,
        QPainter* painter,
        const QWidget* widget) const override;
};

} // namespace corredor::desktop
