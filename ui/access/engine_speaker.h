// The voice of the system's speech service, by Qt TextToSpeech. The service takes seconds to start
// and may never answer, so the engine lives on a thread of its own, and a watchdog declares it
// unavailable; then the thread is left behind rather than waited for.
#pragma once

#include "ui/access/speaker.h"

#include <QTimer>

#include <chrono>
#include <memory>

class QThread;

namespace kiosk::ui::access {

class Voice;

class EngineSpeaker final : public Speaker
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds everydayPatience{12'000};

    // `patience`: how long the engine may take for anything it is asked.
    explicit EngineSpeaker(std::chrono::milliseconds patience = everydayPatience);
    ~EngineSpeaker() override;

    [[nodiscard]] State state() const override { return m_state; }
    void start() override;
    void speak(const QString& text, const QLocale& language) override;
    void stop() override;

private:
    void listen(const Voice& voice);
    void setState(State state);
    void ask();    // the watchdog waits for one more answer
    void answer(); // it came
    void abandon();

    State m_state = State::Asleep;
    std::unique_ptr<QThread> m_thread;
    Voice* m_voice = nullptr; // lives on m_thread, deleted when that ends
    QTimer m_watchdog;
    int m_unanswered = 0;
    QString m_waiting; // while starting
    QLocale m_waitingLanguage;
};

} // namespace kiosk::ui::access
