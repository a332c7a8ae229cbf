#include "value_codec.h"

namespace corredor::scenario {

using ListMap = std::map<std::string, std::vector<std::string>>;

Json Codec<ListMap>::encode(const ListMap& lists) {
    Json map = Json::object();
    for (const auto& [key, list] : lists) {
        map[key] = list.size() == 1 ? Json(list.front()) : Json(list);
    }
    return map;
}

void Codec<ListMap>::decode(const Json& json, ListMap& lists) {
    lists.clear();
    for (const auto& [key, value] : json.items()) {
        lists[key] = value.is_array() ? value.get<std::vector<std::string>>()
                                      : std::vector{value.get<std::string>()};
    }
}

} // namespace corredor::scenario
