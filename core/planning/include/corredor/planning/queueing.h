#pragma once

#include <optional>

/** How long drivers wait at a station, and how many ports it needs. */
namespace corredor::planning {

/**
 * Share of arrivals that find all servers busy and leave (M/M/c/c): Erlang's first formula.
 * By the recursion B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)), which neither overflows nor cancels.
 * Source: A. K. Erlang (1917); recursion in ITU-D Teletraffic Engineering Handbook (2005), ch. 7.
 * @param offeredErlangs arrival rate over the service rate of one server, >= 0
 * @throws Error when `servers` is negative or the load is not a number >= 0
 */
[[nodiscard]] double erlangB(int servers, double offeredErlangs);

/**
 * Share of arrivals that must wait when nobody leaves (M/M/c): Erlang's second formula,
 * C = B / (1 - a/c (1 - B)). 1 when the load is as great as the servers or greater.
 * @throws Error as erlangB
 */
[[nodiscard]] double erlangC(int servers, double offeredErlangs);

/** Vehicles at one station in the hour that counts, the busiest as a rule. */
struct PortQueue {
    double arrivalsPerHour = 0;
    double sessionsPerHour = 1; ///< that one port can serve, one after the other; > 0
    /**
     * Standard deviation of the time at a port over its mean: 1 = exponential (M/M/c), 0 = all the
     * same (M/D/c).
     */
    double sessionVariation = 1;
};

/** Share of time that the ports are in use, arrivals / (ports * sessions); above 1 = too few. */
[[nodiscard]] double utilisation(const PortQueue& queue, int ports);

/**
 * Mean wait of all arrivals for a free port, hours; infinite when the ports cannot serve them all.
 * M/M/c exactly; else times (1 + variation^2) / 2, the approximation of A. M. Lee and
 * P. A. Longton (1959), "Queueing processes associated with airline passenger check-in",
 * Operational Research Quarterly 10, 56-71.
 * @throws Error as erlangB, or when a rate or the variation makes no sense
 */
[[nodiscard]] double meanWaitHours(const PortQueue& queue, int ports);

/** What a driver may expect. Figures are planning choices, not standards. */
struct WaitTarget {
    double meanWaitMin = 5;       ///< at most
    double mostWaitingShare = 1;  ///< at most so many have to wait at all (Erlang C); 1 = any
    double mostUtilisation = 0.8; ///< at most, below 1
    double uptime = 0.97;         ///< share of time that a port works: 23 CFR 680.116(b)
};

/** So many ports are never needed at one station: whoever asks for more has made a mistake. */
inline constexpr int mostPorts = 10'000;

/**
 * The fewest ports to build so that those which work meet the target: working ones by wait, share
 * of waiting and utilisation, divided by the uptime and rounded up. 0 without arrivals; nothing
 * when even mostPorts would not do.
 * @throws Error as meanWaitHours, or when the target makes no sense
 */
[[nodiscard]] std::optional<int> portsFor(const PortQueue& queue, const WaitTarget& target);

} // namespace corredor::planning
