#include <corredor/base/error.h>

#include <cstdio>
#include <cstdlib>

namespace corredor {
namespace {

std::string message(const ErrorText& text) {
    std::string line = text.file;
    if (!text.place.empty()) {
        line += line.empty() ? text.place : ":" + text.place;
    }
    if (!line.empty()) {
        line += ": ";
    }
    line += text.what;
    if (!text.remedy.empty()) {
        line += ". " + text.remedy;
    }
    return line;
}

} // namespace

Error::Error(ErrorCode code, ErrorText text)
    : std::runtime_error(message(text))
    , m_code(code)
    , m_text(std::move(text)) {}

void assertionFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: assertion failed: %s\n", file, line, condition);
    std::abort();
}

} // namespace corredor
