#include "charts_panel.h"

#include "convert.h"
#include "landscape_text.h"
#include "save_file.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <corredor/exports/landscape_csv.h>

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

namespace {

constexpr int growthChoice = -1;
constexpr QSize growthPicturePx(760, 460);

const layers::ZoneLayer*
zonesOf(const exports::Results& results, const landscape::Breakdown& breakdown) {
    const int layer = breakdown.zoneLayerIndex;
    return layer < 0 ? nullptr : results.zones[static_cast<std::size_t>(layer)].get();
}

/** @param choice a breakdown of the run; growthChoice needs no other */
std::shared_ptr<const ChartFigures>
figuresOf(const FilteredStations& shown, int choice, const JobContext& job) {
    const exports::Results& results = *shown.results;
    auto figures = std::make_shared<ChartFigures>();
    if (choice == growthChoice) {
        figures->growth = landscape::growthByCountry(results.stations, shown.stations);
        figures->breakdown = landscape::breakDown(
            results.stations, landscape::Dimension::OpeningYear, shown.stations);
    } else {
        const landscape::Breakdown& whole =
            results.figures.breakdowns[static_cast<std::size_t>(choice)];
        figures->breakdown = landscape::breakDown(
            results.stations, whole.dimension, shown.stations, zonesOf(results, whole));
        figures->breakdown.zoneLayerIndex = whole.zoneLayerIndex;
    }
    job.checkCancelled();
    return figures;
}

} // namespace

ChartsPanel::ChartsPanel(LandscapeView& view, QWidget* parent)
    : Panel(QStringLiteral("charts"), parent)
    , m_view(view)
    , m_model(new FiguresModel(this))
    , m_dimensionLabel(new QLabel(this))
    , m_dimension(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_bars(new QTableView(this))
    , m_growth(new GrowthChart(this))
    , m_note(new QLabel(this))
    , m_save(new QAction(this)) {
    setUpBars();
    layOut();
    connect(m_dimension, &QComboBox::currentIndexChanged, this, &ChartsPanel::work);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &ChartsPanel::render);
    connect(m_growth, &GrowthChart::yearActivated, this, &ChartsPanel::activateYear);
    connect(m_save, &QAction::triggered, this, &ChartsPanel::save);
    connect(&view, &LandscapeView::shownChanged, this, [this] {
        offerDimensions();
        work();
    });
    retranslate();
}

void ChartsPanel::setUpBars() {
    m_bars->setModel(m_model);
    setUpTable(*m_bars);
    m_bars->setAlternatingRowColors(false); // the bars are painted on it
    m_bars->setItemDelegateForColumn(FiguresModel::Bar, new BarDelegate(m_bars));
    m_bars->setSelectionMode(QAbstractItemView::SingleSelection);
    m_bars->horizontalHeader()->setMinimumSectionSize(40);
    const auto activate = [this](const QModelIndex& index) { activateRow(index.row()); };
    connect(m_bars, &QTableView::clicked, this, activate);
    connect(m_bars, &QTableView::activated, this, activate);
}

void ChartsPanel::layOut() {
    m_dimensionLabel->setBuddy(m_dimension);
    m_dimension->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_dimension->setMinimumContentsLength(12);
    m_measure->addItems({QString(), QString(), QString()});
    m_note->setWordWrap(true);
    m_note->setContentsMargins(8, 0, 8, 4);
    m_save->setIcon(themeIcon(QStringLiteral("save")));
    auto* save = new QToolButton(this);
    save->setDefaultAction(m_save);
    save->setAutoRaise(true);
    save->setFocusPolicy(Qt::TabFocus);
    m_stack->addWidget(m_bars);
    m_stack->addWidget(m_growth);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_dimensionLabel);
    row->addWidget(m_dimension, 1);
    row->addWidget(m_measure);
    row->addWidget(save);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    setWidget(content);
}

bool ChartsPanel::isGrowth() const {
    return m_dimension->currentData().toInt() == growthChoice;
}

Measure ChartsPanel::measure() const {
    return static_cast<Measure>(std::max(0, m_measure->currentIndex()));
}

/** The dimensions of the results, in the language in force; the choice stays. */
void ChartsPanel::offerDimensions() {
    const auto& shown = m_view.shown();
    const QSignalBlocker quiet(m_dimension);
    constexpr int byState = 1; // says more at first sight than the two bars of the countries
    const int before = m_dimension->count() == 0 ? byState : m_dimension->currentIndex();
    m_dimension->clear();
    if (shown) {
        const auto& breakdowns = shown->results->figures.breakdowns;
        for (std::size_t i = 0; i < breakdowns.size(); ++i) {
            m_dimension->addItem(landscape_text::title(breakdowns[i]), static_cast<int>(i));
        }
        m_dimension->addItem(tr("Growth over the years"), growthChoice);
    }
    m_dimension->setCurrentIndex(std::min(before, m_dimension->count() - 1));
}

void ChartsPanel::work() {
    const auto& shown = m_view.shown();
    if (!shown || m_dimension->currentIndex() < 0) {
        m_job.cancel();
        take(std::make_shared<ChartFigures>());
        return;
    }
    m_job.start(
        tr("Counting the stations"),
        [this, shown, choice = m_dimension->currentData().toInt()](
            const JobContext& job) -> Job::Apply {
            auto figures = figuresOf(*shown, choice, job);
            return [this, figures = std::move(figures)] { take(figures); };
        });
}

void ChartsPanel::take(std::shared_ptr<const ChartFigures> figures) {
    m_figures = std::move(figures);
    render();
}

void ChartsPanel::render() {
    if (!m_figures) {
        return;
    }
    if (isGrowth()) {
        m_growth->show(m_figures->growth, measure());
        m_stack->setCurrentWidget(m_growth);
    } else {
        m_model->show(m_figures->breakdown, measure());
        m_stack->setCurrentWidget(m_bars);
        auto* header = m_bars->horizontalHeader();
        for (int column = 0; column < m_model->columnCount(); ++column) {
            header->setSectionResizeMode(
                column,
                column == FiguresModel::Bar ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
        }
        if (m_model->columnCount() > 0) { // long names leave room for the bars
            header->setSectionResizeMode(FiguresModel::Key, QHeaderView::Interactive);
            constexpr int widestKeyPx = 150;
            m_bars->resizeColumnToContents(FiguresModel::Key);
            m_bars->setColumnWidth(
                FiguresModel::Key, std::min(widestKeyPx, m_bars->columnWidth(FiguresModel::Key)));
        }
    }
    m_save->setEnabled(m_view.shown() != nullptr);
    m_note->setText(heading());
}

QString ChartsPanel::heading() const {
    const auto& shown = m_view.shown();
    if (!shown) {
        return tr("Run a scenario to see its stations as charts.");
    }
    const bool isWhole = shown->filter == landscape::StationFilter{};
    const auto count = QLocale().toString(static_cast<qlonglong>(shown->tally.stations));
    const QString what = m_measure->currentText();
    const QString by = m_dimension->currentText();
    return isWhole ? tr("%1 by %2, all %3 stations").arg(what, by.toLower(), count)
                   : tr("%1 by %2, the %3 stations that the filters leave")
                         .arg(what, by.toLower(), count);
}

void ChartsPanel::activateRow(int row) {
    const landscape::BreakdownRow& one = m_model->row(row);
    const landscape::Breakdown& breakdown = m_model->breakdown();
    m_view.list(
        {tr("%1: %2").arg(landscape_text::title(breakdown), m_model->label(row)),
         breakdown.dimension,
         one.key,
         one.stations});
}

void ChartsPanel::activateYear(int year) {
    const std::string key = std::to_string(year);
    for (const landscape::BreakdownRow& row : landscape::rowsOf(m_figures->breakdown)) {
        if (row.key == key) {
            m_view.list(
                {tr("Opened in %1").arg(year),
                 landscape::Dimension::OpeningYear,
                 key,
                 row.stations});
        }
    }
}

QSize ChartsPanel::pictureSize() const {
    return isGrowth() ? growthPicturePx : BarChart(*m_model, heading()).size(font());
}

void ChartsPanel::paintPicture(QPainter& painter) const {
    painter.setFont(font());
    const QPalette colours = programPalette(false);
    if (!isGrowth()) {
        BarChart(*m_model, heading()).paint(painter, colours);
        return;
    }
    constexpr double headPx = 34;
    painter.setPen(colours.color(QPalette::WindowText));
    painter.drawText(
        QRectF(14, 0, growthPicturePx.width() - 28, headPx),
        Qt::AlignLeft | Qt::AlignVCenter,
        heading());
    m_growth->paint(
        painter,
        QRectF(14, headPx, growthPicturePx.width() - 28, growthPicturePx.height() - headPx - 8),
        colours);
}

std::string ChartsPanel::bytesFor(const QString& kind) const {
    if (kind == QLatin1String("csv")) {
        return isGrowth() ? exports::growthCsv(m_figures->growth)
                          : exports::figuresCsv(
                                m_figures->breakdown, m_view.shown()->results->figures.bases);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QSize size = pictureSize();
    if (kind == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(0, 0), size));
        generator.setTitle(heading());
        QPainter painter(&generator);
        painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
        paintPicture(painter);
    } else {
        constexpr int scale = 2; // sharp in print
        QImage picture(size * scale, QImage::Format_RGB32);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPicture(painter);
        painter.end();
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
    }
    return bytes.toStdString();
}

bool ChartsPanel::saveTo(const QString& path) {
    return saveFile(this, tr("Save the chart"), path, bytesFor(QFileInfo(path).suffix().toLower()));
}

void ChartsPanel::save() {
    const QString picture = tr("Picture (*.png)");
    const QString drawing = tr("Drawing (*.svg)");
    const QString numbers = tr("Numbers (*.csv)");
    QString chosen = picture;
    QString path = QFileDialog::getSaveFileName(
        this,
        tr("Save the chart"),
        tr("chart.png"),
        QStringList({picture, drawing, numbers}).join(QStringLiteral(";;")),
        &chosen);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += chosen == numbers   ? QStringLiteral(".csv")
                : chosen == drawing ? QStringLiteral(".svg")
                                    : QStringLiteral(".png");
    }
    saveTo(path);
}

void ChartsPanel::retranslate() {
    setWindowTitle(tr("Charts"));
    m_dimensionLabel->setText(tr("&By"));
    m_dimension->setAccessibleName(tr("What the bars stand for"));
    m_dimension->setToolTip(tr("By what the stations are counted"));
    m_measure->setAccessibleName(tr("What is counted"));
    m_measure->setToolTip(tr("Stations, their ports, or the power of their connectors as stated"));
    m_measure->setItemText(0, tr("Stations"));
    m_measure->setItemText(1, tr("Ports"));
    m_measure->setItemText(2, tr("Power (kW)"));
    m_bars->setAccessibleName(tr("Bars: Enter lists the stations of one"));
    m_bars->setToolTip(tr("Click a bar, or press Enter, to list its stations"));
    m_save->setText(tr("&Save the chart…"));
    m_save->setToolTip(tr("Save the chart as a picture (PNG, SVG) or its numbers (CSV)"));
    m_growth->retranslate();
    m_model->retranslate();
    offerDimensions();
    render();
}

} // namespace corredor::desktop
