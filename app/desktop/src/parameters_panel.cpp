#include "parameters_panel.h"

#include "table_setup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <array>

namespace corredor::desktop {

namespace {

constexpr std::array<int, ParametersModel::columns> widths = {90, 330, 150, 150, 110, 130, 420};

} // namespace

ParametersPanel::ParametersPanel(Project& project, QWidget* parent)
    : Panel(QStringLiteral("parameters"), parent)
    , m_model(new ParametersModel(project, this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_reset(new QPushButton(this))
    , m_note(new QLabel(this))
    , m_table(new QTableView(this)) {
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setClearButtonEnabled(true);
    setUpTable(*m_table);
    m_table->setModel(m_shown);
    m_table->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
        QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    for (int column = 0; column < ParametersModel::columns; ++column) {
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 4, 4, 4);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_reset);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    setWidget(content);
    connect(
        m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_reset, &QPushButton::clicked, this, &ParametersPanel::resetSelected);
    retranslate();
}

void ParametersPanel::resetSelected() {
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    if (current.isValid()) {
        m_model->reset(current.row());
    }
}

void ParametersPanel::retranslate() {
    setWindowTitle(tr("Figures"));
    m_filter->setPlaceholderText(tr("Find a figure or a source"));
    m_reset->setText(tr("&Default"));
    m_reset->setToolTip(tr("Gives the selected figure its default in both countries again"));
    m_note->setText(tr(
        "Double-click a value to change it; a new run takes it up. Unverified figures are common "
        "ones without a source: replace them with your own."));
    m_model->refresh();
}

} // namespace corredor::desktop
