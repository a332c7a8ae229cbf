#include "tally.h"

#include <corredor/landscape/densities.h>
#include <corredor/landscape/equity.h>
#include <corredor/landscape/equity_classes.h>

#include <algorithm>
#include <cmath>

namespace corredor::landscape {

namespace {

std::string commonCountry(const layers::ZoneLayer& zones) {
    const bool isOne = std::ranges::all_of(
        zones.country, [&](const std::string& country) { return country == zones.country[0]; });
    return zones.country.empty() || !isOne ? std::string() : zones.country.front();
}

/** One layer of zones under study. */
class LayerStudy {
public:
    LayerStudy(const EquityInputs& inputs, std::size_t layer)
        : m_inputs(inputs)
        , m_layer(inputs.layers[layer])
        , m_rows(static_cast<std::size_t>(m_layer.zones->size()))
        , m_index(m_layer.zones->shapes) {
        m_result.layer = m_layer.zones->name;
        m_result.country = commonCountry(*m_layer.zones);
        m_result.zones.resize(m_rows.size());
        for (std::size_t zone = 0; zone < m_rows.size(); ++zone) {
            m_result.zones[zone].data = inputs.data.zones[layer][zone];
        }
        placePeople();
        placeStations();
        if (inputs.coverage != nullptr) {
            measureAccess(*inputs.coverage);
        }
    }

    [[nodiscard]] LayerEquity take() {
        std::vector<LorenzPlace> places;
        for (const ZoneAccess& zone : m_result.zones) {
            places.push_back({zone.people, static_cast<double>(zone.open.ports.total())});
        }
        m_result.lorenz = lorenzOf(places);
        if (!m_result.lorenz.empty()) {
            m_result.gini = giniOf(m_result.lorenz);
        }
        if (m_inputs.coverage != nullptr) {
            for (const std::string& field : m_layer.classFields) {
                m_result.groupings.push_back({field, classesBy(field, *m_inputs.coverage)});
            }
        }
        return std::move(m_result);
    }

private:
    void placePeople() {
        for (std::size_t d = 0; d < m_inputs.demand.size(); ++d) {
            const std::ptrdiff_t zone = m_index.find(m_inputs.demand.location[d]);
            if (zone < 0) {
                m_result.peopleOutside += m_inputs.demand.people[d];
                continue;
            }
            m_rows[static_cast<std::size_t>(zone)].push_back(d);
            m_result.zones[static_cast<std::size_t>(zone)].people += m_inputs.demand.people[d];
        }
    }

    void placeStations() {
        const std::vector<std::int64_t> records = recordsPerStation(m_inputs.stations);
        const auto& stations = m_inputs.stations.stations->records();
        for (std::size_t i = 0; i < stations.size(); ++i) {
            const std::ptrdiff_t zone = m_index.find(stations[i].location);
            if (zone >= 0 && accessGroup("public").filter.matches(stations[i])) {
                ZoneAccess& access = m_result.zones[static_cast<std::size_t>(zone)];
                addStation(access.open, stations[i], records[i]);
                access.fastStations += stations[i].ports.dcfc > 0 ? stations[i].stationCount : 0;
            }
        }
    }

    void measureAccess(const Coverage& coverage) {
        const GroupCoverage& any = coverage.group("public");
        const GroupCoverage& fast = coverage.group("dcfc");
        for (std::size_t zone = 0; zone < m_rows.size(); ++zone) {
            ZoneAccess& access = m_result.zones[zone];
            access.coveredFast = 0;
            for (const std::size_t row : m_rows[zone]) {
                const bool isCovered = fast.km[row] <= coverage.reachKm;
                access.coveredFast += isCovered ? m_inputs.demand.people[row] : 0;
            }
            if (access.people > 0) {
                access.medianKm = figuresOf(m_rows[zone], any).medianKm;
                access.medianFastKm = figuresOf(m_rows[zone], fast).medianKm;
            }
        }
    }

    [[nodiscard]] AccessFigures
    figuresOf(std::span<const std::size_t> rows, const GroupCoverage& group) const {
        return accessOf(rows, m_inputs.demand.people, group.km, group.min);
    }

    [[nodiscard]] std::vector<EquityClass>
    classesBy(const std::string& field, const Coverage& coverage) const {
        const layers::ZoneLayer& zones = *m_layer.zones;
        std::vector<double> people;
        for (const ZoneAccess& zone : m_result.zones) {
            people.push_back(zone.people);
        }
        const ClassColumn column = classesOf(
            {zones.name, "landscape.equity_fields", zones.numbers, zones.texts}, field, people);
        std::vector<EquityClass> classes;
        for (std::size_t i = 0; i < column.labels.size(); ++i) {
            EquityClass& entry = classes.emplace_back();
            entry.label = column.labels[i];
            std::vector<std::size_t> rows;
            for (std::size_t zone = 0; zone < m_rows.size(); ++zone) {
                if (column.ofMember[zone] != static_cast<std::int32_t>(i)) {
                    continue;
                }
                ++entry.zones;
                entry.stations += m_result.zones[zone].open.stations;
                entry.ports += m_result.zones[zone].open.ports.total();
                rows.insert(rows.end(), m_rows[zone].begin(), m_rows[zone].end());
            }
            entry.anyLevel = figuresOf(rows, coverage.group("public"));
            entry.fast = figuresOf(rows, coverage.group("dcfc"));
        }
        return classes;
    }

    const EquityInputs& m_inputs;
    const EquityLayer& m_layer;
    std::vector<std::vector<std::size_t>> m_rows; ///< demand points of each zone
    geo::PolygonIndex m_index;
    LayerEquity m_result;
};

} // namespace

std::optional<double> ZoneAccess::portsPer100k() const {
    if (data.state != RecordState::Recorded || people <= 0) {
        return std::nullopt;
    }
    return ratePer(static_cast<double>(open.ports.total()), people, peopleUnit);
}

std::optional<double> ZoneAccess::coveredFast01() const {
    if (data.state == RecordState::NotCovered || people <= 0 || std::isnan(coveredFast)) {
        return std::nullopt;
    }
    return coveredFast / people;
}

std::vector<LayerEquity> measureEquity(const EquityInputs& inputs, const JobContext& job) {
    std::vector<LayerEquity> result;
    for (std::size_t layer = 0; layer < inputs.layers.size(); ++layer) {
        job.checkCancelled();
        result.push_back(LayerStudy(inputs, layer).take());
    }
    return result;
}

} // namespace corredor::landscape
