#include "table.h"

#include <corredor/base/text.h>
#include <corredor/exports/corridor_strip.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace corredor::exports {
namespace {

using landscape::Corridor;
using landscape::CorridorGap;
using landscape::CorridorTown;

constexpr double marginPx = 8;
constexpr std::size_t townRows = 3;

/** Code points: every byte but the continuations of UTF-8. */
std::ptrdiff_t characters(std::string_view utf8) {
    return std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

class Layout {
public:
    Layout(const Corridor& corridor, const StripOptions& options)
        : m_corridor(corridor)
        , m_options(options) {}

    [[nodiscard]] CorridorStrip strip() {
        const double row = m_options.rowPx;
        m_strip.width = m_options.width;
        m_strip.left = marginPx;
        m_strip.right = m_options.width - marginPx;
        m_strip.known.y = static_cast<double>(townRows) * row + 2.5 * row - 1;
        m_strip.atBest.y = m_strip.known.y + 2 * row + 2;
        m_strip.axisY = m_strip.atBest.y + row + 8;
        m_strip.height = m_strip.axisY + 2 * row + 8;
        addTowns();
        addGaps(m_strip.known, m_corridor.gaps);
        addGaps(m_strip.atBest, m_corridor.gapsAtBest);
        addStations();
        if (m_corridor.borderM) {
            m_strip.borderX = x(*m_corridor.borderM);
            m_strip.isMexicoFirst = m_corridor.line.countryAt(0) == "MX";
        }
        addTicks();
        return std::move(m_strip);
    }

private:
    [[nodiscard]] double x(double chainageM) const {
        return m_strip.left +
               chainageM / m_corridor.line.lengthM() * (m_strip.right - m_strip.left);
    }

    /** The largest towns first, each in the lowest row in which it covers no other. */
    void addTowns() {
        std::vector<const CorridorTown*> bySize;
        for (const CorridorTown& town : m_corridor.towns) {
            bySize.push_back(&town);
        }
        std::ranges::stable_sort(bySize, [](const CorridorTown* a, const CorridorTown* b) {
            return a->population > b->population;
        });
        std::array<std::vector<std::pair<double, double>>, townRows> taken;
        for (const CorridorTown* town : bySize) {
            const double middle = x(town->chainageM);
            const double half =
                static_cast<double>(characters(town->name)) * m_options.characterPx / 2 + 4;
            const double centre = std::clamp(middle, half, std::max(half, m_strip.width - half));
            for (std::size_t row = 0; row < taken.size(); ++row) {
                const bool isFree = std::ranges::none_of(taken[row], [&](const auto& span) {
                    return centre - half < span.second && centre + half > span.first;
                });
                if (isFree) {
                    taken[row].emplace_back(centre - half, centre + half);
                    const double above = 22 + m_options.rowPx * static_cast<double>(row);
                    m_strip.towns.push_back({town->name, centre, m_strip.known.y - above, middle});
                    break;
                }
            }
        }
    }

    void addGaps(StripBar& bar, const std::vector<CorridorGap>& gaps) const {
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            bar.gaps.push_back({x(gaps[i].beginM), x(gaps[i].endM), i});
        }
    }

    void addStations() {
        for (std::size_t i = 0; i < m_corridor.stations.size(); ++i) {
            const landscape::CorridorStation& station = m_corridor.stations[i];
            if (station.counts()) {
                m_strip.known.stations.push_back({x(station.chainageM), i});
            }
            if (station.mayCount()) {
                m_strip.atBest.stations.push_back({x(station.chainageM), i});
            }
        }
    }

    /** At round numbers, as many as have room, about ten at the report's width. */
    void addTicks() {
        const double length = m_corridor.line.lengthM() / m_options.tickUnitM;
        constexpr double pxPerTick = 96;
        const double rough =
            std::max(length / std::max(2.0, std::floor(m_options.width / pxPerTick)), 1.0);
        const double power = std::pow(10, std::floor(std::log10(rough)));
        const double step = power * (rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        for (int i = 0; i * step <= length; ++i) {
            const double at = x(i * step * m_options.tickUnitM);
            const std::string number = shortestNumber(rounded(i * step, 1));
            m_strip.ticks.push_back(
                {at,
                 i == 0 ? m_strip.left : std::min(at, m_strip.width - 14),
                 i == 0 ? number + ' ' + std::string(m_options.unit) : number});
        }
    }

    const Corridor& m_corridor;
    const StripOptions& m_options;
    CorridorStrip m_strip;
};

} // namespace

CorridorStrip layOutStrip(const Corridor& corridor, const StripOptions& options) {
    return Layout(corridor, options).strip();
}

} // namespace corredor::exports
