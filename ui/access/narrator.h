// What is spoken, and when: the page's title, then the newest of the lines that say what is
// happening. A newer line takes the place of an older one; the same one is not repeated within
// seconds. It is given no personal data, except by readAloud(), which a person asks for.
// Owned by the window; GUI thread.
#pragma once

#include "core/clock.h"
#include "ui/access/speaker.h"

#include <memory>

namespace kiosk::ui::access {

class Narrator : public QObject
{
    Q_OBJECT
public:
    // Without a speaker nothing is ever spoken. `clock` outlives the narrator.
    Narrator(std::shared_ptr<Speaker> speaker, const core::Clock& clock);

    // False when it is known that nothing can be spoken.
    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] bool isOn() const noexcept { return m_isOn; }
    void setOn(bool on);
    void setLanguage(const QLocale& language) { m_language = language; }

    void page(const QString& title); // a new page: what was said before is over
    void line(const QString& sentence);
    void readAloud(const QString& text);
    // The person acts: silence (EN 301 549, 5.1.3).
    void stop();

Q_SIGNALS:
    void availableChanged();

private:
    void speak(const QString& text, bool isWhole);
    void goOn();
    [[nodiscard]] bool isRepeated(const QString& text) const;

    std::shared_ptr<Speaker> m_speaker;
    const core::Clock& m_clock;
    QLocale m_language;
    bool m_isOn = false;
    bool m_isWhole = false; // what is being spoken is let finish: a title, or what was asked for
    QString m_next;         // the newest line meanwhile
    QString m_last;
    TimePoint m_lastAt;
};

} // namespace kiosk::ui::access
