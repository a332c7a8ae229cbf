#include "candidates_table.h"

#include "contribution_delegate.h"
#include "convert.h"
#include "field_text.h"
#include "save_file.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace corredor::desktop {

CandidatesTable::CandidatesTable(
    Project& project,
    SiteSelection& selection,
    const Preferences& preferences,
    QWidget* parent)
    : Panel(QStringLiteral("candidates"), parent)
    , m_project(project)
    , m_selection(selection)
    , m_model(new CandidatesModel(project, preferences, this))
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_planOnly(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_export(new QToolButton(this))
    , m_copy(new QAction(this)) {
    setUpView();
    layOut();
    connect(m_filter, &QLineEdit::textChanged, m_model, &CandidatesModel::setFilter);
    connect(m_planOnly, &QCheckBox::toggled, m_model, &CandidatesModel::setPlanOnly);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        showSelection();
    });
    connect(&project, &Project::resultsChanged, this, &CandidatesTable::sizeColumns);
    connect(&selection, &SiteSelection::changed, this, &CandidatesTable::showSelection);
    connect(
        m_view->selectionModel(),
        &QItemSelectionModel::selectionChanged,
        this,
        &CandidatesTable::takeSelection);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT siteActivated(m_model->siteOfRow(index.row()));
    });
    connect(m_copy, &QAction::triggered, this, &CandidatesTable::copy);
    connect(m_export, &QToolButton::clicked, this, &CandidatesTable::exportCsv);
    retranslate();
}

void CandidatesTable::setUpView() {
    m_view->setModel(m_model);
    setUpTable(*m_view);
    m_view->setItemDelegateForColumn(CandidatesModel::Parts, new ContributionDelegate(m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(CandidatesModel::Rank, Qt::AscendingOrder);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(m_copy);
}

void CandidatesTable::layOut() {
    m_filter->setClearButtonEnabled(true);
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::TabFocus);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(m_planOnly);
    row->addWidget(m_count);
    row->addWidget(m_export);
    layout->addLayout(row);
    layout->addWidget(m_view);
    setWidget(content);
}

void CandidatesTable::takeSelection() {
    if (m_following) {
        return;
    }
    std::vector<std::int64_t> sites;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        sites.push_back(m_model->siteOfRow(row.row()));
    }
    m_following = true;
    m_selection.set(std::move(sites));
    m_following = false;
}

void CandidatesTable::showSelection() {
    if (m_following) {
        return;
    }
    QItemSelection rows;
    int first = -1;
    for (const std::int64_t site : m_selection.sites()) {
        const int row = m_model->rowOfSite(site);
        if (row >= 0) {
            rows.select(m_model->index(row, 0), m_model->index(row, 0));
            first = first < 0 ? row : std::min(first, row);
        }
    }
    m_following = true;
    m_view->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_following = false;
    if (first >= 0) {
        m_view->scrollTo(m_model->index(first, 0));
    }
}

void CandidatesTable::showCount() {
    m_count->setText(tr("%Ln site(s)", nullptr, m_model->rowCount()));
}

void CandidatesTable::sizeColumns() {
    m_view->setColumnHidden(
        CandidatesModel::InPlan, !m_project.results() || !m_project.results()->hasPlan);
    constexpr int sampleRows = 50; // enough to size columns by
    m_view->horizontalHeader()->setResizeContentsPrecision(sampleRows);
    m_view->resizeColumnsToContents();
    constexpr int widestPx = 300;
    constexpr int sortMarkPx = 18; // room for the arrow of the column that is sorted by
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->setColumnWidth(
            column, std::min(m_view->columnWidth(column) + sortMarkPx, widestPx));
    }
}

QString CandidatesTable::asText(QChar separator) const {
    QStringList lines;
    QStringList headings;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column != CandidatesModel::Parts) {
            const QVariant heading = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole);
            headings.append(fieldText(heading, separator));
        }
    }
    lines.append(headings.join(separator));
    std::vector<int> rows;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows()) {
        rows.push_back(row.row());
    }
    if (rows.empty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    for (const int row : rows) {
        QStringList fields;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (column != CandidatesModel::Parts) {
                const QVariant value = m_model->index(row, column).data(CandidatesModel::valueRole);
                fields.append(fieldText(value, separator));
            }
        }
        lines.append(fields.join(separator));
    }
    lines.append(QString());
    return lines.join(QLatin1Char('\n'));
}

void CandidatesTable::copy() const {
    QGuiApplication::clipboard()->setText(asText(QLatin1Char('\t')));
}

void CandidatesTable::exportCsv() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the table"), tr("candidate_sites.csv"), tr("Table (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    saveFile(this, tr("Export the table"), path, toStdString(asText(QLatin1Char(','))));
}

void CandidatesTable::retranslate() {
    setWindowTitle(tr("Candidate sites"));
    m_filter->setPlaceholderText(tr("Filter by site, road, state or zone"));
    m_filter->setAccessibleName(tr("Filter of the candidate sites"));
    m_filter->setToolTip(
        tr("Rows that contain every word you type stay; accents and capitals do not matter"));
    m_planOnly->setText(tr("&Only the plan"));
    m_planOnly->setToolTip(tr("Show only the sites that the plan has chosen"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(
        tr("Write the selected rows, or all shown when none is selected, to a CSV file"));
    m_copy->setText(tr("&Copy"));
    m_view->setAccessibleName(tr("Candidate sites by rank"));
    m_model->retranslate();
    showCount();
    sizeColumns();
}

} // namespace corredor::desktop
