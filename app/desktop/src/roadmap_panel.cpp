#include "roadmap_panel.h"

#include "proposal_text.h"
#include "table_setup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace corredor::desktop {

namespace {

constexpr std::array<int, RoadmapModel::columns> widths = {60, 280, 130, 190, 80, 180};

QString whole(double value) {
    return QLocale().toString(value, 'f', 0);
}

/** One line of the figures: name, United States, Mexico, both. */
QString line(const QString& name, const std::array<QString, 3>& values) {
    QString html = QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td>").arg(name.toHtmlEscaped());
    for (const QString& value : values) {
        html +=
            QStringLiteral("<td align=\"right\">&nbsp;&nbsp;%1</td>").arg(value.toHtmlEscaped());
    }
    return html + QStringLiteral("</tr>");
}

template <typename Figure>
QString countryLine(const QString& name, const planning::RoadmapYear& year, Figure figure) {
    return line(name, {figure(year.countries[0]), figure(year.countries[1]), figure(year.sum())});
}

} // namespace

RoadmapPanel::RoadmapPanel(const Project& project, QWidget* parent)
    : Panel(QStringLiteral("roadmap"), parent)
    , m_project(project)
    , m_model(new RoadmapModel(project, this))
    , m_year(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_figures(new QTextBrowser(this))
    , m_table(new QTableView(this)) {
    layOut();
    connect(m_slider, &QSlider::valueChanged, this, &RoadmapPanel::showYear);
    connect(&project, &Project::resultsChanged, this, &RoadmapPanel::takeResults);
    const auto activate = [this](const QModelIndex& index) {
        Q_EMIT siteActivated(m_model->candidateOfRow(index.row()));
    };
    connect(m_table, &QTableView::activated, this, activate);
    connect(m_table, &QTableView::clicked, this, activate);
    retranslate();
    takeResults();
}

void RoadmapPanel::layOut() {
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setPageStep(1);
    m_figures->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_table);
    m_table->setModel(m_model);
    for (int column = 0; column < RoadmapModel::columns; ++column) {
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 4, 4, 4);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_year);
    bar->addWidget(m_slider, 1);
    layout->addLayout(bar);
    auto* split = new QSplitter(content);
    split->addWidget(m_figures);
    split->addWidget(m_table);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    layout->addWidget(split, 1);
    setWidget(content);
}

void RoadmapPanel::takeResults() {
    const auto& results = m_project.results();
    const bool has = results && results->roadmap;
    m_slider->setEnabled(has);
    if (has) {
        const QSignalBlocker quiet(m_slider);
        const planning::RoadmapOptions& options = results->roadmap->options;
        m_slider->setRange(options.firstYear, options.lastYear);
        m_slider->setValue(options.lastYear);
    }
    showYear();
}

void RoadmapPanel::showYear() {
    const auto& results = m_project.results();
    if (!results || !results->roadmap) {
        m_year->clear();
        m_figures->setHtml(
            QStringLiteral("<p>%1</p>")
                .arg(
                    tr("The scenario has no roadmap. With a [roadmap] section of years and budgets "
                       "a run says which sites open when.")
                        .toHtmlEscaped()));
        m_model->refresh();
        return;
    }
    const int year = m_slider->value();
    m_year->setText(QStringLiteral("<b>%1</b>").arg(year));
    m_figures->setHtml(figuresHtml(*results->roadmap));
    m_model->setYear(year);
    Q_EMIT yearChanged(year);
}

QString RoadmapPanel::figuresHtml(const planning::Roadmap& roadmap) const {
    using planning::CountryYear;
    const int offset = m_slider->value() - roadmap.options.firstYear + 1;
    const planning::RoadmapYear& year = roadmap.years[static_cast<std::size_t>(offset)];
    QString html = QStringLiteral("<table>");
    html += line(QString(), {tr("United States"), tr("Mexico"), tr("Both")});
    html += countryLine(
        tr("Sites open"), year, [](const CountryYear& f) { return QString::number(f.sites); });
    html += countryLine(
        tr("Ports"), year, [](const CountryYear& f) { return QString::number(f.ports); });
    html += countryLine(
        tr("Spent in the year"), year, [](const CountryYear& f) { return dollars(f.spentUsd); });
    html += countryLine(
        tr("Spent so far"), year, [](const CountryYear& f) { return dollars(f.spentSoFarUsd); });
    html += countryLine(tr("People newly within reach"), year, [](const CountryYear& f) {
        return whole(f.peopleRoadmap);
    });
    html += countryLine(tr("Electric vehicles newly within reach"), year, [](const CountryYear& f) {
        return whole(f.vehiclesRoadmap);
    });
    html += countryLine(tr("Energy sold a day, kWh"), year, [](const CountryYear& f) {
        return whole(f.kwhPerDay);
    });
    html += QStringLiteral("</table>");
    html += QStringLiteral("<p>%1</p>")
                .arg(tr("Corridors complete: %1 of %2; gaps: %3 km")
                         .arg(year.corridors.complete)
                         .arg(year.corridors.corridors)
                         .arg(whole(year.corridors.gapKm))
                         .toHtmlEscaped());
    return html + QStringLiteral("<p>%1</p>")
                      .arg(tr("Value %1 of at most %2 vehicle-years (gap %3 %)")
                               .arg(
                                   whole(roadmap.value),
                                   whole(roadmap.bound),
                                   QLocale().toString(roadmap.gap * 100, 'f', 2))
                               .toHtmlEscaped());
}

void RoadmapPanel::retranslate() {
    setWindowTitle(tr("Roadmap"));
    m_slider->setToolTip(tr("The year that the map and the tables show"));
    m_slider->setAccessibleName(tr("Year"));
    showYear();
}

} // namespace corredor::desktop
