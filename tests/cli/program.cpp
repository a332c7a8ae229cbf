#include "program.h"

#include <corredor/base/whole_file.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace corredor::test {
namespace {

namespace fs = std::filesystem;

/** In the child: stdout and stderr to files, then the program. Only returns when that fails. */
void becomeProgram(
    std::vector<char*>& arguments,
    const fs::path& folder,
    const fs::path& out,
    const fs::path& err) {
    const int outFile = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const int errFile = open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (chdir(folder.c_str()) == 0 && dup2(outFile, STDOUT_FILENO) >= 0 &&
        dup2(errFile, STDERR_FILENO) >= 0) {
        execv(CORREDOR_PROGRAM, arguments.data());
    }
}

struct Child {
    TemporaryFolder streams;
    pid_t pid = -1;

    /** @param signal sent to the program before it starts; 0 = none */
    Child(const std::vector<std::string>& arguments, const fs::path& folder, int signal) {
        std::vector<std::string> words = {"corredor"};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        for (std::string& word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
        pid = fork();
        REQUIRE(pid >= 0);
        if (pid == 0) {
            if (signal != 0) { // blocked and pending signals outlive execv
                sigset_t blocked;
                sigemptyset(&blocked);
                sigaddset(&blocked, signal);
                sigprocmask(SIG_BLOCK, &blocked, nullptr);
                raise(signal);
            }
            becomeProgram(pointers, folder, streams.path() / "out", streams.path() / "err");
            _exit(127);
        }
    }

    [[nodiscard]] Outcome wait() const {
        int status = 0;
        REQUIRE(waitpid(pid, &status, 0) == pid);
        return {
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            readFile(streams.path() / "out"),
            readFile(streams.path() / "err")};
    }
};

} // namespace

Outcome runProgram(const std::vector<std::string>& arguments, const fs::path& folder) {
    return Child(arguments, folder, 0).wait();
}

Outcome
interruptProgram(const std::vector<std::string>& arguments, const fs::path& folder, int signal) {
    return Child(arguments, folder, signal).wait();
}

void checkApproved(const std::string& name, const std::string& text) {
    const fs::path file = ownFile("cli/approved/" + name);
    if (std::getenv("CORREDOR_APPROVE") != nullptr) { // NOLINT(concurrency-mt-unsafe)
        writeWholeFile(file, text);
    }
    INFO(name);
    CHECK(text == readFile(file));
}

} // namespace corredor::test
