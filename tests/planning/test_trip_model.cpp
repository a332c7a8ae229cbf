#include "plan_scene.h"

#include <corredor/planning/site_catchments.h>
#include <corredor/planning/trip_model.h>

#include <catch2/catch.hpp>

#include <cmath>
#include <optional>

using namespace corredor;
using namespace corredor::test;
using namespace corredor::planning;
using Catch::Matchers::WithinRel;

namespace {

constexpr double sketchError = 2e-3; // chords of the sketch, local scale of kmAt

layers::Place
place(std::string name, geo::LonLat where, double people, std::string country = "MX") {
    return {std::move(name), std::move(country), "CHH", where, people};
}

layers::MeasureLayer countsAt(const std::vector<geo::LonLat>& points, std::vector<double> values) {
    layers::MeasureLayer counts;
    counts.name = "aadt";
    counts.data = layers::MeasurePoints{points, std::move(values)};
    return counts;
}

/** A at 0 km, B at 100 km, C 100 km north of the junction at 50 km; roads cut every 10 km. */
struct Fork {
    Fork() {
        std::vector<geo::LonLat> along;
        for (int km = 0; km <= 100; km += 10) {
            along.push_back(kmAt(km));
        }
        std::vector<RoadSketch> roads;
        for (std::size_t i = 0; i + 1 < along.size(); ++i) {
            roads.push_back({{along[i], along[i + 1]}, "MEX-45"});
        }
        for (int km = 0; km < 100; km += 10) {
            roads.push_back({{kmAt(50, km), kmAt(50, km + 10)}, "MEX-16"});
        }
        scene.emplace(roads);
        places = {
            place("A", kmAt(0), 1'000'000),
            place("B", kmAt(100), 200'000),
            place("C", kmAt(50, 100), 300'000)};
    }

    [[nodiscard]] TripModel
    model(const std::vector<geo::LonLat>& wanted, const layers::MeasureLayer* counts = nullptr) {
        const auto points = network::placeOnNetwork(*scene->network, wanted, 1000);
        issues.clear();
        return modelTrips(
            {.router = scene->router,
             .places = places,
             .points = points,
             .counts = counts,
             .parameters = parameters},
            options,
            issues);
    }

    std::optional<Scene> scene;
    layers::PlaceLayer places;
    Parameters parameters;
    TripModelOptions options;
    std::vector<Issue> issues;
};

void setBoth(Parameters& parameters, Parameter parameter, double value) {
    for (const Country country : allCountries) {
        parameters.set(parameter, country, exactly(value));
    }
}

} // namespace

TEST_CASE("modelTrips: pairs by hand, on the shortest ways", "[planning]") {
    Fork fork;
    setBoth(fork.parameters, Parameter::GravityScale, 0.001);
    const TripModel model = fork.model({kmAt(25), kmAt(75), kmAt(50, 35), kmAt(50, 300)});
    CHECK(model.places == 3);
    CHECK(model.pairs == 3);
    CHECK(model.calibration.counts == 0);
    // A-B 100 km, A-C and B-C 150 km.
    const double ab = 0.001 * 1e6 * 2e5 / (100.0 * 100);
    const double ac = 0.001 * 1e6 * 3e5 / (150.0 * 150);
    const double bc = 0.001 * 2e5 * 3e5 / (150.0 * 150);
    REQUIRE(model.vehiclesPerDay.size() == 4);
    CHECK_THAT(model.vehiclesPerDay[0], WithinRel(ab + ac, sketchError));
    CHECK_THAT(model.vehiclesPerDay[1], WithinRel(ab + bc, sketchError));
    CHECK_THAT(model.vehiclesPerDay[2], WithinRel(ac + bc, sketchError));
    CHECK(model.vehiclesPerDay[3] == 0); // off the roads
    REQUIRE(fork.issues.size() == 1);
    CHECK(fork.issues[0].code == "trip_model_not_calibrated");
    SECTION("exponents of people and distance") {
        setBoth(fork.parameters, Parameter::GravityMassExponent, 0.5);
        setBoth(fork.parameters, Parameter::GravityDistanceExponent, 1);
        CHECK_THAT(
            fork.model({kmAt(25)}).vehiclesPerDay[0],
            WithinRel(
                0.001 * (std::sqrt(1e6 * 2e5) / 100 + std::sqrt(1e6 * 3e5) / 150), sketchError));
    }
    SECTION("a border between two places") {
        fork.places[1].country = "US";
        setBoth(fork.parameters, Parameter::GravityBorderFactor, 0.25);
        CHECK_THAT(fork.model({kmAt(25)}).vehiclesPerDay[0], WithinRel(ab / 4 + ac, sketchError));
    }
    SECTION("pairs that are too near or too far apart") {
        fork.options.mostKm = 120;
        CHECK(fork.model({kmAt(25)}).pairs == 1);
        fork.options.leastKm = 110;
        CHECK(fork.model({kmAt(25)}).pairs == 0);
    }
    SECTION("the largest places, far enough from each other") {
        fork.options.places = 2; // A and C
        CHECK_THAT(fork.model({kmAt(25)}).vehiclesPerDay[0], WithinRel(ac, sketchError));
        fork.options.places = 3;
        fork.places.push_back(place("suburb of A", kmAt(10), 500'000));
        CHECK(fork.model({kmAt(25)}).places == 3);
        CHECK_THAT(fork.model({kmAt(25)}).vehiclesPerDay[0], WithinRel(ab + ac, sketchError));
    }
}

TEST_CASE("modelTrips: one count sets the scale", "[planning]") {
    Fork fork;
    const auto counts = countsAt({kmAt(25, 0.2)}, {5'000});
    const TripModel model = fork.model({kmAt(25), kmAt(75)}, &counts);
    CHECK(model.calibration.counts == 1);
    CHECK_FALSE(model.calibration.foundDistance);
    CHECK(model.calibration.distanceExponent == 2);
    CHECK(std::isnan(model.calibration.r2));
    CHECK_THAT(model.vehiclesPerDay[0], WithinRel(5'000, 1e-9));
    CHECK(fork.issues.empty());
    SECTION("several counts: the mean of the logarithms") {
        const auto both = countsAt({kmAt(22), kmAt(28)}, {4'000, 9'000});
        CHECK_THAT(fork.model({kmAt(25)}, &both).vehiclesPerDay[0], WithinRel(6'000, 1e-9));
    }
    SECTION("counts near a place are local, those off the road are listed, zeros say nothing") {
        const auto others =
            countsAt({kmAt(25, 0.2), kmAt(95), kmAt(35, 8), kmAt(45)}, {5'000, 90'000, 7, 0});
        const TripModel same = fork.model({kmAt(25)}, &others);
        CHECK(same.calibration.counts == 1);
        CHECK_THAT(same.vehiclesPerDay[0], WithinRel(5'000, 1e-9));
        REQUIRE(fork.issues.size() == 1);
        CHECK(fork.issues[0].code == "count_off_road");
        CHECK(fork.issues[0].count == 1);
    }
}

TEST_CASE("modelTrips: enough counts find the exponent they were made with", "[planning]") {
    Fork fork;
    fork.options.countsForDistance = 3;
    fork.options.leastKm = 20;
    fork.options.apartKm = 5;
    fork.options.countsAwayKm = 2;
    fork.places.push_back(place("D", kmAt(50, 30), 50'000));
    fork.places.push_back(place("E", kmAt(70), 80'000));
    setBoth(fork.parameters, Parameter::GravityScale, 0.004);
    setBoth(fork.parameters, Parameter::GravityDistanceExponent, 1.37);
    const std::vector<geo::LonLat> where = {
        kmAt(15), kmAt(45), kmAt(55), kmAt(85), kmAt(50, 15), kmAt(50, 65)};
    const auto counts = countsAt(where, fork.model(where).vehiclesPerDay);
    setBoth(fork.parameters, Parameter::GravityScale, 1);
    setBoth(fork.parameters, Parameter::GravityDistanceExponent, 2);
    const TripModel found = fork.model(where, &counts);
    CHECK(found.calibration.counts == 6);
    CHECK(found.calibration.foundDistance);
    CHECK_THAT(found.calibration.distanceExponent, WithinRel(1.37, 1e-3));
    CHECK_THAT(found.calibration.scale, WithinRel(0.004, 1e-2));
    CHECK_THAT(found.calibration.r2, WithinRel(1.0, 1e-6));
    CHECK_THAT(found.calibration.errorFactor, WithinRel(1.0, 1e-4));
    SECTION("counts that contradict the model are told") {
        auto opposite = std::get<layers::MeasurePoints>(counts.data);
        for (double& value : opposite.values) {
            value = 1e7 / value;
        }
        const auto contrary = countsAt(opposite.points, opposite.values);
        fork.issues.clear();
        CHECK(fork.model(where, &contrary).calibration.r2 <= 0);
        REQUIRE(fork.issues.size() == 1);
        CHECK(fork.issues[0].code == "trip_model_fits_badly");
    }
    SECTION("noise lowers what is explained") {
        auto noisy = std::get<layers::MeasurePoints>(counts.data);
        for (std::size_t i = 0; i < noisy.values.size(); ++i) {
            noisy.values[i] *= i % 2 == 0 ? 1.5 : 0.7;
        }
        const auto noise = countsAt(noisy.points, noisy.values);
        const TripModel rough = fork.model(where, &noise);
        CHECK(rough.calibration.r2 < 0.99);
        CHECK(rough.calibration.errorFactor > 1.2);
        CHECK(rough.calibration.errorFactor < 1.6);
    }
}

TEST_CASE("modelTrips: one-way roads, no places, no roads between them", "[planning]") {
    Fork fork;
    SECTION("without places there is no flow") {
        fork.places.clear();
        const TripModel none = fork.model({kmAt(25)});
        CHECK(none.places == 0);
        CHECK(none.vehiclesPerDay == std::vector<double>{0});
    }
    SECTION("points before, between and behind the places of one road without junctions") {
        fork.scene.emplace(std::vector<RoadSketch>{{{kmAt(-20), kmAt(50), kmAt(120)}, "A"}});
        fork.places.pop_back();
        const auto flow = fork.model({kmAt(-10), kmAt(25), kmAt(75), kmAt(110)}).vehiclesPerDay;
        CHECK(flow[0] == 0);
        CHECK(flow[1] > 0);
        CHECK(flow[2] == flow[1]);
        CHECK(flow[3] == 0);
    }
    SECTION("parts of the network that no road joins") {
        fork.scene.emplace(
            std::vector<RoadSketch>{{{kmAt(0), kmAt(10)}, "A"}, {{kmAt(90), kmAt(100)}, "B"}});
        CHECK(fork.model({kmAt(5)}).pairs == 0);
    }
}

TEST_CASE("measureCatchments: the trip model where no count is near", "[planning]") {
    Scene scene({{{kmAt(0), kmAt(100)}, "MEX-45"}});
    scene.sites = sitesAt(*scene.network, {kmAt(20), kmAt(60), kmAt(80)});
    scene.sites.country.assign(3, "MX");
    auto measure = std::make_shared<layers::MeasureLayer>(countsAt({kmAt(21)}, {10'000}));
    scene.measures["aadt"] = measure;
    TripModel trips;
    trips.vehiclesPerDay = {7'000, 4'000, 0};
    const CriteriaInputs layers = scene.inputs();
    const std::vector<std::int32_t> all = {0, 1, 2};
    std::vector<Issue> issues;
    const auto catchments = measureCatchments(
        {.sites = scene.sites, .layers = layers, .trips = &trips},
        all,
        Sharing::Alone,
        {.traffic = "aadt"},
        Parameters{},
        issues);
    const double trucks = Parameters{}.value(Parameter::TruckShareOfTraffic, Country::Mexico);
    CHECK(catchments[0].trafficFrom == TrafficFrom::Count);
    CHECK(catchments[0].lightVehiclesPerDay == Approx(10'000 * (1 - trucks)));
    CHECK(catchments[1].trafficFrom == TrafficFrom::Trips);
    CHECK(catchments[1].lightVehiclesPerDay == Approx(4'000 * (1 - trucks)));
    CHECK(catchments[1].truckVehiclesPerDay == Approx(4'000 * trucks));
    CHECK(catchments[2].trafficFrom == TrafficFrom::Nothing);
    CHECK(catchments[2].lightVehiclesPerDay == 0);
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].code == "site_traffic_modelled");
    CHECK(issues[1].code == "site_without_count");
}
