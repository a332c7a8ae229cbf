#include "zones_panel.h"

#include "zone_text.h"

#include <QFormLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace corredor::desktop {

namespace {

constexpr std::array zoneMeasures = {
    ZoneMeasure::Stations,
    ZoneMeasure::Ports,
    ZoneMeasure::PortsPer100k,
    ZoneMeasure::CoveredFast,
    ZoneMeasure::MedianKm};

constexpr std::array classMethods = {
    ClassMethod::Quantile,
    ClassMethod::NaturalBreaks,
    ClassMethod::EqualInterval,
    ClassMethod::Manual};

constexpr int fewestClasses = 2;
constexpr int mostClasses = 9; // more colours cannot be told apart
constexpr int classSeries = 1;

/** Numbers between semicolons, ascending; nothing when they are not that. */
std::optional<std::vector<double>> limitsFrom(const QString& text) {
    std::vector<double> limits;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        limits.push_back(QLocale().toDouble(part.trimmed(), &isNumber));
        if (!isNumber || (limits.size() > 1 && limits.back() <= limits[limits.size() - 2])) {
            return std::nullopt;
        }
    }
    if (limits.size() >= mostClasses) {
        return std::nullopt;
    }
    return limits;
}

QString textOf(const std::vector<double>& limits) {
    QStringList parts;
    for (const double limit : limits) {
        parts.append(QLocale().toString(limit, 'g', QLocale::FloatingPointShortest));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

ZonesPanel::ZonesPanel(ZoneView& view, QWidget* parent)
    : Panel(QStringLiteral("zones"), parent)
    , m_view(view)
    , m_measureLabel(new QLabel(this))
    , m_methodLabel(new QLabel(this))
    , m_classesLabel(new QLabel(this))
    , m_limitsLabel(new QLabel(this))
    , m_measure(new QComboBox(this))
    , m_method(new QComboBox(this))
    , m_classes(new QSpinBox(this))
    , m_limits(new QLineEdit(this))
    , m_note(new QLabel(this)) {
    layOut();
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] { choose(0); });
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] { choose(0); });
    connect(m_classes, &QSpinBox::valueChanged, this, [this] { choose(classSeries); });
    connect(m_limits, &QLineEdit::editingFinished, this, &ZonesPanel::takeLimits);
    connect(&view, &ZoneView::changed, this, [this] { show(m_view.colouring()); });
    retranslate();
    show(view.colouring());
}

void ZonesPanel::layOut() {
    auto* content = new QWidget(this);
    auto* form = new QFormLayout(content);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const std::array<std::pair<QLabel*, QWidget*>, 4> rows = {
        {{m_measureLabel, m_measure},
         {m_methodLabel, m_method},
         {m_classesLabel, m_classes},
         {m_limitsLabel, m_limits}}};
    for (const auto& [label, field] : rows) {
        label->setBuddy(field);
        form->addRow(label, field);
    }
    for (std::size_t i = 0; i <= zoneMeasures.size(); ++i) {
        m_measure->addItem(QString());
    }
    for (std::size_t i = 0; i < classMethods.size(); ++i) {
        m_method->addItem(QString());
    }
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_classes->setRange(fewestClasses, mostClasses);
    m_note->setWordWrap(true);
    form->addRow(m_note);
    setWidget(content);
}

void ZonesPanel::show(const ZoneColouring& colouring) {
    const QSignalBlocker measure(m_measure);
    const QSignalBlocker method(m_method);
    const QSignalBlocker classes(m_classes);
    const auto* chosen = colouring.measure ? std::ranges::find(zoneMeasures, *colouring.measure)
                                           : zoneMeasures.end();
    m_measure->setCurrentIndex(
        colouring.measure ? static_cast<int>(chosen - zoneMeasures.begin()) + 1 : 0);
    m_method->setCurrentIndex(
        static_cast<int>(std::ranges::find(classMethods, colouring.method) - classMethods.begin()));
    m_classes->setValue(colouring.classes);
    m_limits->setText(textOf(colouring.limits));
    const bool isManual = colouring.method == ClassMethod::Manual;
    m_method->setEnabled(colouring.measure.has_value());
    m_classes->setEnabled(colouring.measure && !isManual);
    m_limits->setEnabled(colouring.measure && isManual);
    m_isBadLimit = false;
    sayNote();
}

void ZonesPanel::choose(int series) {
    ZoneColouring colouring = m_view.colouring();
    const int measure = m_measure->currentIndex();
    colouring.measure.reset();
    if (measure > 0) {
        colouring.measure = zoneMeasures[static_cast<std::size_t>(measure) - 1];
    }
    colouring.method = classMethods[static_cast<std::size_t>(m_method->currentIndex())];
    colouring.classes = m_classes->value();
    m_view.setColouring(colouring, series);
}

void ZonesPanel::takeLimits() {
    const auto limits = limitsFrom(m_limits->text());
    m_isBadLimit = !limits;
    if (limits) {
        ZoneColouring colouring = m_view.colouring();
        colouring.limits = *limits;
        m_view.setColouring(colouring);
    }
    sayNote();
}

void ZonesPanel::sayNote() {
    if (m_isBadLimit) {
        m_note->setText(tr("Limits are at most %1 ascending numbers between semicolons: 0; 10; 50")
                            .arg(mostClasses - 1));
    } else if (!m_view.colouring().measure) {
        m_note->setText(tr("Zones are shown as outlines. Choose what their colours should say."));
    } else if (!m_view.classes()) {
        m_note->setText(
            tr("The results say nothing of zones: the scenario needs zones, roads and people."));
    } else {
        m_note->setText(tr("The classes are the same on both sides of the border; the legend is "
                           "with the layers. No record is not the same as no charger."));
    }
}

void ZonesPanel::retranslate() {
    setWindowTitle(tr("Zones"));
    m_measureLabel->setText(tr("&Colour by:"));
    m_methodLabel->setText(tr("C&lasses by:"));
    m_classesLabel->setText(tr("&Number of classes:"));
    m_limitsLabel->setText(tr("Li&mits between classes:"));
    m_limits->setPlaceholderText(tr("for example 0; 10; 50"));
    m_measure->setItemText(0, tr("Nothing: outlines"));
    for (std::size_t i = 0; i < zoneMeasures.size(); ++i) {
        m_measure->setItemText(static_cast<int>(i) + 1, zone_text::measure(zoneMeasures[i]));
    }
    for (std::size_t i = 0; i < classMethods.size(); ++i) {
        m_method->setItemText(static_cast<int>(i), zone_text::method(classMethods[i]));
    }
    sayNote();
}

} // namespace corredor::desktop
