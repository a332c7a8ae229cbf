#include "odd_sets.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace corredor::location {

namespace {

constexpr double whole = 1e-6;  // a variable this close to 0 or 1 is not fractional
constexpr double mostCover = 2; // groups covered more than this are in no violated set
constexpr int mostUses = 4;     // sets that one group may be in: others would say the same

/** The groups that fractional facilities cover, one for each set of such facilities. */
struct Fractional {
    std::vector<std::ptrdiff_t> group;
    std::vector<std::vector<std::int32_t>> facilities; ///< used ones that cover it, ascending
    std::vector<double> covered;
    std::vector<std::vector<std::int32_t>> of; ///< per facility: the entries that it covers

    Fractional(
        const ReducedCover& problem,
        std::span<const double> choice,
        std::span<const double> values)
        : of(choice.size()) {
        std::set<std::vector<std::int32_t>> seen;
        for (std::ptrdiff_t g = 0; g < problem.groups(); ++g) {
            std::vector<std::int32_t> used;
            double sum = 0;
            for (const std::int32_t f : problem.group(g)) {
                const double y = choice[static_cast<std::size_t>(f)];
                if (y > whole) {
                    used.push_back(f);
                    sum += y;
                }
            }
            const bool isServed = std::ranges::any_of(used, [&](std::int32_t f) {
                return choice[static_cast<std::size_t>(f)] > 1 - whole;
            });
            if (used.size() < 2 || isServed || sum > mostCover || !seen.insert(used).second) {
                continue;
            }
            for (const std::int32_t f : used) {
                of[static_cast<std::size_t>(f)].push_back(static_cast<std::int32_t>(group.size()));
            }
            group.push_back(g);
            facilities.push_back(std::move(used));
            covered.push_back(values[static_cast<std::size_t>(g)]);
        }
    }

    [[nodiscard]] std::size_t size() const { return group.size(); }
};

/** A set that grows, with what each further group would add to its left side. */
class GrowingSet {
public:
    GrowingSet(const Fractional& fractional, std::span<const double> choice)
        : m_fractional(&fractional)
        , m_choice(choice)
        , m_gain(fractional.covered)
        , m_isMember(fractional.size(), 0)
        , m_isNear(fractional.size(), 0)
        , m_times(choice.size(), 0) {
        for (std::size_t i = 0; i < fractional.size(); ++i) {
            for (const std::int32_t f : fractional.facilities[i]) {
                m_gain[i] -= choice[static_cast<std::size_t>(f)];
            }
        }
        m_alone = m_gain;
    }

    void add(std::int32_t entry) {
        const auto i = static_cast<std::size_t>(entry);
        m_isMember[i] = 1;
        m_members.push_back(entry);
        m_left += m_gain[i];
        for (const std::int32_t f : m_fractional->facilities[i]) {
            int& times = m_times[static_cast<std::size_t>(f)];
            const double change = m_choice[static_cast<std::size_t>(f)];
            // ceil(c / 2) grows with every second group: after an odd one the next is free.
            shift(f, times % 2 == 0 ? change : -change);
            ++times;
        }
    }

    /** The group outside that adds the most; -1 when none is near. */
    [[nodiscard]] std::int32_t best() {
        std::int32_t most = -1;
        for (const std::int32_t entry : m_near) {
            if (m_isMember[static_cast<std::size_t>(entry)] == 0 &&
                (most < 0 || gainOf(entry) > gainOf(most) + whole)) {
                most = entry;
            }
        }
        m_effort += static_cast<double>(m_near.size());
        return most;
    }

    [[nodiscard]] std::size_t size() const { return m_members.size(); }

    /** How much the inequality is violated. @pre an odd number of members */
    [[nodiscard]] double violation() const {
        return m_left - static_cast<double>(m_members.size() / 2);
    }

    [[nodiscard]] const std::vector<std::int32_t>& members() const { return m_members; }

    void clear() {
        for (const std::int32_t entry : m_members) {
            m_isMember[static_cast<std::size_t>(entry)] = 0;
            for (const std::int32_t f : m_fractional->facilities[static_cast<std::size_t>(entry)]) {
                m_times[static_cast<std::size_t>(f)] = 0;
            }
        }
        for (const std::int32_t entry : m_near) {
            m_isNear[static_cast<std::size_t>(entry)] = 0;
            m_gain[static_cast<std::size_t>(entry)] = m_alone[static_cast<std::size_t>(entry)];
        }
        m_members.clear();
        m_near.clear();
        m_left = 0;
    }

    [[nodiscard]] double effort() const { return m_effort; }

private:
    [[nodiscard]] double gainOf(std::int32_t entry) const {
        return m_gain[static_cast<std::size_t>(entry)];
    }

    void shift(std::int32_t facility, double change) {
        const auto& entries = m_fractional->of[static_cast<std::size_t>(facility)];
        m_effort += static_cast<double>(entries.size());
        for (const std::int32_t entry : entries) {
            const auto i = static_cast<std::size_t>(entry);
            m_gain[i] += change;
            if (m_isNear[i] == 0) {
                m_isNear[i] = 1;
                m_near.push_back(entry);
            }
        }
    }

    const Fractional* m_fractional;
    std::span<const double> m_choice;
    std::vector<double> m_gain;
    std::vector<double> m_alone; ///< the gains of an empty set
    std::vector<char> m_isMember;
    std::vector<char> m_isNear;
    std::vector<int> m_times; ///< per facility: members that it covers
    std::vector<std::int32_t> m_members;
    std::vector<std::int32_t> m_near;
    double m_left = 0; ///< of the inequality
    double m_effort = 0;
};

/** Entries that share a facility with `entry` and come after it, ascending. */
std::vector<std::int32_t> laterNeighbours(const Fractional& fractional, std::size_t entry) {
    std::vector<std::int32_t> found;
    for (const std::int32_t f : fractional.facilities[entry]) {
        const auto& entries = fractional.of[static_cast<std::size_t>(f)];
        const auto from = std::ranges::upper_bound(entries, static_cast<std::int32_t>(entry));
        found.insert(found.end(), from, entries.end());
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

std::vector<OddSet> spread(std::vector<OddSet> found, std::size_t most) {
    std::ranges::stable_sort(found, std::ranges::greater(), &OddSet::violation);
    std::map<std::ptrdiff_t, int> uses;
    std::set<std::vector<std::ptrdiff_t>> taken;
    std::vector<OddSet> sets;
    for (OddSet& set : found) {
        const bool isCrowded =
            std::ranges::any_of(set.groups, [&](std::ptrdiff_t g) { return uses[g] >= mostUses; });
        if (isCrowded || !taken.insert(set.groups).second) {
            continue;
        }
        for (const std::ptrdiff_t g : set.groups) {
            ++uses[g];
        }
        sets.push_back(std::move(set));
        if (sets.size() >= most) {
            break;
        }
    }
    return sets;
}

} // namespace

std::vector<OddSet> violatedOddSets(
    const ReducedCover& problem,
    std::span<const double> choice,
    std::span<const double> covered,
    const OddSetOptions& options) {
    const Fractional fractional(problem, choice, covered);
    GrowingSet set(fractional, choice);
    std::vector<OddSet> found;
    const auto first =
        static_cast<std::size_t>(options.from01 * static_cast<double>(fractional.size()));
    for (std::size_t n = 0; n < fractional.size() && set.effort() < options.effort; ++n) {
        const std::size_t i = (first + n) % fractional.size();
        for (const std::int32_t next : laterNeighbours(fractional, i)) {
            set.add(static_cast<std::int32_t>(i));
            set.add(next);
            while (set.size() < options.mostGroups) {
                const std::int32_t best = set.best();
                if (best < 0) {
                    break;
                }
                set.add(best);
                if (set.size() % 2 == 1 && set.violation() > options.leastViolation) {
                    OddSet odd{{}, set.violation()};
                    for (const std::int32_t entry : set.members()) {
                        odd.groups.push_back(fractional.group[static_cast<std::size_t>(entry)]);
                    }
                    std::ranges::sort(odd.groups);
                    found.push_back(std::move(odd));
                    break;
                }
            }
            set.clear();
        }
    }
    return spread(std::move(found), options.mostSets);
}

} // namespace corredor::location
