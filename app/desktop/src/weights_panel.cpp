#include "weights_panel.h"

#include "candidates_model.h"
#include "stability_text.h"
#include "texts.h"

#include <corredor/planning/weight_conversion.h>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPixmap>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace corredor::desktop {

namespace {

constexpr int sliderSteps = 100;
constexpr double mostPoints = 100; // of a swing

std::vector<std::string> namesOf(const exports::Results& results) {
    std::vector<std::string> names;
    for (const planning::CriterionValues& criterion : results.criteria) {
        names.push_back(criterion.options.name);
    }
    return names;
}

} // namespace

WeightsPanel::WeightsPanel(Project& project, const Preferences& preferences, QWidget* parent)
    : Panel(QStringLiteral("weights"), parent)
    , m_project(project)
    , m_preferences(preferences)
    , m_methodLabel(new QLabel(this))
    , m_method(new QComboBox(this))
    , m_rankingLabel(new QLabel(this))
    , m_ranking(new QComboBox(this))
    , m_intro(new QLabel(this))
    , m_list(new QWidget(this))
    , m_listLayout(new QVBoxLayout(m_list))
    , m_judgements(new JudgementEditor(project, this))
    , m_stability(new QLabel(this))
    , m_reset(new QPushButton(this)) {
    m_method->addItems({{}, {}, {}}); // by WeightMethod; retranslate names them
    m_ranking->addItems({{}, {}});    // by Ranking
    layOut();
    connect(m_method, &QComboBox::activated, this, [this](int index) {
        m_project.setWeightMethod(static_cast<planning::WeightMethod>(index));
        showMethod(); // as it was where it cannot be
    });
    connect(m_ranking, &QComboBox::activated, this, [this](int index) {
        m_project.setRanking(static_cast<planning::Ranking>(index));
    });
    connect(m_reset, &QPushButton::clicked, &project, &Project::resetWeights);
    connect(&project, &Project::resultsChanged, this, &WeightsPanel::rebuild);
    connect(&project, &Project::scoresChanged, this, &WeightsPanel::showWeights);
    connect(&project, &Project::studyChanged, this, &WeightsPanel::showStability);
    connect(&preferences, &Preferences::lengthUnitChanged, this, &WeightsPanel::retranslate);
    rebuild();
}

void WeightsPanel::layOut() {
    m_intro->setWordWrap(true);
    m_stability->setWordWrap(true);
    auto* choices = new QFormLayout;
    choices->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_methodLabel->setBuddy(m_method);
    m_rankingLabel->setBuddy(m_ranking);
    choices->addRow(m_methodLabel, m_method);
    choices->addRow(m_rankingLabel, m_ranking);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addLayout(choices);
    layout->addWidget(m_intro);
    m_listLayout->setContentsMargins(0, 4, 0, 4);
    m_listLayout->setSpacing(12);
    layout->addWidget(m_list);
    layout->addWidget(m_judgements);
    layout->addWidget(m_stability);
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
}

bool WeightsPanel::isSwing() const {
    return m_project.weightState().options.method == planning::WeightMethod::Swing;
}

double WeightsPanel::topValue() const {
    return isSwing() ? mostPoints : m_topWeight;
}

double WeightsPanel::valueOf(std::size_t criterion) const {
    if (!isSwing()) {
        return m_project.weights()[criterion];
    }
    const auto& swing = m_project.weightState().options.swing;
    return swing.at(m_project.results()->criteria[criterion].options.name);
}

void WeightsPanel::change(std::size_t criterion, double value) {
    if (isSwing()) {
        m_project.setSwing(criterion, value);
        showWeights(); // as they were where all would have no points
    } else {
        m_project.setWeight(criterion, value);
    }
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
    m_judgements->rebuild();
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
    row.spin->setDecimals(2);
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
            change(criterion, step * topValue() / sliderSteps);
        }
    });
    connect(row.spin, &QDoubleSpinBox::valueChanged, this, [this, criterion](double weight) {
        if (!m_showing) {
            change(criterion, weight);
        }
    });
    return row;
}

void WeightsPanel::showWeights() {
    const std::vector<double>& weights = m_project.weights();
    if (weights.size() != m_rows.size()) {
        return; // results and scores change one after the other
    }
    showMethod();
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const double top = topValue();
    m_showing = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.slider->setValue(qRound(valueOf(i) / top * sliderSteps));
        row.spin->setRange(0, std::max(mostPoints, top));
        row.spin->setSingleStep(top / 20);
        row.spin->setValue(valueOf(i));
        const double share = sum > 0 ? weights[i] / sum * 100 : 0;
        row.share->setText(tr("%1 %").arg(QLocale().toString(share, 'f', 0)));
    }
    m_showing = false;
    m_reset->setEnabled(!m_project.hasRunWeights());
}

void WeightsPanel::showMethod() {
    using enum planning::WeightMethod;
    const WeightState& state = m_project.weightState();
    const auto& results = m_project.results();
    m_method->setCurrentIndex(static_cast<int>(state.options.method));
    m_ranking->setCurrentIndex(static_cast<int>(state.ranking));
    const bool comparable = results && planning::canCompare(namesOf(*results));
    if (auto* items = qobject_cast<QStandardItemModel*>(m_method->model())) {
        items->item(static_cast<int>(Ahp))->setEnabled(comparable);
    }
    const bool isAhp = state.options.method == Ahp;
    m_list->setVisible(!isAhp);
    m_judgements->setVisible(isAhp && !m_rows.empty());
    m_judgements->showJudgements();
    const QString help =
        isAhp ? tr("Say of each pair which criterion matters more, and how many times as much.")
        : isSwing() ? tr("Give 100 points to the criterion whose change from worst to best matters "
                         "most, and the others in proportion.")
                    : tr("Move a slider: sites are scored and ranked again at once.");
    m_intro->setText(
        m_rows.empty() ? tr("The criteria of the scenario appear here after its first run.")
                       : help);
}

void WeightsPanel::showStability() {
    const auto& study = m_project.study();
    m_stability->setVisible(!m_rows.empty());
    m_stability->setText(
        !study                ? tr("Trying other weights…")
        : !study->sensitivity ? QString()
                              : stability_text::summary(*study->sensitivity));
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
    m_methodLabel->setText(tr("Weights &from"));
    m_method->setItemText(0, tr("Stated one by one"));
    m_method->setItemText(1, tr("Swing points"));
    m_method->setItemText(2, tr("Pairwise comparisons (AHP)"));
    m_method->setToolTip(tr("Where the weights come from; saved with the scenario"));
    m_rankingLabel->setText(tr("Ran&k by"));
    m_ranking->setItemText(0, tr("Weighted sum"));
    m_ranking->setItemText(1, tr("TOPSIS"));
    m_ranking->setToolTip(
        tr("How values and weights become a score: their weighted sum, or closeness to the best of "
           "all sites"));
    for (QWidget* choice :
         std::initializer_list<QWidget*>{m_methodLabel, m_method, m_rankingLabel, m_ranking}) {
        choice->setVisible(!m_rows.empty());
    }
    m_judgements->retranslate();
    m_reset->setText(tr("&Reset weights"));
    m_reset->setToolTip(tr("Back to the weights of the last run"));
    m_reset->setVisible(!m_rows.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        sayRow(i);
    }
    showMethod();
    showWeights();
    showStability();
}

} // namespace corredor::desktop
