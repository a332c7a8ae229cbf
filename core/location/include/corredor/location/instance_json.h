#pragma once

#include <corredor/location/solve.h>

#include <string>

namespace corredor::location {

/** What `corredor solve` prints, and whether there is a plan. */
struct JsonAnswer {
    /** {"status", "value", "bound", "gap", "facilities"[, "covered", "sites"], "seconds"[, "why"]}
     */
    std::string text;
    Status status = Status::Infeasible;
};

/**
 * Solves an instance given as JSON:
 * {"problem": "max-cover|phased-cover|set-cover|p-median|p-center|flow-refuelling", "p": n,
 * "weights": [...], "costs": {"rows": R, "cols": C, "values": [...] | "sparse": [[row, col, value],
 * ...]}, "reach": x, "required": [...], "excluded": [...], "capacity": [...], "site_costs": [...],
 *  "budget": b}; for flow-refuelling "nodes", "edges": [[a, b, length], ...],
 *  "flows": [[origin, destination, volume], ...], "range", "tie_rule": "lex|any" and
 * "deviation": share of the shortest way's length by which ways may be longer.
 * For max-cover, "decay": {"full": a, "zero": b} in place of "reach" lets cover fall in a straight
 * line from whole (cost up to a) to none (cost b), and "existing": [fraction, ...] is what each
 * demand has already; the value is what the plan adds to that. "budget" and "capacity" do not go
 * with them.
 * For plain max-cover also floors (see floored_cover.h): "groups" (one a row: a group from 0 on, or
 * null) with "floors" (least covered weight a group), "site_groups" (one a column) with
 * "site_floors" (least number of facilities a group), and "aim": "worst-share" for the plan whose
 * worst-off group is best off; then value and bound are its covered share. The answer has
 * "covered" and "sites" a group more.
 * For phased-cover (see phased_cover.h) "costs" with "reach" say who covers whom; "budgets" has one
 * entry a period, "period_weights" and "period_costs" a list a period (what a demand is worth then;
 * all that a facility will have cost by its end), "covered" the demands that need no facility. The
 * answer has "opening" as well: the period, from 0, in which each facility opens.
 * Rows are demands, columns facilities, counted from 0. null, NaN and infinite costs are pairs
 * that cannot be served.
 *
 * @param name how errors call the instance (its file)
 * @throws InputError naming the key that is wrong and what it should be
 */
[[nodiscard]] JsonAnswer
solveJson(const std::string& json, const std::string& name, const SolveOptions& options);

} // namespace corredor::location
