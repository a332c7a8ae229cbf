#include <corredor/planning/plan.h>

namespace corredor::planning {

Plan solveWatched(
    const PlanProblem& problem,
    const PlanChoice& choice,
    const PlanWatch& watch,
    const JobContext& job) {
    std::stop_source stop; // of the search alone: either of both tokens ends it
    const auto requestStop = [&stop] { stop.request_stop(); };
    const std::stop_callback cancelled(job.stopToken(), requestStop);
    const std::stop_callback settled(watch.settle, requestStop);
    const auto report = [&job](double progress01, std::string_view stage) {
        job.report(progress01, stage);
    };
    Plan plan = solvePlan(
        problem,
        choice,
        {.timeLimitS = problem.options.timeLimitS,
         .seed = problem.options.seed,
         .job = JobContext(stop.get_token(), report),
         .progress = watch.progress});
    job.checkCancelled();
    return plan;
}

} // namespace corredor::planning
