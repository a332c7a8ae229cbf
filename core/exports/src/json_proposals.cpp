#include "json_parts.h"

#include <corredor/planning/site_proposal.h>

namespace corredor::exports {
namespace {

using planning::ParameterRange;
using planning::PortGroup;
using planning::SiteProposal;

Json rangeJson(const ParameterRange& range, int decimals) {
    return {
        {"low", numberJson(range.low, decimals)},
        {"mid", numberJson(range.mid, decimals)},
        {"high", numberJson(range.high, decimals)}};
}

Json groupJson(const PortGroup& group) {
    Json connectors = Json::array();
    for (std::size_t i = 0; i < layers::connectorTypeCount; ++i) {
        const auto type = static_cast<layers::ConnectorType>(i);
        if (group.connectors.contains(type)) {
            connectors.push_back(layers::toString(type));
        }
    }
    return {
        {"level", layers::toString(group.level)},
        {"for_trucks", group.forTrucks},
        {"ports", group.ports},
        {"port_kw", numberJson(group.portKw, 1)},
        {"connectors", std::move(connectors)},
        {"peak_arrivals_per_hour", numberJson(group.peakArrivalsPerHour, 3)},
        {"utilisation", numberJson(group.utilisation, 6)},
        {"mean_wait_min", numberJson(group.meanWaitMin, 3)},
        {"kwh_per_day", numberJson(group.kwhPerDay, 1)},
        {"served_share", numberJson(group.servedShare01, 6)}};
}

Json catchmentJson(const planning::SiteCatchment& catchment) {
    return {
        {"service", planning::toString(catchment.service)},
        {"people_us", numberJson(catchment.people[0], 1)},
        {"people_mx", numberJson(catchment.people[1], 1)},
        {"electric_vehicles", numberJson(catchment.electricVehicles, 1)},
        {"light_vehicles_per_day", numberJson(catchment.lightVehiclesPerDay, 1)},
        {"truck_vehicles_per_day", numberJson(catchment.truckVehiclesPerDay, 1)},
        {"traffic_from", toString(catchment.trafficFrom)},
        {"stretch_km", numberJson(catchment.stretchKm, 3)},
        {"crossing_vehicles_per_day", numberJson(catchment.crossingVehiclesPerDay, 1)},
        {"crossing_trucks_per_day", numberJson(catchment.crossingTrucksPerDay, 1)}};
}

Json demandJson(const planning::SiteDemand& demand) {
    return {
        {"local_fast_kwh", numberJson(demand.localFastKwh, 1)},
        {"local_slow_kwh", numberJson(demand.localSlowKwh, 1)},
        {"corridor_kwh", numberJson(demand.corridorKwh, 1)},
        {"crossing_kwh", numberJson(demand.crossingKwh, 1)},
        {"truck_kwh", numberJson(demand.truckKwh, 1)}};
}

Json costJson(const planning::SiteCost& cost) {
    Json grants = Json::array();
    for (const planning::Grant& grant : cost.grants) {
        grants.push_back(
            {{"programme", grant.programme},
             {"usd", numberJson(grant.usd, 0)},
             {"usd_per_year", numberJson(grant.usdPerYear, 0)}});
    }
    return {
        {"capex_usd", rangeJson(cost.capexUsd, 0)},
        {"grid_usd", rangeJson(cost.gridUsd, 0)},
        {"energy_usd_per_year", numberJson(cost.energyUsdPerYear, 0)},
        {"demand_charge_usd_per_year", numberJson(cost.demandChargeUsdPerYear, 0)},
        {"upkeep_usd_per_year", numberJson(cost.upkeepUsdPerYear, 0)},
        {"revenue_usd_per_year", numberJson(cost.revenueUsdPerYear, 0)},
        {"grants", std::move(grants)},
        {"npv_usd", numberJson(cost.npvUsd, 0)},
        {"subsidy_usd", numberJson(cost.subsidyUsd, 0)},
        {"break_even_utilisation", numberJson(cost.breakEvenUtilisation, 6)},
        {"owner", toString(cost.owner)}};
}

Json proposalJson(const SiteProposal& proposal) {
    Json groups = Json::array();
    for (const PortGroup& group : proposal.design.groups) {
        groups.push_back(groupJson(group));
    }
    const auto reason = [&](std::string_view language) {
        return planning::reasonFor(proposal.design, proposal.catchment, proposal.demand, language);
    };
    return {
        {"type", toString(proposal.design.type)},
        {"ports", proposal.design.ports()},
        {"site_kw", numberJson(proposal.design.siteKw, 1)},
        {"kwh_per_day", numberJson(proposal.design.kwhPerDay, 1)},
        {"groups", std::move(groups)},
        {"catchment", catchmentJson(proposal.catchment)},
        {"demand", demandJson(proposal.demand)},
        {"cost", costJson(proposal.cost)},
        {"grid_km", numberJson(proposal.setting.gridKm, 3)},
        {"substation_km", numberJson(proposal.setting.substationKm, 3)},
        {"line_km", numberJson(proposal.setting.lineKm, 3)},
        {"online", toString(proposal.setting.online)},
        {"jurisdiction", proposal.jurisdiction},
        {"reason_en", reason("en")},
        {"reason_es", reason("es")}};
}

} // namespace

Json proposalsJson(const Results& results) {
    if (results.proposals.empty()) {
        return nullptr;
    }
    Json sites = Json::array();
    for (std::size_t i = 0; i < results.proposals.size(); ++i) {
        const auto candidate = static_cast<std::size_t>(results.plan.sites[i].candidate);
        Json site = {{"id", results.candidates.id[candidate]}};
        site.update(proposalJson(results.proposals[i]));
        sites.push_back(std::move(site));
    }
    return {
        {"year", results.sizing.year},
        {"estimate", toString(results.sizing.estimate)},
        {"sites", std::move(sites)}};
}

Json tripModelJson(const Results& results) {
    if (!results.tripModel) {
        return nullptr;
    }
    const planning::TripModel& model = *results.tripModel;
    return {
        {"places", model.places},
        {"pairs", model.pairs},
        {"counts", model.calibration.counts},
        {"scale", numberJson(model.calibration.scale, 15)},
        {"distance_exponent", numberJson(model.calibration.distanceExponent, 4)},
        {"distance_from_counts", model.calibration.foundDistance},
        {"r2", numberJson(model.calibration.r2, 4)},
        {"error_factor", numberJson(model.calibration.errorFactor, 3)}};
}

Json assumptionsJson(const Results& results) {
    Json list = Json::array();
    for (const planning::ParameterSpec& spec : planning::parameterSpecs()) {
        for (const planning::Country country : planning::allCountries) {
            list.push_back(
                {{"key", spec.key},
                 {"country", codeOf(country)},
                 {"group", toString(spec.group)},
                 {"name_en", spec.nameEn},
                 {"name_es", spec.nameEs},
                 {"unit", spec.unit},
                 {"value", rangeJson(results.parameters.range(spec.parameter, country), 9)},
                 {"stated", results.parameters.isStated(spec.parameter, country)},
                 {"basis", toString(spec.basis[static_cast<std::size_t>(country)])},
                 {"source", spec.sourceEn}});
        }
    }
    return list;
}

Json programmesJson(const Results& results) {
    Json list = Json::array();
    for (const planning::Programme& programme : results.programmes) {
        list.push_back(
            {{"name", programme.name},
             {"country", codeOf(programme.country)},
             {"state", programme.state},
             {"from", programme.firstYear},
             {"to", programme.lastYear},
             {"kind", toString(programme.kind)},
             {"rate", numberJson(programme.rate, 6)},
             {"most_usd_per_port", numberJson(programme.mostUsdPerPort, 0)},
             {"corridors_only", programme.corridorsOnly},
             {"source", programme.source}});
    }
    return list;
}

} // namespace corredor::exports
