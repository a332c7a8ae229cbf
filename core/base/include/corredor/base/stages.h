#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corredor {

/** Wall-clock seconds and peak resident memory of one stage of a run. */
struct StageTime {
    std::string name;
    double seconds = 0;
    std::int64_t peakBytes = 0; ///< peak resident set of the process up to the stage's end
};

/** Peak resident set size of this process so far, in bytes (getrusage). */
[[nodiscard]] std::int64_t peakMemoryBytes();

/** Times the stages of a run one after the other. What it holds is never part of result.json. */
class StageClock {
public:
    /** Ends the running stage, if any, and starts the next. */
    void begin(std::string_view name);

    /** Ends the running stage. */
    void end();

    [[nodiscard]] const std::vector<StageTime>& stages() const { return m_stages; }

private:
    std::vector<StageTime> m_stages;
    std::chrono::steady_clock::time_point m_begin;
    bool m_running = false;
};

} // namespace corredor
