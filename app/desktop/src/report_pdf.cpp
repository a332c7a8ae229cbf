#include "report_pdf.h"

#include "report_paper.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextObjectInterface>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace corredor::desktop {

namespace {

constexpr int dotsPerInch = 1200; // fine enough for hairlines; PDF has no pixels
constexpr double pointsPerInch = 72;
constexpr double pixelsPerInch = 96;     // of CSS, in which the report states its sizes
constexpr double smallPx = 160;          // drawings up to this width keep their size: keys and bars
const QMarginsF margins(16, 16, 16, 18); // mm

// The report's own style sheet, as far as QTextDocument knows CSS.
const QString paperCss =
    QStringLiteral("body{color:#1f2933}"
                   "h1{font-size:20pt}"
                   "h2{font-size:14pt;color:#0b4f6c;margin-top:22px;margin-bottom:4px}"
                   "h3{font-size:10.5pt;margin-top:12px;margin-bottom:3px}"
                   "p{margin-top:4px;margin-bottom:6px}"
                   ".eyebrow{color:#0b4f6c;font-size:8pt}"
                   ".soft{color:#5a6672;font-size:8pt}"
                   "th{color:#5a6672;font-size:8pt;text-align:left;vertical-align:bottom}"
                   "table{border-collapse:collapse}"
                   "td{font-size:8pt;vertical-align:top;border-bottom:1px solid #d9dee2}"
                   "th.n,td.n{text-align:right}"
                   "td.n{white-space:nowrap}"
                   "td.card{border-bottom:0px}"
                   "table.tight td{font-size:7pt}"
                   "table.tight th{font-size:7pt}"
                   ".figure{font-size:13pt;font-weight:600;margin-top:0px;margin-bottom:0px}"
                   "footer{color:#5a6672;font-size:8pt}"
                   "code{font-size:7pt}");

/**
 * The rules of a page's style sheet that speak of drawings: Qt Svg gives up on a sheet with rules
 * that it cannot read, and knows the parts of a font but not the shorthand for all of them, nor
 * that words have the size of the drawing around them.
 */
QString drawingCss(const QString& css) {
    static const QRegularExpression rule(QStringLiteral(R"(\.(map|strip|chart)[^{}]*\{[^{}]*\})"));
    static const QRegularExpression font(QStringLiteral("font:([0-9.]+px)[^;}]*"));
    QString kept = QStringLiteral("text{font-size:11.5px}");
    for (auto match = rule.globalMatch(css); match.hasNext();) {
        kept += match.next().captured();
    }
    return kept.replace(font, QStringLiteral("font-size:\\1;font-family:sans-serif"));
}

/** The drawings of a page, by the names that stand for them in its text. */
class Drawings : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /** Takes the drawings out of the page. @return it with images in their places */
    QString takeFrom(const QString& html, const QString& css) {
        static const QString open = QStringLiteral("<svg");
        static const QString close = QStringLiteral("</svg>");
        QString text;
        qsizetype from = 0;
        for (;;) {
            const qsizetype begin = html.indexOf(open, from);
            const qsizetype end = begin < 0 ? -1 : html.indexOf(close, begin);
            if (end < 0) {
                return text + html.sliced(from);
            }
            text += html.sliced(from, begin - from);
            QString drawing = html.sliced(begin, end + close.size() - begin);
            const qsizetype inner = drawing.indexOf(u'>') + 1;
            drawing.insert(inner, QStringLiteral("<style>") + css + QStringLiteral("</style>"));
            if (!drawing.contains(QLatin1String("xmlns="))) {
                drawing.insert(
                    open.size(), QStringLiteral(" xmlns=\"http://www.w3.org/2000/svg\""));
            }
            m_drawings.push_back(std::make_unique<QSvgRenderer>(drawing.toUtf8()));
            m_drawings.back()->setAspectRatioMode(Qt::KeepAspectRatio);
            const bool isSmall = m_drawings.back()->viewBoxF().width() <= smallPx;
            text += QStringLiteral("%1<img src=\"%2\">%3")
                        .arg(
                            isSmall ? QString() : QStringLiteral("<p>"),
                            QString::number(m_drawings.size() - 1),
                            isSmall ? QString() : QStringLiteral("</p>"));
            from = end + close.size();
        }
    }

    /** Greatest size of a drawing. */
    void setLimits(double dotsWide, double dotsTall) {
        m_dotsWide = dotsWide;
        m_dotsTall = dotsTall;
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
        const QSizeF box = of(format).viewBoxF().size();
        const double dotsPerPx = dotsPerInch / pixelsPerInch;
        const double wide = box.width() <= smallPx ? box.width() * dotsPerPx * 0.6
                                                   : std::min(m_dotsWide, box.width() * dotsPerPx);
        const double tall = wide * box.height() / std::max(1.0, box.width());
        const double shrink = std::min(1.0, m_dotsTall / std::max(1.0, tall));
        return {wide * shrink, tall * shrink};
    }

    void drawObject(
        QPainter* painter,
        const QRectF& rect,
        QTextDocument*,
        int,
        const QTextFormat& format) override {
        painter->save();
        painter->setClipRect(rect, Qt::IntersectClip);
        of(format).render(painter, rect);
        painter->restore();
    }

private:
    [[nodiscard]] QSvgRenderer& of(const QTextFormat& format) {
        return *m_drawings[format.toImageFormat().name().toUInt()];
    }

    std::vector<std::unique_ptr<QSvgRenderer>> m_drawings;
    double m_dotsWide = 1;
    double m_dotsTall = 1;
};

QString between(const QString& html, const QString& begin, const QString& end) {
    const qsizetype from = html.indexOf(begin);
    const qsizetype to = from < 0 ? -1 : html.indexOf(end, from);
    return to < 0 ? QString() : html.sliced(from + begin.size(), to - from - begin.size());
}

/** A document that is laid out in dots on pages of the writer. */
class Paper {
public:
    Paper(const QString& html, QPdfWriter& writer) : m_writer(writer) {
        const QString css =
            drawingCss(between(html, QStringLiteral("<style>"), QStringLiteral("</style>")));
        m_title = between(html, QStringLiteral("<title>"), QStringLiteral("</title>"));
        m_line = writer.logicalDpiY() * 14 / pointsPerInch;
        m_page = QSizeF(writer.width(), writer.height() - 2 * m_line);
        m_drawings.setLimits(m_page.width(), 0.7 * m_page.height());
        auto* layout = m_document.documentLayout();
        layout->setPaintDevice(&writer);
        layout->registerHandler(QTextFormat::ImageObject, &m_drawings);
        QFont text = m_document.defaultFont();
        text.setPointSizeF(9);
        m_document.setDefaultFont(text);
        m_document.setDocumentMargin(0);
        m_document.setDefaultStyleSheet(paperCss);
        m_document.setPageSize(m_page);
        m_document.setHtml(m_drawings.takeFrom(paperHtml(html), css));
    }

    /** A heading at the foot of a page goes over to the next one with what it heads. */
    void keepHeadings(const JobContext& job) {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            job.checkCancelled();
            if (block.blockFormat().headingLevel() > 0 && pageOf(block) != pageOf(headed(block))) {
                QTextBlockFormat format = block.blockFormat();
                format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
                QTextCursor(block).setBlockFormat(format);
                layOutAnew();
            }
        }
    }

    [[nodiscard]] const QString& title() const { return m_title; }

    void print(const JobContext& job) {
        QPainter painter(&m_writer);
        const int pages = m_document.pageCount();
        for (int page = 0; page < pages; ++page) {
            job.checkCancelled();
            job.report(page / std::max(1.0, static_cast<double>(pages)));
            if (page > 0) {
                m_writer.newPage();
            }
            painter.save();
            painter.translate(0, -page * m_page.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(QPointF(0, page * m_page.height()), m_page);
            context.palette.setColor(QPalette::Text, Qt::black);
            painter.setClipRect(context.clip);
            m_document.documentLayout()->draw(&painter, context);
            painter.restore();
            printFoot(painter, page + 1, pages);
        }
        painter.end();
    }

private:
    /** Qt lays out only what changed, and loses blocks between tables when a page breaks there. */
    void layOutAnew() {
        m_document.setPageSize(m_page + QSizeF(1, 0));
        m_document.setPageSize(m_page);
    }

    /** The first words or drawing below a heading and the headings that follow it at once. */
    [[nodiscard]] static QTextBlock headed(const QTextBlock& heading) {
        QTextBlock next = heading.next();
        while (next.isValid() &&
               (next.blockFormat().headingLevel() > 0 || next.text().trimmed().isEmpty())) {
            next = next.next();
        }
        return next.isValid() ? next : heading;
    }

    [[nodiscard]] int pageOf(const QTextBlock& block) const {
        double top = m_document.documentLayout()->blockBoundingRect(block).top();
        if (block.layout() != nullptr && block.layout()->lineCount() > 0) {
            top += block.layout()->lineAt(0).y();
        }
        return static_cast<int>(std::floor((top + 1) / m_page.height()));
    }

    void printFoot(QPainter& painter, int page, int pages) const {
        QFont font = m_document.defaultFont();
        font.setPointSizeF(7.5);
        painter.setFont(font);
        painter.setPen(QColor(0x5a, 0x66, 0x72));
        const QRectF foot(0, m_page.height() + m_line, m_page.width(), m_line);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        painter.drawText(
            foot,
            Qt::AlignRight | Qt::AlignVCenter,
            QStringLiteral("%1 / %2").arg(page).arg(pages));
    }

    QPdfWriter& m_writer;
    Drawings m_drawings;
    QTextDocument m_document;
    QString m_title;
    QSizeF m_page;
    double m_line = 0;
};

} // namespace

void printReport(
    const QString& html,
    QIODevice& device,
    const QPageSize& page,
    const JobContext& job) {
    QPdfWriter writer(&device);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(page);
    writer.setPageMargins(margins, QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Corredor"));
    Paper paper(html, writer);
    writer.setTitle(paper.title());
    job.checkCancelled();
    paper.keepHeadings(job);
    paper.print(job);
}

} // namespace corredor::desktop

#include "report_pdf.moc"
