#include "file_bytes.h"
#include "gdal_handles.h"

#include <corredor/base/error.h>
#include <corredor/base/text.h>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace corredor::sources {
namespace {

constexpr std::int64_t maxUnpackedBytes = std::int64_t{8} << 30;
constexpr int maxArchiveMembers = 10'000;

constexpr std::array<std::string_view, 8> readableMembers =
    {".gpkg", ".shp", ".geojson", ".json", ".fgb", ".kml", ".tif", ".tiff"};

struct FreeList {
    void operator()(char** list) const { CSLDestroy(list); }
};

[[noreturn]] void refuse(const std::string& name, std::string what) {
    throw InputError(
        {name,
         {},
         std::move(what),
         "Download or unpack it and name the local file (GeoPackage, shapefile, GeoJSON, "
         "FlatGeobuf, KML, GeoTIFF, CSV)."});
}

bool isZip(const std::string& name) {
    const std::string lower = asciiLower(name);
    return lower.ends_with(".zip") || lower.ends_with(".kmz") || lower.ends_with(".shz");
}

/** The members a reader could open, in name order; checks what the whole would unpack to. */
std::vector<std::string> readableMembersOf(const std::string& name, std::int64_t archiveBytes) {
    const std::string root = "/vsizip/{" + name + "}";
    const std::unique_ptr<char*, FreeList> list(VSIReadDirRecursive(root.c_str()), FreeList{});
    const int count = CSLCount(list.get());
    if (count == 0) {
        refuse(name, "the archive is damaged or empty");
    }
    if (count > maxArchiveMembers) {
        refuse(name, "the archive holds " + std::to_string(count) + " files");
    }
    std::int64_t unpackedBytes = 0;
    std::vector<std::string> members;
    for (int i = 0; i < count; ++i) {
        const std::string member = CSLGetField(list.get(), i);
        VSIStatBufL status;
        if (VSIStatL((root + "/" + member).c_str(), &status) != 0) {
            continue;
        }
        unpackedBytes += std::min<std::int64_t>(status.st_size, maxUnpackedBytes);
        const std::string lower = asciiLower(member);
        if (std::ranges::any_of(
                readableMembers, [&](std::string_view end) { return lower.ends_with(end); })) {
            members.push_back(root + "/" + member);
        }
    }
    const std::int64_t allowedBytes =
        std::clamp(archiveBytes * maxUnpackRatio, harmlessUnpackedBytes, maxUnpackedBytes);
    if (unpackedBytes > allowedBytes) {
        refuse(
            name,
            "the archive would unpack to " + std::to_string(unpackedBytes >> 20) +
                " MiB, which looks like a decompression bomb");
    }
    std::ranges::sort(members);
    return members;
}

std::string memberName(const std::string& name, std::int64_t bytes, const std::string& layer) {
    const std::vector<std::string> members = readableMembersOf(name, bytes);
    if (members.empty()) {
        refuse(name, "the archive holds no layer that can be read");
    }
    const auto named = std::ranges::find_if(members, [&](const std::string& member) {
        return std::filesystem::path(member).stem() == layer;
    });
    return named != members.end() ? *named : members.front();
}

bool isVirtualFormat(const std::string& lower) {
    static constexpr std::array<std::string_view, 6> endings = {
        ".vrt", ".ovf", ".wms", ".wfs", ".gfs", ".pbf"};
    return std::ranges::any_of(endings, [&](std::string_view end) { return lower.ends_with(end); });
}

} // namespace

bool isDatabaseName(const std::filesystem::path& path) {
    return path.string().starts_with("PG:");
}

std::string safeGdalName(const std::filesystem::path& path, const std::string& layer) {
    const std::string name = path.string();
    if (isDatabaseName(path)) {
        return name;
    }
    const std::string lower = asciiLower(name);
    if (lower.starts_with("/vsi") || lower.find("://") != std::string::npos) {
        refuse(name, "sources that reach beyond a local file are not read");
    }
    if (isVirtualFormat(lower)) {
        refuse(name, "formats that refer to other files or services are not read");
    }
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) {
        throw InputError({name, {}, "there is no such file", "Check the path."});
    }
    const bool isFolder = std::filesystem::is_directory(path, failure);
    if (isFolder || !std::filesystem::is_regular_file(path, failure)) {
        throw InputError(
            {name, {}, "it is not a regular file", "Name the file that holds the layer."});
    }
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, failure));
    if (isZip(name)) {
        return memberName(name, bytes, layer);
    }
    return name;
}

} // namespace corredor::sources
