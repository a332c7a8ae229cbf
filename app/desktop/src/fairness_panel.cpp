#include "fairness_panel.h"

#include "table_setup.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace corredor::desktop {

namespace {

constexpr std::array<int, TradeoffModel::columns> tradeoffWidths = {60, 170, 120, 210, 140, 130};

QString numberCell(const QString& text) {
    return QStringLiteral("<td align=\"right\">&nbsp;&nbsp;%1</td>").arg(text.toHtmlEscaped());
}

QString sitesText(const std::optional<int>& count) {
    return count ? QString::number(*count) : QString();
}

} // namespace

FairnessPanel::FairnessPanel(const Project& project, QWidget* parent)
    : Panel(QStringLiteral("fairness"), parent)
    , m_project(project)
    , m_model(new TradeoffModel(project, this))
    , m_chart(new TradeoffChart(this))
    , m_floors(new QTextBrowser(this))
    , m_table(new QTableView(this)) {
    layOut();
    connect(&project, &Project::resultsChanged, this, &FairnessPanel::takeResults);
    connect(&project, &Project::planChanged, this, &FairnessPanel::takeResults);
    connect(m_chart, &TradeoffChart::pointChosen, this, [this](int point) {
        m_table->selectRow(point);
        Q_EMIT pointChosen(point);
    });
    connect(
        m_table->selectionModel(),
        &QItemSelectionModel::currentRowChanged,
        this,
        [this](const QModelIndex& current) { m_chart->choose(current.row()); });
    retranslate();
    takeResults();
}

void FairnessPanel::layOut() {
    m_floors->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_table);
    m_table->setModel(m_model);
    for (int column = 0; column < TradeoffModel::columns; ++column) {
        m_table->setColumnWidth(column, tradeoffWidths[static_cast<std::size_t>(column)]);
    }
    auto* content = new QSplitter(this);
    auto* right = new QSplitter(Qt::Vertical, content);
    right->addWidget(m_floors);
    right->addWidget(m_table);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 2);
    content->addWidget(m_chart);
    content->addWidget(right);
    content->setStretchFactor(0, 2);
    content->setStretchFactor(1, 3);
    setWidget(content);
}

void FairnessPanel::takeResults() {
    const auto& results = m_project.results();
    m_chart->show(results ? results->tradeoff : std::nullopt);
    m_model->refresh();
    showFloors();
}

void FairnessPanel::showFloors() {
    const auto& results = m_project.results();
    if (!results || results->plan.floors.empty()) {
        m_floors->setHtml(QStringLiteral("<p>%1</p>")
                              .arg(tr("The scenario has no floors. Each [[floors]] section says "
                                      "what a plan must give a group at least.")
                                       .toHtmlEscaped()));
        return;
    }
    QString html = QStringLiteral("<table><tr><td><b>%1</b></td>").arg(tr("Group").toHtmlEscaped());
    for (const QString& heading :
         {tr("People"), tr("Covered"), tr("At least"), tr("Sites"), tr("At least")}) {
        html += QStringLiteral("<td align=\"right\">&nbsp;&nbsp;<b>%1</b></td>")
                    .arg(heading.toHtmlEscaped());
    }
    html += QStringLiteral("</tr>");
    for (const planning::FloorOutcome& floor : results->plan.floors) {
        const bool hasShare = floor.leastCovered && floor.people > 0;
        html += QStringLiteral("<tr><td>%1</td>")
                    .arg(groupText(floor.by, floor.group, floor.label).toHtmlEscaped()) +
                numberCell(QLocale().toString(floor.people, 'f', 0)) +
                numberCell(shareText(floor.share01())) +
                numberCell(hasShare ? shareText(*floor.leastCovered / floor.people) : QString()) +
                numberCell(sitesText(floor.sites)) + numberCell(sitesText(floor.leastSites)) +
                QStringLiteral("</tr>");
    }
    m_floors->setHtml(html + QStringLiteral("</table>"));
}

void FairnessPanel::retranslate() {
    setWindowTitle(tr("Fairness"));
    m_chart->retranslate();
    showFloors();
}

} // namespace corredor::desktop
