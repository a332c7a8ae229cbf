#pragma once

namespace corredor::desktop {

class MapCanvas;

/** Figures of runPanBenchmark; milliseconds. */
struct PanFigures {
    int frames = 0;
    double p50Ms = 0;
    double p95Ms = 0;
    double p99Ms = 0;
    double maxMs = 0;
    double completeMs = 0; ///< median over four new views: request to complete picture
};

/**
 * Pans and zooms on a fixed path, one step a frame, and measures how long each frame takes from
 * the change of the view until it is painted; then how long new views take to be complete. Runs
 * the event loop; the canvas must be shown and have layers.
 */
[[nodiscard]] PanFigures runPanBenchmark(MapCanvas& canvas, int frames);

} // namespace corredor::desktop
