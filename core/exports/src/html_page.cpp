#include "html_page.h"

#include "report_style.h"

#include <corredor/base/resources.h>
#include <corredor/base/text.h>

#include <fmt/format.h>

namespace corredor::exports {

std::string htmlOf(const HtmlPage& page) {
    const std::string title = escapedXml(page.title);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<header>\n<p class=\"eyebrow\">{}</p>\n<h1>{}</h1>\n{}</header>\n"
        "<main>\n{}</main>\n<footer>{} {}</footer>\n</body>\n</html>\n",
        page.language == "es" ? "es" : "en",
        title,
        reportCss,
        escapedXml(page.eyebrow),
        title,
        page.contents,
        page.sections,
        escapedXml(page.footer),
        programVersion());
}

} // namespace corredor::exports
