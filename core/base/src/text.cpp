#include <corredor/base/text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace corredor {
namespace {

constexpr std::string_view space = " \t\r\n\f\v";

/** Length of the well-formed UTF-8 sequence at the start of `bytes`; 0 when there is none. */
std::size_t sequenceLength(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto continues = [&](std::size_t i) {
        return i < bytes.size() && (at(i) & 0xC0U) == 0x80U;
    };
    const unsigned char first = at(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return continues(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        if (!continues(1) || !continues(2)) {
            return 0;
        }
        const bool overlong = first == 0xE0 && at(1) < 0xA0;
        const bool surrogate = first == 0xED && at(1) >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!continues(1) || !continues(2) || !continues(3)) {
            return 0;
        }
        const bool overlong = first == 0xF0 && at(1) < 0x90;
        const bool beyond = first == 0xF4 && at(1) >= 0x90;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

void appendCodePoint(std::string& out, std::uint32_t code) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (code < 0x80) {
        out += byte(code);
    } else if (code < 0x800) {
        out += byte(0xC0U | (code >> 6U));
        out += byte(0x80U | (code & 0x3FU));
    } else {
        out += byte(0xE0U | (code >> 12U));
        out += byte(0x80U | ((code >> 6U) & 0x3FU));
        out += byte(0x80U | (code & 0x3FU));
    }
}

/** Base letters of U+00C0..U+017F (Latin-1 letters and Latin Extended-A); '\0' = no letter. */
char baseLetter(std::uint32_t code) {
    static constexpr std::string_view extendedA = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii"
                                                  "iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssss"
                                                  "ssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    if (code >= 0xC0 && code <= 0xFF) {
        // A space stands for the multiplication and division signs.
        static constexpr std::array<char, 64> table = [] {
            std::array<char, 64> letters{};
            constexpr std::string_view upper("aaaaaaaceeeeiiiidnooooo ouuuuyts", 32);
            constexpr std::string_view lower("aaaaaaaceeeeiiiidnooooo ouuuuyty", 32);
            for (std::size_t i = 0; i < 32; ++i) {
                letters[i] = upper[i];
                letters[32 + i] = lower[i];
            }
            return letters;
        }();
        const char letter = table[code - 0xC0];
        return letter == ' ' ? '\0' : letter;
    }
    if (code >= 0x100 && code - 0x100 < extendedA.size()) {
        return extendedA[code - 0x100];
    }
    return '\0';
}

std::uint32_t decode(std::string_view bytes, std::size_t length) {
    const auto at = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
    };
    switch (length) {
    case 2:
        return ((at(0) & 0x1FU) << 6U) | (at(1) & 0x3FU);
    case 3:
        return ((at(0) & 0x0FU) << 12U) | ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU);
    case 4:
        return ((at(0) & 0x07U) << 18U) | ((at(1) & 0x3FU) << 12U) | ((at(2) & 0x3FU) << 6U) |
               (at(3) & 0x3FU);
    default:
        return at(0);
    }
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substitution = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
        }
    }
    return row[b.size()];
}

} // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string asciiLower(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter - 'A' + 'a');
        }
    }
    return lower;
}

std::string folded(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    bool gap = false;
    const auto append = [&](std::string_view letters) {
        if (gap && !out.empty()) {
            out += ' ';
        }
        gap = false;
        out += letters;
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = std::max<std::size_t>(1, sequenceLength(utf8.substr(i)));
        const std::string_view sequence = utf8.substr(i, length);
        const std::uint32_t code = decode(sequence, length);
        i += length;
        if (code < 0x80) {
            const std::string letter = asciiLower(sequence);
            const char c = letter.front();
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                append(letter);
            } else {
                gap = true;
            }
        } else if (const char letter = baseLetter(code); letter != '\0') {
            append(std::string_view(&letter, 1));
        } else if (code >= 0x180) {
            append(sequence);
        } else {
            gap = true;
        }
    }
    return out;
}

bool isUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequenceLength(bytes.substr(i));
        if (length == 0) {
            return false;
        }
        i += length;
    }
    return true;
}

std::string windows1252ToUtf8(std::string_view bytes) {
    // Source: https://encoding.spec.whatwg.org/index-windows-1252.txt, bytes 0x80..0x9F.
    static constexpr std::array<std::uint16_t, 32> high = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        appendCodePoint(out, code >= 0x80 && code <= 0x9F ? high[code - 0x80U] : code);
    }
    return out;
}

std::string_view utf8Prefix(std::string_view utf8, std::size_t maxBytes) {
    if (utf8.size() <= maxBytes) {
        return utf8;
    }
    std::size_t end = maxBytes;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return utf8.substr(0, end);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<double> parseNumber(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() ||
        !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<double> parseNumberOrComma(std::string_view text, bool& usedComma) {
    usedComma = false;
    if (const auto value = parseNumber(text)) {
        return value;
    }
    if (std::ranges::count(text, ',') != 1) {
        return std::nullopt;
    }
    std::string dotted(text);
    dotted[dotted.find(',')] = '.';
    const auto value = parseNumber(dotted);
    usedComma = value.has_value();
    return value;
}

std::optional<long long> parseInteger(std::string_view text) {
    text = trimmed(text);
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::string shortestNumber(double value) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string groupedNumber(double value, int decimals) {
    if (!std::isfinite(value)) {
        return "–";
    }
    std::array<char, 512> buffer{}; // the greatest double has 309 digits
    const auto [end, error] = std::to_chars(
        buffer.data(),
        buffer.data() + buffer.size(),
        std::abs(value),
        std::chars_format::fixed,
        decimals);
    std::string digits(buffer.data(), end);
    const bool isNegative = value < 0 && digits.find_first_of("123456789") != std::string::npos;
    for (std::size_t at = std::min(digits.find('.'), digits.size()); at > 3; at -= 3) {
        digits.insert(at - 3, 1, ',');
    }
    return isNegative ? "−" + digits : digits;
}

std::optional<std::string>
nearestName(std::string_view name, std::span<const std::string_view> known) {
    std::size_t best = std::max<std::size_t>(2, name.size() / 3) + 1;
    std::optional<std::string> nearest;
    for (const std::string_view candidate : known) {
        const std::size_t distance = editDistance(name, candidate);
        if (distance < best) {
            best = distance;
            nearest = std::string(candidate);
        }
    }
    return nearest;
}

std::string escapedXml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += letter;
        }
    }
    return out;
}

} // namespace corredor
