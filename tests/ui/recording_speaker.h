// A voice that remembers what it was given; the test says when it has finished.
#pragma once

#include "ui/access/speaker.h"

#include <QStringList>

namespace kiosk::test {

class RecordingSpeaker final : public ui::access::Speaker
{
    Q_OBJECT
public:
    [[nodiscard]] State state() const override { return m_state; }
    void start() override
    {
        ++starts;
        if (m_state == State::Asleep)
            become(State::Ready);
    }
    void speak(const QString& text, const QLocale& language) override
    {
        spoken.append(text);
        languages.append(language.name().left(2));
    }
    void stop() override { ++stops; }

    void become(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }
    void finish() { Q_EMIT finished(); }

    QStringList spoken;
    QStringList languages;
    int starts = 0;
    int stops = 0;

private:
    State m_state = State::Asleep;
};

} // namespace kiosk::test
