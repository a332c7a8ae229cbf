#include "interrupt.h"

#include "session.h"

#include <csignal>
#include <ctime>

#include <unistd.h>

namespace corredor::cli {
namespace {

sigset_t awaitedSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt() {
    const sigset_t signals = awaitedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const timespec atOnce{};
    if (sigtimedwait(&signals, nullptr, &atOnce) > 0) {
        m_stop.request_stop(); // came before the program ran
    }
    m_waiting = std::jthread([stop = m_stop, signals](const std::stop_token& done) mutable {
        int received = 0;
        while (sigwait(&signals, &received) == 0 && !done.stop_requested()) {
            if (stop.stop_requested()) {
                _exit(cancelledExitCode);
            }
            stop.request_stop();
        }
    });
}

Interrupt::~Interrupt() {
    m_waiting.request_stop();
    pthread_kill(m_waiting.native_handle(), SIGTERM); // wakes sigwait
}

} // namespace corredor::cli
