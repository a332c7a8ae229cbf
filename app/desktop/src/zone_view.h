#pragma once

#include "project.h"

#include <corredor/base/classification.h>

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace corredor::desktop {

/** What colours can say of a zone. */
enum class ZoneMeasure { Stations, Ports, PortsPer100k, CoveredFast, MedianKm };

/** How zones are coloured; without a measure they are outlines. */
struct ZoneColouring {
    std::optional<ZoneMeasure> measure;
    ClassMethod method = ClassMethod::Quantile;
    int classes = 5;
    std::vector<double> limits; ///< of ClassMethod::Manual, ascending

    friend bool operator==(const ZoneColouring&, const ZoneColouring&) = default;
};

/** Zones sorted into classes, the same for the layers of both countries. */
struct ZoneClasses {
    ZoneMeasure measure = ZoneMeasure::Stations;
    Classification classes;
    /** One list a zone layer of the results: each zone's class; NaN = not known. */
    std::vector<std::shared_ptr<const std::vector<float>>> classOf;
};

/**
 * Values of the zones of one layer: shares in per cent, ways in km. NaN where nothing is known or
 * nobody lives; infinite where nobody has a way.
 */
[[nodiscard]] std::vector<double>
zoneValues(const landscape::LayerEquity& layer, ZoneMeasure measure);

/** The colouring in force and the classes it makes of the results' zones. */
class ZoneView : public QObject {
    Q_OBJECT
public:
    explicit ZoneView(Project& project, QObject* parent = nullptr);

    [[nodiscard]] const ZoneColouring& colouring() const { return m_colouring; }

    /** Undoable; changes of one number in a row are one step. @pre limits ascend */
    void setColouring(const ZoneColouring& colouring, int series = 0);

    /** Null without a measure, or when the results say nothing of their zones. */
    [[nodiscard]] const std::shared_ptr<const ZoneClasses>& classes() const { return m_classes; }

Q_SIGNALS:
    void changed();

private:
    friend class ColouringCommand;

    void apply(const ZoneColouring& colouring);
    void update();

    Project& m_project;
    ZoneColouring m_colouring;
    std::shared_ptr<const ZoneClasses> m_classes;
};

} // namespace corredor::desktop
