#include "station_facts.h"

#include "convert.h"
#include "landscape_text.h"
#include "texts.h"

#include <corredor/exports/network_display.h>

#include <QCoreApplication>

namespace corredor::desktop {

namespace {

class StationFacts {
    Q_DECLARE_TR_FUNCTIONS(StationFacts)
public:
    static std::vector<Fact> of(const layers::StationRecord& station) {
        return {
            {tr("Address"), toQString(station.address)},
            {tr("Town"), toQString(station.city)},
            {tr("State"), toQString(station.state)},
            {tr("Country"), texts::country(station.country)},
            {tr("Stations"),
             station.stationCount > 1
                 ? tr("%n station(s) in this town", nullptr, station.stationCount)
                 : QString()},
            {tr("Ports"), landscape_text::ports(station.ports)},
            {tr("Connectors"), landscape_text::connectors(station)},
            {tr("Network"), toQString(exports::networkDisplayName(station.network))},
            {tr("Operator"), toQString(station.operatorName)},
            {tr("Access"), texts::access(station.access)},
            {tr("Status"), texts::stationStatus(station.status)},
            {tr("Placed"), texts::accuracy(station.accuracy)},
            {tr("Doubt"),
             station.locationDoubtful ? tr("Lies outside its stated state") : QString()},
            {tr("Open since"), toQString(station.openDate)},
            {tr("Confirmed"), toQString(station.dateConfirmed)},
            {tr("Source"),
             tr("%1, record %2").arg(toQString(station.source), toQString(station.id))},
            {tr("Licence"), toQString(station.licence)}};
    }
};

} // namespace

std::vector<Fact> stationFacts(const layers::StationRecord& station) {
    return StationFacts::of(station);
}

} // namespace corredor::desktop
