#include "zone_view.h"

#include <QUndoCommand>

#include <cmath>
#include <limits>

namespace corredor::desktop {

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

double zoneValue(const landscape::ZoneAccess& zone, ZoneMeasure measure) {
    constexpr double percent = 100;
    const bool isRecorded = zone.data.state == landscape::RecordState::Recorded;
    switch (measure) {
    case ZoneMeasure::Stations:
        return isRecorded ? static_cast<double>(zone.open.stations) : notKnown;
    case ZoneMeasure::Ports:
        return isRecorded ? static_cast<double>(zone.open.ports.total()) : notKnown;
    case ZoneMeasure::PortsPer100k:
        return zone.portsPer100k().value_or(notKnown);
    case ZoneMeasure::CoveredFast:
        return percent * zone.coveredFast01().value_or(notKnown);
    case ZoneMeasure::MedianKm:
        return zone.medianKm;
    }
    return notKnown;
}

} // namespace

std::vector<double> zoneValues(const landscape::LayerEquity& layer, ZoneMeasure measure) {
    std::vector<double> values;
    values.reserve(layer.zones.size());
    for (const landscape::ZoneAccess& zone : layer.zones) {
        values.push_back(zoneValue(zone, measure));
    }
    return values;
}

/** Another colouring. */
class ColouringCommand : public QUndoCommand {
public:
    ColouringCommand(ZoneView& view, ZoneColouring after, int series)
        : QUndoCommand(ZoneView::tr("colour the zones"))
        , m_view(view)
        , m_before(view.colouring())
        , m_after(std::move(after))
        , m_series(series) {}

    void redo() override { m_view.apply(m_after); }

    void undo() override { m_view.apply(m_before); }

    [[nodiscard]] int id() const override { return m_series == 0 ? -1 : 4; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = dynamic_cast<const ColouringCommand*>(other);
        if (next == nullptr || next->m_series != m_series) {
            return false;
        }
        m_after = next->m_after;
        return true;
    }

private:
    ZoneView& m_view;
    ZoneColouring m_before;
    ZoneColouring m_after;
    int m_series;
};

ZoneView::ZoneView(Project& project, QObject* parent) : QObject(parent), m_project(project) {
    connect(&project, &Project::opened, this, [this] { apply({}); });
    connect(&project, &Project::resultsChanged, this, &ZoneView::update);
}

void ZoneView::setColouring(const ZoneColouring& colouring, int series) {
    if (colouring != m_colouring) {
        m_project.undoStack().push(new ColouringCommand(*this, colouring, series));
    }
}

void ZoneView::apply(const ZoneColouring& colouring) {
    m_colouring = colouring;
    update();
}

void ZoneView::update() {
    m_classes.reset();
    const auto& results = m_project.results();
    if (results && m_colouring.measure && !results->equity.empty()) {
        std::vector<std::vector<double>> values;
        std::vector<double> all;
        for (const landscape::LayerEquity& layer : results->equity) {
            values.push_back(zoneValues(layer, *m_colouring.measure));
            all.insert(all.end(), values.back().begin(), values.back().end());
        }
        auto classes = std::make_shared<ZoneClasses>();
        classes->measure = *m_colouring.measure;
        classes->classes = classify(
            all,
            {.method = m_colouring.method,
             .classes = m_colouring.classes,
             .limits = m_colouring.limits});
        for (const std::vector<double>& layer : values) {
            auto classOf = std::make_shared<std::vector<float>>();
            for (const double value : layer) {
                const auto number = classes->classes.classOf(value);
                classOf->push_back(
                    number < 0 ? std::numeric_limits<float>::quiet_NaN()
                               : static_cast<float>(number));
            }
            classes->classOf.push_back(std::move(classOf));
        }
        m_classes = std::move(classes);
    }
    Q_EMIT changed();
}

} // namespace corredor::desktop
