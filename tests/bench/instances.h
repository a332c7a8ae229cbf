#pragma once

#include <corredor/location/flow_refuelling.h>
#include <corredor/location/p_median.h>
#include <corredor/location/phased_cover.h>
#include <corredor/location/set_cover.h>

#include <filesystem>
#include <string>
#include <vector>

/** Converters of published instances of location models; see the README beside the instances. */
namespace corredor::bench {

struct Place {
    double x = 0;
    double y = 0;
};

/** Demand points and the sites that may serve them. */
struct PlaceInstance {
    std::vector<Place> demand;
    std::vector<double> weights;
    std::vector<Place> sites;
    bool isLonLat = false; ///< x is longitude, y latitude in degrees
};

/** A row of OPTIMA.csv. */
struct Optimum {
    std::string problem;  ///< "p-median", "p-center", "MCLP", "LSCP", "FRLM"
    std::string instance; ///< "pmed1", "BDS10000A" ...
    int p = 0;
    double radius = 0;
    double range = 0;
    location::TieRule tieRule = location::TieRule::Lexicographic;
    double value = 0;
    bool isProved = true; ///< false: best value known
};

[[nodiscard]] std::vector<Optimum> readOptima(const std::filesystem::path& file);

/** OR-Library pmed: shortest paths between all vertices; a repeated edge's last length counts. */
[[nodiscard]] location::CostMatrix readPmed(const std::filesystem::path& file);

/** SJC (Lorena & Pereira): every node is demand and site. */
[[nodiscard]] PlaceInstance readSjc(const std::filesystem::path& file);

/** BDS (Cordeau, Furini & Ljubic 2019). */
[[nodiscard]] PlaceInstance readBds(const std::filesystem::path& file);

/** NewYork (Maximo et al.): every node is demand and site. */
[[nodiscard]] PlaceInstance readNewYork(const std::filesystem::path& file);

/** Two tables of gen_inputs.py: "id,x,y,weight" and "id,x,y". */
[[nodiscard]] PlaceInstance
readGenerated(const std::filesystem::path& demand, const std::filesystem::path& sites);

/** spopt's San Francisco table: "distance,name,DestinationName,demand". Rows are tracts. */
[[nodiscard]] location::PMedianProblem readSanFrancisco(const std::filesystem::path& file);

/** The 25-node network: edges and flows one way, nodes counted from 0. */
[[nodiscard]] location::FlowRefuellingProblem readFlows(const std::filesystem::path& folder);

/** As BDS, of any size: sites and customers even over a square of 30 x 30, demands 1 to 100. */
[[nodiscard]] PlaceInstance madeLikeBds(std::size_t sites, std::size_t customers);

/**
 * A roadmap of five years over hamlets and cities: weights from 1 to 1000, few of them great, and
 * costs that grow with whom a facility covers, over a square of `span` reaches.
 */
[[nodiscard]] location::PhasedCoverProblem
madeLikeRoadmap(std::size_t sites, std::size_t customers, double span);

[[nodiscard]] location::CoverSets coversWithin(const PlaceInstance& places, double radius);

} // namespace corredor::bench
