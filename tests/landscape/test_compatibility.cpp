#include "../network/scene.h"
#include "station_scene.h"

#include <corredor/base/error.h>
#include <corredor/geo/geodesic.h>
#include <corredor/landscape/compatibility.h>
#include <corredor/network/distances.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace corredor;
using Catch::Matchers::WithinAbs;
using landscape::Compatibility;
using landscape::TripStatus;
using landscape::TypeCompatibility;
using landscape::VehicleType;
using layers::ConnectorType;
using test::Scene;

namespace {

layers::StationRecord fast(std::string id, geo::LonLat place, ConnectorType type, double kw = 0) {
    layers::StationRecord station = test::record(std::move(id), "N", place);
    station.ports = {0, 0, 2};
    station.country = "US";
    station.connectors = {{type, 2, kw}};
    return station;
}

/** Drives 250 km from city to stop to city, without reserve. */
VehicleType vehicle(
    std::string name,
    std::vector<ConnectorType> connectors,
    std::vector<ConnectorType> adapters = {}) {
    return {
        .name = std::move(name),
        .rangeKm = 250,
        .reservePct = 0,
        .chargeToPct = 100,
        .connectors = std::move(connectors),
        .adapters = std::move(adapters)};
}

/** A road of 500 km from A in the one to F in the other country, 100 km between letters. */
struct Road {
    Scene scene{"A-B-C-D-E-F", 50'000};
    std::shared_ptr<const network::RoadNetwork> network =
        network::buildNetwork(scene.roads({{"ABCDEF", "1"}}), {}, {}).network;
    network::Router router{network, network::Cost::LengthM};
    landscape::MergedStations stations = test::merge({test::sourceOf(
        {fast("c", scene['C'], ConnectorType::CCS1),
         fast("d", scene['D'], ConnectorType::J3400)})});
    layers::PlaceLayer places = {
        {"Alfa", "US", "TX", scene['A'], 400'000},
        {"Écho", "MX", "CHH", scene['E'], 20'000},
        {"Foxtrot", "MX", "CHH", scene['F'], 200'000}};
    landscape::TripOptions options;

    [[nodiscard]] Compatibility study(const std::vector<VehicleType>& types) const {
        return landscape::studyCompatibility(
            {.router = router, .stations = stations, .places = places}, types, options);
    }

    [[nodiscard]] std::int32_t station(std::string_view uid) const {
        const auto found = std::ranges::find(stations.stationUid, uid);
        return static_cast<std::int32_t>(found - stations.stationUid.begin());
    }
};

const VehicleType ccs = vehicle("ccs", {ConnectorType::CCS1});
const VehicleType nacs = vehicle("nacs", {ConnectorType::J3400});
const VehicleType both = vehicle("both", {ConnectorType::J3400}, {ConnectorType::CCS1});

} // namespace

TEST_CASE("compatibility: what a vehicle can use, and where it can stop on the way", "[trips]") {
    using landscape::fitOf;
    using landscape::PlugIn;
    const Road road;
    layers::StationRecord station = fast("x", road.scene['A'], ConnectorType::CCS1);
    CHECK(fitOf(station, both, 50).plugIn == PlugIn::WithAdapter);
    CHECK(fitOf(station, ccs, 50).plugIn == PlugIn::Direct);
    CHECK(fitOf(station, ccs, 50).isStop);
    CHECK(fitOf(station, nacs, 50).plugIn == PlugIn::No);
    station.connectors[0].powerKw = 24; // stated, and too weak
    CHECK(fitOf(station, ccs, 50).plugIn == PlugIn::Direct);
    CHECK_FALSE(fitOf(station, ccs, 50).isStop);
    CHECK(fitOf(station, ccs, 20).isStop);
    station.access = layers::Access::Private;
    CHECK(fitOf(station, ccs, 20).plugIn == PlugIn::No);
    station = fast("y", road.scene['A'], ConnectorType::J1772);
    station.ports = {0, 2, 0};
    VehicleType slow = vehicle("slow", {ConnectorType::J1772});
    CHECK_FALSE(fitOf(station, slow, 50).isStop);
    slow.slowOnTheWay = true;
    CHECK(fitOf(station, slow, 50).isStop);
    station.ports.dcfc = 2; // DC ports, but the plug that fits is not theirs
    slow.slowOnTheWay = false;
    CHECK_FALSE(fitOf(station, slow, 50).isStop);
}

TEST_CASE("compatibility: built-in types", "[trips]") {
    CHECK(landscape::builtinVehicleTypes().size() == 6);
    const VehicleType* type = landscape::findVehicleType("GB/T");
    REQUIRE(type != nullptr);
    CHECK(landscape::stopConnector(*type) == ConnectorType::GBTDC);
    CHECK_THAT(type->firstStretchKm(), WithinAbs(0.85 * 402.336, 1e-9));
    CHECK_THAT(type->stretchKm(), WithinAbs(0.65 * 402.336, 1e-9));
    CHECK(landscape::stopConnector(*landscape::findVehicleType("J1772")) == ConnectorType::J1772);
    CHECK(landscape::findVehicleType("ccs") == nullptr);
}

TEST_CASE("compatibility: possible trips, and where the others fail", "[trips]") {
    const Road road;
    const Compatibility study = road.study({ccs, nacs, both});
    REQUIRE(study.cities.size() == 2); // Écho is too small
    CHECK(study.cities[0].name == "Alfa");
    REQUIRE(study.trips.size() == 2);
    CHECK_THAT(study.trips[0].directKm, WithinAbs(500, 1));
    CHECK_THAT(study.trips[0].weight01, WithinAbs(0.5, 1e-9));

    const landscape::TripResult& ofCcs = study.types[0].trips[0];
    CHECK(ofCcs.status == TripStatus::OutOfRange);
    CHECK(std::isinf(ofCcs.km));
    CHECK(ofCcs.failure.last == road.station("AFDC:c"));
    CHECK(ofCcs.failure.next == -1); // no usable station before its end
    CHECK_THAT(ofCcs.failure.stretchKm, WithinAbs(300, 1));
    CHECK_THAT(ofCcs.failure.shortKm, WithinAbs(50, 1));

    const landscape::TripResult& ofNacs = study.types[1].trips[0];
    CHECK(ofNacs.failure.last == -1); // it does not get beyond its start's charge
    CHECK(ofNacs.failure.next == road.station("AFDC:d"));
    CHECK_THAT(ofNacs.failure.shortKm, WithinAbs(50, 1));
    CHECK_THAT(ofNacs.failure.toGoKm, WithinAbs(500, 1));

    const landscape::TripResult& ofBoth = study.types[2].trips[0];
    CHECK(ofBoth.status == TripStatus::Possible);
    CHECK(ofBoth.stops == std::vector{road.station("AFDC:c"), road.station("AFDC:d")});
    CHECK_THAT(ofBoth.km, WithinAbs(500, 1));

    const auto tallies = tallyTrips(study, study.types[2]);
    CHECK(tallies[2].trips == 2); // across
    CHECK(tallies[2].possible == 2);
    CHECK(sumOf(tallies).possibleWeight01 == Approx(1));
    CHECK(study.types[2].stations.at("US").direct == 1);
    CHECK(study.types[2].stations.at("US").withAdapter == 1);
    CHECK(study.types[2].stations.at("US").stops == 2);
    CHECK(study.types[2].stations.at("MX").stops == 0);
}

TEST_CASE("compatibility: trips are drawn along the roads that they take", "[trips]") {
    SECTION("by their stops, or directly where they are out of range") {
        const Road road;
        const Compatibility study = road.study({ccs, both});
        const auto fails = wayOf(study, study.types[0].trips[0]);
        const auto goes = wayOf(study, study.types[1].trips[0]);
        CHECK(goes.front() == road.scene['A']);
        CHECK(goes.back() == road.scene['F']);
        CHECK_THAT(geo::lengthM(goes) / 1000, WithinAbs(study.trips[0].directKm, 0.1));
        CHECK_THAT(geo::lengthM(fails) / 1000, WithinAbs(study.trips[0].directKm, 0.1));
        CHECK(study.types[0].trips[0].stretches.size() == 1);
        CHECK(study.types[1].trips[0].stretches.size() == 3);
        // Two directions of three stretches, and of the direct way.
        CHECK(study.stretches.size() == 8);
    }
    SECTION("around the sea that a straight line would cross") {
        const Scene scene{"A---B\n|   |\nC---D", 50'000};
        Road road;
        road.network = network::buildNetwork(scene.roads({{"ACDB", "1"}}), {}, {}).network;
        road.router = network::Router(road.network, network::Cost::LengthM);
        road.places = {
            {"A", "US", "TX", scene['A'], 200'000}, {"B", "US", "TX", scene['B'], 200'000}};
        road.stations = test::merge({test::sourceOf({fast("d", scene['D'], ConnectorType::CCS1)})});
        VehicleType far = ccs;
        far.rangeKm = 350;
        const Compatibility study = road.study({far});
        REQUIRE(study.types[0].trips[0].status == TripStatus::Possible);
        const auto way = wayOf(study, study.types[0].trips[0]);
        CHECK(way == std::vector{scene['A'], scene['C'], scene['D'], scene['B']});
    }
}

TEST_CASE("compatibility: the connector that opens most trips", "[trips]") {
    Road road;
    const Compatibility study = road.study({ccs});
    const auto& additions = study.types[0].additions;
    REQUIRE(additions.size() == 2); // at D, and at the town E, which is none of the cities
    for (const auto& addition : additions) {
        CHECK(addition.connector == ConnectorType::CCS1);
        CHECK(addition.trips == 2);
        CHECK(addition.tripsAcross == 2);
        CHECK_THAT(addition.weight01, WithinAbs(1, 1e-9));
    }
    CHECK(additions[0].station == road.station("AFDC:d"));
    CHECK(additions[1].station == -1);
    CHECK(additions[1].place == "Écho");
    road.options.atTowns = false;
    CHECK(road.study({ccs}).types[0].additions.size() == 1);
    road.options.additions = 0;
    CHECK(road.study({ccs}).types[0].additions.empty());
}

TEST_CASE("compatibility: cities by name, size and distance", "[trips]") {
    Road road;
    road.places.push_back({"Near", "US", "TX", road.scene.beside('A', 8'000, 0), 300'000});
    road.places.push_back({"Sea", "US", "TX", {-130, 30}, 300'000});
    road.places.push_back({"Alfa", "MX", "CHH", road.scene['D'], 10});
    const auto namesOf = [&] {
        std::vector<std::string> names;
        for (const auto& city : road.study({ccs}).cities) {
            names.push_back(city.name + " " + city.country);
        }
        return names;
    };
    CHECK(namesOf() == std::vector<std::string>{"Alfa US", "Foxtrot MX"});
    road.options.cities = {"echo", "ALFA, MX", "Nowhere"};
    road.options.apartKm = 5;
    CHECK(
        namesOf() ==
        std::vector<std::string>{"Alfa US", "Near US", "Foxtrot MX", "Écho MX", "Alfa MX"});
    road.options.maxCities = 1;
    const Compatibility study = road.study({ccs});
    CHECK(study.cities.size() == 3); // the named two, and one in the other country
    CHECK(test::issueCount(study.issues, "trip_city_not_found") == 1);
    CHECK(test::issueCount(study.issues, "trip_city_off_road") == 0);
    road.options.cities = {"Sea"};
    CHECK(test::issueCount(road.study({ccs}).issues, "trip_city_off_road") == 1);
}

TEST_CASE("compatibility: places that no road joins have no trip", "[trips]") {
    Road road;
    const Scene apart{"A-B-C-D-E-F\n           \nX-Y        ", 50'000};
    road.network =
        network::buildNetwork(apart.roads({{"ABCDEF", "1"}, {"XY", "2"}}), {}, {}).network;
    road.router = network::Router(road.network, network::Cost::LengthM);
    road.places.push_back({"X", "MX", "CHH", apart['X'], 500'000});
    const Compatibility study = road.study({ccs});
    CHECK(study.cities.size() == 3);
    CHECK(study.trips.size() == 2);
    CHECK(test::issueCount(study.issues, "trip_without_road") == 4);
}

TEST_CASE("compatibility: a way that is too long, nothing at all, a stop request", "[trips]") {
    Road road;
    SECTION("a stop far off the road") { // A-B 200 km; 283 km by C
        const Scene scene{"A---B\n     \n--C--", 50'000};
        road.network =
            network::buildNetwork(scene.roads({{"AB", "1"}, {"AC", "2"}, {"CB", "3"}}), {}, {})
                .network;
        road.router = network::Router(road.network, network::Cost::LengthM);
        road.places = {
            {"A", "US", "TX", scene['A'], 200'000}, {"B", "US", "TX", scene['B'], 200'000}};
        road.stations = test::merge({test::sourceOf({fast("c", scene['C'], ConnectorType::CCS1)})});
        VehicleType weak = ccs;
        weak.rangeKm = 150;
        const Compatibility study = road.study({weak});
        const landscape::TripResult& trip = study.types[0].trips[0];
        CHECK(trip.status == TripStatus::TooLong);
        CHECK_THAT(trip.km, WithinAbs(283, 1));
        CHECK(trip.stops.size() == 1);
        CHECK(trip.failure.last == -1);
        CHECK_THAT(trip.failure.shortKm, WithinAbs(50, 1));
        CHECK(tallyTrips(study, study.types[0])[0].tooLong == 2);
        road.options.maxDetour = 1.5;
        CHECK(road.study({weak}).types[0].trips[0].status == TripStatus::Possible);
    }
    SECTION("no stations, no places") {
        road.stations = test::merge({test::sourceOf({})});
        CHECK(road.study({ccs}).types[0].trips[0].status == TripStatus::OutOfRange);
        road.places.clear();
        const Compatibility study = road.study({ccs});
        CHECK(study.cities.empty());
        CHECK(study.trips.empty());
        CHECK(study.types[0].additions.empty());
    }
    SECTION("a stop request") {
        std::stop_source stop;
        stop.request_stop();
        CHECK_THROWS_AS(
            landscape::studyCompatibility(
                {.router = road.router, .stations = road.stations, .places = road.places},
                std::vector{ccs},
                {},
                JobContext(stop.get_token(), {})),
            Cancelled);
    }
}

namespace {

/** Random places on a random network, small enough to try every order of stops. */
struct RandomCountry {
    explicit RandomCountry(unsigned seed) : m_random(seed) {
        constexpr std::int32_t nodes = 24;
        network::PlainGraph graph;
        for (std::int32_t i = 0; i < nodes; ++i) {
            graph.nodes.push_back({-106 + 4 * share(), 28 + 4 * share()});
        }
        for (std::int32_t i = 0; i < nodes; ++i) {
            for (std::int32_t j = 0; j < 3; ++j) {
                const auto other = static_cast<std::int32_t>(share() * (nodes - 1));
                if (other != i) {
                    graph.from.push_back(i);
                    graph.to.push_back(other);
                    graph.lengthM.push_back(
                        geo::distanceM(
                            graph.nodes[static_cast<std::size_t>(i)],
                            graph.nodes[static_cast<std::size_t>(other)]) *
                        (1 + share() / 2));
                    graph.oneWay.push_back(
                        share() < 0.2 ? layers::OneWay::Forward : layers::OneWay::No);
                }
            }
        }
        std::vector<layers::StationRecord> records;
        for (std::size_t i = 0; i < 6; ++i) {
            records.push_back(fast(std::to_string(i), graph.nodes[i], ConnectorType::CCS1));
        }
        records.push_back(fast("other", graph.nodes[6], ConnectorType::CHAdeMO));
        stations = test::merge({test::sourceOf(records)});
        for (std::size_t i = 7; i < 13; ++i) {
            places.push_back(
                {"P" + std::to_string(i),
                 i % 2 == 0 ? "US" : "MX",
                 "",
                 graph.nodes[i],
                 100'000 + 100'000 * share()});
        }
        network =
            std::make_shared<const network::RoadNetwork>(network::networkOf(std::move(graph)));
    }

    double share() { return std::uniform_real_distribution<>(0, 1)(m_random); }

    layers::PlaceLayer places;
    landscape::MergedStations stations;
    std::shared_ptr<const network::RoadNetwork> network;

private:
    std::mt19937 m_random;
};

/** Every order of stops is tried: fewest stops within the limit, then least length. */
class AllOrders {
public:
    AllOrders(const RandomCountry& country, const VehicleType& type, double maxDetour)
        : m_type(type)
        , m_maxDetour(maxDetour) {
        std::vector<geo::LonLat> points;
        for (const auto& station : country.stations.stations->records()) {
            if (station.connectors[0].type == ConnectorType::CCS1) {
                points.push_back(station.location);
            }
        }
        m_stops = points.size();
        for (const auto& place : country.places) {
            points.push_back(place.location);
            m_names.push_back(place.name);
        }
        m_km.assign(points.size() * points.size(), network::unreachable);
        m_size = points.size();
        for (const auto& pair : network::distances(country.network, points, points, {})) {
            m_km[static_cast<std::size_t>(pair.from) * m_size + static_cast<std::size_t>(pair.to)] =
                pair.km;
        }
    }

    struct Best {
        std::size_t stops = 99;
        double km = network::unreachable;
        double leastKm = network::unreachable; ///< with any number of stops
    };

    Best find(const std::string& from, const std::string& to) {
        m_best = {};
        m_to = place(to);
        m_limitKm = km(place(from), m_to) * m_maxDetour;
        m_used.assign(m_stops, 0);
        drive(place(from), 0, 0, m_type.firstStretchKm());
        return m_best;
    }

private:
    [[nodiscard]] std::size_t place(const std::string& name) const {
        return m_stops +
               static_cast<std::size_t>(std::ranges::find(m_names, name) - m_names.begin());
    }

    [[nodiscard]] double km(std::size_t from, std::size_t to) const {
        return m_km[from * m_size + to];
    }

    void drive(std::size_t at, std::size_t stops, double drivenKm, double reachKm) {
        if (km(at, m_to) <= reachKm) {
            const double allKm = drivenKm + km(at, m_to);
            m_best.leastKm = std::min(m_best.leastKm, allKm);
            if (allKm <= m_limitKm + 1e-6 &&
                std::tuple(stops, allKm) < std::tuple(m_best.stops, m_best.km)) {
                m_best.stops = stops;
                m_best.km = allKm;
            }
        }
        for (std::size_t stop = 0; stop < m_stops; ++stop) {
            if (m_used[stop] == 0 && km(at, stop) <= reachKm) {
                m_used[stop] = 1;
                drive(stop, stops + 1, drivenKm + km(at, stop), m_type.stretchKm());
                m_used[stop] = 0;
            }
        }
    }

    const VehicleType& m_type;
    double m_maxDetour;
    std::size_t m_stops = 0;
    std::size_t m_size = 0;
    std::vector<std::string> m_names;
    std::vector<double> m_km;
    std::vector<char> m_used;
    std::size_t m_to = 0;
    double m_limitKm = 0;
    Best m_best;
};

} // namespace

TEST_CASE("compatibility: as trying every order of stops, on random networks", "[trips]") {
    const auto seed = GENERATE(range(1U, 13U));
    const RandomCountry country(seed);
    const network::Router router(country.network, network::Cost::LengthM);
    VehicleType type = vehicle("ccs", {ConnectorType::CCS1});
    type.reservePct = 10;
    type.chargeToPct = 80;
    landscape::TripOptions options;
    options.apartKm = 0;
    options.maxTripKm = 5'000;
    options.maxDetour = 1.3;
    options.sameStopKm = 0;
    const Compatibility study = landscape::studyCompatibility(
        {.router = router, .stations = country.stations, .places = country.places},
        std::vector{type},
        options);
    AllOrders oracle(country, type, options.maxDetour);
    for (std::size_t i = 0; i < study.trips.size(); ++i) {
        const auto name = [&](std::int32_t city) {
            return study.cities[static_cast<std::size_t>(city)].name;
        };
        const auto& trip = study.trips[i];
        const auto& result = study.types[0].trips[i];
        const AllOrders::Best best = oracle.find(name(trip.from), name(trip.to));
        INFO("seed " << seed << " " << name(trip.from) << " to " << name(trip.to));
        if (std::isfinite(best.km)) {
            CHECK(result.status == TripStatus::Possible);
            CHECK(result.stops.size() == best.stops);
            CHECK_THAT(result.km, WithinAbs(best.km, 1e-6)); // km; another order of sums
        } else if (std::isfinite(best.leastKm)) {
            CHECK(result.status == TripStatus::TooLong);
            CHECK_THAT(result.km, WithinAbs(best.leastKm, 1e-6));
        } else {
            CHECK(result.status == TripStatus::OutOfRange);
            CHECK(result.failure.shortKm > 0);
        }
    }
}

TEST_CASE("compatibility: an addition opens what adding it opens", "[trips]") {
    const auto seed = GENERATE(range(1U, 9U));
    const RandomCountry country(seed);
    const network::Router router(country.network, network::Cost::LengthM);
    const VehicleType type = vehicle("ccs", {ConnectorType::CCS1});
    landscape::TripOptions options;
    options.apartKm = 0;
    options.maxTripKm = 5'000;
    options.sameStopKm = 0;
    options.atTowns = false;
    const auto studied = [&](const landscape::MergedStations& stations) {
        return landscape::studyCompatibility(
            {.router = router, .stations = stations, .places = country.places},
            std::vector{type},
            options);
    };
    const auto possible = [](const Compatibility& study) {
        return sumOf(tallyTrips(study, study.types[0])).possible;
    };
    const Compatibility before = studied(country.stations);
    landscape::MergedStations changed = country.stations;
    const auto layer = std::make_shared<layers::StationLayer>();
    for (layers::StationRecord record : changed.stations->records()) {
        record.connectors[0].type = ConnectorType::CCS1;
        layer->add(record);
    }
    changed.stations = layer;
    const auto opened = possible(studied(changed)) - possible(before);
    const auto& additions = before.types[0].additions;
    INFO("seed " << seed);
    CHECK((additions.empty() ? 0 : additions[0].trips) == opened);
}
