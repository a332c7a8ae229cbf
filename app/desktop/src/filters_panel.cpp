#include "filters_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

namespace {

constexpr int yearSeries = 1; // years spun in a row are one step of the undo stack
constexpr int longestOpenList = 8;

/** The years in which stations opened; nothing when no station says. */
std::optional<std::pair<int, int>> yearsOf(const exports::Results& results) {
    std::optional<std::pair<int, int>> years;
    for (const landscape::Growth& growth : results.figures.growth) {
        if (!growth.years.empty()) {
            years = {growth.years.front().year, growth.years.back().year};
        }
    }
    return years;
}

} // namespace

FiltersPanel::FiltersPanel(LandscapeView& view, QWidget* parent)
    : Panel(QStringLiteral("filters"), parent)
    , m_view(view)
    , m_model(new FiltersModel(view, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_opened(new QLabel(this))
    , m_from(new QSpinBox(this))
    , m_until(new QLabel(this))
    , m_to(new QSpinBox(this))
    , m_undated(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_clear(new QPushButton(this)) {
    setUpTree();
    setUpYears();
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &FiltersPanel::narrow);
    connect(m_clear, &QPushButton::clicked, &view, &LandscapeView::clearFilter);
    connect(&view, &LandscapeView::filterChanged, this, &FiltersPanel::showFilter);
    connect(&view, &LandscapeView::shownChanged, this, &FiltersPanel::showShown);
    retranslate();
    showShown();
}

void FiltersPanel::setUpTree() {
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_found);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FiltersModel::Value, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(FiltersModel::Stations, QHeaderView::ResizeToContents);
    connect(m_found, &QAbstractItemModel::modelReset, this, &FiltersPanel::expandShort);
}

void FiltersPanel::setUpYears() {
    for (QSpinBox* box : {m_from, m_to}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &FiltersPanel::takeYears);
    }
    connect(m_undated, &QCheckBox::toggled, this, &FiltersPanel::takeYears);
}

void FiltersPanel::layOut() {
    m_search->setClearButtonEnabled(true);
    m_count->setWordWrap(true);
    m_opened->setBuddy(m_from);
    m_until->setBuddy(m_to);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 6);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_count, 1);
    top->addWidget(m_clear);
    layout->addLayout(top);
    auto* search = new QHBoxLayout;
    search->setContentsMargins(8, 0, 8, 0);
    search->addWidget(m_search);
    layout->addLayout(search);
    layout->addWidget(m_tree, 1);
    auto* years = new QHBoxLayout;
    years->setContentsMargins(8, 0, 8, 0);
    years->addWidget(m_opened);
    years->addWidget(m_from);
    years->addWidget(m_until);
    years->addWidget(m_to);
    years->addStretch();
    layout->addLayout(years);
    auto* undated = new QHBoxLayout;
    undated->setContentsMargins(8, 0, 8, 0);
    undated->addWidget(m_undated);
    layout->addLayout(undated);
    setWidget(content);
}

void FiltersPanel::narrow(const QString& words) {
    m_found->setFilterFixedString(words.trimmed());
    words.trimmed().isEmpty() ? expandShort() : m_tree->expandAll();
}

/** Lists that fit on a screen are open; long ones show that they can be opened. */
void FiltersPanel::expandShort() {
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QModelIndex dimension = m_found->index(row, 0);
        m_tree->setExpanded(dimension, m_found->rowCount(dimension) <= longestOpenList);
    }
}

void FiltersPanel::takeYears() {
    if (m_following) {
        return;
    }
    landscape::StationFilter changed = m_view.filter();
    const bool isFirst = m_from->value() == m_from->minimum();
    const bool isLast = m_to->value() == m_to->maximum();
    changed.openedFrom = isFirst ? std::nullopt : std::optional(m_from->value());
    changed.openedTo = isLast ? std::nullopt : std::optional(m_to->value());
    changed.withoutOpeningYear = m_undated->isChecked();
    m_view.setFilter(changed, tr("filter by the opening year"), yearSeries);
}

void FiltersPanel::showFilter() {
    const landscape::StationFilter& filter = m_view.filter();
    m_following = true;
    m_from->setValue(filter.openedFrom.value_or(m_from->minimum()));
    m_to->setValue(filter.openedTo.value_or(m_to->maximum()));
    m_undated->setChecked(filter.withoutOpeningYear);
    m_following = false;
    m_undated->setEnabled(m_from->isEnabled() && (filter.openedFrom || filter.openedTo));
    m_clear->setEnabled(filter != landscape::StationFilter{});
}

void FiltersPanel::showShown() {
    const auto& shown = m_view.shown();
    const auto years = shown ? yearsOf(*shown->results) : std::nullopt;
    m_following = true;
    for (QSpinBox* box : {m_from, m_to}) {
        box->setEnabled(years.has_value());
        box->setSpecialValueText(years ? QString() : QStringLiteral("–"));
        box->setRange(years ? years->first : 0, years ? years->second : 0);
    }
    m_following = false;
    showFilter();
    showCount();
}

void FiltersPanel::showCount() {
    const auto& shown = m_view.shown();
    if (!shown) {
        m_count->setText(tr("No stations yet"));
        return;
    }
    const auto all = shown->results->inventory.total.stations;
    const auto some = shown->tally.stations;
    m_count->setText(tr("%1 of %2 stations")
                         .arg(
                             QLocale().toString(static_cast<qlonglong>(some)),
                             QLocale().toString(static_cast<qlonglong>(all))));
}

void FiltersPanel::retranslate() {
    setWindowTitle(tr("Filters"));
    m_search->setPlaceholderText(tr("Find a value: network, state …"));
    m_search->setAccessibleName(tr("Find a value to filter by"));
    m_search->setToolTip(tr("Only values with these letters are listed"));
    m_tree->setAccessibleName(tr("What the stations are filtered by"));
    m_opened->setText(tr("&Opened"));
    m_from->setAccessibleName(tr("First year of opening"));
    m_from->setToolTip(tr("First year of opening that is shown"));
    m_until->setText(tr("t&o"));
    m_to->setAccessibleName(tr("Last year of opening"));
    m_to->setToolTip(tr("Last year of opening that is shown"));
    m_undated->setText(tr("&Keep those without a year"));
    m_undated->setToolTip(
        tr("Stations whose source does not say when they opened stay when years are chosen"));
    m_count->setToolTip(
        tr("Stations that map, charts and tables show; a town-level row counts as its stations"));
    m_clear->setText(tr("&Clear filters"));
    m_clear->setToolTip(tr("Show all stations again"));
    m_model->retranslate();
    showCount();
}

} // namespace corredor::desktop
