#pragma once

#include <string>
#include <string_view>

namespace corredor::exports {

/** The parts of a page; all but `title`, `eyebrow` and `footer` are HTML already. */
struct HtmlPage {
    std::string_view language; ///< "es"; anything else is English
    std::string title;         ///< text
    std::string_view eyebrow;  ///< text, small, above the title
    std::string contents;      ///< links to the sections; may be empty
    std::string sections;
    std::string_view footer; ///< text; the version follows
};

/** One HTML file in the look of the report that needs nothing else. */
[[nodiscard]] std::string htmlOf(const HtmlPage& page);

} // namespace corredor::exports
