#include "key_lines.h"

#include <corredor/base/error.h>
#include <corredor/base/sha256.h>
#include <corredor/base/whole_file.h>
#include <corredor/scenario/scenario.h>

#include <fmt/format.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

namespace fs = std::filesystem;

Draft draftOf(const fs::path& file, const LoadOptions& options) {
    const std::string bytes =
        readWholeFile(file, maxScenarioBytes + 1, "Give the path of a scenario file (TOML)");
    Draft draft;
    draft.scenario.file = file;
    if (bytes.size() > maxScenarioBytes) {
        draft.faults.push_back(
            {0,
             {},
             fmt::format("is larger than {} KiB; is it a scenario?", maxScenarioBytes / 1024)});
        return draft;
    }
    draft.scenario.sha256 = sha256(bytes);
    readText(bytes, draft);
    const bool isToml =
        !std::ranges::any_of(draft.faults, [](const Fault& fault) { return fault.key.empty(); });
    if (isToml) {
        deriveDefaults(draft);
        checkMeaning(draft);
        resolveSources(draft, options);
    }
    std::ranges::stable_sort(draft.faults, {}, &Fault::line);
    return draft;
}

std::string whatOf(const std::vector<Fault>& faults) {
    const Fault& first = faults.front();
    std::string what =
        first.key.empty() ? first.reason : fmt::format("{}: {}", first.key, first.reason);
    if (faults.size() > 1) {
        what += fmt::format(" (and {} more)", faults.size() - 1);
    }
    return what;
}

} // namespace

std::vector<Fault> validate(const fs::path& file, const LoadOptions& options) {
    return draftOf(file, options).faults;
}

Scenario loadScenario(const fs::path& file, const LoadOptions& options) {
    Draft draft = draftOf(file, options);
    if (!draft.faults.empty()) {
        const int line = draft.faults.front().line;
        throw ScenarioError(
            {file.string(),
             line > 0 ? std::to_string(line) : std::string(),
             whatOf(draft.faults),
             "`corredor validate` lists every fault"});
    }
    return std::move(draft.scenario);
}

} // namespace corredor::scenario
