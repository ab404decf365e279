// What is spoken and when, with a voice that only remembers; and the real voice's promises that can
// be held without sound.
#include "core/clock.h"
#include "ui/access/engine_speaker.h"
#include "ui/access/narrator.h"
#include "ui/recording_speaker.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace std::chrono_literals;
using ui::access::EngineSpeaker;
using ui::access::Narrator;
using ui::access::Speaker;

namespace {

struct Stage
{
    std::shared_ptr<test::RecordingSpeaker> speaker = std::make_shared<test::RecordingSpeaker>();
    core::FixedClock clock{TimePoint(24h)};
    Narrator narrator{speaker, clock};
};

} // namespace

class NarratorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void off_everything_isSilent()
    {
        Stage stage;
        stage.narrator.page("Title");
        stage.narrator.line("Line");
        stage.narrator.readAloud("All");
        QVERIFY(stage.speaker->spoken.isEmpty());
        QCOMPARE(stage.speaker->starts, 0);
    }
    void line_newer_takesThePlaceOfTheOlder()
    {
        Stage stage;
        stage.narrator.setOn(true);
        QCOMPARE(stage.speaker->starts, 1);
        stage.narrator.line("Tilt it");
        stage.narrator.line("Hold still");
        QCOMPARE(stage.speaker->spoken, QStringList({"Tilt it", "Hold still"}));
    }
    void page_beingSpoken_isLetFinishThenTheNewestLineFollows()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.page("Show your document");
        stage.narrator.line("Tilt it");
        stage.narrator.line("Hold still");
        QCOMPARE(stage.speaker->spoken, QStringList({"Show your document"}));
        stage.speaker->finish();
        QCOMPARE(stage.speaker->spoken, QStringList({"Show your document", "Hold still"}));
        stage.speaker->finish();
        QCOMPARE(stage.speaker->spoken.size(), qsizetype(2));
    }
    void page_next_dropsWhatWaited()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.page("First");
        stage.narrator.line("of the first");
        stage.narrator.page("Second");
        stage.speaker->finish();
        QCOMPARE(stage.speaker->spoken, QStringList({"First", "Second"}));
    }
    void same_withinSeconds_isNotRepeated()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.line("Tilt it");
        stage.clock.advance(5s);
        stage.narrator.line("Tilt it");
        QCOMPARE(stage.speaker->spoken.size(), qsizetype(1));
        stage.clock.advance(5s);
        stage.narrator.line("Tilt it");
        QCOMPARE(stage.speaker->spoken.size(), qsizetype(2));
    }
    void readAloud_asked_replacesAndIsNotKept()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.line("Hold still");
        stage.narrator.readAloud("Camille Martin");
        stage.narrator.line("Tilt it");
        QCOMPARE(stage.speaker->spoken, QStringList({"Hold still", "Camille Martin"}));
        stage.speaker->finish();
        QCOMPARE(stage.speaker->spoken.last(), QString("Tilt it"));
    }
    void off_again_stopsTheVoice()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.page("Title");
        stage.narrator.line("Line");
        stage.narrator.setOn(false);
        QCOMPARE(stage.speaker->stops, 1);
        stage.speaker->finish();
        QCOMPARE(stage.speaker->spoken, QStringList({"Title"}));
    }
    void language_chosen_isTheVoices()
    {
        Stage stage;
        stage.narrator.setOn(true);
        stage.narrator.setLanguage(QLocale("ar"));
        stage.narrator.page("Title");
        QCOMPARE(stage.speaker->languages, QStringList({"ar"}));
    }
    void voice_gone_isToldAndHarmless()
    {
        Stage stage;
        QVERIFY(stage.narrator.isAvailable());
        const QSignalSpy told(&stage.narrator, &Narrator::availableChanged);
        stage.speaker->become(Speaker::State::Unavailable);
        QCOMPARE(told.count(), 1);
        QVERIFY(!stage.narrator.isAvailable());
        stage.narrator.setOn(true);
        stage.narrator.page("Title");
    }
    void voice_none_isHarmless()
    {
        const core::FixedClock clock{TimePoint(24h)};
        Narrator narrator(nullptr, clock);
        QVERIFY(!narrator.isAvailable());
        narrator.setOn(true);
        narrator.page("Title");
        narrator.stop();
        QVERIFY(!narrator.isOn());
    }
    // Whatever speech service there is or is not: nothing blocks here, and there is an answer.
    void engine_started_neverHoldsTheWindowUp()
    {
        constexpr qint64 longest = 500; // ms; the least of a few, on a machine that may be busy
        qint64 took = longest;
        for (int attempt = 0; attempt < 3 && took >= longest; ++attempt) {
            EngineSpeaker speaker;
            QElapsedTimer time;
            time.start();
            speaker.start();
            speaker.speak("Bonjour", QLocale("fr"));
            took = time.elapsed();
            QTRY_VERIFY_WITH_TIMEOUT(speaker.state() == Speaker::State::Ready ||
                                         speaker.state() == Speaker::State::Unavailable,
                                     20'000);
        }
        QVERIFY2(took < longest, qPrintable(QString::number(took)));
    }
    // The engine takes seconds to start: an impatient watchdog gives it up, and all goes on.
    void engine_tooSlow_isUnavailable()
    {
        EngineSpeaker speaker(1ms);
        speaker.start();
        QTRY_COMPARE(speaker.state(), Speaker::State::Unavailable);
        speaker.speak("Bonjour", QLocale("fr"));
        speaker.stop();
    }
};

QTEST_GUILESS_MAIN(NarratorTest)
#include "tst_narrator.moc"
