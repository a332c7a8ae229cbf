#include <corredor/base/text.h>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace corredor;

TEST_CASE("folded: accents, case and punctuation do not matter", "[base]") {
    CHECK(folded("Juárez, Chih.") == "juarez chih");
    CHECK(folded("  SAN LUIS   RÍO-Colorado ") == "san luis rio colorado");
    CHECK(folded("Ñandú × 3") == "nandu 3");
    CHECK(folded("Łódź") == "lodz");
    CHECK(folded("日本 7") == "日本 7");
    CHECK(folded("").empty());
    CHECK(folded("--").empty());
}

TEST_CASE("isUtf8: accepts well-formed text and nothing else", "[base]") {
    CHECK(isUtf8("México €"));
    CHECK(isUtf8("\xF0\x9F\x94\x8C"));
    CHECK_FALSE(isUtf8("M\xE9xico"));
    CHECK_FALSE(isUtf8("\xC0\xAF"));         // overlong slash
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(isUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(isUtf8("abc\xE2\x82"));      // cut short
}

TEST_CASE("windows1252ToUtf8: every byte has a character", "[base]") {
    CHECK(windows1252ToUtf8("M\xE9xico \x80") == "México €");
    CHECK(windows1252ToUtf8("\x81") == "\xEF\xBF\xBD");
    std::string all;
    for (int byte = 1; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    CHECK(isUtf8(windows1252ToUtf8(all)));
}

TEST_CASE("utf8Prefix: never cuts a code point", "[base]") {
    CHECK(utf8Prefix("añb", 2) == "a");
    CHECK(utf8Prefix("añb", 3) == "añ");
    CHECK(utf8Prefix("añb", 9) == "añb");
    CHECK(utf8Prefix("ñ", 0).empty());
}

TEST_CASE("parseNumber: whole text, finite, with a dot", "[base]") {
    CHECK(parseNumber(" 31.5 ") == 31.5);
    CHECK(parseNumber("+2") == 2.0);
    CHECK(parseNumber("-1e3") == -1000.0);
    CHECK_FALSE(parseNumber("31,5"));
    CHECK_FALSE(parseNumber("12 kW"));
    CHECK_FALSE(parseNumber(""));
    CHECK_FALSE(parseNumber("nan"));
    CHECK_FALSE(parseNumber("inf"));
    CHECK_FALSE(parseNumber("1e999"));
}

TEST_CASE("parseNumberOrComma: a comma counts only when it must", "[base]") {
    bool usedComma = true;
    CHECK(parseNumberOrComma("31.5", usedComma) == 31.5);
    CHECK_FALSE(usedComma);
    CHECK(parseNumberOrComma("-116,25", usedComma) == -116.25);
    CHECK(usedComma);
    CHECK_FALSE(parseNumberOrComma("1,234,567", usedComma));
    CHECK_FALSE(usedComma);
}

TEST_CASE("parseInteger: decimal digits only", "[base]") {
    CHECK(parseInteger("42") == 42);
    CHECK_FALSE(parseInteger("4.2"));
    CHECK_FALSE(parseInteger("99999999999999999999"));
}

TEST_CASE("groupedNumber: commas between thousands", "[base]") {
    CHECK(groupedNumber(0) == "0");
    CHECK(groupedNumber(999) == "999");
    CHECK(groupedNumber(1000) == "1,000");
    CHECK(groupedNumber(1234567.891, 2) == "1,234,567.89");
    CHECK(groupedNumber(-123456) == "−123,456");
    CHECK(groupedNumber(-0.4) == "0");
    CHECK(groupedNumber(std::nan("")) == "–");
}

TEST_CASE("shortestNumber: reads back as the same double", "[base]") {
    CHECK(shortestNumber(0.1) == "0.1");
    CHECK(shortestNumber(25) == "25");
    CHECK(parseNumber(shortestNumber(1.0 / 3)) == 1.0 / 3);
}

TEST_CASE("nearestName: finds slips, not strangers", "[base]") {
    const std::array<std::string_view, 3> known = {"criteria", "candidates", "chargers"};
    CHECK(nearestName("criterea", known) == "criteria");
    CHECK(nearestName("charger", known) == "chargers");
    CHECK_FALSE(nearestName("zzzzzz", known));
    CHECK_FALSE(nearestName("x", {}));
}

TEST_CASE("split: keeps empty parts", "[base]") {
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(split("a,", ',') == std::vector<std::string_view>{"a", ""});
}

TEST_CASE("escapedXml: five characters are replaced", "[base]") {
    CHECK(
        escapedXml("<a href=\"x\">'&'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST_CASE("trimmed: white space at both ends", "[base]") {
    CHECK(trimmed("\t a b \r\n") == "a b");
    CHECK(trimmed("  ").empty());
}
