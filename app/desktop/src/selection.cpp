#include "selection.h"

#include <algorithm>

namespace corredor::desktop {

void SiteSelection::set(std::vector<std::int64_t> sites) {
    std::ranges::sort(sites);
    const auto repeated = std::ranges::unique(sites);
    sites.erase(repeated.begin(), repeated.end());
    if (sites != m_sites) {
        m_sites = std::move(sites);
        Q_EMIT changed();
    }
}

} // namespace corredor::desktop
