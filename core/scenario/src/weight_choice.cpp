#include <corredor/scenario/scenario.h>

namespace corredor::scenario {

std::vector<std::string> criterionNames(const Scenario& scenario) {
    std::vector<std::string> names;
    for (const planning::CriterionOptions& criterion : scenario.criteria) {
        names.push_back(criterion.name);
    }
    return names;
}

planning::Weights weightsOf(const Scenario& scenario) {
    std::vector<double> direct;
    for (const planning::CriterionOptions& criterion : scenario.criteria) {
        direct.push_back(criterion.weight);
    }
    return planning::weigh(scenario.weights, criterionNames(scenario), direct);
}

} // namespace corredor::scenario
