#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/landscape/equity.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corredor::landscape {

namespace {

constexpr int fifths = 5;

/** For each zone its class, and the classes' labels in order. */
struct Classes {
    std::vector<std::int32_t> ofZone; ///< -1 = no value
    std::vector<std::string> labels;
};

Classes classesByText(const std::vector<std::string>& values) {
    Classes classes;
    std::map<std::string, std::int32_t> positions;
    for (const std::string& value : values) {
        positions.emplace(value, 0);
    }
    positions.erase("");
    for (auto& [label, position] : positions) {
        position = static_cast<std::int32_t>(classes.labels.size());
        classes.labels.push_back(label);
    }
    for (const std::string& value : values) {
        classes.ofZone.push_back(value.empty() ? -1 : positions.at(value));
    }
    return classes;
}

/** Fifths of the people: zones by value, cut where a fifth of all people is passed. */
Classes classesByNumber(const std::vector<double>& values, std::span<const ZoneAccess> zones) {
    std::vector<std::size_t> order;
    double all = 0;
    for (std::size_t zone = 0; zone < values.size(); ++zone) {
        if (!std::isnan(values[zone])) {
            order.push_back(zone);
            all += zones[zone].people;
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t zone) { return values[zone]; });
    Classes classes;
    classes.ofZone.assign(values.size(), -1);
    std::vector<std::pair<double, double>> ranges(fifths, {INFINITY, -INFINITY});
    double people = 0;
    for (const std::size_t zone : order) {
        const double share = all > 0 ? (people + zones[zone].people / 2) / all : 0;
        const int fifth = std::clamp(static_cast<int>(share * fifths), 0, fifths - 1);
        people += zones[zone].people;
        classes.ofZone[zone] = fifth;
        auto& [low, high] = ranges[static_cast<std::size_t>(fifth)];
        low = std::min(low, values[zone]);
        high = std::max(high, values[zone]);
    }
    for (int fifth = 0; fifth < fifths; ++fifth) {
        const auto& [low, high] = ranges[static_cast<std::size_t>(fifth)];
        classes.labels.push_back(
            low <= high ? fmt::format("{} ({:.3g}-{:.3g})", fifth + 1, low, high)
                        : fmt::format("{}", fifth + 1));
    }
    return classes;
}

Classes classesOf(const EquityLayer& layer, std::span<const ZoneAccess> zones) {
    const auto text = layer.zones->texts.find(layer.classField);
    if (text != layer.zones->texts.end()) {
        return classesByText(text->second);
    }
    const auto number = layer.zones->numbers.find(layer.classField);
    if (number != layer.zones->numbers.end()) {
        return classesByNumber(number->second, zones);
    }
    std::vector<std::string_view> names;
    for (const auto& [name, values] : layer.zones->texts) {
        names.emplace_back(name);
    }
    for (const auto& [name, values] : layer.zones->numbers) {
        names.emplace_back(name);
    }
    throw ScenarioError(
        {layer.zones->name,
         "zones.class_field",
         fmt::format("the zones have no field \"{}\"", layer.classField),
         fmt::format("use one of: {}", fmt::join(names, ", "))});
}

std::string commonCountry(const layers::ZoneLayer& zones) {
    const bool isOne = std::ranges::all_of(
        zones.country, [&](const std::string& country) { return country == zones.country[0]; });
    return zones.country.empty() || !isOne ? std::string() : zones.country.front();
}

/** One layer of zones under study. */
class LayerStudy {
public:
    LayerStudy(
        const Coverage& coverage,
        const DemandPoints& demand,
        const MergedStations& stations,
        const EquityLayer& layer)
        : m_coverage(coverage)
        , m_demand(demand)
        , m_layer(layer)
        , m_rows(static_cast<std::size_t>(layer.zones->size()))
        , m_index(layer.zones->shapes) {
        m_result.layer = layer.zones->name;
        m_result.country = commonCountry(*layer.zones);
        m_result.classField = layer.classField;
        m_result.zones.resize(m_rows.size());
        placePeople();
        placeStations(stations);
        measureZones();
    }

    [[nodiscard]] LayerEquity take() {
        m_result.lorenz = lorenzOf(m_result.zones);
        if (!m_result.lorenz.empty()) {
            m_result.gini = giniOf(m_result.lorenz);
        }
        if (!m_layer.classField.empty()) {
            measureClasses();
        }
        return std::move(m_result);
    }

private:
    void placePeople() {
        for (std::size_t d = 0; d < m_demand.size(); ++d) {
            const std::ptrdiff_t zone = m_index.find(m_demand.location[d]);
            if (zone < 0) {
                m_result.peopleOutside += m_demand.people[d];
                continue;
            }
            m_rows[static_cast<std::size_t>(zone)].push_back(d);
        }
    }

    void placeStations(const MergedStations& stations) {
        for (const layers::StationRecord& station : stations.stations->records()) {
            const std::ptrdiff_t zone = m_index.find(station.location);
            if (zone >= 0 && belongsTo(station, accessGroups().front())) {
                ZoneAccess& access = m_result.zones[static_cast<std::size_t>(zone)];
                access.stations += station.stationCount;
                access.ports += station.ports.total();
            }
        }
    }

    void measureZones() {
        const GroupCoverage& fast = m_coverage.group("dcfc");
        for (std::size_t zone = 0; zone < m_rows.size(); ++zone) {
            ZoneAccess& access = m_result.zones[zone];
            const AccessFigures figures = accessOf(m_rows[zone], m_demand, fast.km, fast.min);
            access.people = figures.people;
            access.medianKm = figures.people > 0 ? figures.medianKm : std::nan("");
            for (const std::size_t row : m_rows[zone]) {
                access.coveredFast += fast.km[row] <= m_coverage.reachKm ? m_demand.people[row] : 0;
            }
        }
    }

    void measureClasses() {
        const Classes classes = classesOf(m_layer, m_result.zones);
        const GroupCoverage& any = m_coverage.group("public");
        const GroupCoverage& fast = m_coverage.group("dcfc");
        for (std::size_t i = 0; i < classes.labels.size(); ++i) {
            EquityClass entry;
            entry.label = classes.labels[i];
            std::vector<std::size_t> rows;
            for (std::size_t zone = 0; zone < m_rows.size(); ++zone) {
                if (classes.ofZone[zone] != static_cast<std::int32_t>(i)) {
                    continue;
                }
                ++entry.zones;
                entry.stations += m_result.zones[zone].stations;
                entry.ports += m_result.zones[zone].ports;
                rows.insert(rows.end(), m_rows[zone].begin(), m_rows[zone].end());
            }
            entry.anyLevel = accessOf(rows, m_demand, any.km, any.min);
            entry.fast = accessOf(rows, m_demand, fast.km, fast.min);
            m_result.classes.push_back(std::move(entry));
        }
    }

    const Coverage& m_coverage;
    const DemandPoints& m_demand;
    const EquityLayer& m_layer;
    std::vector<std::vector<std::size_t>> m_rows; ///< demand points of each zone
    geo::PolygonIndex m_index;
    LayerEquity m_result;
};

} // namespace

double giniOf(std::span<const LorenzPoint> lorenz) {
    double area = 0;
    for (std::size_t i = 1; i < lorenz.size(); ++i) {
        area += (lorenz[i].people01 - lorenz[i - 1].people01) *
                (lorenz[i].ports01 + lorenz[i - 1].ports01);
    }
    return 1 - area;
}

std::vector<LorenzPoint> lorenzOf(std::span<const ZoneAccess> zones) {
    std::vector<std::size_t> order;
    double people = 0;
    std::int64_t ports = 0;
    for (std::size_t zone = 0; zone < zones.size(); ++zone) {
        if (zones[zone].people > 0) {
            order.push_back(zone);
            people += zones[zone].people;
            ports += zones[zone].ports;
        }
    }
    if (people <= 0 || ports <= 0) {
        return {};
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t zone) {
        return static_cast<double>(zones[zone].ports) / zones[zone].people;
    });
    std::vector<LorenzPoint> lorenz = {{0, 0}};
    double peopleSoFar = 0;
    std::int64_t portsSoFar = 0;
    for (const std::size_t zone : order) {
        peopleSoFar += zones[zone].people;
        portsSoFar += zones[zone].ports;
        lorenz.push_back(
            {peopleSoFar / people, static_cast<double>(portsSoFar) / static_cast<double>(ports)});
    }
    return lorenz;
}

std::vector<LayerEquity> measureEquity(
    const Coverage& coverage,
    const DemandPoints& demand,
    const MergedStations& stations,
    std::span<const EquityLayer> layers,
    const JobContext& job) {
    std::vector<LayerEquity> result;
    for (const EquityLayer& layer : layers) {
        job.checkCancelled();
        result.push_back(LayerStudy(coverage, demand, stations, layer).take());
    }
    return result;
}

} // namespace corredor::landscape
