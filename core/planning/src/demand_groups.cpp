#include "site_places.h"

#include <corredor/base/error.h>
#include <corredor/base/parallel.h>
#include <corredor/base/text.h>
#include <corredor/landscape/equity_classes.h>
#include <corredor/planning/demand_groups.h>
#include <corredor/sources/builtin.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace corredor::planning {

namespace {

constexpr std::ptrdiff_t grain = 256;

[[noreturn]] void rejectName(
    const std::string& place,
    const std::string& what,
    const std::string& name,
    const std::vector<std::string>& known) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    const auto near = nearestName(name, names);
    constexpr std::size_t mostListed = 40;
    const std::span<const std::string_view> listed(
        names.data(), std::min(names.size(), mostListed));
    std::string remedy = "there is none of this kind in the scenario";
    if (near) {
        remedy = fmt::format("did you mean \"{}\"?", *near);
    } else if (!names.empty()) {
        remedy = fmt::format(
            "one of: {}{}", fmt::join(listed, ", "), names.size() > mostListed ? " ..." : "");
    }
    throw ScenarioError({{}, place, fmt::format("there is no {} \"{}\"", what, name), remedy});
}

/** Fills a list of groups by demand points. */
class Groups {
public:
    explicit Groups(const landscape::DemandPoints& demand) : m_demand(demand) {}

    std::size_t add(std::string id, std::string label) {
        if (label.empty()) {
            label = id;
        }
        m_groups.push_back({std::move(id), std::move(label), {}, 0});
        return m_groups.size() - 1;
    }

    void put(std::size_t demand, std::size_t group) {
        m_groups[group].demands.push_back(static_cast<std::int32_t>(demand));
        m_groups[group].people += m_demand.people[demand];
    }

    [[nodiscard]] std::vector<PeopleGroup> take() { return std::move(m_groups); }

private:
    const landscape::DemandPoints& m_demand;
    std::vector<PeopleGroup> m_groups;
};

std::vector<PeopleGroup> byText(
    const landscape::DemandPoints& demand,
    const std::vector<std::string>& idOf,
    const std::map<std::string, std::string>& labels) {
    std::map<std::string, std::size_t> places;
    for (const std::string& id : idOf) {
        if (!id.empty()) {
            places[id] = 0;
        }
    }
    Groups groups(demand);
    for (auto& [id, place] : places) {
        const auto label = labels.find(id);
        place = groups.add(id, label == labels.end() ? std::string() : label->second);
    }
    for (std::size_t d = 0; d < idOf.size(); ++d) {
        if (!idOf[d].empty()) {
            groups.put(d, places[idOf[d]]);
        }
    }
    return groups.take();
}

std::vector<PeopleGroup> byState(const landscape::DemandPoints& demand, const JobContext& job) {
    const StateLookup lookup;
    std::vector<std::string> codes(demand.size());
    parallelFor(
        std::ssize(codes),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto d = static_cast<std::size_t>(begin); d < static_cast<std::size_t>(end); ++d) {
                codes[d] = lookup.find(demand.location[d], demand.country[d]).code;
            }
        },
        job);
    std::map<std::string, std::string> labels;
    const auto states = sources::builtinStates();
    for (std::size_t s = 0; s < states->id.size(); ++s) {
        labels[std::string(sources::stateCodeOf(states->id[s]))] = states->label[s];
    }
    return byText(demand, codes, labels);
}

/** The zone of each demand point, -1 where there is none. */
std::vector<std::ptrdiff_t> zonesOf(
    const landscape::DemandPoints& demand,
    const layers::ZoneLayer& zones,
    const JobContext& job) {
    const geo::PolygonIndex index(zones.shapes);
    std::vector<std::ptrdiff_t> found(demand.size());
    parallelFor(
        std::ssize(found),
        grain,
        [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
            for (auto d = static_cast<std::size_t>(begin); d < static_cast<std::size_t>(end); ++d) {
                found[d] = index.find(demand.location[d]);
            }
        },
        job);
    return found;
}

const layers::ZoneLayer&
zoneLayer(const GroupSources& sources, const GroupQuery& query, const std::string& key) {
    std::vector<std::string> names;
    for (const auto& zones : sources.zones) {
        if (query.layer.empty() || zones->name == query.layer) {
            return *zones;
        }
        names.push_back(zones->name);
    }
    rejectName(key + ".layer", "layer of zones", query.layer, names);
}

DemandGroups
byZone(const GroupSources& sources, const layers::ZoneLayer& zones, const JobContext& job) {
    Groups groups(sources.demand);
    for (std::size_t zone = 0; zone < zones.id.size(); ++zone) {
        groups.add(zones.id[zone], zones.label[zone]);
    }
    const std::vector<std::ptrdiff_t> found = zonesOf(sources.demand, zones, job);
    for (std::size_t d = 0; d < found.size(); ++d) {
        if (found[d] >= 0) {
            groups.put(d, static_cast<std::size_t>(found[d]));
        }
    }
    return {zones.name, groups.take()};
}

bool hasField(
    const std::map<std::string, std::vector<double>>& numbers,
    const std::map<std::string, std::vector<std::string>>& texts,
    const std::string& field) {
    return numbers.contains(field) || texts.contains(field);
}

template <typename Layer>
void addFieldNames(const Layer& layer, std::vector<std::string>& names) {
    for (const auto& [name, values] : layer.numbers) {
        names.push_back(name);
    }
    for (const auto& [name, values] : layer.texts) {
        names.push_back(name);
    }
}

std::optional<DemandGroups>
byPeoplesClass(const GroupSources& sources, const GroupQuery& query, const std::string& key) {
    std::size_t first = 0;
    for (const landscape::PeopleLayer& layer : sources.people) {
        const layers::PopulationLayer& people = *layer.population;
        const bool isAsked = query.layer.empty() || query.layer == layer.name;
        if (!isAsked || !hasField(people.numbers, people.texts, query.field)) {
            first += static_cast<std::size_t>(people.size());
            continue;
        }
        const landscape::ClassColumn column = landscape::classesOf(
            {layer.name, key + ".field", people.numbers, people.texts}, query.field, people.people);
        Groups groups(sources.demand);
        for (const std::string& label : column.labels) {
            groups.add(label, label);
        }
        for (std::size_t i = 0; i < column.ofMember.size(); ++i) {
            if (column.ofMember[i] >= 0) {
                groups.put(first + i, static_cast<std::size_t>(column.ofMember[i]));
            }
        }
        return DemandGroups{layer.name, groups.take()};
    }
    return std::nullopt;
}

std::optional<DemandGroups> byZonesClass(
    const GroupSources& sources,
    const GroupQuery& query,
    const std::string& key,
    const JobContext& job) {
    for (const auto& zones : sources.zones) {
        const bool isAsked = query.layer.empty() || query.layer == zones->name;
        if (!isAsked || !hasField(zones->numbers, zones->texts, query.field)) {
            continue;
        }
        const std::vector<std::ptrdiff_t> zoneOf = zonesOf(sources.demand, *zones, job);
        std::vector<double> people(zones->id.size(), 0);
        for (std::size_t d = 0; d < zoneOf.size(); ++d) {
            if (zoneOf[d] >= 0) {
                people[static_cast<std::size_t>(zoneOf[d])] += sources.demand.people[d];
            }
        }
        const landscape::ClassColumn column = landscape::classesOf(
            {zones->name, key + ".field", zones->numbers, zones->texts}, query.field, people);
        Groups groups(sources.demand);
        for (const std::string& label : column.labels) {
            groups.add(label, label);
        }
        for (std::size_t d = 0; d < zoneOf.size(); ++d) {
            const std::int32_t its =
                zoneOf[d] < 0 ? -1 : column.ofMember[static_cast<std::size_t>(zoneOf[d])];
            if (its >= 0) {
                groups.put(d, static_cast<std::size_t>(its));
            }
        }
        return DemandGroups{zones->name, groups.take()};
    }
    return std::nullopt;
}

DemandGroups byClass(
    const GroupSources& sources,
    const GroupQuery& query,
    const std::string& key,
    const JobContext& job) {
    if (auto groups = byPeoplesClass(sources, query, key)) {
        return std::move(*groups);
    }
    if (auto groups = byZonesClass(sources, query, key, job)) {
        return std::move(*groups);
    }
    std::vector<std::string> fields;
    std::vector<std::string> layers;
    for (const landscape::PeopleLayer& layer : sources.people) {
        layers.push_back(layer.name);
        addFieldNames(*layer.population, fields);
    }
    for (const auto& zones : sources.zones) {
        layers.push_back(zones->name);
        addFieldNames(*zones, fields);
    }
    if (!query.layer.empty() && std::ranges::find(layers, query.layer) == layers.end()) {
        rejectName(key + ".layer", "layer of people or zones", query.layer, layers);
    }
    rejectName(key + ".field", "field of the people or zones", query.field, fields);
}

DemandGroups allGroups(
    const GroupSources& sources,
    const GroupQuery& query,
    const std::string& key,
    const JobContext& job) {
    switch (query.by) {
    case GroupBy::Country:
        return {{}, byText(sources.demand, sources.demand.country, {})};
    case GroupBy::State:
        return {{}, byState(sources.demand, job)};
    case GroupBy::Zone:
        return byZone(sources, zoneLayer(sources, query, key), job);
    case GroupBy::Class:
        break;
    }
    return byClass(sources, query, key, job);
}

} // namespace

std::string_view toString(GroupBy by) {
    switch (by) {
    case GroupBy::Country:
        return "country";
    case GroupBy::State:
        return "state";
    case GroupBy::Zone:
        return "zone";
    case GroupBy::Class:
        break;
    }
    return "class";
}

DemandGroups groupDemand(
    const GroupSources& sources,
    const GroupQuery& query,
    const std::string& key,
    const JobContext& job) {
    DemandGroups found = allGroups(sources, query, key, job);
    // Nothing can be promised to nobody: a fifth or a zone without people is no group.
    std::erase_if(found.groups, [](const PeopleGroup& group) { return group.people <= 0; });
    if (query.of.empty()) {
        return found;
    }
    std::vector<PeopleGroup> kept;
    for (const std::string& name : query.of) {
        const auto its = std::ranges::find_if(found.groups, [&](const PeopleGroup& group) {
            return folded(group.id) == folded(name) || folded(group.label) == folded(name);
        });
        if (its == found.groups.end()) {
            std::vector<std::string> names;
            for (const PeopleGroup& group : found.groups) {
                names.push_back(group.label);
            }
            rejectName(key + ".of", fmt::format("{} with people", toString(query.by)), name, names);
        }
        kept.push_back(*its);
    }
    found.groups = std::move(kept);
    return found;
}

} // namespace corredor::planning
