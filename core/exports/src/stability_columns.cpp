#include "stability_columns.h"

#include <fmt/format.h>

namespace corredor::exports {
namespace {

void addOtherRank(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows) {
    if (results.otherRanks.rank.empty()) {
        return;
    }
    const bool isTopsis = results.scores.ranking == planning::Ranking::WeightedSum;
    builder.integer(
        {"rank_other",
         isTopsis ? "rank by TOPSIS with the same weights"
                  : "rank by weighted sum with the same weights",
         "",
         isTopsis ? "Rank by TOPSIS" : "Rank by weighted sum",
         isTopsis ? "Lugar por TOPSIS" : "Lugar por suma ponderada"},
        [&](std::size_t row) { return results.otherRanks.rank[rows[row]]; });
}

} // namespace

void addStabilityColumns(
    TableBuilder& builder,
    const Results& results,
    const std::vector<std::size_t>& rows) {
    addOtherRank(builder, results, rows);
    if (!results.sensitivity) {
        return;
    }
    const planning::Sensitivity& study = *results.sensitivity;
    const int top = study.options.top;
    builder.real(
        {"top_share",
         fmt::format(
             "share of {} rankings with weights drawn within {} % of the stated ones in which the "
             "site is in the top {}, 0 to 1",
             study.options.draws,
             study.options.spreadPct,
             top),
         "",
         fmt::format("Share of draws in the top {}", top),
         fmt::format("Proporción de sorteos entre los {} mejores", top)},
        5,
        [&](std::size_t row) { return study.topShare[rows[row]]; });
    builder.integer(
        {"rank_med", "median rank of these draws", "", "Median rank", "Lugar mediano"},
        [&](std::size_t row) { return study.medianRank[rows[row]]; });
    builder.integer(
        {"rank_p05",
         "rank that 5 % of these draws reach or better",
         "",
         "Best rank (5 %)",
         "Mejor lugar (5 %)"},
        [&](std::size_t row) { return study.bestRank[rows[row]]; });
    builder.integer(
        {"rank_p95",
         "rank that 95 % of these draws reach or better",
         "",
         "Worst rank (95 %)",
         "Peor lugar (95 %)"},
        [&](std::size_t row) { return study.worstRank[rows[row]]; });
}

} // namespace corredor::exports
