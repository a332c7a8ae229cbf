#include <corredor/base/error.h>
#include <corredor/landscape/equity_classes.h>
#include <corredor/landscape/people_equity.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace corredor::landscape {

namespace {

/** The people of one layer among all demand points. */
class LayerOfPeople {
public:
    LayerOfPeople(
        const Coverage& coverage,
        std::size_t points,
        std::size_t first,
        const PeopleLayer& layer)
        : m_coverage(coverage)
        , m_points(points)
        , m_first(first)
        , m_layer(layer) {}

    [[nodiscard]] PeopleGrouping byClass(const std::string& field) const {
        const layers::PopulationLayer& layer = *m_layer.population;
        const ClassColumn column = classesOf(
            {m_layer.name, "population.class_fields", layer.numbers, layer.texts},
            field,
            layer.people);
        PeopleGrouping grouping{m_layer.name, field, false, {}};
        for (std::size_t i = 0; i < column.labels.size(); ++i) {
            grouping.classes.push_back(classOf(column.labels[i], [&](std::size_t row) {
                return column.ofMember[row] == static_cast<std::int32_t>(i) ? layer.people[row] : 0;
            }));
        }
        return grouping;
    }

    [[nodiscard]] PeopleGrouping byShare(const std::string& field) const {
        const layers::PopulationLayer& layer = *m_layer.population;
        const auto found = layer.numbers.find(field);
        if (found == layer.numbers.end()) {
            throw ScenarioError(
                {m_layer.name,
                 "population.share_fields",
                 fmt::format("the layer has no field \"{}\" of numbers", field),
                 "name a field with percentages"});
        }
        const auto people = [&](std::size_t row, bool holds) {
            const double percent = std::clamp(found->second[row], 0.0, 100.0);
            const double share01 = (holds ? percent : 100 - percent) / 100;
            return std::isnan(found->second[row]) ? 0 : layer.people[row] * share01;
        };
        return {
            m_layer.name,
            field,
            true,
            {classOf("yes", [&](std::size_t row) { return people(row, true); }),
             classOf("no", [&](std::size_t row) { return people(row, false); })}};
    }

private:
    /** @param peopleOf people of the class at a point of the layer */
    template <typename PeopleOf>
    [[nodiscard]] PeopleClass classOf(std::string label, const PeopleOf& peopleOf) const {
        std::vector<double> people(m_points, 0);
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < m_layer.population->people.size(); ++i) {
            people[m_first + i] = peopleOf(i);
            if (people[m_first + i] > 0) {
                rows.push_back(m_first + i);
            }
        }
        const auto figures = [&](std::string_view id) {
            const GroupCoverage& group = m_coverage.group(id);
            return accessOf(rows, people, group.km, group.min);
        };
        return {std::move(label), std::ssize(rows), figures("public"), figures("dcfc")};
    }

    const Coverage& m_coverage;
    std::size_t m_points;
    std::size_t m_first;
    const PeopleLayer& m_layer;
};

} // namespace

std::vector<PeopleGrouping> measurePeopleEquity(
    const Coverage& coverage,
    const DemandPoints& demand,
    std::span<const PeopleLayer> layers,
    const JobContext& job) {
    std::vector<PeopleGrouping> groupings;
    std::size_t first = 0;
    for (const PeopleLayer& layer : layers) {
        job.checkCancelled();
        const LayerOfPeople people(coverage, demand.size(), first, layer);
        for (const std::string& field : layer.classFields) {
            groupings.push_back(people.byClass(field));
        }
        for (const std::string& field : layer.shareFields) {
            groupings.push_back(people.byShare(field));
        }
        first += static_cast<std::size_t>(layer.population->size());
    }
    return groupings;
}

} // namespace corredor::landscape
