#include "progress_bar.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <unistd.h>

namespace corredor::cli {
namespace {

constexpr auto betweenLines = std::chrono::milliseconds(100);
constexpr int barWidth = 30;
constexpr double tooEarlyToTell01 = 0.02;

} // namespace

std::string
progressLine(double progress01, std::string_view stage, std::chrono::duration<double> elapsed) {
    const auto filled = static_cast<std::size_t>(progress01 * barWidth);
    std::string line = fmt::format(
        "[{:.<{}}] {:3.0f} %  {}", std::string(filled, '#'), barWidth, progress01 * 100.0, stage);
    if (progress01 >= tooEarlyToTell01 && progress01 < 1.0) {
        const double leftS = elapsed.count() * (1.0 - progress01) / progress01;
        const auto seconds = static_cast<long>(leftS + 0.5);
        line += fmt::format("  {}:{:02} left", seconds / 60, seconds % 60);
    }
    return line;
}

std::string planLine(double value, double bound) {
    const double gap = std::abs(bound - value) / std::max(std::abs(value), 1e-9);
    const auto shown = [](double number) {
        constexpr double readWhole = 1000; // from here on decimals only blink
        return std::abs(number) < readWhole ? fmt::format("{:.2f}", number)
                                            : groupedNumber(std::round(number));
    };
    return fmt::format("value {}  bound {}  gap {:.2f} %", shown(value), shown(bound), gap * 100);
}

ProgressBar::ProgressBar(bool enabled) : m_enabled(enabled && isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::report(double progress01, std::string_view stage) {
    if (!m_enabled) {
        return;
    }
    const std::scoped_lock lock(m_mutex);
    m_progress01 = progress01;
    if (stage != m_stage) {
        m_stage = stage;
        m_plan.clear();
    }
    show();
}

void ProgressBar::reportPlan(double value, double bound) {
    if (!m_enabled) {
        return;
    }
    const std::scoped_lock lock(m_mutex);
    m_plan = planLine(value, bound);
    show();
}

void ProgressBar::show() {
    const Clock::time_point now = Clock::now();
    if (now - m_shown < betweenLines) {
        return;
    }
    m_shown = now;
    m_visible = true;
    std::string line = progressLine(m_progress01, m_stage, now - m_start);
    line += m_plan.empty() ? m_plan : "  " + m_plan;
    // Carriage return and "erase to the end of the line" (ECMA-48 EL).
    fmt::print(stderr, "\r{}\x1b[K", line);
    std::fflush(stderr);
}

void ProgressBar::clear() {
    const std::scoped_lock lock(m_mutex);
    if (m_visible) {
        fmt::print(stderr, "\r\x1b[K");
        std::fflush(stderr);
        m_visible = false;
    }
}

} // namespace corredor::cli
