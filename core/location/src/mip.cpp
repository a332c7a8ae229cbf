#include "mip.h"

#include <array>
#include <cmath>
#include <mutex>
#include <string>

#include <CbcEventHandler.hpp>
#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>

namespace corredor::location {

namespace {

/** Asks at every event of the search whether it is time to stop. */
class StopAtDeadline : public CbcEventHandler {
public:
    explicit StopAtDeadline(const Deadline& deadline) : m_deadline(&deadline) {}

    CbcAction event(CbcEvent /*which*/) override {
        return m_deadline->isOver() ? CbcEventHandler::stop : CbcEventHandler::noAction;
    }

    [[nodiscard]] CbcEventHandler* clone() const override { return new StopAtDeadline(*this); }

private:
    const Deadline* m_deadline;
};

void load(OsiClpSolverInterface& solver, const Mip& mip) {
    // In one piece: appending row by row copies the matrix each time.
    std::vector<double> value;
    std::vector<int> column;
    std::vector<CoinBigIndex> begin = {0};
    std::vector<double> rowLower;
    std::vector<double> rowUpper;
    for (const Mip::Row& row : mip.rows) {
        value.insert(value.end(), row.value.begin(), row.value.end());
        column.insert(column.end(), row.column.begin(), row.column.end());
        begin.push_back(static_cast<CoinBigIndex>(column.size()));
        rowLower.push_back(row.lower);
        rowUpper.push_back(row.upper);
    }
    const CoinPackedMatrix matrix(
        false,
        static_cast<int>(mip.cost.size()),
        static_cast<int>(mip.rows.size()),
        begin.back(),
        value.data(),
        column.data(),
        begin.data(),
        nullptr);
    solver.loadProblem(
        matrix,
        mip.lower.data(),
        mip.upper.data(),
        mip.cost.data(),
        rowLower.data(),
        rowUpper.data());
    solver.setObjSense(mip.maximise ? -1 : 1);
    for (std::size_t c = 0; c < mip.cost.size(); ++c) {
        if (mip.isInteger[c] != 0) {
            solver.setInteger(static_cast<int>(c));
        }
    }
    solver.messageHandler()->setLogLevel(0);
    solver.setHintParam(OsiDoReducePrint, true, OsiHintTry);
}

MipStatus statusOf(const CbcModel& model, bool hasSolution) {
    if (model.isProvenInfeasible() || model.isInitialSolveProvenPrimalInfeasible()) {
        return MipStatus::Infeasible;
    }
    if (!hasSolution) {
        return MipStatus::Unknown;
    }
    return model.isProvenOptimal() ? MipStatus::Optimal : MipStatus::Feasible;
}

} // namespace

int Mip::addColumn(double columnCost, double columnUpper, bool integer) {
    cost.push_back(columnCost);
    lower.push_back(0);
    upper.push_back(columnUpper);
    isInteger.push_back(integer ? 1 : 0);
    return static_cast<int>(cost.size()) - 1;
}

MipResult solveMip(const Mip& mip, const Deadline& deadline, double timeLimitS) {
    // CBC's command layer keeps state in statics, so only one of our threads may be inside.
    static std::mutex inside;
    const std::scoped_lock lock(inside);
    OsiClpSolverInterface solver;
    load(solver, mip);
    CbcModel model(solver);
    model.setLogLevel(0);
    const StopAtDeadline handler(deadline);
    model.passInEventHandler(&handler);
    CbcSolverUsefulData data;
    data.noPrinting_ = true;
    CbcMain0(model, data);
    const std::string seconds = std::to_string(std::max(0.01, timeLimitS));
    std::array<const char*, 11> arguments = {
        "corredor",
        "-log",
        "0",
        "-sec",
        seconds.c_str(),
        "-ratioGap",
        "0",
        "-allowableGap",
        "0",
        "-solve",
        "-quit"};
    CbcMain1(
        static_cast<int>(arguments.size()),
        arguments.data(),
        model,
        [](CbcModel*, int) { return 0; },
        data);
    MipResult result;
    const double* best = model.bestSolution();
    result.status = statusOf(model, best != nullptr);
    if (best != nullptr) {
        result.solution.assign(best, best + mip.cost.size());
        result.value = model.getObjValue();
    }
    result.bound =
        result.status == MipStatus::Optimal ? result.value : model.getBestPossibleObjValue();
    return result;
}

} // namespace corredor::location
