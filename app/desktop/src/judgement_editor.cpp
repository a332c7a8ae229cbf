#include "judgement_editor.h"

#include "candidates_model.h"
#include "texts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace corredor::desktop {

namespace {

constexpr int farthestStep = 8; // 9 times as much, the end of Saaty's scale

QString timesText(double times) {
    return QLocale().toString(times, 'g', 3);
}

} // namespace

JudgementEditor::JudgementEditor(Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(project)
    , m_list(new QWidget(this))
    , m_listLayout(new QVBoxLayout(m_list))
    , m_weights(new QLabel(this))
    , m_consistency(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(10);
    m_consistency->setWordWrap(true);
    m_consistency->setTextFormat(Qt::RichText);
    m_weights->setTextFormat(Qt::RichText);
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(12);
    layout->addWidget(m_consistency);
    layout->addWidget(m_list);
    layout->addWidget(m_weights);
}

void JudgementEditor::rebuild() {
    for (const Row& row : m_rows) {
        row.box->hide();
        row.box->deleteLater();
    }
    m_rows.clear();
    const auto& results = m_project.results();
    const std::size_t count = results ? results->criteria.size() : 0;
    for (std::size_t first = 0; first < count && count <= planning::mostCompared; ++first) {
        for (std::size_t second = first + 1; second < count; ++second) {
            m_rows.push_back(makeRow(first, second));
        }
    }
    retranslate();
}

JudgementEditor::Row JudgementEditor::makeRow(std::size_t first, std::size_t second) {
    Row row{first, second};
    row.box = new QWidget(m_list);
    auto* layout = new QVBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* names = new QHBoxLayout;
    row.firstName = new QLabel(row.box);
    row.secondName = new QLabel(row.box);
    row.secondName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* label : {row.firstName, row.secondName}) {
        label->setWordWrap(true);
        names->addWidget(label, 1);
    }
    layout->addLayout(names);
    row.slider = new QSlider(Qt::Horizontal, row.box);
    row.slider->setRange(-farthestStep, farthestStep);
    row.slider->setPageStep(2);
    row.slider->setTickPosition(QSlider::TicksBelow);
    row.slider->setTickInterval(farthestStep);
    layout->addWidget(row.slider);
    row.words = new QLabel(row.box);
    row.words->setWordWrap(true);
    row.words->setForegroundRole(QPalette::PlaceholderText);
    row.words->setAlignment(Qt::AlignHCenter);
    layout->addWidget(row.words);
    m_listLayout->addWidget(row.box);
    connect(row.slider, &QSlider::valueChanged, this, [this, row](int step) {
        if (!m_showing) {
            take(row, step);
        }
    });
    return row;
}

QString JudgementEditor::name(std::size_t criterion) const {
    return texts::criterionName(m_project.results()->criteria[criterion].options);
}

const planning::Comparison* JudgementEditor::comparisonOf(const Row& row) const {
    const auto& criteria = m_project.results()->criteria;
    const std::string& first = criteria[row.first].options.name;
    const std::string& second = criteria[row.second].options.name;
    const auto& comparisons = m_project.weightState().options.comparisons;
    const auto found = std::ranges::find_if(comparisons, [&](const auto& one) {
        return (one.better == first && one.worse == second) ||
               (one.better == second && one.worse == first);
    });
    return found == comparisons.end() ? nullptr : &*found;
}

void JudgementEditor::take(const Row& row, int step) {
    const auto& criteria = m_project.results()->criteria;
    const std::string& first = criteria[row.first].options.name;
    const std::string& second = criteria[row.second].options.name;
    m_project.setComparison(
        step > 0 ? planning::Comparison{second, first, 1.0 + step}
                 : planning::Comparison{first, second, 1.0 - step});
}

void JudgementEditor::showRow(const Row& row) {
    const planning::Comparison* comparison = comparisonOf(row);
    row.slider->setEnabled(comparison != nullptr);
    if (comparison == nullptr) {
        return;
    }
    const auto& criteria = m_project.results()->criteria;
    const bool isFirst = comparison->better == criteria[row.first].options.name;
    const int steps = qRound(comparison->times) - 1; // fractions of a file show as the nearest step
    row.slider->setValue(isFirst ? -steps : steps);
    row.words->setText(
        comparison->times == 1
            ? tr("Both matter equally")
            : tr("%1 matters %2 times as much")
                  .arg(name(isFirst ? row.first : row.second), timesText(comparison->times)));
    row.slider->setAccessibleDescription(row.words->text());
}

void JudgementEditor::showWeights() {
    QString html = QStringLiteral("<table cellspacing=\"2\">");
    const std::vector<double>& weights = m_project.weights();
    for (std::size_t c = 0; c < weights.size(); ++c) {
        html += QStringLiteral("<tr><td><span style=\"color:%1\">■</span></td><td>%2&nbsp;&nbsp;"
                               "</td><td align=\"right\">%3</td></tr>")
                    .arg(
                        criterionColour(c).name(),
                        name(c).toHtmlEscaped(),
                        tr("%1 %").arg(QLocale().toString(weights[c] * 100, 'f', 1)));
    }
    m_weights->setText(html + QStringLiteral("</table>"));
}

void JudgementEditor::showConsistency() {
    std::vector<std::string> names;
    for (const planning::CriterionValues& criterion : m_project.results()->criteria) {
        names.push_back(criterion.options.name);
    }
    const planning::JudgementMatrix matrix =
        planning::judgementsOf(m_project.weightState().options, names);
    const planning::AhpResult result = planning::ahpWeights(matrix);
    const QString ratio = QLocale().toString(result.consistency.ratio, 'f', 2);
    if (!result.consistency.isDoubtful()) {
        m_consistency->setText(
            tr("<b>Consistency ratio %1</b>: the comparisons agree well enough.").arg(ratio));
        return;
    }
    const auto [a, b] = *result.farthest;
    m_consistency->setText(
        tr("<b>⚠ Consistency ratio %1, above 0.1</b>: the comparisons contradict each other. "
           "Farthest off are %2 and %3: compared as %4, weighed as %5.")
            .arg(
                ratio,
                name(a).toHtmlEscaped(),
                name(b).toHtmlEscaped(),
                timesText(matrix.at(a, b)),
                timesText(result.weights[a] / result.weights[b])));
}

void JudgementEditor::showJudgements() {
    const bool isInForce = m_project.results() &&
                           m_project.weightState().options.method == planning::WeightMethod::Ahp &&
                           m_project.weights().size() == m_project.results()->criteria.size();
    if (!isInForce) {
        return;
    }
    m_showing = true;
    for (const Row& row : m_rows) {
        showRow(row);
    }
    m_showing = false;
    showWeights();
    showConsistency();
}

void JudgementEditor::retranslate() {
    for (const Row& row : m_rows) {
        row.firstName->setText(name(row.first));
        row.secondName->setText(name(row.second));
        row.slider->setAccessibleName(
            tr("%1 compared with %2").arg(name(row.first), name(row.second)));
        row.slider->setToolTip(
            tr("To the left the first matters more, to the right the second; up to 9 times. "
               "Arrow keys move it."));
    }
    showJudgements();
}

} // namespace corredor::desktop
