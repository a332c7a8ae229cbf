#include <corredor/landscape/figures.h>

#include <algorithm>

namespace corredor::landscape {

namespace {

Base found(const std::map<std::string, Base>& bases, const std::string& key) {
    const auto at = bases.find(key);
    return at == bases.end() ? Base{} : at->second;
}

} // namespace

const Breakdown* LandscapeFigures::by(Dimension dimension) const {
    const auto at = std::ranges::find(breakdowns, dimension, &Breakdown::dimension);
    return at == breakdowns.end() ? nullptr : &*at;
}

LandscapeFigures
takeFigures(const FigureInputs& inputs, const StationFilter& filter, const JobContext& job) {
    LandscapeFigures figures;
    for (const Dimension dimension : dimensions) {
        job.checkCancelled();
        if (dimension != Dimension::Zone) {
            figures.breakdowns.push_back(breakDown(inputs.stations, dimension, filter));
            continue;
        }
        for (std::size_t layer = 0; layer < inputs.bases.zones.size(); ++layer) {
            figures.breakdowns.push_back(
                breakDown(inputs.stations, dimension, filter, inputs.bases.zones[layer].get()));
            figures.breakdowns.back().zoneLayerIndex = static_cast<int>(layer);
        }
    }
    figures.growth = growthByCountry(inputs.stations, filter);
    job.report(0.5);
    figures.bases = measureBases(inputs.bases, job.subRange(0.5, 0.95));
    figures.quality = assessQuality(inputs.stations, inputs.sources, inputs.issues);
    job.report(1.0);
    return figures;
}

Base baseOf(const Bases& bases, const Breakdown& breakdown, const Figure& figure) {
    switch (breakdown.dimension) {
    case Dimension::Country:
        return found(bases.countries, figure.key);
    case Dimension::State:
        return found(bases.states, figure.key);
    case Dimension::Zone: {
        const auto layer = static_cast<std::size_t>(breakdown.zoneLayerIndex);
        return layer < bases.zones.size() ? found(bases.zones[layer], figure.key) : Base{};
    }
    default:
        return {};
    }
}

} // namespace corredor::landscape
