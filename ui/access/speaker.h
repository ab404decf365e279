// A voice. The kiosk's is EngineSpeaker; tests have one that remembers what it was given. GUI
// thread; no call blocks.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

namespace kiosk::ui::access {

class Speaker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class State : std::uint8_t {
        Asleep,   // not asked for yet; it may well be there
        Starting, // being started, for seconds: what is to be spoken waits
        Ready,
        Unavailable, // no engine, or none that answers; start() tries again
    };
    [[nodiscard]] virtual State state() const = 0;
    virtual void start() = 0;
    // In place of what is being spoken. Nothing is heard when there is no voice for the language.
    virtual void speak(const QString& text, const QLocale& language) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void stateChanged();
    void finished(); // the newest text was spoken to its end, or could not be
};

} // namespace kiosk::ui::access
