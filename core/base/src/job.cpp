#include <corredor/base/error.h>
#include <corredor/base/job.h>

#include <algorithm>

namespace corredor {

void JobContext::checkCancelled() const {
    if (m_stop.stop_requested()) {
        throw Cancelled();
    }
}

void JobContext::report(double progress01, std::string_view stage) const {
    if (m_report) {
        m_report(std::clamp(progress01, 0.0, 1.0), stage);
    }
}

JobContext JobContext::subRange(double begin01, double end01, std::string_view stage) const {
    if (!m_report) {
        return {m_stop, {}};
    }
    return {
        m_stop,
        [outer = m_report, begin01, end01, name = std::string(stage)](
            double progress01, std::string_view inner) {
            outer(begin01 + (end01 - begin01) * progress01, inner.empty() ? name : inner);
        }};
}

} // namespace corredor
