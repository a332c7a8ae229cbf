#pragma once

#include <corredor/sources/inspect.h>
#include <corredor/sources/layers.h>

#include <filesystem>

namespace corredor::sources {

/** Whether the name is that of OpenStreetMap data: .osm, .osm.gz, .pbf. */
[[nodiscard]] bool isOsmFile(const std::filesystem::path& path);

/**
 * The roads of an OpenStreetMap extract that cars may use, one line a way, with libosmium. The
 * file is read twice (ways, then the nodes that they use), so that memory holds the roads only.
 *
 * Left out: what is no road for cars (paths, tracks without a stated permission, driveways,
 * parking aisles, areas) and, counted as road_closed_to_cars, roads that their access tags close.
 * Ways of nodes that the extract does not hold are cut there (missing_nodes).
 * Source: https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing (access hierarchy, one-way
 * implied by motorways and roundabouts).
 * @throws InputError when it cannot be read, or an option asks for what the format does not have
 */
[[nodiscard]] Read<layers::RoadLayer>
readOsmRoads(const std::filesystem::path& path, const RoadOptions& options, const JobContext& job);

/** What `inspect` says of such a file: its roads. */
[[nodiscard]] SourceSummary inspectOsmRoads(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job);

} // namespace corredor::sources
