// The fields of a station file, for `corredor inspect`.

#include "file_bytes.h"
#include "json_values.h"
#include "station_source.h"
#include "table_file.h"
#include "vector_file.h"

#include <corredor/base/text.h>

#include <map>
#include <utility>

namespace corredor::sources {
namespace {

/** What the values of a field have in common so far. */
struct FieldTally {
    std::int64_t filled = 0;
    bool isInteger = true;
    bool isReal = true;
    bool isDate = true;
    bool isList = true;

    void add(std::string_view text) {
        ++filled;
        if (isInteger || isReal) {
            const bool isNumber = parseNumber(text).has_value();
            // A leading zero makes a code of it ("06037").
            const bool isCode = text.size() > 1 && text.front() == '0' && text[1] != '.';
            isReal = isReal && isNumber && !isCode;
            isInteger = isInteger && isReal && parseInteger(text).has_value();
        }
        isDate = isDate && !isoDate(text).empty();
        isList = isList && text.starts_with('[') && text.ends_with(']');
    }

    void addJson(const Json& value) {
        if (value.is_array()) {
            ++filled;
            isInteger = isReal = isDate = false;
        } else if (value.is_object()) {
            ++filled;
            isInteger = isReal = isDate = isList = false;
        } else if (!value.is_null()) {
            add(textOf(&value));
        }
    }

    [[nodiscard]] std::string type() const {
        if (filled == 0) {
            return "text";
        }
        return isInteger ? "integer" : isReal ? "real" : isDate ? "date" : isList ? "list" : "text";
    }
};

/** Fields in the order in which they first appear. */
class FieldTallies {
public:
    FieldTally& at(const std::string& name) {
        const auto [found, isNew] = m_index.emplace(name, m_fields.size());
        if (isNew) {
            m_fields.emplace_back(name, FieldTally{});
        }
        return m_fields[found->second].second;
    }

    [[nodiscard]] std::vector<FieldSummary> summaries() const {
        std::vector<FieldSummary> all;
        for (const auto& [name, tally] : m_fields) {
            all.push_back(FieldSummary{name, tally.type(), tally.filled});
        }
        return all;
    }

private:
    std::map<std::string, std::size_t> m_index;
    std::vector<std::pair<std::string, FieldTally>> m_fields;
};

void tallyJson(const std::filesystem::path& file, FieldTallies& fields, const JobContext& job) {
    IssueLog ignored;
    JsonRecords records(readFileBytes(file, job), file.string(), ignored);
    while (const auto record = records.next()) {
        if (records.recordCount() % 256 == 0) {
            job.checkCancelled();
        }
        const Json* properties = memberOf(*record, "properties");
        const Json* tags = memberOf(*record, "tags");
        const Json& holder = properties != nullptr ? *properties
                             : tags != nullptr     ? *tags
                                                   : *record;
        if (holder.is_object()) {
            for (const auto& [name, value] : holder.items()) {
                fields.at(name).addJson(value);
            }
        }
    }
}

void tallyTable(
    const std::filesystem::path& file,
    const SourceOptions& options,
    FieldTallies& fields,
    const JobContext& job) {
    IssueLog ignored;
    TableFile table(file, {options.encoding}, ignored, job);
    std::vector<FieldTally> tallies(table.columns().size());
    while (table.next()) {
        if (table.recordCount() % 512 == 0) {
            job.checkCancelled();
        }
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            const auto text = table.field(static_cast<std::ptrdiff_t>(i));
            if (!text.empty()) {
                tallies[i].add(text);
            }
        }
    }
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        fields.at(table.columns()[i]) = tallies[i];
    }
}

} // namespace

std::vector<FieldSummary> stationFields(
    const std::filesystem::path& path,
    const SourceOptions& options,
    const JobContext& job) {
    FieldTallies fields;
    std::vector<FieldSummary> others;
    std::error_code error;
    const bool isFolder = std::filesystem::is_directory(path, error);
    for (const std::filesystem::path& file : stationFiles(path)) {
        if (isFolder && !detectStationSchema(file)) {
            continue;
        }
        switch (formOf(file)) {
        case FileForm::JsonText:
            tallyJson(file, fields, job);
            break;
        case FileForm::Table:
            tallyTable(file, options, fields, job);
            break;
        case FileForm::Vector: {
            IssueLog ignored;
            VectorFile vector(file, options, ignored);
            const FeatureTable table = vector.read({}, job);
            for (const Column& column : table.columns) {
                FieldSummary summary{column.name, std::string(toString(column.type)), 0};
                for (std::ptrdiff_t i = 0; i < table.size(); ++i) {
                    summary.filled += column.isFilled(i) ? 1 : 0;
                }
                others.push_back(std::move(summary));
            }
            break;
        }
        }
    }
    std::vector<FieldSummary> all = fields.summaries();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace corredor::sources
