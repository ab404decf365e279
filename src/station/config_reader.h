// Reads the sections of a configuration file and gathers what is wrong with them. Private to
// station.
#pragma once

#include "station/config.h"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <map>

namespace kiosk::station {

// Reads one table after another, takes note of each key it knows, and reports the rest.
class ConfigReader
{
    using path = std::filesystem::path;

public:
    ConfigReader(const toml::table& root, path folder) : m_root(root), m_folder(std::move(folder))
    {
    }

    void enter(std::string section)
    {
        m_section = std::move(section);
        m_table = m_root[m_section].as_table();
        m_known[m_section];
        if (m_table == nullptr && m_root.contains(m_section))
            report(m_root.get(m_section), "[" + m_section + "] must be a table");
    }

    template <typename T>
    void value(const std::string& key, T& target, bool required = false)
    {
        const toml::node* node = find(key, required);
        if (node == nullptr)
            return;
        if (const auto found = node->value<T>())
            target = *found;
        else
            report(node, name(key) + " has the wrong type");
    }

    void text(const std::string& key, std::string& target, bool required = false)
    {
        value<std::string>(key, target, required);
        if (required && target.empty() && m_table != nullptr && m_table->contains(key))
            report(m_table->get(key), name(key) + " must not be empty");
    }

    void number(const std::string& key, double& target, double least, double most)
    {
        value<double>(key, target);
        if (target < least || target > most)
            report(find(key, false), name(key) + " must be from " + std::to_string(least) + " to " +
                                         std::to_string(most));
    }

    template <typename Integer>
    void whole(const std::string& key, Integer& target, std::int64_t least, std::int64_t most)
    {
        auto found = static_cast<std::int64_t>(target);
        value<std::int64_t>(key, found);
        if (found < least || found > most)
            report(find(key, false), name(key) + " must be from " + std::to_string(least) + " to " +
                                         std::to_string(most));
        else
            target = static_cast<Integer>(found);
    }

    void seconds(const std::string& key, std::chrono::seconds& target, std::int64_t least)
    {
        std::int64_t count = target.count();
        whole(key, count, least, 3600);
        target = std::chrono::seconds(count);
    }

    // A table of limits from 0 to 100, each named as `isKnown` knows it.
    void limits(const std::string& key, std::map<std::string, int>& target,
                const std::function<bool(std::string_view)>& isKnown)
    {
        const toml::node* node = find(key, false);
        if (node == nullptr)
            return;
        const toml::table* table = node->as_table();
        if (table == nullptr)
            return report(node, name(key) + " must be a table");
        for (const auto& [id, limit] : *table) {
            const std::string full = name(key) + "." + std::string(id.str());
            const auto least = limit.value<std::int64_t>();
            if (!isKnown(id.str()))
                report(&limit, "unknown key " + full);
            else if (!least || *least < 0 || *least > 100)
                report(&limit, full + " must be a whole number from 0 to 100");
            else
                target[std::string(id.str())] = static_cast<int>(*least);
        }
    }

    enum class Kind { File, Folder, NewFolder };
    void place(const std::string& key, path& target, Kind kind)
    {
        std::string written;
        text(key, written, true);
        if (!written.empty())
            target = checked(find(key, false), written, kind);
    }

    void optionalFile(const std::string& key, path& target)
    {
        std::string written;
        text(key, written);
        if (!written.empty())
            target = checked(find(key, false), written, Kind::File);
    }

    // In the section as a whole.
    void complain(std::string text) { report(m_root.get(m_section), std::move(text)); }

    void files(const std::string& key, std::vector<path>& target)
    {
        const toml::node* node = find(key, true);
        const toml::array* list = node != nullptr ? node->as_array() : nullptr;
        if (node != nullptr && (list == nullptr || list->empty())) {
            report(node, name(key) + " must be a list of at least one file");
            return;
        }
        if (list == nullptr)
            return;
        for (const toml::node& item : *list) {
            if (const auto written = item.value<std::string>())
                target.push_back(checked(&item, *written, Kind::File));
            else
                report(&item, name(key) + " must hold file names");
        }
    }

    // "file:face.webm" with its path made absolute; other kinds as they are.
    void camera(const std::string& key, std::string& target, bool trial,
                const std::vector<std::string>& fileKinds)
    {
        text(key, target);
        for (const std::string& kind : fileKinds) {
            if (!target.starts_with(kind))
                continue;
            if (!trial)
                report(find(key, false),
                       name(key) + " is a simulated camera, which needs kiosk.trial = true");
            target =
                kind + checked(find(key, false), target.substr(kind.size()), Kind::File).string();
            return;
        }
        if (target != "default" && !target.starts_with("id:"))
            report(find(key, false), name(key) + " must be \"default\" or begin with id:, " +
                                         fileKinds.front() + " or " + fileKinds.back());
    }

    // SANE's own backends that stand for a scanner: "test" draws patterns, "pnm" shows a file.
    void scanner(const std::string& key, std::string& target, bool trial)
    {
        constexpr std::string_view sane = "sane:";
        text(key, target);
        const std::string id = target.starts_with(sane) ? target.substr(sane.size()) : "";
        if (target != "none" && target != "default" && id.empty())
            report(find(key, false),
                   name(key) + " must be \"none\", \"default\" or begin with sane:");
        if (!trial && (id.starts_with("test:") || id.starts_with("pnm:")))
            report(find(key, false),
                   name(key) + " is a simulated scanner, which needs kiosk.trial = true");
    }

    void swipeReader(const std::string& key, std::string& target)
    {
        constexpr std::string_view serial = "serial:";
        text(key, target);
        const std::string port = target.starts_with(serial) ? target.substr(serial.size()) : "";
        if (target != "none" && !path(port).is_absolute())
            report(find(key, false), name(key) + " must be \"none\" or serial: and a path");
    }

    void printer(const std::string& key, std::string& target, bool trial)
    {
        constexpr std::string_view folder = "folder:";
        text(key, target);
        if (target.starts_with(folder)) {
            if (!trial)
                report(find(key, false),
                       name(key) + " is a simulated printer, which needs kiosk.trial = true");
            target =
                std::string(folder) +
                checked(find(key, false), target.substr(folder.size()), Kind::NewFolder).string();
        } else if (target != "none" && target != "default" && !target.starts_with("name:")) {
            report(find(key, false),
                   name(key) + " must be \"none\", \"default\" or begin with name: or folder:");
        }
    }

    void https(const std::string& key, std::string& target, bool withPath)
    {
        text(key, target, true);
        const auto slash = target.find('/', std::min<std::size_t>(target.size(), 8));
        if (!target.empty() &&
            (!target.starts_with("https://") || (!withPath && slash != std::string::npos)))
            report(find(key, false), name(key) + " must be https://host[:port]");
    }

    void reportUnknownKeys()
    {
        for (const auto& [section, node] : m_root) {
            const std::string sectionName(section.str());
            const auto known = m_known.find(sectionName);
            if (known == m_known.end()) {
                report(&node, "unknown section [" + sectionName + "]");
                continue;
            }
            if (const toml::table* table = node.as_table()) {
                for (const auto& [key, child] : *table) {
                    if (std::ranges::find(known->second, key.str()) == known->second.end())
                        report(&child, "unknown key " + sectionName + "." + std::string(key.str()));
                }
            }
        }
    }

    [[nodiscard]] std::vector<ConfigProblem> takeProblems()
    {
        std::ranges::stable_sort(m_problems, {}, &ConfigProblem::line);
        return std::move(m_problems);
    }

private:
    [[nodiscard]] std::string name(const std::string& key) const { return m_section + "." + key; }

    const toml::node* find(const std::string& key, bool required)
    {
        m_known[m_section].push_back(key);
        const toml::node* node = m_table != nullptr ? m_table->get(key) : nullptr;
        if (node == nullptr && required)
            report(m_root.get(m_section), name(key) + " is missing");
        return node;
    }

    path checked(const toml::node* node, const std::string& written, Kind kind)
    {
        path result = path(written).is_absolute() ? path(written) : m_folder / written;
        result = result.lexically_normal();
        std::error_code ignored;
        if (kind == Kind::File && !std::filesystem::is_regular_file(result, ignored))
            report(node, "no such file: " + result.string());
        if (kind == Kind::Folder && !std::filesystem::is_directory(result, ignored))
            report(node, "no such folder: " + result.string());
        return result;
    }

    void report(const toml::node* node, std::string text)
    {
        const int line = node != nullptr ? static_cast<int>(node->source().begin.line) : 0;
        m_problems.push_back({line, std::move(text)});
    }

    const toml::table& m_root;
    path m_folder;
    std::string m_section;
    const toml::table* m_table = nullptr;
    std::map<std::string, std::vector<std::string>> m_known;
    std::vector<ConfigProblem> m_problems;
};

} // namespace kiosk::station
