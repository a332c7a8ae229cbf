#include "instances.h"

#include <corredor/base/parallel.h>
#include <corredor/base/text.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <numbers>
#include <random>
#include <sstream>
#include <stdexcept>

namespace corredor::bench {
namespace {

namespace fs = std::filesystem;

std::ifstream opened(const fs::path& file) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error(file.string() + " cannot be read");
    }
    return in;
}

double numberIn(std::string_view text) {
    const auto value = parseNumber(text);
    if (!value) {
        throw std::runtime_error("not a number: " + std::string(text));
    }
    return *value;
}

/** The number after "name=" in "p=10 r=5.5"; 0 without it. */
double parameter(const std::string& text, const std::string& name) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (word.starts_with(name + "=")) {
            return numberIn(word.substr(name.size() + 1));
        }
    }
    return 0;
}

void shortestPaths(std::vector<double>& costs, std::size_t n) {
    for (std::size_t k = 0; k < n; ++k) { // Floyd and Warshall
        for (std::size_t i = 0; i < n; ++i) {
            const double through = costs[i * n + k];
            for (std::size_t j = 0; j < n; ++j) {
                costs[i * n + j] = std::min(costs[i * n + j], through + costs[k * n + j]);
            }
        }
    }
}

/** Great circle by the law of cosines, as the instance's authors have it. */
double greatCircleM(Place a, Place b) {
    constexpr double radiusM = 6'378'100;
    constexpr double radians = std::numbers::pi / 180;
    const double cosine =
        std::sin(a.y * radians) * std::sin(b.y * radians) +
        std::cos(a.y * radians) * std::cos(b.y * radians) * std::cos((a.x - b.x) * radians);
    return radiusM * std::acos(std::clamp(cosine, -1.0, 1.0));
}

/** As by std::hypot, which is asked only where rounding might matter. */
bool isWithin(Place a, Place b, double radius) {
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    const double square = x * x + y * y;
    const double limit = radius * radius;
    constexpr double rounding = 1e-12;
    if (std::abs(square - limit) > rounding * limit) {
        return square < limit;
    }
    return std::hypot(x, y) <= radius;
}

std::vector<std::vector<double>> readTable(const fs::path& file) {
    std::ifstream in = opened(file);
    std::vector<std::vector<double>> rows;
    std::string line;
    std::getline(in, line); // names of the columns
    while (std::getline(in, line)) {
        std::vector<double>& row = rows.emplace_back();
        for (const std::string_view cell : split(line, ',')) {
            row.push_back(numberIn(cell));
        }
    }
    return rows;
}

} // namespace

std::vector<Optimum> readOptima(const fs::path& file) {
    std::ifstream in = opened(file);
    std::vector<Optimum> optima;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const auto cells = split(line, ',');
        const std::string parameters(cells.at(3));
        optima.push_back(
            {.problem = std::string(cells.at(1)),
             .instance = std::string(cells.at(2)),
             .p = static_cast<int>(parameter(parameters, "p")),
             .radius = parameter(parameters, "r"),
             .range = parameter(parameters, "range"),
             .tieRule = parameters.find("tie-rule=any") != std::string::npos
                            ? location::TieRule::Any
                            : location::TieRule::Lexicographic,
             .value = numberIn(cells.at(4)),
             .isProved = line.find("best known") == std::string::npos});
    }
    return optima;
}

location::CostMatrix readPmed(const fs::path& file) {
    std::ifstream in = opened(file);
    std::size_t n = 0;
    std::size_t edges = 0;
    int p = 0;
    in >> n >> edges >> p;
    std::vector<double> costs(n * n, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < n; ++i) {
        costs[i * n + i] = 0;
    }
    std::size_t a = 0;
    std::size_t b = 0;
    double length = 0;
    while (in >> a >> b >> length) {
        costs.at((a - 1) * n + b - 1) = costs.at((b - 1) * n + a - 1) = length;
    }
    shortestPaths(costs, n);
    const auto size = static_cast<std::int32_t>(n);
    return location::denseCosts(size, size, costs);
}

PlaceInstance readSjc(const fs::path& file) {
    std::ifstream in = opened(file);
    std::string line;
    std::getline(in, line);
    PlaceInstance instance;
    Place place;
    double weight = 0;
    while (in >> place.x >> place.y >> weight) {
        instance.demand.push_back(place);
        instance.weights.push_back(weight);
    }
    instance.sites = instance.demand;
    return instance;
}

PlaceInstance readBds(const fs::path& file) {
    std::ifstream in = opened(file);
    std::string line;
    std::getline(in, line);
    PlaceInstance instance;
    std::string kind;
    std::string id;
    Place place;
    double number = 0;
    while (in >> kind >> id >> place.x >> place.y >> number) {
        if (kind == "F") {
            instance.sites.push_back(place);
        } else {
            instance.demand.push_back(place);
            instance.weights.push_back(number);
        }
    }
    return instance;
}

PlaceInstance readNewYork(const fs::path& file) {
    std::ifstream in = opened(file);
    PlaceInstance instance;
    instance.isLonLat = true;
    std::string line;
    while (std::getline(in, line) && !line.starts_with("NODE_COORD_SECTION")) {
    }
    Place place;
    while (in >> place.y >> place.x) {
        instance.demand.push_back(place);
    }
    in.clear();
    while (std::getline(in, line) && line.find("SECTION") == std::string::npos) {
    }
    double weight = 0;
    while (instance.weights.size() < instance.demand.size() && in >> weight) {
        instance.weights.push_back(weight);
    }
    instance.sites = instance.demand;
    return instance;
}

PlaceInstance readGenerated(const fs::path& demand, const fs::path& sites) {
    PlaceInstance instance;
    for (const auto& row : readTable(demand)) {
        instance.demand.push_back({row.at(1), row.at(2)});
        instance.weights.push_back(row.at(3));
    }
    for (const auto& row : readTable(sites)) {
        instance.sites.push_back({row.at(1), row.at(2)});
    }
    return instance;
}

location::PMedianProblem readSanFrancisco(const fs::path& file) {
    std::ifstream in = opened(file);
    std::string line;
    std::getline(in, line);
    std::map<std::string, std::int32_t> tracts;
    std::map<std::string, std::int32_t> stores;
    std::vector<location::CostEntry> entries;
    location::PMedianProblem problem;
    while (std::getline(in, line)) {
        const auto cells = split(line, ',');
        const auto number = [](auto& numbers, std::string_view name) {
            const auto next = static_cast<std::int32_t>(numbers.size());
            return numbers.try_emplace(std::string(name), next).first->second;
        };
        const std::int32_t tract = number(tracts, cells.at(2));
        problem.weights.resize(tracts.size());
        problem.weights[static_cast<std::size_t>(tract)] = numberIn(cells.at(3));
        entries.push_back({tract, number(stores, cells.at(1)), numberIn(cells.at(0))});
    }
    problem.costs = location::sparseCosts(
        static_cast<std::int32_t>(tracts.size()),
        static_cast<std::int32_t>(stores.size()),
        std::move(entries));
    return problem;
}

location::FlowRefuellingProblem readFlows(const fs::path& folder) {
    location::FlowRefuellingProblem problem;
    for (const auto& row : readTable(folder / "25-Node_Network_Edges.csv")) {
        const auto a = static_cast<std::int32_t>(row.at(0)) - 1;
        const auto b = static_cast<std::int32_t>(row.at(1)) - 1;
        if (a < b) { // each edge once
            problem.edges.push_back({a, b, row.at(2)});
        }
        problem.nodes = std::max({problem.nodes, a + 1, b + 1});
    }
    for (const auto& row : readTable(folder / "25-Node_Network_Traffic_Flow.csv")) {
        const auto origin = static_cast<std::int32_t>(row.at(0)) - 1;
        for (std::int32_t other = origin + 1; other < problem.nodes; ++other) {
            problem.flows.push_back({origin, other, row.at(static_cast<std::size_t>(other) + 1)});
        }
    }
    return problem;
}

PlaceInstance madeLikeBds(std::size_t sites, std::size_t customers) {
    std::mt19937_64 random(1); // own arithmetic on its bits: the same numbers on every machine
    const auto uniform = [&] { return static_cast<double>(random() >> 11U) * 0x1.0p-53; };
    constexpr double side = 30;
    PlaceInstance instance;
    for (std::size_t i = 0; i < sites; ++i) {
        instance.sites.push_back({side * uniform(), side * uniform()});
    }
    instance.demand.reserve(customers);
    instance.weights.reserve(customers);
    for (std::size_t i = 0; i < customers; ++i) {
        instance.demand.push_back({side * uniform(), side * uniform()});
        instance.weights.push_back(1 + std::floor(100 * uniform()));
    }
    return instance;
}

location::CoverSets coversWithin(const PlaceInstance& places, double radius) {
    std::vector<std::vector<std::int32_t>> covers(places.sites.size());
    parallelFor(std::ssize(covers), 1, [&](std::ptrdiff_t begin, std::ptrdiff_t end) {
        for (auto site = static_cast<std::size_t>(begin); site < static_cast<std::size_t>(end);
             ++site) {
            const Place at = places.sites[site];
            for (std::size_t d = 0; d < places.demand.size(); ++d) {
                const Place there = places.demand[d];
                if (places.isLonLat ? greatCircleM(at, there) <= radius
                                    : isWithin(at, there, radius)) {
                    covers[site].push_back(static_cast<std::int32_t>(d));
                }
            }
        }
    });
    location::CoverSets sets;
    for (std::vector<std::int32_t>& cover : covers) {
        sets.demand.insert(sets.demand.end(), cover.begin(), cover.end());
        sets.begin.push_back(std::ssize(sets.demand));
        std::vector<std::int32_t>().swap(cover);
    }
    return sets;
}

location::PhasedCoverProblem
madeLikeRoadmap(std::size_t sites, std::size_t customers, double span) {
    constexpr std::size_t years = 5;
    std::mt19937_64 random(1);
    const auto share01 = [&] { return static_cast<double>(random() % 1'000'000) / 1e6; };
    PlaceInstance places;
    for (std::size_t d = 0; d < customers; ++d) {
        places.demand.push_back({share01() * span, share01() * span});
        places.weights.push_back(std::pow(1000, share01() * share01()));
    }
    for (std::size_t f = 0; f < sites; ++f) {
        places.sites.push_back({share01() * span, share01() * span});
    }
    location::PhasedCoverProblem problem;
    problem.covers = coversWithin(places, 1);
    for (std::size_t t = 0; t < years; ++t) {
        const double growth = 1 + 0.3 * static_cast<double>(t);
        std::vector<double>& weights = problem.weights.emplace_back(places.weights);
        std::ranges::for_each(weights, [&](double& weight) { weight *= growth; });
        std::vector<double>& costs = problem.costs.emplace_back();
        for (std::int32_t f = 0; f < static_cast<std::int32_t>(sites); ++f) {
            double covered = 0;
            for (const std::int32_t demand : problem.covers.of(f)) {
                covered += places.weights[static_cast<std::size_t>(demand)];
            }
            costs.push_back(100 + 0.5 * covered * growth);
        }
        problem.budgets.push_back(1500 * static_cast<double>(t + 1));
    }
    return problem;
}

} // namespace corredor::bench
