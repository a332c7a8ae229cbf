#pragma once

#include <QObject>

#include <cstdint>
#include <vector>

namespace corredor::desktop {

/** The candidate sites that are selected, in the table and on the map alike. */
class SiteSelection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Ascending, without repetition. */
    [[nodiscard]] const std::vector<std::int64_t>& sites() const { return m_sites; }

    void set(std::vector<std::int64_t> sites);

    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    std::vector<std::int64_t> m_sites;
};

} // namespace corredor::desktop
