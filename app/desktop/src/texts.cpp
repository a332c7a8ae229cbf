#include "texts.h"

#include "convert.h"
#include "named_text.h"

#include <corredor/exports/source_names.h>

#include <QCoreApplication>

namespace corredor::desktop::texts {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
public:
    static QString what(ErrorCode code) {
        switch (code) {
        case ErrorCode::Usage:
            return tr("This cannot be done with these options.");
        case ErrorCode::InvalidScenario:
            return tr("The scenario says something that cannot be.");
        case ErrorCode::UnreadableInput:
            return tr("The data could not be read.");
        case ErrorCode::NoFeasiblePlan:
            return tr("No plan satisfies all conditions.");
        case ErrorCode::OutputFailed:
            return tr("The results could not be written.");
        case ErrorCode::Failed:
            break;
        }
        return tr("The work stopped before it was done.");
    }

    static QString remedy(ErrorCode code) {
        switch (code) {
        case ErrorCode::InvalidScenario:
            return tr("Correct the scenario file and open it again.");
        case ErrorCode::UnreadableInput:
            return tr("Check that the file is where it is named, whole, and of a known format.");
        case ErrorCode::NoFeasiblePlan:
            return tr("Allow more sites, a longer reach, or fewer required and excluded sites.");
        case ErrorCode::OutputFailed:
            return tr("Choose a folder that you may write to and that has space left.");
        case ErrorCode::Usage:
        case ErrorCode::Failed:
            break;
        }
        return tr("The details say more; please report them if they make no sense to you.");
    }

    static QString where(const ErrorText& text) {
        const QString file = toQString(text.file);
        if (file.isEmpty()) {
            return {};
        }
        return text.place.empty() ? tr("File: %1.").arg(file)
                                  : tr("File: %1, at %2.").arg(file, toQString(text.place));
    }

    static QString help(const planning::CriterionOptions& criterion) {
        using enum planning::CriterionKind;
        switch (criterion.kind) {
        case Population:
            return tr("How many people live within reach of the site by road.");
        case ChargerDistance:
            return tr("How far it is by road to the nearest fast charger: wide gaps score high.");
        case Traffic:
            return tr("How many vehicles a day pass the nearest traffic count.");
        case CrossingVolume:
            return tr("How many vehicles a year cross the border at ports of entry within reach.");
        case Equity:
            return tr("The value of a zone's field at the site, such as marginalisation.");
        case MeasureNearest:
            return tr("How far the nearest feature of a measure layer is.");
        case MeasureValue:
            return tr("The value of a measure layer at the site.");
        case MeasureSum:
            return tr("The sum of a measure layer within reach of the site.");
        }
        return {};
    }
};

} // namespace

QString failure(const JobFailure& failure) {
    QStringList sentences = {Texts::what(failure.code)};
    if (const QString where = Texts::where(failure.text); !where.isEmpty()) {
        sentences.append(where);
    }
    sentences.append(Texts::remedy(failure.code));
    return sentences.join(QLatin1Char(' '));
}

QString failureDetail(const JobFailure& failure) {
    QStringList parts;
    for (const std::string* part :
         {&failure.text.file, &failure.text.place, &failure.text.what, &failure.text.remedy}) {
        if (!part->empty()) {
            parts.append(toQString(*part));
        }
    }
    return parts.join(QLatin1Char('\n'));
}

QString stage(const QString& name) {
    static constexpr NamedText table[] = {
        {"read", QT_TRANSLATE_NOOP("Stages", "Reading the sources")},
        {"chargers", QT_TRANSLATE_NOOP("Stages", "Reading charging stations")},
        {"roads", QT_TRANSLATE_NOOP("Stages", "Reading roads")},
        {"population", QT_TRANSLATE_NOOP("Stages", "Reading population")},
        {"zones", QT_TRANSLATE_NOOP("Stages", "Reading zones")},
        {"measures", QT_TRANSLATE_NOOP("Stages", "Reading measures")},
        {"crossings", QT_TRANSLATE_NOOP("Stages", "Reading ports of entry")},
        {"merge", QT_TRANSLATE_NOOP("Stages", "Merging duplicate stations")},
        {"landscape", QT_TRANSLATE_NOOP("Stages", "Taking stock of what exists")},
        {"network", QT_TRANSLATE_NOOP("Stages", "Building the road network")},
        {"router", QT_TRANSLATE_NOOP("Stages", "Preparing shortest paths")},
        {"corridors", QT_TRANSLATE_NOOP("Stages", "Following the corridors")},
        {"coverage", QT_TRANSLATE_NOOP("Stages", "Measuring who can reach charging")},
        {"trips", QT_TRANSLATE_NOOP("Stages", "Trying the trips between cities")},
        {"inventory", QT_TRANSLATE_NOOP("Stages", "Counting stations and ports")},
        {"candidates", QT_TRANSLATE_NOOP("Stages", "Finding candidate sites")},
        {"reach", QT_TRANSLATE_NOOP("Stages", "Finding who can reach which site")},
        {"criteria", QT_TRANSLATE_NOOP("Stages", "Measuring the criteria")},
        {"scores", QT_TRANSLATE_NOOP("Stages", "Scoring the sites")},
        {"sensitivity", QT_TRANSLATE_NOOP("Stages", "Trying other weights")},
        {"plan", QT_TRANSLATE_NOOP("Stages", "Choosing the plan's sites")},
        {"tradeoff", QT_TRANSLATE_NOOP("Stages", "Tracing what fairness costs")},
        {"sizing", QT_TRANSLATE_NOOP("Stages", "Sizing the plan's sites")},
        {"roadmap", QT_TRANSLATE_NOOP("Stages", "Choosing the years of the roadmap")},
        {"trip model", QT_TRANSLATE_NOOP("Stages", "Estimating trips between cities")},
        {"map", QT_TRANSLATE_NOOP("Stages", "Preparing the map")},
    };
    return byName(table, "Stages", name);
}

QString criterionName(const planning::CriterionOptions& criterion) {
    return toQString(exports::criterionName(criterion.name, {}, languageCode()));
}

QString criterionHelp(const planning::CriterionOptions& criterion) {
    return Texts::help(criterion);
}

QString unit(const std::string& unit) {
    return toQString(exports::unitName(unit, languageCode()));
}

QString direction(planning::Direction direction) {
    return direction == planning::Direction::MoreIsBetter
               ? QCoreApplication::translate("Criteria", "more is better")
               : QCoreApplication::translate("Criteria", "less is better");
}

QString normalisation(planning::Normalisation normalisation) {
    switch (normalisation) {
    case planning::Normalisation::MinMax:
        return QCoreApplication::translate("Criteria", "from lowest to highest value");
    case planning::Normalisation::Percentile:
        return QCoreApplication::translate("Criteria", "percentile among the sites");
    case planning::Normalisation::Target:
        return QCoreApplication::translate("Criteria", "against a target");
    }
    return {};
}

QString objective(planning::Objective objective) {
    switch (objective) {
    case planning::Objective::MaxCover:
        return QCoreApplication::translate("Plan", "most people within reach");
    case planning::Objective::PMedian:
        return QCoreApplication::translate("Plan", "shortest average distance");
    case planning::Objective::SetCover:
        return QCoreApplication::translate("Plan", "fewest sites that reach everyone");
    case planning::Objective::PCenter:
        return QCoreApplication::translate("Plan", "shortest greatest distance");
    case planning::Objective::FlowRefuelling:
        return QCoreApplication::translate("Plan", "most trips that can be completed");
    }
    return {};
}

QString objectiveHelp(planning::Objective objective) {
    switch (objective) {
    case planning::Objective::MaxCover:
        return QCoreApplication::translate(
            "Plan", "A given number of sites, or a budget, reaches as many people as possible.");
    case planning::Objective::PMedian:
        return QCoreApplication::translate(
            "Plan",
            "A given number of sites brings everyone as near to a charger as possible, on "
            "average.");
    case planning::Objective::SetCover:
        return QCoreApplication::translate(
            "Plan",
            "As few sites as possible, or the cheapest, reach everyone whom a site can "
            "reach.");
    case planning::Objective::PCenter:
        return QCoreApplication::translate(
            "Plan",
            "A given number of sites makes the way of whoever lives farthest from a "
            "charger as short as possible.");
    case planning::Objective::FlowRefuelling:
        return QCoreApplication::translate(
            "Plan",
            "A given number of sites makes as many as possible of the trips between towns possible "
            "that are too long for one charge.");
    }
    return {};
}

QString role(layers::SiteRole role, SiteChoice choice) {
    switch (choice) {
    case SiteChoice::Pinned:
        return QCoreApplication::translate("Roles", "Pinned");
    case SiteChoice::Forbidden:
        return QCoreApplication::translate("Roles", "Forbidden");
    case SiteChoice::Free:
        break;
    }
    return texts::role(role);
}

QString role(layers::SiteRole role) {
    switch (role) {
    case layers::SiteRole::Candidate:
        return QCoreApplication::translate("Roles", "Candidate");
    case layers::SiteRole::Required:
        return QCoreApplication::translate("Roles", "Required");
    case layers::SiteRole::Existing:
        return QCoreApplication::translate("Roles", "Existing");
    case layers::SiteRole::Excluded:
        return QCoreApplication::translate("Roles", "Excluded");
    }
    return {};
}

QString access(layers::Access access) {
    switch (access) {
    case layers::Access::Unknown:
        break;
    case layers::Access::Public:
        return QCoreApplication::translate("Stations", "Public");
    case layers::Access::Private:
        return QCoreApplication::translate("Stations", "Private");
    }
    return QCoreApplication::translate("Stations", "Not stated");
}

QString stationStatus(layers::StationStatus status) {
    switch (status) {
    case layers::StationStatus::Unknown:
        break;
    case layers::StationStatus::Open:
        return QCoreApplication::translate("Stations", "Open");
    case layers::StationStatus::Planned:
        return QCoreApplication::translate("Stations", "Planned");
    case layers::StationStatus::TemporarilyClosed:
        return QCoreApplication::translate("Stations", "Temporarily closed");
    case layers::StationStatus::Closed:
        return QCoreApplication::translate("Stations", "Closed");
    }
    return QCoreApplication::translate("Stations", "Not stated");
}

QString accuracy(layers::PositionalAccuracy accuracy) {
    switch (accuracy) {
    case layers::PositionalAccuracy::Unknown:
        break;
    case layers::PositionalAccuracy::Surveyed:
        return QCoreApplication::translate("Stations", "Surveyed");
    case layers::PositionalAccuracy::Address:
        return QCoreApplication::translate("Stations", "By address");
    case layers::PositionalAccuracy::Street:
        return QCoreApplication::translate("Stations", "By street");
    case layers::PositionalAccuracy::Settlement:
        return QCoreApplication::translate("Stations", "By town only: unfit for siting");
    }
    return QCoreApplication::translate("Stations", "Not stated");
}

QString level(layers::ChargingLevel level) {
    switch (level) {
    case layers::ChargingLevel::L1:
        return QCoreApplication::translate("Stations", "Level 1");
    case layers::ChargingLevel::L2:
        return QCoreApplication::translate("Stations", "Level 2");
    case layers::ChargingLevel::DCFC:
        return QCoreApplication::translate("Stations", "DC fast");
    }
    return {};
}

QString country(std::string_view code) {
    if (code == "US") {
        return QCoreApplication::translate("Countries", "United States");
    }
    if (code == "MX") {
        return QCoreApplication::translate("Countries", "Mexico");
    }
    return toQString(code);
}

QString sourceKind(std::string_view kind) {
    static constexpr NamedText table[] = {
        {"chargers", QT_TRANSLATE_NOOP("Kinds", "Charging stations")},
        {"roads", QT_TRANSLATE_NOOP("Kinds", "Roads")},
        {"population", QT_TRANSLATE_NOOP("Kinds", "Population")},
        {"zones", QT_TRANSLATE_NOOP("Kinds", "Zones")},
        {"measures", QT_TRANSLATE_NOOP("Kinds", "Measures")},
        {"crossings", QT_TRANSLATE_NOOP("Kinds", "Ports of entry")},
        {"places", QT_TRANSLATE_NOOP("Kinds", "Places")},
        {"points", QT_TRANSLATE_NOOP("Kinds", "Points")},
        {"lines", QT_TRANSLATE_NOOP("Kinds", "Lines")},
        {"raster", QT_TRANSLATE_NOOP("Kinds", "Raster")},
        {"table", QT_TRANSLATE_NOOP("Kinds", "Table")},
    };
    return byName(table, "Kinds", toQString(kind));
}

} // namespace corredor::desktop::texts
