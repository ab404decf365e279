// Reads tables of a policy file, keeps the line of each value, and finds every problem. Private to
// the room. toml++ stays in here and in toml_section.cpp.
#pragma once

#include "identity/date.h"
#include "policy/policy_file.h"

#include <toml++/toml.h>

#include <map>
#include <set>

namespace kiosk::policy {

// What is known of the whole file.
class TomlReading
{
public:
    void report(const toml::node& node, std::string text);
    void report(const std::string& key, std::string text); // at the line of `key`, or near it
    void took(const std::string& key, const toml::node& node);
    [[nodiscard]] std::vector<PolicyProblem> takeProblems(); // by line

private:
    std::map<std::string, int> m_lines; // by full key: "face.threshold"
    std::vector<PolicyProblem> m_problems;
};

// One table. Keys that are asked for are known; finish() reports the rest.
class TomlSection
{
public:
    // Null: there is no such table, and nothing is found in it.
    TomlSection(TomlReading& reading, const toml::table* table, std::string path);

    // Each leaves its target alone where there is no such key.
    void text(const char* key, std::string& target);
    void flag(const char* key, bool& target);
    void number(const char* key, double& target);
    void whole(const char* key, int& target);
    void date(const char* key, std::optional<identity::Date>& target);
    void texts(const char* key, std::vector<std::string>& target);

    [[nodiscard]] bool has(const char* key) const;
    // Problems of `other` are told at the line of `key`.
    void tookAs(const char* key, const std::string& other);
    [[nodiscard]] TomlSection section(const char* key);
    // What the table holds, where its keys are data. `take(key, node)`.
    template <typename Take>
    void each(Take take)
    {
        for (const auto& [key, node] : entries())
            take(key, *node);
    }
    // The same, of "a.b = …" and of [a] b = … alike: "a.b".
    template <typename Take>
    void eachLeaf(Take take)
    {
        for (const auto& [key, node] : leaves())
            take(key, *node);
    }
    void finish();

    [[nodiscard]] std::string pathOf(const std::string& key) const;
    [[nodiscard]] TomlReading& reading() noexcept { return m_reading; }

private:
    using Entries = std::vector<std::pair<std::string, const toml::node*>>;
    [[nodiscard]] const toml::node* find(const char* key);
    [[nodiscard]] Entries entries();
    [[nodiscard]] Entries leaves();
    template <typename T>
    void value(const char* key, T& target, const char* what);

    TomlReading& m_reading;
    const toml::table* m_table;
    std::string m_path;
    std::set<std::string, std::less<>> m_known;
};

[[nodiscard]] std::optional<int> wholeOf(const toml::node& node);
[[nodiscard]] std::optional<identity::Date> dateOf(const toml::node& node);

} // namespace kiosk::policy
