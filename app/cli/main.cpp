#include "command_tree.h"
#include "interrupt.h"
#include "manual.h"
#include "progress_bar.h"
#include "session.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/scenario/scenario.h>

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <new>

namespace {

using namespace corredor;

using cli::cancelledExitCode;
using cli::failedExitCode;
using cli::usageExitCode;

int exitCodeOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::InvalidScenario:
        return usageExitCode;
    case ErrorCode::UnreadableInput:
        return cli::unreadableExitCode;
    case ErrorCode::NoFeasiblePlan:
        return cli::infeasibleExitCode;
    case ErrorCode::OutputFailed:
    case ErrorCode::Failed:
        return failedExitCode;
    }
    return failedExitCode;
}

struct Command {
    std::string_view name;
    int (*run)(const cli::Session&);
};

constexpr std::array commands = {
    Command{"inspect", &cli::runInspect},
    Command{"validate", &cli::runValidate},
    Command{"run", &cli::runScenarioFile},
    Command{"landscape", &cli::runLandscape},
    Command{"compare", &cli::runCompare},
    Command{"solve", &cli::runSolve},
    Command{"distances", &cli::runDistances},
};

/** Commands that only print a text of the program itself. */
bool printGenerated(const CLI::App& app, const cli::Options& options) {
    if (app.got_subcommand("completion")) {
        cli::printResult(cli::completionScript(app, options.shell));
    } else if (app.got_subcommand("man")) {
        cli::printResult(cli::manualPage(app));
    } else if (app.got_subcommand("schema")) {
        cli::printResult(scenario::schemaJson());
    } else {
        return false;
    }
    return true;
}

int runCommand(const CLI::App& app, const cli::Options& options) {
    if (printGenerated(app, options)) {
        return 0;
    }
    const cli::Interrupt interrupt; // before the first worker thread
    const ThreadLimit limit(options.threads);
    cli::ProgressBar bar(!options.quiet);
    const JobContext job(interrupt.token(), [&bar](double progress01, std::string_view stage) {
        bar.report(progress01, stage);
        if (progress01 >= 1.0) {
            bar.clear();
        }
    });
    const location::ProgressCallback planProgress = [&bar](double value, double bound) {
        bar.reportPlan(value, bound);
    };
    for (const Command& command : commands) {
        if (app.got_subcommand(std::string(command.name))) {
            return command.run({options, job, planProgress});
        }
    }
    return usageExitCode;
}

int parseAndRun(int argc, char** argv) {
    cli::Options options;
    const auto app = cli::makeCommandTree(options);
    try {
        app->parse(argc, argv);
    } catch (const CLI::Success& answer) { // --help, --version
        return app->exit(answer);
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "corredor: {}\n", error.what());
        fmt::print(stderr, "`corredor --help` shows how it is called.\n");
        return usageExitCode;
    }
    return runCommand(*app, options);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return parseAndRun(argc, argv);
    } catch (const Cancelled&) {
        std::fputs("corredor: cancelled; results of earlier runs are as they were\n", stderr);
        return cancelledExitCode;
    } catch (const Error& error) {
        fmt::print(stderr, "corredor: {}\n", error.what());
        return exitCodeOf(error.code());
    } catch (const std::bad_alloc&) {
        std::fputs("corredor: out of memory; try a smaller region\n", stderr);
        return failedExitCode;
    } catch (const std::exception& error) {
        fmt::print(stderr, "corredor: {}\n", error.what());
        return failedExitCode;
    }
}
