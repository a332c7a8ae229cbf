#pragma once

#include "plan_model.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace corredor::planning {

/** What max cover and set cover share: whom each site reaches, and who is served already. */
class CoverModel : public PlanModel {
public:
    CoverModel(
        std::shared_ptr<const DemandReach> reach,
        const PlanOptions& options,
        std::vector<double> costs,
        const std::vector<double>& kmToWhatExists);
    [[nodiscard]] std::vector<SiteLoss> losses(
        const std::vector<std::int32_t>& chosen,
        const std::vector<char>& mayReplace) const override;

    void describe(const std::vector<std::int32_t>& chosen, Plan& plan) const override;

protected:
    [[nodiscard]] const DemandReach& reach() const { return *m_reach; }

    [[nodiscard]] const PlanOptions& options() const { return m_options; }

    [[nodiscard]] const std::vector<double>& costs() const { return m_costs; }

    [[nodiscard]] bool isServed(std::size_t demand) const { return m_served[demand] != 0; }

private:
    /** Who alone covers each demand: a position in `chosen`, or one of these. */
    static constexpr std::int32_t nobody = -1;
    static constexpr std::int32_t several = -2;

    [[nodiscard]] std::vector<std::int32_t>
    soleCovers(const std::vector<std::int32_t>& chosen) const;

    std::shared_ptr<const DemandReach> m_reach;
    PlanOptions m_options;
    std::vector<double> m_costs; ///< one a site; empty = none are known
    std::vector<char> m_served;  ///< per demand: covered by what exists
};

} // namespace corredor::planning
