#pragma once

#include "evidence.h"

#include <corredor/base/disjoint_sets.h>
#include <corredor/base/issue.h>
#include <corredor/landscape/merge.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corredor::landscape {

/** A decision's name of a record without the accidents of spelling. */
[[nodiscard]] std::string decisionKey(std::string_view name);

/**
 * What a review's decisions mean for records while stations grow. Records that a decision ties
 * count as joined from the start, so that nothing joins one of them that must stay apart from the
 * other.
 */
class Bonds {
public:
    /** @throws ScenarioError naming both decisions when some contradict each other. */
    Bonds(const std::vector<RecordKeys>& keys, std::span<const ReviewDecision> decisions);

    /** No decision keeps anything that is with `a` apart from anything that is with `b`. */
    [[nodiscard]] bool mayJoin(std::int32_t a, std::int32_t b);

    void noteJoined(std::int32_t a, std::int32_t b);

    /** Pairs of records that decisions make one station. */
    [[nodiscard]] const std::vector<std::pair<std::int32_t, std::int32_t>>& tied() const {
        return m_tied;
    }

    /** decision_without_record: a record that is no longer in the data. */
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues.issues(); }

private:
    void tie(std::int32_t a, std::int32_t b);
    void separate(std::int32_t a, std::int32_t b);

    DisjointSets m_sets;
    std::vector<std::vector<std::int32_t>> m_apartFrom; ///< by root: records it must not meet
    std::vector<std::pair<std::int32_t, std::int32_t>> m_tied;
    IssueLog m_issues;
};

} // namespace corredor::landscape
