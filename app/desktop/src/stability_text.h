#pragma once

#include <corredor/planning/sensitivity.h>

#include <QString>

#include <cstddef>

/** Words for how far ranks rest on the exact weights, in the language of the session. */
namespace corredor::desktop::stability_text {

/** "In the top 25"; as a tip what that means and what was tried. */
[[nodiscard]] QString heading(const planning::Sensitivity& study, bool tip);

/** "83 % of the draws; ranks 4 to 31, median 11". */
[[nodiscard]] QString ofSite(const planning::Sensitivity& study, std::size_t site);

/** "steadily among the best ...": a class in words. */
[[nodiscard]] QString ofClass(planning::Stability stability);

/** "Rank by TOPSIS": the ranking that is not in force. */
[[nodiscard]] QString otherRanking(planning::Ranking inForce, bool tip);

/** "19 of the 25 best sites stay among them in at least 90 % of 1,000 draws ...". */
[[nodiscard]] QString summary(const planning::Sensitivity& study);

} // namespace corredor::desktop::stability_text
