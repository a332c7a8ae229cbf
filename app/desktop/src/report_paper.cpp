#include "report_paper.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace corredor::desktop {

namespace {

constexpr int cardsPerRow = 3;

QRegularExpression overLines(const QString& pattern) {
    return QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption);
}

QRegularExpression rowPattern() {
    return overLines(QStringLiteral("<tr[^>]*>(.*?)</tr>"));
}

QRegularExpression cellPattern() {
    return overLines(QStringLiteral("<t[hd][^>]*>(.*?)</t[hd]>"));
}

/** The text with each match replaced by what `make` gives for it. */
template <class Make>
QString replaced(const QString& text, const QRegularExpression& pattern, const Make& make) {
    QString result;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.sliced(from, match.capturedStart() - from) + make(match);
        from = match.capturedEnd();
    }
    return result + text.sliced(from);
}

/** One card as a cell: its figure above what it is. */
QString cardCell(const QRegularExpressionMatch& card) {
    return QStringLiteral("<td class=\"card\" bgcolor=\"#eef3f5\" width=\"%1%\">"
                          "<p class=\"figure\">%2</p><p class=\"soft\">%3</p></td>")
        .arg(QString::number(100 / cardsPerRow), card.captured(1), card.captured(2));
}

QString cardTable(const QString& cards) {
    static const QRegularExpression card =
        overLines(QStringLiteral("<div class=\"card\"><b>(.*?)</b><span>(.*?)</span></div>"));
    QStringList cells;
    for (auto found = card.globalMatch(cards); found.hasNext();) {
        cells += cardCell(found.next());
    }
    QString rows;
    for (qsizetype i = 0; i < cells.size(); i += cardsPerRow) {
        rows += QStringLiteral("<tr>") + cells.mid(i, cardsPerRow).join(QString()) +
                QStringLiteral("</tr>");
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"6\" cellpadding=\"6\">") + rows +
           QStringLiteral("</table>");
}

/** What a column needs so that no word breaks, and what it would like, in letters. */
struct ColumnLetters {
    double least = 0;
    double wanted = 0;
};

constexpr double lineLetters = 110; // of the size of tables, on the narrower paper
constexpr double paddingLetters = 2;

/** Of a long text the square root of what goes beyond a few words: it may go over lines. */
ColumnLetters lettersOf(const QString& element, QString text) {
    constexpr double picture = 14;
    constexpr double fewWords = 12;
    constexpr double longestWord = 24;
    constexpr double boldWidth = 1.1;
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression breaks(QStringLiteral("[\\s/]+"));
    if (text.contains(QLatin1String("<svg"))) {
        return {picture, picture};
    }
    text.remove(tag);
    const bool isWhole = element.startsWith(QLatin1String("<td class=\"n\""));
    double longest = 0;
    for (const QString& word : isWhole ? QStringList(text) : text.split(breaks)) {
        longest = std::max(longest, static_cast<double>(word.size()));
    }
    const auto letters = static_cast<double>(text.size());
    const double wanted =
        letters <= fewWords ? letters : fewWords + std::sqrt((letters - fewWords) * fewWords);
    const double wide = element.startsWith(QLatin1String("<th")) ? boldWidth : 1;
    const double least = wide * std::min(longest, longestWord) + paddingLetters;
    return {least, std::max(least, wide * wanted + paddingLetters)};
}

/** What each column of a table asks for. */
std::vector<ColumnLetters> columnLetters(const QString& table) {
    static const QRegularExpression row = rowPattern();
    static const QRegularExpression cell = cellPattern();
    std::vector<ColumnLetters> columns;
    for (auto rows = row.globalMatch(table); rows.hasNext();) {
        const QString line = rows.next().captured(1);
        std::size_t column = 0;
        for (auto cells = cell.globalMatch(line); cells.hasNext(); ++column) {
            const QRegularExpressionMatch found = cells.next();
            const ColumnLetters letters = lettersOf(found.captured(), found.captured(1));
            columns.resize(std::max(columns.size(), column + 1));
            columns[column].least = std::max(columns[column].least, letters.least);
            columns[column].wanted = std::max(columns[column].wanted, letters.wanted);
        }
    }
    return columns;
}

/** Parts of the line, in percent: what columns need, and what is left by what they would like. */
std::vector<int> columnPercents(const QString& table) {
    const std::vector<ColumnLetters> columns = columnLetters(table);
    double least = 0;
    double wanted = 0;
    for (const ColumnLetters& column : columns) {
        least += column.least;
        wanted += column.wanted;
    }
    const double line = std::max(lineLetters, least);
    const double left = line - least;
    std::vector<int> percents;
    for (const ColumnLetters& column : columns) {
        const double letters =
            wanted <= line
                ? column.wanted * line / wanted
                : column.least + left * (column.wanted - column.least) / (wanted - least);
        percents.push_back(static_cast<int>(std::lround(100 * letters / line)));
    }
    return percents;
}

/** The cells of a row as they are written. */
QStringList cellsOf(const QString& row) {
    static const QRegularExpression cell = cellPattern();
    QStringList cells;
    for (auto found = cell.globalMatch(row); found.hasNext();) {
        cells += found.next().captured();
    }
    return cells;
}

/** Whether many columns leave the last one, which is prose, a strip of a few letters. */
bool endsWithProse(const QString& table) {
    constexpr qsizetype manyColumns = 6;
    constexpr double proseLetters = 45; // in the mean
    static const QRegularExpression row = rowPattern();
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    double letters = 0;
    double rows = 0;
    for (auto found = row.globalMatch(table); found.hasNext();) {
        const QStringList cells = cellsOf(found.next().captured(1));
        if (cells.size() < manyColumns) {
            return false;
        }
        if (cells.last().startsWith(QLatin1String("<td"))) {
            letters += static_cast<double>(QString(cells.last()).remove(tag).size());
            rows += 1;
        }
    }
    return rows > 0 && letters / rows > proseLetters;
}

/** A table without its last column. */
QString withoutLastColumn(const QString& table) {
    static const QRegularExpression row = rowPattern();
    return replaced(table, row, [](const QRegularExpressionMatch& found) {
        const QStringList cells = cellsOf(found.captured(1));
        return QStringLiteral("<tr>%1</tr>").arg(cells.mid(0, cells.size() - 1).join(QString()));
    });
}

/**
 * A table whose last column stands below each row, over the width of the others. `narrow` is the
 * same table without it, made fit for paper.
 */
QString withProseBelow(const QString& table, const QString& narrow) {
    static const QRegularExpression row = rowPattern();
    static const QRegularExpression cell = cellPattern();
    auto whole = row.globalMatch(table);
    return replaced(narrow, row, [&whole](const QRegularExpressionMatch& found) {
        const QStringList cells = cellsOf(whole.next().captured(1));
        const QString prose = cell.match(cells.last()).captured(1);
        if (cells.last().startsWith(QLatin1String("<th")) || prose.isEmpty()) {
            return found.captured();
        }
        QString above = found.captured();
        above.replace(QLatin1String("<td"), QLatin1String("<td style=\"border-bottom:0px\""));
        return above + QStringLiteral("<tr><td></td><td colspan=\"%1\" class=\"soft\">%2</td></tr>")
                           .arg(cells.size() - 2)
                           .arg(prose);
    });
}

bool needsSmallLetters(const QString& table) {
    double least = 0;
    for (const ColumnLetters& column : columnLetters(table)) {
        least += column.least;
    }
    return least > lineLetters;
}

/** QTextDocument gives wordy columns too little and empty ones too much unless it is told. */
QString tableWithWidths(const QString& rows) {
    if (endsWithProse(rows)) {
        return withProseBelow(rows, tableWithWidths(withoutLastColumn(rows)));
    }
    const std::vector<int> percents = columnPercents(rows);
    std::size_t column = 0;
    static const QRegularExpression head(QStringLiteral("<th scope=\"col\""));
    const QString withWidths = replaced(rows, head, [&](const QRegularExpressionMatch& match) {
        return QStringLiteral("%1 width=\"%2%\"").arg(match.captured()).arg(percents[column++]);
    });
    return QStringLiteral("<table%1 width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">")
               .arg(needsSmallLetters(rows) ? QStringLiteral(" class=\"tight\"") : QString()) +
           withWidths + QStringLiteral("</table>");
}

/** Qt Svg knows no patterns. */
QString withoutPatterns(QString html) {
    static const QRegularExpression pattern = overLines(
        QStringLiteral("<pattern id=\"([^\"]*)\".*?stroke=\"([^\"]*)\".*?</pattern>\\s*"));
    QString plain = html;
    for (auto patterns = pattern.globalMatch(html); patterns.hasNext();) {
        const QRegularExpressionMatch found = patterns.next();
        plain.replace(
            QStringLiteral("fill=\"url(#%1)\"").arg(found.captured(1)),
            QStringLiteral("fill=\"%1\" fill-opacity=\".3\" stroke=\"%1\" stroke-width=\".8\" "
                           "stroke-dasharray=\"3 2\"")
                .arg(found.captured(2)));
    }
    return plain.remove(pattern);
}

/** An empty box with a background is nothing there: colours of a key become squares of text. */
QString withSquares(QString html) {
    static const QRegularExpression hatched(
        QStringLiteral("<span class=\"swatch\" "
                       "style=\"background:repeating-linear-gradient\\(45deg,([^ ]*) [^\"]*\">"
                       "</span>"));
    static const QRegularExpression plain(
        QStringLiteral("<span class=\"swatch\" style=\"background:([^\";]*)[^\"]*\"></span>"));
    html.replace(hatched, QStringLiteral("<span style=\"color:\\1\">&#9633;</span> "));
    return html.replace(plain, QStringLiteral("<span style=\"color:\\1\">&#9632;</span> "));
}

} // namespace

QString paperHtml(const QString& html) {
    static const QRegularExpression unseen =
        overLines(QStringLiteral("<(style|nav)[^>]*>.*?</\\1>"));
    static const QRegularExpression table = overLines(QStringLiteral("<table>(.*?)</table>"));
    static const QRegularExpression cards = overLines(
        QStringLiteral("<div class=\"cards\">\\s*((?:<div class=\"card\">.*?</div>\\s*)+)</div>"));
    QString text = html;
    text = withoutPatterns(text.remove(unseen));
    text = replaced(text, table, [](const QRegularExpressionMatch& found) {
        return tableWithWidths(found.captured(1));
    });
    text = replaced(text, cards, [](const QRegularExpressionMatch& found) {
        return cardTable(found.captured(1));
    });
    return withSquares(text);
}

} // namespace corredor::desktop
