#include "comparison_panel.h"

#include "convert.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

namespace {

using Content = ComparisonModel::Content;

/** Pixels of the columns of each table. */
QList<int> comparisonWidths(Content content) {
    switch (content) {
    case Content::Figures:
        return {110, 330, 120, 60, 170, 170, 170, 90};
    case Content::Sites:
        return {110, 110, 330, 150, 190, 190, 90};
    case Content::Texts:
        break;
    }
    return {130, 360, 330, 330};
}

} // namespace

ComparisonPanel::ComparisonPanel(Project& project, const Preferences& preferences, QWidget* parent)
    : Panel(QStringLiteral("comparison"), parent)
    , m_project(project)
    , m_preferences(preferences)
    , m_action(new QAction(this))
    , m_what(new QLabel(this))
    , m_onlyDifferent(new QCheckBox(this))
    , m_export(new QToolButton(this))
    , m_tabs(new QTabWidget(this)) {
    for (const Content content : {Content::Figures, Content::Sites, Content::Texts}) {
        m_pages[static_cast<std::size_t>(content)] = makePage(content);
    }
    layOut();
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    connect(m_action, &QAction::triggered, this, &ComparisonPanel::ask);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &ComparisonPanel::refill);
    connect(m_export, &QToolButton::clicked, this, &ComparisonPanel::askForExport);
    connect(&project, &Project::opened, this, &ComparisonPanel::end);
    connect(&project, &Project::resultsChanged, this, &ComparisonPanel::compareAgain);
    connect(&project, &Project::planChanged, this, &ComparisonPanel::compareAgain);
    connect(&m_job, &Job::failed, this, &ComparisonPanel::end);
    retranslate();
    compareAgain();
}

ComparisonPanel::Page ComparisonPanel::makePage(Content content) {
    Page page{new ComparisonModel(content, this), new QTableView(this)};
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(page.model);
    sorted->setSortRole(ComparisonModel::sortRole);
    page.table->setModel(sorted);
    setUpTable(*page.table);
    page.table->setSortingEnabled(true);
    page.table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // core's order
    sorted->sort(-1);
    page.table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const QList<int> widths = comparisonWidths(content);
    for (int column = 0; column < widths.size(); ++column) {
        page.table->setColumnWidth(column, widths[column]);
    }
    auto* copy = new QAction(page.table);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    page.table->addAction(copy);
    page.table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this, page] { copyRows(*page.table); });
    connect(page.table, &QTableView::activated, this, [this, page, sorted](const QModelIndex& row) {
        if (const auto place = page.model->placeOfRow(sorted->mapToSource(row).row())) {
            Q_EMIT placeActivated(*place);
        }
    });
    return page;
}

void ComparisonPanel::layOut() {
    m_onlyDifferent->setChecked(true);
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::TabFocus);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_what, 1);
    row->addWidget(m_onlyDifferent);
    row->addWidget(m_export);
    layout->addLayout(row);
    for (const Page& page : m_pages) {
        m_tabs->addTab(page.table, QString());
    }
    layout->addWidget(m_tabs, 1);
    setWidget(content);
}

void ComparisonPanel::ask() {
    const QString start =
        m_folder.isEmpty() ? QFileInfo(m_project.path()).absolutePath() : m_folder;
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder with the results of another run"), start);
    if (!folder.isEmpty()) {
        compareWith(folder);
    }
}

void ComparisonPanel::compareWith(const QString& folder) {
    m_folder = folder;
    m_job.start(
        tr("Comparing"),
        [this, folder, results = m_project.resultsInForce()](const JobContext& job) -> Job::Apply {
            exports::SavedRun a = exports::readSavedRun(toPath(folder));
            job.checkCancelled();
            auto comparison = std::make_shared<const exports::Comparison>(
                exports::compareRuns(std::move(a), exports::savedRunOf(*results)));
            return [this, comparison] {
                const bool isFirst = m_comparison == nullptr;
                take(comparison);
                if (isFirst) {
                    show();
                    raise();
                }
            };
        });
}

void ComparisonPanel::compareAgain() {
    m_action->setEnabled(m_project.results() != nullptr);
    if (m_project.results() == nullptr) {
        end();
    } else if (!m_folder.isEmpty()) {
        compareWith(m_folder);
    }
}

void ComparisonPanel::end() {
    m_job.cancel();
    m_folder.clear();
    take(nullptr);
}

void ComparisonPanel::take(std::shared_ptr<const exports::Comparison> comparison) {
    m_comparison = std::move(comparison);
    refill();
    sayWhat();
    Q_EMIT comparisonChanged();
}

void ComparisonPanel::refill() {
    for (const Page& page : m_pages) {
        page.model->show(m_comparison, m_preferences.language(), m_onlyDifferent->isChecked());
    }
}

void ComparisonPanel::sayWhat() {
    m_export->setEnabled(m_comparison != nullptr);
    m_onlyDifferent->setEnabled(m_comparison != nullptr);
    if (!m_comparison) {
        m_what->setText(tr("File > Compare with results… sets another run beside this one."));
        m_what->setToolTip(QString());
        return;
    }
    m_what->setText(tr("A: %1 · B: %2 (these results)")
                        .arg(QDir(m_folder).dirName(), toQString(m_comparison->b.name)));
    m_what->setToolTip(QDir::toNativeSeparators(m_folder));
}

void ComparisonPanel::copyRows(const QTableView& table) const {
    const QAbstractItemModel& model = *table.model();
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    const auto addLine = [&](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(cell(column));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    addLine([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : rows) {
        addLine([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    }
    QGuiApplication::clipboard()->setText(text);
}

void ComparisonPanel::askForExport() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the comparison"), m_folder);
    if (!folder.isEmpty()) {
        write(folder);
    }
}

void ComparisonPanel::write(const QString& folder) {
    m_writing.start(
        tr("Writing the comparison"),
        [this, comparison = m_comparison, language = toStdString(m_preferences.language()), folder](
            const JobContext&) -> Job::Apply {
            exports::writeComparison(*comparison, language, toPath(folder));
            return [this, folder] { Q_EMIT said(tr("The comparison is in %1.").arg(folder)); };
        });
}

void ComparisonPanel::retranslate() {
    setWindowTitle(tr("Comparison"));
    m_action->setText(tr("&Compare with results…"));
    m_action->setToolTip(tr("Set the results of another run beside these"));
    m_onlyDifferent->setText(tr("Only what &differs"));
    m_export->setText(tr("E&xport…"));
    m_export->setToolTip(tr("Write table, sites and a page with a map into a folder"));
    const std::array titles = {tr("Figures"), tr("Sites"), tr("Scenario and inputs")};
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabText(i, titles[static_cast<std::size_t>(i)]);
        QTableView& table = *m_pages[static_cast<std::size_t>(i)].table;
        table.setAccessibleName(titles[static_cast<std::size_t>(i)]);
        table.findChild<QAction*>(QStringLiteral("copy"))->setText(tr("&Copy"));
    }
    refill();
    sayWhat();
}

} // namespace corredor::desktop
