#pragma once

#include <corredor/geo/lonlat.h>

#include <QColor>
#include <QString>

namespace corredor::desktop {

/** A heading and a table of names and values as rich text; empty values are left out. */
class HtmlFacts {
public:
    explicit HtmlFacts(const QString& heading);

    void add(const QString& name, const QString& value);
    void addColoured(const QString& name, const QString& value, const QColor& colour);
    void addPlace(geo::LonLat place);

    [[nodiscard]] QString html() const;

private:
    QString m_html;
};

/** "32.53412° N, 117.01823° W" in the user's language. */
[[nodiscard]] QString placeText(geo::LonLat place);

} // namespace corredor::desktop
