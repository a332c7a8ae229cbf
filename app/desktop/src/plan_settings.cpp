#include "plan_settings.h"

#include "convert.h"
#include "texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace corredor::desktop {

namespace {

using planning::Objective;

constexpr double maxMoney = 1e12;

QDoubleSpinBox* makeMoney(const std::optional<double>& value, QWidget* parent) {
    auto* spin = new QDoubleSpinBox(parent);
    spin->setRange(0, maxMoney);
    spin->setDecimals(0);
    spin->setGroupSeparatorShown(true);
    spin->setSingleStep(10000);
    spin->setValue(value.value_or(0));
    return spin;
}

std::optional<double> moneyOf(const QDoubleSpinBox& spin) {
    return spin.value() > 0 ? std::optional(spin.value()) : std::nullopt;
}

} // namespace

PlanSettings::PlanSettings(
    const planning::PlanOptions& options,
    const Preferences& preferences,
    QWidget* parent)
    : QDialog(parent)
    , m_options(options)
    , m_shownPerKm(preferences.inUserUnit(1, QStringLiteral("km")))
    , m_lengthUnit(preferences.lengthUnit() == LengthUnit::Miles ? tr("mi") : texts::unit("km"))
    , m_objective(new QComboBox(this))
    , m_explanation(new QLabel(this))
    , m_sites(new QSpinBox(this))
    , m_reach(makeLength(options.reachKm))
    , m_decays(new QCheckBox(this))
    , m_full(makeLength(options.fullKm))
    , m_most(makeLength(options.maxKm))
    , m_places(new QSpinBox(this))
    , m_range(makeLength(options.rangeKm))
    , m_detour(makeLength(options.detourKm))
    , m_siteCost(makeMoney(options.siteCost, this))
    , m_budget(makeMoney(options.budget, this))
    , m_currency(new QLineEdit(toQString(options.currency), this))
    , m_time(new QDoubleSpinBox(this))
    , m_countExisting(new QCheckBox(this)) {
    setWindowTitle(tr("Plan settings"));
    fillIn();
    auto* layout = new QVBoxLayout(this);
    m_form = new QFormLayout;
    addRows(*m_form);
    layout->addLayout(m_form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Apply and run"));
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_objective, &QComboBox::currentIndexChanged, this, &PlanSettings::showFitting);
    connect(m_decays, &QCheckBox::toggled, this, &PlanSettings::showFitting);
    showFitting();
}

QDoubleSpinBox* PlanSettings::makeLength(double km) {
    auto* spin = new QDoubleSpinBox(this);
    constexpr double mostKm = 20000; // half the Earth's circumference
    spin->setRange(0.1, mostKm);
    spin->setDecimals(1);
    spin->setSuffix(QLatin1Char(' ') + m_lengthUnit);
    spin->setValue(km * m_shownPerKm);
    return spin;
}

void PlanSettings::fillIn() {
    for (const auto objective :
         {Objective::MaxCover,
          Objective::PMedian,
          Objective::SetCover,
          Objective::PCenter,
          Objective::FlowRefuelling}) {
        m_objective->addItem(texts::objective(objective), static_cast<int>(objective));
    }
    m_objective->setCurrentIndex(m_objective->findData(static_cast<int>(m_options.objective)));
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumWidth(340);
    m_explanation->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sites->setRange(1, 100000);
    m_sites->setValue(m_options.sites);
    m_decays->setText(tr("Service &falls with the distance"));
    m_decays->setToolTip(
        tr("Who lives near counts whole, who lives at the end of the reach hardly counts"));
    m_decays->setChecked(m_options.decay == planning::Decay::Linear);
    m_places->setRange(2, 1000);
    m_places->setValue(m_options.tripPlaces);
    m_detour->setMinimum(0);
    m_siteCost->setSpecialValueText(tr("not stated"));
    m_budget->setSpecialValueText(tr("no limit"));
    m_time->setRange(0.1, 604800);
    m_time->setDecimals(1);
    m_time->setSuffix(tr(" s"));
    m_time->setValue(m_options.timeLimitS);
    m_countExisting->setText(tr("Count &existing fast chargers"));
    m_countExisting->setToolTip(tr("People near a fast charger that exists need no new site; "
                                   "without the tick the plan is made "
                                   "as if there were none"));
    m_countExisting->setChecked(m_options.countExisting);
}

void PlanSettings::addRows(QFormLayout& form) {
    form.addRow(tr("Ob&jective:"), m_objective);
    form.addRow(QString(), m_explanation);
    form.addRow(tr("Number of &sites:"), m_sites);
    form.addRow(tr("&Reach by road:"), m_reach);
    form.addRow(QString(), m_decays);
    form.addRow(tr("&Whole service up to:"), m_full);
    form.addRow(tr("Farthest &distance:"), m_most);
    form.addRow(tr("Trips between so &many towns:"), m_places);
    form.addRow(tr("Ran&ge of a vehicle:"), m_range);
    form.addRow(tr("Det&our for a stop:"), m_detour);
    form.addRow(tr("&Cost of a site:"), m_siteCost);
    form.addRow(tr("&Budget:"), m_budget);
    form.addRow(tr("C&urrency:"), m_currency);
    form.addRow(tr("&Time limit of the search:"), m_time);
    form.addRow(QString(), m_countExisting);
    m_reach->setToolTip(tr("A site serves whoever lives within this distance by road"));
    m_most->setToolTip(tr("Shortest average distance: whoever lives farther counts as living this "
                          "far. Shortest greatest distance: whoever no site reaches within it is "
                          "left out"));
    m_places->setToolTip(tr("The largest towns of the region, whose trips are considered"));
    m_range->setToolTip(tr("What a vehicle drives on a full charge"));
    m_detour->setToolTip(tr("Driven off the way and back for one stop, at most"));
    m_siteCost->setToolTip(tr("Of sites that state no cost of their own"));
    m_budget->setToolTip(tr("The costs of the chosen sites together stay within it"));
    m_time->setToolTip(
        tr("The best plan found by then is taken, with the bound that is proved for it"));
}

planning::Objective PlanSettings::chosen() const {
    return static_cast<Objective>(m_objective->currentData().toInt());
}

QString PlanSettings::explanation() const {
    return m_explanation->text();
}

void PlanSettings::showFitting() {
    const Objective objective = chosen();
    m_explanation->setText(texts::objectiveHelp(objective));
    const bool covers = objective == Objective::MaxCover || objective == Objective::SetCover;
    const bool isMaxCover = objective == Objective::MaxCover;
    m_form->setRowVisible(m_sites, objective != Objective::SetCover);
    m_form->setRowVisible(m_reach, covers);
    m_form->setRowVisible(
        m_most, objective == Objective::PMedian || objective == Objective::PCenter);
    m_form->setRowVisible(m_decays, isMaxCover);
    m_form->setRowVisible(m_full, isMaxCover && m_decays->isChecked());
    m_form->setRowVisible(m_budget, isMaxCover && !m_decays->isChecked());
    for (QWidget* row :
         {static_cast<QWidget*>(m_places),
          static_cast<QWidget*>(m_range),
          static_cast<QWidget*>(m_detour)}) {
        m_form->setRowVisible(row, objective == Objective::FlowRefuelling);
    }
    adjustSize();
}

planning::PlanOptions PlanSettings::options() const {
    planning::PlanOptions options = m_options;
    options.objective = chosen();
    options.sites = m_sites->value();
    options.tripPlaces = m_places->value();
    options.timeLimitS = m_time->value();
    options.countExisting = m_countExisting->isChecked();
    options.siteCost = moneyOf(*m_siteCost);
    const bool isMaxCover = options.objective == Objective::MaxCover;
    options.decay =
        isMaxCover && m_decays->isChecked() ? planning::Decay::Linear : planning::Decay::None;
    options.budget = isMaxCover && !m_decays->isChecked() ? moneyOf(*m_budget) : std::nullopt;
    options.currency = toStdString(m_currency->text().trimmed());
    // A length that was not touched stays as it is: what is shown is rounded.
    const auto take = [this](const QDoubleSpinBox& spin, double& km) {
        const double shown = spin.value();
        if (std::abs(shown - km * m_shownPerKm) > 0.051) {
            km = shown / m_shownPerKm;
        }
    };
    take(*m_reach, options.reachKm);
    take(*m_full, options.fullKm);
    take(*m_most, options.maxKm);
    take(*m_range, options.rangeKm);
    take(*m_detour, options.detourKm);
    return options;
}

} // namespace corredor::desktop
