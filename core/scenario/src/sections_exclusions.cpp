#include "section_parts.h"

namespace corredor::scenario {

std::vector<Section> exclusionSections() {
    using Entry = SourceEntry<ExclusionChoice>;
    return {arrayOf<Entry>(
        "exclusions",
        "Areas in which no new site may stand, e.g. flood zones and protected areas. Required and "
        "existing sites in them stay, with a warning.",
        [](auto& s) -> auto& { return s.exclusions; },
        joined<Entry>(
            sourceKeys<Entry>(true),
            {keyOf<Entry>(
                 {.name = "name",
                  .doc = "What the areas are, unique; without it the file name.",
                  .alwaysWritten = true},
                 [](auto& e) -> auto& { return e.options.name; }),
             keyOf<Entry>(
                 {.name = "label_field", .doc = "Field with the name of an area."},
                 [](auto& e) -> auto& { return e.options.labelField; }),
             keyOf<Entry>(
                 {.name = "buffer_km",
                  .doc = "No site this near to the areas either, in a straight line.",
                  .unit = "km",
                  .minimum = 0,
                  .maximum = 100},
                 [](auto& e) -> auto& { return e.options.bufferKm; })}))};
}

} // namespace corredor::scenario
