#include <corredor/base/text.h>
#include <corredor/landscape/facets.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

/** The value of an enumeration that is written as `key`, or nothing. */
template <typename Enum>
std::optional<Enum> named(std::string_view key, std::initializer_list<Enum> values) {
    const auto found =
        std::ranges::find_if(values, [&](Enum value) { return toString(value) == key; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

std::optional<layers::ChargingLevel> levelOf(std::string_view key) {
    using enum layers::ChargingLevel;
    return named(key, {L1, L2, DCFC});
}

std::optional<PowerClass> powerClassOfKey(std::string_view key) {
    using enum PowerClass;
    return named(key, {Below50, From50, From150, From350, Unknown});
}

std::optional<layers::Access> accessOf(std::string_view key) {
    using enum layers::Access;
    return key.empty() ? Unknown : named(key, {Public, Private});
}

std::optional<layers::StationStatus> statusOf(std::string_view key) {
    using enum layers::StationStatus;
    return key.empty() ? Unknown : named(key, {Open, Planned, TemporarilyClosed, Closed});
}

/** Calls `use(set, value)` with the set of the filter that holds such keys; false without one. */
template <typename Filter, typename Use>
bool withSetOf(Filter& filter, Dimension dimension, std::string_view key, const Use& use) {
    const auto useIf = [&](auto& set, const auto& value) {
        if (value) {
            use(set, *value);
        }
        return value.has_value();
    };
    const std::optional text = std::string(key);
    switch (dimension) {
    case Dimension::Country:
        return useIf(filter.countries, text);
    case Dimension::State:
        return useIf(filter.states, text);
    case Dimension::Level:
        return useIf(filter.levels, levelOf(key));
    case Dimension::PowerClass:
        return useIf(filter.powerClasses, powerClassOfKey(key));
    case Dimension::Connector:
        return useIf(filter.connectors, layers::connectorFromName(key));
    case Dimension::Access:
        return useIf(filter.access, accessOf(key));
    case Dimension::Status:
        return useIf(filter.status, statusOf(key));
    case Dimension::Network:
        return useIf(filter.networks, std::optional(networkFilterKey(key)));
    case Dimension::Zone:
    case Dimension::Facility:
    case Dimension::OpeningYear:
        break;
    }
    return false;
}

std::optional<int> yearOf(std::string_view key) {
    const auto year = parseInteger(key);
    return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

} // namespace

bool canChoose(Dimension dimension, std::string_view key) {
    StationFilter any;
    return withSetOf(any, dimension, key, [](auto&, const auto&) {}) ||
           (dimension == Dimension::OpeningYear && yearOf(key));
}

bool isChosen(const StationFilter& filter, Dimension dimension, std::string_view key) {
    bool chosen = false;
    withSetOf(filter, dimension, key, [&](const auto& set, const auto& value) {
        chosen = set.contains(value);
    });
    if (dimension == Dimension::OpeningYear) {
        const auto year = yearOf(key);
        chosen = year && filter.openedFrom == year && filter.openedTo == year;
    }
    return chosen;
}

void setChosen(StationFilter& filter, Dimension dimension, std::string_view key, bool chosen) {
    withSetOf(filter, dimension, key, [&](auto& set, const auto& value) {
        chosen ? static_cast<void>(set.insert(value)) : static_cast<void>(set.erase(value));
    });
    if (dimension == Dimension::OpeningYear && yearOf(key)) {
        filter.openedFrom = chosen ? yearOf(key) : std::nullopt;
        filter.openedTo = filter.openedFrom;
        filter.withoutOpeningYear = !chosen;
    }
}

StationFilter anyOf(StationFilter filter, Dimension dimension) {
    switch (dimension) {
    case Dimension::Country:
        filter.countries.clear();
        break;
    case Dimension::State:
        filter.states.clear();
        break;
    case Dimension::Level:
        filter.levels.clear();
        break;
    case Dimension::PowerClass:
        filter.powerClasses.clear();
        break;
    case Dimension::Connector:
        filter.connectors.clear();
        break;
    case Dimension::Access:
        filter.access.clear();
        break;
    case Dimension::Status:
        filter.status.clear();
        break;
    case Dimension::Network:
        filter.networks.clear();
        break;
    case Dimension::OpeningYear:
        filter.openedFrom.reset();
        filter.openedTo.reset();
        filter.withoutOpeningYear = true;
        break;
    case Dimension::Zone:
    case Dimension::Facility:
        break;
    }
    return filter;
}

std::vector<Facet> facetsOf(
    const MergedStations& merged,
    const LandscapeFigures& figures,
    const StationFilter& filter) {
    std::vector<Facet> facets;
    for (const Dimension dimension : filterDimensions) {
        Facet& facet = facets.emplace_back();
        facet.dimension = dimension;
        const Breakdown* all = figures.by(dimension);
        if (all == nullptr) {
            continue;
        }
        std::vector<std::int64_t> admitted(merged.stationUid.size(), 0);
        for (const std::int32_t i : matching(*merged.stations, anyOf(filter, dimension))) {
            admitted[static_cast<std::size_t>(i)] = merged.stations->record(i).stationCount;
        }
        std::vector<BreakdownRow> rows = rowsOf(*all);
        if (dimension == Dimension::Network) {
            std::ranges::stable_sort(
                rows, std::greater(), [](const BreakdownRow& row) { return row.total.stations; });
        }
        for (const BreakdownRow& row : rows) {
            FacetValue value{row.key, row.label, 0};
            for (const std::int32_t i : row.stations) {
                value.stations += admitted[static_cast<std::size_t>(i)];
            }
            facet.values.push_back(std::move(value));
        }
    }
    return facets;
}

} // namespace corredor::landscape
