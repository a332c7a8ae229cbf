#pragma once

#include <stop_token>
#include <thread>

namespace corredor::cli {

/**
 * Turns Ctrl-C (SIGINT) and SIGTERM into a stop request; a second one ends the process at once.
 * Made before any other thread: threads inherit the blocked signals, so that only this one waits
 * for them and no code runs in a signal handler.
 */
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    Interrupt(Interrupt&&) = delete;
    Interrupt& operator=(Interrupt&&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_waiting;
};

} // namespace corredor::cli
