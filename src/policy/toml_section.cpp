#include "policy/toml_section.h"

#include <algorithm>
#include <limits>

namespace kiosk::policy {
namespace {

int lineOf(const toml::node& node)
{
    return static_cast<int>(node.source().begin.line);
}

void addLeaves(const toml::table& table, const std::string& prefix,
               std::vector<std::pair<std::string, const toml::node*>>& found)
{
    for (const auto& [key, node] : table) {
        const std::string full = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table())
            addLeaves(*inner, full + ".", found);
        else
            found.emplace_back(full, &node);
    }
}

} // namespace

void TomlReading::report(const toml::node& node, std::string text)
{
    m_problems.push_back({lineOf(node), std::move(text)});
}

void TomlReading::report(const std::string& key, std::string text)
{
    std::string near = key;
    while (!near.empty() && !m_lines.contains(near)) {
        const auto dot = near.rfind('.');
        near = dot == std::string::npos ? "" : near.substr(0, dot);
    }
    m_problems.push_back({near.empty() ? 0 : m_lines.at(near), std::move(text)});
}

void TomlReading::took(const std::string& key, const toml::node& node)
{
    m_lines[key] = lineOf(node);
}

std::vector<PolicyProblem> TomlReading::takeProblems()
{
    std::stable_sort(
        m_problems.begin(), m_problems.end(),
        [](const PolicyProblem& a, const PolicyProblem& b) { return a.line < b.line; });
    return std::move(m_problems);
}

TomlSection::TomlSection(TomlReading& reading, const toml::table* table, std::string path)
    : m_reading(reading), m_table(table), m_path(std::move(path))
{
}

std::string TomlSection::pathOf(const std::string& key) const
{
    return m_path.empty() ? key : m_path + "." + key;
}

const toml::node* TomlSection::find(const char* key)
{
    m_known.insert(key);
    const toml::node* node = m_table != nullptr ? m_table->get(key) : nullptr;
    if (node != nullptr)
        m_reading.took(pathOf(key), *node);
    return node;
}

bool TomlSection::has(const char* key) const
{
    return m_table != nullptr && m_table->contains(key);
}

void TomlSection::tookAs(const char* key, const std::string& other)
{
    if (const toml::node* node = find(key))
        m_reading.took(pathOf(other), *node);
}

template <typename T>
void TomlSection::value(const char* key, T& target, const char* what)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return;
    if (const auto found = node->value_exact<T>())
        target = *found;
    else
        m_reading.report(*node, pathOf(key) + " is not " + what);
}

void TomlSection::text(const char* key, std::string& target)
{
    value(key, target, "a text");
}

void TomlSection::flag(const char* key, bool& target)
{
    value(key, target, "true or false");
}

void TomlSection::number(const char* key, double& target)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return;
    if (const auto found = node->value<double>(); found && node->is_number())
        target = *found;
    else
        m_reading.report(*node, pathOf(key) + " is not a number");
}

void TomlSection::whole(const char* key, int& target)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return;
    if (const auto found = wholeOf(*node))
        target = *found;
    else
        m_reading.report(*node, pathOf(key) + " is not a whole number");
}

void TomlSection::date(const char* key, std::optional<identity::Date>& target)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return;
    target = dateOf(*node);
    if (!target)
        m_reading.report(*node, pathOf(key) + " is not a date such as 2026-11-22");
}

void TomlSection::texts(const char* key, std::vector<std::string>& target)
{
    const toml::node* node = find(key);
    if (node == nullptr)
        return;
    const toml::array* list = node->as_array();
    if (list == nullptr)
        return m_reading.report(*node, pathOf(key) + " is not a list");
    for (const toml::node& item : *list) {
        if (const auto found = item.value_exact<std::string>())
            target.push_back(*found);
        else
            m_reading.report(item, pathOf(key) + " holds something that is not a text");
    }
}

TomlSection TomlSection::section(const char* key)
{
    const toml::node* node = find(key);
    if (node != nullptr && !node->is_table())
        m_reading.report(*node, pathOf(key) + " is not a table");
    return {m_reading, node != nullptr ? node->as_table() : nullptr, pathOf(key)};
}

TomlSection::Entries TomlSection::entries()
{
    Entries found;
    if (m_table == nullptr)
        return found;
    for (const auto& [key, node] : *m_table) {
        std::string name(key.str());
        if (m_known.contains(name))
            continue;
        m_reading.took(pathOf(name), node);
        found.emplace_back(std::move(name), &node);
    }
    for (const auto& entry : found)
        m_known.insert(entry.first);
    return found;
}

TomlSection::Entries TomlSection::leaves()
{
    Entries found;
    if (m_table != nullptr)
        addLeaves(*m_table, "", found);
    for (const auto& [key, node] : found)
        m_reading.took(pathOf(key), *node);
    return found;
}

void TomlSection::finish()
{
    if (m_table == nullptr)
        return;
    for (const auto& [key, node] : *m_table)
        if (!m_known.contains(key.str()))
            m_reading.report(node, "unknown key " + pathOf(std::string(key.str())));
}

std::optional<int> wholeOf(const toml::node& node)
{
    const auto found = node.value_exact<std::int64_t>();
    if (!found || *found < std::numeric_limits<int>::min() ||
        *found > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*found);
}

std::optional<identity::Date> dateOf(const toml::node& node)
{
    const auto found = node.value_exact<toml::date>();
    if (!found)
        return std::nullopt;
    return identity::Date{.year = found->year, .month = found->month, .day = found->day};
}

} // namespace kiosk::policy
