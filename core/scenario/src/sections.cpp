#include "sections.h"

namespace corredor::scenario {

std::span<const Section> allSections() {
    static const std::vector<Section> sections = [] {
        std::vector<Section> all = {topSection()};
        for (auto part :
             {&sourceSections,
              &exclusionSections,
              &landscapeSections,
              &tripSections,
              &parameterSections,
              &planningSections}) {
            const std::vector<Section> some = part();
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }();
    return sections;
}

const Section* findSection(std::string_view name) {
    for (const Section& section : allSections()) {
        if (section.name == name) {
            return &section;
        }
    }
    return nullptr;
}

Json defaultValue(const Section& section, std::size_t key) {
    Scenario fresh;
    section.append(fresh);
    return section.value(fresh, 0, key);
}

} // namespace corredor::scenario
