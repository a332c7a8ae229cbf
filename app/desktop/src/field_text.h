#pragma once

#include <QString>
#include <QVariant>

namespace corredor::desktop {

/** A value as CSV (RFC 4180) or tab-separated text holds it. Numbers always have a dot. */
[[nodiscard]] QString fieldText(const QVariant& value, QChar separator);

} // namespace corredor::desktop
