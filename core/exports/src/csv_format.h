#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace corredor::exports {

/** Appends one line. */
void appendCsvLine(std::string& csv, std::initializer_list<std::string_view> fields);

} // namespace corredor::exports
