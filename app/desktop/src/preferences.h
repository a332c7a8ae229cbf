#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace corredor::desktop {

enum class LengthUnit { Kilometres, Miles };

/** What the user chose once and expects again: units, language, recent files. Kept in QSettings. */
class Preferences : public QObject {
    Q_OBJECT
public:
    explicit Preferences(QObject* parent = nullptr);

    [[nodiscard]] LengthUnit lengthUnit() const { return m_lengthUnit; }

    void setLengthUnit(LengthUnit unit);

    /** "en" or "es". Without a choice the system's language, English when that is neither. */
    [[nodiscard]] const QString& language() const { return m_language; }

    void setLanguage(const QString& language);

    /** For this session only: what the command line asked for is not remembered. */
    void overrideLanguage(const QString& language);

    /** Absolute paths, newest first. */
    [[nodiscard]] const QStringList& recentFiles() const { return m_recentFiles; }

    void addRecentFile(const QString& path);
    void clearRecentFiles();

    /** A length given in kilometres, with its unit, in the user's unit and number format. */
    [[nodiscard]] QString length(double km, int decimals = 1) const;

    /** A value whose unit is "km" in the user's unit; other values unchanged. */
    [[nodiscard]] double inUserUnit(double value, const QString& unit) const;

Q_SIGNALS:
    void lengthUnitChanged();
    void languageChanged(const QString& language);
    void recentFilesChanged();

private:
    LengthUnit m_lengthUnit = LengthUnit::Kilometres;
    QString m_language;
    QStringList m_recentFiles;
};

} // namespace corredor::desktop
