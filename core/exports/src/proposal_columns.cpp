#include "proposal_columns.h"

#include <algorithm>
#include <limits>

namespace corredor::exports {
namespace {

using planning::PortGroup;
using planning::SiteProposal;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::int64_t portsOf(const PortGroup* group) {
    return group == nullptr ? 0 : group->ports;
}

/** The group that the site is for: fast, else slow, else trucks. */
const PortGroup* mainGroup(const planning::SiteDesign& design) {
    const PortGroup* fast = design.fast();
    const PortGroup* slow = design.slow();
    return fast != nullptr ? fast : slow != nullptr ? slow : design.truck();
}

double ofMain(const SiteProposal& proposal, double PortGroup::* figure) {
    const PortGroup* group = mainGroup(proposal.design);
    return group == nullptr ? none : group->*figure;
}

/** Adds columns of one proposal a row. */
class ProposalColumns {
public:
    ProposalColumns(TableBuilder& builder, const std::vector<SiteProposal>& proposals)
        : m_builder(&builder)
        , m_proposals(&proposals) {}

    template <typename Value>
    void text(ColumnInfo info, Value value) {
        m_builder->text(std::move(info), of(value));
    }

    template <typename Value>
    void integer(ColumnInfo info, Value value) {
        m_builder->integer(std::move(info), of(value));
    }

    template <typename Value>
    void real(ColumnInfo info, int decimals, Value value) {
        m_builder->real(std::move(info), decimals, of(value));
    }

private:
    template <typename Value>
    [[nodiscard]] auto of(Value value) const {
        return [this, value](std::size_t row) { return value((*m_proposals)[row]); };
    }

    TableBuilder* m_builder;
    const std::vector<SiteProposal>* m_proposals;
};

void addKind(ProposalColumns& columns) {
    columns.text(
        {"stype",
         "kind of site: slow-destination, urban-hub, corridor-150, corridor-350 or truck-stop",
         "",
         "Kind of site",
         "Tipo de sitio"},
        [](const SiteProposal& p) { return std::string(toString(p.design.type)); });
    columns.integer(
        {"ports", "ports of all kinds", "ports", "Ports", "Puertos"},
        [](const SiteProposal& p) { return p.design.ports(); });
    columns.integer(
        {"dc_ports", "fast ports for light vehicles", "ports", "Fast ports", "Puertos rápidos"},
        [](const SiteProposal& p) { return portsOf(p.design.fast()); });
    columns.integer(
        {"l2_ports", "Level 2 ports", "ports", "Level 2 ports", "Puertos de nivel 2"},
        [](const SiteProposal& p) { return portsOf(p.design.slow()); });
    columns.integer(
        {"tr_ports", "ports for trucks", "ports", "Truck ports", "Puertos para camiones"},
        [](const SiteProposal& p) { return portsOf(p.design.truck()); });
    columns.real(
        {"port_kw", "power of a port of the main kind", "kW", "Port (kW)", "Puerto (kW)"},
        1,
        [](const SiteProposal& p) { return ofMain(p, &PortGroup::portKw); });
    columns.real(
        {"site_kw", "power of the grid connection", "kW", "Site (kW)", "Sitio (kW)"},
        1,
        [](const SiteProposal& p) { return p.design.siteKw; });
    columns.text({"conn", "connectors", "", "Connectors", "Conectores"}, [](const SiteProposal& p) {
        return connectorNames(p.design);
    });
}

void addDemand(ProposalColumns& columns) {
    columns.real(
        {"kwh_day", "energy sold a day", "kWh/day", "Energy (kWh/day)", "Energía (kWh/día)"},
        1,
        [](const SiteProposal& p) { return p.design.kwhPerDay; });
    columns.real(
        {"peak_arr",
         "arrivals in the busiest hour at the main ports",
         "vehicles/h",
         "Arrivals in the busiest hour",
         "Llegadas en la hora pico"},
        2,
        [](const SiteProposal& p) { return ofMain(p, &PortGroup::peakArrivalsPerHour); });
    columns.real(
        {"wait_min",
         "mean wait in the busiest hour at the main ports",
         "min",
         "Mean wait (min)",
         "Espera media (min)"},
        2,
        [](const SiteProposal& p) { return ofMain(p, &PortGroup::meanWaitMin); });
    columns.real(
        {"util",
         "utilisation in the busiest hour of the main ports that work, 0 to 1",
         "",
         "Utilisation",
         "Utilización"},
        3,
        [](const SiteProposal& p) { return ofMain(p, &PortGroup::utilisation); });
}

void addMoney(ProposalColumns& columns) {
    columns.real(
        {"capex_lo", "capital cost, low estimate", "USD", "Capital, low", "Inversión, baja"},
        0,
        [](const SiteProposal& p) { return p.cost.capexUsd.low; });
    columns.real(
        {"capex", "capital cost", "USD", "Capital", "Inversión"}, 0, [](const SiteProposal& p) {
            return p.cost.capexUsd.mid;
        });
    columns.real(
        {"capex_hi", "capital cost, high estimate", "USD", "Capital, high", "Inversión, alta"},
        0,
        [](const SiteProposal& p) { return p.cost.capexUsd.high; });
    columns.real(
        {"opex_yr", "running cost a year", "USD/year", "Running cost", "Costo de operación"},
        0,
        [](const SiteProposal& p) { return p.cost.opexUsdPerYear(); });
    columns.real(
        {"grants", "paid once by programmes", "USD", "Grants", "Subvenciones"},
        0,
        [](const SiteProposal& p) { return p.cost.grantsUsd(); });
    columns.real(
        {"npv", "net present value, grants included", "USD", "Net present value", "Valor presente"},
        0,
        [](const SiteProposal& p) { return p.cost.npvUsd; });
    columns.real(
        {"subsidy", "subsidy that makes it pay", "USD", "Subsidy needed", "Subsidio necesario"},
        0,
        [](const SiteProposal& p) { return p.cost.subsidyUsd; });
    columns.real(
        {"breakeven",
         "mean utilisation at which it pays, 0 to 1; empty when it never does",
         "",
         "Break-even utilisation",
         "Utilización de equilibrio"},
        4,
        [](const SiteProposal& p) {
            return p.cost.breakEvenUtilisation < std::numeric_limits<double>::infinity()
                       ? p.cost.breakEvenUtilisation
                       : none;
        });
    columns.text(
        {"owner",
         "who could own it: private, private-with-help or public",
         "",
         "Owner",
         "Propietario"},
        [](const SiteProposal& p) { return std::string(toString(p.cost.owner)); });
}

void addPlace(ProposalColumns& columns) {
    columns.real(
        {"grid_km", "straight line to the grid", "km", "Grid (km)", "Red eléctrica (km)"},
        2,
        [](const SiteProposal& p) { return p.setting.gridKm; });
    columns.real(
        {"subst_km",
         "straight line to a substation of the same country",
         "km",
         "Substation (km)",
         "Subestación (km)"},
        2,
        [](const SiteProposal& p) { return p.setting.substationKm; });
    columns.real(
        {"line_km",
         "straight line to a power line of the same country",
         "km",
         "Power line (km)",
         "Línea eléctrica (km)"},
        2,
        [](const SiteProposal& p) { return p.setting.lineKm; });
    columns.text(
        {"online",
         "cover by broadband or cell: online, offline or unknown",
         "",
         "Communications",
         "Comunicaciones"},
        [](const SiteProposal& p) { return std::string(toString(p.setting.online)); });
    columns.text(
        {"jurisd", "zone, state, country; federal road", "", "Jurisdiction", "Jurisdicción"},
        [](const SiteProposal& p) { return p.jurisdiction; });
}

} // namespace

std::string connectorNames(const planning::SiteDesign& design) {
    layers::ConnectorSet all;
    for (const PortGroup& group : design.groups) {
        all.merge(group.connectors);
    }
    std::string names;
    for (std::size_t i = 0; i < layers::connectorTypeCount; ++i) {
        const auto type = static_cast<layers::ConnectorType>(i);
        if (all.contains(type)) {
            names += (names.empty() ? "" : ", ") + std::string(layers::toString(type));
        }
    }
    return names;
}

void addProposalColumns(TableBuilder& builder, const Results& results) {
    ProposalColumns columns(builder, results.proposals);
    addKind(columns);
    addDemand(columns);
    addMoney(columns);
    addPlace(columns);
    columns.text(
        {"reason", "why this kind and size, in the language of the run", "", "Reason", "Razón"},
        [&results](const SiteProposal& p) {
            return planning::reasonFor(p.design, p.catchment, p.demand, results.scenario.language);
        });
}

} // namespace corredor::exports
