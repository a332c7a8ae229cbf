#pragma once

#include "json_records.h"

#include <optional>
#include <string>

namespace corredor::sources {

// What untrusted JSON holds, whatever its types: none of these throws.

/** The member of an object, or nullptr when there is none, it is null, or `value` is no object. */
[[nodiscard]] const Json* memberOf(const Json& value, const char* key);

/** The same one level deeper: member `inner` of member `outer`. */
[[nodiscard]] const Json* memberOf(const Json& value, const char* outer, const char* inner);

/** A string as it is; numbers and truth values as JSON writes them; else empty. */
[[nodiscard]] std::string textOf(const Json* value);

/** A finite number, or text that reads as one. */
[[nodiscard]] std::optional<double> numberOf(const Json* value);

/** A whole number, or text that reads as one. */
[[nodiscard]] std::optional<long long> integerOf(const Json* value);

[[nodiscard]] std::string textAt(const Json& object, const char* key);
[[nodiscard]] std::optional<double> numberAt(const Json& object, const char* key);
[[nodiscard]] std::optional<long long> integerAt(const Json& object, const char* key);

/** The member as a list: its elements when it is an array, none otherwise. */
[[nodiscard]] const Json& listAt(const Json& object, const char* key);

/** `object[key]` when that is true or "true"; nothing when it is neither true nor false. */
[[nodiscard]] std::optional<bool> truthAt(const Json& object, const char* key);

} // namespace corredor::sources
