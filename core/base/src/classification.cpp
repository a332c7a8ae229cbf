#include <corredor/base/classification.h>
#include <corredor/base/error.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace corredor {

namespace {

/** The different values, ascending, and how often each stands there. */
struct Distinct {
    std::vector<double> value;
    std::vector<std::int64_t> count;

    [[nodiscard]] std::size_t size() const { return value.size(); }
};

std::vector<double> sortedFinite(std::span<const double> values) {
    std::vector<double> finite;
    finite.reserve(values.size());
    std::ranges::copy_if(
        values, std::back_inserter(finite), [](double value) { return std::isfinite(value); });
    std::ranges::sort(finite);
    return finite;
}

Distinct distinctOf(std::span<const double> sorted) {
    Distinct distinct;
    for (const double value : sorted) {
        if (distinct.value.empty() || value > distinct.value.back()) {
            distinct.value.push_back(value);
            distinct.count.push_back(0);
        }
        ++distinct.count.back();
    }
    return distinct;
}

/**
 * Sums of squares by Fisher's dynamic programme over the distinct values. The best start of the
 * last class never moves down as its end moves up, so each round is filled by halves.
 */
class NaturalBreaks {
public:
    NaturalBreaks(const Distinct& distinct, std::size_t classes)
        : m_distinct(distinct)
        , m_classes(std::min(classes, distinct.size()))
        , m_weight(distinct.size() + 1)
        , m_sum(distinct.size() + 1)
        , m_squares(distinct.size() + 1) {
        // Measured from the middle, so that far-off but close values keep their digits.
        const double middle = distinct.value[distinct.size() / 2];
        for (std::size_t i = 0; i < distinct.size(); ++i) {
            const double value = distinct.value[i] - middle;
            const auto weight = static_cast<double>(distinct.count[i]);
            m_weight[i + 1] = m_weight[i] + weight;
            m_sum[i + 1] = m_sum[i] + weight * value;
            m_squares[i + 1] = m_squares[i] + weight * value * value;
        }
    }

    /** The greatest value of each class. */
    [[nodiscard]] std::vector<double> limits() {
        const std::size_t size = m_distinct.size();
        m_best.resize(size + 1);
        for (std::size_t end = 0; end <= size; ++end) {
            m_best[end] = end == 0 ? 0 : within(0, end);
        }
        std::vector<std::vector<std::size_t>> startOf;
        for (std::size_t round = 2; round <= m_classes; ++round) {
            m_next.assign(size + 1, std::numeric_limits<double>::infinity());
            m_start.assign(size + 1, 0);
            fill(round, size, round - 1, size - 1);
            startOf.push_back(m_start);
            std::swap(m_best, m_next);
        }
        std::vector<double> limits = {m_distinct.value.back()};
        std::size_t end = size;
        for (std::size_t round = startOf.size(); round-- > 0;) {
            end = startOf[round][end];
            limits.push_back(m_distinct.value[end - 1]);
        }
        std::ranges::reverse(limits);
        return limits;
    }

private:
    /** Squared differences from their mean of the values in [begin, end). */
    [[nodiscard]] double within(std::size_t begin, std::size_t end) const {
        const double sum = m_sum[end] - m_sum[begin];
        const double squares = m_squares[end] - m_squares[begin];
        return std::max(0.0, squares - sum * sum / (m_weight[end] - m_weight[begin]));
    }

    /** Ends in [low, high], whose last class starts in [firstStart, lastStart]. */
    void fill(std::size_t low, std::size_t high, std::size_t firstStart, std::size_t lastStart) {
        if (low > high) {
            return;
        }
        const std::size_t end = low + (high - low) / 2;
        std::size_t best = firstStart;
        for (std::size_t start = firstStart; start <= std::min(lastStart, end - 1); ++start) {
            const double cost = m_best[start] + within(start, end);
            if (cost < m_next[end]) {
                m_next[end] = cost;
                best = start;
            }
        }
        m_start[end] = best;
        fill(low, end - 1, firstStart, best);
        fill(end + 1, high, best, lastStart);
    }

    const Distinct& m_distinct;
    std::size_t m_classes;
    std::vector<double> m_weight; ///< running sums over the distinct values
    std::vector<double> m_sum;
    std::vector<double> m_squares;
    std::vector<double> m_best; ///< least cost of the first `end` values in one class fewer
    std::vector<double> m_next;
    std::vector<std::size_t> m_start; ///< where the last class of the first `end` values starts
};

std::vector<double> quantileLimits(std::span<const double> sorted, std::size_t classes) {
    std::vector<double> limits;
    for (std::size_t i = 1; i <= classes; ++i) {
        const std::size_t notAbove = (sorted.size() * i + classes - 1) / classes;
        limits.push_back(sorted[std::max<std::size_t>(notAbove, 1) - 1]);
    }
    const auto repeated = std::ranges::unique(limits);
    limits.erase(repeated.begin(), repeated.end());
    return limits;
}

std::vector<double> equalLimits(double least, double greatest, std::size_t classes) {
    std::vector<double> limits;
    for (std::size_t i = 1; i < classes && least < greatest; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(classes);
        limits.push_back(least + (greatest - least) * share);
    }
    limits.push_back(greatest);
    return limits;
}

void checkOptions(const ClassOptions& options) {
    if (options.method != ClassMethod::Manual && options.classes < 1) {
        throw UsageError({"", "classes", "there must be at least one class", "Ask for 1 or more"});
    }
    const auto& limits = options.limits;
    const bool ascends = std::ranges::adjacent_find(limits, std::greater_equal<>()) == limits.end();
    if (options.method == ClassMethod::Manual &&
        !(ascends && std::ranges::all_of(limits, [](double x) { return std::isfinite(x); }))) {
        throw UsageError(
            {"",
             "class limits",
             "the limits between classes must be numbers, each greater than the one before",
             "Sort them and leave out repeated ones"});
    }
}

/** Of every class but the lowest bound; with data. */
std::vector<double> upperLimits(std::span<const double> sorted, const ClassOptions& options) {
    const auto classes = static_cast<std::size_t>(options.classes);
    switch (options.method) {
    case ClassMethod::Quantile:
        return quantileLimits(sorted, classes);
    case ClassMethod::NaturalBreaks: {
        const Distinct distinct = distinctOf(sorted);
        return NaturalBreaks(distinct, classes).limits();
    }
    case ClassMethod::EqualInterval:
        return equalLimits(sorted.front(), sorted.back(), classes);
    case ClassMethod::Manual:
        break;
    }
    std::vector<double> limits(options.limits.begin(), options.limits.end());
    limits.push_back(limits.empty() ? sorted.back() : std::max(sorted.back(), limits.back()));
    return limits;
}

std::vector<double> boundsOf(std::span<const double> sorted, const ClassOptions& options) {
    if (sorted.empty()) {
        const auto& limits = options.limits;
        if (options.method != ClassMethod::Manual || limits.empty()) {
            return {};
        }
        std::vector<double> bounds = {limits.front()};
        bounds.insert(bounds.end(), limits.begin(), limits.end());
        bounds.push_back(limits.back());
        return bounds;
    }
    std::vector<double> bounds = upperLimits(sorted, options);
    bounds.insert(bounds.begin(), std::min(sorted.front(), bounds.front()));
    return bounds;
}

} // namespace

std::ptrdiff_t Classification::classOf(double value) const {
    if (!std::isfinite(value) || counts.empty()) {
        return -1;
    }
    const auto first = bounds.begin() + 1;
    const auto upper = std::lower_bound(first, bounds.end(), value);
    return std::min(std::distance(first, upper), classes() - 1);
}

Classification classify(std::span<const double> values, const ClassOptions& options) {
    checkOptions(options);
    Classification result;
    result.method = options.method;
    const std::vector<double> sorted = sortedFinite(values);
    result.noData = std::ssize(values) - std::ssize(sorted);
    result.bounds = boundsOf(sorted, options);
    result.counts.assign(result.bounds.empty() ? 0 : result.bounds.size() - 1, 0);
    for (const double value : sorted) {
        ++result.counts[static_cast<std::size_t>(result.classOf(value))];
    }
    return result;
}

int decimalsToTellApart(std::span<const double> bounds) {
    constexpr int most = 6;
    for (int decimals = 0; decimals < most; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        const auto readsSame = [&](double a, double b) {
            return a < b && std::round(a * scale) == std::round(b * scale);
        };
        if (std::ranges::adjacent_find(bounds, readsSame) == bounds.end()) {
            return decimals;
        }
    }
    return most;
}

} // namespace corredor
