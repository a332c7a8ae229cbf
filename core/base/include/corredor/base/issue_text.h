#pragma once

#include <corredor/base/issue.h>

#include <string>
#include <string_view>

namespace corredor {

/**
 * The words for what core finds in data, in both languages, for the report, the desktop and the
 * command line alike. A language is "en" or "es"; any other is English.
 */

/** One sentence for a kind of issue, "Coordinates are missing"; the code itself when unknown. */
[[nodiscard]] std::string_view issueTitle(std::string_view code, std::string_view language);

/** Issue::detail in a language with its arguments filled in; English when it has no other text. */
[[nodiscard]] std::string issueDetail(const Issue& issue, std::string_view language);

/** True when the code has a title in both languages: a test holds it against every code of core. */
[[nodiscard]] bool knowsIssueTitle(std::string_view code);

/** True when a detail, unfilled, has a text in both languages. */
[[nodiscard]] bool knowsIssueDetail(std::string_view detail);

} // namespace corredor
