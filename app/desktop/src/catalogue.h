#pragma once

#include <QList>
#include <QString>

#include <filesystem>

namespace corredor::desktop {

/** One entry of data/sources.toml: open data that a planner should load next. */
struct CatalogueEntry {
    QString title;
    QString countries; ///< "US", "MX" or "US, MX"
    QString provider;
    QString address;
    QString licence;
    QString format;
    QString reader; ///< the scenario table that takes it: "chargers", "roads" ...
    QString note;
    bool verified = false; ///< the address was opened when the list was made
};

/**
 * @param language "en" or "es": of title and note
 * @throws InputError when the file is missing or no TOML
 */
[[nodiscard]] QList<CatalogueEntry>
readCatalogue(const std::filesystem::path& file, const QString& language);

} // namespace corredor::desktop
