#pragma once

#include "layer_stack.h"
#include "panel.h"

#include <QAction>
#include <QLabel>
#include <QSlider>
#include <QTreeView>

namespace corredor::desktop {

/** The layers of the map: show and hide, drag into order, opacity, legend. */
class LayerPanel : public Panel {
    Q_OBJECT
public:
    explicit LayerPanel(LayerStack& stack, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QTreeView& view() { return *m_view; }

Q_SIGNALS:
    void zoomRequested(const QString& layerId);

private:
    [[nodiscard]] QString currentId() const;
    void makeActions();
    void moveCurrent(int by);
    void showCurrent();
    void expandAll();

    LayerStack& m_stack;
    QTreeView* m_view;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
    QLabel* m_opacityValue;
    QAction* m_zoom = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace corredor::desktop
