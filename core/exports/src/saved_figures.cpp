#include "saved_figures.h"

#include <array>

namespace corredor::exports {
namespace {

using enum FigureGroup;
using enum Indicator;

constexpr std::array scopes = {
    std::pair{std::string_view("US"), Scope::UnitedStates},
    std::pair{std::string_view("MX"), Scope::Mexico}};

struct Member {
    std::string_view key;
    Indicator indicator;
};

/** Collects figures; what the run does not know (null) stays out. */
class Collector {
public:
    explicit Collector(FigureGroup group) : m_group(group) {}

    void setYear(int year) { m_year = year; }

    void add(Indicator indicator, Scope scope, double value, const std::string& detail = {}) {
        m_figures[{m_group, m_year, indicator, detail, scope}] = value;
    }

    void
    add(Indicator indicator,
        Scope scope,
        const SavedJson& object,
        std::string_view key,
        const std::string& detail = {},
        double factor = 1) {
        if (object.has(key)) {
            add(indicator, scope, object.at(key).number() * factor, detail);
        }
    }

    template <std::size_t Count>
    void add(Scope scope, const SavedJson& object, const std::array<Member, Count>& members) {
        for (const Member& member : members) {
            add(member.indicator, scope, object, member.key);
        }
    }

    /** Adds to the sum of a country and to that of both. */
    void sum(Indicator indicator, Scope scope, double value) {
        if (scope != Scope::All) {
            m_figures[{m_group, m_year, indicator, {}, scope}] += value;
        }
        m_figures[{m_group, m_year, indicator, {}, Scope::All}] += value;
    }

    void sum(Indicator indicator, Scope scope, const SavedJson& object, std::string_view key) {
        if (object.has(key)) {
            sum(indicator, scope, object.at(key).number());
        }
    }

    void moveTo(std::map<FigureKey, double>& figures) { figures.merge(m_figures); }

private:
    FigureGroup m_group;
    int m_year = 0;
    std::map<FigureKey, double> m_figures;
};

void addStations(Collector& out, Scope scope, const SavedJson& tally) {
    out.add(Stations, scope, tally, "stations");
    out.add(PowerKw, scope, tally, "power_kw");
    const SavedJson ports = tally.at("ports");
    constexpr std::array members = {
        Member{"l1", PortsL1}, Member{"l2", PortsL2}, Member{"dcfc", PortsDcfc}};
    out.add(scope, ports, members);
}

/** People within the run's own reach; the reach itself is a key of the scenario. */
void addAccess(
    Collector& out,
    Scope scope,
    const SavedJson& figures,
    const std::string& reach,
    Indicator within) {
    out.add(within, scope, figures.at("within_km"), reach, reach);
    if (within == PeopleNearFast) {
        out.add(People, scope, figures, "people");
        out.add(MedianKmFast, scope, figures, "median_km");
    }
}

void addCoverage(Collector& out, const SavedJson& coverage) {
    // within_km names its steps as text ("16"); a reach between the steps has no count of its own.
    const std::string reach = coverage.at("reach_km").dump();
    const std::string step = reach.ends_with(".0") ? reach.substr(0, reach.size() - 2) : reach;
    const SavedJson groups = coverage.at("groups");
    for (const auto& [name, indicator] :
         {std::pair{"public", PeopleNearAny}, std::pair{"dcfc", PeopleNearFast}}) {
        if (!groups.has(name)) {
            continue;
        }
        const SavedJson group = groups.at(name);
        addAccess(out, Scope::All, group.at("total"), step, indicator);
        for (const auto& [country, scope] : scopes) {
            if (group.at("countries").has(country)) {
                addAccess(out, scope, group.at("countries").at(country), step, indicator);
            }
        }
    }
}

void addLandscape(std::map<FigureKey, double>& figures, const SavedJson& landscape) {
    Collector out(Landscape);
    addStations(out, Scope::All, landscape.at("total"));
    for (const auto& [country, scope] : scopes) {
        addStations(out, scope, landscape.at("countries").at(country));
    }
    if (landscape.has("coverage")) {
        addCoverage(out, landscape.at("coverage"));
    }
    out.moveTo(figures);
}

void addNetwork(std::map<FigureKey, double>& figures, const SavedJson& network) {
    Collector out(Network);
    constexpr std::array members = {
        Member{"km", NetworkKm},
        Member{"nodes", NetworkNodes},
        Member{"edges", NetworkEdges},
        Member{"components", NetworkParts}};
    out.add(Scope::All, network, members);
    double joined = 0;
    for (const SavedJson& crossing : network.at("crossings").items()) {
        joined += crossing.at("joined").dump() == "true" ? 1 : 0;
    }
    out.add(CrossingsJoined, Scope::All, joined);
    out.moveTo(figures);
}

Scope scopeOf(const std::string& country) {
    for (const auto& [code, scope] : scopes) {
        if (code == country) {
            return scope;
        }
    }
    return Scope::All;
}

/** Sums of the sites, in both countries and in each; a site of neither counts in the sum only. */
void addProposals(Collector& out, const SavedJson& plan) {
    const std::vector<SavedJson> sites = plan.at("sites").items();
    for (const auto scope : {Scope::UnitedStates, Scope::Mexico, Scope::All}) {
        out.add(PlanSites, scope, 0);
    }
    std::vector<Scope> countries;
    for (const SavedJson& site : sites) {
        countries.push_back(scopeOf(site.at("country").text()));
        out.sum(PlanSites, countries.back(), 1);
    }
    if (!plan.has("proposals")) {
        return;
    }
    const SavedJson list = plan.at("proposals").at("sites");
    const std::vector<SavedJson> proposals = list.items();
    if (proposals.size() != sites.size()) {
        list.fail("does not have one entry for each site", "Run the scenario again");
    }
    for (const auto scope : {Scope::UnitedStates, Scope::Mexico, Scope::All}) {
        for (const auto indicator :
             {PlanPorts, PlanSiteKw, PlanKwhPerDay, PlanCapexUsd, PlanSubsidyUsd}) {
            out.add(indicator, scope, 0); // a country without sites builds nothing
        }
    }
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        const SavedJson& proposal = proposals[i];
        const SavedJson cost = proposal.at("cost");
        out.sum(PlanPorts, countries[i], proposal, "ports");
        out.sum(PlanSiteKw, countries[i], proposal, "site_kw");
        out.sum(PlanKwhPerDay, countries[i], proposal, "kwh_per_day");
        out.sum(PlanCapexUsd, countries[i], cost.at("capex_usd"), "mid");
        out.sum(PlanSubsidyUsd, countries[i], cost, "subsidy_usd");
    }
}

void addPlan(std::map<FigureKey, double>& figures, const SavedJson& plan) {
    Collector out(Plan);
    const std::string unit = plan.at("unit").text();
    out.add(PlanValue, Scope::All, plan, "value", unit);
    out.add(PlanBound, Scope::All, plan, "bound", unit);
    out.add(PlanGapPercent, Scope::All, plan, "gap", {}, 100);
    addProposals(out, plan);
    for (const auto& [country, figuresOf] : plan.at("coverage").at("countries").members()) {
        const Scope scope = scopeOf(country);
        if (scope != Scope::All) {
            out.sum(PlanPeopleExisting, scope, figuresOf, "existing");
            out.sum(PlanPeople, scope, figuresOf, "plan");
        }
    }
    out.moveTo(figures);
}

void addYear(Collector& out, const SavedJson& year) {
    constexpr std::array members = {
        Member{"sites", RoadmapSites},
        Member{"ports", RoadmapPorts},
        Member{"site_kw", RoadmapSiteKw},
        Member{"spent_so_far_usd", RoadmapSpentSoFarUsd},
        Member{"people_roadmap", RoadmapPeople},
        Member{"vehicles_roadmap", RoadmapVehicles}};
    out.add(RoadmapBudgetUsd, Scope::All, year, "budget_usd");
    out.add(Scope::All, year.at("all"), members);
    for (const auto& [country, scope] : scopes) {
        out.add(scope, year.at("countries").at(country), members);
    }
    constexpr std::array corridors = {
        Member{"complete", CorridorsComplete},
        Member{"gaps", CorridorGaps},
        Member{"gap_km", CorridorGapKm}};
    out.add(Scope::All, year.at("corridors"), corridors);
    for (const SavedJson& type : year.at("trips").items()) {
        out.add(TripsAcross, Scope::All, type.at("across"), "possible", type.at("vehicle").text());
    }
}

void addRoadmap(std::map<FigureKey, double>& figures, const SavedJson& roadmap) {
    Collector out(Roadmap);
    const std::string unit = roadmap.at("unit").text();
    out.add(RoadmapValue, Scope::All, roadmap, "value", unit);
    out.add(RoadmapBound, Scope::All, roadmap, "bound", unit);
    out.add(RoadmapGapPercent, Scope::All, roadmap, "gap", {}, 100);
    for (const SavedJson& year : roadmap.at("years").items()) {
        out.setYear(savedYear(year.at("year")));
        addYear(out, year);
    }
    out.moveTo(figures);
}

} // namespace

int savedYear(const SavedJson& value) {
    constexpr std::int64_t earliest = 1900;
    constexpr std::int64_t latest = 2200;
    const std::int64_t year = value.integer();
    if (year < earliest || year > latest) {
        value.fail("is not a year", "Run the scenario again with `corredor run --out`");
    }
    return static_cast<int>(year);
}

std::map<FigureKey, double> savedFigures(const SavedJson& root) {
    std::map<FigureKey, double> figures;
    addLandscape(figures, root.at("landscape"));
    if (root.has("network")) {
        addNetwork(figures, root.at("network"));
    }
    Collector candidates(Candidates);
    candidates.add(CandidateCount, Scope::All, root.at("candidates"), "count");
    candidates.moveTo(figures);
    if (root.has("plan")) {
        const SavedJson plan = root.at("plan");
        addPlan(figures, plan);
        if (plan.has("roadmap")) {
            addRoadmap(figures, plan.at("roadmap"));
        }
    }
    return figures;
}

} // namespace corredor::exports
