#pragma once

#include <corredor/base/job.h>

#include <cstddef>
#include <functional>
#include <memory>

namespace corredor {

/** Limits the worker threads of every parallelFor while it lives. One at a time per process. */
class ThreadLimit {
public:
    /** @param threads number of threads; 0 means one per core. */
    explicit ThreadLimit(int threads);
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;
    ThreadLimit(ThreadLimit&&) = delete;
    ThreadLimit& operator=(ThreadLimit&&) = delete;

private:
    struct Control;
    std::unique_ptr<Control> m_control;
};

/** Threads that parallelFor may use at this moment; at least 1. */
[[nodiscard]] int threadCount();

/**
 * The one way core runs in parallel: calls body(begin, end) over [0, count) in blocks.
 *
 * Results do not depend on the thread count as long as body writes only to places addressed by
 * index. Blocks are at most `grain` long. Cancellation is polled between blocks and progress is
 * reported from whichever thread finishes a block (serialised).
 *
 * @throws the first exception body threw, or Cancelled.
 */
void parallelFor(
    std::ptrdiff_t count,
    std::ptrdiff_t grain,
    const std::function<void(std::ptrdiff_t begin, std::ptrdiff_t end)>& body,
    const JobContext& job = {});

} // namespace corredor
