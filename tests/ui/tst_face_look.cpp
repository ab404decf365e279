// How the face's page looks: readable under every light of the screen, and whole in every language
// and size.
#include "ui/face_scenes.h"
#include "ui/shell/appearance.h"
#include "ui/window_fixture.h"

#include <QApplication>
#include <QtMath>

using namespace kiosk;
using journey::Step;
using station::FaceTask;

namespace {

SharedImage picture()
{
    QImage image(320, 180, QImage::Format_RGB888);
    image.fill(Qt::gray);
    return test::sharedImage(image);
}

// WCAG 2.2, 1.4.3.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : qPow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

FaceTask lit(std::array<std::uint8_t, 3> colour)
{
    FaceTask task;
    task.kind = FaceTask::Kind::Light;
    task.light = colour;
    return task;
}

} // namespace

class FaceLookTest : public QObject, private test::WindowFixture
{
    Q_OBJECT

    void openFace(const std::string& language = "en")
    {
        open(Step::Face, {}, language);
        Q_EMIT station.faceFrame(picture());
    }

private Q_SLOTS:
    void init()
    {
        station.setFaceTask({});
        station.setTrial(false);
    }
    void cleanup() { window.reset(); }

    void light_everyColour_keepsItsWordsReadable_data()
    {
        QTest::addColumn<int>("theme");
        for (const auto theme :
             {ui::Theme::Light, ui::Theme::Dark, ui::Theme::YellowOnBlack, ui::Theme::WhiteOnBlack})
            QTest::addRow("theme %d", int(theme)) << int(theme);
    }
    void light_everyColour_keepsItsWordsReadable()
    {
        QFETCH(const int, theme);
        openFace();
        window->setAppearance({.theme = static_cast<ui::Theme>(theme)});
        settle();
        const auto& colours = ui::coloursOf(static_cast<ui::Theme>(theme));
        for (const auto& rgb : std::vector<std::array<std::uint8_t, 3>>{{255, 0, 0},
                                                                        {0, 255, 0},
                                                                        {0, 0, 255},
                                                                        {255, 255, 255},
                                                                        {0, 0, 0},
                                                                        {255, 255, 0},
                                                                        {128, 128, 128}}) {
            station.setFaceTask(lit(rgb));
            const QImage page = window->grab().toImage();
            for (const char* name : {"title", "hint"}) {
                const auto* label = find<QLabel>(name);
                QVERIFY(label->isVisible());
                // Between the words and the label's corner there is the card.
                const QPoint corner = label->mapTo(window.get(), QPoint(1, 1));
                const QColor ground = page.pixelColor(corner);
                QCOMPARE(ground, colours.raised);
                QVERIFY(contrast(label->palette().color(QPalette::WindowText), ground) >= 7);
            }
            // And around the picture there is the light.
            auto* live = find<QWidget>("live-face");
            const QPoint beside = live->mapTo(window.get(), QPoint(-12, live->height() / 2));
            QCOMPARE(page.pixelColor(beside), QColor(rgb[0], rgb[1], rgb[2]));
        }
        station.setFaceTask({});
        auto* live = find<QWidget>("live-face");
        const QPoint beside = live->mapTo(window.get(), QPoint(-12, live->height() / 2));
        QCOMPARE(window->grab().toImage().pixelColor(beside), colours.surface);
    }
    void everyScene_everyLanguageAndSize_cutsNothing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"fr", "ar", "en"}) {
            for (const int scale : {100, 150, 200}) {
                for (const QSize size : {QSize(1280, 800), QSize(1080, 1920)})
                    QTest::addRow("%s %d %d", language, scale, size.width())
                        << QString::fromLatin1(language) << scale << size;
            }
        }
    }
    void everyScene_everyLanguageAndSize_cutsNothing()
    {
        QFETCH(const QString, language);
        QFETCH(const int, scale);
        QFETCH(const QSize, size);
        station.setTrial(true);
        openFace(language.toStdString());
        window->setAppearance(
            {.theme = ui::Theme::YellowOnBlack, .scalePercent = scale, .reducedMotion = true});
        window->resize(size);
        settle();
        auto state = test::sampleState(Step::Face);
        state.language = language.toStdString();
        for (const auto& scene : test::faceScenes(picture())) {
            scene.set(station, state, test::sampleChoices(Step::Face));
            settle();
            QVERIFY2(firstCut().isEmpty(), qPrintable(scene.name + u' ' + firstCut()));
            QCOMPARE(window->size(), size);
            // At normal type everything is in view, the trial's strip included.
            QVERIFY2(scale > 100 || !isVisible("show-below"), qPrintable(scene.name));
            station.setState(state, test::sampleChoices(Step::Face));
        }
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    FaceLookTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_face_look.moc"
