#pragma once

#include <corredor/map/layer.h>

#include <QAbstractItemModel>
#include <QIcon>
#include <QImage>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace corredor::desktop {

/** One line of a layer's legend: a symbol and what it stands for. */
struct LegendItem {
    QImage picture;
    QString text; ///< empty: the only symbol of its layer, shown beside the layer's name
};

/** One layer as the user sees it: a name, a legend, and one or more map layers drawn together. */
struct StackEntry {
    QString id;
    std::function<QString()> name; ///< asked again when the language changes
    map::LayerList parts;          ///< from bottom to top
    std::function<std::vector<LegendItem>()> legend;
    QString tip;
    bool visible = true;
    double opacity = 1;
    bool removable = false; ///< files the user added
};

/**
 * The layers of the map from top to bottom, as a tree: layers with their legends beneath.
 * Visibility, order and opacity go through the undo stack.
 */
class LayerStack : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit LayerStack(QUndoStack& undo, QObject* parent = nullptr);

    /** Replaces the entry of the same id, keeping its visibility and opacity, or adds it at `row`.
     */
    void put(StackEntry entry, int row);

    void remove(const QString& id);

    [[nodiscard]] int rowOf(const QString& id) const;

    [[nodiscard]] const std::vector<StackEntry>& entries() const { return m_entries; }

    /** What the map draws, from bottom to top. */
    [[nodiscard]] map::LayerList mapLayers() const;

    /** Undoable. */
    void setVisible(const QString& id, bool visible);
    void setOpacity(const QString& id, double opacity);
    void move(const QString& id, int row);

    /** Tooltip of a layer; nothing happens when it is gone. */
    void setTip(const QString& id, const QString& tip);

    void retranslate();

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(
        const QMimeData* data,
        Qt::DropAction action,
        int row,
        int column,
        const QModelIndex& parent) override;

Q_SIGNALS:
    /** Something that the map shows has changed. */
    void changed();

private:
    friend class LayerCommand;

    void applyVisible(const QString& id, bool visible);
    void applyOpacity(const QString& id, double opacity);
    void applyMove(const QString& id, int row);
    void refreshLegends();
    /** The legend has a single symbol, which stands in the layer's own row. */
    [[nodiscard]] bool isInline(std::size_t row) const;

    QUndoStack& m_undo;
    std::vector<StackEntry> m_entries;
    std::vector<std::vector<LegendItem>> m_legends; // of each entry, made once a language
};

} // namespace corredor::desktop
