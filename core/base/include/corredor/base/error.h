#pragma once

#include <stdexcept>
#include <string>

namespace corredor {

/** What kind of failure an Error is; the command line turns it into its exit code. */
enum class ErrorCode {
    Usage,           ///< the command was called wrongly
    InvalidScenario, ///< the scenario file says something that cannot be
    UnreadableInput, ///< an input could not be read
    NoFeasiblePlan,  ///< no plan satisfies the constraints
    OutputFailed,    ///< a result could not be written
    Failed           ///< anything else that stopped the run
};

/** The parts every message has: which file, where in it, what is wrong and what to do. */
struct ErrorText {
    std::string file;   ///< path or name of the input; empty when there is none
    std::string place;  ///< line, feature, key ... inside the file; may be empty
    std::string what;   ///< what is wrong, one sentence without the final full stop
    std::string remedy; ///< what the user can do, one sentence; may be empty
};

/** A call could not give its result. The message is English; callers that show it map code(). */
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, ErrorText text);

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }

    [[nodiscard]] const ErrorText& text() const noexcept { return m_text; }

private:
    ErrorCode m_code;
    ErrorText m_text;
};

/** The command line or an option was wrong (exit code 2). */
class UsageError : public Error {
public:
    explicit UsageError(ErrorText text) : Error(ErrorCode::Usage, std::move(text)) {}
};

/** A scenario file is invalid (exit code 2). */
class ScenarioError : public Error {
public:
    explicit ScenarioError(ErrorText text) : Error(ErrorCode::InvalidScenario, std::move(text)) {}
};

/** An input could not be read (exit code 3). */
class InputError : public Error {
public:
    explicit InputError(ErrorText text) : Error(ErrorCode::UnreadableInput, std::move(text)) {}
};

/** No plan satisfies the constraints (exit code 4). */
class InfeasibleError : public Error {
public:
    explicit InfeasibleError(ErrorText text) : Error(ErrorCode::NoFeasiblePlan, std::move(text)) {}
};

/** A result could not be written (exit code 1). */
class OutputError : public Error {
public:
    explicit OutputError(ErrorText text) : Error(ErrorCode::OutputFailed, std::move(text)) {}
};

/** The user cancelled. Deliberately not an Error: nothing went wrong (exit code 130). */
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

/** Stops the program with the place of a broken precondition; see CORREDOR_ASSERT. */
[[noreturn]] void assertionFailed(const char* condition, const char* file, int line);

} // namespace corredor

// A programmer's mistake, never bad data. Off in release builds.
#ifdef NDEBUG
#define CORREDOR_ASSERT(condition) static_cast<void>(0)
#else
#define CORREDOR_ASSERT(condition)                                                                 \
    ((condition) ? static_cast<void>(0)                                                            \
                 : ::corredor::assertionFailed(#condition, __FILE__, __LINE__))
#endif
