#include "ui/access/engine_speaker.h"

#include "ui/access/voice.h"

#include <QTextToSpeech>
#include <QThread>

#include <utility>

namespace kiosk::ui::access {
namespace {

using namespace std::chrono_literals;

constexpr auto farewell = 500ms; // for a thread that works to end

// The one that speaks every language of ours comes first. Qt's "mock" speaks none.
QString engineName()
{
    const QStringList engines = QTextToSpeech::availableEngines();
    for (const char* name : {"speechd", "flite"}) {
        if (engines.contains(QLatin1String(name)))
            return QLatin1String(name);
    }
    return {};
}

} // namespace

EngineSpeaker::EngineSpeaker(std::chrono::milliseconds patience)
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(patience);
    connect(&m_watchdog, &QTimer::timeout, this, &EngineSpeaker::abandon);
    if (engineName().isEmpty())
        m_state = State::Unavailable;
}

EngineSpeaker::~EngineSpeaker()
{
    abandon();
}

void EngineSpeaker::start()
{
    if (m_state == State::Starting || m_state == State::Ready)
        return;
    const QString engine = engineName();
    if (engine.isEmpty()) {
        setState(State::Unavailable);
        return;
    }
    m_thread = std::make_unique<QThread>();
    m_voice = new Voice;
    m_voice->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_voice, &QObject::deleteLater);
    listen(*m_voice);
    m_thread->start();
    ask();
    QMetaObject::invokeMethod(m_voice, [voice = m_voice, engine] { voice->open(engine); });
    setState(State::Starting);
}

// What a voice says that was given up meanwhile may still be on its way: it is not heard.
void EngineSpeaker::listen(const Voice& voice)
{
    const auto heard = [this, from = &voice](auto then) {
        return [this, from, then] {
            if (m_voice == from)
                then();
        };
    };
    connect(&voice, &Voice::answered, this, heard([this] { answer(); }));
    connect(&voice, &Voice::finished, this, heard([this] { Q_EMIT finished(); }));
    connect(&voice, &Voice::failed, this, heard([this] { abandon(); }));
    connect(&voice, &Voice::opened, this, heard([this] {
        setState(State::Ready);
        if (const QString text = std::exchange(m_waiting, {}); !text.isEmpty())
            speak(text, m_waitingLanguage);
    }));
}

void EngineSpeaker::speak(const QString& text, const QLocale& language)
{
    if (m_state == State::Starting) {
        m_waiting = text;
        m_waitingLanguage = language;
    }
    if (m_state != State::Ready)
        return;
    ask();
    QMetaObject::invokeMethod(m_voice,
                              [voice = m_voice, text, language] { voice->speak(text, language); });
}

void EngineSpeaker::stop()
{
    m_waiting.clear();
    if (m_state != State::Ready)
        return;
    ask();
    QMetaObject::invokeMethod(m_voice, [voice = m_voice] { voice->stop(); });
}

void EngineSpeaker::ask()
{
    ++m_unanswered;
    m_watchdog.start();
}

void EngineSpeaker::answer()
{
    if (--m_unanswered == 0)
        m_watchdog.stop();
}

void EngineSpeaker::abandon()
{
    m_watchdog.stop();
    m_unanswered = 0;
    m_waiting.clear();
    if (m_thread) {
        m_voice = nullptr;
        m_thread->quit();
        // A thread inside a call that never returns cannot be ended; it holds nothing of ours.
        if (!m_thread->wait(farewell))
            std::ignore = m_thread.release();
        m_thread.reset();
    }
    setState(State::Unavailable);
}

void EngineSpeaker::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace kiosk::ui::access
