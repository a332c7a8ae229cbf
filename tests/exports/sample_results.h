#pragma once

#include <corredor/exports/results.h>

namespace corredor::test {

/**
 * A small run made by hand: four stations of five records in both countries, four candidates
 * with two criteria, two of them in the plan, one port of entry, one issue; accents everywhere.
 */
[[nodiscard]] exports::Results sampleResults();

/** Nothing at all: what every field is before a run. */
[[nodiscard]] exports::Results noResults();

/** Only what exists: no network, candidates or plan. */
[[nodiscard]] exports::Results landscapeOnly();

} // namespace corredor::test
