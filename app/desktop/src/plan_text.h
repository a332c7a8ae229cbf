#pragma once

#include "preferences.h"
#include "project.h"
#include "what_if.h"

#include <QString>

/** The plan in words that a planner understands, in the user's language, units and numbers. */
namespace corredor::desktop::plan_text {

/** "12,345 people", "7.3 km": a value of a plan with its unit. */
[[nodiscard]] QString amount(double value, const std::string& unit, const Preferences& preferences);

/** The unit as it heads a column or an axis. */
[[nodiscard]] QString unitName(const std::string& unit, const Preferences& preferences);

/** A value in the unit that unitName() names. */
[[nodiscard]] double
inShownUnit(double value, const std::string& unit, const Preferences& preferences);

/** The site's name, or its id where it has none. */
[[nodiscard]] QString siteName(const exports::Results& results, std::int32_t candidate);

/** What the plan achieves, in one sentence. @pre there is a plan */
[[nodiscard]] QString headline(const Project& project, const Preferences& preferences);

/**
 * The whole page as rich text; sites are links "site:<candidate>", "again:" asks to search again.
 * @param isSearching a new plan is under way
 */
[[nodiscard]] QString page(
    const Project& project,
    const WhatIf& whatIf,
    const Preferences& preferences,
    bool isSearching);

} // namespace corredor::desktop::plan_text
