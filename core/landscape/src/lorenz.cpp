#include <corredor/landscape/lorenz.h>

#include <algorithm>

namespace corredor::landscape {

double giniOf(std::span<const LorenzPoint> lorenz) {
    double area = 0;
    for (std::size_t i = 1; i < lorenz.size(); ++i) {
        area += (lorenz[i].people01 - lorenz[i - 1].people01) *
                (lorenz[i].ports01 + lorenz[i - 1].ports01);
    }
    return 1 - area;
}

std::vector<LorenzPoint> lorenzOf(std::span<const LorenzPlace> places) {
    std::vector<LorenzPlace> order;
    LorenzPlace all;
    for (const LorenzPlace& place : places) {
        if (place.people > 0) {
            order.push_back(place);
            all.people += place.people;
            all.ports += place.ports;
        }
    }
    if (all.people <= 0 || all.ports <= 0) {
        return {};
    }
    std::ranges::stable_sort(
        order, {}, [](const LorenzPlace& place) { return place.ports / place.people; });
    std::vector<LorenzPoint> lorenz = {{0, 0}};
    LorenzPlace sum;
    for (const LorenzPlace& place : order) {
        sum.people += place.people;
        sum.ports += place.ports;
        lorenz.push_back({sum.people / all.people, sum.ports / all.ports});
    }
    return lorenz;
}

} // namespace corredor::landscape
