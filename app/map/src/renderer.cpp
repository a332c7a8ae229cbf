#include "scene_painter.h"
#include "tile_workers.h"

#include <corredor/map/renderer.h>

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <optional>

namespace corredor::map {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kPartEveryMs = 80;
constexpr double kMarginPerSide = 0.25; // of the view's size
constexpr double kHopelessZoom = 4;     // a view this much nearer or farther needs another picture

double msSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Job {
    Scene scene;
    View view;
    quint64 number = 0;
    Clock::time_point requested;
};

/** A picture of `drawn` is of no use, even moved and scaled, while `wanted` is shown. */
bool isUseless(const View& drawn, const View& wanted) {
    const double ratio = drawn.metresPerPx / wanted.metresPerPx;
    const QPointF apart = drawn.toPixel(wanted.centre) - drawn.toPixel(drawn.centre);
    return ratio > kHopelessZoom || ratio < 1 / kHopelessZoom ||
           std::abs(apart.x()) > drawn.size.width() || std::abs(apart.y()) > drawn.size.height();
}

std::vector<QRect> marginTiles(const QRect& whole, const QRect& visible) {
    std::vector<QRect> tiles;
    const auto add = [&](QPoint topLeft, QPoint bottomRight) {
        const std::vector<QRect> part = tilesOf(QRect(topLeft, bottomRight));
        tiles.insert(tiles.end(), part.begin(), part.end());
    };
    add(visible.topLeft() - QPoint(visible.left(), 0), visible.bottomLeft() - QPoint(1, 0));
    add(visible.topRight() + QPoint(1, 0), QPoint(whole.right(), visible.bottom()));
    add(whole.topLeft(), QPoint(whole.right(), visible.top() - 1));
    add(QPoint(whole.left(), visible.bottom() + 1), whole.bottomRight());
    return tiles;
}

} // namespace

struct Renderer::Impl {
    explicit Impl(Renderer* ownerOfThis)
        : owner(ownerOfThis)
        , workers(std::max(1, static_cast<int>(std::thread::hardware_concurrency())) - 1)
        , coordinator([this](const std::stop_token& stop) { coordinate(stop); }) {}

    ~Impl() {
        abandoned = true;
        coordinator.request_stop();
        coordinator.join();
    }

    void coordinate(const std::stop_token& stop) {
        TileWorkers::lowerPriority();
        while (true) {
            Job job;
            {
                std::unique_lock lock(mutex);
                if (!wake.wait(lock, stop, [this] { return pending.has_value(); }))
                    return;
                job = std::move(*pending);
                pending.reset();
                hasPending = false;
                running = job.view;
                abandoned = stop.stop_requested();
            }
            render(job);
        }
    }

    void render(const Job& job) {
        const double ratio = job.view.devicePixelRatio;
        const QSize pixels(
            static_cast<int>(std::lround(job.view.size.width() * ratio)),
            static_cast<int>(std::lround(job.view.size.height() * ratio)));
        if (pixels.isEmpty())
            return;
        const QSize margin(
            static_cast<int>(pixels.width() * kMarginPerSide),
            static_cast<int>(pixels.height() * kMarginPerSide));
        const ScenePainter painter(job.scene, job.view, margin, texts);
        QImage picture(
            painter.frame().width, painter.frame().height, QImage::Format_ARGB32_Premultiplied);
        if (picture.isNull())
            return;
        picture.fill(Qt::transparent);
        const QRect visible(QPoint(margin.width(), margin.height()), pixels);
        if (!drawTiles(
                job, painter, picture, tilesOf(visible), [this] { return abandoned.load(); }))
            return;
        send(job, picture, true);
        const auto overtaken = [this] { return abandoned.load() || hasPending.load(); };
        if (drawTiles(job, painter, picture, marginTiles(picture.rect(), visible), overtaken))
            send(job, picture, true);
    }

    /** @return false when it was cancelled on the way. */
    bool drawTiles(
        const Job& job,
        const ScenePainter& painter,
        QImage& picture,
        const std::vector<QRect>& tiles,
        const std::function<bool()>& cancelled) {
        std::mutex pictureLock;
        Clock::time_point lastSent = job.requested;
        std::size_t done = 0;
        workers.run(tiles.size(), [&](std::size_t i) {
            if (cancelled())
                return;
            QImage tile(tiles[i].size(), QImage::Format_ARGB32_Premultiplied);
            if (tile.isNull())
                return;
            painter.paint(tile, tiles[i], cancelled);
            if (cancelled())
                return;
            const std::scoped_lock lock(pictureLock);
            copyTile(picture, tile, tiles[i].topLeft());
            ++done;
            if (done < tiles.size() && msSince(lastSent) > kPartEveryMs) {
                send(job, picture, false);
                lastSent = Clock::now();
            }
        });
        return done == tiles.size();
    }

    void send(const Job& job, const QImage& image, bool complete) const {
        Picture picture{
            .image = image,
            .view = job.view,
            .complete = complete,
            .renderMs = msSince(job.requested),
            .request = job.number};
        picture.view.size = QSize(
            static_cast<int>(std::lround(image.width() / job.view.devicePixelRatio)),
            static_cast<int>(std::lround(image.height() / job.view.devicePixelRatio)));
        picture.image.setDevicePixelRatio(job.view.devicePixelRatio);
        QMetaObject::invokeMethod(
            owner,
            [to = owner, picture] { Q_EMIT to->pictureReady(picture); },
            Qt::QueuedConnection);
    }

    Renderer* owner;
    TextSprites texts;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Job> pending;
    View running;
    quint64 lastNumber = 0;
    std::atomic<bool> abandoned = false;
    std::atomic<bool> hasPending = false;
    TileWorkers workers;
    std::jthread coordinator; // last: it uses all of the above
};

Renderer::Renderer(QObject* parent) : QObject(parent), m_impl(std::make_unique<Impl>(this)) {}

Renderer::~Renderer() = default;

quint64 Renderer::request(const Scene& scene, const View& view) {
    const std::scoped_lock lock(m_impl->mutex);
    const quint64 number = ++m_impl->lastNumber;
    m_impl->pending =
        Job{.scene = scene, .view = view, .number = number, .requested = Clock::now()};
    m_impl->hasPending = true;
    // A picture of nearly this view is worth finishing: else none would appear during a long pan.
    if (isUseless(m_impl->running, view))
        m_impl->abandoned = true;
    m_impl->wake.notify_all();
    return number;
}

void Renderer::cancel() {
    const std::scoped_lock lock(m_impl->mutex);
    m_impl->pending.reset();
    m_impl->hasPending = false;
    m_impl->abandoned = true;
}

} // namespace corredor::map
