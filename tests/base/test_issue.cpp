#include <corredor/base/issue.h>
#include <corredor/base/issue_text.h>

#include <catch2/catch.hpp>

using namespace corredor;

TEST_CASE("IssueLog: one issue a code, places in order", "[base]") {
    IssueLog log("stations.csv");
    log.add(Severity::Warning, "bad_coordinates", {"stations.csv:3", "17"}, "left out");
    log.add(Severity::Error, "bad_coordinates", {"stations.csv:9", "18"}, "ignored text");
    log.add(Severity::Info, "decimal_comma", {"stations.csv:4", ""}, "read as a dot");
    REQUIRE(log.issues().size() == 2);
    const Issue& first = log.issues().front();
    CHECK(first.count == 2);
    CHECK(first.severity == Severity::Warning);
    CHECK(first.detail == "left out");
    CHECK(first.places == std::vector<std::string>{"stations.csv:3", "stations.csv:9"});
    CHECK(first.records == std::vector<std::string>{"17", "18"});
    CHECK(log.count("bad_coordinates") == 2);
    CHECK(log.count("missing_prj") == 0);
}

TEST_CASE("IssueLog: counts stay exact when places are capped", "[base]") {
    IssueLog log("big.csv");
    for (std::size_t i = 0; i < Issue::maxPlaces + 50; ++i) {
        log.add(Severity::Warning, "bad_value", {"big.csv:" + std::to_string(i), ""}, "");
    }
    CHECK(log.count("bad_value") == static_cast<std::int64_t>(Issue::maxPlaces) + 50);
    CHECK(log.issues().front().places.size() == Issue::maxPlaces);
}

TEST_CASE("IssueLog: appended issues merge by code and source", "[base]") {
    IssueLog a("a.csv");
    a.add(Severity::Warning, "bad_value", {"a.csv:1", ""}, "");
    IssueLog b("b.csv");
    b.add(Severity::Warning, "bad_value", {"b.csv:1", ""}, "");
    IssueLog all;
    all.append(a.issues());
    all.append(b.issues());
    all.append(a.issues());
    REQUIRE(all.issues().size() == 2);
    CHECK(all.issues()[0].count == 2);
    CHECK(all.issues()[1].source == "b.csv");
}

TEST_CASE("issue texts: a detail in both languages with its arguments", "[base]") {
    IssueLog log("people.csv");
    log.add(
        Severity::Warning,
        "bad_value",
        {"people.csv:3", ""},
        "text in {} that is no number counts as missing",
        {"pop{}2020"});
    const Issue& issue = log.issues().front();
    CHECK(issueDetail(issue, "en") == "text in pop{}2020 that is no number counts as missing");
    CHECK(
        issueDetail(issue, "es") ==
        "el texto en pop{}2020 que no es un número cuenta como faltante");
    CHECK(issueTitle(issue.code, "en") == "A value could not be read");
    CHECK(issueTitle(issue.code, "es") == "Un valor no se pudo leer");
}

TEST_CASE("issue texts: what is not known stays as it is", "[base]") {
    Issue issue;
    issue.code = "of_a_plug_in";
    issue.detail = "left {} out";
    CHECK(issueTitle(issue.code, "es") == "of_a_plug_in");
    CHECK(issueDetail(issue, "es") == "left {} out");
    CHECK_FALSE(knowsIssueTitle(issue.code));
    CHECK_FALSE(knowsIssueDetail(issue.detail));
}
