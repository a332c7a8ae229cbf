#include "stations_table.h"

#include "convert.h"
#include "save_file.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <corredor/exports/landscape_csv.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

StationsTable::StationsTable(LandscapeView& view, QWidget* parent)
    : Panel(QStringLiteral("stations"), parent)
    , m_view(view)
    , m_model(new StationsModel(view, this))
    , m_records(new RecordsModel(this))
    , m_table(new QTableView(this))
    , m_recordTable(new QTableView(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_filterBy(new QToolButton(this))
    , m_all(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_exportStations(new QAction(this))
    , m_exportRecords(new QAction(this)) {
    setUp(*m_table, *m_model);
    setUp(*m_recordTable, *m_records);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    layOut();
    connect(m_search, &QLineEdit::textChanged, m_model, &StationsModel::search);
    connect(m_filterBy, &QToolButton::clicked, &view, &LandscapeView::filterByDrill);
    connect(m_all, &QToolButton::clicked, &view, &LandscapeView::listAll);
    connect(m_exportStations, &QAction::triggered, this, [this] { save(false); });
    connect(m_exportRecords, &QAction::triggered, this, [this] { save(true); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        sizeColumns();
        showListed();
        showSelection();
    });
    connect(&view, &LandscapeView::selectionChanged, this, &StationsTable::showSelection);
    connect(
        m_table->selectionModel(),
        &QItemSelectionModel::selectionChanged,
        this,
        &StationsTable::takeSelection);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT stationActivated(m_model->stationOfRow(index.row()));
    });
    retranslate();
}

void StationsTable::setUp(QTableView& table, QAbstractItemModel& model) {
    table.setModel(&model);
    setUpTable(table);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void StationsTable::layOut() {
    m_search->setClearButtonEnabled(true);
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    menu->addActions({m_exportStations, m_exportRecords});
    m_export->setMenu(menu);
    for (QToolButton* button : {m_filterBy, m_all, m_export}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addWidget(m_filterBy);
    row->addWidget(m_all);
    row->addWidget(m_export);
    layout->addLayout(row);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_recordTable);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    setWidget(content);
}

void StationsTable::takeSelection() {
    if (m_following) {
        return;
    }
    std::vector<std::int64_t> stations;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        stations.push_back(m_model->stationOfRow(row.row()));
    }
    m_following = true;
    m_view.select(std::move(stations));
    m_following = false;
    showRecords();
}

void StationsTable::showSelection() {
    if (m_following) {
        return;
    }
    QItemSelection rows;
    int first = -1;
    for (const std::int64_t station : m_view.selected()) {
        const int row = m_model->rowOfStation(station);
        if (row >= 0) {
            rows.select(m_model->index(row, 0), m_model->index(row, 0));
            first = first < 0 ? row : std::min(first, row);
        }
    }
    m_following = true;
    m_table->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first >= 0) {
        m_table->selectionModel()->setCurrentIndex(
            m_model->index(first, 0), QItemSelectionModel::NoUpdate);
        m_table->scrollTo(m_model->index(first, 0));
    }
    m_following = false;
    showRecords();
}

void StationsTable::showRecords() {
    const auto& shown = m_view.shown();
    const auto& selected = m_view.selected();
    m_recordTable->setVisible(shown && selected.size() == 1);
    if (shown && selected.size() == 1) {
        m_records->show(shown->results, selected.front());
        m_recordTable->resizeColumnsToContents();
    } else {
        m_records->show(nullptr, -1);
    }
}

void StationsTable::showListed() {
    const int rows = m_model->rowCount();
    const auto& drill = m_view.drill();
    const QString count = QLocale().toString(rows);
    m_count->setText(
        drill ? tr("%1 – %2 row(s)", nullptr, rows).arg(drill->title, count)
              : tr("%1 row(s)", nullptr, rows).arg(count));
    m_filterBy->setVisible(drill.has_value());
    m_filterBy->setEnabled(m_view.canFilterByDrill());
    m_all->setVisible(drill.has_value());
    m_export->setEnabled(rows > 0);
}

/** Once for the stations of a run, so that widths that the user gives stay. */
void StationsTable::sizeColumns() {
    const auto& shown = m_view.shown();
    const exports::Results* results = shown ? shown->results.get() : nullptr;
    if (results == m_sizedFor) {
        return;
    }
    m_sizedFor = results;
    constexpr int sampleRows = 50; // enough to size columns by
    m_table->horizontalHeader()->setResizeContentsPrecision(sampleRows);
    m_table->resizeColumnsToContents();
    constexpr int widestPx = 240;
    constexpr int sortMarkPx = 14; // room for the arrow of the column that is sorted by
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(
            column, std::min(m_table->columnWidth(column) + sortMarkPx, widestPx));
    }
}

bool StationsTable::saveTo(const QString& path, bool records) {
    const exports::Results& results = *m_view.shown()->results;
    return saveFile(
        this,
        tr("Export the stations"),
        path,
        records ? exports::recordsCsv(results, m_model->rows())
                : exports::stationsCsv(results, m_model->rows()));
}

void StationsTable::save(bool records) {
    const QString path = QFileDialog::getSaveFileName(
        this,
        tr("Export the stations"),
        records ? tr("records.csv") : tr("stations.csv"),
        tr("Table (*.csv)"));
    if (!path.isEmpty()) {
        saveTo(path, records);
    }
}

void StationsTable::retranslate() {
    setWindowTitle(tr("Stations"));
    m_search->setPlaceholderText(tr("Search by name, network or place"));
    m_search->setAccessibleName(tr("Search the stations"));
    m_search->setToolTip(
        tr("Rows that contain every word you type stay; accents and capitals do not matter"));
    m_filterBy->setText(tr("&Use as filter"));
    m_filterBy->setToolTip(tr("Show only these stations on the map and in the charts too"));
    m_all->setText(tr("&List all"));
    m_all->setToolTip(tr("List all stations that are shown again"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the stations that are listed to a CSV file"));
    m_exportStations->setText(tr("&Stations listed…"));
    m_exportRecords->setText(tr("Their source &records…"));
    m_table->setAccessibleName(tr("Charging stations"));
    m_recordTable->setAccessibleName(tr("Source records of the selected station"));
    m_model->retranslate();
    m_records->retranslate();
    showListed();
    sizeColumns();
}

} // namespace corredor::desktop
