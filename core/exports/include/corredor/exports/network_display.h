#pragma once

#include <string>
#include <string_view>

namespace corredor::exports {

/**
 * A charging network as it writes itself: "SHELL_RECHARGE" -> "Shell Recharge". Codes are those of
 * AFDC (NREL developer network, alternative fuel stations API v1, ev_network); others as they are
 * written. The same in every language.
 */
[[nodiscard]] std::string networkDisplayName(std::string_view network);

} // namespace corredor::exports
