#include "ui/access/voice.h"

#include <QTextToSpeech>

#include <algorithm>
#include <utility>

namespace kiosk::ui::access {

Voice::Voice() = default;
Voice::~Voice() = default;

void Voice::open(const QString& engine)
{
    m_engine = std::make_unique<QTextToSpeech>(engine);
    connect(m_engine.get(), &QTextToSpeech::stateChanged, this, &Voice::follow);
    Q_EMIT answered();
    if (m_engine->state() == QTextToSpeech::Error || m_engine->availableLocales().isEmpty())
        Q_EMIT failed();
    else
        Q_EMIT opened();
}

void Voice::speak(const QString& text, const QLocale& language)
{
    if (m_isSpeaking)
        m_engine->stop();
    m_isSpeaking = choose(language);
    if (m_isSpeaking)
        m_engine->say(text);
    else
        Q_EMIT finished();
    Q_EMIT answered();
}

void Voice::stop()
{
    m_isSpeaking = false;
    m_engine->stop();
    Q_EMIT answered();
}

// Voices are named by territory too (fr-FR, ar); ours are languages.
bool Voice::choose(const QLocale& language)
{
    if (m_engine->locale().language() == language.language())
        return true;
    const auto locales = m_engine->availableLocales();
    const auto fitting = std::find_if(locales.begin(), locales.end(), [&](const QLocale& each) {
        return each.language() == language.language();
    });
    if (fitting == locales.end())
        return false;
    m_engine->setLocale(*fitting);
    return true;
}

void Voice::follow()
{
    if (m_engine->state() == QTextToSpeech::Error)
        Q_EMIT failed();
    else if (m_engine->state() == QTextToSpeech::Ready && std::exchange(m_isSpeaking, false))
        Q_EMIT finished();
}

} // namespace kiosk::ui::access
