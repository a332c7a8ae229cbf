#include "cbc_peer.h"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <memory>
#include <string>

namespace corredor::bench {
namespace {

constexpr double infinity = std::numeric_limits<double>::max();

/** A mixed-integer model by columns, as CBC takes it. */
struct Model {
    std::vector<CoinBigIndex> start = {0};
    std::vector<int> row;
    std::vector<double> value;
    std::vector<double> upper;
    std::vector<double> objective;
    std::vector<char> isInteger;
    std::vector<double> rowLower;
    std::vector<double> rowUpper;

    int addRow(double lower, double upperBound) {
        rowLower.push_back(lower);
        rowUpper.push_back(upperBound);
        return static_cast<int>(rowLower.size()) - 1;
    }

    void addEntry(int inRow, double coefficient) {
        row.push_back(inRow);
        value.push_back(coefficient);
    }

    void endColumn(double cost, double atMost, bool integer) {
        start.push_back(static_cast<CoinBigIndex>(row.size()));
        objective.push_back(cost);
        upper.push_back(atMost);
        isInteger.push_back(integer ? 1 : 0);
    }
};

PeerResult solve(const Model& model, double sense, double timeLimitS) {
    const std::unique_ptr<Cbc_Model, void (*)(Cbc_Model*)> cbc(Cbc_newModel(), &Cbc_deleteModel);
    const auto columns = static_cast<int>(model.objective.size());
    const std::vector<double> lower(model.objective.size(), 0.0);
    Cbc_loadProblem(
        cbc.get(),
        columns,
        static_cast<int>(model.rowLower.size()),
        model.start.data(),
        model.row.data(),
        model.value.data(),
        lower.data(),
        model.upper.data(),
        model.objective.data(),
        model.rowLower.data(),
        model.rowUpper.data());
    for (int column = 0; column < columns; ++column) {
        if (model.isInteger[static_cast<std::size_t>(column)] != 0) {
            Cbc_setInteger(cbc.get(), column);
        }
    }
    Cbc_setObjSense(cbc.get(), sense);
    Cbc_setParameter(cbc.get(), "log", "0");
    Cbc_setParameter(cbc.get(), "ratioGap", "0");
    Cbc_setParameter(cbc.get(), "seconds", std::to_string(timeLimitS).c_str());
    const auto begin = std::chrono::steady_clock::now();
    Cbc_solve(cbc.get());
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    return {
        Cbc_getObjValue(cbc.get()),
        Cbc_getBestPossibleObjValue(cbc.get()),
        Cbc_isProvenOptimal(cbc.get()) != 0,
        elapsed.count()};
}

/** Sites that cover each group of equal customers, and the group's weight. */
std::map<std::vector<std::int32_t>, double> groups(const location::MaxCoverProblem& problem) {
    std::vector<std::vector<std::int32_t>> coveredBy(problem.weights.size());
    const auto sites = static_cast<std::int32_t>(problem.covers.facilities());
    for (std::int32_t site = 0; site < sites; ++site) {
        for (const std::int32_t demand : problem.covers.of(site)) {
            coveredBy[static_cast<std::size_t>(demand)].push_back(site);
        }
    }
    std::map<std::vector<std::int32_t>, double> merged;
    for (std::size_t d = 0; d < coveredBy.size(); ++d) {
        if (!coveredBy[d].empty()) {
            merged[coveredBy[d]] += problem.weights[d];
        }
    }
    return merged;
}

} // namespace

PeerResult cbcMaxCover(const location::MaxCoverProblem& problem, double timeLimitS) {
    const auto merged = groups(problem);
    Model model;
    std::vector<std::vector<int>> rowsOfSite(static_cast<std::size_t>(problem.covers.facilities()));
    for (const auto& [sites, weight] : merged) { // sum of the sites - served >= 0
        const int row = model.addRow(0, infinity);
        for (const std::int32_t site : sites) {
            rowsOfSite[static_cast<std::size_t>(site)].push_back(row);
        }
    }
    const int count = model.addRow(problem.p, problem.p);
    for (const std::vector<int>& rows : rowsOfSite) {
        for (const int row : rows) {
            model.addEntry(row, 1);
        }
        model.addEntry(count, 1);
        model.endColumn(0, 1, true);
    }
    int row = 0;
    for (const auto& [sites, weight] : merged) {
        model.addEntry(row++, -1);
        model.endColumn(weight, 1, false);
    }
    return solve(model, -1, timeLimitS);
}

PeerResult cbcPMedian(const location::PMedianProblem& problem, double timeLimitS) {
    Model model;
    const location::CostMatrix& costs = problem.costs;
    std::vector<int> assigned;
    for (std::ptrdiff_t demand = 0; demand < costs.rows(); ++demand) {
        assigned.push_back(model.addRow(1, 1));
    }
    const int count = model.addRow(problem.p, problem.p);
    std::vector<std::vector<int>> rowsOfSite(static_cast<std::size_t>(costs.columns));
    std::vector<int> rowOfPair;
    for (const std::int32_t site : costs.column) { // site - served there >= 0
        rowOfPair.push_back(model.addRow(0, infinity));
        rowsOfSite[static_cast<std::size_t>(site)].push_back(rowOfPair.back());
    }
    for (const std::vector<int>& rows : rowsOfSite) {
        model.addEntry(count, 1);
        for (const int row : rows) {
            model.addEntry(row, 1);
        }
        model.endColumn(0, 1, true);
    }
    for (std::ptrdiff_t demand = 0; demand < costs.rows(); ++demand) {
        const auto d = static_cast<std::size_t>(demand);
        for (auto k = costs.begin[d]; k < costs.begin[d + 1]; ++k) {
            const auto pair = static_cast<std::size_t>(k);
            model.addEntry(assigned[d], 1);
            model.addEntry(rowOfPair[pair], -1);
            model.endColumn(problem.weights[d] * costs.cost[pair], infinity, false);
        }
    }
    return solve(model, 1, timeLimitS);
}

} // namespace corredor::bench
