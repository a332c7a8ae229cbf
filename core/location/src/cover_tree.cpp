#include "cover_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::location {

namespace {

constexpr double whole = 1e-6;      // a variable this close to 0 or 1 counts as decided
constexpr int rootRounds = 400;     // rounds of cuts at the root
constexpr int nodeRounds = 6;       // rounds of cuts at other nodes
constexpr int roundsToPurge = 8;    // slack cuts are removed this often at the root
constexpr int manyCuts = 4000;      // ... and beyond this number in the tree
constexpr double stallShare = 2e-3; // of the gap: a round that gains less has stalled
constexpr int stalledRounds = 6;    // so many in a row end the root

struct Fixing {
    std::int32_t facility = -1;
    bool chosen = false;
};

struct Node {
    double bound = 0;
    std::vector<Fixing> path;
};

enum class State : char { Free, Closed, Chosen };

} // namespace

struct CoverTree::Impl {
    const ReducedCover* problem;
    TreeOptions options; // a copy: callers pass temporaries
    const Deadline* deadline;
    CoverMaster master;
    std::vector<State> state;
    std::vector<Node> open;
    std::vector<std::int32_t> best;
    double bestValue;
    double rootBound = 0;
    int visits = 0;

    Impl(const ReducedCover& reduced, const TreeOptions& given, const Deadline& limit)
        : problem(&reduced)
        , options(given)
        , deadline(&limit)
        , master(reduced)
        , state(static_cast<std::size_t>(reduced.facilities()), State::Free)
        , bestValue(given.incumbent) {}

    /** No plan under this bound is better than the best one known. */
    [[nodiscard]] bool isClosed(double bound) const {
        if (options.unit > 0) {
            return bound < bestValue + options.unit - 10 * options.tolerance;
        }
        return bound <= bestValue + options.tolerance;
    }

    [[nodiscard]] double gapNow() const {
        return std::max(master.bound() - bestValue, options.tolerance);
    }

    [[nodiscard]] double cutTolerance() const {
        return std::max(options.tolerance, 1e-9 * std::abs(bestValue));
    }

    [[nodiscard]] std::vector<double> choiceNow() const {
        const auto choice = master.choice();
        return {choice.begin(), choice.end()};
    }

    [[nodiscard]] bool isFractional() const {
        return std::ranges::any_of(
            master.choice(), [](double y) { return y > whole && y < 1 - whole; });
    }

    /** One round of cuts at the root. @return false when there was nothing to cut */
    bool cutAtRoot(std::vector<double>& centre) {
        // Cutting also between the solution and a centre that follows it slowly keeps the
        // solutions from jumping about (in-out separation, Ben-Ameur & Neto 2007, Networks 49).
        const std::vector<double> at = choiceNow();
        std::vector<double> between(at.size());
        for (std::size_t f = 0; f < at.size(); ++f) {
            centre[f] = 0.5 * centre[f] + 0.5 * at[f];
            between[f] = 0.3 * centre[f] + 0.7 * at[f];
        }
        const int added = master.addCuts(between, cutTolerance());
        return added + master.addCuts(at, cutTolerance()) > 0;
    }

    void applyPath(const std::vector<Fixing>& path) {
        std::vector<State> wanted(state.size(), State::Free);
        for (const Fixing& fixing : path) {
            wanted[static_cast<std::size_t>(fixing.facility)] =
                fixing.chosen ? State::Chosen : State::Closed;
        }
        for (std::size_t f = 0; f < wanted.size(); ++f) {
            if (wanted[f] != state[f]) {
                state[f] = wanted[f];
                master.setBounds(
                    static_cast<std::int32_t>(f),
                    wanted[f] == State::Chosen ? 1 : 0,
                    wanted[f] == State::Closed ? 0 : 1);
            }
        }
    }

    /** Takes the greatest variables that fit as a plan; original columns, ascending. */
    [[nodiscard]] std::vector<std::int32_t> rounded() const {
        const auto choice = master.choice();
        std::vector<std::int32_t> order(choice.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::ranges::greater(), [&](std::int32_t f) {
            return choice[static_cast<std::size_t>(f)];
        });
        std::vector<std::int32_t> plan = problem->forced;
        double left = problem->budget;
        int chosen = 0;
        for (const std::int32_t f : order) {
            const auto i = static_cast<std::size_t>(f);
            const double cost = problem->cost.empty() ? 0 : problem->cost[i];
            if (chosen < problem->choices && cost <= left) {
                plan.push_back(problem->original[i]);
                left -= cost;
                ++chosen;
            }
        }
        std::ranges::sort(plan);
        return plan;
    }

    [[nodiscard]] double valueOf(const std::vector<std::int32_t>& plan) const {
        std::vector<double> choice(state.size(), 0);
        for (std::size_t f = 0; f < choice.size(); ++f) {
            choice[f] = std::ranges::binary_search(plan, problem->original[f]) ? 1 : 0;
        }
        return master.valueOf(choice);
    }

    void tryRounded() {
        std::vector<std::int32_t> plan = rounded();
        const double value = valueOf(plan);
        if (value > bestValue + options.tolerance) {
            bestValue = value;
            best = std::move(plan);
        }
    }

    /** @return true when the node is done: nothing better can be below it */
    bool cutNode() {
        for (int round = 0; round < nodeRounds || !isFractional(); ++round) {
            if (!master.solve() || isClosed(master.bound())) {
                return true;
            }
            tryRounded();
            const std::vector<double> at = choiceNow();
            const double before = master.bound();
            if (master.addCuts(at, cutTolerance()) == 0) {
                return !isFractional() || isClosed(master.bound());
            }
            const bool littleToGain = before - master.valueOf(at) < 0.05 * gapNow();
            if (round > 0 && littleToGain && isFractional()) {
                break;
            }
        }
        return !master.solve() || isClosed(master.bound());
    }

    void visit(Node& node) {
        applyPath(node.path);
        if (!cutNode()) {
            split(node);
        }
        if (master.cutCount() > manyCuts) {
            master.purge();
        }
    }

    void split(Node& node) {
        const double bound = std::min(node.bound, master.bound());
        fixByReducedCost(node, bound);
        const auto choice = master.choice();
        std::int32_t most = -1;
        double score = -1;
        for (std::size_t f = 0; f < choice.size(); ++f) {
            const double fractional = std::min(choice[f], 1 - choice[f]);
            if (state[f] == State::Free && fractional > score) {
                score = fractional;
                most = static_cast<std::int32_t>(f);
            }
        }
        if (most < 0) {
            return;
        }
        std::erase_if(node.path, [&](const Fixing& fixing) { return fixing.facility == most; });
        Node without{bound, node.path};
        without.path.push_back({most, false});
        Node with{bound, std::move(node.path)};
        with.path.push_back({most, true});
        open.push_back(std::move(without));
        open.push_back(std::move(with));
    }

    void fixByReducedCost(Node& node, double bound) const {
        for (std::int32_t f = 0; f < std::ssize(state); ++f) {
            const auto i = static_cast<std::size_t>(f);
            if (state[i] != State::Free || !isClosed(bound - std::abs(master.reducedCost(f)))) {
                continue;
            }
            if (master.choice()[i] < whole) {
                node.path.push_back({f, false});
            } else if (master.choice()[i] > 1 - whole) {
                node.path.push_back({f, true});
            }
        }
    }

    [[nodiscard]] double boundNow() const {
        double bound = bestValue;
        for (const Node& node : open) {
            bound = std::max(bound, node.bound);
        }
        return bound;
    }
};

CoverTree::CoverTree(
    const ReducedCover& problem,
    const TreeOptions& options,
    const Deadline& deadline)
    : m_impl(std::make_unique<Impl>(problem, options, deadline)) {}

CoverTree::~CoverTree() = default;

bool CoverTree::solveRoot() {
    Impl& tree = *m_impl;
    if (!tree.master.solve()) {
        return false;
    }
    const double average = static_cast<double>(tree.problem->choices) /
                           std::max(1.0, static_cast<double>(tree.problem->facilities()));
    std::vector<double> centre(tree.state.size(), average);
    double last = tree.master.bound();
    int stalled = 0;
    for (int round = 0; round < rootRounds && stalled < stalledRounds; ++round) {
        tree.tryRounded();
        if (tree.isClosed(tree.master.bound())) {
            return false;
        }
        if (tree.deadline->isOver() || !tree.cutAtRoot(centre)) {
            break;
        }
        if (!tree.master.solve()) {
            return false;
        }
        stalled = last - tree.master.bound() < stallShare * tree.gapNow() ? stalled + 1 : 0;
        last = tree.master.bound();
        if (round % roundsToPurge == roundsToPurge - 1) {
            tree.master.purge();
            static_cast<void>(tree.master.solve());
        }
    }
    tree.tryRounded();
    tree.open = {{tree.master.bound(), {}}};
    return !tree.isClosed(tree.master.bound());
}

Decided CoverTree::decided(double incumbent) {
    Impl& tree = *m_impl;
    tree.bestValue = std::max(tree.bestValue, incumbent);
    Decided decided;
    for (std::int32_t f = 0; f < std::ssize(tree.state); ++f) {
        const auto i = static_cast<std::size_t>(f);
        const double at = tree.master.choice()[i];
        const double without = tree.master.bound() - std::abs(tree.master.reducedCost(f));
        if (!tree.isClosed(without)) {
            continue;
        }
        if (at < whole) {
            decided.closed.push_back(tree.problem->original[i]);
        } else if (at > 1 - whole) {
            decided.forced.push_back(tree.problem->original[i]);
        }
    }
    return decided;
}

std::vector<std::int32_t> CoverTree::favourites(std::size_t most) const {
    // Reduced costs of a maximisation: positive where more would help, negative where less would.
    std::vector<std::pair<double, std::int32_t>> ranked;
    for (std::size_t f = 0; f < m_impl->state.size(); ++f) {
        const double use = m_impl->master.choice()[f];
        const double reducedCost = m_impl->master.reducedCost(static_cast<std::int32_t>(f));
        ranked.emplace_back(use > whole ? -1 - use : std::abs(reducedCost), f);
    }
    std::ranges::sort(ranked);
    std::vector<std::int32_t> favourites;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
        favourites.push_back(m_impl->problem->original[static_cast<std::size_t>(ranked[i].second)]);
    }
    std::ranges::sort(favourites);
    return favourites;
}

bool CoverTree::branch() {
    Impl& tree = *m_impl;
    while (!tree.open.empty()) {
        if (tree.deadline->isOver()) {
            return false;
        }
        Node node = std::move(tree.open.back());
        tree.open.pop_back();
        if (!tree.isClosed(node.bound)) {
            tree.visit(node);
        }
        if (tree.options.progress && ++tree.visits % 32 == 0) {
            tree.options.progress(tree.bestValue, tree.boundNow());
        }
    }
    return true;
}

double CoverTree::value() const {
    return m_impl->bestValue;
}

double CoverTree::bound() const {
    return m_impl->boundNow();
}

const std::vector<std::int32_t>& CoverTree::best() const {
    return m_impl->best;
}

} // namespace corredor::location
