#pragma once

#include <QString>

namespace corredor::desktop {

/**
 * The page of a report in the words that QTextDocument and Qt Svg know: cards as tables, columns as
 * wide as what they hold, colours of a key as squares, hatched areas as pale ones with a dashed
 * border. What only a screen needs is left out.
 * @param html exports::reportHtml()
 */
[[nodiscard]] QString paperHtml(const QString& html);

} // namespace corredor::desktop
