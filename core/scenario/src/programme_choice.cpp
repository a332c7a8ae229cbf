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

planning::ProposalOptions sizingOf(const Scenario& scenario) {
    planning::ProposalOptions options = scenario.sizing;
    const planning::PlanOptions plan = scenario.plan.value_or(planning::PlanOptions{});
    options.catchment.reachKm = plan.reachKm;
    options.catchment.countExisting = plan.countExisting;
    options.catchment.vehicles = scenario.vehicleMeasure;
    return options;
}

} // namespace corredor::scenario
