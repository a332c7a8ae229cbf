#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace corredor::exports {

/** A field as RFC 4180 has it: quoted only where it must be. */
[[nodiscard]] std::string csvField(std::string_view text);

/** Appends one line. */
void appendCsvLine(std::string& csv, std::initializer_list<std::string_view> fields);

} // namespace corredor::exports
