// ui-gallery: saves every page of the kiosk as a picture, to be looked at.
//
// ui-gallery --out DIR [--language fr] [--scale 100] [--theme light|dark|contrast|white] [--size
// 1280x800] [--only NAME] [--moving]
#include "support/fake_station.h"
#include "ui/desk_scenes.h"
#include "ui/document_scenes.h"
#include "ui/exception_scenes.h"
#include "ui/face_scenes.h"
#include "ui/recording_speaker.h"
#include "ui/sample_journey.h"
#include "ui/shell/appearance.h"
#include "ui/shell/kiosk_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPushButton>
#include <QTextStream>
#include <QTimer>

#include <functional>

using namespace kiosk;
using journey::Step;
using test::sampleChoices;
using test::sampleState;

namespace {

struct Scene
{
    QString name;
    std::function<void(test::FakeStation&, ui::KioskWindow&)> set;
};

void press(QWidget& window, const char* name)
{
    if (auto* button = window.findChild<QAbstractButton*>(QLatin1String(name)))
        button->click();
}

class Gallery : public QObject
{
public:
    Gallery(QDir out, QString language, ui::Appearance appearance, QSize size, QString only)
        : m_out(std::move(out)), m_language(std::move(language)), m_appearance(appearance),
          m_size(size), m_only(std::move(only))
    {
        m_station.setTrial(true);
        m_station.setOffer(test::sampleModules());
        const QString media = QStringLiteral(KIOSK_SOURCE_DIR "/devices/simulated/media/");
        m_portrait = test::sharedImage(QImage(media + QStringLiteral("portrait.jpg")));
        m_half = test::sharedImage(test::upperHalf(QImage(media + QStringLiteral("portrait.jpg"))));
        const QImage page(media + QStringLiteral("passport_page.jpg"));
        m_page = test::sharedImage(page);
        m_cutPage = test::sharedImage(page.copy(page.rect().marginsRemoved({180, 60, 180, 60})));
        const QImage astronaut(QStringLiteral(KIOSK_SOURCE_DIR "/tests/data/faces/astronaut.png"));
        m_person = test::sharedImage(test::cameraFrame(astronaut));
        m_live = test::sharedImage(astronaut.copy(118, 0, 216, 270));
        addScenes();
    }
    void next()
    {
        while (m_at < m_scenes.size() && !m_only.isEmpty() && !m_scenes[m_at].name.contains(m_only))
            ++m_at;
        if (m_at == m_scenes.size()) {
            test::saveDesk(m_station, {m_portrait, m_live, m_cutPage}, m_language, m_out);
            QCoreApplication::quit();
            return;
        }
        auto state = sampleState(Step::Welcome);
        state.language = m_language.toStdString();
        m_station.setState(state, {});
        m_station.setDevices({});
        m_station.setDocumentPages(nullptr, nullptr);
        m_station.setFaceTask({});
        ui::Options options;
        options.speaker = m_voice = std::make_shared<test::RecordingSpeaker>();
        m_window = std::make_unique<ui::KioskWindow>(m_station, options);
        m_window->setAppearance(m_appearance);
        m_window->resize(m_size);
        m_window->show();
        m_window->activateWindow();
        // The window builds itself anew after a change of appearance; then the scene, then the
        // picture.
        QTimer::singleShot(60, this, [this] {
            m_scenes[m_at].set(m_station, *m_window);
            // A bar stands only after a second.
            const bool slow = m_scenes[m_at].name.contains(QLatin1String("reading"));
            QTimer::singleShot(slow ? 1400 : 160, this, [this] { save(); });
        });
    }

private:
    void save()
    {
        const QString name = m_out.filePath(m_scenes[m_at].name + QStringLiteral(".png"));
        if (!m_window->grab().save(name))
            QTextStream(stderr) << "cannot write " << name << '\n';
        m_window.reset();
        ++m_at;
        next();
    }
    void show(test::FakeStation& station, Step step,
              const std::function<void(journey::State&, journey::Choices&)>& change = {})
    {
        auto state = sampleState(step);
        auto choices = sampleChoices(step);
        state.language = m_language.toStdString();
        if (change)
            change(state, choices);
        station.setPortraits(m_portrait, m_portrait);
        station.setState(state, choices);
    }
    void add(const char* name, Step step,
             std::function<void(journey::State&, journey::Choices&)> change = {},
             std::function<void(test::FakeStation&, ui::KioskWindow&)> then = {})
    {
        m_scenes.push_back(
            {QLatin1String(name), [=, this](test::FakeStation& station, ui::KioskWindow& window) {
                 show(station, step, change);
                 if (then)
                     then(station, window);
             }});
    }
    using Change = std::function<void(journey::State&, journey::Choices&)>;
    static Change problem(ErrorCode code)
    {
        return [code](journey::State& state, journey::Choices& choices) {
            state.problem = journey::Problem{code};
            state.pending.reset();
            choices.canRetry = true;
        };
    }
    // On a card, which has a code, with so many tries left.
    static Change chipProblem(ErrorCode code, std::optional<int> left)
    {
        return [code, left](journey::State& state, journey::Choices& choices) {
            problem(code)(state, choices);
            state.document->mrz.documentCode = "ID";
            state.chipAttemptsLeft = left;
            choices.agentFirst = journey::isNearlyBlocked(state);
        };
    }
    static void onCard(journey::State& state, journey::Choices&)
    {
        state.document->mrz.documentCode = "ID";
    }
    void addDocumentScenes()
    {
        for (const auto& scene : test::documentScenes(m_page, m_cutPage)) {
            m_scenes.push_back(
                {scene.name, [=, this](test::FakeStation& station, ui::KioskWindow&) {
                     auto state = sampleState(Step::Document);
                     state.language = m_language.toStdString();
                     scene.set(station, state, sampleChoices(Step::Document));
                 }});
        }
    }
    void addFaceScenes()
    {
        for (const auto& scene : test::faceScenes(m_person)) {
            m_scenes.push_back(
                {scene.name, [=, this](test::FakeStation& station, ui::KioskWindow&) {
                     auto state = sampleState(Step::Face);
                     state.language = m_language.toStdString();
                     scene.set(station, state, sampleChoices(Step::Face));
                 }});
        }
    }
    // The chip has just been read: the page stays to say so.
    void addVerdict(const char* name, journey::ChipVerdict verdict, journey::ChipProof proof)
    {
        add(name, Step::Chip, {}, [=, this](test::FakeStation& station, ui::KioskWindow&) {
            show(station, Step::Chip, [=](journey::State& state, journey::Choices& choices) {
                state.chip = sampleState(Step::Face).chip;
                state.pending.reset();
                choices.canContinue = true;
                state.chip->verdict = verdict;
                state.chip->proof = proof;
            });
        });
    }
    void addChipScenes()
    {
        using journey::ChipProof;
        using journey::ChipVerdict;
        const auto withoutPortrait = [](test::FakeStation& station, ui::KioskWindow&) {
            station.setComingPortrait(nullptr);
        };
        add("07-chip", Step::Chip, onCard, withoutPortrait);
        add("07-chip-passport", Step::Chip, {}, withoutPortrait);
        add("07-chip-half", Step::Chip, onCard,
            [this](test::FakeStation& station, ui::KioskWindow&) {
                Q_EMIT station.guidanceChanged(station::Guidance::HoldPageStill);
                Q_EMIT station.progressChanged(0.6);
                station.setComingPortrait(m_half);
            });
        add("07-chip-code", Step::Chip, onCard, [](test::FakeStation&, ui::KioskWindow& window) {
            press(window, "type-code");
            for (const char* key : {"key-4", "key-9", "key-3", "key-0"})
                press(window, key);
        });
        add("07-chip-code-left", Step::Chip, chipProblem(ErrorCode::AccessDenied, 2),
            [](test::FakeStation&, ui::KioskWindow& window) { press(window, "type-code"); });
        add("07-chip-denied", Step::Chip, chipProblem(ErrorCode::AccessDenied, {}),
            withoutPortrait);
        add(
            "07-chip-wrong-code", Step::Chip,
            [](journey::State& state, journey::Choices& choices) {
                onCard(state, choices);
                state.accessNumber = PersonalText("493017");
            },
            [=, this](test::FakeStation& station, ui::KioskWindow&) {
                show(station, Step::Chip, chipProblem(ErrorCode::AccessDenied, 2));
                station.setComingPortrait(nullptr);
            });
        add("07-chip-last-try", Step::Chip, chipProblem(ErrorCode::AccessBlocked, 1),
            withoutPortrait);
        add("07-chip-blocked", Step::Chip, chipProblem(ErrorCode::AccessBlocked, 0),
            withoutPortrait);
        addVerdict("07-chip-genuine", ChipVerdict::Genuine, ChipProof::Genuine);
        addVerdict("07-chip-no-proof", ChipVerdict::Genuine, ChipProof::NotOffered);
        addVerdict("07-chip-altered", ChipVerdict::Altered, ChipProof::Failed);
        addVerdict("07-chip-unknown", ChipVerdict::UnknownIssuer, ChipProof::Genuine);
    }
    void addExceptionScenes()
    {
        for (const auto& scene : test::exceptionScenes())
            add(scene.name, scene.step, scene.change,
                [name = scene.pressed](test::FakeStation&, ui::KioskWindow& window) {
                    press(window, name);
                });
    }
    void addScenes()
    {
        using journey::Choices;
        using journey::Pairing;
        using journey::State;
        const auto pairing = [](Pairing value) {
            return [value](State& state, Choices&) { state.handoff->pairing = value; };
        };
        const auto pressing = [](const char* name) {
            return [name](test::FakeStation&, ui::KioskWindow& window) { press(window, name); };
        };
        add("01-welcome", Step::Welcome);
        add("02-comfort", Step::Comfort);
        add("02-comfort-speaking", Step::Comfort,
            [](State& state, Choices&) { state.comfort.speech = true; });
        add("02-comfort-no-voice", Step::Comfort, {}, [this](test::FakeStation&, ui::KioskWindow&) {
            m_voice->become(ui::access::Speaker::State::Unavailable);
        });
        add("03-consent", Step::Consent);
        add("04-reason", Step::Reason);
        add("04-reason-why", Step::Reason, {}, pressing("for-me"));
        addExceptionScenes();
        add("05-card", Step::HealthCard);
        add("05-card-holders", Step::HealthCard, [](State& state, Choices&) {
            auto facts = *sampleState(Step::Document).healthCard;
            facts.holders.push_back(facts.holders.front());
            facts.holders.back().name.givenNames = PersonalText("Dominique");
            facts.holders.back().birth = {2009, 11, 3};
            facts.chosen.reset();
            state.healthCard = facts;
            state.pending.reset();
        });
        add("05-card-read", Step::HealthCard, [](State& state, Choices& choices) {
            state.healthCard = sampleState(Step::Document).healthCard;
            state.pending.reset();
            choices.canContinue = true;
        });
        const auto lost = [](State& state, Choices&) {
            state.skipped = {journey::SkipReason::CardLost};
            state.pending.reset();
        };
        add("05-card-typed", Step::HealthCard, lost,
            [](test::FakeStation&, ui::KioskWindow& window) {
                for (const char* key :
                     {"key-2", "key-8", "key-5", "key-0", "key-5", "key-2", "key-A"})
                    press(window, key);
            });
        add("05-card-problem", Step::HealthCard, problem(ErrorCode::CardMute));
        add("05-card-wrong", Step::HealthCard, {},
            [=, this](test::FakeStation& station, ui::KioskWindow&) {
                Q_EMIT station.guidanceChanged(station::Guidance::LeaveCard);
                show(station, Step::HealthCard, problem(ErrorCode::PaymentCard));
            });
        add("06-document", Step::Document);
        addDocumentScenes();
        addChipScenes();
        add("08-face", Step::Face);
        addFaceScenes();
        add("09-review", Step::Review);
        add("09-review-permit", Step::Review, [](State& state, Choices&) {
            state.document = test::doubtfulDocument();
            state.comfort.speech = true;
        });
        add("10-code", Step::TransactionCode, {}, [](test::FakeStation&, ui::KioskWindow& window) {
            for (const char* key : {"key-2", "key-8", "key-5", "key-0"})
                press(window, key);
        });
        add("11-sealing", Step::Sealing);
        add("12-registered", Step::Registered);
        add("13-pairing-waiting", Step::Pairing);
        add("13-pairing-offline", Step::Pairing, pairing(Pairing::Offline));
        add("13-pairing-deferred", Step::Pairing, pairing(Pairing::Deferred));
        add("13-pairing-delivered", Step::Pairing, pairing(Pairing::Delivered));
        add("13-pairing-locked", Step::Pairing, pairing(Pairing::Locked));
        add("13-pairing-expired", Step::Pairing, pairing(Pairing::Expired));
        add("14-receipt", Step::Receipt);
        add("15-agent", Step::Agent);
        add("15-agent-unknown", Step::Agent, [](State& state, Choices&) {
            state.decision.reset();
            state.agentReasons = {"document.unknown_kind"};
        });
        add("16-refused", Step::Refused);
        add("17-wiped", Step::Wiped);
        add("20-settings", Step::HealthCard, {}, pressing("top-comfort"));
        add("21-help", Step::HealthCard, {}, pressing("top-help"));
        add("22-stop", Step::HealthCard, {}, pressing("stop"));
        add("23-idle", Step::HealthCard, {}, [](test::FakeStation&, ui::KioskWindow& window) {
            window.showOver(ui::KioskWindow::Over::Idle);
        });
    }

    QDir m_out;
    QString m_language;
    ui::Appearance m_appearance;
    QSize m_size;
    QString m_only;
    test::FakeStation m_station;
    std::shared_ptr<test::RecordingSpeaker> m_voice;
    std::unique_ptr<ui::KioskWindow> m_window;
    std::vector<Scene> m_scenes;
    std::size_t m_at = 0;
    SharedImage m_portrait;
    SharedImage m_half;
    SharedImage m_page;
    SharedImage m_cutPage;
    SharedImage m_live;   // cut as a passport's picture is
    SharedImage m_person; // as the face camera gives it
};

ui::Theme themeOf(const QString& name)
{
    if (name == QLatin1String("dark"))
        return ui::Theme::Dark;
    if (name == QLatin1String("contrast"))
        return ui::Theme::YellowOnBlack;
    return name == QLatin1String("white") ? ui::Theme::WhiteOnBlack : ui::Theme::Light;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    ui::installAppearance(application);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("folder"),
                                 QStringLiteral("DIR"), QStringLiteral("gallery"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("tag"),
                                      QStringLiteral("TAG"), QStringLiteral("fr"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("percent"),
                                   QStringLiteral("N"), QStringLiteral("100"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("light|dark|contrast|white"),
                                   QStringLiteral("NAME"), QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("pixels"),
                                  QStringLiteral("WxH"), QStringLiteral("1280x800"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("part of a page's name"),
                                  QStringLiteral("NAME"));
    parser.addHelpOption();
    const QCommandLineOption moving(QStringLiteral("moving"), QStringLiteral("with motion on"));
    parser.addOptions({out, language, scale, theme, size, only, moving});
    parser.process(application);

    const QDir folder(parser.value(out));
    folder.mkpath(QStringLiteral("."));
    const auto sides = parser.value(size).split(QLatin1Char('x'));
    ui::Appearance appearance;
    appearance.theme = themeOf(parser.value(theme));
    appearance.scalePercent = parser.value(scale).toInt();
    appearance.reducedMotion = !parser.isSet(moving);
    Gallery gallery(folder, parser.value(language), appearance,
                    {sides.value(0).toInt(), sides.value(1).toInt()}, parser.value(only));
    QTimer::singleShot(0, &gallery, [&gallery] { gallery.next(); });
    return QApplication::exec();
}
