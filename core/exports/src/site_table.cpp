#include "site_table.h"

#include "proposal_columns.h"
#include "report_text.h"
#include "stability_columns.h"
#include "table_builder.h"

#include <fmt/format.h>

#include <limits>

namespace corredor::exports {
namespace {

/** Candidates' plan rank, 1 = greatest gain; 0 = not chosen. */
std::vector<std::int64_t> planRanks(const Results& results) {
    std::vector<std::int64_t> ranks(results.candidates.id.size(), 0);
    if (results.hasPlan) {
        std::int64_t rank = 0;
        for (const planning::PlanSite& site : results.plan.sites) {
            ranks[static_cast<std::size_t>(site.candidate)] = ++rank;
        }
    }
    return ranks;
}

/** A column that may be missing in hand-made candidates: empty text where it is. */
std::string at(const std::vector<std::string>& column, std::size_t index) {
    return index < column.size() ? column[index] : std::string();
}

void addPlaceColumns(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows) {
    const planning::CandidateSites& sites = results.candidates;
    const auto column = [&](const std::vector<std::string>& values) {
        return [&](std::size_t row) { return at(values, rows[row]); };
    };
    builder.text({"site_id", "site id", "", "Site", "Sitio"}, column(sites.id));
    builder.text({"name", "site name", "", "Name", "Nombre"}, column(sites.name));
    builder.text(
        {"role", "candidate, required, existing or excluded", "", "Role", "Función"},
        [&](std::size_t row) {
            return rows[row] < sites.role.size() ? toString(sites.role[rows[row]])
                                                 : std::string_view();
        });
    builder.text(
        {"road", "road or roads at the site", "", "Road", "Carretera"}, column(sites.road));
    builder.text(
        {"country", "country, ISO 3166-1 alpha-2", "", "Country", "País"}, column(sites.country));
    builder.text(
        {"admin1", "state, USPS or ISO 3166-2:MX", "", "State", "Estado"}, column(sites.state));
    builder.text(
        {"zone_id", "id of the zone that holds the site", "", "Zone id", "Clave de zona"},
        column(sites.zone));
    builder.text(
        {"zone", "name of the zone that holds the site", "", "Zone", "Zona"},
        column(sites.zoneLabel));
    builder.lonLat();
    builder.real(
        {"snap_m",
         "straight line to the road the site is placed on",
         "m",
         "Distance to road (m)",
         "Distancia a la carretera (m)"},
        1,
        [&](std::size_t row) {
            return rows[row] < sites.onNetwork.size() && sites.onNetwork[rows[row]].edge >= 0
                       ? sites.onNetwork[rows[row]].snapDistanceM
                       : std::numeric_limits<double>::quiet_NaN();
        });
}

void addCriterionColumns(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows) {
    for (std::size_t c = 0; c < results.criteria.size(); ++c) {
        const planning::CriterionValues& criterion = results.criteria[c];
        const std::string prefix = criterionPrefix(c);
        const auto name = [&](std::string_view language) {
            return criterionName(criterion.options.name, results.scenario.labels, language);
        };
        builder.real(
            {prefix + "_raw",
             name("en") + ": value",
             planning::unitOf(criterion.options),
             name("en") + ": value",
             name("es") + ": valor"},
            3,
            [&](std::size_t row) { return criterion.raw[rows[row]]; });
        builder.real(
            {prefix + "_norm",
             name("en") + ": normalised, 0 worst to 1 best",
             "",
             name("en") + ": normalised",
             name("es") + ": normalizado"},
            6,
            [&](std::size_t row) { return results.scores.normalised[c][rows[row]]; });
        builder.real(
            {prefix + "_part",
             name("en") + ": part of the score",
             "",
             name("en") + ": part of the score",
             name("es") + ": parte del puntaje"},
            6,
            [&](std::size_t row) { return results.scores.part(c, rows[row]); });
    }
}

void addScoreColumns(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows) {
    builder.integer(
        {"rank", "rank by score, 1 = best, equal scores share the lower", "", "Rank", "Lugar"},
        [&](std::size_t row) { return results.scores.rank[rows[row]]; });
    builder.real(
        {"score", "weighted score, 0 to 1", "", "Score", "Puntaje"}, 6, [&](std::size_t row) {
            return results.scores.score[rows[row]];
        });
}

/** What the plan loses without each of its sites; rows are the plan's sites. */
void addPlanColumns(TableBuilder& builder, const Results& results) {
    const planning::Plan& plan = results.plan;
    builder.real(
        {"gain",
         "what the plan loses without the site",
         plan.gainUnit,
         "Gain (" + plan.gainUnit + ")",
         "Ganancia (" + unitName(plan.gainUnit, "es") + ")"},
        3,
        [&](std::size_t row) { return plan.sites[row].gain; });
    builder.text(
        {"replace_id",
         "id of the site that loses least in its place, empty when none makes up for any of it",
         "",
         "Best replacement",
         "Mejor reemplazo"},
        [&](std::size_t row) {
            const std::int32_t site = plan.sites[row].replacement;
            return site < 0 ? std::string()
                            : at(results.candidates.id, static_cast<std::size_t>(site));
        });
    builder.real(
        {"repl_loss",
         "what the plan loses with that replacement",
         plan.gainUnit,
         "Loss with replacement",
         "Pérdida con reemplazo"},
        3,
        [&](std::size_t row) { return plan.sites[row].lossWithReplacement; });
}

/** Whether the rows are those of the plan or any candidates. */
enum class Rows { Candidates, Plan };

Table siteTable(
    const Results& results,
    TableBuilder builder,
    const std::vector<std::size_t>& rows,
    Rows kind) {
    const std::vector<std::int64_t> ranks = planRanks(results);
    addScoreColumns(builder, results, rows);
    addStabilityColumns(builder, results, rows);
    builder.integer(
        {"plan_rank",
         "place in the plan, 1 = greatest gain, 0 = not chosen",
         "",
         "Place in plan",
         "Lugar en el plan"},
        [&](std::size_t row) { return ranks[rows[row]]; });
    if (kind == Rows::Plan) {
        addPlanColumns(builder, results);
    }
    if (kind == Rows::Plan && !results.proposals.empty()) {
        addProposalColumns(builder, results);
    }
    addPlaceColumns(builder, results, rows);
    addCriterionColumns(builder, results, rows);
    const std::string scenario = results.scenario.sha256.substr(0, 12);
    builder.text(
        {"scen_id", "first 12 digits of the scenario file's SHA-256", "", "Scenario", "Escenario"},
        [&](std::size_t) { return scenario; });
    return builder.take();
}

std::vector<geo::LonLat>
locations(const planning::CandidateSites& sites, const std::vector<std::size_t>& rows) {
    std::vector<geo::LonLat> points;
    points.reserve(rows.size());
    for (const std::size_t row : rows) {
        points.push_back(sites.location[row]);
    }
    return points;
}

} // namespace

std::string criterionPrefix(std::size_t index) {
    return fmt::format("c{:02}", index + 1);
}

Table candidateTable(const Results& results) {
    std::vector<std::size_t> rows;
    rows.reserve(results.scores.order.size());
    for (const std::int32_t site : results.scores.order) {
        rows.push_back(static_cast<std::size_t>(site));
    }
    TableBuilder builder("candidate_sites", "Candidate sites", locations(results.candidates, rows));
    return siteTable(results, std::move(builder), rows, Rows::Candidates);
}

Table planTable(const Results& results) {
    std::vector<std::size_t> rows;
    if (results.hasPlan) {
        for (const planning::PlanSite& site : results.plan.sites) {
            rows.push_back(static_cast<std::size_t>(site.candidate));
        }
    }
    TableBuilder builder("plan_sites", "Plan", locations(results.candidates, rows));
    return siteTable(results, std::move(builder), rows, Rows::Plan);
}

Table planCoverageTable(const Results& results) {
    const planning::DemandCoverage& coverage = results.plan.coverage;
    TableBuilder builder("plan_coverage", "Coverage by the plan", coverage.location);
    builder.text(
        {"country", "country, ISO 3166-1 alpha-2", "", "Country", "País"},
        [&](std::size_t row) { return coverage.country[row]; });
    builder.real(
        {"people", "people at the demand point", "people", "People", "Personas"},
        1,
        [&](std::size_t row) { return coverage.people[row]; });
    builder.text(
        {"covered_by",
         "nothing, existing (chargers of today) or plan",
         "",
         "Covered by",
         "Con cobertura de"},
        [&](std::size_t row) { return toString(coverage.by[row]); });
    builder.integer(
        {"covered", "0 = nothing, 1 = existing, 2 = plan", "", "Coverage class", "Clase"},
        [&](std::size_t row) { return static_cast<std::int64_t>(coverage.by[row]); });
    return builder.take();
}

} // namespace corredor::exports
