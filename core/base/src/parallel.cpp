#include <corredor/base/error.h>
#include <corredor/base/parallel.h>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <mutex>

namespace corredor {

namespace tbb = oneapi::tbb;

struct ThreadLimit::Control {
    tbb::global_control control;
};

ThreadLimit::ThreadLimit(int threads)
    : m_control(new Control{tbb::global_control(
          tbb::global_control::max_allowed_parallelism,
          static_cast<std::size_t>(threads > 0 ? threads : tbb::info::default_concurrency()))}) {}

ThreadLimit::~ThreadLimit() = default;

int threadCount() {
    const auto allowed =
        tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
    return std::max(1, static_cast<int>(allowed));
}

void parallelFor(
    std::ptrdiff_t count,
    std::ptrdiff_t grain,
    const std::function<void(std::ptrdiff_t, std::ptrdiff_t)>& body,
    const JobContext& job) {
    std::mutex reporting;
    std::ptrdiff_t done = 0;
    grain = std::max<std::ptrdiff_t>(1, grain);
    const std::ptrdiff_t blocks = (count + grain - 1) / grain;
    tbb::parallel_for(
        tbb::blocked_range<std::ptrdiff_t>(0, blocks, 1),
        [&](const tbb::blocked_range<std::ptrdiff_t>& range) {
            for (std::ptrdiff_t block = range.begin(); block != range.end(); ++block) {
                job.checkCancelled();
                body(block * grain, std::min(count, (block + 1) * grain));
                const std::scoped_lock lock(reporting);
                ++done;
                job.report(static_cast<double>(done) / static_cast<double>(blocks));
            }
        },
        tbb::simple_partitioner());
    job.checkCancelled();
}

} // namespace corredor
