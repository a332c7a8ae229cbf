#pragma once

#include "options.h"

#include <corredor/base/job.h>
#include <corredor/base/stages.h>
#include <corredor/location/solve.h>

#include <string_view>
#include <vector>

namespace corredor::cli {

/** What every command is given: what was said, and how to report and be stopped. */
struct Session {
    const Options& options;
    const JobContext& job;
    const location::ProgressCallback& planProgress; ///< shows value and bound of a plan
};

/** Exit codes, as the contract has them. */
inline constexpr int failedExitCode = 1;
inline constexpr int usageExitCode = 2;
inline constexpr int unreadableExitCode = 3;
inline constexpr int infeasibleExitCode = 4;
inline constexpr int cancelledExitCode = 130;

/** @return exit code. All throw corredor::Error or Cancelled. */
int runInspect(const Session& session);
int runValidate(const Session& session);
int runScenarioFile(const Session& session);
int runLandscape(const Session& session);
int runCompare(const Session& session);
int runSolve(const Session& session);
int runDistances(const Session& session);

/** Writes to stdout. @throws OutputError when that fails (a full disk, a closed pipe). */
void printResult(std::string_view text);

/** With --verbose: seconds and peak memory of each stage, to stderr. */
void printStages(const Options& options, const std::vector<StageTime>& stages);

} // namespace corredor::cli
