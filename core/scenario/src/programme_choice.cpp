#include <corredor/scenario/scenario.h>

#include <algorithm>

namespace corredor::scenario {
namespace {

/** The programme with what the choice states. */
planning::Programme changed(planning::Programme programme, const ProgrammeChoice& choice) {
    programme.name = choice.name;
    programme.country = choice.country.value_or(programme.country);
    programme.state = choice.state.value_or(programme.state);
    programme.firstYear = choice.firstYear.value_or(programme.firstYear);
    programme.lastYear = choice.lastYear.value_or(programme.lastYear);
    programme.kind = choice.kind.value_or(programme.kind);
    programme.rate = choice.rate.value_or(programme.rate);
    programme.mostUsdPerPort = choice.mostUsdPerPort.value_or(programme.mostUsdPerPort);
    programme.corridorsOnly = choice.corridorsOnly.value_or(programme.corridorsOnly);
    programme.source = choice.source.value_or(programme.source);
    return programme;
}

} // namespace

std::vector<planning::Programme> programmesOf(const Scenario& scenario) {
    const auto builtin = planning::builtinProgrammes();
    std::vector<planning::Programme> programmes(builtin.begin(), builtin.end());
    for (const ProgrammeChoice& choice : scenario.programmes) {
        const auto found = std::ranges::find(programmes, choice.name, &planning::Programme::name);
        if (found == programmes.end()) {
            programmes.push_back(changed({}, choice));
        } else {
            *found = changed(*found, choice);
        }
    }
    return programmes;
}

namespace {

/** What a plan's sites must be able to do, from what they are chosen for. */
planning::Service serviceOf(const planning::PlanOptions& plan) {
    switch (plan.objective) {
    case planning::Objective::FlowRefuelling:
        return planning::Service::OnTheWay;
    case planning::Objective::MaxCover:
    case planning::Objective::SetCover:
        return planning::serviceWithin(plan.reachKm);
    case planning::Objective::PMedian:
    case planning::Objective::PCenter:
        return planning::Service::Fast;
    }
    return planning::Service::ByDemand;
}

} // namespace

planning::ProposalOptions sizingOf(const Scenario& scenario) {
    planning::ProposalOptions options = scenario.sizing;
    const planning::PlanOptions plan = scenario.plan.value_or(planning::PlanOptions{});
    options.catchment.reachKm = plan.reachKm;
    options.catchment.countExisting = plan.countExisting;
    options.catchment.vehicles = scenario.vehicleMeasure;
    options.catchment.service = scenario.service.value_or(serviceOf(plan));
    return options;
}

planning::CatchmentOptions
catchmentOf(const Scenario& scenario, const planning::RoadmapOptions& roadmap) {
    planning::CatchmentOptions options = sizingOf(scenario).catchment;
    options.reachKm = roadmap.reachKm;
    options.countExisting = roadmap.countExisting;
    options.service = scenario.service.value_or(planning::serviceWithin(roadmap.reachKm));
    return options;
}

} // namespace corredor::scenario
