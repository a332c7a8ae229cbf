#pragma once

#include <corredor/location/solve.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/** Floors under what groups of people get of a plan, and what raising the worst off costs. */
namespace corredor::planning {

/** How people are grouped. */
enum class GroupBy : std::uint8_t {
    Country, ///< "US", "MX"
    State,   ///< "CA", "BCN" ...: the states that ship with the program
    Zone,    ///< zones of a layer
    Class    ///< classes of a field of the people or of the zones, as the equity sections make them
};

[[nodiscard]] std::string_view toString(GroupBy by);

struct GroupQuery {
    GroupBy by = GroupBy::Country;
    std::string layer = {};           ///< Zone, Class: name of a layer; empty = the first that fits
    std::string field = {};           ///< Class
    std::vector<std::string> of = {}; ///< only these groups, by id or name; empty = all
};

/** At least so much for every group. */
struct PlanFloor {
    GroupQuery groups = {};
    /** Of all people of the group, 0..1: covered by the plan or by what exists, as it counts. */
    std::optional<double> share = {};
    /** Country, State: share of the plan's sites that lie in it, 0..1, rounded up to a site. */
    std::optional<double> minSitesShare = {};
};

/** What a plan with floors gives one of their groups. */
struct FloorOutcome {
    GroupBy by = GroupBy::Country;
    std::string layer; ///< that the groups are of; empty for countries and states
    std::string field; ///< Class
    std::string group;
    std::string label;                       ///< the group's name; may be its id
    double people = 0;                       ///< all of the group
    double covered = 0;                      ///< of them, by the plan or by what exists
    std::optional<double> leastCovered = {}; ///< people
    std::optional<int> sites = {};           ///< of the plan in it; countries and states
    std::optional<int> leastSites = {};

    [[nodiscard]] double share01() const { return people > 0 ? covered / people : 0; }
};

struct TradeoffOptions {
    GroupQuery groups = {};
    int points = 6;         ///< from the plan itself to the fairest one, at least 2
    double timeLimitS = 30; ///< of each point
};

/** A plan that covers the most people when no group is worse off than `askedShare`. */
struct TradeoffPoint {
    double askedShare = 0; ///< 0..1, of each group
    location::Status status = location::Status::Infeasible;
    double value = 0; ///< people newly covered
    double bound = 0; ///< no plan that leaves nobody worse off covers more
    double gap = 0;
    double worstShare = 0;           ///< 0..1, covered share of the worst-off group
    std::int32_t worst = -1;         ///< its position among the groups; the first of equals
    std::vector<double> covered;     ///< one a group: people, by the plan or what exists
    std::vector<std::int32_t> sites; ///< candidates, ascending
};

/**
 * What fairness costs: plans from the one that covers most to the one whose worst-off group is
 * best off, each the best for its floor (epsilon constraint: Haimes, Lasdon, Wismer 1971, IEEE
 * Trans. Systems, Man, Cybernetics 1, 296-297). Points with the same sites are one.
 */
struct Tradeoff {
    TradeoffOptions options;
    std::string layer;                 ///< that the groups are of; empty for countries and states
    std::vector<std::string> group;    ///< ids; groups without people are left out
    std::vector<std::string> label;    ///< one a group
    std::vector<double> people;        ///< one a group
    double servedAlready = 0;          ///< people, in no point's value
    double fairestShare = 0;           ///< the greatest worst share found ...
    double fairestBound = 0;           ///< ... and proved: no plan has a greater one
    std::vector<TradeoffPoint> points; ///< by rising worst share; the first is the plan itself

    /** People whom the plan of a point leaves out and that of the first point does not. */
    [[nodiscard]] double costOf(std::size_t point) const {
        return points.front().value - points[point].value;
    }
};

} // namespace corredor::planning
