#pragma once

#include "sections.h"

#include <string>

#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

namespace corredor::scenario {

/** A value of the file as JSON of the key's type, or what is wrong with it. */
struct NodeValue {
    Json json;
    std::string fault; ///< empty = the value is what the key takes
};

/** Checks type, range, choices and length. */
[[nodiscard]] NodeValue valueOfNode(const toml::node& node, const KeySpec& spec);

} // namespace corredor::scenario
