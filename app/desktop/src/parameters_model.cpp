#include "parameters_model.h"

#include "convert.h"
#include "texts.h"

#include <QFont>
#include <QLocale>

#include <optional>
#include <vector>

namespace corredor::desktop {

namespace {

using planning::Country;
using planning::ParameterRange;
using planning::ParameterSpec;

const ParameterSpec& specOfRow(int row) {
    return planning::parameterSpecs()[static_cast<std::size_t>(row)];
}

std::optional<Country> countryOf(int column) {
    switch (column) {
    case ParametersModel::UnitedStates:
        return Country::UnitedStates;
    case ParametersModel::Mexico:
        return Country::Mexico;
    default:
        return std::nullopt;
    }
}

QString numberText(double value) {
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

/** Three numbers are a range, one is its middle alone; nothing when it is neither. */
std::optional<scenario::ParameterChoice> choiceFrom(const QString& text) {
    std::vector<double> numbers;
    for (const QString& part : text.split(u';')) {
        bool isNumber = false;
        numbers.push_back(QLocale().toDouble(part.trimmed(), &isNumber));
        if (!isNumber) {
            return std::nullopt;
        }
    }
    scenario::ParameterChoice choice;
    if (numbers.size() == 1) {
        choice.mid = numbers[0];
        return choice;
    }
    if (numbers.size() == 3) {
        choice = {numbers[0], numbers[1], numbers[2]};
        return choice;
    }
    return std::nullopt;
}

} // namespace

ParametersModel::ParametersModel(Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project) {
    connect(&project, &Project::scenarioChanged, this, &ParametersModel::refresh);
    connect(&project, &Project::opened, this, &ParametersModel::refresh);
}

void ParametersModel::refresh() {
    beginResetModel();
    endResetModel();
}

int ParametersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_project.hasScenario()
               ? 0
               : static_cast<int>(planning::parameterCount);
}

int ParametersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{columns};
}

QString ParametersModel::valueText(int row, Country country) const {
    const ParameterRange range =
        scenario::rangeOf(m_project.scenario(), specOfRow(row).parameter, country);
    if (range.low == range.high) {
        return numberText(range.mid);
    }
    return QStringLiteral("%1; %2; %3")
        .arg(numberText(range.low), numberText(range.mid), numberText(range.high));
}

bool ParametersModel::isStated(int row, Country country) const {
    const ParameterSpec& spec = specOfRow(row);
    return !(
        scenario::rangeOf(m_project.scenario(), spec.parameter, country) ==
        spec.defaults[static_cast<std::size_t>(country)]);
}

QString ParametersModel::basisText(int row) const {
    QStringList words;
    for (const Country country : planning::allCountries) {
        const auto basis = specOfRow(row).basis[static_cast<std::size_t>(country)];
        const QString word = isStated(row, country)
                                 ? tr("yours")
                                 : toQString(planning::nameOf(basis, texts::languageCode()));
        if (!words.contains(word)) {
            words.append(word);
        }
    }
    return words.join(QStringLiteral(" / "));
}

QVariant ParametersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ParameterSpec& spec = specOfRow(index.row());
    const auto country = countryOf(index.column());
    if (role == Qt::FontRole && country && isStated(index.row(), *country)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | (country ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::EditRole) {
        return {};
    }
    if (country) {
        return role == Qt::ToolTipRole
                   ? tr("From %1 to %2. One number, or low; middle; high.")
                         .arg(numberText(spec.minimum), numberText(spec.maximum))
                   : valueText(index.row(), *country);
    }
    const std::string_view language = texts::languageCode();
    switch (index.column()) {
    case Group:
        return toQString(planning::nameOf(spec.group, language));
    case Figure:
        return toQString(spec.name(language));
    case Unit:
        return texts::unit(std::string(spec.unit));
    case Basis:
        return basisText(index.row());
    default:
        return toQString(spec.source(language));
    }
}

QVariant ParametersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Group:
        return tr("Group");
    case Figure:
        return tr("Figure");
    case UnitedStates:
        return tr("United States");
    case Mexico:
        return tr("Mexico");
    case Unit:
        return tr("Unit");
    case Basis:
        return tr("Basis");
    default:
        return tr("Source of the default");
    }
}

Qt::ItemFlags ParametersModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return countryOf(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

bool ParametersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto country = countryOf(index.column());
    const auto choice = choiceFrom(value.toString());
    if (role != Qt::EditRole || !country || !choice ||
        value.toString() == valueText(index.row(), *country)) {
        return false;
    }
    const ParameterSpec& spec = specOfRow(index.row());
    scenario::Scenario changed = m_project.scenario();
    changed.countryParameters[static_cast<std::size_t>(*country)]
                             [static_cast<std::size_t>(spec.parameter)] = *choice;
    if (!spec.allows(scenario::rangeOf(changed, spec.parameter, *country))) {
        return false;
    }
    m_project.editScenario(std::move(changed), tr("change a figure"));
    return true;
}

void ParametersModel::reset(int row) {
    scenario::Scenario changed = m_project.scenario();
    const auto at = static_cast<std::size_t>(specOfRow(row).parameter);
    changed.parameters[at] = {};
    for (scenario::ParameterChoices& choices : changed.countryParameters) {
        choices[at] = {};
    }
    m_project.editScenario(std::move(changed), tr("reset a figure"));
}

} // namespace corredor::desktop
