#pragma once

#include <string>

namespace corredor::fuzz {

// Each takes any bytes and must come back: an Error is a fine answer, anything else that leaves
// the function, a crash or a hang is a finding.

void fuzzTable(const std::string& bytes);
void fuzzAfdcTable(const std::string& bytes);
void fuzzStationTable(const std::string& bytes);
void fuzzAfdcJson(const std::string& bytes);
void fuzzOpenChargeMap(const std::string& bytes);
void fuzzOcpi(const std::string& bytes);
void fuzzOpenStreetMap(const std::string& bytes);

} // namespace corredor::fuzz
