#pragma once

#include <corredor/layers/zones.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace corredor::landscape {

/** For each member of a layer its class, and the classes' labels in order. */
struct ClassColumn {
    std::vector<std::int32_t> ofMember; ///< -1 = no value
    std::vector<std::string> labels;
};

/** A field of a layer, by name: its numbers or its texts. */
struct FieldsOfLayer {
    std::string layer; ///< name, and the key of the scenario that names fields: for the error
    std::string key;
    const std::map<std::string, std::vector<double>>& numbers;
    const std::map<std::string, std::vector<std::string>>& texts;
};

/**
 * Texts make a class each, in their order, and so do whole numbers of which there are at most five
 * (codes such as 0 and 1); other numbers make fifths of the people ("1" lowest): members by value,
 * cut where a fifth of all people is passed.
 * @throws ScenarioError when the layer has no such field
 */
[[nodiscard]] ClassColumn
classesOf(const FieldsOfLayer& layer, const std::string& field, std::span<const double> people);

} // namespace corredor::landscape
