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

    /** The best plan so far and the bound it is proved against. */
    void reportPlan(double value, double bound);

    void clear();

private:
    using Clock = std::chrono::steady_clock;

    void show();

    bool m_enabled;
    bool m_visible = false;
    std::mutex m_mutex;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_shown;
    double m_progress01 = 0;
    std::string m_stage;
    std::string m_plan; ///< of the running stage; empty = none
};

/** The line for a moment, without control characters: "[####....]  40 %  network  0:12 left". */
[[nodiscard]] std::string
progressLine(double progress01, std::string_view stage, std::chrono::duration<double> elapsed);

/** "value 1,234  bound 1,300  gap 5.35 %". */
[[nodiscard]] std::string planLine(double value, double bound);

} // namespace corredor::cli
