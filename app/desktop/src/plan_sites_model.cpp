#include "plan_sites_model.h"

#include "field_text.h"
#include "plan_text.h"
#include "proposal_text.h"
#include "stability_text.h"
#include "texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace corredor::desktop {

namespace {

bool holdsNumbers(int column) {
    using enum PlanSitesModel::Column;
    return column == Number || column == Ports || column == Capital || column == Grid ||
           column == Loss || column == StillLost || column == TopShare;
}

} // namespace

PlanSitesModel::PlanSitesModel(
    const Project& project,
    const Preferences& preferences,
    QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(project)
    , m_preferences(preferences) {
    connect(&project, &Project::resultsChanged, this, &PlanSitesModel::refresh);
    connect(&project, &Project::planChanged, this, &PlanSitesModel::refresh);
    connect(&project, &Project::studyChanged, this, &PlanSitesModel::refreshStudy);
    connect(&preferences, &Preferences::lengthUnitChanged, this, &PlanSitesModel::refresh);
}

void PlanSitesModel::refresh() {
    beginResetModel();
    endResetModel();
}

void PlanSitesModel::refreshStudy() {
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, TopShare), index(rowCount() - 1, TopShare));
        Q_EMIT headerDataChanged(Qt::Horizontal, TopShare, TopShare);
    }
}

const planning::Sensitivity* PlanSitesModel::sensitivity() const {
    const auto& study = m_project.study();
    const auto& results = m_project.results();
    const bool isOfResults = study && study->sensitivity && results &&
                             std::ssize(study->sensitivity->topShare) == results->candidates.size();
    return isOfResults ? &*study->sensitivity : nullptr;
}

int PlanSitesModel::rowCount(const QModelIndex& parent) const {
    const auto& results = m_project.results();
    return parent.isValid() || !results || !results->hasPlan
               ? 0
               : static_cast<int>(results->plan.sites.size());
}

int PlanSitesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{columns};
}

const planning::PlanSite& PlanSitesModel::site(int row) const {
    return m_project.results()->plan.sites[static_cast<std::size_t>(row)];
}

std::int32_t PlanSitesModel::candidateOfRow(int row) const {
    return site(row).candidate;
}

int PlanSitesModel::rowOfCandidate(std::int64_t candidate) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (candidateOfRow(row) == candidate) {
            return row;
        }
    }
    return -1;
}

QVariant PlanSitesModel::value(int row, int column) const {
    const exports::Results& results = *m_project.results();
    const planning::PlanSite& one = site(row);
    const planning::SiteProposal* proposal = proposalOf(results, one.candidate);
    const auto inUnit = [&](double gain) {
        return plan_text::inShownUnit(gain, results.plan.gainUnit, m_preferences);
    };
    switch (column) {
    case Number:
        return row + 1;
    case Site:
        return plan_text::siteName(results, one.candidate);
    case Country:
        return texts::country(results.candidates.country[static_cast<std::size_t>(one.candidate)]);
    case Kind:
        return proposal == nullptr ? QVariant() : siteTypeName(proposal->design.type);
    case Ports:
        return proposal == nullptr ? QVariant() : proposal->design.ports();
    case Capital:
        return proposal == nullptr ? QVariant() : proposal->cost.capexUsd.mid;
    case Grid:
        return proposal == nullptr || std::isnan(proposal->setting.gridKm)
                   ? QVariant()
                   : m_preferences.inUserUnit(proposal->setting.gridKm, QStringLiteral("km"));
    case Loss:
        return inUnit(one.gain);
    case Replacement:
        return one.replacement < 0 ? QVariant()
                                   : QVariant(plan_text::siteName(results, one.replacement));
    case StillLost:
        return inUnit(one.lossWithReplacement);
    case TopShare:
        return sensitivity() == nullptr
                   ? QVariant()
                   : QVariant(sensitivity()->topShare[static_cast<std::size_t>(one.candidate)]);
    default:
        return {};
    }
}

QString PlanSitesModel::text(int row, int column) const {
    const QVariant shown = value(row, column);
    if (column == TopShare) {
        return shown.isNull() ? QStringLiteral("–")
                              : tr("%1 %").arg(QLocale().toString(shown.toDouble() * 100, 'f', 0));
    }
    if (column == Loss || column == StillLost) {
        const double number = shown.toDouble();
        const bool whole = number == std::round(number) || std::abs(number) >= 100;
        return QLocale().toString(number, 'f', whole ? 0 : 1);
    }
    if (column == Capital && !shown.isNull()) {
        return dollars(shown.toDouble());
    }
    if (column == Grid) {
        const planning::SiteProposal* proposal =
            proposalOf(*m_project.results(), candidateOfRow(row));
        return proposal == nullptr ? QString()
                                   : gridDistance(proposal->setting.gridKm, m_preferences);
    }
    if (column == Replacement && shown.isNull()) {
        return tr("none helps");
    }
    if (column == Site && m_project.choiceOf(candidateOfRow(row)) == SiteChoice::Pinned) {
        return tr("%1 (pinned)").arg(shown.toString());
    }
    return shown.toString();
}

QVariant PlanSitesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::ToolTipRole:
        if (column == TopShare && sensitivity() != nullptr) {
            return stability_text::ofSite(
                *sensitivity(), static_cast<std::size_t>(candidateOfRow(index.row())));
        }
        return text(index.row(), column);
    case Qt::DisplayRole:
        return text(index.row(), column);
    case valueRole:
        return value(index.row(), column);
    case Qt::TextAlignmentRole: {
        const bool isNumber = holdsNumbers(column);
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant PlanSitesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool tip = role == Qt::ToolTipRole;
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !tip)) {
        return {};
    }
    const auto& results = m_project.results();
    const QString unit = results && results->hasPlan
                             ? plan_text::unitName(results->plan.gainUnit, m_preferences)
                             : QString();
    switch (section) {
    case Number:
        return tip ? tr("1 is the site that the plan loses most without") : tr("No.");
    case Site:
        return tr("Site");
    case Country:
        return tr("Country");
    case Kind:
        return tip ? tr("The kind of charging that fits the site") : tr("What to build");
    case Ports:
        return tr("Ports");
    case Capital:
        return tip ? tr("Capital cost with the grid connection, middle estimate") : tr("Capital");
    case Grid:
        return tip ? tr("Straight line to the nearest substation or power line of the country, "
                        "where "
                        "the layers of the scenario reach")
                   : tr("To the\ngrid (%1)").arg(plan_text::unitName("km", m_preferences));
    case Loss:
        return tip ? tr("What the plan loses without the site, the others kept")
                   : tr("Loses without\nit (%1)").arg(unit);
    case Replacement:
        return tip ? tr("The other site that loses least in its place") : tr("Next best");
    case StillLost:
        return tip ? tr("What the plan loses all the same with the next-best site in its place")
                   : tr("Still loses\n(%1)").arg(unit);
    case TopShare:
        if (sensitivity() == nullptr) {
            return tip ? tr("How often other weights keep the site among the best by score")
                       : tr("In the top");
        }
        return stability_text::heading(*sensitivity(), tip);
    default:
        return {};
    }
}

QString PlanSitesModel::heading(int column) const {
    QString text = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString PlanSitesModel::asText(QChar separator) const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < columns; ++column) {
            const QVariant field = row < 0 ? QVariant(heading(column)) : value(row, column);
            fields.append(fieldText(field, separator));
        }
        lines.append(fields.join(separator));
    }
    lines.append(QString());
    return lines.join(QLatin1Char('\n'));
}

QString PlanSitesModel::asHtml() const {
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (int row = -1; row < rowCount(); ++row) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < columns; ++column) {
            const QString shown = row < 0 ? heading(column) : text(row, column);
            const bool isNumber = holdsNumbers(column);
            html += QStringLiteral("<td align=\"%1\">%2</td>")
                        .arg(
                            isNumber ? QStringLiteral("right") : QStringLiteral("left"),
                            row < 0 ? QStringLiteral("<b>%1</b>").arg(shown.toHtmlEscaped())
                                    : shown.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace corredor::desktop
