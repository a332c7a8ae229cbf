#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

/** Texts generated from the command tree, so that they cannot differ from --help. */
namespace corredor::cli {

/** The manual page in roff (man 7). */
[[nodiscard]] std::string manualPage(const CLI::App& app);

/** Completion for "bash", "zsh" or "fish". */
[[nodiscard]] std::string completionScript(const CLI::App& app, std::string_view shell);

/** The commands that --help shows, in its order. */
[[nodiscard]] std::vector<const CLI::App*> shownCommands(const CLI::App& app);

/** "--out" of an option; its first short name when there is no long one; empty for positionals. */
[[nodiscard]] std::string flagOf(const CLI::Option& option);

/** "DIR" of --out DIR; empty for flags. */
[[nodiscard]] std::string valueNameOf(const CLI::Option& option);

/** The values an option can have, where they are few and known. */
[[nodiscard]] std::vector<std::string> choicesOf(const CLI::Option& option);

} // namespace corredor::cli
