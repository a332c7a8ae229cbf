#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace corredor {

/**
 * Sets of the numbers 0..count-1 that grow together (union-find with path halving). Each set is
 * named by one of its members, its root.
 */
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count) : m_parent(count) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    [[nodiscard]] std::int32_t find(std::int32_t i) {
        while (parent(i) != i) {
            parent(i) = parent(parent(i));
            i = parent(i);
        }
        return i;
    }

    /**
     * The root of `a` stays.
     * @return it, and the one that is gone (both the same when united before)
     */
    std::pair<std::int32_t, std::int32_t> unite(std::int32_t a, std::int32_t b) {
        const std::int32_t keep = find(a);
        const std::int32_t gone = find(b);
        parent(gone) = keep;
        return {keep, gone};
    }

    /** The lower of the two roots stays: roots do not depend on the order of uniting. */
    void uniteToLower(std::int32_t a, std::int32_t b) {
        const auto [low, high] = std::minmax({find(a), find(b)});
        parent(high) = low;
    }

private:
    [[nodiscard]] std::int32_t& parent(std::int32_t i) {
        return m_parent[static_cast<std::size_t>(i)];
    }

    std::vector<std::int32_t> m_parent;
};

} // namespace corredor
