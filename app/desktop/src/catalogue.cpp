#include "catalogue.h"

#include "convert.h"

#include <corredor/base/error.h>

#include <QFile>

#include <toml++/toml.h>

namespace corredor::desktop {

namespace {

QString text(const toml::node_view<const toml::node>& node) {
    return toQString(node.value_or(std::string_view{}));
}

QString joined(const toml::node_view<const toml::node>& node) {
    QStringList parts;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& element : *array) {
            parts.append(toQString(element.value_or(std::string_view{})));
        }
    }
    return parts.join(QStringLiteral(", "));
}

CatalogueEntry entryOf(const toml::table& table, std::string_view language) {
    const auto view = [&table](std::string_view key) {
        return toml::node_view<const toml::node>(table[key].node());
    };
    CatalogueEntry entry;
    entry.title = text(view("title")[language]);
    entry.countries = joined(view("country"));
    entry.provider = text(view("provider"));
    entry.address = text(view("address"));
    entry.licence = text(view("licence"));
    entry.format = text(view("format_name"));
    entry.reader = text(view("reader"));
    entry.note = text(view("note")[language]);
    entry.verified = view("verified").value_or(false);
    return entry;
}

} // namespace

QList<CatalogueEntry> readCatalogue(const std::filesystem::path& file, const QString& language) {
    QFile input(pathToQString(file));
    if (!input.open(QIODevice::ReadOnly)) {
        throw InputError(
            {file.string(), {}, "the catalogue cannot be opened", "install the program again"});
    }
    const std::string bytes = input.readAll().toStdString();
    QList<CatalogueEntry> entries;
    try {
        const toml::table root = toml::parse(bytes);
        const toml::array* list = root["source"].as_array();
        if (list == nullptr) {
            return entries;
        }
        const std::string wanted = toStdString(language);
        for (const toml::node& node : *list) {
            if (const toml::table* table = node.as_table()) {
                entries.append(entryOf(*table, wanted));
            }
        }
    } catch (const toml::parse_error& error) {
        throw InputError(
            {file.string(),
             "line " + std::to_string(error.source().begin.line),
             std::string(error.description()),
             "install the program again"});
    }
    return entries;
}

} // namespace corredor::desktop
