#include "feature_source.h"

#include <corredor/base/text.h>
#include <corredor/sources/layers.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace corredor::sources {
namespace {

using layers::SiteRole;

/** A role in English or Spanish; an empty text is a candidate. */
std::optional<SiteRole> roleOf(std::string_view text) {
    const std::string key = folded(text);
    const auto isOneOf = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, std::string_view(key)) != names.end();
    };
    if (isOneOf({"", "candidate", "candidato", "candidata", "potential", "potencial"})) {
        return SiteRole::Candidate;
    }
    if (isOneOf(
            {"required", "requerido", "requerida", "obligatorio", "obligatoria", "must", "fijo"})) {
        return SiteRole::Required;
    }
    if (isOneOf({"existing", "existente", "open", "operating", "en operacion"})) {
        return SiteRole::Existing;
    }
    if (isOneOf({"excluded", "excluido", "excluida", "forbidden", "prohibido", "no"})) {
        return SiteRole::Excluded;
    }
    return std::nullopt;
}

/** What each site costs; NaN where it is not stated or no cost. */
std::vector<double> costsOf(const FeatureTable& table, const std::string& field, IssueLog& log) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (field.empty()) {
        return std::vector<double>(table.kind.size(), unknown);
    }
    std::vector<double> costs = numbersOf(table, *table.column(field), log);
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (costs[i] <= 0) {
            log.add(
                Severity::Warning,
                "negative_value",
                {table.place(static_cast<std::ptrdiff_t>(i)), {}},
                "a site's cost is above 0; this one counts as not stated");
            costs[i] = unknown;
        }
    }
    return costs;
}

} // namespace

Read<layers::SiteLayer>
readSites(const std::filesystem::path& path, const SiteOptions& options, const JobContext& job) {
    IssueLog log(path.string());
    FeatureSource source(path, options.source, log, job);
    const std::string roleField = source.choose({options.roleField, "role_field", {"role", "rol"}});
    const std::string nameField =
        source.choose({options.nameField, "name_field", {"name", "nombre", "site", "sitio"}});
    const std::string idField =
        source.choose({options.idField, "id_field", {"id", "site_id", "clave"}});
    const std::string costField = source.choose({options.costField, "cost_field", {}});
    const FeatureTable table =
        source.read({roleField, nameField, idField, costField}, job.subRange(0, 0.9));
    const std::vector<geo::LonLat> points = representativePoints(table, job.subRange(0.9, 1.0));
    const std::vector<std::string> roles = textsOf(table, roleField);
    const std::vector<std::string> names = textsOf(table, nameField);
    const std::vector<std::string> ids = textsOf(table, idField);
    const std::vector<double> costs = costsOf(table, costField, log);
    reportDuplicates(table, ids, log);

    layers::SiteLayer sites;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (table.kind[i] == GeometryKind::None) {
            continue; // reported by the reader of geometries
        }
        const auto role = roleOf(roles[i]);
        if (!role) {
            log.add(
                Severity::Warning,
                "bad_value",
                {table.place(static_cast<std::ptrdiff_t>(i)), ids[i]},
                "unknown roles count as candidate; known are candidate, required, existing, "
                "excluded");
        }
        const std::string id = ids[i].empty() ? std::to_string(table.recordNumber[i]) : ids[i];
        sites.push_back({id, names[i], points[i], role.value_or(SiteRole::Candidate), costs[i]});
    }
    job.report(1.0);
    return {
        std::make_shared<const layers::SiteLayer>(std::move(sites)),
        log.take(),
        table.recordsInSource};
}

} // namespace corredor::sources
