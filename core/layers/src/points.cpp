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

} // namespace corredor::layers
