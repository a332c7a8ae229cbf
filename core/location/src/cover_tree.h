#pragma once

#include "reduced_cover.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace corredor::location {

struct TreeOptions {
    double incumbent = 0; ///< value of the best plan known; only better ones are looked for
    double unit = 0;      ///< every plan's value is a multiple of this; 0 = any number
    double tolerance = 0; ///< values closer than this are equal
    std::function<void(double value, double bound)> progress;
};

/** Facilities that the relaxation decides: no better plan differs from it there. */
struct Decided {
    std::vector<std::int32_t> closed; ///< original columns, ascending
    std::vector<std::int32_t> forced;
};

/**
 * Branch and cut on a reduced covering problem: solveRoot(), then branch() if that left a gap.
 * Deterministic but for the deadline.
 */
class CoverTree {
public:
    CoverTree(const ReducedCover& problem, const TreeOptions& options, const Deadline& deadline);
    ~CoverTree();
    CoverTree(const CoverTree&) = delete;
    CoverTree& operator=(const CoverTree&) = delete;
    CoverTree(CoverTree&&) = delete;
    CoverTree& operator=(CoverTree&&) = delete;

    /** Solves the linear relaxation. @return false when it proves that nothing is better. */
    bool solveRoot();

    /** What the relaxation of the last solveRoot() decides, given a plan of this value. */
    [[nodiscard]] Decided decided(double incumbent);

    /** The `most` free facilities that the relaxation favours by reduced cost (original columns).
     */
    [[nodiscard]] std::vector<std::int32_t> favourites(std::size_t most) const;

    /** Searches to the end. @return false when the deadline came first. */
    bool branch();

    /** Value of the best plan: the incumbent, or better. */
    [[nodiscard]] double value() const;

    /** No plan is better than this. */
    [[nodiscard]] double bound() const;

    /** The best plan found (original columns, forced ones included); empty = the incumbent. */
    [[nodiscard]] const std::vector<std::int32_t>& best() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace corredor::location
