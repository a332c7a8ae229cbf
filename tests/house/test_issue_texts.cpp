#include <corredor/base/issue_text.h>
#include <corredor/base/text.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

// Holds the table of issue texts against the sources: every code and every detail that core gives
// to an IssueLog, or to a helper in front of one, has its words in both languages.

namespace {

namespace fs = std::filesystem;

const fs::path core = fs::path(CORREDOR_SOURCE_DIR) / "core";

/** The calls through which core notes an issue. */
const std::vector<std::string> noting = {
    "Severity::",
    "note(",
    "noteRecord(",
    "noteSite(",
    "noteStation(",
    "skip(",
    "broken(",
    "outsideText"};

/** The string literals of a statement; those that follow each other directly are one. */
std::vector<std::string> literalsOf(std::string_view statement) {
    std::vector<std::string> literals;
    bool joins = false;
    for (std::size_t at = 0; at < statement.size(); ++at) {
        if (statement[at] == '"') {
            const std::size_t close = statement.find('"', at + 1);
            if (close == std::string_view::npos) {
                break;
            }
            const std::string text(statement.substr(at + 1, close - at - 1));
            if (joins) {
                literals.back() += text;
            } else {
                literals.push_back(text);
            }
            joins = true;
            at = close;
        } else if (statement[at] != ' ' && statement[at] != '\n') {
            joins = false;
        }
    }
    return literals;
}

bool isCode(std::string_view text) {
    return text.find('_') != std::string_view::npos && std::ranges::all_of(text, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      letter == '_';
           });
}

/** True of explanations; formats of places ("way ", "{:.5f} {:.5f}", ":row ") are none. */
bool isDetail(std::string_view text) {
    return text.find("{:") == std::string_view::npos && std::ranges::count(text, ' ') >= 3;
}

/** The source without comments, cut at each semicolon that stands outside of a literal. */
std::vector<std::string> statementsOf(const fs::path& file) {
    const std::string source = corredor::test::readFile(file);
    std::vector<std::string> statements(1);
    for (const std::string_view line : corredor::split(source, '\n')) {
        bool inText = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (!inText && line.substr(at).starts_with("//")) {
                break;
            }
            if (line.substr(at).starts_with("'\"'") || line[at] == '\\') {
                at += line[at] == '\\' ? std::size_t{1}
                                       : std::size_t{2}; // a quote that opens and closes nothing
                continue;
            }
            inText = inText != (line[at] == '"');
            if (line[at] == ';' && !inText) {
                statements.emplace_back();
            } else {
                statements.back() += line[at];
            }
        }
        statements.back() += '\n';
    }
    return statements;
}

/** The statements of a file that note an issue. */
std::vector<std::string> notingStatements(const fs::path& file) {
    std::vector<std::string> found;
    for (const std::string& statement : statementsOf(file)) {
        // A block's head before the call is no part of it.
        const std::size_t brace = statement.rfind("{\n");
        std::string call = brace == std::string::npos ? statement : statement.substr(brace + 1);
        if (std::ranges::any_of(noting, [&](const std::string& name) {
                return call.find(name) != std::string::npos;
            })) {
            found.push_back(std::move(call));
        }
    }
    return found;
}

template <class Check>
void forEachNotingLiteral(const Check& check) {
    for (const auto& entry : fs::recursive_directory_iterator(core)) {
        if (entry.path().extension() != ".cpp" || entry.path().stem() == "data_quality") {
            continue; // data_quality notes the doubts of records, not issues
        }
        for (const std::string& statement : notingStatements(entry.path())) {
            for (const std::string& literal : literalsOf(statement)) {
                check(entry.path(), literal);
            }
        }
    }
}

} // namespace

TEST_CASE("issue texts: every code that core notes has a title in both languages", "[house]") {
    int codes = 0;
    forEachNotingLiteral([&](const fs::path& file, const std::string& literal) {
        if (isCode(literal)) {
            ++codes;
            INFO(file.filename().string() << ": " << literal);
            CHECK(corredor::knowsIssueTitle(literal));
        }
    });
    CHECK(codes > 80);
}

TEST_CASE("issue texts: every detail that core notes is known in both languages", "[house]") {
    int details = 0;
    forEachNotingLiteral([&](const fs::path& file, const std::string& literal) {
        if (isDetail(literal)) {
            ++details;
            INFO(file.filename().string() << ": " << literal);
            CHECK(corredor::knowsIssueDetail(literal));
        }
    });
    CHECK(details > 100);
}
