#include "source_paths.h"

#include "key_lines.h"

#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

namespace fs = std::filesystem;

/** "http://", "/vsicurl/", "WFS:" ...: names by which GDAL reaches beyond a file. */
bool reachesBeyondFiles(std::string_view written) {
    const std::string lower = asciiLower(trimmed(written));
    if (lower.find("://") != std::string::npos || lower.find("/vsi") != std::string::npos) {
        return true;
    }
    const std::size_t colon = lower.find(':');
    return colon != std::string::npos && lower.find('/') > colon;
}

std::string faultOfFile(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        return error && error != std::errc::no_such_file_or_directory
                   ? fmt::format("cannot be reached: {}", error.message())
                   : fmt::format("there is no file {}", path.string());
    }
    if (!fs::is_regular_file(status) && !fs::is_directory(status)) {
        return "is neither a file nor a folder; devices and pipes are not read";
    }
    return {};
}

std::string faultOfSource(const SourcePath& path, const LoadOptions& options) {
    if (isDatabase(path.written)) {
        return options.allowDatabase ? std::string()
                                     : "names a database; allow that with --allow-database if you "
                                       "trust this scenario";
    }
    if (reachesBeyondFiles(path.written)) {
        return "must be a local file or folder; download it first";
    }
    return faultOfFile(path.resolved);
}

} // namespace

bool isDatabase(std::string_view written) {
    return asciiLower(written).starts_with("pg:");
}

std::string withoutPassword(std::string_view written) {
    std::string text(written);
    const std::size_t key = asciiLower(text).find("password");
    if (!isDatabase(written) || key == std::string::npos) {
        return text;
    }
    const std::size_t value =
        text.find_first_not_of(" =", key + std::string_view("password").size());
    if (value == std::string::npos) {
        return text;
    }
    // libpq: a value ends at a space, or at the closing quote (\' inside is the quote itself).
    std::size_t end = value;
    if (text[value] == '\'') {
        ++end;
        while (end < text.size() && text[end] != '\'') {
            end += text[end] == '\\' ? 2U : 1U;
        }
        end = std::min(text.size(), end + 1);
    } else {
        end = std::min(text.size(), text.find(' ', value));
    }
    return text.replace(value, end - value, "***");
}

void resolveSources(Draft& draft, const LoadOptions& options) {
    const fs::path folder = fs::absolute(draft.scenario.file).parent_path();
    visitSources(draft.scenario, [&](SourcePath& path, const std::string& section) {
        if (path.written.empty()) {
            return; // reported as missing
        }
        path.resolved = isDatabase(path.written) ? fs::path(path.written)
                                                 : (folder / path.written).lexically_normal();
        if (std::string fault = faultOfSource(path, options); !fault.empty()) {
            draft.addFault(section + ".source", std::move(fault));
        }
    });
}

Scenario rebased(const Scenario& scenario, const fs::path& folder) {
    Scenario copy = scenario;
    const fs::path target = fs::absolute(folder).lexically_normal();
    visitSources(copy, [&](SourcePath& path, const std::string& /*section*/) {
        if (isDatabase(path.written) || fs::path(path.written).is_absolute()) {
            return;
        }
        const fs::path relative = path.resolved.lexically_relative(target);
        path.written = relative.empty() ? path.resolved.string() : relative.generic_string();
    });
    return copy;
}

} // namespace corredor::scenario
