#include "corridors_panel.h"

#include "convert.h"
#include "save_file.h"
#include "table_setup.h"
#include "theme_icon.h"

#include <corredor/exports/landscape_csv.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

namespace corredor::desktop {

CorridorsPanel::CorridorsPanel(Project& project, const Preferences& preferences, QWidget* parent)
    : Panel(QStringLiteral("corridors"), parent)
    , m_project(project)
    , m_preferences(preferences)
    , m_corridorsModel(new CorridorsModel(preferences, this))
    , m_gapsModel(new GapsModel(preferences, this))
    , m_corridors(new QTableView(this))
    , m_gaps(new QTableView(this))
    , m_strip(new StripView(preferences, this))
    , m_rule(new QLabel(this))
    , m_best(new QCheckBox(this))
    , m_export(new QToolButton(this)) {
    setUp(*m_corridors, *m_corridorsModel);
    setUp(*m_gaps, *m_gapsModel);
    layOut();
    connect(&project, &Project::resultsChanged, this, &CorridorsPanel::reset);
    connect(m_best, &QCheckBox::toggled, this, [this] {
        refill();
        Q_EMIT viewChanged(view());
    });
    connect(
        m_corridors->selectionModel(),
        &QItemSelectionModel::currentRowChanged,
        this,
        [this](const QModelIndex& now) { chooseCorridor(now.isValid() ? now.row() : -1); });
    connect(m_corridors, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT corridorActivated(static_cast<std::size_t>(index.row()));
    });
    const auto choose = [this](const QModelIndex& index) {
        chooseGap(static_cast<std::size_t>(index.row()));
    };
    connect(m_gaps, &QTableView::clicked, this, choose);
    connect(m_gaps, &QTableView::activated, this, choose);
    connect(m_strip, &StripView::gapActivated, this, [this](GapView view, std::size_t gap) {
        showGap(view, static_cast<std::size_t>(m_corridor), gap);
    });
    connect(m_export, &QToolButton::clicked, this, &CorridorsPanel::save);
    connect(&preferences, &Preferences::lengthUnitChanged, this, &CorridorsPanel::sayRule);
    reset();
    retranslate();
}

void CorridorsPanel::setUp(QTableView& table, QAbstractItemModel& model) {
    table.setModel(&model);
    setUpTable(table);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
}

void CorridorsPanel::layOut() {
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::TabFocus);
    m_rule->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_rule, 1);
    row->addWidget(m_best);
    row->addWidget(m_export);
    layout->addLayout(row);
    auto* right = new QSplitter(Qt::Vertical, content);
    right->setChildrenCollapsible(false);
    right->addWidget(m_strip);
    right->addWidget(m_gaps);
    right->setStretchFactor(1, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_corridors);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({520, 760}); // the numbers of gaps and sites are seen at once
    layout->addWidget(splitter, 1);
    setWidget(content);
}

GapView CorridorsPanel::view() const {
    return m_best->isChecked() ? GapView::AtBest : GapView::Known;
}

void CorridorsPanel::reset() {
    m_corridor = -1;
    refill();
    Q_EMIT viewChanged(view()); // the map of new results shows the known gaps
    sayRule();
    if (m_corridorsModel->rowCount() > 0) {
        m_corridors->setCurrentIndex(m_corridorsModel->index(0, 0));
    }
}

void CorridorsPanel::refill() {
    const int chosen = m_corridor;
    const QSignalBlocker quiet(m_corridors->selectionModel());
    m_corridorsModel->show(m_project.results(), view());
    m_corridors->resizeColumnsToContents();
    if (chosen >= 0) {
        m_corridors->setCurrentIndex(m_corridorsModel->index(chosen, 0));
        m_corridors->selectRow(chosen);
    }
    chooseCorridor(chosen);
}

void CorridorsPanel::chooseCorridor(int row) {
    m_corridor = row;
    m_gapsModel->show(m_project.results(), row, view());
    m_gaps->resizeColumnsToContents();
    m_strip->show(m_project.results(), row);
    m_strip->mark(view(), std::nullopt);
    m_export->setEnabled(m_gapsModel->rowCount() > 0 && view() == GapView::Known);
    Q_EMIT gapCleared();
}

void CorridorsPanel::chooseGap(std::size_t gap) {
    if (m_corridor >= 0) {
        m_strip->mark(view(), gap);
        Q_EMIT gapActivated(view(), static_cast<std::size_t>(m_corridor), gap);
    }
}

void CorridorsPanel::showGap(GapView view, std::size_t corridor, std::size_t gap) {
    m_best->setChecked(view == GapView::AtBest);
    if (static_cast<int>(corridor) != m_corridor) {
        m_corridors->setCurrentIndex(m_corridorsModel->index(static_cast<int>(corridor), 0));
    }
    m_gaps->selectRow(static_cast<int>(gap));
    chooseGap(gap);
}

void CorridorsPanel::sayRule() {
    const auto& results = m_project.results();
    if (!results || !results->corridors) {
        m_rule->setText(
            results ? tr("The scenario has no roads: no corridor can be followed.")
                    : tr("Run a scenario to see its charging corridors."));
        return;
    }
    const landscape::CorridorRule& rule = results->corridors->rule;
    const landscape::NamedRule* named = landscape::findRule(results->corridorRule);
    const QString name = toQString(
        named == nullptr ? std::string_view(results->corridorRule) : std::string_view(named->name));
    const QString spacing = m_preferences.length(rule.spacingKm);
    m_rule->setText(tr("Rule: %1, a station every %2").arg(name, spacing));
    m_rule->setToolTip(m_rule->text());
}

bool CorridorsPanel::saveTo(const QString& path) {
    return saveFile(
        this,
        tr("Export the gaps"),
        path,
        exports::gapsCsv(*m_project.results(), static_cast<std::size_t>(m_corridor)));
}

void CorridorsPanel::save() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the gaps"), tr("corridor_gaps.csv"), tr("Table (*.csv)"));
    if (!path.isEmpty()) {
        saveTo(path);
    }
}

void CorridorsPanel::retranslate() {
    setWindowTitle(tr("Corridors"));
    m_best->setText(tr("Count stations that &may qualify"));
    m_best->setToolTip(
        tr("The gaps that remain if every station whose source is silent on power or connectors "
           "met the rule"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write the gaps of this corridor to a CSV file"));
    m_corridors->setAccessibleName(tr("Charging corridors"));
    m_corridors->setToolTip(tr("Double click or Enter shows the whole corridor on the map"));
    m_gaps->setAccessibleName(tr("Gaps of the corridor"));
    m_gaps->setToolTip(tr("Click a gap, or press Enter, to see it on the map"));
    m_corridorsModel->retranslate();
    m_gapsModel->retranslate();
    m_strip->retranslate();
    m_corridors->resizeColumnsToContents();
    m_gaps->resizeColumnsToContents();
    sayRule();
}

} // namespace corredor::desktop
