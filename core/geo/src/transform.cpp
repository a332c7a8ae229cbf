#include <corredor/base/error.h>
#include <corredor/geo/transform.h>

#include <proj.h>

#include <cmath>
#include <limits>

namespace corredor::geo {
namespace {

struct FreeContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct FreeObject {
    void operator()(PJ* object) const { proj_destroy(object); }
};

using Context = std::unique_ptr<PJ_CONTEXT, FreeContext>;
using Object = std::unique_ptr<PJ, FreeObject>;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

std::string nameOf(PJ_CONTEXT* context, const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    if (authority != nullptr && code != nullptr) {
        return std::string(authority) + ":" + code;
    }
    // A CRS without an id, such as the WKT of a .prj file: look for its twin in PROJ's database.
    int* confidence = nullptr;
    PJ_OBJ_LIST* matches = proj_identify(context, crs, nullptr, nullptr, &confidence);
    std::string name;
    if (matches != nullptr && proj_list_get_count(matches) > 0 && confidence[0] >= 90) {
        const Object match(proj_list_get(context, matches, 0));
        const char* matchAuthority = proj_get_id_auth_name(match.get(), 0);
        const char* matchCode = proj_get_id_code(match.get(), 0);
        if (matchAuthority != nullptr && matchCode != nullptr) {
            name = std::string(matchAuthority) + ":" + matchCode;
        }
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(matches);
    if (!name.empty()) {
        return name;
    }
    const char* ownName = proj_get_name(crs);
    return ownName != nullptr ? ownName : "unnamed CRS";
}

bool isCrs(const PJ* object) {
    return object != nullptr && proj_is_crs(object) != 0;
}

} // namespace

struct Transform::Impl {
    Context context;
    Object source;
    Object pipeline;
    std::string name; ///< looked up when it is asked for: that takes longer than all the rest
    bool identity = false;
};

Transform::Transform(const std::string& crs) : m_impl(std::make_unique<Impl>()) {
    m_impl->context.reset(proj_context_create());
    PJ_CONTEXT* context = m_impl->context.get();
    proj_log_level(context, PJ_LOG_NONE);
    proj_context_set_enable_network(context, 0);
    m_impl->source.reset(proj_create(context, crs.c_str()));
    const PJ* source = m_impl->source.get();
    if (!isCrs(source)) {
        throw InputError(
            {"",
             "crs",
             "\"" + crs.substr(0, 120) + "\" is not a coordinate reference system",
             "Give an EPSG code such as \"EPSG:6372\", or WKT"});
    }
    const Object wgs84(proj_create(context, "EPSG:4326"));
    m_impl->identity =
        proj_is_equivalent_to_with_ctx(
            context, source, wgs84.get(), PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
    if (m_impl->identity) {
        return;
    }
    const Object raw(
        proj_create_crs_to_crs_from_pj(context, source, wgs84.get(), nullptr, nullptr));
    m_impl->pipeline.reset(raw ? proj_normalize_for_visualization(context, raw.get()) : nullptr);
    if (!m_impl->pipeline) {
        throw InputError(
            {"",
             "crs",
             "\"" + name() + "\" cannot be transformed to WGS 84",
             "Give the CRS that the coordinates are really in"});
    }
}

Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

LonLat Transform::toLonLat(ProjectedPoint point) const {
    if (m_impl->identity) {
        return {point.x, point.y};
    }
    const PJ_COORD out =
        proj_trans(m_impl->pipeline.get(), PJ_FWD, proj_coord(point.x, point.y, 0, HUGE_VAL));
    return std::isfinite(out.xy.x) && std::isfinite(out.xy.y) ? LonLat{out.xy.x, out.xy.y}
                                                              : LonLat{notANumber, notANumber};
}

ProjectedPoint Transform::fromLonLat(LonLat point) const {
    if (m_impl->identity) {
        return {point.lon, point.lat};
    }
    const PJ_COORD out =
        proj_trans(m_impl->pipeline.get(), PJ_INV, proj_coord(point.lon, point.lat, 0, HUGE_VAL));
    return std::isfinite(out.xy.x) && std::isfinite(out.xy.y)
               ? ProjectedPoint{out.xy.x, out.xy.y}
               : ProjectedPoint{notANumber, notANumber};
}

void Transform::toLonLat(std::span<ProjectedPoint> points) const {
    if (m_impl->identity) {
        return;
    }
    for (ProjectedPoint& point : points) {
        const LonLat place = toLonLat(point);
        point = {place.lon, place.lat};
    }
}

bool Transform::isIdentity() const {
    return m_impl->identity;
}

const std::string& Transform::name() const {
    if (m_impl->name.empty()) {
        m_impl->name = nameOf(m_impl->context.get(), m_impl->source.get());
    }
    return m_impl->name;
}

} // namespace corredor::geo
