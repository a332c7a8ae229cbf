#include <corredor/planning/plan.h>

namespace corredor::planning {

std::string_view toString(CoveredBy by) {
    switch (by) {
    case CoveredBy::Nothing:
        return "nothing";
    case CoveredBy::Existing:
        return "existing";
    case CoveredBy::Plan:
        return "plan";
    }
    return "nothing";
}

std::string_view toString(Objective objective) {
    switch (objective) {
    case Objective::MaxCover:
        return "max-cover";
    case Objective::PMedian:
        return "p-median";
    case Objective::SetCover:
        return "set-cover";
    case Objective::PCenter:
        return "p-center";
    case Objective::FlowRefuelling:
        return "flow-refuelling";
    }
    return "max-cover";
}

} // namespace corredor::planning
