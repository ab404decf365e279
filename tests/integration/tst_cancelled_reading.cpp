// Leaving a card that never answers, through the station's card service and the real PC/SC service:
// the next reading begins at once, and the reader that was left is cured by taking the card out.
#include "crypto/system_random.h"
#include "pcsc/pcsc_readers.h"
#include "station/card_service.h"
#include "support/virtual_cards.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

class CancelledReadingTest : public QObject
{
    Q_OBJECT

    test::VirtualCards m_cards;
    crypto::SystemRandom m_random;
    core::SystemClock m_clock;
    TimingConfig m_timing;
    std::unique_ptr<CardService> m_service;

    static bool says(const QSignalSpy& guidance, Guidance wanted)
    {
        return std::ranges::any_of(guidance, [wanted](const QVariantList& said) {
            return said.front().value<Guidance>() == wanted;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cards.start({.contact = "vitale", .contactless = "none"}),
                 qPrintable(m_cards.failure()));
        m_service =
            std::make_unique<CardService>(std::make_unique<devices::PcscReaders>(), m_timing,
                                          chip::emrtd::TrustList{}, true, m_clock, m_random);
    }
    void cleanupTestCase() { m_service.reset(); }

    void stop_cardThatNeverAnswers_nextReadingBeginsWithin100ms()
    {
        QVERIFY(m_cards.tell("stop-answering contact"));
        QSignalSpy guidance(m_service.get(), &CardService::guidance);
        bool answered = false;
        m_service->readHealthCard([&answered](const Result<HealthCard>&) { answered = true; });
        QTRY_VERIFY(says(guidance, Guidance::LeaveCard)); // it has found the card and reads

        QElapsedTimer sinceStop;
        sinceStop.start();
        bool listed = false;
        qint64 took = -1;
        m_service->listReaders([&](const Result<std::vector<devices::ReaderState>>& readers) {
            took = sinceStop.elapsed();
            listed = readers.has_value();
        });
        QTRY_VERIFY(took >= 0);
        qInfo("stopped, and the next request answered, after %lld ms", took);
        QVERIFY(listed);
        QVERIFY(took < 100);
        QVERIFY(!answered);
    }
    void readHealthCard_cardPutInAnew_isRead()
    {
        QVERIFY(m_cards.tell("insert contact vitale"));
        std::optional<Result<HealthCard>> answer;
        m_service->readHealthCard([&answer](Result<HealthCard> card) { answer = std::move(card); });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000);
        QVERIFY2(answer->has_value(), answer->error().detail.c_str());
    }
    void destructor_cardThatNeverAnswers_endsWithin100ms()
    {
        QVERIFY(m_cards.tell("stop-answering contact"));
        QSignalSpy guidance(m_service.get(), &CardService::guidance);
        m_service->readHealthCard([](const Result<HealthCard>&) {});
        QTRY_VERIFY_WITH_TIMEOUT(says(guidance, Guidance::LeaveCard), 10'000);
        QElapsedTimer sinceStop;
        sinceStop.start();
        m_service.reset();
        qInfo("destroyed after %lld ms", sinceStop.elapsed());
        QVERIFY(sinceStop.elapsed() < 100);
    }
};

QTEST_GUILESS_MAIN(CancelledReadingTest)
#include "tst_cancelled_reading.moc"
