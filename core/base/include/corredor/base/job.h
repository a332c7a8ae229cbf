#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace corredor {

/**
 * How a long call reports progress and learns that it should stop.
 *
 * Progress is monotonic in [0, 1] and ends with exactly 1.0. A default JobContext neither reports
 * nor cancels. Calls poll checkCancelled() at least every 50 ms of work. Copies share the same
 * receiver; `report` may be called from one thread at a time.
 */
class JobContext {
public:
    using Report = std::function<void(double progress01, std::string_view stage)>;

    JobContext() = default;

    JobContext(std::stop_token stop, Report report)
        : m_stop(std::move(stop))
        , m_report(std::move(report)) {}

    /** @throws Cancelled when a stop was requested. */
    void checkCancelled() const;

    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }

    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }

    /** Reports progress of this job's own range. `stage` names the running step; may be empty. */
    void report(double progress01, std::string_view stage = {}) const;

    /**
     * A context whose 0..1 is this one's begin01..end01.
     * @param stage name shown while the sub-step runs; empty keeps the parent's.
     */
    [[nodiscard]] JobContext
    subRange(double begin01, double end01, std::string_view stage = {}) const;

private:
    std::stop_token m_stop;
    Report m_report;
};

} // namespace corredor
