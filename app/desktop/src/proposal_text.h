#pragma once

#include "html_facts.h"
#include "preferences.h"

#include <corredor/exports/results.h>

/** What is proposed for a site, in words. */
namespace corredor::desktop {

/** The proposal for a plan's site, or null: another site, or a plan chosen by hand. */
[[nodiscard]] const planning::SiteProposal*
proposalOf(const exports::Results& results, std::int64_t candidate);

/** "Corridor, 150 kW" in the user's language. */
[[nodiscard]] QString siteTypeName(planning::SiteType type);

/** "USD 4.1 million" in the user's number format. */
[[nodiscard]] QString dollars(double usd);

/** A distance to the grid in the user's unit, or that it is not known. */
[[nodiscard]] QString gridDistance(double km, const Preferences& preferences);

/** Adds kind, size, cost, grid and reason to the facts of a site. */
void addProposal(
    HtmlFacts& facts,
    const planning::SiteProposal& proposal,
    const Preferences& preferences);

} // namespace corredor::desktop
