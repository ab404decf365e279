// The agent's view of the document: both sides, zone against print, seal, doubts, and what was not
// checked.
#include "support/fake_station.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_zoom.h"
#include "ui/document_scenes.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/shell/document_wording.h"
#include "ui/shell/reason_wording.h"
#include "ui/shell/wording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace kiosk;

class DeskDocumentTest : public QObject
{
    Q_OBJECT

    test::FakeStation m_station;
    std::unique_ptr<ui::DeskWindow> m_desk;

    static SharedImage picture()
    {
        QImage image(320, 200, QImage::Format_RGB888);
        image.fill(Qt::gray);
        return test::sharedImage(image);
    }
    void open(const std::function<void(journey::DocumentFacts&)>& change = {})
    {
        m_station.setDocumentPages(picture(), picture());
        m_station.setAgent(test::sampleAgent());
        m_desk = std::make_unique<ui::DeskWindow>(m_station);
        m_desk->show();
        auto state = test::sampleState(journey::Step::Agent);
        state.document = test::doubtfulDocument();
        if (change)
            change(*state.document);
        m_station.setState(state);
    }
    [[nodiscard]] QString textOf(const char* name) const
    {
        const auto* widget = m_desk->findChild<QWidget*>(QLatin1String(name));
        if (!widget)
            return {};
        QStringList all;
        for (const auto* label : widget->findChildren<QLabel*>())
            all.append(label->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            all.append(label->text());
        return all.join(u'|');
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void document_doubtful_isShownWithEverythingKnown()
    {
        open();
        QVERIFY(textOf("desk-document").contains("Residence permit"));
        QVERIFY(textOf("desk-document").contains("from the camera"));
        QVERIFY(textOf("desk-zone").contains("IRFRASPEC01TS29"));
        QVERIFY(textOf("desk-findings").contains("Andréa"));
        QVERIFY(textOf("desk-match-0").contains("The same"));
        QVERIFY(textOf("desk-match-2").contains("Different"));
        QVERIFY(textOf("desk-match-3").contains("Explainable"));
        QVERIFY(textOf("desk-seal").contains("signer of the visible seal is not known"));
        QVERIFY(textOf("desk-seal").contains("FR05"));
        QVERIFY(textOf("desk-copy").contains("copy or a screen"));
        QVERIFY(textOf("desk-findings").contains("later than such a document can be valid"));
        QVERIFY(textOf("desk-not-checked").contains("own rules"));
        QVERIFY(textOf("desk-not-checked").contains("check inside"));
    }
    void document_withoutDoubts_hasNoLinesForThem()
    {
        open([](auto& document) {
            document.seal = journey::DocumentSeal::None;
            document.copySuspected = false;
            document.plausibility = {};
        });
        QCOMPARE(textOf("desk-seal"), QString());
        QCOMPARE(textOf("desk-copy"), QString());
        QCOMPARE(textOf("desk-not-checked"), QString());
    }
    void document_unknownWithoutZone_isBorne()
    {
        open([](auto& document) { document = {}; });
        QVERIFY(textOf("desk-document").contains("not known here"));
        QVERIFY(!m_desk->findChild<QWidget*>("desk-zone"));
        QVERIFY(m_desk->findChild<QAbstractButton*>("desk-front")->isEnabled());
    }
    void document_wiped_leavesNothing()
    {
        open();
        m_desk->findChild<QAbstractButton*>("desk-front")->click();
        const QPointer<ui::PictureZoom> zoom = m_desk->findChild<ui::PictureZoom*>("picture-zoom");
        QVERIFY(zoom);
        m_station.setDocumentPages(nullptr, nullptr);
        m_station.setState(test::sampleState(journey::Step::Wiped));
        QTRY_VERIFY(!zoom);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_desk->findChild<QAbstractButton*>("desk-front")->isVisible());
        QCOMPARE(textOf("desk-zone"), QString());
        for (const auto* label : m_desk->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains("MARTIN"), qPrintable(label->text()));
    }
    void picture_pressed_opensLargeAndClosesByEscape()
    {
        open();
        m_desk->findChild<QAbstractButton*>("desk-front")->click();
        QPointer<ui::PictureZoom> zoom = m_desk->findChild<ui::PictureZoom*>("picture-zoom");
        QVERIFY(zoom);
        QTRY_COMPARE(zoom->size(), m_desk->size());
        QTRY_VERIFY(zoom->scale() > 1.5); // as large as fits
        const double whole = zoom->scale();
        QTest::keyClick(zoom, Qt::Key_Plus);
        QVERIFY(zoom->scale() > whole);
        QTest::keyClick(zoom, Qt::Key_0);
        QCOMPARE(zoom->scale(), whole);
        QTest::keyClick(zoom, Qt::Key_Escape);
        QTRY_VERIFY(!zoom);
    }
    void picture_missing_cannotBePressed()
    {
        open();
        m_station.setDocumentPages(picture(), nullptr);
        m_station.setState(m_station.state());
        QVERIFY(!m_desk->findChild<QAbstractButton*>("desk-back")->isEnabled());
    }
    void wording_everyHintAndReason_hasASentence()
    {
        for (const auto& text : identity::plausibilityTexts()) {
            const std::string id(text.id);
            if (!text.hint.empty())
                QVERIFY2(ui::hintText(id) != QString::fromStdString(id), id.c_str());
            if (!text.notChecked.empty())
                QVERIFY2(ui::notCheckedText(id) != QString::fromStdString(id), id.c_str());
        }
        for (const char* id :
             {"document.copy_suspected", "document.printed_mismatch", "document.seal_contradicts",
              "document.seal_altered", "document.implausible", "document.one_side_only",
              "document.kind_not_listed", "document.unknown_kind", "document.swiped_only",
              "document.confirmed_by_person", "document.unconfirmed",
              "document.seal_unknown_issuer", "document.seal_opaque", "document.seal_not_checked"})
            QVERIFY2(ui::decisionReasonText(id) != QLatin1String(id), id);
        QVERIFY(ui::decisionReasonText("document.not_checked.issuer.rules").contains("own rules"));
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DeskDocumentTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_document.moc"
