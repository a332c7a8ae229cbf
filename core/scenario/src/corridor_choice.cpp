#include <corredor/base/units.h>
#include <corredor/scenario/scenario.h>

namespace corredor::scenario {

landscape::CorridorRule ruleOf(const CorridorChoice& choice) {
    landscape::CorridorRule rule = landscape::findRule(choice.rule)->rule;
    rule.spacingKm = choice.spacingMi ? *choice.spacingMi * kmPerMile : rule.spacingKm;
    rule.offsetKm = choice.offsetMi ? *choice.offsetMi * kmPerMile : rule.offsetKm;
    rule.minPorts = choice.minPorts.value_or(rule.minPorts);
    rule.minPortKw = choice.minPortKw.value_or(rule.minPortKw);
    rule.connectorMatch = choice.connectorMatch.value_or(rule.connectorMatch);
    rule.offsetBy = choice.offsetBy.value_or(rule.offsetBy);
    rule.unknownData = choice.unknownData.value_or(rule.unknownData);
    if (!choice.connectors.empty()) {
        rule.connectors.clear();
        for (const std::string& name : choice.connectors) {
            rule.connectors.push_back(*layers::connectorFromName(name));
        }
    }
    return rule;
}

} // namespace corredor::scenario
