#pragma once

#include <corredor/landscape/breakdown.h>
#include <corredor/landscape/corridors.h>
#include <corredor/landscape/growth.h>

#include <QString>

#include <string_view>

/** What the landscape's figures are called, in the user's language. */
namespace corredor::desktop::landscape_text {

/** "Country", "Power", "Connector" ... */
[[nodiscard]] QString dimension(landscape::Dimension dimension);

/** A dimension with the name of its zone layer, where it has one. */
[[nodiscard]] QString title(const landscape::Breakdown& breakdown);

/** A figure's key as people say it: "California", "150–349 kW", "not stated". */
[[nodiscard]] QString
key(landscape::Dimension dimension, std::string_view key, std::string_view label);

/** "United States", "Mexico", "Country not stated". */
[[nodiscard]] QString country(std::string_view code);

/** Why a record belongs to its station; see landscape::Membership. */
[[nodiscard]] QString reason(std::string_view code);

/** What speaks for or against two records being one station; see landscape::ReviewPair. */
[[nodiscard]] QString evidence(std::string_view code);

/** The evidence speaks for one station (1), against it (-1), or neither (0). */
[[nodiscard]] int evidenceSign(std::string_view code);

[[nodiscard]] QString gapPlace(landscape::GapPlace place);

/** "L2: 4, DC fast: 2"; empty when not stated. */
[[nodiscard]] QString ports(const layers::PortCounts& ports);

/** "4 × CCS1 (150 kW), CHAdeMO". */
[[nodiscard]] QString connectors(const layers::StationRecord& station);

/** The name, or what stands in for it. */
[[nodiscard]] QString stationName(const layers::StationRecord& station);

} // namespace corredor::desktop::landscape_text
