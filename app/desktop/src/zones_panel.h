#pragma once

#include "panel.h"
#include "zone_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace corredor::desktop {

/** What the zones' colours say, and how their classes are made. The legend is with the layers. */
class ZonesPanel : public Panel {
    Q_OBJECT
public:
    explicit ZonesPanel(ZoneView& view, QWidget* parent = nullptr);

    void retranslate() override;

    [[nodiscard]] QComboBox& measure() { return *m_measure; }

    [[nodiscard]] QComboBox& method() { return *m_method; }

    [[nodiscard]] QSpinBox& classes() { return *m_classes; }

    [[nodiscard]] QLineEdit& limits() { return *m_limits; }

    [[nodiscard]] QLabel& note() { return *m_note; }

private:
    void layOut();
    void show(const ZoneColouring& colouring);
    void choose(int series);
    void takeLimits();
    void sayNote();

    ZoneView& m_view;
    QLabel* m_measureLabel;
    QLabel* m_methodLabel;
    QLabel* m_classesLabel;
    QLabel* m_limitsLabel;
    QComboBox* m_measure;
    QComboBox* m_method;
    QSpinBox* m_classes;
    QLineEdit* m_limits;
    QLabel* m_note;
    bool m_isBadLimit = false;
};

} // namespace corredor::desktop
