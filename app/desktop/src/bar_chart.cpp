#include "bar_chart.h"

#include "landscape_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

constexpr int mostRows = 60;
constexpr double pictureWidthPx = 760;
constexpr double labelWidthPx = 200;
constexpr double numbersWidthPx = 170;
constexpr double paddingPx = 14;

void paintBar(
    QPainter& painter,
    const QRectF& area,
    const QList<double>& parts,
    const std::vector<std::string>& countries,
    const QPalette& colours) {
    double x = area.left();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const double width = parts[i] * area.width();
        if (width <= 0) {
            continue;
        }
        painter.fillRect(
            QRectF(x, area.top(), std::max(width, 1.0), area.height()),
            countryColour(countries[static_cast<std::size_t>(i)], colours));
        x += width;
    }
}

QString text(const char* source) {
    return QCoreApplication::translate("BarChart", source);
}

} // namespace

void BarDelegate::paint(
    QPainter* painter,
    const QStyleOptionViewItem& option,
    const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index); // background and focus
    const auto* model = qobject_cast<const FiguresModel*>(index.model());
    const QRectF cell = QRectF(option.rect).adjusted(4, 4, -6, -4);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell, option.palette.color(QPalette::Base));
    }
    const auto parts = index.data(FiguresModel::partsRole).value<QList<double>>();
    paintBar(*painter, cell, parts, model->countries(), option.palette);
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/)
    const {
    constexpr int leastWidthPx = 90;
    return {leastWidthPx, option.fontMetrics.height() + 8};
}

BarChart::BarChart(const FiguresModel& model, QString heading)
    : m_model(model)
    , m_heading(std::move(heading)) {}

int BarChart::shownRows() const {
    return std::min(mostRows, m_model.rowCount());
}

QSize BarChart::size(const QFont& font) const {
    const double rowPx = QFontMetricsF(font).height() + 6;
    const int notes = m_model.rowCount() > shownRows() ? 1 : 0;
    return QSizeF(pictureWidthPx, 2 * paddingPx + (3 + shownRows() + notes) * rowPx).toSize();
}

void BarChart::paintHead(QPainter& painter, const QPalette& colours) const {
    const QFontMetricsF metrics(painter.font());
    const double rowPx = metrics.height() + 6;
    painter.setPen(colours.color(QPalette::WindowText));
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(
        QRectF(paddingPx, paddingPx, pictureWidthPx - 2 * paddingPx, rowPx),
        Qt::AlignLeft | Qt::AlignVCenter,
        m_heading);
    painter.setFont(plain);
    double x = paddingPx;
    const double y = paddingPx + rowPx;
    for (std::size_t c = 0; c < m_model.countries().size(); ++c) {
        QList<double> whole(static_cast<qsizetype>(m_model.countries().size()), 0.0);
        whole[static_cast<qsizetype>(c)] = 1;
        paintBar(painter, QRectF(x, y + 5, 14, rowPx - 10), whole, m_model.countries(), colours);
        painter.setPen(colours.color(QPalette::WindowText));
        const QString name = landscape_text::country(m_model.countries()[c]);
        painter.drawText(QRectF(x + 20, y, 300, rowPx), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += 44 + metrics.horizontalAdvance(name);
    }
}

void BarChart::paint(QPainter& painter, const QPalette& colours) const {
    const QFontMetricsF metrics(painter.font());
    const double rowPx = metrics.height() + 6;
    paintHead(painter, colours);
    const double barX = paddingPx + labelWidthPx + 8;
    const double barWidth = pictureWidthPx - 2 * paddingPx - labelWidthPx - numbersWidthPx - 16;
    double y = paddingPx + 2.5 * rowPx;
    for (int row = 0; row < shownRows(); ++row, y += rowPx) {
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(
            QRectF(paddingPx, y, labelWidthPx, rowPx),
            Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(m_model.label(row), Qt::ElideRight, labelWidthPx));
        const auto parts = m_model.index(row, FiguresModel::Bar)
                               .data(FiguresModel::partsRole)
                               .value<QList<double>>();
        paintBar(
            painter, QRectF(barX, y + 3, barWidth, rowPx - 6), parts, m_model.countries(), colours);
        QStringList numbers;
        for (std::size_t c = 0; c < m_model.countries().size(); ++c) {
            numbers.append(QLocale().toString(std::round(m_model.value(row, c)), 'f', 0));
        }
        painter.setPen(colours.color(QPalette::WindowText));
        painter.drawText(
            QRectF(pictureWidthPx - paddingPx - numbersWidthPx, y, numbersWidthPx, rowPx),
            Qt::AlignRight | Qt::AlignVCenter,
            numbers.join(QStringLiteral(" · ")));
    }
    if (const int more = m_model.rowCount() - shownRows(); more > 0) {
        painter.drawText(
            QRectF(paddingPx, y, pictureWidthPx - 2 * paddingPx, rowPx),
            Qt::AlignLeft | Qt::AlignVCenter,
            text(QT_TRANSLATE_NOOP("BarChart", "and %1 more, all of them in the numbers (CSV)"))
                .arg(QLocale().toString(more)));
    }
}

} // namespace corredor::desktop
