#pragma once

#include <corredor/map/layer.h>
#include <corredor/map/theme.h>
#include <corredor/map/view.h>

#include <QImage>
#include <QMetaType>
#include <QObject>

#include <memory>

namespace corredor::map {

/** What a picture is made of. */
struct Scene {
    LayerList layers; ///< from bottom to top
    Theme theme = Theme::Light;
};

/** A rendered view. */
struct Picture {
    QImage image; ///< ARGB32_Premultiplied, devicePixelRatio set; transparent where not yet drawn
    View view;    ///< what the image shows, its size with the margin
    bool complete = false;
    double renderMs = 0; ///< from the request to this picture
    quint64 request = 0; ///< number of the request it answers
};

/** Renders at once, on all cores, and returns when the picture is whole. Needs a QGuiApplication.
 */
[[nodiscard]] QImage renderToImage(const Scene& scene, const View& view);

/**
 * Renders views in its own threads. The newest request is the next to be rendered; one that is
 * being rendered is finished if its picture is of use for the newest view, else dropped within a
 * few milliseconds. Signals come on the thread that the renderer lives on, in the order of
 * requests. A picture that takes long comes in parts: incomplete ones first, then the complete one.
 * After that, a larger one with a margin all around (also complete), so that panning shows no empty
 * edge.
 */
class Renderer : public QObject {
    Q_OBJECT

public:
    explicit Renderer(QObject* parent = nullptr);
    ~Renderer() override;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    Renderer(Renderer&&) = delete;
    Renderer& operator=(Renderer&&) = delete;

    /** @return the request's number, greater than all before. */
    quint64 request(const Scene& scene, const View& view);

    /** Drops the request that is being rendered, if any. */
    void cancel();

Q_SIGNALS:
    void pictureReady(const corredor::map::Picture& picture);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::map

Q_DECLARE_METATYPE(corredor::map::Picture)
