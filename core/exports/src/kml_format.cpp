#include "text_formats.h"

#include <corredor/base/text.h>

namespace corredor::exports {
namespace {

void appendSchema(std::string& kml, const Table& table, bool spanish) {
    kml += "<Schema name=\"" + escapedXml(table.name) + "\" id=\"" + table.name + "\">\n";
    for (const Column& column : table.columns) {
        const std::string_view type = typeName(column);
        kml += "<SimpleField name=\"" + column.info.name + "\" type=\"";
        kml += type == "text" ? "string" : (type == "integer" ? "int" : "double");
        kml += "\"><displayName>" +
               escapedXml(spanish ? column.info.labelEs : column.info.labelEn) +
               "</displayName></SimpleField>\n";
    }
    kml += "</Schema>\n";
}

void appendPlacemark(std::string& kml, const Table& table, const Column& name, std::size_t row) {
    kml += "<Placemark><name>" + escapedXml(cellText(name, row)) + "</name>";
    kml += "<styleUrl>#site</styleUrl><ExtendedData><SchemaData schemaUrl=\"#" + table.name + "\">";
    for (const Column& column : table.columns) {
        const std::string text = cellText(column, row);
        if (!text.empty()) {
            kml += "<SimpleData name=\"" + column.info.name + "\">" + escapedXml(text) +
                   "</SimpleData>";
        }
    }
    kml += "</SchemaData></ExtendedData><Point><coordinates>";
    kml += shortestNumber(table.points[row].lon) + "," + shortestNumber(table.points[row].lat);
    kml += "</coordinates></Point></Placemark>\n";
}

} // namespace

std::string kmlOf(const Table& table, const std::string& nameColumn, const std::string& language) {
    std::string kml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>" +
                      escapedXml(table.title) + "</name>\n";
    // The plan's vermilion (Okabe & Ito), as KML's aabbggrr; the symbol itself is the viewer's own.
    kml += "<Style id=\"site\"><IconStyle><color>ff005ed5</color></IconStyle></Style>\n";
    appendSchema(kml, table, language == "es");
    const Column& name = table.column(nameColumn);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        appendPlacemark(kml, table, name, row);
    }
    return kml + "</Document></kml>\n";
}

} // namespace corredor::exports
