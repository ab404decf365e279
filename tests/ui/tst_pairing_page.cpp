// The pairing page: each of its states in words, and a code that is whole in any language and size.
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/qr_view.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QScrollArea>

using namespace kiosk;
using journey::Step;
using ui::Options;

class PairingPageTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    // In the language that most read.
    void open(Step step, Options options = {}, const std::string& language = "fr")
    {
        WindowFixture::open(step, std::move(options), language);
    }
    // What can be seen of a widget, in its own coordinates: its parents, scroll areas among them,
    // cut it.
    static QRect seenOf(const QWidget& widget) { return widget.visibleRegion().boundingRect(); }
    // As on a station with virtual devices, whose mark takes height too.
    void openPairing(const QString& language, int scalePercent, QSize size)
    {
        station.setTrial(true);
        station.setOffer(test::longOfferModules());
        open(Step::Pairing, {}, language.toStdString());
        window->resize(size);
        window->setAppearance({.theme = ui::Theme::YellowOnBlack, .scalePercent = scalePercent});
        settle();
    }

private Q_SLOTS:
    void init()
    {
        station.setPortraits(nullptr, nullptr);
        station.setDevices({});
        station.setTrial(false);
    }
    void cleanup() { window.reset(); }

    void pairing_everyState_saysWhatIsSo_data()
    {
        using journey::Pairing;
        QTest::addColumn<int>("pairing");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("qr");
        QTest::newRow("waiting") << int(Pairing::Waiting) << "Scan this code" << true;
        QTest::newRow("offline") << int(Pairing::Offline) << "network is down" << true;
        QTest::newRow("deferred") << int(Pairing::Deferred) << "The card will follow" << false;
        QTest::newRow("delivered") << int(Pairing::Delivered) << "Your phone is paired" << false;
        QTest::newRow("locked") << int(Pairing::Locked) << "The code is locked" << false;
        QTest::newRow("expired") << int(Pairing::Expired) << "The code has expired" << false;
    }
    void pairing_everyState_saysWhatIsSo()
    {
        using journey::Pairing;
        QFETCH(const int, pairing);
        QFETCH(const QString, words);
        QFETCH(const bool, qr);
        station.setOffer(test::sampleModules());
        open(Step::Pairing, {}, "en");
        const auto value = static_cast<Pairing>(pairing);
        change([&](auto& state, auto&) { state.handoff->pairing = value; });
        QVERIFY(shows(words));
        QCOMPARE(window->findChild<QWidget*>("qr")->isVisible(), qr);
        press("primary");
        const bool needsNew = value == Pairing::Locked || value == Pairing::Expired;
        QCOMPARE(station.last<journey::event::NewOffer>() != nullptr, needsNew);
        QCOMPARE(station.last<journey::event::Continue>() != nullptr, !needsNew);
    }
    void pairing_anyLanguageAndType_showsTheWholeQr_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("modulePixels");
        for (const char* language : {"fr", "ar", "en"}) {
            for (const int scale : {100, 150, 200}) {
                const auto add = [&](QSize size, int modulePixels) {
                    QTest::addRow("%s %d %dx%d", language, scale, size.width(), size.height())
                        << QString::fromLatin1(language) << scale << size << modulePixels;
                };
                add({1280, 800}, 4);
                add({1920, 1080}, 5);
                add({1080, 1920}, 4);
                add({1024, 768}, 3);
            }
        }
    }
    void pairing_anyLanguageAndType_showsTheWholeQr()
    {
        QFETCH(const QString, language);
        QFETCH(const int, scale);
        QFETCH(const QSize, size);
        QFETCH(const int, modulePixels);
        openPairing(language, scale, size);
        // The state with the most words beside the code.
        change([](auto& state, auto&) { state.handoff->pairing = journey::Pairing::Offline; });
        settle();
        const auto isWhole = [&] {
            const auto* qr = window->findChild<ui::QrView*>("qr");
            return window->size() == size && qr && qr->isVisible() && seenOf(*qr) == qr->rect();
        };
        QVERIFY(isWhole());
        QCOMPARE(window->appearance().scalePercent, scale);
        const auto* qr = window->findChild<ui::QrView*>("qr");
        QVERIFY2(qr->modulePixels() >= modulePixels,
                 qPrintable(QString::number(qr->width()) + 'x' + QString::number(qr->height())));
        // Not moved by scrolling what does not fit beside it.
        for (auto* area : window->findChildren<QScrollArea*>())
            area->ensureVisible(0, area->widget()->height());
        settle();
        QVERIFY(isWhole());
        QCOMPARE(firstCut(), QString());
    }
    void pairing_agentCalled_leavesTheQrWhole()
    {
        openPairing("ar", 200, {1280, 800});
        change([](auto& state, auto&) { state.agentCalled = true; });
        const auto isWhole = [&] {
            const auto* qr = window->findChild<ui::QrView*>("qr");
            return find<QLabel>("status")->isVisible() && seenOf(*qr) == qr->rect() &&
                   qr->modulePixels() >= 3;
        };
        QTRY_VERIFY(isWhole());
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    PairingPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pairing_page.moc"
