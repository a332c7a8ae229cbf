#include "field_text.h"

#include "convert.h"

#include <corredor/base/text.h>

namespace corredor::desktop {

QString fieldText(const QVariant& value, QChar separator) {
    if (value.typeId() == QMetaType::Double) {
        return toQString(shortestNumber(value.toDouble()));
    }
    QString text = value.toString();
    const bool quote = text.contains(separator) || text.contains(QLatin1Char('"')) ||
                       text.contains(QLatin1Char('\n'));
    if (!quote) {
        return text;
    }
    text.replace(QLatin1String("\""), QLatin1String("\"\""));
    return QStringLiteral("\"%1\"").arg(text);
}

} // namespace corredor::desktop
