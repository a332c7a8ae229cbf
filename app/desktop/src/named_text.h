#pragma once

#include <QCoreApplication>
#include <QString>

#include <cstddef>

namespace corredor::desktop {

/** A stable code of core and what it is called, in English. */
struct NamedText {
    const char* name;
    const char* text;
};

/** Translation of `name` by a table, or the name itself. */
template <std::size_t Size>
[[nodiscard]] QString
byName(const NamedText (&table)[Size], const char* context, const QString& name) {
    for (const NamedText& entry : table) {
        if (name == QLatin1String(entry.name)) {
            return QCoreApplication::translate(context, entry.text);
        }
    }
    return name;
}

} // namespace corredor::desktop
