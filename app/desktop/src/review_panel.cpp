#include "review_panel.h"

#include "convert.h"
#include "html_facts.h"
#include "landscape_text.h"
#include "station_facts.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

ReviewPanel::ReviewPanel(Project& project, QWidget* parent)
    : Panel(QStringLiteral("review"), parent)
    , m_project(project)
    , m_model(new ReviewModel(project, this))
    , m_table(new QTableView(this))
    , m_facts(new QTextBrowser(this))
    , m_pages(new QTabWidget(this))
    , m_decisions(new DecisionsView(project, this))
    , m_state(new QLabel(this))
    , m_accept(new QAction(this))
    , m_merge(new QAction(this))
    , m_split(new QAction(this))
    , m_later(new QAction(this)) {
    makeActions();
    layOut();
    connect(&project, &Project::resultsChanged, this, &ReviewPanel::work);
    connect(&project, &Project::scenarioChanged, this, &ReviewPanel::showState);
    connect(&m_job, &Job::ended, this, &ReviewPanel::showState);
    connect(this, &QDockWidget::visibilityChanged, this, &ReviewPanel::follow);
    connect(
        m_table->selectionModel(),
        &QItemSelectionModel::currentRowChanged,
        this,
        &ReviewPanel::showPair);
    retranslate();
}

void ReviewPanel::makeActions() {
    const auto set = [this](QAction* action, const char* icon, Qt::Key key, auto slot) {
        action->setIcon(themeIcon(QString::fromLatin1(icon)));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    set(m_accept, "accept", Qt::Key_A, [this] { decide(m_model->pair(row()).together); });
    set(m_merge, "merge", Qt::Key_M, [this] { decide(true); });
    set(m_split, "split", Qt::Key_S, [this] { decide(false); });
    set(m_later, "free", Qt::Key_L, [this] { decide(std::nullopt); });
}

void ReviewPanel::layOut() {
    m_table->setModel(m_model);
    setUpTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0);
    for (QAction* action : {m_accept, m_merge, m_split, m_later}) {
        auto* button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    bar->addWidget(m_state, 1);
    layout->addLayout(bar);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_facts);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    m_pages->setDocumentMode(true);
    m_pages->addTab(content, QString());
    m_pages->addTab(m_decisions, QString());
    setWidget(m_pages);
}

int ReviewPanel::row() const {
    return m_table->currentIndex().row();
}

void ReviewPanel::follow(bool visible) {
    m_isVisible = visible;
    if (visible) {
        work();
        showPair();
    } else {
        Q_EMIT pairCleared();
    }
}

void ReviewPanel::work() {
    const auto& results = m_project.results();
    const auto records = results ? results->stations.records : nullptr;
    if (records == m_listed || (records && !m_isVisible)) {
        return;
    }
    m_listed = records;
    take(nullptr, {});
    if (!records) {
        m_job.cancel();
        return;
    }
    const landscape::MergeOptions& merge = m_project.scenario().merge;
    m_job.start(
        tr("Looking for doubtful pairs"),
        [this, results, decisions = merge.decisions, distanceM = merge.duplicateDistanceM](
            const JobContext& job) -> Job::Apply {
            landscape::ReviewOptions options;
            options.duplicateDistanceM = distanceM;
            auto pairs = landscape::reviewPairs(results->stations, decisions, options, job);
            return [this, results, pairs = std::move(pairs)] { take(results, pairs); };
        });
    showState();
}

void ReviewPanel::take(
    std::shared_ptr<const exports::Results> results,
    std::vector<landscape::ReviewPair> pairs) {
    m_model->show(std::move(results), std::move(pairs));
    constexpr int sampleRows = 50; // enough to size columns by
    m_table->horizontalHeader()->setResizeContentsPrecision(sampleRows);
    m_table->resizeColumnsToContents();
    constexpr int widestPx = 190;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestPx));
    }
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    showPair();
    showState();
}

void ReviewPanel::showPair() {
    const bool any = row() >= 0;
    for (QAction* action : {m_accept, m_merge, m_split}) {
        action->setEnabled(any);
    }
    m_later->setEnabled(any && m_model->decision(row()).has_value());
    m_facts->setHtml(factsHtml());
    if (!any) {
        Q_EMIT pairCleared();
    } else if (m_isVisible) {
        const landscape::ReviewPair& pair = m_model->pair(row());
        Q_EMIT pairShown(m_model->record(pair.a).location, m_model->record(pair.b).location);
    }
}

void ReviewPanel::showState() {
    const int kept = m_decisions->model().rowCount();
    m_pages->setTabText(
        1, kept == 0 ? tr("Decisions") : tr("Decisions (%1)").arg(QLocale().toString(kept)));
    m_later->setEnabled(row() >= 0 && m_model->decision(row()).has_value());
    if (m_job.isRunning()) {
        m_state->setText(tr("Looking for doubtful pairs…"));
        return;
    }
    const int pairs = m_model->rowCount();
    const int decided = m_project.hasScenario() ? m_model->decidedCount() : 0;
    m_state->setText(
        pairs == 0     ? tr("The merge is sure of every pair.")
        : decided == 0 ? tr("%Ln doubtful pair(s), most doubtful first", nullptr, pairs)
                       : tr("%1 of %2 pairs decided: run again (F5) to apply")
                             .arg(QLocale().toString(decided), QLocale().toString(pairs)));
    m_state->setToolTip(m_state->text());
}

void ReviewPanel::decide(std::optional<bool> same) {
    const int place = row();
    if (place < 0) {
        return;
    }
    const landscape::ReviewPair& pair = m_model->pair(place);
    const std::string a = landscape::decisionName(m_model->record(pair.a));
    const std::string b = landscape::decisionName(m_model->record(pair.b));
    scenario::Scenario changed = m_project.scenario();
    auto& decisions = changed.merge.decisions;
    if (const auto old = landscape::findDecision(decisions, a, b)) {
        decisions.erase(decisions.begin() + static_cast<std::ptrdiff_t>(*old));
    }
    if (same) {
        decisions.push_back({a, b, *same, {}});
    }
    if (landscape::findConflict(decisions)) {
        m_state->setText(
            tr("This contradicts an earlier decision about these records; take that one back "
               "first."));
        return;
    }
    m_project.editScenario(
        std::move(changed),
        !same   ? tr("decide on a pair later")
        : *same ? tr("make two records one station")
                : tr("keep two records apart"));
    if (same) {
        goToNext();
    }
}

/** The next pair without a decision, round to the first. */
void ReviewPanel::goToNext() {
    const int pairs = m_model->rowCount();
    for (int step = 1; step < pairs; ++step) {
        const int next = (row() + step) % pairs;
        if (!m_model->decision(next)) {
            m_table->setCurrentIndex(m_model->index(next, 0));
            return;
        }
    }
}

QString ReviewPanel::evidenceHtml(const landscape::ReviewPair& pair) const {
    QStringList words;
    for (const std::string& code : pair.evidence) {
        const int sign = landscape_text::evidenceSign(code);
        const QString mark = sign > 0   ? QStringLiteral("+ ")
                             : sign < 0 ? QStringLiteral("− ")
                                        : QString();
        words.append(mark + landscape_text::evidence(code).toHtmlEscaped());
    }
    return QStringLiteral("<p style=\"margin:4px\"><b>%1</b> %2</p>")
        .arg(tr("Evidence:").toHtmlEscaped(), words.join(QStringLiteral(" &nbsp;·&nbsp; ")));
}

QString ReviewPanel::factsHtml() const {
    if (row() < 0) {
        return QStringLiteral("<p style=\"margin:6px\">%1</p>")
            .arg(tr("Pairs of records that may be one station, or were made one on weak evidence, "
                    "are listed here, to be looked at side by side.")
                     .toHtmlEscaped());
    }
    const landscape::ReviewPair& pair = m_model->pair(row());
    const layers::StationRecord& a = m_model->record(pair.a);
    const layers::StationRecord& b = m_model->record(pair.b);
    QString html = evidenceHtml(pair);
    html += QStringLiteral("<table width=\"100%\" cellpadding=\"2\">");
    const auto line = [&html](const QString& name, const QString& left, const QString& right) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        // What differs is what the decision is about.
        const QString cell = left == right ? QStringLiteral("<td width=\"40%\">%1</td>")
                                           : QStringLiteral("<td width=\"40%\"><b>%1</b></td>");
        html += QStringLiteral("<tr><td width=\"20%\">%1</td>").arg(name.toHtmlEscaped()) +
                cell.arg(left.toHtmlEscaped()) + cell.arg(right.toHtmlEscaped()) +
                QStringLiteral("</tr>");
    };
    html += QStringLiteral("<tr><td></td><th align=\"left\">%1</th><th align=\"left\">%2</th></tr>")
                .arg(tr("Record A").toHtmlEscaped(), tr("Record B").toHtmlEscaped());
    line(tr("Name"), landscape_text::stationName(a), landscape_text::stationName(b));
    const std::vector<Fact> left = stationFacts(a);
    const std::vector<Fact> right = stationFacts(b);
    for (std::size_t i = 0; i < left.size(); ++i) {
        line(left[i].first, left[i].second, right[i].second);
    }
    line(tr("Coordinates"), placeText(a.location), placeText(b.location));
    return html + QStringLiteral("</table>");
}

void ReviewPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_facts->setHtml(factsHtml());
    }
}

void ReviewPanel::retranslate() {
    setWindowTitle(tr("Review"));
    m_accept->setText(tr("&Accept"));
    m_accept->setToolTip(tr("The merge is right about this pair (A)"));
    m_merge->setText(tr("Same station: &merge"));
    m_merge->setToolTip(tr("The two records are one station (M)"));
    m_split->setText(tr("Two stations: &split"));
    m_split->setToolTip(tr("The two records are two stations (S)"));
    m_later->setText(tr("Decide &later"));
    m_later->setToolTip(tr("Take the decision on this pair back (L)"));
    m_table->setAccessibleName(tr("Doubtful pairs of records"));
    m_facts->setAccessibleName(tr("Both records side by side"));
    m_pages->setTabText(0, tr("Doubtful pairs"));
    m_decisions->retranslate();
    m_model->refresh();
    showPair();
    showState();
}

} // namespace corredor::desktop
