#include "decisions_view.h"

#include "table_setup.h"
#include "theme_icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

DecisionsView::DecisionsView(Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(project)
    , m_model(new DecisionsModel(project, this))
    , m_table(new QTableView(this))
    , m_takeBack(new QAction(this)) {
    m_table->setModel(m_model);
    setUpTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_takeBack->setIcon(themeIcon(QStringLiteral("free")));
    m_takeBack->setShortcut(Qt::Key_Delete);
    m_takeBack->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_takeBack);
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_takeBack);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 0);
    bar->addWidget(button);
    bar->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_takeBack, &QAction::triggered, this, &DecisionsView::takeBack);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DecisionsView::showAll);
    connect(
        m_table->selectionModel(),
        &QItemSelectionModel::currentRowChanged,
        this,
        &DecisionsView::showState);
    retranslate();
}

void DecisionsView::showAll() {
    m_table->resizeColumnsToContents();
    showState();
}

void DecisionsView::showState() {
    m_takeBack->setEnabled(m_table->currentIndex().isValid());
}

void DecisionsView::takeBack() {
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    scenario::Scenario changed = m_project.scenario();
    auto& decisions = changed.merge.decisions;
    decisions.erase(decisions.begin() + row);
    m_project.editScenario(std::move(changed), tr("take a decision back"));
    if (const int left = m_model->rowCount(); left > 0) {
        m_table->setCurrentIndex(m_model->index(std::min(row, left - 1), 0));
    }
}

void DecisionsView::retranslate() {
    m_takeBack->setText(tr("&Undo this decision"));
    m_takeBack->setToolTip(tr(
        "The pair is merged or kept apart by its evidence again, from the next run on (Delete)"));
    m_table->setAccessibleName(tr("Decisions made in reviews"));
    m_model->refresh();
}

} // namespace corredor::desktop
