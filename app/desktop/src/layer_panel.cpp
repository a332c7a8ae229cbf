#include "layer_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace corredor::desktop {

LayerPanel::LayerPanel(LayerStack& stack, QWidget* parent)
    : Panel(QStringLiteral("layers"), parent)
    , m_stack(stack)
    , m_view(new QTreeView(this))
    , m_opacityLabel(new QLabel(this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_opacityValue(new QLabel(this)) {
    m_view->setModel(&stack);
    m_view->setHeaderHidden(true);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDropIndicatorShown(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setIconSize(QSize(18, 18));
    m_view->setIndentation(18);
    m_view->setFrameShape(QFrame::NoFrame);
    m_opacity->setRange(0, 100);
    m_opacity->setValue(100);
    m_opacityLabel->setBuddy(m_opacity);
    m_opacityValue->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")));
    m_opacityValue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 6);
    row->addWidget(m_opacityLabel);
    row->addWidget(m_opacity);
    row->addWidget(m_opacityValue);
    layout->addLayout(row);
    setWidget(content);

    makeActions();
    connect(
        m_view->selectionModel(),
        &QItemSelectionModel::currentChanged,
        this,
        &LayerPanel::showCurrent);
    connect(m_opacity, &QSlider::sliderMoved, this, [this](int percent) {
        m_stack.setOpacity(currentId(), percent / 100.0);
    });
    connect(m_opacity, &QSlider::actionTriggered, this, [this](int action) {
        if (action != QAbstractSlider::SliderMove) { // keys and clicks; moves come above
            m_stack.setOpacity(currentId(), m_opacity->sliderPosition() / 100.0);
        }
    });
    connect(&stack, &LayerStack::dataChanged, this, &LayerPanel::showCurrent);
    connect(&stack, &LayerStack::rowsInserted, this, &LayerPanel::expandAll);
    connect(&stack, &LayerStack::modelReset, this, &LayerPanel::expandAll);
    retranslate();
}

void LayerPanel::makeActions() {
    const auto add = [this](const QKeySequence& shortcut, auto slot) {
        auto* action = new QAction(this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_view->addAction(action);
        return action;
    };
    m_zoom = add(Qt::Key_Z, [this] { Q_EMIT zoomRequested(currentId()); });
    m_up = add(Qt::CTRL | Qt::Key_Up, [this] { moveCurrent(-1); });
    m_down = add(Qt::CTRL | Qt::Key_Down, [this] { moveCurrent(1); });
    m_remove = add(QKeySequence::Delete, [this] { m_stack.remove(currentId()); });
}

QString LayerPanel::currentId() const {
    QModelIndex current = m_view->currentIndex();
    if (current.parent().isValid()) {
        current = current.parent();
    }
    return current.isValid() ? m_stack.entries()[static_cast<std::size_t>(current.row())].id
                             : QString();
}

void LayerPanel::moveCurrent(int by) {
    const int row = m_stack.rowOf(currentId());
    const int target = row + by;
    if (row >= 0 && target >= 0 && target < m_stack.rowCount()) {
        m_stack.move(currentId(), target);
    }
}

void LayerPanel::showCurrent() {
    const int row = m_stack.rowOf(currentId());
    m_opacity->setEnabled(row >= 0);
    m_opacityLabel->setEnabled(row >= 0);
    for (QAction* action : {m_zoom, m_up, m_down}) {
        action->setEnabled(row >= 0);
    }
    m_remove->setEnabled(row >= 0 && m_stack.entries()[static_cast<std::size_t>(row)].removable);
    const double opacity = row < 0 ? 1 : m_stack.entries()[static_cast<std::size_t>(row)].opacity;
    const int percent = qRound(opacity * 100);
    if (!m_opacity->isSliderDown()) {
        m_opacity->setValue(percent);
    }
    m_opacityValue->setText(tr("%1 %").arg(QLocale().toString(percent)));
}

void LayerPanel::expandAll() {
    // Legends of short lists are open; candidates and stations explain the picture.
    m_view->expandAll();
    showCurrent();
}

void LayerPanel::retranslate() {
    setWindowTitle(tr("Layers"));
    m_view->setAccessibleName(tr("Layers of the map, from top to bottom"));
    m_view->setToolTip(tr("Tick to show, drag to change the order; right-click for more"));
    m_opacityLabel->setText(tr("O&pacity"));
    m_opacity->setAccessibleName(tr("Opacity of the selected layer"));
    m_opacity->setToolTip(tr("How much of what lies beneath the selected layer shows through"));
    m_zoom->setText(tr("&Zoom to layer"));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move &down"));
    m_remove->setText(tr("&Remove layer"));
    showCurrent();
}

} // namespace corredor::desktop
