// The agent's view of the face: both portraits at one size, how alike, how live, by what.
#include "ui/access/access.h"
#include "ui/desk/desk_window.h"
#include "ui/desk/picture_zoom.h"
#include "ui/face_scenes.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/widgets/picture_button.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace kiosk;

class DeskFaceTest : public QObject
{
    Q_OBJECT

    test::FakeStation m_station;
    std::unique_ptr<ui::DeskWindow> m_desk;

    static SharedImage picture(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB888);
        image.fill(Qt::gray);
        return test::sharedImage(image);
    }
    void open(const std::function<void(journey::FaceFacts&)>& change = {})
    {
        m_station.setPortraits(picture(300, 400), picture(320, 400));
        m_station.setAgent(test::sampleAgent());
        m_desk = std::make_unique<ui::DeskWindow>(m_station);
        m_desk->show();
        auto state = test::sampleState(journey::Step::Agent);
        state.face = test::doubtfulFace();
        if (change)
            change(*state.face);
        m_station.setState(state);
    }
    [[nodiscard]] QString textOf(const QString& name) const
    {
        const auto* widget = m_desk->findChild<QWidget*>(name);
        if (!widget)
            return {};
        QStringList all;
        for (const auto* label : widget->findChildren<QLabel*>())
            all.append(label->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            all.append(label->text());
        return all.join(u'|');
    }
    [[nodiscard]] ui::PictureButton& button(const char* name) const
    {
        return *m_desk->findChild<ui::PictureButton*>(QLatin1String(name));
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void portraits_differentPictures_areTheSameSize()
    {
        open();
        QCoreApplication::processEvents();
        const auto& reference = button("desk-reference");
        const auto& live = button("desk-live");
        QCOMPARE(reference.height(), live.height());
        QVERIFY(std::abs(reference.width() - live.width()) <= 1); // of an odd width one gets more
        QCOMPARE(reference.mapTo(m_desk.get(), QPoint()).y(),
                 live.mapTo(m_desk.get(), QPoint()).y());
        // As broad as a portrait at least: both are drawn as high as there is room.
        QVERIFY(live.width() >= live.height() * 4 / 5);
        QVERIFY(textOf("desk-reference-source").contains("chip"));
    }
    void portrait_pressed_opensTheWholePictureAndGoesWhenWiped()
    {
        open();
        button("desk-live").click();
        const QPointer<ui::PictureZoom> zoom = m_desk->findChild<ui::PictureZoom*>("picture-zoom");
        QVERIFY(zoom);
        m_station.setPortraits(nullptr, nullptr);
        m_station.setState(test::sampleState(journey::Step::Wiped));
        QTRY_VERIFY(!zoom);
        QVERIFY(!button("desk-live").isEnabled());
        QCOMPARE(textOf("desk-face-findings"), QString());
        QVERIFY(!m_desk->findChild<QWidget*>("desk-similarity")->isVisible());
    }
    void similarity_byThePolicy_isSaidInWords_data()
    {
        QTest::addColumn<double>("similarity");
        QTest::addColumn<QString>("words");
        QTest::newRow("match") << 0.6 << "0.60: above the threshold";
        QTest::newRow("grey") << 0.52 << "0.52: in the grey zone";
        QTest::newRow("none") << 0.2 << "0.20: below the grey zone";
        QTest::newRow("opposite") << -0.3 << "0.30: below the grey zone";
    }
    void similarity_byThePolicy_isSaidInWords()
    {
        QFETCH(const double, similarity);
        QFETCH(const QString, words);
        open([&](auto& face) { face.similarity = similarity; });
        journey::Policy policy;
        policy.faceThreshold = 0.55;
        policy.faceGreyZone = 0.5;
        m_station.setPolicy(policy);
        m_station.setState(m_station.state());
        QVERIFY2(textOf("desk-similarity").contains(words), qPrintable(textOf("desk-similarity")));
    }
    void liveness_everyChannel_isToldTheWorstFirst()
    {
        open();
        QVERIFY(textOf("desk-liveness").contains("is open"));
        QVERIFY(textOf("desk-channel-depth").contains("Against"));
        QVERIFY(textOf("desk-channel-pattern").contains("Unclear"));
        QVERIFY(textOf("desk-channel-texture").contains("For a live person"));
        QVERIFY(textOf("desk-channels-not-tried").contains("Reflections"));
        const QString all = textOf("desk-face-findings");
        QVERIFY(all.indexOf("Depth") < all.indexOf("Pattern"));
        QVERIFY(all.indexOf("Pattern") < all.indexOf("Texture"));
    }
    void movements_doneWrongAndSkipped_areTold()
    {
        open();
        QCOMPARE(textOf("desk-movement-0"),
                 QString("|Turn to the left: done · other movements: 1"));
        QVERIFY(textOf("desk-movement-1").contains("Blink twice: the person could not do it"));
    }
    void quality_faults_areNamedTheWorstFirst()
    {
        open();
        QVERIFY(textOf("desk-quality").contains("58 of 100"));
        QVERIFY(textOf("desk-quality").contains("worst first: Even light · Sharpness"));
        open([](auto& face) { face.qualityFaults.clear(); });
        QVERIFY(!textOf("desk-quality").contains("worst"));
    }
    void reference_printed_isTrustedLess()
    {
        open([](auto& face) { face.reference = journey::FaceReference::Printed; });
        QVERIFY(textOf("desk-reference-source").contains("trusted less"));
    }
    void controls_byKeyboard_areReachedAndNamed()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
        QStringList reached;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_desk.get(), Qt::Key_Tab);
            if (auto* focus = QApplication::focusWidget()) {
                reached.append(focus->objectName());
                QVERIFY(!ui::access::nameOf(*focus).isEmpty());
            }
        }
        for (const char* name : {"desk-reference", "desk-live", "desk-case-findings"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    DeskFaceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_face.moc"
