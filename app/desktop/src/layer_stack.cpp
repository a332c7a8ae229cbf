#include "layer_stack.h"

#include <QMimeData>
#include <QUndoCommand>

#include <algorithm>

namespace corredor::desktop {

namespace {

constexpr auto mimeType = "application/x-corredor-layer";

} // namespace

/** One undoable change of a layer; sliding the opacity is one step. */
class LayerCommand : public QUndoCommand {
public:
    enum class Kind { Visible, Opacity, Move };

    LayerCommand(LayerStack& stack, Kind kind, QString layer, double before, double after)
        : m_stack(stack)
        , m_kind(kind)
        , m_layer(std::move(layer))
        , m_before(before)
        , m_after(after) {}

    void redo() override { apply(m_after); }

    void undo() override { apply(m_before); }

    [[nodiscard]] int id() const override { return m_kind == Kind::Opacity ? 2 : -1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = dynamic_cast<const LayerCommand*>(other);
        if (next == nullptr || next->m_layer != m_layer) {
            return false;
        }
        m_after = next->m_after;
        return true;
    }

private:
    void apply(double value) {
        switch (m_kind) {
        case Kind::Visible:
            m_stack.applyVisible(m_layer, value > 0);
            break;
        case Kind::Opacity:
            m_stack.applyOpacity(m_layer, value);
            break;
        case Kind::Move:
            m_stack.applyMove(m_layer, static_cast<int>(value));
            break;
        }
    }

    LayerStack& m_stack;
    Kind m_kind;
    QString m_layer;
    double m_before;
    double m_after;
};

LayerStack::LayerStack(QUndoStack& undo, QObject* parent)
    : QAbstractItemModel(parent)
    , m_undo(undo) {}

int LayerStack::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_entries, id, &StackEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void LayerStack::put(StackEntry entry, int row) {
    const int old = rowOf(entry.id);
    std::vector<LegendItem> legend = entry.legend ? entry.legend() : std::vector<LegendItem>{};
    if (old < 0) {
        row = std::clamp(row, 0, static_cast<int>(m_entries.size()));
        beginInsertRows({}, row, row);
        m_entries.insert(m_entries.begin() + row, std::move(entry));
        m_legends.insert(m_legends.begin() + row, std::move(legend));
        endInsertRows();
    } else {
        StackEntry& kept = m_entries[static_cast<std::size_t>(old)];
        auto& oldLegend = m_legends[static_cast<std::size_t>(old)];
        entry.visible = kept.visible;
        entry.opacity = kept.opacity;
        kept = std::move(entry);
        if (legend.size() == oldLegend.size()) {
            oldLegend = std::move(legend);
            const QModelIndex layer = index(old, 0);
            Q_EMIT dataChanged(layer, layer);
        } else {
            beginResetModel();
            oldLegend = std::move(legend);
            endResetModel();
        }
    }
    Q_EMIT changed();
}

void LayerStack::remove(const QString& id) {
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    m_legends.erase(m_legends.begin() + row);
    endRemoveRows();
    Q_EMIT changed();
}

map::LayerList LayerStack::mapLayers() const {
    map::LayerList layers;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (!entry->visible) {
            continue;
        }
        for (const auto& part : entry->parts) {
            if (entry->opacity >= 1) {
                layers.append(part);
                continue;
            }
            auto faded = std::make_shared<map::MapLayer>(*part);
            faded->opacity *= entry->opacity;
            layers.append(faded);
        }
    }
    return layers;
}

void LayerStack::setVisible(const QString& id, bool visible) {
    const int row = rowOf(id);
    if (row < 0 || m_entries[static_cast<std::size_t>(row)].visible == visible) {
        return;
    }
    auto* command =
        new LayerCommand(*this, LayerCommand::Kind::Visible, id, visible ? 0 : 1, visible ? 1 : 0);
    const QString name = m_entries[static_cast<std::size_t>(row)].name();
    command->setText(visible ? tr("show %1").arg(name) : tr("hide %1").arg(name));
    m_undo.push(command);
}

void LayerStack::setOpacity(const QString& id, double opacity) {
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    const StackEntry& entry = m_entries[static_cast<std::size_t>(row)];
    auto* command =
        new LayerCommand(*this, LayerCommand::Kind::Opacity, id, entry.opacity, opacity);
    command->setText(tr("change the opacity of %1").arg(entry.name()));
    m_undo.push(command);
}

void LayerStack::move(const QString& id, int row) {
    const int old = rowOf(id);
    if (old < 0 || row == old) {
        return;
    }
    auto* command = new LayerCommand(*this, LayerCommand::Kind::Move, id, old, row);
    command->setText(tr("move %1").arg(m_entries[static_cast<std::size_t>(old)].name()));
    m_undo.push(command);
}

void LayerStack::applyVisible(const QString& id, bool visible) {
    if (const int row = rowOf(id); row >= 0) {
        m_entries[static_cast<std::size_t>(row)].visible = visible;
        const QModelIndex layer = index(row, 0);
        Q_EMIT dataChanged(layer, layer, {Qt::CheckStateRole});
        Q_EMIT changed();
    }
}

void LayerStack::applyOpacity(const QString& id, double opacity) {
    if (const int row = rowOf(id); row >= 0) {
        m_entries[static_cast<std::size_t>(row)].opacity = std::clamp(opacity, 0.0, 1.0);
        const QModelIndex layer = index(row, 0);
        Q_EMIT dataChanged(layer, layer, {});
        Q_EMIT changed();
    }
}

void LayerStack::applyMove(const QString& id, int row) {
    const int old = rowOf(id);
    row = std::clamp(row, 0, static_cast<int>(m_entries.size()) - 1);
    if (old < 0 || old == row) {
        return;
    }
    beginMoveRows({}, old, old, {}, row > old ? row + 1 : row);
    const auto shift = [old, row](auto& column) {
        const auto begin = column.begin();
        if (row > old) {
            std::rotate(begin + old, begin + old + 1, begin + row + 1);
        } else {
            std::rotate(begin + row, begin + old, begin + old + 1);
        }
    };
    shift(m_entries);
    shift(m_legends);
    endMoveRows();
    Q_EMIT changed();
}

void LayerStack::setTip(const QString& id, const QString& tip) {
    if (const int row = rowOf(id); row >= 0) {
        m_entries[static_cast<std::size_t>(row)].tip = tip;
    }
}

void LayerStack::retranslate() {
    beginResetModel();
    refreshLegends();
    endResetModel();
}

void LayerStack::refreshLegends() {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_legends[i] = m_entries[i].legend ? m_entries[i].legend() : std::vector<LegendItem>{};
    }
}

bool LayerStack::isInline(std::size_t row) const {
    return m_legends[row].size() == 1 && m_legends[row].front().text.isEmpty();
}

// Layers have internal id 0, legend items the row of their layer plus one.

QModelIndex LayerStack::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column != 0 || row >= rowCount(parent)) {
        return {};
    }
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex LayerStack::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int LayerStack::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_entries.size());
    }
    const auto row = static_cast<std::size_t>(parent.row());
    const bool isLayer = parent.internalId() == 0 && parent.column() == 0;
    return isLayer && !isInline(row) ? static_cast<int>(m_legends[row].size()) : 0;
}

int LayerStack::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

QVariant LayerStack::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (index.internalId() != 0) {
        const LegendItem& item =
            m_legends[index.internalId() - 1][static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole) {
            return item.text;
        }
        return role == Qt::DecorationRole ? QVariant(item.picture) : QVariant();
    }
    const auto row = static_cast<std::size_t>(index.row());
    const StackEntry& entry = m_entries[row];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name();
    case Qt::DecorationRole:
        return isInline(row) ? QVariant(m_legends[row].front().picture) : QVariant();
    case Qt::CheckStateRole:
        return entry.visible ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return entry.tip.isEmpty() ? entry.name() : entry.tip;
    default:
        return {};
    }
}

bool LayerStack::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.internalId() != 0 || role != Qt::CheckStateRole) {
        return false;
    }
    setVisible(
        m_entries[static_cast<std::size_t>(index.row())].id,
        value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags LayerStack::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // between layers only
    }
    if (index.internalId() != 0) {
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
           Qt::ItemIsDragEnabled;
}

QStringList LayerStack::mimeTypes() const {
    return {QString::fromLatin1(mimeType)};
}

QMimeData* LayerStack::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty() || indexes.first().internalId() != 0) {
        return nullptr;
    }
    auto* data = new QMimeData; // Qt takes it
    const auto row = static_cast<std::size_t>(indexes.first().row());
    data->setData(QString::fromLatin1(mimeType), m_entries[row].id.toUtf8());
    return data;
}

bool LayerStack::dropMimeData(
    const QMimeData* data,
    Qt::DropAction /*action*/,
    int row,
    int /*column*/,
    const QModelIndex& parent) {
    if (!data->hasFormat(QString::fromLatin1(mimeType)) || parent.isValid()) {
        return false;
    }
    const QString id = QString::fromUtf8(data->data(QString::fromLatin1(mimeType)));
    const int old = rowOf(id);
    const int target = row < 0 ? static_cast<int>(m_entries.size()) : row;
    move(id, target > old ? target - 1 : target);
    return false; // the view must not remove the row that was dragged: it has moved already
}

} // namespace corredor::desktop
