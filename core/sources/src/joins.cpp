#include "feature_source.h"
#include "state_finder.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/geo/point_index.h>
#include <corredor/sources/joins.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace corredor::sources {
namespace {

constexpr std::ptrdiff_t noRow = -1;

/** How far outside its simplified outline a place may lie and still be of the state. */
constexpr double maxStateOffsetM = 5000;

std::string comparedKey(std::string_view key) {
    const std::string_view text = trimmed(key);
    const std::size_t first = text.find_first_not_of('0');
    return first == std::string_view::npos ? std::string() : asciiLower(text.substr(first));
}

void dropNoValue(std::vector<double>& numbers, const std::optional<double>& noValue) {
    if (noValue) {
        std::ranges::replace(numbers, *noValue, std::nan(""));
    }
}

/** One entry a member: that of its row, or nothing. */
template <typename T>
std::vector<T>
pickedRows(const std::vector<T>& column, const std::vector<std::ptrdiff_t>& rowOf, T missing) {
    std::vector<T> picked;
    picked.reserve(rowOf.size());
    for (const std::ptrdiff_t row : rowOf) {
        picked.push_back(row == noRow ? missing : column[static_cast<std::size_t>(row)]);
    }
    return picked;
}

/** Adds the columns of the table to a layer. @throws InputError */
template <typename Layer>
void addColumns(
    Layer& layer,
    const std::string& name,
    const JoinTable& table,
    const std::vector<std::ptrdiff_t>& rowOf) {
    const auto checkFree = [&](const std::string& field) {
        if (layer.numbers.contains(field) || layer.texts.contains(field)) {
            throw InputError(
                {name,
                 "field " + field,
                 "the layer has a field of this name already",
                 "Leave it out of the join's fields, or rename the column of the table."});
        }
    };
    for (const auto& [field, column] : table.numbers) {
        checkFree(field);
        layer.numbers[field] = pickedRows(column, rowOf, std::nan(""));
    }
    for (const auto& [field, column] : table.texts) {
        checkFree(field);
        layer.texts[field] = pickedRows(column, rowOf, std::string());
    }
}

/** The values by which zones are matched. @throws InputError */
std::vector<std::string> keysOf(const layers::ZoneLayer& zones, const std::string& field) {
    if (field.empty()) {
        return zones.id;
    }
    if (const auto texts = zones.texts.find(field); texts != zones.texts.end()) {
        return texts->second;
    }
    const auto numbers = zones.numbers.find(field);
    if (numbers == zones.numbers.end()) {
        throw InputError(
            {zones.name,
             "zone_key",
             fmt::format("the zones have no field \"{}\"", field),
             "Name a field of the zones, or leave zone_key out to use their id."});
    }
    std::vector<std::string> keys;
    for (const double number : numbers->second) {
        keys.push_back(std::isnan(number) ? std::string() : fmt::format("{}", number));
    }
    return keys;
}

std::string stateAt(geo::LonLat place) {
    const auto state = StateFinder::builtin().find(place, maxStateOffsetM);
    return fmt::format("{}-{}", state.country, state.code);
}

/** The rows of each state, to be searched apart. */
class RowsByState {
public:
    explicit RowsByState(const std::vector<geo::LonLat>& points) {
        std::map<std::string, std::vector<geo::LonLat>> placesOf;
        for (std::size_t row = 0; row < points.size(); ++row) {
            const std::string state = stateAt(points[row]);
            placesOf[state].push_back(points[row]);
            m_rows[state].push_back(static_cast<std::ptrdiff_t>(row));
        }
        for (const auto& [state, places] : placesOf) {
            m_indexes.try_emplace(state, places);
        }
    }

    [[nodiscard]] std::ptrdiff_t nearest(geo::LonLat place, double maxM) const {
        const auto index = m_indexes.find(stateAt(place));
        if (index == m_indexes.end()) {
            return noRow;
        }
        const geo::Neighbour found = index->second.nearest(place);
        return found.distanceM > maxM
                   ? noRow
                   : m_rows.at(index->first)[static_cast<std::size_t>(found.index)];
    }

private:
    std::map<std::string, std::vector<std::ptrdiff_t>> m_rows;
    std::map<std::string, geo::PointIndex> m_indexes;
};

} // namespace

Read<JoinTable> readJoinTable(
    const std::filesystem::path& path,
    const JoinOptions& options,
    const JobContext& job) {
    IssueLog log(path.string());
    SourceOptions whole = options.source;
    whole.bbox.reset();
    FeatureSource source(path, whole, log, job);
    const std::string key = source.choose({options.key, "key", {}});
    std::map<std::string, std::string> columnOf;
    for (const std::string& field : options.fields) {
        columnOf[field] = source.choose({field, "fields", {}});
    }
    if (key.empty() && !source.hasPlaces()) {
        throw InputError(
            {path.string(),
             {},
             "it has no places to join by",
             "Name its longitude and latitude with lon_field and lat_field, or join by key."});
    }
    const FeatureTable read = source.readAll(job.subRange(0, 0.9));
    auto table = std::make_shared<JoinTable>();
    for (std::ptrdiff_t record = 0; record < read.size(); ++record) {
        table->places.push_back(read.place(record));
    }
    if (key.empty()) {
        table->points = representativePoints(read, job.subRange(0.9, 1.0));
    } else {
        table->keys = textsOf(read, key);
        reportDuplicates(read, table->keys, log);
    }
    for (const auto& [field, name] : columnOf) {
        const Column& column = *read.column(name);
        if (holdsNumbers(column)) {
            dropNoValue(table->numbers[field] = numbersOf(read, column, log), options.noValue);
        } else {
            table->texts[field] = column.texts;
        }
    }
    job.report(1.0);
    return {std::move(table), log.take(), read.recordsInSource};
}

std::shared_ptr<const layers::ZoneLayer> joinByKey(
    const layers::ZoneLayer& zones,
    const JoinTable& table,
    const JoinOptions& options,
    IssueLog& log) {
    std::unordered_map<std::string, std::ptrdiff_t> rowOfKey;
    for (std::size_t row = 0; row < table.keys.size(); ++row) {
        rowOfKey.try_emplace(comparedKey(table.keys[row]), static_cast<std::ptrdiff_t>(row));
    }
    rowOfKey.erase("");
    std::vector<bool> isUsed(table.keys.size(), false);
    std::vector<std::ptrdiff_t> rowOf;
    const std::vector<std::string> keys = keysOf(zones, options.zoneKey);
    for (std::size_t zone = 0; zone < keys.size(); ++zone) {
        const auto found = rowOfKey.find(comparedKey(keys[zone]));
        rowOf.push_back(found == rowOfKey.end() ? noRow : found->second);
        if (rowOf.back() != noRow) {
            isUsed[static_cast<std::size_t>(rowOf.back())] = true;
            continue;
        }
        log.add(
            Severity::Warning,
            "join_zone_without_row",
            {fmt::format("{}:{}", zones.name, zones.id[zone]), zones.id[zone]},
            "zones of which the joined table has no row; they are in no class of its fields");
    }
    for (std::size_t row = 0; row < isUsed.size(); ++row) {
        if (!isUsed[row]) {
            log.add(
                Severity::Info,
                "join_row_without_zone",
                {table.places[row], table.keys[row]},
                "rows of a joined table that belong to no zone of the region; not used");
        }
    }
    auto joined = std::make_shared<layers::ZoneLayer>(zones);
    addColumns(*joined, zones.name, table, rowOf);
    return joined;
}

std::shared_ptr<const layers::PopulationLayer> joinNearest(
    const layers::PopulationLayer& people,
    const JoinTable& table,
    const JoinOptions& options,
    IssueLog& log) {
    const RowsByState rows(table.points);
    std::vector<std::ptrdiff_t> rowOf;
    for (std::size_t i = 0; i < people.points.size(); ++i) {
        const geo::LonLat place = people.points[i];
        rowOf.push_back(rows.nearest(place, *options.maxKm * 1000));
        if (rowOf.back() == noRow) {
            log.add(
                Severity::Info,
                "join_place_without_row",
                {fmt::format("{}:{:.5f},{:.5f}", options.to, place.lon, place.lat), people.id[i]},
                "places of people with no row of the joined table in their state within {} km; "
                "they "
                "are in no class of its fields",
                {fmt::format("{}", *options.maxKm)});
        }
    }
    auto joined = std::make_shared<layers::PopulationLayer>(people);
    addColumns(*joined, options.to, table, rowOf);
    return joined;
}

} // namespace corredor::sources
