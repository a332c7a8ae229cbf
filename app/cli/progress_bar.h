#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace corredor::cli {

/**
 * A line on stderr with a bar, per cent, the stage and the remaining time; only on a terminal.
 * report() may be called from any thread; the line is removed by clear() or the destructor.
 */
class ProgressBar {
public:
    /** @param enabled false: never shows anything */
    explicit ProgressBar(bool enabled);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ProgressBar(ProgressBar&&) = delete;
    ProgressBar& operator=(ProgressBar&&) = delete;

    void report(double progress01, std::string_view stage);
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool m_enabled;
    bool m_visible = false;
    std::mutex m_mutex;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_shown;
};

/** The line for a moment, without control characters: "[####....]  40 %  network  0:12 left". */
[[nodiscard]] std::string
progressLine(double progress01, std::string_view stage, std::chrono::duration<double> elapsed);

} // namespace corredor::cli
