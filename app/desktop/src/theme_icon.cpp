#include "theme_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace corredor::desktop {

namespace {

class ThemeIconEngine : public QIconEngine {
public:
    explicit ThemeIconEngine(QString name) : m_name(std::move(name)) {}

    void
    paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect, pixmap(rect.size(), mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        return drawn(size, colourOf(mode));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        QPixmap picture = drawn(size, colourOf(mode)); // size is in device pixels here
        picture.setDevicePixelRatio(scale);
        return picture;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemeIconEngine(m_name); }

private:
    static QColor colourOf(QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        const bool off = mode == QIcon::Disabled;
        return palette.color(off ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
    }

    [[nodiscard]] QPixmap drawn(const QSize& size, const QColor& colour) const {
        const QString key = QStringLiteral("corredor-%1-%2-%3-%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture)) {
            return picture;
        }
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QByteArray svg = file.readAll();
            svg.replace("currentColor", colour.name().toLatin1());
            QSvgRenderer renderer(svg);
            QPainter painter(&picture);
            renderer.render(&painter);
        }
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
};

} // namespace

QIcon themeIcon(const QString& name) {
    return QIcon(new ThemeIconEngine(name));
}

QPalette programPalette(bool dark) {
    const QColor accent = dark ? QColor(0x3d, 0x9b, 0xd6) : QColor(0x0b, 0x66, 0xa8);
    const QColor text = dark ? QColor(0xe6, 0xe9, 0xec) : QColor(0x20, 0x28, 0x30);
    const QColor quiet = dark ? QColor(0x83, 0x8b, 0x93) : QColor(0x8a, 0x92, 0x9a);
    QPalette palette(
        dark ? QColor(0x2e, 0x34, 0x3a) : QColor(0xf3, 0xf5, 0xf7),
        dark ? QColor(0x26, 0x2b, 0x30) : QColor(0xf3, 0xf5, 0xf7));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Base, dark ? QColor(0x1f, 0x23, 0x27) : QColor(Qt::white));
    palette.setColor(
        QPalette::AlternateBase, dark ? QColor(0x25, 0x2a, 0x2f) : QColor(0xf7, 0xf9, 0xfb));
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x3a, 0x41, 0x48) : QColor(Qt::white));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::Disabled, QPalette::Text, quiet);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, quiet);
    palette.setColor(QPalette::Disabled, QPalette::WindowText, quiet);
    return palette;
}

bool wantsDark(const QString& appearance) {
    static const bool systemIsDark = isDark(QGuiApplication::palette());
    return appearance == QLatin1String("system") ? systemIsDark
                                                 : appearance == QLatin1String("dark");
}

QColor chartBlue(const QPalette& palette) {
    return QColor(isDark(palette) ? 0x56b4e9 : 0x0072b2);
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::Text).lightness();
}

} // namespace corredor::desktop
