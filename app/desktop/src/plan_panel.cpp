#include "plan_panel.h"

#include "convert.h"
#include "plan_text.h"
#include "save_file.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace corredor::desktop {

PlanPanel::PlanPanel(const Parts& parts, QWidget* parent)
    : Panel(QStringLiteral("plan"), parent)
    , m_parts(parts)
    , m_model(new PlanSitesModel(parts.project, parts.preferences, this))
    , m_page(new QTextBrowser(this))
    , m_chart(new ConvergenceChart(this))
    , m_table(new QTableView(this))
    , m_progress(new QWidget(this))
    , m_progressText(new QLabel(this))
    , m_settle(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_settings(new QAction(this))
    , m_copy(new QAction(this))
    , m_save(new QAction(this)) {
    setUpSites();
    layOut();
    constexpr int tickMs = 100;
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &PlanPanel::showSearch);
    connect(m_settle, &QPushButton::clicked, this, [this] {
        if (m_search) {
            m_search->settle();
            showSearch();
        }
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job != nullptr) {
            m_job->cancel();
        }
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, &PlanPanel::followLink);
    connect(m_settings, &QAction::triggered, this, &PlanPanel::settingsRequested);
    connect(m_copy, &QAction::triggered, this, &PlanPanel::copy);
    connect(m_save, &QAction::triggered, this, &PlanPanel::save);
    watch(parts.runs.job());
    watch(parts.whatIf.job());
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        sizeColumns();
        showSelection();
    });
    const Project& project = parts.project;
    connect(&project, &Project::resultsChanged, this, &PlanPanel::showPage);
    connect(&project, &Project::planChanged, this, &PlanPanel::showPage);
    connect(&project, &Project::stateChanged, this, &PlanPanel::showPage);
    connect(&parts.whatIf, &WhatIf::changed, this, &PlanPanel::showPage);
    connect(&parts.selection, &SiteSelection::changed, this, &PlanPanel::showSelection);
    connect(&parts.preferences, &Preferences::lengthUnitChanged, this, &PlanPanel::showPage);
    end();
    retranslate();
}

void PlanPanel::setUpSites() {
    m_table->setModel(m_model);
    setUpTable(*m_table);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    WhatIf& whatIf = m_parts.whatIf;
    m_table->addActions({&whatIf.pinAction(), &whatIf.forbidAction(), &whatIf.freeAction()});
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT siteActivated(m_model->candidateOfRow(index.row()));
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT siteActivated(m_model->candidateOfRow(index.row()));
    });
    connect(
        m_table->selectionModel(),
        &QItemSelectionModel::selectionChanged,
        this,
        &PlanPanel::takeSelection);
}

void PlanPanel::layOutBar(QVBoxLayout& layout) {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    bar->setSpacing(2);
    m_settings->setIcon(themeIcon(QStringLiteral("plan")));
    m_copy->setIcon(themeIcon(QStringLiteral("table")));
    m_save->setIcon(themeIcon(QStringLiteral("save")));
    WhatIf& whatIf = m_parts.whatIf;
    for (QAction* action :
         {m_settings,
          &whatIf.pinAction(),
          &whatIf.forbidAction(),
          &whatIf.freeAction(),
          &whatIf.freeAllAction(),
          static_cast<QAction*>(nullptr),
          m_copy,
          m_save}) {
        if (action == nullptr) {
            bar->addStretch();
            continue;
        }
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    layout.addLayout(bar);
}

void PlanPanel::layOut() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(2);
    layOutBar(*layout);
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_settle);
    row->addWidget(m_cancel);
    layout->addWidget(m_progress);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->setTextInteractionFlags(
        Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard | Qt::LinksAccessibleByKeyboard);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_page);
    splitter->addWidget(m_chart);
    splitter->addWidget(m_table);
    const std::array<int, 3> parts = {525, 185, 570}; // at 1280 pixels nothing is cut off
    for (int i = 0; i < splitter->count(); ++i) {
        splitter->setStretchFactor(i, parts[static_cast<std::size_t>(i)]);
    }
    splitter->setSizes({parts.begin(), parts.end()});
    layout->addWidget(splitter, 1);
    setWidget(content);
}

void PlanPanel::watch(Job& job) {
    connect(&job, &Job::started, this, [this, &job] { begin(job); });
    connect(&job, &Job::ended, this, [this, &job] {
        if (m_job == &job) {
            end();
        }
    });
}

void PlanPanel::begin(Job& job) {
    m_job = &job;
    const auto search =
        &job == &m_parts.runs.job() ? m_parts.runs.search() : m_parts.whatIf.search();
    m_isComparing = search == nullptr;
    m_search = search ? search : m_search; // the chart stays the one of the plan that is shown
    m_progress->show();
    m_tick.start();
    showSearch();
    showPage();
}

void PlanPanel::end() {
    m_tick.stop();
    m_job = nullptr;
    m_progress->hide();
    showSearch();
    showPage();
}

bool PlanPanel::isSearching() const {
    return m_job != nullptr;
}

void PlanPanel::showSearch() {
    std::vector<SearchPoint> points = m_search ? m_search->points() : std::vector<SearchPoint>{};
    m_settle->setEnabled(
        isSearching() && !m_isComparing && !points.empty() && !m_search->isSettled());
    if (m_isComparing) {
        m_progressText->setText(
            tr("The best plan without your conditions is being worked out, to compare with."));
    } else if (points.empty()) {
        m_progressText->setText(tr("The scenario is being prepared; then the sites are chosen."));
    } else {
        const SearchPoint& last = points.back();
        const double gap =
            std::abs(last.bound - last.value) / std::max(std::abs(last.value), 1e-9) * 100;
        m_progressText->setText(
            m_search->isSettled()
                ? tr("Keeping the best plan found so far…")
                : tr("Choosing the sites: %1 % between the best plan found and the proved bound.")
                      .arg(QLocale().toString(gap, 'f', 2)));
    }
    const auto& results = m_parts.project.results();
    const bool known = results && results->hasPlan;
    m_chart->show(
        std::move(points),
        known ? plan_text::unitName(results->plan.unit, m_parts.preferences) : QString());
}

void PlanPanel::showPage() {
    const int scrolled = m_page->verticalScrollBar()->value();
    m_page->setHtml(
        plan_text::page(m_parts.project, m_parts.whatIf, m_parts.preferences, isSearching()));
    m_page->verticalScrollBar()->setValue(scrolled);
    const auto& results = m_parts.project.results();
    const bool hasPlan = results && results->hasPlan;
    m_copy->setEnabled(hasPlan);
    m_save->setEnabled(hasPlan);
    m_settings->setEnabled(m_parts.project.hasScenario() && m_parts.project.scenario().plan);
}

void PlanPanel::followLink(const QUrl& link) {
    if (link.scheme() == QLatin1String("again")) {
        m_parts.whatIf.askAgain();
        return;
    }
    const qint64 site = link.path().toLongLong();
    m_parts.selection.set({site});
    Q_EMIT siteActivated(site);
}

void PlanPanel::takeSelection() {
    if (m_following) {
        return;
    }
    std::vector<std::int64_t> sites;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        sites.push_back(m_model->candidateOfRow(row.row()));
    }
    m_following = true;
    m_parts.selection.set(std::move(sites));
    m_following = false;
}

void PlanPanel::showSelection() {
    if (m_following) {
        return;
    }
    QItemSelection rows;
    for (const std::int64_t site : m_parts.selection.sites()) {
        const int row = m_model->rowOfCandidate(site);
        if (row >= 0) {
            rows.select(m_model->index(row, 0), m_model->index(row, 0));
        }
    }
    m_following = true;
    m_table->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_following = false;
}

void PlanPanel::sizeColumns() {
    m_table->resizeColumnsToContents();
    constexpr int widestPx = 140;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestPx));
    }
}

QString PlanPanel::html() const {
    const auto& results = m_parts.project.results();
    const QString title = toQString(results->scenario.name).toHtmlEscaped();
    QString chart;
    if (!m_chart->points().empty()) {
        const QString svg = QString::fromUtf8(m_chart->svg());
        chart = svg.mid(svg.indexOf(QLatin1String("<svg"))); // no XML declaration inside HTML
    }
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
               "<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
               "a{color:inherit;text-decoration:none}table{border-collapse:collapse}"
               "svg{max-width:100%}</style></head><body><h2>%2</h2>\n%3\n<h4>%4</h4>\n%5\n%6\n"
               "</body></html>\n")
        .arg(
            m_parts.preferences.language(),
            title,
            plan_text::page(m_parts.project, m_parts.whatIf, m_parts.preferences, isSearching()),
            tr("Sites of the plan"),
            m_model->asHtml(),
            chart);
}

void PlanPanel::copy() const {
    auto* copied = new QMimeData; // the clipboard takes it
    copied->setText(text() + QLatin1String("\n\n") + m_model->asText(QLatin1Char('\t')));
    copied->setHtml(html());
    QGuiApplication::clipboard()->setMimeData(copied);
}

bool PlanPanel::saveTo(const QString& path) {
    const QString kind = QFileInfo(path).suffix().toLower();
    std::string bytes;
    if (kind == QLatin1String("csv")) {
        bytes = toStdString(m_model->asText(QLatin1Char(',')));
    } else if (kind == QLatin1String("svg")) {
        bytes = m_chart->svg().toStdString();
    } else {
        bytes = toStdString(html());
    }
    return saveFile(this, tr("Save the page about the plan"), path, bytes);
}

void PlanPanel::save() {
    const QString page = tr("Page with table and chart (*.html)");
    const QString table = tr("Table of the sites (*.csv)");
    const QString chart = tr("Chart of the search (*.svg)");
    QString chosen = page;
    QString path = QFileDialog::getSaveFileName(
        this,
        tr("Save the page about the plan"),
        tr("plan.html"),
        QStringList({page, table, chart}).join(QStringLiteral(";;")),
        &chosen);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += chosen == table   ? QStringLiteral(".csv")
                : chosen == chart ? QStringLiteral(".svg")
                                  : QStringLiteral(".html");
    }
    saveTo(path);
}

void PlanPanel::retranslate() {
    setWindowTitle(tr("Plan"));
    m_settle->setText(tr("&Stop and keep the best"));
    m_settle->setToolTip(
        tr("Takes the best plan found so far, with the bound that is proved for it"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setToolTip(tr("Ends the work; the plan before it stays"));
    m_settings->setText(tr("Plan se&ttings…"));
    m_settings->setToolTip(tr("What the plan is to achieve, with how many sites, in what time"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copy the page and its table"));
    m_save->setText(tr("Sa&ve…"));
    m_save->setToolTip(tr("Save the page (HTML), the table (CSV) or the chart (SVG)"));
    m_page->setAccessibleName(tr("What the plan covers and how sure that is"));
    m_table->setAccessibleName(tr("Sites of the plan"));
    m_chart->retranslate();
    m_model->refresh();
    showSearch();
    showPage();
}

} // namespace corredor::desktop
