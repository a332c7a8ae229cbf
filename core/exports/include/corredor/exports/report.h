#pragma once

#include <corredor/exports/results.h>

#include <string>

namespace corredor::exports {

/** The report of a run: one HTML file that needs nothing else, in the scenario's language. */
[[nodiscard]] std::string reportHtml(const Results& results);

} // namespace corredor::exports
