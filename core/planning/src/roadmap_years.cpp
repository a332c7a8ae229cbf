#include "roadmap_model.h"

#include <algorithm>

namespace corredor::planning {

namespace {

std::size_t at(Country country) {
    return static_cast<std::size_t>(country);
}

void addSites(const RoadmapInputs& inputs, const Roadmap& roadmap, RoadmapYear& figures) {
    for (const RoadmapSite& site : roadmap.sites) {
        const SiteStage* now = site.stageAt(figures.year);
        if (now == nullptr) {
            continue;
        }
        const SiteStage* before = site.stageAt(figures.year - 1);
        const std::string& code =
            inputs.plan.sites.country[static_cast<std::size_t>(site.candidate)];
        CountryYear& country = figures.countries[at(countryFromCode(code))];
        ++country.sites;
        country.ports += now->design.ports();
        country.siteKw += now->design.siteKw;
        country.kwhPerDay += now->design.kwhPerDay;
        country.spentUsd += now->capexUsd - (before == nullptr ? 0 : before->capexUsd);
        country.spentSoFarUsd += now->capexUsd;
    }
}

void addPeople(
    const RoadmapInputs& inputs,
    const DemandReach& reach,
    const Roadmap& roadmap,
    RoadmapYear& figures) {
    const auto perPerson =
        vehiclesPerPerson(inputs.parameters, figures.year, roadmap.options.estimate);
    for (std::size_t d = 0; d < reach.people.size(); ++d) {
        const Country home = countryFromCode(reach.country[d]);
        const double people = reach.people[d];
        const double vehicles = people * perPerson[at(home)];
        const std::int32_t reachedIn = roadmap.reachedIn[d];
        CountryYear& country = figures.countries[at(home)];
        country.people += people;
        country.vehicles += vehicles;
        if (reachedIn == Roadmap::byWhatExists) {
            country.peopleExisting += people;
            country.vehiclesExisting += vehicles;
        } else if (reachedIn != Roadmap::never && reachedIn <= figures.year) {
            country.peopleRoadmap += people;
            country.vehiclesRoadmap += vehicles;
        }
    }
}

} // namespace

CountryYear& CountryYear::operator+=(const CountryYear& other) {
    sites += other.sites;
    ports += other.ports;
    siteKw += other.siteKw;
    kwhPerDay += other.kwhPerDay;
    spentUsd += other.spentUsd;
    spentSoFarUsd += other.spentSoFarUsd;
    people += other.people;
    peopleExisting += other.peopleExisting;
    peopleRoadmap += other.peopleRoadmap;
    vehicles += other.vehicles;
    vehiclesExisting += other.vehiclesExisting;
    vehiclesRoadmap += other.vehiclesRoadmap;
    return *this;
}

CountryYear RoadmapYear::sum() const {
    CountryYear sum = countries.front();
    for (std::size_t i = 1; i < countries.size(); ++i) {
        sum += countries[i];
    }
    return sum;
}

std::array<double, countryCount>
vehiclesPerPerson(const Parameters& parameters, int year, Estimate estimate) {
    std::array<double, countryCount> perPerson{};
    for (const Country country : allCountries) {
        perPerson[at(country)] = evsPerPerson(parameters, country, year, estimate);
    }
    return perPerson;
}

std::vector<RoadmapYear>
yearFigures(const RoadmapInputs& inputs, const DemandReach& reach, const Roadmap& roadmap) {
    std::vector<RoadmapYear> years;
    const RoadmapOptions& options = roadmap.options;
    for (int year = options.firstYear - 1; year <= options.lastYear; ++year) {
        RoadmapYear& figures = years.emplace_back();
        figures.year = year;
        figures.budgetUsd = year < options.firstYear ? 0 : options.budgetUsd(year);
        addSites(inputs, roadmap, figures);
        addPeople(inputs, reach, roadmap, figures);
    }
    return years;
}

} // namespace corredor::planning
