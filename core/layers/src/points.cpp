#include <corredor/layers/points.h>

namespace corredor::layers {

std::string_view toString(SiteRole role) {
    switch (role) {
    case SiteRole::Required:
        return "required";
    case SiteRole::Existing:
        return "existing";
    case SiteRole::Excluded:
        return "excluded";
    case SiteRole::Candidate:
        break;
    }
    return "candidate";
}

PopulationLayer withRows(const PopulationLayer& layer, std::span<const std::size_t> rows) {
    const auto pick = [&](const auto& column) {
        std::decay_t<decltype(column)> picked;
        picked.reserve(rows.size());
        for (const std::size_t row : rows) {
            picked.push_back(column[row]);
        }
        return picked;
    };
    PopulationLayer kept{
        pick(layer.points), pick(layer.people), pick(layer.id), pick(layer.country), {}, {}};
    for (const auto& [name, column] : layer.numbers) {
        kept.numbers[name] = pick(column);
    }
    for (const auto& [name, column] : layer.texts) {
        kept.texts[name] = pick(column);
    }
    return kept;
}

} // namespace corredor::layers
