#include "pan_benchmark.h"

#include "map_canvas.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace corredor::desktop {

namespace {

constexpr int kFrameMs = 16; // a display of 60 Hz
constexpr int kPatienceMs = 20000;

double percentile(const std::vector<double>& sorted, double part) {
    if (sorted.empty())
        return 0;
    const double place = std::ceil(part * static_cast<double>(sorted.size())) - 1;
    return sorted[static_cast<std::size_t>(
        std::clamp(place, 0.0, static_cast<double>(sorted.size() - 1)))];
}

/** Runs the event loop until the canvas is complete; the time that took, ms. */
double waitUntilComplete(MapCanvas& canvas) {
    QElapsedTimer clock;
    clock.start();
    if (!canvas.isComplete()) {
        QEventLoop loop;
        QObject::connect(&canvas, &MapCanvas::pictureComplete, &loop, &QEventLoop::quit);
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/** The view of one frame: two rounds about the start, and in and out by a factor of two. */
map::View frameView(const map::View& start, double progress01) {
    const double angle = progress01 * 4 * std::numbers::pi;
    map::View view = start.zoomed(
        std::exp2(std::sin(angle)), QPointF(start.size.width() / 2.0, start.size.height() / 2.0));
    return view.panned(QPointF(
        std::round(std::sin(angle / 2) * start.size.width() * 0.4),
        std::round((1 - std::cos(angle / 2)) * start.size.height() * 0.2)));
}

} // namespace

PanFigures runPanBenchmark(MapCanvas& canvas, int frames) {
    waitUntilComplete(canvas);
    const map::View start = canvas.view();
    std::vector<double> times;
    int frame = 0;
    QElapsedTimer sinceChange;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    // A frame is measured from the moment its view is set until it has been painted, whatever the
    // event loop does between.
    bool waiting = false;
    const auto onPainted = QObject::connect(&canvas, &MapCanvas::painted, &loop, [&](double) {
        if (waiting)
            times.push_back(static_cast<double>(sinceChange.nsecsElapsed()) / 1e6);
        waiting = false;
    });
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (waiting)
            return;
        if (frame == frames) {
            loop.quit();
            return;
        }
        ++frame;
        waiting = true;
        sinceChange.start();
        canvas.setView(frameView(start, static_cast<double>(frame) / (frames + 1)));
        canvas.repaint();
    });
    timer.start(kFrameMs);
    loop.exec();
    timer.stop();
    QObject::disconnect(onPainted);

    std::vector<double> complete;
    constexpr std::array<double, 4> factors = {1.0, 1.6, 0.7, 1.1};
    for (const double factor : factors) {
        waitUntilComplete(canvas);
        canvas.setView(start.zoomed(factor, QPointF(0, 0)).panned({7, 5}));
        complete.push_back(waitUntilComplete(canvas));
    }
    canvas.setView(start);
    waitUntilComplete(canvas);

    std::ranges::sort(times);
    std::ranges::sort(complete);
    return {
        .frames = frames,
        .p50Ms = percentile(times, 0.5),
        .p95Ms = percentile(times, 0.95),
        .p99Ms = percentile(times, 0.99),
        .maxMs = times.empty() ? 0 : times.back(),
        .completeMs = percentile(complete, 0.5)};
}

} // namespace corredor::desktop
