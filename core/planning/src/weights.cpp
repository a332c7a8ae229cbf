#include <corredor/base/error.h>
#include <corredor/base/text.h>
#include <corredor/planning/weights.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace corredor::planning {

namespace {

constexpr double mostTimes = 9; // the end of Saaty's scale
constexpr double mostPoints = 100;
constexpr int mostIterations = 10'000;
constexpr double settled = 1e-15; // of weights whose sum is 1: the last digit of a double

/** Position of a criterion, or the number of criteria. */
std::size_t positionOf(const std::vector<std::string>& criteria, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(criteria, name) - criteria.begin());
}

std::string unknownName(const std::vector<std::string>& criteria, const std::string& name) {
    const std::vector<std::string_view> known(criteria.begin(), criteria.end());
    const auto near = nearestName(name, known);
    return near ? fmt::format("there is no criterion \"{}\"; did you mean \"{}\"?", name, *near)
                : fmt::format("there is no criterion \"{}\"", name);
}

std::vector<std::string>
swingFaults(const WeightOptions& options, const std::vector<std::string>& criteria) {
    std::vector<std::string> faults;
    double most = 0;
    for (const auto& [name, points] : options.swing) {
        if (positionOf(criteria, name) == criteria.size()) {
            faults.push_back(unknownName(criteria, name));
        }
        if (!(points >= 0 && points <= mostPoints)) {
            faults.push_back(
                fmt::format("\"{}\" has {} points; a swing has 0 to 100", name, points));
        }
        most = std::max(most, points);
    }
    for (const std::string& name : criteria) {
        if (!options.swing.contains(name)) {
            faults.push_back(fmt::format("\"{}\" has no points", name));
        }
    }
    if (faults.empty() && most <= 0) {
        faults.emplace_back("all swings have 0 points; give the one that matters most 100");
    }
    return faults;
}

/** What is wrong with a comparison by itself, or an empty text. */
std::string
comparisonFault(const Comparison& comparison, const std::vector<std::string>& criteria) {
    if (std::isnan(comparison.times)) {
        return fmt::format(
            "\"{}\" is no comparison; write \"a > b 3\" or \"a = b\"", comparison.better);
    }
    for (const std::string* name : {&comparison.better, &comparison.worse}) {
        if (positionOf(criteria, *name) == criteria.size()) {
            return unknownName(criteria, *name);
        }
    }
    if (comparison.better == comparison.worse) {
        return fmt::format("\"{}\" is compared with itself", comparison.better);
    }
    if (!(comparison.times >= 1 && comparison.times <= mostTimes)) {
        return fmt::format(
            "\"{}\" says {} times; the scale goes from 1 (equally) to 9 (extremely)",
            toText(comparison),
            comparison.times);
    }
    return {};
}

std::vector<std::string>
comparisonFaults(const WeightOptions& options, const std::vector<std::string>& criteria) {
    const std::size_t n = criteria.size();
    if (n > mostCompared) {
        return {fmt::format(
            "{} criteria are too many to compare in pairs; at most {}", n, mostCompared)};
    }
    std::vector<std::string> faults;
    std::vector<char> compared(n * n, 0);
    for (const Comparison& comparison : options.comparisons) {
        std::string fault = comparisonFault(comparison, criteria);
        if (!fault.empty()) {
            faults.push_back(std::move(fault));
            continue;
        }
        const std::size_t a = positionOf(criteria, comparison.better);
        const std::size_t b = positionOf(criteria, comparison.worse);
        if (compared[a * n + b] != 0) {
            faults.push_back(fmt::format(
                "\"{}\" and \"{}\" are compared twice", comparison.better, comparison.worse));
        }
        compared[a * n + b] = compared[b * n + a] = 1;
    }
    if (!faults.empty()) {
        return faults; // a pair with a fault would be reported as missing too
    }
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = a + 1; b < n; ++b) {
            if (compared[a * n + b] == 0) {
                faults.push_back(
                    fmt::format("\"{}\" and \"{}\" are not compared", criteria[a], criteria[b]));
            }
        }
    }
    return faults;
}

void scaleToOne(std::vector<double>& values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values) {
        value /= sum;
    }
}

std::vector<double> product(const JudgementMatrix& matrix, const std::vector<double>& vector) {
    std::vector<double> out(matrix.size, 0);
    for (std::size_t i = 0; i < matrix.size; ++i) {
        for (std::size_t j = 0; j < matrix.size; ++j) {
            out[i] += matrix.at(i, j) * vector[j];
        }
    }
    return out;
}

std::vector<double> principalEigenvector(const JudgementMatrix& matrix) {
    std::vector<double> weights(matrix.size, 1.0 / static_cast<double>(matrix.size));
    for (int i = 0; i < mostIterations; ++i) {
        std::vector<double> next = product(matrix, weights);
        scaleToOne(next);
        double change = 0;
        for (std::size_t c = 0; c < next.size(); ++c) {
            change = std::max(change, std::abs(next[c] - weights[c]));
        }
        weights = std::move(next);
        if (change <= settled) {
            break;
        }
    }
    return weights;
}

Consistency consistencyOf(const JudgementMatrix& matrix, const std::vector<double>& weights) {
    const auto n = static_cast<double>(matrix.size);
    Consistency consistency;
    const std::vector<double> image = product(matrix, weights);
    for (std::size_t i = 0; i < image.size(); ++i) {
        consistency.lambdaMax += image[i] / weights[i] / n;
    }
    consistency.randomIndex = randomIndex(matrix.size);
    if (consistency.randomIndex > 0) { // fewer than three judgements cannot contradict
        consistency.index = std::max(0.0, (consistency.lambdaMax - n) / (n - 1));
        consistency.ratio = consistency.index / consistency.randomIndex;
    }
    return consistency;
}

Issue doubtOf(
    const AhpResult& result,
    const JudgementMatrix& matrix,
    const std::vector<std::string>& criteria) {
    const auto [a, b] = *result.farthest;
    IssueLog log("weights");
    log.add(
        Severity::Warning,
        "inconsistent_comparisons",
        {fmt::format("{} / {}", criteria[a], criteria[b]), {}},
        "the consistency ratio is {}, above 0.1; farthest off are {} and {}: compared as {}, "
        "weighed as {}",
        {fmt::format("{:.2f}", result.consistency.ratio),
         criteria[a],
         criteria[b],
         fmt::format("{:.2f}", matrix.at(a, b)),
         fmt::format("{:.2f}", result.weights[a] / result.weights[b])});
    return log.issues().front();
}

} // namespace

std::string_view toString(WeightMethod method) {
    switch (method) {
    case WeightMethod::Direct:
        return "direct";
    case WeightMethod::Swing:
        return "swing";
    case WeightMethod::Ahp:
        break;
    }
    return "ahp";
}

std::string toText(const Comparison& comparison) {
    return comparison.times == 1
               ? fmt::format("{} = {}", comparison.better, comparison.worse)
               : fmt::format("{} > {} {}", comparison.better, comparison.worse, comparison.times);
}

Comparison comparisonFrom(std::string_view text) {
    const Comparison none{std::string(text), {}, std::numeric_limits<double>::quiet_NaN()};
    const std::size_t sign = text.find_first_of("<>=");
    if (sign == std::string_view::npos) {
        return none;
    }
    std::string first(trimmed(text.substr(0, sign)));
    std::string_view rest = trimmed(text.substr(sign + 1));
    double times = 1;
    if (text[sign] != '=') {
        const std::size_t space = rest.find_last_of(' ');
        const auto number =
            space == std::string_view::npos ? std::nullopt : parseNumber(rest.substr(space + 1));
        if (!number) {
            return none;
        }
        times = *number;
        rest = trimmed(rest.substr(0, space));
    }
    if (first.empty() || rest.empty()) {
        return none;
    }
    return text[sign] == '<' ? Comparison{std::string(rest), std::move(first), times}
                             : Comparison{std::move(first), std::string(rest), times};
}

double randomIndex(std::size_t n) {
    constexpr std::array<double, mostCompared> published = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
    CORREDOR_ASSERT(n >= 1 && n <= mostCompared);
    return published[n - 1];
}

AhpResult ahpWeights(const JudgementMatrix& matrix) {
    AhpResult result;
    result.weights = principalEigenvector(matrix);
    result.consistency = consistencyOf(matrix, result.weights);
    double farthest = -1;
    for (std::size_t a = 0; a < matrix.size && matrix.size > 2; ++a) {
        for (std::size_t b = a + 1; b < matrix.size; ++b) {
            const double off =
                std::abs(std::log(matrix.at(a, b) * result.weights[b] / result.weights[a]));
            if (off > farthest) {
                farthest = off;
                result.farthest = {a, b};
            }
        }
    }
    return result;
}

std::vector<std::string>
weightFaults(const WeightOptions& options, const std::vector<std::string>& criteria) {
    switch (options.method) {
    case WeightMethod::Direct:
        break;
    case WeightMethod::Swing:
        return swingFaults(options, criteria);
    case WeightMethod::Ahp:
        return comparisonFaults(options, criteria);
    }
    return {};
}

JudgementMatrix
judgementsOf(const WeightOptions& options, const std::vector<std::string>& criteria) {
    JudgementMatrix matrix{criteria.size(), {}};
    matrix.values.assign(matrix.size * matrix.size, 1);
    for (const Comparison& comparison : options.comparisons) {
        const std::size_t a = positionOf(criteria, comparison.better);
        const std::size_t b = positionOf(criteria, comparison.worse);
        matrix.values[a * matrix.size + b] = comparison.times;
        matrix.values[b * matrix.size + a] = 1 / comparison.times;
    }
    return matrix;
}

Weights weigh(
    const WeightOptions& options,
    const std::vector<std::string>& criteria,
    std::span<const double> direct) {
    const std::vector<std::string> faults = weightFaults(options, criteria);
    if (!faults.empty()) {
        throw ScenarioError({{}, "weights", faults.front(), "change [weights] of the scenario"});
    }
    Weights weights;
    weights.method = options.method;
    if (criteria.empty() || options.method == WeightMethod::Direct) {
        weights.values.assign(direct.begin(), direct.end());
    } else if (options.method == WeightMethod::Swing) {
        for (const std::string& name : criteria) {
            weights.values.push_back(options.swing.at(name));
        }
        scaleToOne(weights.values);
    } else {
        const JudgementMatrix matrix = judgementsOf(options, criteria);
        const AhpResult result = ahpWeights(matrix);
        weights.values = result.weights;
        weights.consistency = result.consistency;
        if (result.consistency.isDoubtful()) {
            weights.issues.push_back(doubtOf(result, matrix, criteria));
        }
    }
    return weights;
}

} // namespace corredor::planning
