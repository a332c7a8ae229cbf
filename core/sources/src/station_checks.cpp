#include "station_checks.h"

#include "connector_codes.h"

#include <corredor/base/text.h>
#include <corredor/layers/admin.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace corredor::sources {
namespace {

bool isPlain(std::string_view text) {
    bool wasSpace = true;
    for (const char c : text) {
        const bool isSpace = c == ' ';
        if (static_cast<unsigned char>(c) < 0x20 || (isSpace && wasSpace)) {
            return false;
        }
        wasSpace = isSpace;
    }
    return text.empty() || !wasSpace;
}

void tidy(std::string& text) {
    if (!isPlain(text)) {
        text = tidied(text);
    }
}

bool isUsable(geo::LonLat place) {
    // 0/0 is what programs write for "unknown"; no road reaches it.
    return geo::isFinite(place) && geo::isOnEarth(place) && (place.lon != 0 || place.lat != 0);
}

/** A port count that can be, or nothing. */
std::optional<int> possiblePorts(double number, double greatest) {
    if (!std::isfinite(number) || number < 0 || number > greatest || std::floor(number) < number) {
        return std::nullopt;
    }
    return static_cast<int>(number);
}

} // namespace

std::string tidied(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= 0x20) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) {
            out += ' ';
        }
        gap = false;
        out += c;
    }
    return out;
}

std::string isoDate(std::string_view text) {
    text = trimmed(text).substr(0, 10);
    if (text.size() != 10) {
        return {};
    }
    std::string date(text);
    for (std::size_t i = 0; i < date.size(); ++i) {
        const bool isSeparator = i == 4 || i == 7;
        if (isSeparator && (date[i] == '-' || date[i] == '/')) {
            date[i] = '-';
        } else if (isSeparator || date[i] < '0' || date[i] > '9') {
            return {};
        }
    }
    const std::string month = date.substr(5, 2);
    const std::string day = date.substr(8, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31" ? date : std::string();
}

StationCollector::StationCollector(
    const StationOptions& options,
    std::string source,
    IssueLog& log,
    const StateFinder& states)
    : m_options(options)
    , m_source(options.name.empty() ? std::move(source) : options.name)
    , m_log(log)
    , m_states(states) {}

void StationCollector::note(
    const StationDraft& draft,
    Severity severity,
    std::string_view code,
    std::string_view detail) {
    m_log.add(severity, code, {draft.place, draft.record.id}, detail);
}

void StationCollector::skip(StationDraft draft, std::string_view code, std::string_view detail) {
    ++m_records;
    normaliseNames(draft);
    checkPorts(draft);
    count(draft.record);
    note(draft, Severity::Info, code, detail);
}

void StationCollector::add(StationDraft draft) {
    ++m_records;
    normaliseNames(draft);
    checkPorts(draft);
    checkPower(draft);
    count(draft.record);
    if (!checkCoordinates(draft) || !checkCountry(draft)) {
        return;
    }
    layers::StationRecord& record = draft.record;
    if (m_options.source.bbox && !m_options.source.bbox->contains(record.location)) {
        return; // outside the region that the user asked for: no fault of the data
    }
    checkState(draft);
    if (record.accuracy == layers::PositionalAccuracy::Settlement) {
        note(
            draft,
            Severity::Info,
            "low_accuracy",
            "placed by street, postal code or town only: unfit for siting");
    }
    makeIdUnique(draft);
    for (std::string* text :
         {&record.name,
          &record.address,
          &record.city,
          &record.network,
          &record.operatorName,
          &record.facility,
          &record.licence}) {
        tidy(*text);
    }
    record.source = m_source;
    if (m_tally != nullptr) {
        m_tally->extent.include(record.location);
    }
    m_layer->add(std::move(record));
}

void StationCollector::normaliseNames(StationDraft& draft) {
    layers::StationRecord& record = draft.record;
    record.openDate = isoDate(record.openDate);
    record.dateConfirmed = isoDate(record.dateConfirmed);
    const std::string& stated =
        trimmed(record.country).empty() ? m_options.defaultCountry : record.country;
    const auto known = m_countryCodes.find(stated);
    record.country =
        known != m_countryCodes.end()
            ? known->second
            : m_countryCodes.emplace(stated, layers::countryCode(stated)).first->second;
    const std::string text = std::exchange(record.state, {});
    const bool hasStates =
        record.country.empty() || record.country == "US" || record.country == "MX";
    if (!hasStates || trimmed(text).empty()) {
        return;
    }
    const layers::AdminState* state = layers::findState(text, record.country);
    if (state == nullptr) {
        note(
            draft,
            Severity::Info,
            "unknown_state",
            "the state's name is not known; the state was taken from the coordinates");
        return;
    }
    record.state = state->code;
    record.country = state->country;
}

void StationCollector::checkPorts(StationDraft& draft) {
    layers::PortCounts& ports = draft.record.ports;
    const std::array<std::pair<std::optional<double>, int*>, 3> levels = {{
        {draft.portsL1, &ports.l1},
        {draft.portsL2, &ports.l2},
        {draft.portsDcfc, &ports.dcfc},
    }};
    bool isPossible = true;
    for (const auto& [written, target] : levels) {
        const auto number = possiblePorts(written.value_or(0), m_limits.greatestPorts);
        isPossible = isPossible && number.has_value();
        *target = number.value_or(0);
    }
    if (!isPossible) {
        note(draft, Severity::Warning, "impossible_ports", "a port count was dropped");
    }
}

void StationCollector::checkPower(StationDraft& draft) {
    bool isPossible = true;
    for (layers::Connector& connector : draft.record.connectors) {
        const double greatest = isAlternatingCurrentOnly(connector.type)
                                    ? m_limits.greatestAcPowerKw
                                    : m_limits.greatestPowerKw;
        const bool isUnknown = !(connector.powerKw < 0) && !(connector.powerKw > 0);
        if (isUnknown && !std::isnan(connector.powerKw)) {
            continue;
        }
        if (!(connector.powerKw >= m_limits.leastPowerKw && connector.powerKw <= greatest)) {
            connector.powerKw = 0;
            isPossible = false;
        }
    }
    if (!isPossible) {
        note(draft, Severity::Warning, "impossible_power", "the power of a connector was dropped");
    }
}

bool StationCollector::checkCoordinates(StationDraft& draft) {
    if (!draft.lon && !draft.lat && !draft.hasCoordinateText) {
        note(
            draft,
            Severity::Warning,
            "missing_coordinates",
            "the record has no coordinates and was skipped");
        return false;
    }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const geo::LonLat place{draft.lon.value_or(nan), draft.lat.value_or(nan)};
    draft.record.location = place;
    if (isUsable(place)) {
        return true;
    }
    const geo::LonLat swapped{place.lat, place.lon};
    const std::string& country = draft.record.country;
    if (isUsable(swapped) && m_states.knowsCountry(country) &&
        m_states.isInCountry(swapped, country, m_limits.outsideCountryM)) {
        note(
            draft,
            Severity::Warning,
            "swapped_coordinates",
            "longitude and latitude were exchanged");
        draft.record.location = swapped;
        return true;
    }
    note(
        draft,
        Severity::Warning,
        "bad_coordinates",
        "the coordinates are no place on Earth; the record was skipped");
    return false;
}

bool StationCollector::checkCountry(StationDraft& draft) {
    layers::StationRecord& record = draft.record;
    if (!m_states.knowsCountry(record.country) ||
        m_states.isInCountry(record.location, record.country, m_limits.outsideCountryM)) {
        return true;
    }
    const geo::LonLat swapped{record.location.lat, record.location.lon};
    if (geo::isOnEarth(swapped) &&
        m_states.isInCountry(swapped, record.country, m_limits.outsideCountryM)) {
        note(
            draft,
            Severity::Warning,
            "swapped_coordinates",
            "longitude and latitude were exchanged");
        record.location = swapped;
        return true;
    }
    note(
        draft,
        Severity::Warning,
        "outside_country",
        "the place is more than 50 km outside the stated country; the record was skipped");
    return false;
}

void StationCollector::checkState(StationDraft& draft) {
    layers::StationRecord& record = draft.record;
    if (record.state.empty() || record.country.empty()) {
        const StateFinder::State found = m_states.find(record.location, m_limits.fillStateM);
        const bool isOther = !record.country.empty() && record.country != found.country;
        if (!found.country.empty() && !isOther) {
            record.country = found.country;
            record.state = found.code;
        }
        return;
    }
    if (m_states.knowsState(record.country, record.state) &&
        !m_states.isInState(
            record.location, record.country, record.state, m_limits.outsideStateM)) {
        record.locationDoubtful = true;
        note(
            draft,
            Severity::Warning,
            "outside_state",
            "the place is more than 1 km outside the stated state; kept, marked as doubtful");
    }
}

void StationCollector::makeIdUnique(StationDraft& draft) {
    std::string& id = draft.record.id;
    if (id.empty()) {
        id = '@';
        id += std::to_string(m_records);
    }
    int& seen = m_ids[id];
    if (++seen == 1) {
        return;
    }
    note(draft, Severity::Warning, "duplicate_id", "an id occurs again; a number was added to it");
    const std::string first = id;
    for (int number = seen;; ++number) {
        id = first + "#" + std::to_string(number);
        if (m_ids.emplace(id, 1).second) {
            return;
        }
    }
}

void StationCollector::count(const layers::StationRecord& record) {
    if (m_tally == nullptr) {
        return;
    }
    ++m_tally->records;
    auto& counts = m_tally->counts;
    const auto one = [&](const char* group, std::string_view key, std::int64_t number = 1) {
        counts[group][key.empty() ? "unknown" : std::string(key)] += number;
    };
    one("country", record.country);
    one("state", record.state);
    one("network", tidied(record.network));
    one("access", layers::toString(record.access));
    one("status", layers::toString(record.status));
    const std::array<std::pair<const char*, int>, 3> levels = {
        {{"l1", record.ports.l1}, {"l2", record.ports.l2}, {"dcfc", record.ports.dcfc}}};
    for (const auto& [level, ports] : levels) {
        one("ports", level, ports);
        one("level", level, ports > 0 ? 1 : 0);
    }
    for (const layers::Connector& connector : record.connectors) {
        one("connector", layers::toString(connector.type));
    }
}

Read<layers::StationLayer> StationCollector::finish() {
    return {m_layer, m_log.take(), m_records};
}

} // namespace corredor::sources
