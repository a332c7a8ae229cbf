#pragma once

#include <string>
#include <string_view>

namespace corredor {

/** A field of a CSV line: quoted only where it must be. Source: RFC 4180, section 2. */
[[nodiscard]] std::string csvField(std::string_view text);

} // namespace corredor
