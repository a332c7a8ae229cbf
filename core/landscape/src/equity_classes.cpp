#include <corredor/base/error.h>
#include <corredor/landscape/equity_classes.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace corredor::landscape {

namespace {

constexpr int fifths = 5;

// CONAPO's grades of marginalisation in its own order (índices de marginación 2020); their
// alphabet would put "Muy alto" beside "Muy bajo".
constexpr std::array<std::string_view, 5> grades =
    {"Muy alto", "Alto", "Medio", "Bajo", "Muy bajo"};

/** Grades from the highest down, then other texts by their alphabet. */
struct ByGrade {
    bool operator()(const std::string& x, const std::string& y) const {
        const auto left = std::ranges::find(grades, x);
        const auto right = std::ranges::find(grades, y);
        return left != right ? left < right : x < y;
    }
};

ClassColumn classesByText(const std::vector<std::string>& values) {
    ClassColumn classes;
    std::map<std::string, std::int32_t, ByGrade> positions;
    for (const std::string& value : values) {
        positions.emplace(value, 0);
    }
    positions.erase("");
    for (auto& [label, position] : positions) {
        position = static_cast<std::int32_t>(classes.labels.size());
        classes.labels.push_back(label);
    }
    for (const std::string& value : values) {
        classes.ofMember.push_back(value.empty() ? -1 : positions.at(value));
    }
    return classes;
}

/** The different numbers when they are codes: whole, and no more than fifths; else none. */
std::set<double> codesAmong(const std::vector<double>& values) {
    std::set<double> codes;
    for (const double value : values) {
        if (std::isnan(value)) {
            continue;
        }
        codes.insert(value);
        if (codes.size() > fifths || value != std::floor(value)) {
            return {};
        }
    }
    return codes;
}

/** Codes such as 0 and 1: each number its own class. */
ClassColumn classesByCode(const std::vector<double>& values, const std::set<double>& codes) {
    ClassColumn classes;
    for (const double code : codes) {
        classes.labels.push_back(fmt::format("{}", code));
    }
    for (const double value : values) {
        const auto position = std::distance(codes.begin(), codes.lower_bound(value));
        classes.ofMember.push_back(std::isnan(value) ? -1 : static_cast<std::int32_t>(position));
    }
    return classes;
}

ClassColumn classesByNumber(const std::vector<double>& values, std::span<const double> people) {
    std::vector<std::size_t> order;
    double all = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i])) {
            order.push_back(i);
            all += people[i];
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    ClassColumn classes;
    classes.ofMember.assign(values.size(), -1);
    std::vector<std::pair<double, double>> ranges(fifths, {INFINITY, -INFINITY});
    double before = 0;
    for (const std::size_t i : order) {
        const double share = all > 0 ? (before + people[i] / 2) / all : 0;
        const int fifth = std::clamp(static_cast<int>(share * fifths), 0, fifths - 1);
        before += people[i];
        classes.ofMember[i] = fifth;
        auto& [low, high] = ranges[static_cast<std::size_t>(fifth)];
        low = std::min(low, values[i]);
        high = std::max(high, values[i]);
    }
    for (int fifth = 0; fifth < fifths; ++fifth) {
        const auto& [low, high] = ranges[static_cast<std::size_t>(fifth)];
        classes.labels.push_back(
            low <= high ? fmt::format("{} ({:.3g}-{:.3g})", fifth + 1, low, high)
                        : fmt::format("{}", fifth + 1));
    }
    return classes;
}

} // namespace

ClassColumn
classesOf(const FieldsOfLayer& layer, const std::string& field, std::span<const double> people) {
    if (const auto text = layer.texts.find(field); text != layer.texts.end()) {
        return classesByText(text->second);
    }
    if (const auto number = layer.numbers.find(field); number != layer.numbers.end()) {
        const std::set<double> codes = codesAmong(number->second);
        return codes.empty() ? classesByNumber(number->second, people)
                             : classesByCode(number->second, codes);
    }
    std::vector<std::string_view> names;
    for (const auto& [name, values] : layer.texts) {
        names.emplace_back(name);
    }
    for (const auto& [name, values] : layer.numbers) {
        names.emplace_back(name);
    }
    throw ScenarioError(
        {layer.layer,
         layer.key,
         fmt::format("the layer has no field \"{}\"", field),
         fmt::format("use one of: {}", fmt::join(names, ", "))});
}

} // namespace corredor::landscape
