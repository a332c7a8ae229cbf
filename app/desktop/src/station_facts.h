#pragma once

#include <corredor/layers/station.h>

#include <QString>

#include <utility>
#include <vector>

namespace corredor::desktop {

/** A name and what it is, as people read it. */
using Fact = std::pair<QString, QString>;

/** What a record or station says of itself, always the same facts; not stated ones are empty. */
[[nodiscard]] std::vector<Fact> stationFacts(const layers::StationRecord& station);

} // namespace corredor::desktop
