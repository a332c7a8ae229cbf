#include "html_table.h"

#include "table.h"

#include <corredor/base/text.h>

namespace corredor::exports {

HtmlCell textCellHtml(std::string_view text) {
    return {escapedXml(cleanText(text)), false};
}

HtmlCell numberCellHtml(double value, int decimals) {
    return {grouped(value, decimals), true};
}

std::string grouped(double value, int decimals) {
    return groupedNumber(rounded(value, decimals), decimals);
}

HtmlTable::HtmlTable(const std::vector<Heading>& headings) {
    for (const Heading& heading : headings) {
        m_head += heading.isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
        m_head += escapedXml(heading.text) + "</th>";
    }
}

void HtmlTable::add(const std::vector<HtmlCell>& cells, bool isTotal) {
    m_rows += isTotal ? "<tr class=\"total\">" : "<tr>";
    for (const HtmlCell& cell : cells) {
        m_rows += cell.isNumber ? "<td class=\"n\">" : "<td>";
        m_rows += cell.html + "</td>";
    }
    m_rows += "</tr>\n";
}

std::string HtmlTable::html() const {
    return "<div class=\"wide\"><table><thead><tr>" + m_head + "</tr></thead><tbody>\n" + m_rows +
           "</tbody></table></div>\n";
}

} // namespace corredor::exports
