#pragma once

#include "columns.h"
#include "search_graph.h"

#include <corredor/base/job.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace corredor::network {

/** A heap with four children a node: half the depth of a binary one, siblings side by side. */
template <class Entry>
class QuadHeap {
public:
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    void clear() { m_entries.clear(); }

    void push(const Entry& entry) {
        std::size_t hole = m_entries.size();
        m_entries.push_back(entry);
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 4;
            if (!(entry < m_entries[parent])) {
                break;
            }
            m_entries[hole] = m_entries[parent];
            hole = parent;
        }
        m_entries[hole] = entry;
    }

    Entry pop() {
        const Entry top = m_entries.front();
        const Entry last = m_entries.back();
        m_entries.pop_back();
        if (!m_entries.empty()) {
            sink(last);
        }
        return top;
    }

private:
    void sink(const Entry& entry) {
        const std::size_t size = m_entries.size();
        std::size_t hole = 0;
        while (true) {
            const std::size_t child = 4 * hole + 1;
            if (child >= size) {
                break;
            }
            const std::size_t end = std::min(child + 4, size);
            std::size_t least = child;
            for (std::size_t i = child + 1; i < end; ++i) {
                if (m_entries[i] < m_entries[least]) {
                    least = i;
                }
            }
            if (!(m_entries[least] < entry)) {
                break;
            }
            m_entries[hole] = m_entries[least];
            hole = least;
        }
        m_entries[hole] = entry;
    }

    std::vector<Entry> m_entries;
};

/** Label of a search by cost alone. */
struct CostLabel {
    double cost = unreachable;

    friend auto operator<=>(const CostLabel&, const CostLabel&) = default;
};

/**
 * Label of a search by cost that also adds up another measure of the same path; among paths of
 * equal cost the one with less of it.
 */
struct TwoCostLabel {
    double cost = unreachable;
    double other = unreachable;

    friend auto operator<=>(const TwoCostLabel&, const TwoCostLabel&) = default;
};

/**
 * Dijkstra's algorithm up to a cutoff, made to be run many times: the work of a run depends on
 * what it reaches, not on the size of the graph. One object is used by one thread.
 */
template <class Label>
class BoundedSearch {
public:
    struct Seed {
        std::int32_t node = 0;
        Label label;
    };

    explicit BoundedSearch(std::ptrdiff_t nodes) : m_labels(count(nodes)) {}

    /**
     * @param extend (label, arc) -> label of the arc's head
     * @param settle (node, label) -> whether to go on; called once a node, by increasing label
     */
    template <class Extend, class Settle>
    void
    run(const ArcTable& arcs,
        std::span<const Seed> seeds,
        double cutoff,
        const Extend& extend,
        const Settle& settle,
        const JobContext& job) {
        // A few milliseconds of work lie between two looks at whether to stop.
        constexpr std::size_t settledBetweenPolls = 1 << 14;
        std::size_t settled = 0;
        forget();
        for (const Seed& seed : seeds) {
            reach(seed.node, seed.label, cutoff);
        }
        while (!m_heap.empty()) {
            const Entry entry = m_heap.pop();
            if (entry.label != at(m_labels, entry.node)) {
                continue; // reached at less cost since
            }
            if (!settle(entry.node, entry.label)) {
                return;
            }
            if (++settled % settledBetweenPolls == 0) {
                job.checkCancelled();
            }
            for (const Arc& arc : arcs.of(entry.node)) {
                reach(arc.head, extend(entry.label, arc), cutoff);
            }
        }
    }

    /** The label of the last run. */
    [[nodiscard]] const Label& label(std::int32_t node) const { return at(m_labels, node); }

private:
    struct Entry {
        Label label;
        std::int32_t node = 0;

        bool operator<(const Entry& other) const {
            return label < other.label || (label == other.label && node < other.node);
        }
    };

    void reach(std::int32_t node, const Label& label, double cutoff) {
        Label& known = at(m_labels, node);
        if (label.cost <= cutoff && label < known) {
            if (known.cost == unreachable) {
                m_touched.push_back(node);
            }
            known = label;
            m_heap.push({label, node});
        }
    }

    void forget() {
        for (const std::int32_t node : m_touched) {
            at(m_labels, node) = Label{};
        }
        m_touched.clear();
        m_heap.clear();
    }

    std::vector<Label> m_labels;
    std::vector<std::int32_t> m_touched;
    QuadHeap<Entry> m_heap;
};

} // namespace corredor::network
