#pragma once

#include <corredor/base/issue.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace corredor::sources {

/** What a reader gives: the layer, what was wrong with the file, and how many records it held. */
template <typename T>
struct Read {
    std::shared_ptr<const T> layer;
    std::vector<Issue> issues;
    std::int64_t recordsInSource = 0; ///< before anything was skipped
};

} // namespace corredor::sources
