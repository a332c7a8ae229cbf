#include "manual.h"

#include "command_tree.h"

#include <corredor/base/resources.h>
#include <corredor/base/text.h>

#include <fmt/format.h>

namespace corredor::cli {
namespace {

/** Text for roff: backslashes and dashes escaped, no line that would start with a control mark. */
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) {
            out += "\\&";
            out += c;
        } else {
            out += c;
        }
    }
    return out;
}

/** Indented lines as they are: a literal block. */
std::string literal(const std::string& lines) {
    std::string out = ".nf\n";
    for (const std::string_view line : split(lines, '\n')) {
        if (!trimmed(line).empty()) {
            out += roff(trimmed(line)) + '\n';
        }
    }
    return out + ".fi\n";
}

std::string optionText(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames()) {
        names += "\\fB" + roff("-" + name) + "\\fR, ";
    }
    const std::string flag = flagOf(option);
    names +=
        flag.empty() ? "\\fI" + roff(option.get_name()) + "\\fR" : "\\fB" + roff(flag) + "\\fR";
    if (const std::string value = valueNameOf(option); !flag.empty() && !value.empty()) {
        names += " \\fI" + roff(value) + "\\fR";
    }
    return fmt::format(".TP\n{}\n{}\n", names, roff(option.get_description()));
}

std::string commandText(const CLI::App& command) {
    std::string text = fmt::format(
        ".SS corredor {}\n{}\n", roff(command.get_name()), roff(command.get_description()));
    for (const CLI::Option* option : command.get_options()) {
        text += optionText(*option);
    }
    return text + ".PP\nExamples:\n" + literal(examplesOf(command));
}

} // namespace

std::vector<const CLI::App*> shownCommands(const CLI::App& app) {
    return app.get_subcommands(
        [](const CLI::App* command) { return !command->get_group().empty(); });
}

std::string flagOf(const CLI::Option& option) {
    if (!option.get_lnames().empty()) {
        return "--" + option.get_lnames().front();
    }
    return option.get_snames().empty() ? std::string() : "-" + option.get_snames().front();
}

std::string valueNameOf(const CLI::Option& option) {
    const bool isFlag = option.get_items_expected_max() == 0;
    const std::string name = isFlag ? std::string() : option.get_type_name();
    return name.substr(0, name.find(':')); // CLI11 appends what a check accepts
}

std::vector<std::string> choicesOf(const CLI::Option& option) {
    const std::string name = option.get_type_name();
    const std::size_t begin = name.find('{');
    const std::size_t end = name.find('}');
    std::vector<std::string> choices;
    if (begin != std::string::npos && end != std::string::npos && begin < end) {
        for (const std::string_view choice :
             split(std::string_view(name).substr(begin + 1, end - begin - 1), ',')) {
            choices.emplace_back(choice);
        }
    }
    return choices;
}

std::string manualPage(const CLI::App& app) {
    std::string page = fmt::format(
        ".TH CORREDOR 1 \"\" \"corredor {0}\" \"User Commands\"\n"
        ".SH NAME\ncorredor \\- {1}\n"
        ".SH SYNOPSIS\n\\fBcorredor\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n"
        ".SH DESCRIPTION\n"
        "Progress goes to stderr, results go to stdout. Files are written whole or not at all.\n"
        ".SH COMMANDS\n",
        programVersion(),
        roff(app.get_description()));
    for (const CLI::App* command : shownCommands(app)) {
        page += commandText(*command);
    }
    page += ".SH EXIT STATUS\n" + literal(exitCodesText());
    return page + ".SH EXAMPLES\n" + literal(examplesOf(app));
}

} // namespace corredor::cli
