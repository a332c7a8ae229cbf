#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corredor::exports {

/** One cell of a table. */
struct HtmlCell {
    std::string html; ///< already escaped
    bool isNumber = false;
};

[[nodiscard]] HtmlCell textCellHtml(std::string_view text);

/** "1,234.5", as both countries write numbers; an en dash when there is none (NaN). */
[[nodiscard]] HtmlCell numberCellHtml(double value, int decimals = 0);

/** "1,234.50": exactly `decimals` places, commas between thousands. */
[[nodiscard]] std::string grouped(double value, int decimals);

/** Collects rows of an HTML table. */
class HtmlTable {
public:
    struct Heading {
        std::string_view text;
        bool isNumber = false; ///< aligned right, as the numbers below it
    };

    explicit HtmlTable(const std::vector<Heading>& headings);

    void add(const std::vector<HtmlCell>& cells, bool isTotal = false);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    [[nodiscard]] std::string html() const;

private:
    std::string m_head;
    std::string m_rows;
};

} // namespace corredor::exports
