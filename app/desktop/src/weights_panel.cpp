#include "weights_panel.h"

#include "candidates_model.h"
#include "texts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPixmap>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace corredor::desktop {

namespace {

constexpr int sliderSteps = 100;

} // namespace

WeightsPanel::WeightsPanel(Project& project, const Preferences& preferences, QWidget* parent)
    : Panel(QStringLiteral("weights"), parent)
    , m_project(project)
    , m_preferences(preferences)
    , m_intro(new QLabel(this))
    , m_list(new QWidget(this))
    , m_listLayout(new QVBoxLayout(m_list))
    , m_reset(new QPushButton(this)) {
    m_intro->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addWidget(m_intro);
    m_listLayout->setContentsMargins(0, 4, 0, 4);
    m_listLayout->setSpacing(12);
    layout->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_reset);
    layout->addLayout(buttons);
    layout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(scroll);
    connect(m_reset, &QPushButton::clicked, &project, &Project::resetWeights);
    connect(&project, &Project::resultsChanged, this, &WeightsPanel::rebuild);
    connect(&project, &Project::scoresChanged, this, &WeightsPanel::showWeights);
    connect(&preferences, &Preferences::lengthUnitChanged, this, &WeightsPanel::retranslate);
    rebuild();
}

void WeightsPanel::rebuild() {
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    const auto& results = m_project.results();
    const std::size_t count = results ? results->criteria.size() : 0;
    m_topWeight = 1;
    for (std::size_t i = 0; i < count; ++i) {
        m_topWeight = std::max(m_topWeight, results->criteria[i].options.weight);
    }
    for (std::size_t i = 0; i < count; ++i) {
        m_rows.push_back(makeRow(i));
    }
    retranslate();
}

WeightsPanel::Row WeightsPanel::makeRow(std::size_t criterion) {
    Row row;
    row.box = new QWidget(m_list);
    auto* layout = new QVBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* heading = new QHBoxLayout;
    row.swatch = new QLabel(row.box);
    QPixmap colour(12, 12);
    colour.fill(criterionColour(criterion));
    row.swatch->setPixmap(colour);
    row.name = new QLabel(row.box);
    QFont bold = row.name->font();
    bold.setBold(true);
    row.name->setFont(bold);
    row.name->setWordWrap(true);
    row.share = new QLabel(row.box);
    heading->addWidget(row.swatch);
    heading->addWidget(row.name, 1);
    heading->addWidget(row.share);
    layout->addLayout(heading);
    auto* controls = new QHBoxLayout;
    row.slider = new QSlider(Qt::Horizontal, row.box);
    row.slider->setRange(0, sliderSteps);
    row.slider->setPageStep(sliderSteps / 10);
    row.spin = new QDoubleSpinBox(row.box);
    row.spin->setRange(0, std::max(100.0, m_topWeight));
    row.spin->setDecimals(2);
    row.spin->setSingleStep(m_topWeight / 20);
    row.name->setBuddy(row.spin);
    controls->addWidget(row.slider, 1);
    controls->addWidget(row.spin);
    layout->addLayout(controls);
    row.facts = new QLabel(row.box);
    row.facts->setWordWrap(true);
    row.facts->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(row.facts);
    m_listLayout->addWidget(row.box);
    connect(row.slider, &QSlider::valueChanged, this, [this, criterion](int step) {
        if (!m_showing) {
            m_project.setWeight(criterion, step * m_topWeight / sliderSteps);
        }
    });
    connect(row.spin, &QDoubleSpinBox::valueChanged, this, [this, criterion](double weight) {
        if (!m_showing) {
            m_project.setWeight(criterion, weight);
        }
    });
    return row;
}

void WeightsPanel::showWeights() {
    const std::vector<double>& weights = m_project.weights();
    if (weights.size() != m_rows.size()) {
        return; // results and scores change one after the other
    }
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    m_showing = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.slider->setValue(qRound(weights[i] / m_topWeight * sliderSteps));
        row.spin->setValue(weights[i]);
        const double share = sum > 0 ? weights[i] / sum * 100 : 0;
        row.share->setText(tr("%1 %").arg(QLocale().toString(share, 'f', 0)));
    }
    m_showing = false;
    const auto& results = m_project.results();
    m_reset->setEnabled(results && results->scores.weights != weights);
}

QString WeightsPanel::facts(const planning::CriterionOptions& criterion) const {
    const std::string unit = planning::unitOf(criterion);
    const bool miles = unit == "km" && m_preferences.lengthUnit() == LengthUnit::Miles;
    const QString unitText = miles ? tr("mi") : texts::unit(unit);
    QStringList facts;
    if (!unitText.isEmpty()) {
        facts.append(unitText);
    }
    using enum planning::CriterionKind;
    if (criterion.kind == Population || criterion.kind == CrossingVolume ||
        criterion.kind == MeasureSum) {
        facts.append(tr("within %1").arg(m_preferences.length(criterion.reachKm, 0)));
    }
    facts.append(texts::direction(criterion.direction));
    facts.append(texts::normalisation(criterion.normalisation));
    return facts.join(QStringLiteral(" · "));
}

void WeightsPanel::sayRow(std::size_t criterion) {
    const Row& row = m_rows[criterion];
    const planning::CriterionOptions& options = m_project.results()->criteria[criterion].options;
    const QString name = texts::criterionName(options);
    row.name->setText(name);
    row.facts->setText(facts(options));
    row.box->setToolTip(texts::criterionHelp(options));
    row.slider->setAccessibleName(tr("Weight of %1").arg(name));
    row.spin->setAccessibleName(tr("Weight of %1").arg(name));
    row.spin->setLocale(QLocale());
    row.share->setToolTip(tr("Share of this criterion in the score"));
}

void WeightsPanel::retranslate() {
    setWindowTitle(tr("Weights"));
    m_intro->setText(
        m_rows.empty() ? tr("The criteria of the scenario appear here after its first run.")
                       : tr("Move a slider: sites are scored and ranked again at once."));
    m_reset->setText(tr("&Reset weights"));
    m_reset->setToolTip(tr("Back to the weights of the last run"));
    m_reset->setVisible(!m_rows.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        sayRow(i);
    }
    showWeights();
}

} // namespace corredor::desktop
