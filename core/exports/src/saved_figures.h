#pragma once

#include "saved_json.h"

#include <corredor/exports/saved_run.h>

namespace corredor::exports {

/** Every figure that a result.json states. @throws InputError */
[[nodiscard]] std::map<FigureKey, double> savedFigures(const SavedJson& root);

/** A year of a roadmap. @throws InputError when it is none */
[[nodiscard]] int savedYear(const SavedJson& value);

} // namespace corredor::exports
