#pragma once

#include <corredor/location/capacitated.h>
#include <corredor/location/costs.h>
#include <corredor/location/flow_refuelling.h>
#include <corredor/location/gradual_cover.h>
#include <corredor/location/p_median.h>
#include <corredor/location/set_cover.h>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace corredor::location {

/** Reads the parts of an instance; every fault is an InputError with the key's name. */
class InstanceReader {
public:
    /** @throws InputError when the text is no JSON object or has an unknown key */
    InstanceReader(const std::string& json, std::string name);

    [[nodiscard]] std::string problem() const;
    [[nodiscard]] std::string text(const char* key) const;

    [[nodiscard]] bool has(const char* key) const { return m_root.contains(key); }

    [[nodiscard]] int count(const char* key) const;
    [[nodiscard]] double number(const char* key) const;
    /** Numbers >= 0, exactly `size` of them; `otherwise` for all when the key is missing. */
    [[nodiscard]] std::vector<double>
    numbers(const char* key, std::ptrdiff_t size, double otherwise) const;
    /** A list of `rows` lists, each of `size` numbers >= 0. */
    [[nodiscard]] std::vector<std::vector<double>>
    numberRows(const char* key, std::ptrdiff_t rows, std::ptrdiff_t size) const;
    /** Numbers of facilities or nodes in 0..limit-1, sorted, each once. */
    [[nodiscard]] std::vector<std::int32_t> indices(const char* key, std::ptrdiff_t limit) const;
    /** A group each, counted from 0; null is -1: in none. @pre the key is there */
    [[nodiscard]] std::vector<std::int32_t> groups(const char* key, std::ptrdiff_t size) const;
    /** @pre the key is there */
    [[nodiscard]] std::ptrdiff_t length(const char* key) const;
    [[nodiscard]] CostMatrix costs() const;
    /** Plain maximal covering within "reach", with a budget if there is one. */
    [[nodiscard]] MaxCoverProblem maxCoverProblem(const CostMatrix& costs) const;
    /** {"full": a, "zero": b} with 0 <= a <= b. */
    [[nodiscard]] LinearDecay decay() const;
    [[nodiscard]] FlowRefuellingProblem flowProblem() const;

    [[noreturn]] void
    fail(const std::string& key, const std::string& what, const std::string& remedy) const;

private:
    struct Triple {
        std::int32_t a = 0;
        std::int32_t b = 0;
        double value = 0;
    };

    [[nodiscard]] std::vector<double>
    numbersOf(const nlohmann::json& list, const std::string& key, std::ptrdiff_t size) const;
    [[nodiscard]] std::int32_t
    index(const nlohmann::json& value, const std::string& key, std::ptrdiff_t limit) const;
    [[nodiscard]] std::vector<Triple>
    triples(const nlohmann::json& list, const std::string& key, std::ptrdiff_t a, std::ptrdiff_t b)
        const;

    std::string m_name;
    nlohmann::json m_root;
};

} // namespace corredor::location
