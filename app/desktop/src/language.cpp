#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace corredor::desktop {

void Language::apply(const QString& language) {
    // Mexico's number format (1,234.5) rather than Spain's: both countries here write it that way.
    const bool spanish = language == QLatin1String("es");
    QLocale::setDefault(
        spanish ? QLocale(QLocale::Spanish, QLocale::Mexico)
                : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_program);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(language), qtFolder)) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_program.load(QStringLiteral(":/i18n/corredor_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&m_program);
    }
}

} // namespace corredor::desktop
