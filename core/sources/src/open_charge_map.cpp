// Open Charge Map POIs, as its API gives them (verbose) and as its data dumps hold them (compact:
// ids only). Source: openchargemap/ocm-system, OCM.API.Model/Base; reference data of the API.

#include "connector_codes.h"
#include "json_values.h"
#include "station_formats.h"

#include <algorithm>
#include <array>
#include <utility>

namespace corredor::sources {
namespace {

/** An id that stands beside its object ("UsageTypeID": 1) or only in it ("UsageType": {"ID": 1}).
 */
std::optional<long long> idAt(const Json& json, const char* idKey, const char* objectKey) {
    if (const auto id = integerAt(json, idKey)) {
        return id;
    }
    return integerOf(memberOf(json, objectKey, "ID"));
}

// Operators met in North America; source: reference data, Operators. Others keep their number.
constexpr auto operatorNames = std::to_array<std::pair<long long, const char*>>({
    {5, "ChargePoint"},
    {9, "Blink Network"},
    {15, "eVgo Network"},
    {23, "Tesla (Tesla-only charging)"},
    {39, "SemaConnect"},
    {59, "Shell Recharge Solutions (US)"},
    {3318, "Electrify America"},
    {3372, "EV Connect"},
    {3389, "EVGateway"},
    {3534, "Tesla (including non-tesla)"},
});

std::string operatorOf(const Json& json) {
    constexpr long long unknownOperator = 1;
    const auto id = idAt(json, "OperatorID", "OperatorInfo");
    if (!id || *id == unknownOperator) {
        return {};
    }
    if (std::string title = textOf(memberOf(json, "OperatorInfo", "Title")); !title.empty()) {
        return title;
    }
    const auto* known =
        std::ranges::find(operatorNames, *id, &std::pair<long long, const char*>::first);
    return known != operatorNames.end() ? known->second
                                        : "Open Charge Map operator " + std::to_string(*id);
}

std::string licenceOf(const Json& json) {
    if (std::string text = textOf(memberOf(json, "DataProvider", "License")); !text.empty()) {
        return text;
    }
    const auto provider = idAt(json, "DataProviderID", "DataProvider");
    if (provider == 1) {
        return "CC BY 4.0 (Open Charge Map contributors)";
    }
    if (provider == 2) {
        return "public domain (US DOE, AFDC)";
    }
    return provider ? "Open Charge Map data provider " + std::to_string(*provider) : std::string();
}

layers::Access accessOf(std::optional<long long> usage) {
    switch (usage.value_or(0)) {
    case 1:
    case 4:
    case 5:
    case 7:
        return layers::Access::Public;
    case 2:
    case 3:
    case 6:
        return layers::Access::Private;
    default:
        return layers::Access::Unknown;
    }
}

layers::StationStatus statusOf(std::optional<long long> status) {
    switch (status.value_or(0)) {
    case 10:
    case 20:
    case 50:
    case 75:
        return layers::StationStatus::Open;
    case 30:
        return layers::StationStatus::TemporarilyClosed;
    case 100:
        return layers::StationStatus::Closed;
    case 150:
        return layers::StationStatus::Planned;
    default:
        return layers::StationStatus::Unknown;
    }
}

/** Country ids of the reference data, for records that give no country object. */
std::string countryOf(const Json& address) {
    if (std::string code = textOf(memberOf(address, "Country", "ISOCode")); !code.empty()) {
        return code;
    }
    switch (integerAt(address, "CountryID").value_or(0)) {
    case 2:
        return "US";
    case 44:
        return "CA";
    case 146:
        return "MX";
    case 95:
        return "GT";
    case 27:
        return "BZ";
    default:
        return {};
    }
}

layers::ChargingLevel
statedLevelOf(const Json& connection, layers::ConnectorType type, double powerKw) {
    using enum layers::ChargingLevel;
    constexpr long long directCurrent = 30;
    constexpr double leastFastKw = 20; // above any AC port of North America (SAE J1772: 19.2 kW)
    if (const auto level = idAt(connection, "LevelID", "Level")) {
        if (*level >= 1 && *level <= 3) {
            return *level == 1 ? L1 : (*level == 2 ? L2 : DCFC);
        }
    }
    if (isDirectCurrentOnly(type) ||
        idAt(connection, "CurrentTypeID", "CurrentType") == directCurrent ||
        (!isAlternatingCurrentOnly(type) && powerKw >= leastFastKw)) {
        return DCFC;
    }
    return acLevel(type, powerKw);
}

/**
 * Destination chargers of Tesla (AC, at most 19.2 kW) are often coded as direct current of 23 or
 * 30 kW. No Supercharger is that slow: they give 72 kW and more (source: tesla.com/supercharger);
 * 50 kW is what records say when nobody knew better.
 */
bool isDestinationCharger(const Json& poi, double powerKw) {
    constexpr long long tesla = 23;
    constexpr double slowestStatedKw = 50;
    return idAt(poi, "OperatorID", "OperatorInfo") == tesla && powerKw > 0 &&
           powerKw < slowestStatedKw;
}

/** Ports by level while the connections of a POI are read. */
struct PortSums {
    double l1 = 0;
    double l2 = 0;
    double dcOther = 0;
    double dcCombo = 0;
    double dcChademo = 0;
    bool isMended = false; ///< a destination charger was stated as fast
};

void addConnection(const Json& poi, const Json& connection, StationDraft& draft, PortSums& sums) {
    const auto typeId = idAt(connection, "ConnectionTypeID", "ConnectionType");
    const auto type =
        connectorFromOpenChargeMap(typeId.value_or(0)).value_or(layers::ConnectorType::Other);
    const double powerKw = numberAt(connection, "PowerKW").value_or(0);
    const auto quantity = numberAt(connection, "Quantity");
    // A connection without a quantity is at least one plug.
    const double ports = quantity.value_or(1);
    const bool isCount = quantity && *quantity > 0 && *quantity < 1000;
    addConnector(draft.record, type, isCount ? static_cast<int>(*quantity) : 0, powerKw);
    layers::ChargingLevel level = statedLevelOf(connection, type, powerKw);
    if (level == layers::ChargingLevel::DCFC && isDestinationCharger(poi, powerKw)) {
        level = layers::ChargingLevel::L2;
        sums.isMended = true;
    }
    switch (level) {
    case layers::ChargingLevel::L1:
        sums.l1 += ports;
        break;
    case layers::ChargingLevel::L2:
        sums.l2 += ports;
        break;
    case layers::ChargingLevel::DCFC:
        (type == layers::ConnectorType::CCS1      ? sums.dcCombo
         : type == layers::ConnectorType::CHAdeMO ? sums.dcChademo
                                                  : sums.dcOther) += ports;
        break;
    }
}

bool isUnfit(StationDraft& draft, const Json& json, StationCollector& collector) {
    const auto submission = idAt(json, "SubmissionStatusTypeID", "SubmissionStatus");
    if (submission && *submission != 100 && *submission != 200) {
        collector.skip(std::move(draft), "not_published", "not a published record; it was skipped");
        return true;
    }
    const long long status = idAt(json, "StatusTypeID", "StatusType").value_or(0);
    if (status == 200 || status == 210) {
        collector.skip(std::move(draft), "removed", "the station was removed; it was skipped");
        return true;
    }
    return false;
}

} // namespace

void addOpenChargeMapRecord(const Json& json, std::string place, StationCollector& collector) {
    static const Json none = Json::object();
    const Json* addressInfo = memberOf(json, "AddressInfo");
    const Json& address = addressInfo == nullptr ? none : *addressInfo;
    StationDraft draft;
    draft.place = std::move(place);
    layers::StationRecord& record = draft.record;
    record.id = textAt(json, "ID");
    record.name = textAt(address, "Title");
    record.address = textAt(address, "AddressLine1");
    record.city = textAt(address, "Town");
    record.state = textAt(address, "StateOrProvince");
    record.country = countryOf(address);
    record.network = operatorOf(json);
    record.operatorName = record.network;
    record.licence = licenceOf(json);
    record.dateConfirmed = textAt(json, "DateLastVerified");
    record.access = accessOf(idAt(json, "UsageTypeID", "UsageType"));
    record.status = statusOf(idAt(json, "StatusTypeID", "StatusType"));
    constexpr long long afdcProvider = 2;
    const std::string reference = textAt(json, "DataProvidersReference");
    if (!reference.empty() && idAt(json, "DataProviderID", "DataProvider") == afdcProvider) {
        record.referenceId = "AFDC:" + reference;
    }
    PortSums sums;
    for (const Json& connection : listAt(json, "Connections")) {
        addConnection(json, connection, draft, sums);
    }
    if (sums.isMended) {
        collector.note(
            draft,
            Severity::Warning,
            "level_mended",
            "a Tesla charger below 50 kW was stated as fast charging; counted as Level 2");
    }
    draft.portsL1 = sums.l1;
    draft.portsL2 = sums.l2;
    // A fast charger commonly has a combo and a CHAdeMO plug and serves one car: POIs list both.
    // All nine such POIs around Austin that AFDC lists too have that many ports there.
    draft.portsDcfc = sums.dcOther + std::max(sums.dcCombo, sums.dcChademo);
    draft.hasCoordinateText =
        memberOf(address, "Longitude") != nullptr || memberOf(address, "Latitude") != nullptr;
    draft.lon = numberAt(address, "Longitude");
    draft.lat = numberAt(address, "Latitude");
    if (!isUnfit(draft, json, collector)) {
        collector.add(std::move(draft));
    }
}

} // namespace corredor::sources
