#pragma once

#include <corredor/layers/station.h>

#include <string>
#include <string_view>

namespace corredor::landscape {

/**
 * A network's name without the accidents of spelling: "ChargePoint Network" and "ChargePoint" are
 * equal, "SHELL_RECHARGE" and "Shell Recharge Solutions (US)" too. Empty for records without one
 * ("Non-Networked", "Unknown Operator").
 */
[[nodiscard]] std::string networkKey(std::string_view published);

/**
 * The key of the network a record belongs to, for deciding whether two records are one station.
 * Takes the operator where no network is given, and tells Tesla Superchargers ("tesla
 * supercharger") from Tesla Destination ("tesla destination") by name and ports where the
 * publisher only says Tesla; "tesla" when that cannot be told.
 */
[[nodiscard]] std::string networkKeyOf(const layers::StationRecord& record);

/** The network that took another over, or the key itself: sources of other years name either. */
[[nodiscard]] std::string successorOf(std::string_view key);

/** True when two keys may name one network ("tesla" may be either of its two). */
[[nodiscard]] bool mayBeSameNetwork(std::string_view a, std::string_view b);

} // namespace corredor::landscape
