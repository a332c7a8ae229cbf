#include <corredor/location/flow_needs.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace corredor::location {

namespace {

constexpr double sameLength = 1e-9; // relative: sums of the same lengths in another order

/** Where a facility begins or ceases to carry the vehicle, on the round of length `round`. */
struct Change {
    double position = 0;
    int step = 0; ///< +1 begins, -1 ceases
    std::int32_t facility = 0;
};

/** Counts per facility how many of its stops carry the vehicle just now. */
class Carriers {
public:
    void add(std::int32_t facility, int step) {
        int& count = m_count[facility];
        count += step;
        if (count == 0) {
            m_count.erase(facility);
        }
    }

    [[nodiscard]] FacilitySet set() const {
        FacilitySet set;
        for (const auto& [facility, count] : m_count) {
            set.push_back(facility);
        }
        return set;
    }

private:
    std::map<std::int32_t, int> m_count;
};

/**
 * Sets that hold another set are fulfilled with it. Neighbours on the round are compared always,
 * all pairs only where they are few: a set too many costs a row, not a wrong answer.
 */
WayNeeds withoutSupersets(const WayNeeds& round) {
    constexpr std::size_t few = 64;
    const auto holds = [](const FacilitySet& set, const FacilitySet& other) {
        return other.size() < set.size() && std::ranges::includes(set, other);
    };
    WayNeeds sets;
    for (std::size_t i = 0; i < round.size(); ++i) {
        const FacilitySet& before = round[(i + round.size() - 1) % round.size()];
        const FacilitySet& after = round[(i + 1) % round.size()];
        if (!holds(round[i], before) && !holds(round[i], after)) {
            sets.push_back(round[i]);
        }
    }
    std::ranges::sort(sets);
    const auto repeated = std::ranges::unique(sets);
    sets.erase(repeated.begin(), repeated.end());
    if (sets.size() > few) {
        return sets;
    }
    WayNeeds kept;
    for (const FacilitySet& set : sets) {
        const bool implied =
            std::ranges::any_of(sets, [&](const FacilitySet& other) { return holds(set, other); });
        if (!implied) {
            kept.push_back(set);
        }
    }
    return kept;
}

/** The intervals of all stops, cut at the start of the round; those over all of it stand apart. */
struct Round {
    std::vector<Change> changes;
    Carriers atStart;
};

Round roundOf(const FlowWay& way, double range) {
    const double round = 2 * way.length;
    const double enough = range * (1 + sameLength);
    Round all;
    const auto carry = [&](const FlowStop& stop, double position) {
        const double first = position + stop.detour / 2;
        const double length = enough - stop.detour;
        if (length <= 0) {
            return;
        }
        if (length >= round) {
            all.atStart.add(stop.facility, 1);
            return;
        }
        const double begin = std::fmod(first, round);
        const double end = std::fmod(first + length, round);
        all.changes.push_back({begin, 1, stop.facility});
        all.changes.push_back({end, -1, stop.facility});
        if (end < begin) {
            all.atStart.add(stop.facility, 1);
        }
    };
    for (const FlowStop& stop : way.stops) {
        carry(stop, stop.position);
        if (stop.position > 0 && stop.position < way.length) { // passed again on the way back
            carry(stop, round - stop.position);
        }
    }
    std::ranges::sort(all.changes, [](const Change& a, const Change& b) {
        return a.position != b.position ? a.position < b.position : a.facility < b.facility;
    });
    return all;
}

bool isDriven(const WayNeeds& way, const std::vector<std::int32_t>& facilities) {
    return std::ranges::all_of(way, [&](const FacilitySet& set) {
        return std::ranges::any_of(set, [&](std::int32_t facility) {
            return std::ranges::binary_search(facilities, facility);
        });
    });
}

/** The sets of a way that hold none of the facilities. */
std::vector<const FacilitySet*>
missing(const WayNeeds& way, const std::vector<std::int32_t>& facilities) {
    std::vector<const FacilitySet*> sets;
    for (const FacilitySet& set : way) {
        const bool held = std::ranges::any_of(set, [&](std::int32_t facility) {
            return std::ranges::binary_search(facilities, facility);
        });
        if (!held) {
            sets.push_back(&set);
        }
    }
    return sets;
}

} // namespace

WayNeeds needsOf(const FlowWay& way, double range) {
    const double round = 2 * way.length;
    if (!(round > 0)) {
        return {};
    }
    Round all = roundOf(way, range);
    Carriers carriers = std::move(all.atStart);
    WayNeeds sets;
    double at = 0;
    for (std::size_t i = 0; i <= all.changes.size(); ++i) {
        const double next = i < all.changes.size() ? all.changes[i].position : round;
        if (next - at > sameLength * std::max(1.0, round)) { // else only rounding wide
            sets.push_back(carriers.set());
            at = next;
        }
        if (i < all.changes.size()) {
            carriers.add(all.changes[i].facility, all.changes[i].step);
        }
    }
    return withoutSupersets(sets);
}

FlowNeeds
needsOf(std::span<const FlowOnWays> flows, double range, std::span<const std::int32_t> open) {
    std::vector<std::int32_t> opened(open.begin(), open.end());
    std::ranges::sort(opened);
    std::map<std::vector<WayNeeds>, double> volumes;
    FlowNeeds needs;
    for (const FlowOnWays& flow : flows) {
        if (flow.volume <= 0) {
            continue;
        }
        std::vector<WayNeeds> ways;
        bool isDrivenAlready = false;
        for (const FlowWay& way : flow.ways) {
            WayNeeds sets = needsOf(way, range);
            std::erase_if(sets, [&](const FacilitySet& set) { return isDriven({set}, opened); });
            isDrivenAlready = isDrivenAlready || sets.empty();
            if (std::ranges::none_of(sets, [](const auto& set) { return set.empty(); })) {
                ways.push_back(std::move(sets));
            }
        }
        if (isDrivenAlready) {
            needs.drivenAlready += flow.volume;
        } else if (ways.empty()) {
            needs.impossible += flow.volume;
        } else {
            std::ranges::sort(ways);
            const auto repeated = std::ranges::unique(ways);
            ways.erase(repeated.begin(), repeated.end());
            volumes[std::move(ways)] += flow.volume;
        }
    }
    for (const auto& [ways, volume] : volumes) {
        needs.flows.push_back({volume, ways});
    }
    return needs;
}

double drivenVolume(std::span<const FlowNeed> flows, const std::vector<std::int32_t>& facilities) {
    double volume = 0;
    for (const FlowNeed& flow : flows) {
        const bool driven = std::ranges::any_of(
            flow.ways, [&](const WayNeeds& way) { return isDriven(way, facilities); });
        volume += driven ? flow.volume : 0;
    }
    return volume;
}

std::vector<double> addedVolume(
    std::span<const FlowNeed> flows,
    const std::vector<std::int32_t>& facilities,
    std::int32_t count) {
    std::vector<double> added(static_cast<std::size_t>(count), 0);
    for (const FlowNeed& flow : flows) {
        FacilitySet helpers; // of any way
        bool driven = false;
        for (std::size_t w = 0; w < flow.ways.size() && !driven; ++w) {
            const std::vector<const FacilitySet*> sets = missing(flow.ways[w], facilities);
            driven = sets.empty();
            FacilitySet common = driven ? FacilitySet() : *sets.front();
            for (std::size_t s = 1; s < sets.size() && !common.empty(); ++s) {
                std::erase_if(common, [&](std::int32_t facility) {
                    return !std::ranges::binary_search(*sets[s], facility);
                });
            }
            helpers.insert(helpers.end(), common.begin(), common.end());
        }
        if (driven) {
            continue;
        }
        std::ranges::sort(helpers);
        const auto repeated = std::ranges::unique(helpers);
        helpers.erase(repeated.begin(), repeated.end());
        for (const std::int32_t facility : helpers) {
            added[static_cast<std::size_t>(facility)] += flow.volume;
        }
    }
    return added;
}

} // namespace corredor::location
