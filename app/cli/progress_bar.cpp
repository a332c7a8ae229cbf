#include "progress_bar.h"

#include <fmt/format.h>

#include <algorithm>
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

ProgressBar::ProgressBar(bool enabled) : m_enabled(enabled && isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::report(double progress01, std::string_view stage) {
    if (!m_enabled) {
        return;
    }
    const std::scoped_lock lock(m_mutex);
    const Clock::time_point now = Clock::now();
    if (now - m_shown < betweenLines) {
        return;
    }
    m_shown = now;
    m_visible = true;
    // Carriage return and "erase to the end of the line" (ECMA-48 EL).
    fmt::print(stderr, "\r{}\x1b[K", progressLine(progress01, stage, now - m_start));
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
