#include "instance_reader.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace corredor::location {

namespace {

using nlohmann::json;

constexpr int deepest = 8; // an instance nests three deep; more is not an instance
constexpr std::int64_t mostRows = 100'000'000;

constexpr std::array<std::string_view, 28> knownKeys = {"problem",      "p",
                                                        "weights",      "costs",
                                                        "reach",        "decay",
                                                        "existing",     "required",
                                                        "excluded",     "capacity",
                                                        "site_costs",   "budget",
                                                        "groups",       "floors",
                                                        "site_groups",  "site_floors",
                                                        "aim",          "nodes",
                                                        "edges",        "flows",
                                                        "range",        "tie_rule",
                                                        "deviation",    "name",
                                                        "budgets",      "period_weights",
                                                        "period_costs", "covered"};

/** NaN and Infinity are no JSON, but programs write them; they mean: cannot be served. */
std::string withoutNan(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && (i == 0 || text[i - 1] != '\\')) {
            quoted = !quoted;
        }
        const std::string_view rest = std::string_view(text).substr(i);
        if (!quoted && rest.starts_with("NaN")) {
            out += "null";
            i += 2;
        } else if (!quoted && (rest.starts_with("Infinity") || rest.starts_with("-Infinity"))) {
            out += "null";
            i += c == '-' ? 8 : 7;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

InstanceReader::InstanceReader(const std::string& text, std::string name)
    : m_name(std::move(name)) {
    try {
        m_root = json::parse(
            withoutNan(text), [this](int depth, json::parse_event_t /*event*/, json& /*parsed*/) {
                if (depth > deepest) {
                    fail("", "is nested too deep for an instance", "See corredor solve --help");
                }
                return true;
            });
    } catch (const json::exception& error) {
        throw InputError(
            {m_name, "", fmt::format("is not JSON: {}", error.what()), "Mend the file"});
    }
    if (!m_root.is_object()) {
        fail("", "is not a JSON object", "See corredor solve --help");
    }
    for (const auto& [key, value] : m_root.items()) {
        if (std::ranges::find(knownKeys, key) == knownKeys.end()) {
            const auto near = nearestName(key, knownKeys);
            fail(
                key,
                "is not a key of an instance",
                near ? fmt::format("Did you mean \"{}\"?", *near) : "Remove it");
        }
    }
}

void InstanceReader::fail(
    const std::string& key,
    const std::string& what,
    const std::string& remedy) const {
    throw InputError({m_name, key.empty() ? key : "\"" + key + "\"", what, remedy});
}

std::string InstanceReader::problem() const {
    if (!has("problem") || !m_root["problem"].is_string()) {
        fail(
            "problem",
            "is missing",
            "Name one of max-cover, phased-cover, set-cover, p-median, p-center, flow-refuelling");
    }
    return m_root["problem"].get<std::string>();
}

std::string InstanceReader::text(const char* key) const {
    if (!has(key) || !m_root[key].is_string()) {
        fail(key, "is missing or not a text", "Give a text");
    }
    return m_root[key].get<std::string>();
}

int InstanceReader::count(const char* key) const {
    if (!has(key) || !m_root[key].is_number_integer() || m_root[key].get<std::int64_t>() < 0 ||
        m_root[key].get<std::int64_t>() > std::numeric_limits<int>::max()) {
        fail(key, "is missing or not a whole number", "Give a whole number of at least 0");
    }
    return m_root[key].get<int>();
}

double InstanceReader::number(const char* key) const {
    if (!has(key) || !m_root[key].is_number() || !std::isfinite(m_root[key].get<double>())) {
        fail(key, "is missing or not a number", "Give a number");
    }
    return m_root[key].get<double>();
}

std::vector<double>
InstanceReader::numbers(const char* key, std::ptrdiff_t size, double otherwise) const {
    if (!has(key)) {
        return std::vector<double>(static_cast<std::size_t>(size), otherwise);
    }
    return numbersOf(m_root[key], key, size);
}

std::vector<std::vector<double>>
InstanceReader::numberRows(const char* key, std::ptrdiff_t rows, std::ptrdiff_t size) const {
    if (!has(key) || !m_root[key].is_array() || std::ssize(m_root[key]) != rows) {
        fail(key, fmt::format("is not a list of {} lists", rows), "Give one list a period");
    }
    std::vector<std::vector<double>> values;
    for (const json& list : m_root[key]) {
        values.push_back(numbersOf(list, fmt::format("{}[{}]", key, values.size()), size));
    }
    return values;
}

std::vector<double>
InstanceReader::numbersOf(const json& list, const std::string& key, std::ptrdiff_t size) const {
    if (!list.is_array() || std::ssize(list) != size) {
        fail(key, fmt::format("is not a list of {} numbers", size), "Give one number for each");
    }
    std::vector<double> values;
    for (const json& value : list) {
        if (!value.is_number() || !(value.get<double>() >= 0) ||
            !std::isfinite(value.get<double>())) {
            fail(
                fmt::format("{}[{}]", key, values.size()),
                "is not a number of at least 0",
                "Give finite numbers of at least 0");
        }
        values.push_back(value.get<double>());
    }
    return values;
}

std::int32_t
InstanceReader::index(const json& value, const std::string& key, std::ptrdiff_t limit) const {
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0 ||
        value.get<std::int64_t>() >= limit) {
        fail(
            key,
            fmt::format("is not a whole number in 0..{}", limit - 1),
            "Rows, columns and nodes count from 0");
    }
    return value.get<std::int32_t>();
}

std::vector<std::int32_t> InstanceReader::indices(const char* key, std::ptrdiff_t limit) const {
    std::vector<std::int32_t> list;
    if (!has(key)) {
        return list;
    }
    if (!m_root[key].is_array()) {
        fail(key, "is not a list", "Give a list of whole numbers");
    }
    for (const json& value : m_root[key]) {
        list.push_back(index(value, fmt::format("{}[{}]", key, list.size()), limit));
    }
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
    return list;
}

std::vector<InstanceReader::Triple> InstanceReader::triples(
    const json& list,
    const std::string& key,
    std::ptrdiff_t a,
    std::ptrdiff_t b) const {
    if (!list.is_array()) {
        fail(key, "is not a list", "Give a list of triples");
    }
    std::vector<Triple> triples;
    for (const json& entry : list) {
        const std::string place = fmt::format("{}[{}]", key, triples.size());
        if (!entry.is_array() || entry.size() != 3) {
            fail(place, "is not a triple", "Give [number, number, value]");
        }
        Triple triple{index(entry[0], place, a), index(entry[1], place, b), 0};
        triple.value = entry[2].is_number() ? entry[2].get<double>()
                                            : std::numeric_limits<double>::quiet_NaN();
        if (!entry[2].is_number() && !entry[2].is_null()) {
            fail(place, "has a value that is not a number", "Give a number, or null for no way");
        }
        triples.push_back(triple);
    }
    return triples;
}

std::vector<std::int32_t> InstanceReader::groups(const char* key, std::ptrdiff_t size) const {
    if (!m_root[key].is_array() || std::ssize(m_root[key]) != size) {
        fail(key, "is not a list with one entry each", fmt::format("Give {} numbers", size));
    }
    std::vector<std::int32_t> groups;
    for (const json& entry : m_root[key]) {
        groups.push_back(
            entry.is_null() ? -1
                            : index(entry, fmt::format("{}[{}]", key, groups.size()), mostRows));
    }
    return groups;
}

std::ptrdiff_t InstanceReader::length(const char* key) const {
    if (!m_root[key].is_array()) {
        fail(key, "is not a list", "Give a list of numbers");
    }
    return std::ssize(m_root[key]);
}

MaxCoverProblem InstanceReader::maxCoverProblem(const CostMatrix& costs) const {
    MaxCoverProblem problem;
    problem.weights = numbers("weights", costs.rows(), 1);
    problem.covers = coversWithin(costs, number("reach"));
    problem.p = count("p");
    problem.required = indices("required", costs.columns);
    problem.excluded = indices("excluded", costs.columns);
    if (has("budget")) {
        problem.costs = numbers("site_costs", costs.columns, 1);
        problem.budget = number("budget");
    }
    return problem;
}

CostMatrix InstanceReader::costs() const {
    if (!has("costs") || !m_root["costs"].is_object()) {
        fail("costs", "is missing", R"(Give {"rows": R, "cols": C, "values": [...]})");
    }
    const json& costs = m_root["costs"];
    const auto size = [&](const char* key) {
        const std::string place = std::string("costs.") + key;
        if (!costs.contains(key)) {
            fail(place, "is missing", "Give the number of rows and columns");
        }
        return index(costs[key], place, mostRows);
    };
    const std::int32_t rows = size("rows");
    const std::int32_t columns = size("cols");
    if (costs.contains("sparse")) {
        std::vector<CostEntry> entries;
        for (const Triple& triple : triples(costs["sparse"], "costs.sparse", rows, columns)) {
            entries.push_back({triple.a, triple.b, triple.value});
        }
        return sparseCosts(rows, columns, std::move(entries));
    }
    const auto wanted = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    if (!costs.contains("values") || !costs["values"].is_array() ||
        costs["values"].size() != wanted) {
        fail(
            "costs.values",
            fmt::format("is not a list of {} x {} numbers", rows, columns),
            "Give the matrix row by row, or use \"sparse\"");
    }
    std::vector<double> values;
    values.reserve(wanted);
    for (const json& value : costs["values"]) {
        if (!value.is_number() && !value.is_null()) {
            fail(
                fmt::format("costs.values[{}]", values.size()),
                "is not a number",
                "Give a number, or null for no way");
        }
        values.push_back(
            value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
    }
    return denseCosts(rows, columns, values);
}

LinearDecay InstanceReader::decay() const {
    const json& decay = m_root["decay"];
    const auto isNumber = [&](const char* key) {
        return decay.contains(key) && decay[key].is_number();
    };
    if (!decay.is_object() || decay.size() != 2 || !isNumber("full") || !isNumber("zero")) {
        fail("decay", "is not two costs", R"(Give {"full": a, "zero": b})");
    }
    const LinearDecay read{decay["full"].get<double>(), decay["zero"].get<double>()};
    if (!(read.full >= 0 && read.full <= read.zero) || !std::isfinite(read.zero)) {
        fail("decay", "is not 0 <= full <= zero", "Give the costs of whole and of no cover");
    }
    return read;
}

FlowRefuellingProblem InstanceReader::flowProblem() const {
    FlowRefuellingProblem flow;
    flow.nodes = count("nodes");
    if (!has("edges") || !has("flows")) {
        fail(has("edges") ? "flows" : "edges", "is missing", "See corredor solve --help");
    }
    for (const Triple& edge : triples(m_root["edges"], "edges", flow.nodes, flow.nodes)) {
        if (!(edge.value > 0) || !std::isfinite(edge.value)) {
            fail("edges", "has a length that is not above 0", "Give lengths above 0");
        }
        flow.edges.push_back({edge.a, edge.b, edge.value});
    }
    for (const Triple& one : triples(m_root["flows"], "flows", flow.nodes, flow.nodes)) {
        if (!(one.value >= 0) || !std::isfinite(one.value)) {
            fail("flows", "has a volume that is not at least 0", "Give volumes of at least 0");
        }
        flow.flows.push_back({one.a, one.b, one.value});
    }
    flow.range = number("range");
    flow.p = count("p");
    if (has("deviation")) {
        flow.deviation = number("deviation");
        if (flow.deviation < 0) {
            fail("deviation", "is below 0", "Give the share of extra length that drivers accept");
        }
    }
    if (has("tie_rule")) {
        const json& rule = m_root["tie_rule"];
        if (rule != "lex" && rule != "any") {
            fail("tie_rule", "is neither \"lex\" nor \"any\"", "Choose one of them");
        }
        flow.tieRule = rule == "any" ? TieRule::Any : TieRule::Lexicographic;
    }
    flow.required = indices("required", flow.nodes);
    flow.excluded = indices("excluded", flow.nodes);
    return flow;
}

} // namespace corredor::location
