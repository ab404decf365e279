// Speech in the person's window: what is heard of a page, what never is, and the switch for it.
#include "ui/document_scenes.h"
#include "ui/recording_speaker.h"
#include "ui/shell/appearance.h"
#include "ui/window_fixture.h"

#include <QApplication>

using namespace kiosk;
using journey::Step;
using station::Guidance;
using test::RecordingSpeaker;
using ui::access::Speaker;

class SpeechTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    std::shared_ptr<RecordingSpeaker> m_speaker;

    void openSpeaking(Step step)
    {
        ui::Options options;
        options.speaker = m_speaker;
        open(step, options);
        change([](auto& state, auto&) { state.comfort.speech = true; });
        settle();
    }
    [[nodiscard]] QString heard() const { return m_speaker->spoken.join(QStringLiteral(" | ")); }

private Q_SLOTS:
    void init() { m_speaker = std::make_shared<RecordingSpeaker>(); }
    void cleanup() { window.reset(); }

    void page_entered_titleAndInstructionAreSpoken()
    {
        openSpeaking(Step::Document);
        QVERIFY2(heard().contains("Show your identity document. Lay the page"),
                 qPrintable(heard()));
        QCOMPARE(m_speaker->languages.last(), QString("en"));
    }
    void guidance_changed_isSpokenOnceAfterTheTitle()
    {
        openSpeaking(Step::Document);
        m_speaker->finish();
        m_speaker->spoken.clear();
        Q_EMIT station.guidanceChanged(Guidance::AvoidGlare);
        Q_EMIT station.guidanceChanged(Guidance::AvoidGlare);
        QCOMPARE(m_speaker->spoken.filter("Tilt it a little").size(), qsizetype(1));
    }
    void problem_shown_isSpokenWithItsNextStep()
    {
        openSpeaking(Step::Document);
        m_speaker->finish();
        change([](auto& state, auto& choices) {
            state.problem = journey::Problem{ErrorCode::DocumentExpired};
            state.pending.reset();
            choices.canRetry = true;
        });
        QVERIFY2(heard().contains("This document has expired. Show another one"),
                 qPrintable(heard()));
    }
    void personal_pages_areNotSpokenUnlessAsked_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("confirm") << int(Step::Document);
        QTest::newRow("review") << int(Step::Review);
        QTest::newRow("holders") << int(Step::HealthCard);
    }
    void personal_pages_areNotSpokenUnlessAsked()
    {
        QFETCH(const int, step);
        openSpeaking(static_cast<Step>(step));
        change([&](auto& state, auto&) {
            if (state.step == Step::Document) {
                state.document = test::documentToConfirm();
                state.pending.reset();
            } else if (state.step == Step::HealthCard) {
                auto facts = *test::sampleState(Step::Document).healthCard;
                facts.holders.push_back(facts.holders.front());
                facts.chosen.reset();
                state.healthCard = facts;
                state.pending.reset();
            }
        });
        settle();
        for (int i = 0; i < 25; ++i) { // through all controls
            QTest::keyClick(window.get(), Qt::Key_Tab);
            m_speaker->finish();
        }
        QVERIFY2(!heard().contains("MARTIN"), qPrintable(heard()));
        QVERIFY2(!heard().contains("1985"), qPrintable(heard()));
        QVERIFY2(!heard().contains("85 05"), qPrintable(heard()));
        press("top-read-aloud");
        QVERIFY2(m_speaker->spoken.last().contains("MARTIN"), qPrintable(heard()));
    }
    void focus_moved_controlIsNamed()
    {
        openSpeaking(Step::Review);
        m_speaker->finish();
        find<QWidget>("back")->setFocus();
        QVERIFY2(heard().endsWith("Back"), qPrintable(heard()));
    }
    void readAloud_onlyWithSpeech_isOffered()
    {
        ui::Options options;
        options.speaker = m_speaker;
        open(Step::Review, options);
        QVERIFY(!window->findChild<QWidget*>("top-read-aloud"));
    }
    void switch_voiceThere_postsTheChoice()
    {
        ui::Options options;
        options.speaker = m_speaker;
        open(Step::Comfort, options);
        QVERIFY(find<QAbstractButton>("speech-off")->isChecked());
        press("speech-on");
        const auto* comfort = station.last<journey::event::SetComfort>();
        QVERIFY(comfort);
        QVERIFY(comfort->comfort.speech);
    }
    void switch_otherComfort_keepsSpeech()
    {
        openSpeaking(Step::Comfort);
        press("scale-150");
        const auto* comfort = station.last<journey::event::SetComfort>();
        QVERIFY(comfort);
        QVERIFY(comfort->comfort.speech);
        QVERIFY(comfort->comfort.largeText);
    }
    void switch_noVoice_saysSo()
    {
        open(Step::Comfort);
        QVERIFY(shows("Speech is not available on this kiosk."));
        QVERIFY(!window->findChild<QWidget*>("speech-on"));
    }
    void switch_voiceFails_saysSoThen()
    {
        openSpeaking(Step::Comfort);
        QVERIFY(isVisible("speech-on"));
        m_speaker->become(Speaker::State::Unavailable);
        settle();
        QVERIFY(shows("Speech is not available on this kiosk."));
    }
    void off_nothing_isSpoken()
    {
        ui::Options options;
        options.speaker = m_speaker;
        open(Step::Document, options);
        Q_EMIT station.guidanceChanged(Guidance::AvoidGlare);
        QCOMPARE(heard(), QString());
        QCOMPARE(m_speaker->starts, 0);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    SpeechTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_speech.moc"
