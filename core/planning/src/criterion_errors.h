#pragma once

#include <corredor/base/error.h>

#include <fmt/format.h>

#include <string>

namespace corredor::planning {

/** A criterion asks for something that is not there. @param key its key in the scenario */
[[noreturn]] inline void
rejectCriterion(const std::string& key, std::string what, std::string remedy) {
    throw ScenarioError({{}, "criteria." + key, std::move(what), std::move(remedy)});
}

} // namespace corredor::planning
