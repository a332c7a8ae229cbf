#include "geopackage.h"

#include "ogr_layer.h"
#include "qgis_style.h"

#include <corredor/base/error.h>

#include <sqlite3.h>

namespace corredor::exports {
namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& what) {
    throw OutputError(
        {file.filename().string(),
         "",
         "cannot be written (" + what + ")",
         "Check free space and permissions; the earlier results are untouched"});
}

Database open(const std::filesystem::path& file) {
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Database database(raw);
    if (result != SQLITE_OK) {
        fail(file, sqlite3_errstr(result));
    }
    return database;
}

void execute(const Database& database, const std::filesystem::path& file, const char* sql) {
    if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(file, sqlite3_errmsg(database.get()));
    }
}

Statement prepare(const Database& database, const std::filesystem::path& file, const char* sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql, -1, &raw, nullptr) != SQLITE_OK) {
        fail(file, sqlite3_errmsg(database.get()));
    }
    return Statement(raw);
}

// The table as QGIS makes it ("Save style in database"), registered so that readers list it. The
// dates are fixed, as everything else in the results: same inputs, same bytes.
constexpr const char* makeStyleTable =
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
    "f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),"
    "f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,"
    "useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),"
    "update_time DATETIME DEFAULT CURRENT_TIMESTAMP);"
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
    " VALUES ('layer_styles', 'attributes', 'layer_styles', '', '2000-01-01T00:00:00.000Z');";

// Extension "Schema" of the GeoPackage standard (OGC 12-128r18, F.9): QGIS shows `name` as alias.
constexpr const char* makeColumnTables =
    "CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
    "name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,"
    "CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),"
    "CONSTRAINT gdc_tn UNIQUE (table_name, name));"
    "CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,"
    "constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,"
    "max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,"
    "CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));"
    "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)"
    " VALUES ('gpkg_data_columns', NULL, 'gpkg_schema',"
    " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),"
    " ('gpkg_data_column_constraints', NULL, 'gpkg_schema',"
    " 'http://www.geopackage.org/spec121/#extension_schema', 'read-write');";

// Two criteria of one name would have one label: the second keeps its column name.
constexpr const char* insertColumn =
    "INSERT OR IGNORE INTO gpkg_data_columns (table_name, column_name, name, title, description)"
    " VALUES (?1, ?2, ?3, ?3, ?4)";

constexpr const char* insertStyle =
    "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column,"
    " styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time)"
    " VALUES ('', '', ?1, 'geom', ?2, ?3, ?4, ?2 = 'default', ?5, '', '2000-01-01T00:00:00.000Z')";

void insertRow(
    const Database& database,
    const std::filesystem::path& file,
    const char* sql,
    const std::vector<std::string>& values) {
    const Statement insert = prepare(database, file, sql);
    for (std::size_t i = 0; i < values.size(); ++i) {
        sqlite3_bind_text(
            insert.get(),
            static_cast<int>(i + 1),
            values[i].c_str(),
            static_cast<int>(values[i].size()),
            SQLITE_STATIC);
    }
    if (sqlite3_step(insert.get()) != SQLITE_DONE) {
        fail(file, sqlite3_errmsg(database.get()));
    }
}

void addStyles(const Database& database, const std::filesystem::path& file, const Table& table) {
    for (const LayerStyle& style : stylesFor(table)) {
        insertRow(
            database,
            file,
            insertStyle,
            {table.name, style.name, qmlOf(style), sldOf(style, table.name), table.title});
    }
}

void addLabels(
    const Database& database,
    const std::filesystem::path& file,
    const Table& table,
    const std::string& language) {
    for (const Column& column : table.columns) {
        const ColumnInfo& info = column.info;
        std::string description = info.longName;
        if (!info.unit.empty()) {
            description += " (" + info.unit + ")";
        }
        insertRow(
            database,
            file,
            insertColumn,
            {table.name, info.name, language == "es" ? info.labelEs : info.labelEn, description});
    }
}

void checkIntegrity(const Database& database, const std::filesystem::path& file) {
    const Statement check = prepare(database, file, "PRAGMA integrity_check");
    const bool answered = sqlite3_step(check.get()) == SQLITE_ROW;
    const unsigned char* text = answered ? sqlite3_column_text(check.get(), 0) : nullptr;
    std::string verdict;
    for (; text != nullptr && *text != 0; ++text) {
        verdict += static_cast<char>(*text);
    }
    if (verdict != "ok") {
        fail(file, "integrity check: " + verdict);
    }
}

void writeLayers(
    const std::vector<Table>& tables,
    const std::filesystem::path& file,
    const JobContext& job) {
    const WriteSession session;
    OutputDataset dataset(file, "GPKG");
    for (const Table& table : tables) {
        LayerOptions options;
        options.creation = {
            "GEOMETRY_NAME=geom", "FID=fid", "SPATIAL_INDEX=YES", "IDENTIFIER=" + table.title};
        writeLayer(dataset, table, options, job);
    }
    dataset.close();
}

} // namespace

void writeGeoPackage(
    const std::vector<Table>& tables,
    const std::string& language,
    const std::filesystem::path& file,
    const JobContext& job) {
    writeLayers(tables, file, job);
    const Database database = open(file);
    execute(database, file, "BEGIN");
    execute(database, file, makeStyleTable);
    execute(database, file, makeColumnTables);
    for (const Table& table : tables) {
        addStyles(database, file, table);
        addLabels(database, file, table, language);
    }
    execute(database, file, "COMMIT");
    checkIntegrity(database, file);
}

} // namespace corredor::exports
