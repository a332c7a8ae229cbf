#include "trips_panel.h"

#include "table_setup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

TripsPanel::TripsPanel(Project& project, const Preferences& preferences, QWidget* parent)
    : Panel(QStringLiteral("trips"), parent)
    , m_project(project)
    , m_model(new TripsModel(preferences, this))
    , m_vehicle(new QComboBox(this))
    , m_onlyFailing(new QCheckBox(this))
    , m_label(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_table(new QTableView(this)) {
    layOut();
    connect(&project, &Project::resultsChanged, this, &TripsPanel::takeResults);
    connect(m_vehicle, &QComboBox::currentIndexChanged, this, [this](int index) {
        refill();
        if (index >= 0) {
            Q_EMIT typeChanged(type());
        }
    });
    connect(m_onlyFailing, &QCheckBox::toggled, this, &TripsPanel::refill);
    const auto choose = [this](const QModelIndex& index) {
        Q_EMIT tripActivated(type(), m_model->tripOfRow(index.row()));
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    retranslate();
    takeResults();
}

void TripsPanel::layOut() {
    setUpTable(*m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_label->setBuddy(m_vehicle);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_label);
    row->addWidget(m_vehicle);
    row->addWidget(m_summary, 1);
    row->addWidget(m_onlyFailing);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    setWidget(content);
}

std::size_t TripsPanel::type() const {
    return static_cast<std::size_t>(std::max(0, m_vehicle->currentIndex()));
}

void TripsPanel::takeResults() {
    const QString before = m_vehicle->currentText();
    {
        const QSignalBlocker quiet(m_vehicle);
        m_vehicle->clear();
        const auto& results = m_project.results();
        if (results && results->compatibility) {
            for (const landscape::TypeCompatibility& vehicle : results->compatibility->types) {
                m_vehicle->addItem(vehicleText(vehicle.type.name));
            }
        }
        m_vehicle->setCurrentIndex(
            std::max(m_vehicle->count() > 0 ? 0 : -1, m_vehicle->findText(before)));
        m_vehicle->setEnabled(m_vehicle->count() > 0);
        m_onlyFailing->setEnabled(m_vehicle->count() > 0);
    }
    refill();
    if (m_vehicle->count() > 0) {
        Q_EMIT typeChanged(type());
    }
}

void TripsPanel::refill() {
    m_model->show(m_project.results(), type(), m_onlyFailing->isChecked());
    m_table->resizeColumnsToContents();
    saySummary();
    Q_EMIT tripCleared();
}

void TripsPanel::saySummary() {
    const auto& results = m_project.results();
    if (!results || !results->compatibility || results->compatibility->trips.empty()) {
        m_summary->setText(
            results ? tr("There are no trips: the scenario has no roads, or no two cities on them.")
                    : tr("Run a scenario to see which trips are possible."));
        return;
    }
    const landscape::Compatibility& study = *results->compatibility;
    const auto tallies = landscape::tallyTrips(study, study.types[type()]);
    const landscape::TripTally all = landscape::sumOf(tallies);
    const QLocale locale;
    const double share = all.weight01 > 0 ? 100 * all.possibleWeight01 / all.weight01 : 0;
    m_summary->setText(tr("%1 of %2 trips between %3 cities are possible (%4 % by weight)")
                           .arg(
                               locale.toString(static_cast<qlonglong>(all.possible)),
                               locale.toString(static_cast<qlonglong>(all.trips)),
                               locale.toString(static_cast<qlonglong>(study.cities.size())),
                               locale.toString(share, 'f', 1)));
    m_summary->setToolTip(
        tr("Weight: people of both cities multiplied, over the square of the distance"));
}

void TripsPanel::retranslate() {
    setWindowTitle(tr("Trips"));
    m_label->setText(tr("&Vehicle:"));
    m_vehicle->setToolTip(tr("What can be driven with this kind of connector and range"));
    m_onlyFailing->setText(tr("Only trips that &fail"));
    m_table->setAccessibleName(tr("Trips between cities"));
    m_table->setToolTip(tr("Click a trip, or press Enter, to see its way on the map"));
    m_model->retranslate();
    const auto& results = m_project.results();
    for (int i = 0; i < m_vehicle->count(); ++i) {
        m_vehicle->setItemText(
            i, vehicleText(results->compatibility->types[static_cast<std::size_t>(i)].type.name));
    }
    m_table->resizeColumnsToContents();
    saySummary();
}

} // namespace corredor::desktop
