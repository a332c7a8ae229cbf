#include "file_bytes.h"
#include "table_file.h"

#include <corredor/base/error.h>
#include <corredor/test/support.h>

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include <zlib.h>

using namespace corredor;
using sources::TableFile;
using sources::TableOptions;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows rowsOf(TableFile& table) {
    Rows rows;
    while (table.next()) {
        std::vector<std::string> row;
        for (std::ptrdiff_t i = 0; i < std::ssize(table.columns()); ++i) {
            row.emplace_back(table.field(i));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Rows rowsOf(std::string text, IssueLog& log, const TableOptions& options = {}) {
    TableFile table(std::move(text), "t.csv", options, log);
    return rowsOf(table);
}

std::string gzipped(const std::string& text) {
    std::string packed(compressBound(static_cast<uLong>(text.size())) + 64, '\0');
    z_stream stream = {};
    REQUIRE(
        deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) ==
        Z_OK);
    std::string input = text;
    stream.next_in = static_cast<Bytef*>(static_cast<void*>(input.data()));
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = static_cast<Bytef*>(static_cast<void*>(packed.data()));
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

TEST_CASE("table: quotes, separators and line ends of the wild", "[sources]") {
    const auto [text, expected] = GENERATE(table<std::string, Rows>({
        {"a,b\n1,2\n", {{"1", "2"}}},
        {"a,b\r\n1,2\r\n", {{"1", "2"}}},
        {"a,b\r1,2\r", {{"1", "2"}}},
        {"a;b\n1,5;2\n", {{"1,5", "2"}}},
        {"a\tb\n1\t\n", {{"1", ""}}},
        {"a|b\n1|2", {{"1", "2"}}},
        {"a,b\n\n\n1,2\n\n", {{"1", "2"}}},
        {"a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", {{"x,y", "say \"hi\""}}},
        {"a,b\n\"two\nlines\",2\n3,4\n", {{"two\nlines", "2"}, {"3", "4"}}},
        {"a,b\n \"x\" , y \n", {{"\"x\"", "y"}}},
        {"a,b\n\"x\"yz,2\n", {{"xyz", "2"}}},
        {"a,b\n1\n", {{"1", ""}}},
        {"a,b\n1,2,3\n", {{"1", "2"}}},
        {"a,b\n,\n", {{"", ""}}},
        {"a,b\n", {}},
        {"a", {}},
    }));
    CAPTURE(text);
    IssueLog log;
    CHECK(rowsOf(text, log) == expected);
}

TEST_CASE("table: a quote that never closes spoils one record only", "[sources]") {
    IssueLog log;
    CHECK(rowsOf("a,b\n\"1,2\n3,4\n5,6\n", log) == Rows{{"1", "2"}, {"3", "4"}, {"5", "6"}});
    REQUIRE(log.issues().size() == 1);
    CHECK(log.issues()[0].code == "malformed_record");
    CHECK(log.issues()[0].places == std::vector<std::string>{"t.csv:2"});
}

TEST_CASE("table: what is odd becomes an issue with its line", "[sources]") {
    IssueLog log("t.csv");
    std::string text = "\xEF\xBB\xBFid,name,value\n"
                       "7,\"two\nlines\",1\n"
                       "8,Mexicali \xC3\xA9,\"1,5\"\n"
                       "9,Ju\xE1rez,2\n"
                       "10,nul";
    text += std::string("\0x,3\n", 5);
    text += "11,short\n";
    TableFile table(std::move(text), "t.csv", {}, log);
    table.setIdColumn(table.column("ID"));
    CHECK(table.columns() == std::vector<std::string>{"id", "name", "value"});
    std::vector<double> values;
    std::vector<std::string> names;
    while (table.next()) {
        values.push_back(table.number(2).value_or(-1));
        names.emplace_back(table.field(1));
    }
    CHECK(values == std::vector<double>{1, 1.5, 2, 3, -1});
    CHECK(
        names == std::vector<std::string>{"two\nlines", "Mexicali é", "Juárez", "nul x", "short"});
    const auto found = [&](std::string_view code) -> std::pair<std::string, std::string> {
        for (const Issue& issue : log.issues()) {
            if (issue.code == code) {
                return {issue.places.front(), issue.records.front()};
            }
        }
        return {};
    };
    CHECK(found("byte_order_mark").first == "t.csv:1");
    CHECK(found("newline_in_field") == std::pair<std::string, std::string>{"t.csv:2", "7"});
    CHECK(found("decimal_comma") == std::pair<std::string, std::string>{"t.csv:4", "8"});
    CHECK(found("bad_encoding") == std::pair<std::string, std::string>{"t.csv:5", "9"});
    CHECK(found("malformed_record") == std::pair<std::string, std::string>{"t.csv:6", "10"});
    CHECK(log.count("malformed_record") == 2);
}

TEST_CASE("table: columns are found however they are spelled", "[sources]") {
    IssueLog log;
    const std::string header = GENERATE(
        "Station Name,EV DC Fast Count",
        "Station_Name,ev_dc_fast_count",
        "STATION NAME , Ev-Dc Fast (Count)");
    TableFile table(header + "\n", "t.csv", {}, log);
    CHECK(table.column({"station_name"}) == 0);
    CHECK(table.column({"ev_dc_fast_num", "EV DC Fast Count"}) == 1);
    CHECK(table.column({"station"}) == -1);
    CHECK(table.field(-1).empty());
}

TEST_CASE("table: the encoding option is obeyed, an unknown one refused", "[sources]") {
    IssueLog log;
    CHECK(rowsOf("a\n\xC3\xA9\n", log, {"windows-1252"}) == Rows{{"Ã©"}});
    CHECK(rowsOf("a\n\xE9\n", log, {"latin1"}) == Rows{{"é"}});
    CHECK(log.issues().empty());
    CHECK_THROWS_AS(rowsOf("a\n1\n", log, {"klingon"}), InputError);
    CHECK_THROWS_AS(rowsOf(std::string("\xFF\xFE\x61\x00", 4), log), InputError);
    CHECK_THROWS_AS(rowsOf("", log), InputError);
    CHECK_THROWS_AS(rowsOf("\n\r\n", log), InputError);
}

TEST_CASE("table: only the lines asked for", "[sources]") {
    IssueLog log;
    TableFile table("a\n1\n2\n3\n", "t.csv", {}, log);
    table.keepLines({2, 4});
    CHECK(rowsOf(table) == Rows{{"1"}, {"3"}});
}

TEST_CASE("table: gzip is read whatever its name, broken gzip is an error", "[sources]") {
    const test::TemporaryFolder folder;
    const std::string text = "a,b\n1,2\n";
    const std::string packed = gzipped(text);
    IssueLog log;
    {
        // Two members one after the other are one text (RFC 1952, 2.2).
        TableFile table(folder.write("t.csv", packed + gzipped("3,4\n")), {}, log);
        CHECK(rowsOf(table) == Rows{{"1", "2"}, {"3", "4"}});
    }
    const auto cut = folder.write("cut.csv.gz", packed.substr(0, packed.size() - 6));
    CHECK_THROWS_AS(TableFile(cut, {}, log), InputError);
    std::string broken = packed;
    broken[12] = static_cast<char>(broken[12] ^ 0x55);
    CHECK_THROWS_AS(TableFile(folder.write("broken.gz", broken), {}, log), InputError);
    const auto bomb = folder.write("bomb.gz", gzipped(std::string(5'000'000, 'a')));
    CHECK_THROWS_AS(sources::readFileBytes(bomb, {}, 1'000'000), InputError);
    CHECK(sources::readFileBytes(bomb).size() == 5'000'000);
    CHECK(sources::readFileStart(bomb, 10) == "aaaaaaaaaa");
    const auto larger = folder.write("larger.gz", gzipped(std::string(70'000'000, 'a')));
    CHECK_THROWS_AS(sources::readFileBytes(larger), InputError);
}

TEST_CASE("table: files that are none", "[sources]") {
    const test::TemporaryFolder folder;
    IssueLog log;
    CHECK_THROWS_AS(TableFile(folder.path() / "none.csv", {}, log), InputError);
    CHECK_THROWS_AS(TableFile(folder.path(), {}, log), InputError);
    CHECK_THROWS_AS(TableFile("/dev/zero", {}, log), InputError);
    std::stop_source stop;
    stop.request_stop();
    const auto path = folder.write("t.csv", "a\n1\n");
    CHECK_THROWS_AS(TableFile(path, {}, log, JobContext(stop.get_token(), {})), Cancelled);
}

TEST_CASE("table: what a writer quoted comes back, on random fields", "[sources]") {
    std::mt19937 random(5);
    constexpr std::string_view letters = "ab,;\"\n\r x\t|";
    for (int round = 0; round < 300; ++round) {
        Rows rows;
        std::string text = "c0,c1,c2\n";
        for (int r = 0; r < 4; ++r) {
            std::vector<std::string> row;
            for (int c = 0; c < 3; ++c) {
                std::string field = "<";
                for (auto n = random() % 6; n > 0; --n) {
                    field += letters[random() % letters.size()];
                }
                field += ">";
                text += c > 0 ? ",\"" : "\"";
                for (const char letter : field) {
                    text += letter;
                    if (letter == '"') {
                        text += letter;
                    }
                }
                text += '"';
                row.push_back(std::move(field));
            }
            text += round % 2 == 0 ? "\n" : "\r\n";
            rows.push_back(std::move(row));
        }
        IssueLog log;
        CAPTURE(text);
        REQUIRE(rowsOf(text, log, {"", ','}) == rows);
    }
}
