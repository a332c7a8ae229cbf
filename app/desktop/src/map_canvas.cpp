#include "map_canvas.h"

#include <corredor/map/scale_bar.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <cmath>

namespace corredor::desktop {

namespace {

constexpr double kKeyPanPx = 80;
constexpr double kKeyZoom = 1.5;
constexpr double kWheelZoomPerNotch = 1.25;
constexpr double kNotch = 120; // eighths of a degree, see QWheelEvent::angleDelta
constexpr double kScaleBarPx = 160;
constexpr QPointF kScaleBarInset(14, 8);
constexpr double kIdentifyRadiusPx = 8;
constexpr int kSmallestBoxPx = 6;

QRectF boxBetween(QPoint a, QPoint b) {
    return QRectF(QPointF(a), QPointF(b)).normalized();
}

/** Where `picture` lies on `view`, in the view's pixels. */
QRectF placeOf(const map::Picture& picture, const map::View& view) {
    const QPointF topLeft = view.toPixel(picture.view.toMercator(QPointF(0, 0)));
    const double scale = picture.view.metresPerPx / view.metresPerPx;
    return {topLeft, QSizeF(picture.view.size) * scale};
}

} // namespace

MapCanvas::MapCanvas(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 150);
    setAccessibleName(tr("Map"));
    setAccessibleDescription(
        tr("Arrow keys move the map, plus and minus zoom, Home shows everything."));
    connect(&m_renderer, &map::Renderer::pictureReady, this, &MapCanvas::takePicture);
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::setLayers(const map::LayerList& layers) {
    m_scene.layers = layers;
    refreshSelection();
    requestPicture();
}

void MapCanvas::setTheme(map::Theme theme) {
    m_scene.theme = theme;
    refreshSelection();
    requestPicture();
}

void MapCanvas::setView(const map::View& view) {
    m_pendingFit = {};
    changeView(view);
}

void MapCanvas::fitTo(const geo::BoundingBox& box) {
    if (box.isEmpty())
        return;
    // Until the widget is shown its size is not the one that the box must fit into.
    if (!isVisible())
        m_pendingFit = box;
    changeView(m_view.fittedTo(box));
}

void MapCanvas::zoomBy(double factor) {
    changeView(m_view.zoomed(factor, QRectF(rect()).center()));
}

QList<map::Hit> MapCanvas::identify(QPointF position) const {
    return map::identify(m_scene.layers, m_view, position, kIdentifyRadiusPx);
}

void MapCanvas::setSelection(const QString& layerId, const std::vector<std::int64_t>& indices) {
    if (indices.empty())
        m_selection.remove(layerId);
    else
        m_selection.insert(layerId, indices);
    refreshSelection();
    requestPicture();
}

void MapCanvas::clearSelection() {
    m_selection.clear();
    refreshSelection();
    requestPicture();
}

QImage MapCanvas::grabPicture() {
    QImage image = map::renderToImage(sceneWithSelection(), m_view);
    QPainter painter(&image);
    paintDecoration(painter);
    return image;
}

void MapCanvas::refreshSelection() {
    m_marks.clear();
    for (const std::shared_ptr<const map::MapLayer>& layer : m_scene.layers) {
        if (!layer || !layer->visible || !m_selection.contains(layer->id))
            continue;
        const auto mark = map::highlightOf(
            *layer, m_selection.value(layer->id), map::palette(m_scene.theme).selection);
        if (mark)
            m_marks.push_back(mark);
    }
}

map::Scene MapCanvas::sceneWithSelection() const {
    map::Scene scene = m_scene;
    scene.layers.append(m_marks);
    return scene;
}

void MapCanvas::requestPicture() {
    if (m_view.size.isEmpty())
        return;
    m_complete = false;
    m_view.devicePixelRatio = devicePixelRatioF();
    m_request = m_renderer.request(sceneWithSelection(), m_view);
    update();
}

void MapCanvas::takePicture(const map::Picture& picture) {
    if (picture.complete) {
        m_whole = picture;
        if (m_partial.request <= picture.request)
            m_partial = {};
    } else {
        m_partial = picture;
    }
    update();
    if (picture.complete && picture.request == m_request && !m_complete) {
        m_complete = true;
        Q_EMIT pictureComplete(picture.renderMs);
    }
}

void MapCanvas::changeView(const map::View& view) {
    map::View next = view.clamped();
    next.size = size();
    next.devicePixelRatio = devicePixelRatioF();
    if (next == m_view)
        return;
    m_view = next;
    requestPicture();
    Q_EMIT viewChanged(m_view);
}

void MapCanvas::paintEvent(QPaintEvent* /*event*/) {
    QElapsedTimer clock;
    clock.start();
    QPainter painter(this);
    painter.fillRect(rect(), map::palette(m_scene.theme).water);
    paintPicture(painter, m_whole);
    paintPicture(painter, m_partial);
    paintDecoration(painter);
    if (m_drag == Drag::Box) {
        const QColor colour = palette().color(QPalette::Highlight);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 40));
        painter.drawRect(boxBetween(m_dragStart, m_dragLast));
    }
    if (hasFocus() && m_focusByKeyboard) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.end();
    m_lastPaintMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    Q_EMIT painted(m_lastPaintMs);
}

void MapCanvas::paintPicture(QPainter& painter, const map::Picture& picture) const {
    if (picture.image.isNull())
        return;
    const QRectF place = placeOf(picture, m_view);
    const double ratio = m_view.devicePixelRatio;
    const bool sameScale = std::abs(place.width() - picture.view.size.width()) < 0.01 &&
                           std::abs(picture.view.devicePixelRatio - ratio) < 1e-9;
    if (sameScale) {
        // Whole device pixels: copied, not resampled.
        const QPointF corner(
            std::round(place.x() * ratio) / ratio, std::round(place.y() * ratio) / ratio);
        painter.drawImage(corner, picture.image);
        return;
    }
    // Only the part that shows is scaled, and fast rather than smooth: it stays for a moment.
    const QRectF shown = place.intersected(QRectF(rect()));
    if (shown.isEmpty())
        return;
    const double perPx = picture.image.width() / place.width();
    const QRectF source((shown.topLeft() - place.topLeft()) * perPx, shown.size() * perPx);
    painter.drawImage(shown, picture.image, source);
}

void MapCanvas::paintDecoration(QPainter& painter) const {
    painter.setFont(font());
    map::paintScaleBar(
        painter,
        map::scaleBar(m_view, kScaleBarPx, locale()),
        QPointF(kScaleBarInset.x(), m_view.size.height() - kScaleBarInset.y()),
        m_scene.theme);
}

void MapCanvas::resizeEvent(QResizeEvent* /*event*/) {
    if (!m_pendingFit.isEmpty() && size() != m_view.size) {
        m_view.size = size();
        const geo::BoundingBox box = m_pendingFit;
        changeView(m_view.fittedTo(box));
        requestPicture();
        return;
    }
    changeView(m_view);
}

void MapCanvas::showEvent(QShowEvent* /*event*/) {
    if (m_pendingFit.isEmpty())
        return;
    m_view.size = size();
    changeView(m_view.fittedTo(m_pendingFit));
    m_pendingFit = {};
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
    m_focusByKeyboard = false;
    const bool middle = event->button() == Qt::MiddleButton;
    if (event->button() != Qt::LeftButton && !middle)
        return;
    m_dragStart = m_dragLast = event->position().toPoint();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && !middle)
        m_drag = Drag::Box;
    else
        m_drag = middle || m_spaceDown ? Drag::Pan : Drag::Pending;
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    if (m_drag == Drag::Pending &&
        (position - m_dragStart).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan)
        changeView(m_view.panned(QPointF(position - m_dragLast)));
    if (m_drag == Drag::Box)
        update();
    if (m_drag != Drag::Pending)
        m_dragLast = position;
    Q_EMIT cursorMoved(m_view.toLonLat(event->position()));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Drag ended = m_drag;
    m_drag = Drag::None;
    unsetCursor();
    const QPoint position = event->position().toPoint();
    if (ended == Drag::Pending) {
        Q_EMIT identifyRequested(identify(event->position()), position);
    } else if (ended == Drag::Box) {
        const QRectF box = boxBetween(m_dragStart, position);
        if (box.width() >= kSmallestBoxPx && box.height() >= kSmallestBoxPx) {
            geo::BoundingBox target;
            target.include(m_view.toLonLat(box.bottomLeft()));
            target.include(m_view.toLonLat(box.topRight()));
            changeView(m_view.fittedTo(target, 0));
        }
        update();
    }
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        changeView(m_view.zoomed(2, event->position()));
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / kNotch;
    if (notches != 0)
        changeView(m_view.zoomed(std::pow(kWheelZoomPerNotch, notches), event->position()));
    event->accept();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event) {
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint position = keyboard ? rect().center() : event->pos();
    Q_EMIT menuRequested(identify(position), mapToGlobal(position));
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? kKeyPanPx * 4 : kKeyPanPx;
    switch (event->key()) {
    case Qt::Key_Left:
        changeView(m_view.panned({step, 0}));
        break;
    case Qt::Key_Right:
        changeView(m_view.panned({-step, 0}));
        break;
    case Qt::Key_Up:
        changeView(m_view.panned({0, step}));
        break;
    case Qt::Key_Down:
        changeView(m_view.panned({0, -step}));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kKeyZoom);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / kKeyZoom);
        break;
    case Qt::Key_Home:
        fitTo(m_home);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QPointF middle = QRectF(rect()).center();
        Q_EMIT identifyRequested(identify(middle), middle.toPoint());
        break;
    }
    case Qt::Key_Space:
        m_spaceDown = true;
        setCursor(Qt::OpenHandCursor);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_spaceDown = false;
    if (m_drag == Drag::None)
        unsetCursor();
}

void MapCanvas::focusInEvent(QFocusEvent* event) {
    m_focusByKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* /*event*/) {
    m_spaceDown = false;
    m_focusByKeyboard = false;
    update();
}

void MapCanvas::leaveEvent(QEvent* /*event*/) {
    Q_EMIT cursorLeft();
}

} // namespace corredor::desktop
