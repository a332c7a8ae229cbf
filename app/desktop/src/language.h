#pragma once

#include <QString>
#include <QTranslator>

namespace corredor::desktop {

/** The translators of the running program. Switching needs no restart: widgets get LanguageChange.
 */
class Language {
public:
    /** @param language "en" or "es". Also sets the locale in which numbers and dates are shown. */
    void apply(const QString& language);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace corredor::desktop
