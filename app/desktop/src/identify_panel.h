#pragma once

#include "map_contents.h"
#include "panel.h"
#include "preferences.h"
#include "project.h"
#include "what_if.h"

#include <QTextBrowser>

namespace corredor::desktop {

/** What is known about the features under the last click on the map. */
class IdentifyPanel : public Panel {
    Q_OBJECT
public:
    IdentifyPanel(
        const Project& project,
        const MapContents& contents,
        const LayerStack& stack,
        const Preferences& preferences,
        WhatIf& whatIf,
        QWidget* parent = nullptr);

    void retranslate() override;

    void showHits(const QList<map::Hit>& hits);

    /** The text shown; for tests. */
    [[nodiscard]] QString text() const { return m_text->toPlainText(); }

private:
    void render();
    [[nodiscard]] QString describe(const map::Hit& hit) const;
    [[nodiscard]] QString describeSite(std::int64_t site) const;
    [[nodiscard]] QString describeStation(std::int64_t station) const;
    [[nodiscard]] QString describeCrossing(std::int64_t crossing) const;
    [[nodiscard]] QString describeCorridor(std::size_t corridor) const;
    [[nodiscard]] QString describeGap(std::int64_t number) const;
    [[nodiscard]] QString describeZone(std::size_t layer, std::int64_t shape) const;

    const Project& m_project;
    const MapContents& m_contents;
    const LayerStack& m_stack;
    const Preferences& m_preferences;
    QTextBrowser* m_text;
    QList<map::Hit> m_hits;
};

} // namespace corredor::desktop
