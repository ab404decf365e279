// The engine's side of EngineSpeaker: everything here may block, and runs on the engine's thread.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <memory>

class QTextToSpeech;

namespace kiosk::ui::access {

class Voice final : public QObject
{
    Q_OBJECT
public:
    Voice();
    ~Voice() override;

    // Each of the three ends with answered().
    void open(const QString& engine);
    void speak(const QString& text, const QLocale& language);
    void stop();

Q_SIGNALS:
    void answered();
    void opened();
    void failed();
    void finished();

private:
    [[nodiscard]] bool choose(const QLocale& language);
    void follow();

    std::unique_ptr<QTextToSpeech> m_engine;
    bool m_isSpeaking = false;
};

} // namespace kiosk::ui::access
