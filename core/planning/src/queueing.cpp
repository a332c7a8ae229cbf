#include <corredor/base/error.h>
#include <corredor/planning/queueing.h>

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <string_view>

namespace corredor::planning {

namespace {

constexpr double minutesPerHour = 60;
constexpr double roundingShare = 1e-9; // 97 ports at 0.97 are 100, not 101

void require(bool holds, std::string_view what, double value) {
    if (!holds) {
        throw Error(
            ErrorCode::Failed,
            {"queue", {}, fmt::format("{} it is {}", what, value), "correct the figure"});
    }
}

void check(const PortQueue& queue) {
    require(
        queue.arrivalsPerHour >= 0 && std::isfinite(queue.arrivalsPerHour),
        "the number of arrivals an hour must be 0 or more but",
        queue.arrivalsPerHour);
    require(
        queue.sessionsPerHour > 0 && std::isfinite(queue.sessionsPerHour),
        "the number of sessions an hour and port must be above 0 but",
        queue.sessionsPerHour);
    require(
        queue.sessionVariation >= 0 && std::isfinite(queue.sessionVariation),
        "the variation of sessions must be 0 or more but",
        queue.sessionVariation);
}

/** Erlang C from Erlang B. */
double waitingShare(double blockedShare, int servers, double offeredErlangs) {
    if (offeredErlangs >= servers) {
        return 1;
    }
    return blockedShare / (1 - offeredErlangs / servers * (1 - blockedShare));
}

/** One step of Erlang's recursion: from n-1 servers to n. */
double nextErlangB(double before, int servers, double offeredErlangs) {
    return offeredErlangs * before / (servers + offeredErlangs * before);
}

double waitHours(const PortQueue& queue, int ports, double blockedShare) {
    const double spare = ports * queue.sessionsPerHour - queue.arrivalsPerHour;
    if (spare <= 0) {
        return queue.arrivalsPerHour > 0 ? std::numeric_limits<double>::infinity() : 0;
    }
    const double offered = queue.arrivalsPerHour / queue.sessionsPerHour;
    const double exponential = waitingShare(blockedShare, ports, offered) / spare;
    return exponential * (1 + queue.sessionVariation * queue.sessionVariation) / 2;
}

} // namespace

double erlangB(int servers, double offeredErlangs) {
    require(servers >= 0, "the number of servers must be 0 or more but", servers);
    require(
        offeredErlangs >= 0 && std::isfinite(offeredErlangs),
        "the offered load must be 0 or more but",
        offeredErlangs);
    double blocked = 1;
    for (int n = 1; n <= servers; ++n) {
        blocked = nextErlangB(blocked, n, offeredErlangs);
    }
    return blocked;
}

double erlangC(int servers, double offeredErlangs) {
    return waitingShare(erlangB(servers, offeredErlangs), servers, offeredErlangs);
}

double utilisation(const PortQueue& queue, int ports) {
    check(queue);
    const double capacity = ports * queue.sessionsPerHour;
    if (capacity <= 0) {
        return queue.arrivalsPerHour > 0 ? std::numeric_limits<double>::infinity() : 0;
    }
    return queue.arrivalsPerHour / capacity;
}

double meanWaitHours(const PortQueue& queue, int ports) {
    check(queue);
    return waitHours(queue, ports, erlangB(ports, queue.arrivalsPerHour / queue.sessionsPerHour));
}

std::optional<int> portsFor(const PortQueue& queue, const WaitTarget& target) {
    check(queue);
    require(target.meanWaitMin >= 0, "the mean wait must be 0 min or more but", target.meanWaitMin);
    require(
        target.mostWaitingShare > 0 && target.mostWaitingShare <= 1,
        "the share of those who wait must be above 0 and at most 1 but",
        target.mostWaitingShare);
    require(
        target.mostUtilisation > 0 && target.mostUtilisation < 1,
        "the utilisation must lie between 0 and 1 but",
        target.mostUtilisation);
    require(
        target.uptime > 0 && target.uptime <= 1,
        "the uptime must be above 0 and at most 1 but",
        target.uptime);
    if (queue.arrivalsPerHour == 0) {
        return 0;
    }
    const double offered = queue.arrivalsPerHour / queue.sessionsPerHour;
    double blocked = 1;
    for (int ports = 1; ports <= mostPorts; ++ports) {
        blocked = nextErlangB(blocked, ports, offered);
        const bool isFast = waitHours(queue, ports, blocked) * minutesPerHour <= target.meanWaitMin;
        const bool isRare = waitingShare(blocked, ports, offered) <= target.mostWaitingShare;
        if (isFast && isRare && offered <= target.mostUtilisation * ports) {
            return static_cast<int>(std::ceil(ports / target.uptime * (1 - roundingShare)));
        }
    }
    return std::nullopt;
}

} // namespace corredor::planning
