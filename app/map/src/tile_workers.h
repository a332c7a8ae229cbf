#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace corredor::map {

/**
 * Threads that draw tiles while the interface thread must stay smooth: they run at a lower
 * priority, and apart from the pool that core computes with, so that a long run does not stop the
 * map.
 */
class TileWorkers {
public:
    /** @param threads how many help the caller of run(). */
    explicit TileWorkers(int threads);
    ~TileWorkers();
    TileWorkers(const TileWorkers&) = delete;
    TileWorkers& operator=(const TileWorkers&) = delete;
    TileWorkers(TileWorkers&&) = delete;
    TileWorkers& operator=(TileWorkers&&) = delete;

    /** Calls body(0) ... body(count - 1), each once, on these threads and the caller's. */
    void run(std::size_t count, const std::function<void(std::size_t)>& body);

    /** Lets the interface thread go first whenever both want the processor. */
    static void lowerPriority();

private:
    void work(const std::stop_token& stop);
    bool takeOne(std::unique_lock<std::mutex>& lock);

    std::mutex m_lock;
    std::condition_variable_any m_wake;
    std::condition_variable m_finished;
    const std::function<void(std::size_t)>* m_body = nullptr;
    std::size_t m_count = 0;
    std::size_t m_next = 0;
    std::size_t m_running = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace corredor::map
