// The streams of the liveness bench: what each can do about a prompt and about the screen's light,
// and that the same seed gives the same frames.
#include "presentation/presentation.h"
#include "simulated/person/person_file.h"

#include <QTest>

#include <cmath>

using namespace kiosk;
using namespace kiosk::tests;
using devices::PersonPrompt;

namespace {

double difference(const Image& a, const Image& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        sum += std::abs(a.pixels()[i] - b.pixels()[i]);
    return sum / static_cast<double>(a.pixels().size());
}

// Red by blue in the middle of the face.
double warmth(const Image& image)
{
    double red = 0;
    double blue = 1;
    for (int y = image.height() * 9 / 20; y < image.height() * 11 / 20; ++y) {
        for (int x = image.width() * 9 / 20; x < image.width() * 11 / 20; ++x) {
            const std::uint8_t* pixel =
                image.pixels().data() + y * image.stride() + x * image.bytesPerPixel();
            blue += pixel[0];
            red += pixel[2];
        }
    }
    return red / blue;
}

} // namespace

class TstPresentation : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const devices::SimulatedPerson> m_person;

    Image after(Species species, const PersonPrompt& prompt, double seconds, std::uint64_t seed = 5)
    {
        const auto presentation = present(species, m_person, seed);
        presentation->prompt(prompt, 0);
        Image last = presentation->frame(0);
        for (double at = 0.1; at <= seconds; at += 0.1)
            last = presentation->frame(at);
        return last;
    }
    static void addSpecies(std::initializer_list<Species> list)
    {
        QTest::addColumn<int>("species");
        for (const Species species : list)
            QTest::newRow(std::string(speciesId(species)).c_str()) << static_cast<int>(species);
    }
    static Species fetched()
    {
        QFETCH(int, species);
        return static_cast<Species>(species);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto file =
            devices::PersonFile::read(KIOSK_SOURCE_DIR "/devices/simulated/media/person.json");
        QVERIFY(file.has_value());
        auto still = devices::PersonStill::load(file->picture, file->points);
        QVERIFY(still.has_value());
        m_person = std::make_shared<const devices::SimulatedPerson>(std::move(*still));
    }

    void ids_everySpecies_isFoundByItsOwn()
    {
        for (const Species species : allSpecies)
            QCOMPARE(speciesOf(speciesId(species)), std::optional(species));
        QVERIFY(!speciesOf("mask").has_value());
    }

    void frame_sameSeed_sameOctets_data()
    {
        addSpecies({Species::Live, Species::Print, Species::BentPrint, Species::CutOut,
                    Species::PhoneReplay, Species::TabletReplay, Species::LoopedVideo,
                    Species::HeldStill, Species::InjectedStill, Species::PromptedReplay});
    }
    void frame_sameSeed_sameOctets()
    {
        const Image first = after(fetched(), {}, 0.3);
        QCOMPARE(first.width(), 1280);
        QCOMPARE(first.height(), 720);
        QVERIFY(first.pixels() == after(fetched(), {}, 0.3).pixels());
        QVERIFY(difference(first, after(fetched(), {}, 0.3, 6)) > 1);
    }

    void prompt_handOrPerson_isHeeded_data()
    {
        addSpecies({Species::Live, Species::Print, Species::BentPrint, Species::CutOut,
                    Species::HeldStill, Species::PromptedReplay});
    }
    void prompt_handOrPerson_isHeeded()
    {
        const PersonPrompt turn{.movement = PersonPrompt::Movement::TurnLeft, .digits = {}};
        QVERIFY(difference(after(fetched(), turn, 1.6), after(fetched(), {}, 1.6)) > 3);
    }

    void prompt_film_isNotHeeded_data()
    {
        addSpecies({Species::PhoneReplay, Species::TabletReplay, Species::LoopedVideo,
                    Species::InjectedStill});
    }
    void prompt_film_isNotHeeded()
    {
        const PersonPrompt turn{.movement = PersonPrompt::Movement::TurnLeft, .digits = {}};
        QVERIFY(after(fetched(), turn, 1.6).pixels() == after(fetched(), {}, 1.6).pixels());
    }

    void light_skinAndPaper_follow_data()
    {
        addSpecies({Species::Live, Species::Print, Species::CutOut});
    }
    void light_skinAndPaper_follow()
    {
        const double white = warmth(after(fetched(), {}, 0.2));
        const double warm =
            warmth(after(fetched(), {.digits = {}, .screenRgb = {255, 200, 120}}, 0.2));
        QVERIFY2(warm > 1.035 * white, qPrintable(QString::number(warm / white)));
    }

    void light_film_doesNotFollow_data()
    {
        addSpecies({Species::PhoneReplay, Species::TabletReplay, Species::LoopedVideo,
                    Species::InjectedStill});
    }
    void light_film_doesNotFollow()
    {
        const double white = warmth(after(fetched(), {}, 0.2));
        const double warm =
            warmth(after(fetched(), {.digits = {}, .screenRgb = {255, 200, 120}}, 0.2));
        QVERIFY2(warm < 1.02 * white, qPrintable(QString::number(warm / white)));
    }

    void time_injectedStill_isFrozen()
    {
        const auto still = present(Species::InjectedStill, m_person, 3);
        QVERIFY(still->frame(0).pixels() == still->frame(1).pixels());
        const auto live = present(Species::Live, m_person, 3);
        QVERIFY(difference(live->frame(0), live->frame(1.0 / 15)) > 0.5);
    }

    void loop_afterItsLength_comesAgain()
    {
        const auto loop = present(Species::LoopedVideo, m_person, 4);
        const Image first = loop->frame(0);
        bool again = false;
        for (int frame = 12 * 30; frame <= 15 * 30 && !again; ++frame)
            again = loop->frame(frame / 30.0).pixels() == first.pixels();
        QVERIFY(again);
    }
};

QTEST_GUILESS_MAIN(TstPresentation)
#include "tst_presentation.moc"
