// The languages of the windows and switching between them at run time. Owned by the application's
// main or by a window; GUI thread.
#pragma once

#include "ui/shell/audience.h"

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <vector>

namespace kiosk::ui {

struct Language
{
    QString tag;        // BCP 47, e.g. "fr"
    QString nativeName; // "Français"
};
// French first, the others as they follow in the choice.
[[nodiscard]] const std::vector<Language>& languages();
// `tag`, or French when it is none of them.
[[nodiscard]] QString knownLanguage(const QString& tag);
[[nodiscard]] QLocale localeOf(const QString& tag);
[[nodiscard]] QString wordsOf(const QString& tag); // the file of its translations

// The person's language, which dates, numbers and the direction of writing follow.
class LanguageSwitch
{
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    // Installs the translators of `tag` and turns the layout; an unknown tag means French.
    void use(const QString& tag);
    [[nodiscard]] const QString& tag() const noexcept { return m_tag; }
    [[nodiscard]] QLocale locale() const;

private:
    QString m_tag;
    AudienceTranslator m_ours{Audience::Person};
    QTranslator m_qts;
};

} // namespace kiosk::ui
