#include "preferences.h"

#include <QLocale>
#include <QSettings>

namespace corredor::desktop {

namespace {

constexpr double kmPerMile = 1.609344; // international mile, exact since 1959
constexpr int maxRecentFiles = 9;      // so that each has a digit as its mnemonic

QString lengthUnitKey() {
    return QStringLiteral("units/length");
}

QString languageKey() {
    return QStringLiteral("language");
}

QString recentKey() {
    return QStringLiteral("recentFiles");
}

} // namespace

Preferences::Preferences(QObject* parent) : QObject(parent) {
    const QSettings settings;
    if (settings.value(lengthUnitKey()).toString() == QLatin1String("mi")) {
        m_lengthUnit = LengthUnit::Miles;
    }
    m_language = settings.value(languageKey()).toString();
    if (m_language != QLatin1String("en") && m_language != QLatin1String("es")) {
        const bool spanish = QLocale::system().language() == QLocale::Spanish;
        m_language = spanish ? QStringLiteral("es") : QStringLiteral("en");
    }
    m_recentFiles = settings.value(recentKey()).toStringList();
}

void Preferences::setLengthUnit(LengthUnit unit) {
    if (unit == m_lengthUnit) {
        return;
    }
    m_lengthUnit = unit;
    QSettings().setValue(
        lengthUnitKey(), unit == LengthUnit::Miles ? QStringLiteral("mi") : QStringLiteral("km"));
    Q_EMIT lengthUnitChanged();
}

void Preferences::setLanguage(const QString& language) {
    QSettings().setValue(languageKey(), language);
    overrideLanguage(language);
}

void Preferences::overrideLanguage(const QString& language) {
    if (language == m_language) {
        return;
    }
    m_language = language;
    Q_EMIT languageChanged(language);
}

void Preferences::addRecentFile(const QString& path) {
    m_recentFiles.removeAll(path);
    m_recentFiles.prepend(path);
    while (m_recentFiles.size() > maxRecentFiles) {
        m_recentFiles.removeLast();
    }
    QSettings().setValue(recentKey(), m_recentFiles);
    Q_EMIT recentFilesChanged();
}

void Preferences::clearRecentFiles() {
    m_recentFiles.clear();
    QSettings().setValue(recentKey(), m_recentFiles);
    Q_EMIT recentFilesChanged();
}

QString Preferences::length(double km, int decimals) const {
    const bool miles = m_lengthUnit == LengthUnit::Miles;
    const QString number = QLocale().toString(miles ? km / kmPerMile : km, 'f', decimals);
    return miles ? tr("%1 mi").arg(number) : tr("%1 km").arg(number);
}

double Preferences::inUserUnit(double value, const QString& unit) const {
    const bool convert = m_lengthUnit == LengthUnit::Miles && unit == QLatin1String("km");
    return convert ? value / kmPerMile : value;
}

} // namespace corredor::desktop
