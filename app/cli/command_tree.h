#pragma once

#include "options.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace corredor::cli {

/**
 * Every command with its options, texts and examples: the one source of --help, of the shell
 * completions and of the manual page. Values land in `options`.
 */
[[nodiscard]] std::unique_ptr<CLI::App> makeCommandTree(Options& options);

/** The examples of a command (or, for the whole program, of all), one a line; may be empty. */
[[nodiscard]] std::string examplesOf(const CLI::App& command);

/** Exit codes and what they mean, one a line: "0  done". */
[[nodiscard]] std::string exitCodesText();

} // namespace corredor::cli
