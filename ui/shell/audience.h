// For whom words are looked up just now. The person chooses a language at the kiosk; the agent's
// window keeps the office's, whatever the person speaks. Both windows live in one application,
// whose translators are for all: so the agent's words are looked up within an AudienceScope. GUI
// thread.
#pragma once

#include <QLocale>
#include <QTranslator>

namespace kiosk::ui {

enum class Audience : std::uint8_t { Person, Agent };

class AudienceScope
{
public:
    explicit AudienceScope(Audience audience);
    ~AudienceScope();
    AudienceScope(const AudienceScope&) = delete;
    AudienceScope& operator=(const AudienceScope&) = delete;
    [[nodiscard]] static Audience now() noexcept;

private:
    Audience m_before;
};

// Answers its own audience only.
class AudienceTranslator final : public QTranslator
{
public:
    explicit AudienceTranslator(Audience audience) : m_audience(audience) {}
    [[nodiscard]] QString translate(const char* context, const char* sourceText,
                                    const char* disambiguation, int n) const override;

private:
    Audience m_audience;
};

// The office's language, for as long as this lives.
class OfficeLanguage
{
public:
    // An unknown tag means French.
    explicit OfficeLanguage(const QString& tag);
    ~OfficeLanguage();
    OfficeLanguage(const OfficeLanguage&) = delete;
    OfficeLanguage& operator=(const OfficeLanguage&) = delete;
    [[nodiscard]] const QLocale& locale() const noexcept { return m_locale; }

private:
    AudienceTranslator m_words;
    QLocale m_locale;
};

} // namespace kiosk::ui
