#include <corredor/base/stages.h>

#include <sys/resource.h>

namespace corredor {

std::int64_t peakMemoryBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

void StageClock::begin(std::string_view name) {
    end();
    m_stages.push_back({std::string(name), 0.0, 0});
    m_begin = std::chrono::steady_clock::now();
    m_running = true;
}

void StageClock::end() {
    if (!m_running) {
        return;
    }
    m_running = false;
    m_stages.back().seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    m_stages.back().peakBytes = peakMemoryBytes();
}

} // namespace corredor
