#include "stability_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace corredor::desktop::stability_text {

namespace {

class StabilityText {
    Q_DECLARE_TR_FUNCTIONS(StabilityText)
};

QString percent(double share) {
    return QLocale().toString(share * 100, 'f', 0);
}

QString whole(std::int64_t number) {
    return QLocale().toString(static_cast<qlonglong>(number));
}

} // namespace

QString heading(const planning::Sensitivity& study, bool tip) {
    const QString top = whole(study.options.top);
    return tip ? StabilityText::tr("How often the site is among the %1 best by score when every "
                                   "weight is anything up to %2 % less or more: share of %3 draws")
                     .arg(
                         top,
                         QLocale().toString(study.options.spreadPct),
                         whole(study.options.draws))
               : StabilityText::tr("In the top %1").arg(top);
}

QString ofSite(const planning::Sensitivity& study, std::size_t site) {
    return StabilityText::tr("in %1 % of the draws; rank %2 to %3 in 90 % of them, median %4")
        .arg(
            percent(study.topShare[site]),
            whole(study.bestRank[site]),
            whole(study.worstRank[site]),
            whole(study.medianRank[site]));
}

QString ofClass(planning::Stability stability) {
    switch (stability) {
    case planning::Stability::Never:
        return StabilityText::tr("In no draw");
    case planning::Stability::Seldom:
        return StabilityText::tr("In less than half of the draws");
    case planning::Stability::Mostly:
        return StabilityText::tr("In at least half");
    case planning::Stability::Steadily:
        break;
    }
    return StabilityText::tr("In at least 90 %");
}

QString otherRanking(planning::Ranking inForce, bool tip) {
    if (inForce == planning::Ranking::Topsis) {
        return tip ? StabilityText::tr("The site's rank by the weighted sum with the same weights")
                   : StabilityText::tr("Rank by sum");
    }
    return tip ? StabilityText::tr("The site's rank by TOPSIS, closeness to the best of all sites, "
                                   "with the same weights")
               : StabilityText::tr("Rank by TOPSIS");
}

QString summary(const planning::Sensitivity& study) {
    return StabilityText::tr("%1 of the %2 best sites stay among the best in at least 90 % of %3 "
                             "draws in which every weight is up to %4 % less or more; on average "
                             "%5 of them stay.")
        .arg(
            whole(study.steady),
            whole(study.best),
            whole(study.options.draws),
            QLocale().toString(study.options.spreadPct),
            QLocale().toString(study.kept, 'f', 1));
}

} // namespace corredor::desktop::stability_text
