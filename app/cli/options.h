#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace corredor::cli {

/** What the command line said. One struct for all commands: each reads what it declared. */
struct Options {
    int threads = 0; ///< 0 = one per core
    bool quiet = false;
    bool verbose = false;
    bool json = false;

    std::vector<std::string> files;    ///< inspect
    std::string crs;                   ///< inspect, distances
    std::string layer;                 ///< inspect
    std::string scenario;              ///< validate, run, landscape
    bool allowDatabase = false;        ///< validate, run, landscape
    std::string folderA;               ///< compare
    std::string folderB;               ///< compare
    double matchDistanceM = 1000;      ///< compare
    std::string out;                   ///< run, landscape, compare: folder; distances: file
    std::string language;              ///< run, landscape, compare; empty = the scenario's, en
    std::string instance;              ///< solve
    std::optional<std::uint64_t> seed; ///< run, solve; unset = the scenario's, 1
    std::optional<double> timeLimitS;  ///< run, solve; unset = the scenario's, 60

    std::string roads; ///< distances and all below
    std::string cost;  ///< "length", "time"; empty = as the cutoff says
    std::string speedField;
    std::string crossings; ///< a file, "none", or empty for the built-in ports of entry
    std::string from;
    std::string to;
    std::string idField;
    std::optional<double> cutoffKm;
    std::optional<double> cutoffMin;
    double maxSnapKm = 10;
    double maxGapKm = 10;
    double snapToleranceM = 1;

    std::string shell; ///< completion
};

} // namespace corredor::cli
