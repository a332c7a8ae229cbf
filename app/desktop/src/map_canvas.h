#pragma once

#include <corredor/map/identify.h>
#include <corredor/map/renderer.h>

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <span>
#include <vector>

namespace corredor::desktop {

/**
 * The map widget. It paints only finished pictures: the renderer's newest, moved and scaled to the
 * view, so that a frame costs the same whatever the layers hold.
 *
 * Mouse: drag pans, wheel zooms to the cursor, double click zooms in, shift-drag zooms to a box,
 * click identifies, right click asks for a menu. Keys: arrows pan, + and - zoom, Home shows
 * everything, Enter identifies in the middle; while space is held, a drag always pans.
 */
class MapCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;
    MapCanvas(const MapCanvas&) = delete;
    MapCanvas& operator=(const MapCanvas&) = delete;
    MapCanvas(MapCanvas&&) = delete;
    MapCanvas& operator=(MapCanvas&&) = delete;

    /** Layers from bottom to top; replaces what was shown. */
    void setLayers(const map::LayerList& layers);

    [[nodiscard]] const map::LayerList& layers() const { return m_scene.layers; }

    void setTheme(map::Theme theme);

    [[nodiscard]] map::Theme theme() const { return m_scene.theme; }

    /** Centre and scale are taken; the size stays the widget's. */
    void setView(const map::View& view);

    [[nodiscard]] const map::View& view() const { return m_view; }

    void fitTo(const geo::BoundingBox& box);

    /** The box that the Home key shows. */
    void setHome(const geo::BoundingBox& box) { m_home = box; }

    void zoomBy(double factor);

    /** Features within 8 px, topmost layer first. */
    [[nodiscard]] QList<map::Hit> identify(QPointF position) const;

    /** Marks features of a layer; an empty list unmarks that layer. */
    void setSelection(const QString& layerId, const std::vector<std::int64_t>& indices);
    void clearSelection();

    /** The picture of this view, scale bar included, rendered now (blocks until it is whole). */
    [[nodiscard]] QImage grabPicture();

    /** The view on the widget is the newest one and whole. */
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /** Time the last paintEvent took, ms. */
    [[nodiscard]] double lastPaintMs() const { return m_lastPaintMs; }

Q_SIGNALS:
    void cursorMoved(corredor::geo::LonLat place);
    void cursorLeft();
    void viewChanged(const corredor::map::View& view);
    void identifyRequested(const QList<corredor::map::Hit>& hits, QPoint position);
    /** A right click, or the menu key, which asks about the middle. */
    void menuRequested(const QList<corredor::map::Hit>& hits, QPoint globalPosition);
    /** The picture of the current view is whole and will be painted. */
    void pictureComplete(double ms);
    void painted(double ms);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

    [[nodiscard]] QSize sizeHint() const override { return {960, 600}; }

private:
    enum class Drag { None, Pending, Pan, Box };

    void requestPicture();
    void takePicture(const map::Picture& picture);
    void changeView(const map::View& view);
    void paintPicture(QPainter& painter, const map::Picture& picture) const;
    void paintDecoration(QPainter& painter) const;
    void refreshSelection();
    [[nodiscard]] map::Scene sceneWithSelection() const;

    map::Renderer m_renderer;
    map::Scene m_scene;
    QHash<QString, std::vector<std::int64_t>> m_selection;
    map::LayerList m_marks; // what the selection looks like, above all layers
    map::View m_view;
    map::Picture m_whole;   // last complete picture
    map::Picture m_partial; // newest incomplete one, painted above it
    geo::BoundingBox m_home;
    geo::BoundingBox m_pendingFit; // asked for before the widget had a size
    quint64 m_request = 0;
    bool m_complete = false;
    double m_lastPaintMs = 0;
    bool m_spaceDown = false;
    bool m_focusByKeyboard = false;
    Drag m_drag = Drag::None;
    QPoint m_dragStart;
    QPoint m_dragLast;
};

} // namespace corredor::desktop
