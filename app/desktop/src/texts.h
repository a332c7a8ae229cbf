#pragma once

#include "job.h"
#include "project.h"

#include <corredor/base/issue.h>
#include <corredor/layers/points.h>
#include <corredor/layers/station.h>
#include <corredor/planning/criteria.h>
#include <corredor/planning/plan.h>

#include <QString>

#include <string_view>

/**
 * What core says, in the user's language: the one place where codes become sentences. Core's own
 * English texts are shown only as details, never as the message.
 */
namespace corredor::desktop::texts {

/** "es" or "en": the name by which core knows the language of the interface. */
[[nodiscard]] std::string_view languageCode();

/** One sentence for a kind of issue, "Coordinates are missing"; the code itself when unknown. */
[[nodiscard]] QString issueTitle(std::string_view code);

/** What was done about an issue, in one sentence. */
[[nodiscard]] QString issueDetail(const Issue& issue);

[[nodiscard]] QString severity(Severity severity);

/** What failed, where, and what to do, as whole sentences. */
[[nodiscard]] QString failure(const JobFailure& failure);

/** Core's own words about a failure, for the details. */
[[nodiscard]] QString failureDetail(const JobFailure& failure);

/** The running step of a job by core's name of it. */
[[nodiscard]] QString stage(const QString& name);

/** A criterion as its user named it; the names of the starter scenarios are translated. */
[[nodiscard]] QString criterionName(const planning::CriterionOptions& criterion);

/** What a criterion measures, in one sentence: the tooltip that teaches. */
[[nodiscard]] QString criterionHelp(const planning::CriterionOptions& criterion);

/** "people", "km", "vehicles/day" ... */
[[nodiscard]] QString unit(const std::string& unit);

[[nodiscard]] QString direction(planning::Direction direction);
[[nodiscard]] QString normalisation(planning::Normalisation normalisation);
[[nodiscard]] QString objective(planning::Objective objective);
[[nodiscard]] QString objectiveHelp(planning::Objective objective);
[[nodiscard]] QString role(layers::SiteRole role);

/** What a planner has chosen for a site, or its role where nothing is chosen. */
[[nodiscard]] QString role(layers::SiteRole role, SiteChoice choice);
[[nodiscard]] QString access(layers::Access access);
[[nodiscard]] QString stationStatus(layers::StationStatus status);
[[nodiscard]] QString accuracy(layers::PositionalAccuracy accuracy);
[[nodiscard]] QString level(layers::ChargingLevel level);

/** "United States", "Mexico"; other codes as they are. */
[[nodiscard]] QString country(std::string_view code);

/** A kind of source as `inspect` finds it: "chargers", "roads" ... */
[[nodiscard]] QString sourceKind(std::string_view kind);

} // namespace corredor::desktop::texts
