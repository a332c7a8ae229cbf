#include "cover_tree.h"

#include "cover_relaxation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace corredor::location {

namespace {

constexpr double whole = 1e-6;      // a variable this close to 0 or 1 counts as decided
constexpr double limitSlack = 1e-7; // share of a limit: CLP's own tolerance, else a whole solution
                                    // of a node could be refused and the node closed all the same
constexpr int rootRounds = 400;     // rounds of cuts at the root
constexpr int nodeRounds = 6;       // rounds of cuts at other nodes
constexpr double nodeGain = 0.05;   // of the gap: a round of cuts that gains less is the last
constexpr int manyCuts = 4000;      // of them slack ones are removed in the tree
constexpr std::size_t trialsPerNode = 8;
constexpr int enoughTrials = 4; // a facility tried so often is known
constexpr double smallestFall = 1e-6;
constexpr int stalledRounds = 6; // so many rounds of little gain in a row end the root

struct Fixing {
    std::int32_t facility = -1;
    bool chosen = false;
};

struct Node {
    double bound = 0;
    std::vector<Fixing> path;
};

enum class State : char { Free, Closed, Chosen };

/**
 * How much the bound falls when a facility is closed or chosen, for each unit that its variable
 * moves: learned from trials (reliability branching: Achterberg, Koch, Martin 2005, Operations
 * Research Letters 33, 42-54).
 */
class FallRates {
public:
    explicit FallRates(std::size_t facilities) : m_rates(facilities) {}

    [[nodiscard]] bool isKnown(std::int32_t facility) const {
        return m_rates[static_cast<std::size_t>(facility)].trials >= enoughTrials;
    }

    void learn(std::int32_t facility, double use, const CoverRelaxation::Trial& trial) {
        for (Rate* rate : {&m_rates[static_cast<std::size_t>(facility)], &m_all}) {
            rate->closed += trial.closed / std::max(use, whole);
            rate->chosen += trial.chosen / std::max(1 - use, whole);
            ++rate->trials;
        }
    }

    /** Greater when both sides of the branch are worse. */
    [[nodiscard]] double score(std::int32_t facility, double use) const {
        const Rate& own = m_rates[static_cast<std::size_t>(facility)];
        const Rate& rate = own.trials > 0 ? own : m_all;
        const double trials = std::max(1, rate.trials);
        return std::max(rate.closed * use / trials, smallestFall) *
               std::max(rate.chosen * (1 - use) / trials, smallestFall);
    }

private:
    struct Rate {
        double closed = 0; ///< sums over the trials
        double chosen = 0;
        int trials = 0;
    };

    std::vector<Rate> m_rates;
    Rate m_all;
};

} // namespace

struct CoverTree::Impl {
    const ReducedCover* problem;
    TreeOptions options; // a copy: callers pass temporaries
    const Deadline* deadline;
    std::unique_ptr<CoverRelaxation> relaxation;
    std::vector<State> state;
    FallRates falls;
    std::vector<Node> open;
    std::vector<std::int32_t> best;
    double bestValue;
    bool isRootSolved = false; ///< the relaxation holds the solution of its last solve()
    int visits = 0;

    Impl(const ReducedCover& reduced, const TreeOptions& given, const Deadline& limit)
        : problem(&reduced)
        , options(given)
        , deadline(&limit)
        , relaxation(relax(reduced, limit))
        , state(static_cast<std::size_t>(reduced.facilities()), State::Free)
        , falls(static_cast<std::size_t>(reduced.facilities()))
        , bestValue(given.incumbent) {}

    /** No plan under this bound is better than the best one known. */
    [[nodiscard]] bool isClosed(double bound) const {
        if (options.unit > 0) {
            return bound < bestValue + options.unit - 10 * options.tolerance;
        }
        return bound <= bestValue + options.tolerance;
    }

    /** The value if all that free facilities can cover were covered. */
    [[nodiscard]] double everything() const {
        const std::vector<double> all(state.size(), 1);
        return relaxation->valueOf(all);
    }

    [[nodiscard]] double gapNow() const {
        return std::max(relaxation->bound() - bestValue, options.tolerance);
    }

    [[nodiscard]] double cutTolerance() const {
        return std::max(options.tolerance, 1e-9 * std::abs(bestValue));
    }

    [[nodiscard]] bool isFractional() const {
        return std::ranges::any_of(
            relaxation->choice(), [](double y) { return y > whole && y < 1 - whole; });
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
                relaxation->setBounds(
                    static_cast<std::int32_t>(f),
                    wanted[f] == State::Chosen ? 1 : 0,
                    wanted[f] == State::Closed ? 0 : 1);
            }
        }
    }

    /** Takes the greatest variables that fit as a plan; original columns, ascending. Empty when
     * that leaves a limit broken which asks for something. */
    [[nodiscard]] std::vector<std::int32_t> rounded() const {
        const auto choice = relaxation->choice();
        std::vector<std::int32_t> order(choice.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::ranges::greater(), [&](std::int32_t f) {
            return choice[static_cast<std::size_t>(f)];
        });
        std::vector<std::int32_t> plan = problem->forced;
        std::vector<double> left(problem->limits.size());
        std::ranges::transform(problem->limits, left.begin(), [](const Limit& limit) {
            return limit.most + limitSlack * std::max(1.0, std::abs(limit.most));
        });
        int chosen = 0;
        for (const std::int32_t f : order) {
            const auto i = static_cast<std::size_t>(f);
            bool fits = chosen < problem->choices;
            for (std::size_t l = 0; l < left.size(); ++l) {
                const double use = problem->limits[l].use[i];
                fits = fits && (use <= 0 || use <= left[l]);
            }
            if (fits) {
                plan.push_back(problem->original[i]);
                ++chosen;
                for (std::size_t l = 0; l < left.size(); ++l) {
                    left[l] -= problem->limits[l].use[i];
                }
            }
        }
        if (std::ranges::any_of(left, [](double most) { return most < 0; })) {
            return {};
        }
        std::ranges::sort(plan);
        return plan;
    }

    void tryRounded() {
        std::vector<std::int32_t> plan = rounded();
        if (plan.empty()) {
            return;
        }
        std::vector<double> choice(state.size(), 0);
        for (std::size_t f = 0; f < choice.size(); ++f) {
            choice[f] = std::ranges::binary_search(plan, problem->original[f]) ? 1 : 0;
        }
        const double value = relaxation->valueOf(choice);
        if (value > bestValue + options.tolerance && relaxation->meetsFloors(choice)) {
            bestValue = value;
            best = std::move(plan);
        }
    }

    enum class NodeEnd : char {
        Done, ///< nothing better can be below it
        Split,
        Stopped
    };

    /** Solves the relaxation once. @return nothing when the node is still open */
    std::optional<NodeEnd> solveNode() {
        const auto outcome = relaxation->solve();
        if (outcome == CoverRelaxation::Outcome::Stopped) {
            return NodeEnd::Stopped;
        }
        if (outcome == CoverRelaxation::Outcome::Impossible || isClosed(relaxation->bound())) {
            return NodeEnd::Done;
        }
        return std::nullopt;
    }

    NodeEnd cutNode() {
        double last = std::numeric_limits<double>::infinity();
        for (int round = 0; round < nodeRounds || !isFractional(); ++round) {
            if (const auto end = solveNode()) {
                return *end;
            }
            tryRounded();
            const double now = relaxation->bound();
            const double worthIt = nodeGain * gapNow();
            const bool littleToGain =
                round > 0 && (now - relaxation->leastBound() < worthIt || last - now < worthIt);
            if (littleToGain && isFractional()) {
                return NodeEnd::Split;
            }
            last = now;
            if (relaxation->cut(cutTolerance()) == 0) {
                return isFractional() ? NodeEnd::Split : NodeEnd::Done;
            }
        }
        return solveNode().value_or(NodeEnd::Split);
    }

    /** @return false when nothing was proved of the node */
    bool visit(Node& node) {
        applyPath(node.path);
        const NodeEnd end = cutNode();
        if (end == NodeEnd::Split) {
            split(node);
        }
        if (relaxation->cutCount() > manyCuts) {
            relaxation->purge();
        }
        return end != NodeEnd::Stopped;
    }

    void split(Node& node) {
        const double bound = std::min(node.bound, relaxation->bound());
        fixByReducedCost(node, bound);
        const std::int32_t most = branchingFacility();
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

    /** The free facility whose closing and choosing both bring the bound down the most; -1: none.
     */
    [[nodiscard]] std::int32_t branchingFacility() {
        std::vector<std::int32_t> order;
        for (std::int32_t f = 0; f < std::ssize(state); ++f) {
            const double use = relaxation->choice()[static_cast<std::size_t>(f)];
            if (state[static_cast<std::size_t>(f)] == State::Free && use > 0 && use < 1) {
                order.push_back(f);
            }
        }
        const std::vector<double> use(relaxation->choice().begin(), relaxation->choice().end());
        const auto score = [&](std::int32_t f) {
            return falls.score(f, use[static_cast<std::size_t>(f)]);
        };
        std::ranges::stable_sort(order, std::ranges::greater(), score);
        std::vector<std::int32_t> unknown;
        for (const std::int32_t f : order) {
            if (unknown.size() < trialsPerNode && !falls.isKnown(f)) {
                unknown.push_back(f);
            }
        }
        const auto trials = relaxation->tryBoth(unknown);
        for (std::size_t i = 0; i < unknown.size(); ++i) {
            falls.learn(unknown[i], use[static_cast<std::size_t>(unknown[i])], trials[i]);
        }
        return order.empty() ? -1 : *std::ranges::max_element(order, {}, score);
    }

    void fixByReducedCost(Node& node, double bound) const {
        for (std::int32_t f = 0; f < std::ssize(state); ++f) {
            const auto i = static_cast<std::size_t>(f);
            if (state[i] != State::Free ||
                !isClosed(bound - std::abs(relaxation->reducedCost(f)))) {
                continue;
            }
            if (relaxation->choice()[i] < whole) {
                node.path.push_back({f, false});
            } else if (relaxation->choice()[i] > 1 - whole) {
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
    CoverRelaxation& relaxation = *tree.relaxation;
    double last = tree.everything();
    tree.open = {{last, {}}};
    int stalled = -1; // the first solution is no gain of a cut
    for (int round = 0; round < rootRounds; ++round) {
        const auto outcome = relaxation.solve();
        tree.isRootSolved = outcome == CoverRelaxation::Outcome::Solved;
        if (outcome == CoverRelaxation::Outcome::Stopped) {
            return true;
        }
        if (outcome == CoverRelaxation::Outcome::Impossible) {
            return false;
        }
        tree.tryRounded();
        if (tree.isClosed(relaxation.bound())) {
            return false;
        }
        const bool isLittle = last - relaxation.bound() < relaxation.leastGain() * tree.gapNow();
        stalled = isLittle ? stalled + 1 : 0;
        last = relaxation.bound();
        tree.open = {{last, {}}};
        if (stalled >= stalledRounds || tree.deadline->isOver()) {
            break;
        }
        if (relaxation.cutAtRoot(tree.cutTolerance()) == 0) {
            break;
        }
    }
    return true;
}

Decided CoverTree::decided(double incumbent) {
    Impl& tree = *m_impl;
    tree.bestValue = std::max(tree.bestValue, incumbent);
    Decided decided;
    if (!tree.isRootSolved) {
        return decided;
    }
    for (std::int32_t f = 0; f < std::ssize(tree.state); ++f) {
        const auto i = static_cast<std::size_t>(f);
        const double at = tree.relaxation->choice()[i];
        const double without = tree.relaxation->bound() - std::abs(tree.relaxation->reducedCost(f));
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
        const double use = m_impl->relaxation->choice()[f];
        const double reducedCost = m_impl->relaxation->reducedCost(static_cast<std::int32_t>(f));
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
        if (!tree.isClosed(node.bound) && !tree.visit(node)) {
            tree.open.push_back(std::move(node));
            return false;
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
