#include "scene.h"

#include <corredor/network/search.h>
#include <corredor/network/ways.h>

#include <catch2/catch.hpp>

#include <array>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using test::Scene;

TEST_CASE("edge ways: by the caller's costs, against one-way streets too", "[network]") {
    const Scene scene("A----B\n"
                      "|    |\n"
                      "C----D  E-F");
    const auto network = network::buildNetwork(
                             scene.roads(
                                 {{"BA", "1", "", "", layers::OneWay::Forward},
                                  {"BD", "2"},
                                  {"DC", "3"},
                                  {"CA", "4"},
                                  {"EF", "5"}}),
                             {},
                             {})
                             .network;
    std::vector<double> cost(network->lengthM);
    const auto node = [&](char letter) { return scene.node(*network, letter); };
    const auto from = [&](char letter) {
        return network::EdgeWays(*network, cost).from(std::array{node(letter)});
    };
    const auto at = [](const auto& column, std::int32_t i) {
        return column[static_cast<std::size_t>(i)];
    };
    network::WayTree tree = from('A');
    CHECK(at(tree.edge, node('B')) == scene.edge(*network, 'A', 'B'));
    CHECK(at(tree.parent, node('B')) == node('A'));
    CHECK_THAT(at(tree.cost, node('B')), WithinAbs(scene.lengthM("AB"), 0.01));
    CHECK(at(tree.cost, node('E')) == network::unreachable);
    CHECK(at(tree.edge, node('E')) == -1);

    cost[static_cast<std::size_t>(scene.edge(*network, 'A', 'B'))] = network::unreachable;
    tree = from('A');
    CHECK(at(tree.parent, node('B')) == node('D'));
    CHECK_THAT(at(tree.cost, node('B')), WithinAbs(scene.lengthM("ACDB"), 0.01));

    cost.assign(cost.size(), 0); // rings without cost end the search all the same
    tree = from('A');
    CHECK(at(tree.cost, node('D')) == 0);
}
