#include "value_codec.h"

namespace corredor::scenario {

using Comparisons = std::vector<planning::Comparison>;

Json Codec<Comparisons>::encode(const Comparisons& comparisons) {
    Json list = Json::array();
    for (const planning::Comparison& comparison : comparisons) {
        list.push_back(toText(comparison));
    }
    return list;
}

void Codec<Comparisons>::decode(const Json& json, Comparisons& comparisons) {
    comparisons.clear();
    for (const Json& text : json) {
        comparisons.push_back(planning::comparisonFrom(text.get<std::string>()));
    }
}

} // namespace corredor::scenario
