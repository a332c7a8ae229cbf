#include <corredor/base/text.h>
#include <corredor/landscape/data_quality.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace corredor::landscape {

namespace {

using layers::PositionalAccuracy;
using layers::StationRecord;

// As sources/stations.h documents them.
constexpr std::array<std::string_view, 9> skippingCodes = {
    "missing_coordinates",
    "bad_coordinates",
    "outside_country",
    "not_published",
    "removed",
    "not_electric",
    "malformed_record",
    "part_of_station",
    "outside_region"};
constexpr std::array<std::string_view, 10> mendingCodes = {
    "swapped_coordinates",
    "impossible_power",
    "impossible_ports",
    "level_mended",
    "duplicate_id",
    "bad_encoding",
    "newline_in_field",
    "byte_order_mark",
    "decimal_comma",
    "unknown_state"};

bool isCoarse(const StationRecord& record) {
    return record.accuracy == PositionalAccuracy::Street ||
           record.accuracy == PositionalAccuracy::Settlement;
}

/** The ISO 8601 date `years` before another; "" when the other is no date. */
std::string yearsBefore(std::string_view date, int years) {
    const auto year = parseInteger(date.substr(0, 4));
    return year ? fmt::format("{:04}{}", *year - years, date.substr(4)) : std::string();
}

void countIssues(SourceQuality& quality, std::span<const Issue> issues) {
    for (const Issue& issue : issues) {
        if (issue.source != quality.source) {
            continue;
        }
        quality.byCode[issue.code] += issue.count;
        switch (treatmentOf(issue.code)) {
        case Treatment::Skipped:
            quality.skipped += issue.count;
            break;
        case Treatment::Mended:
            quality.mended += issue.count;
            break;
        case Treatment::Doubted:
            quality.doubted += issue.count;
            break;
        }
    }
}

void countRecord(SourceQuality& quality, const StationRecord& record, std::string_view limit) {
    ++quality.kept;
    quality.undated += record.dateConfirmed.empty() ? 1 : 0;
    quality.stale += !record.dateConfirmed.empty() && record.dateConfirmed < limit ? 1 : 0;
    quality.coarse += isCoarse(record) ? 1 : 0;
    quality.accuracyUnknown += record.accuracy == PositionalAccuracy::Unknown ? 1 : 0;
    quality.withoutPorts += record.ports.total() == 0 ? 1 : 0;
    quality.newestConfirmed = std::max(quality.newestConfirmed, record.dateConfirmed);
}

} // namespace

std::string_view toString(Treatment treatment) {
    switch (treatment) {
    case Treatment::Skipped:
        return "skipped";
    case Treatment::Mended:
        return "mended";
    case Treatment::Doubted:
        break;
    }
    return "doubted";
}

Treatment treatmentOf(std::string_view issueCode) {
    if (std::ranges::find(skippingCodes, issueCode) != skippingCodes.end()) {
        return Treatment::Skipped;
    }
    return std::ranges::find(mendingCodes, issueCode) != mendingCodes.end() ? Treatment::Mended
                                                                            : Treatment::Doubted;
}

DataQuality assessQuality(
    const MergedStations& merged,
    std::span<const StationSourceFacts> sources,
    std::span<const Issue> issues,
    const QualityOptions& options) {
    DataQuality quality;
    quality.staleAfterYears = options.staleAfterYears;
    const std::vector<StationRecord>& records = merged.records->records();
    for (const StationRecord& record : records) {
        quality.newestConfirmed = std::max(quality.newestConfirmed, record.dateConfirmed);
    }
    const std::string limit = yearsBefore(quality.newestConfirmed, options.staleAfterYears);
    for (const StationSourceFacts& facts : sources) {
        SourceQuality& source = quality.sources.emplace_back();
        source.source = facts.source;
        source.read = facts.recordsInSource;
        countIssues(source, issues);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        const StationRecord& record = records[i];
        const auto layer = static_cast<std::size_t>(merged.layerOf[i]);
        if (layer < quality.sources.size()) {
            countRecord(quality.sources[layer], record, limit);
        }
        const auto note = [&](bool holds, std::string_view code) {
            if (holds) {
                quality.points.push_back({static_cast<std::int32_t>(i), code});
            }
        };
        note(isCoarse(record), "coarse_position");
        note(record.locationDoubtful, "outside_state");
        note(!record.dateConfirmed.empty() && record.dateConfirmed < limit, "stale");
    }
    return quality;
}

} // namespace corredor::landscape
