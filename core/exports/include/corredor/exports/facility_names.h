#pragma once

#include <string>
#include <string_view>

namespace corredor::exports {

/**
 * What a station stands at, in words: "HOTEL" -> "hotel", "MUNI_GOV" -> "gobierno municipal". Codes
 * are those of AFDC (NREL developer network, alternative fuel stations API v1, facility_type);
 * others as they are written, without underscores.
 * @param language "es"; anything else is English
 */
[[nodiscard]] std::string facilityName(std::string_view code, std::string_view language);

} // namespace corredor::exports
