#include "ui/access/narrator.h"

#include <chrono>
#include <utility>

namespace kiosk::ui::access {
namespace {

using namespace std::chrono_literals;

constexpr auto silentFor = 8s; // about the same sentence

} // namespace

Narrator::Narrator(std::shared_ptr<Speaker> speaker, const core::Clock& clock)
    : m_speaker(std::move(speaker)), m_clock(clock)
{
    if (!m_speaker)
        return;
    connect(m_speaker.get(), &Speaker::finished, this, &Narrator::goOn);
    connect(m_speaker.get(), &Speaker::stateChanged, this, &Narrator::availableChanged);
}

bool Narrator::isAvailable() const
{
    return m_speaker && m_speaker->state() != Speaker::State::Unavailable;
}

void Narrator::setOn(bool on)
{
    if (on == m_isOn || !m_speaker)
        return;
    m_isOn = on;
    if (on)
        m_speaker->start();
    else
        stop();
    m_last.clear();
}

void Narrator::page(const QString& title)
{
    if (!m_isOn || isRepeated(title))
        return;
    m_next.clear();
    speak(title, true);
}

void Narrator::line(const QString& sentence)
{
    if (!m_isOn || sentence.isEmpty() || isRepeated(sentence))
        return;
    if (m_isWhole)
        m_next = sentence;
    else
        speak(sentence, false);
}

void Narrator::readAloud(const QString& text)
{
    if (!m_isOn)
        return;
    m_next.clear();
    m_isWhole = true;
    m_last.clear(); // of a person: not kept
    m_speaker->speak(text, m_language);
}

void Narrator::stop()
{
    m_next.clear();
    m_isWhole = false;
    if (m_speaker)
        m_speaker->stop();
}

void Narrator::speak(const QString& text, bool isWhole)
{
    m_isWhole = isWhole;
    m_last = text;
    m_lastAt = m_clock.now();
    m_speaker->speak(text, m_language);
}

void Narrator::goOn()
{
    m_isWhole = false;
    if (const QString next = std::exchange(m_next, {}); !next.isEmpty() && m_isOn)
        speak(next, false);
}

bool Narrator::isRepeated(const QString& text) const
{
    return text == m_last && m_clock.now() - m_lastAt < silentFor;
}

} // namespace kiosk::ui::access
