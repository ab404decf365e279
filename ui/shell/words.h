// Looks words up in the translation contexts that the wording files share. A text stands there
// marked with QT_TRANSLATE_NOOP, since it is chosen from a table.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace kiosk::ui {

[[nodiscard]] inline QString word(const char* text)
{
    return QCoreApplication::translate("Wording", text);
}

// A sentence or name by a stable id.
struct WordOf
{
    std::string_view id;
    const char* text;
};

// Null when `id` is not in the table.
[[nodiscard]] constexpr const char* findWord(std::span<const WordOf> table,
                                             std::string_view id) noexcept
{
    for (const WordOf& each : table) {
        if (each.id == id)
            return each.text;
    }
    return nullptr;
}

} // namespace kiosk::ui
