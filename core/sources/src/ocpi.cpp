// OCPI 2.2.1 and 2.3.0 locations. Source: github.com/ocpi/ocpi, mod_locations.asciidoc.

#include "connector_codes.h"
#include "json_values.h"
#include "station_formats.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace corredor::sources {
namespace {

/** Power of a connector, kW: stated in watts, else volts by amperes; 0 = not known. */
double powerKwOf(const Json& connector, std::string_view powerType) {
    if (const auto watts = numberAt(connector, "max_electric_power")) {
        return *watts / 1000;
    }
    const auto volts = numberAt(connector, "max_voltage");
    const auto amperes = numberAt(connector, "max_amperage");
    if (!volts || !amperes) {
        return 0;
    }
    // Three phases: the voltage is from line to neutral.
    const double phases = powerType == "AC_3_PHASE" ? 3 : 1;
    return *volts * *amperes * phases / 1000;
}

/** What the EVSEs of a location add up to. */
struct EvseSums {
    double l1 = 0;
    double l2 = 0;
    double dcfc = 0;
    int total = 0;
    int removed = 0;
    int planned = 0;
    int working = 0;
    int broken = 0;
};

void countStatus(const std::string& status, EvseSums& sums) {
    if (status == "PLANNED") {
        ++sums.planned;
    } else if (status == "INOPERATIVE" || status == "OUTOFORDER") {
        ++sums.broken;
    } else if (!status.empty() && status != "UNKNOWN") {
        ++sums.working;
    }
}

/** One EVSE is one port, whatever the number of its connectors. */
void addEvse(const Json& evse, layers::StationRecord& record, EvseSums& sums) {
    const std::string status = textAt(evse, "status");
    ++sums.total;
    if (status == "REMOVED") {
        ++sums.removed;
        return;
    }
    countStatus(status, sums);
    bool isDirect = false;
    bool isL1 = true;
    for (const Json& connector : listAt(evse, "connectors")) {
        const auto type =
            connectorFromOcpi(textAt(connector, "standard")).value_or(layers::ConnectorType::Other);
        const std::string powerType = textAt(connector, "power_type");
        const double powerKw = powerKwOf(connector, powerType);
        addConnector(record, type, 1, powerKw);
        isDirect = isDirect || powerType == "DC" || isDirectCurrentOnly(type);
        isL1 = isL1 && acLevel(type, powerKw) == layers::ChargingLevel::L1;
    }
    isL1 = isL1 && !listAt(evse, "connectors").empty();
    (isDirect ? sums.dcfc : isL1 ? sums.l1 : sums.l2) += 1;
}

layers::StationStatus statusOf(const EvseSums& sums) {
    using enum layers::StationStatus;
    if (sums.working > 0) {
        return Open;
    }
    if (sums.broken > 0) {
        return TemporarilyClosed;
    }
    return sums.planned > 0 ? Planned : Unknown;
}

StationDraft draftOf(const Json& json, std::string place) {
    StationDraft draft;
    draft.place = std::move(place);
    layers::StationRecord& record = draft.record;
    record.id = textAt(json, "id");
    record.name = textAt(json, "name");
    record.address = textAt(json, "address");
    record.city = textAt(json, "city");
    record.state = textAt(json, "state");
    record.country = textAt(json, "country");
    record.operatorName = textOf(memberOf(json, "operator", "name"));
    record.network = record.operatorName.empty() ? textAt(json, "party_id") : record.operatorName;
    const Json& facilities = listAt(json, "facilities");
    record.facility = facilities.empty() ? std::string() : textOf(&facilities.front());
    record.dateConfirmed = textAt(json, "last_updated");
    record.access = layers::Access::Public;
    draft.hasCoordinateText = memberOf(json, "coordinates") != nullptr;
    draft.lon = numberOf(memberOf(json, "coordinates", "longitude"));
    draft.lat = numberOf(memberOf(json, "coordinates", "latitude"));
    return draft;
}

} // namespace

void addOcpiRecord(const Json& json, std::string place, StationCollector& collector) {
    StationDraft draft = draftOf(json, std::move(place));
    EvseSums sums;
    for (const Json& evse : listAt(json, "evses")) {
        addEvse(evse, draft.record, sums);
    }
    draft.portsL1 = sums.l1;
    draft.portsL2 = sums.l2;
    draft.portsDcfc = sums.dcfc;
    draft.record.status = statusOf(sums);
    if (truthAt(json, "publish") == false) {
        collector.skip(
            std::move(draft), "not_published", "the operator does not publish it; it was skipped");
        return;
    }
    if (sums.total > 0 && sums.removed == sums.total) {
        collector.skip(std::move(draft), "removed", "all its EVSEs were removed; it was skipped");
        return;
    }
    if (sums.removed > 0) {
        collector.note(
            draft, Severity::Info, "removed", "EVSEs that were removed are not counted as ports");
    }
    collector.add(std::move(draft));
}

} // namespace corredor::sources
