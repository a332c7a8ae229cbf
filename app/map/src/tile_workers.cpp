#include "tile_workers.h"

#ifdef __linux__
#include <sys/resource.h>

#include <unistd.h>
#endif

namespace corredor::map {

TileWorkers::TileWorkers(int threads) {
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

TileWorkers::~TileWorkers() {
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void TileWorkers::run(std::size_t count, const std::function<void(std::size_t)>& body) {
    std::unique_lock lock(m_lock);
    m_body = &body;
    m_count = count;
    m_next = 0;
    m_wake.notify_all();
    while (takeOne(lock)) {
    }
    m_finished.wait(lock, [this] { return m_running == 0; });
    m_body = nullptr;
}

void TileWorkers::lowerPriority() {
#ifdef __linux__
    // On Linux a thread has a nice value of its own. Failing only costs smoothness.
    constexpr int nice = 10;
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), nice));
#endif
}

void TileWorkers::work(const std::stop_token& stop) {
    lowerPriority();
    std::unique_lock lock(m_lock);
    while (m_wake.wait(lock, stop, [this] { return m_body != nullptr && m_next < m_count; }))
        while (takeOne(lock)) {
        }
}

bool TileWorkers::takeOne(std::unique_lock<std::mutex>& lock) {
    if (m_body == nullptr || m_next >= m_count)
        return false;
    const std::size_t i = m_next++;
    const auto& body = *m_body;
    ++m_running;
    lock.unlock();
    body(i);
    lock.lock();
    if (--m_running == 0)
        m_finished.notify_all();
    return true;
}

} // namespace corredor::map
