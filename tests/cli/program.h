#pragma once

#include <filesystem>
#include <string>
#include <vector>

/** Runs the built `corredor` and looks at what it does. */
namespace corredor::test {

struct Outcome {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/** Runs the program with these arguments in `folder` and waits for its end. */
[[nodiscard]] Outcome
runProgram(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

/** As runProgram, but with `signal` sent before the program's first instruction. */
[[nodiscard]] Outcome interruptProgram(
    const std::vector<std::string>& arguments,
    const std::filesystem::path& folder,
    int signal);

/**
 * Compares with tests/cli/approved/<name>. With CORREDOR_APPROVE=1 in the environment it writes
 * the file instead: look at the difference before committing it.
 */
void checkApproved(const std::string& name, const std::string& text);

} // namespace corredor::test
