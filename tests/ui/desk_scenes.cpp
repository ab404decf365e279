#include "ui/desk_scenes.h"

#include "ui/desk/desk_window.h"
#include "ui/document_scenes.h"
#include "ui/face_scenes.h"
#include "ui/sample_journey.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace kiosk::test {
namespace {

journey::State doubtfulCase()
{
    auto state = sampleState(journey::Step::Agent);
    state.decision = journey::Decision{journey::Verdict::AskAgent,
                                       {"face.grey_zone", "identity.name"},
                                       "2026-11-1",
                                       {"chip.clone_not_excluded"}};
    state.chip->proof = journey::ChipProof::NotOffered;
    state.chip->proofMethod.clear();
    state.chip->proofReason = "DG14 and DG15 are absent";
    state.document = doubtfulDocument();
    state.face = doubtfulFace();
    return state;
}

journey::State printedCase()
{
    auto state = sampleState(journey::Step::Agent);
    state.document.reset();
    state.decision =
        journey::Decision{journey::Verdict::AskAgent, {"face.printed_reference"}, "2026-11-1"};
    state.face->reference = journey::FaceReference::Printed;
    state.face->verdict = journey::Liveness::Live;
    state.face->quality = 81;
    return state;
}

std::vector<station::QueueRow> twoPackages()
{
    return {{QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e"), QStringLiteral("uploading"),
             TimePoint(std::chrono::hours(500'000)), 4'200'000, 1'500'000, 2,
             QStringLiteral("backoffice.unreachable")},
            {QStringLiteral("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
             QStringLiteral("sealed"),
             TimePoint(std::chrono::hours(500'001)),
             3'900'000,
             0,
             0,
             {}}};
}

std::vector<station::DraftRow> threeDrafts(TimePoint now)
{
    using std::chrono::hours;
    using std::chrono::minutes;
    const auto row = [now](const char* id, const char* agent, journey::Step step, minutes age,
                           bool own) {
        return station::DraftRow{*CaseId::parse(id),
                                 QString::fromLatin1(agent),
                                 QString::fromStdString(std::string(journey::stepId(step))),
                                 now - age,
                                 now - age + hours(48),
                                 own};
    };
    return {row("7c9e6679-7425-40de-944b-e07fc1f90ae7", "n.exemple", journey::Step::Face,
                minutes(12), true),
            row("0f8fad5b-d9cb-469f-a165-70867728950e", "n.exemple", journey::Step::Agent,
                minutes(200), true),
            row("16fd2706-8baf-433b-82eb-8c7fada847da", "p.specimen", journey::Step::Document,
                minutes(1500), false)};
}

std::vector<station::ReviewLine> reviewOf()
{
    using Tone = station::ReviewLine::Tone;
    using journey::SettledBy;
    const auto line = [](const char* topic, const char* id, Tone tone, const char* detail = "",
                         std::optional<double> score = {}, std::optional<double> limit = {},
                         SettledBy who = SettledBy::Nothing) {
        return station::ReviewLine{QString::fromLatin1(topic),
                                   QString::fromLatin1(id),
                                   tone,
                                   QString::fromLatin1(detail),
                                   score,
                                   limit,
                                   who};
    };
    return {line("document", "document.ok", Tone::Good),
            line("chip", "chip.ok", Tone::Good),
            line("chip", "chip.clone_not_excluded", Tone::Open),
            line("face", "face.grey_zone", Tone::Doubt, "", 0.37, 0.41, SettledBy::Agent),
            line("identity", "identity.explainable", Tone::Open, "name.usage"),
            line("record", "record.duplicate", Tone::Bad, "", {}, {}, SettledBy::Supervisor)};
}

journey::State twoAgentsCase(bool oneSpoke)
{
    auto state = doubtfulCase();
    state.decision = journey::Decision{
        journey::Verdict::AskTwoAgents, {"record.deceased", "face.grey_zone"}, "2026-11-1"};
    state.mode = journey::Mode::Desk;
    state.handledBy = "n.exemple";
    if (!oneSpoke)
        return state;
    journey::AgentDecision word;
    word.agentId = "n.exemple";
    word.word = journey::AgentWord::Accept;
    word.reason = "record-clarified";
    word.at = TimePoint(std::chrono::hours(500'000));
    word.judged = state.decision->reasons;
    state.agents = {word};
    return state;
}

void press(QWidget& window, const char* name)
{
    if (auto* button = window.findChild<QAbstractButton*>(QLatin1String(name)))
        button->click();
}

template <typename Save>
void saveSigningIn(FakeStation& station, const Save& save)
{
    station.setAgent({});
    save("38-desk-sign-in.png");
    auto agent = sampleAgent(identity::AgentRole::Supervisor);
    agent.locked = true;
    station.setAgent(agent);
    save("38-desk-locked.png");
    station::AgentState refused;
    refused.problem = ErrorCode::SignInLocked;
    refused.lockedUntil = TimePoint(std::chrono::hours(500'003));
    station.setAgent(refused);
    save("38-desk-refused.png");
}

} // namespace

void saveDesk(FakeStation& station, const DeskPictures& pictures, const QString& language,
              const QDir& folder)
{
    auto office = sampleState(journey::Step::Welcome);
    office.homeLanguage = language.toStdString();
    station.setState(office);
    station.setPortraits(pictures.reference, pictures.live);
    station.setDocumentPages(pictures.page, pictures.page);
    station.setQueue(twoPackages());
    station.setDevices({{QStringLiteral("reader"), QStringLiteral("Reader 1"), true, true, {}},
                        {QStringLiteral("back-office"), QString(), false, false,
                         ErrorCode::BackOfficeUnreachable}});
    const auto clock = std::make_shared<core::FixedClock>(TimePoint(std::chrono::hours(500'002)));
    station.setDrafts(threeDrafts(clock->now()));
    ui::DeskWindow desk(station, clock);
    const auto save = [&](const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        desk.grab().save(folder.filePath(QLatin1String(name)));
    };
    station.setState(doubtfulCase(), sampleChoices(journey::Step::Agent));
    desk.show();
    saveSigningIn(station, save);

    station.setReview(reviewOf());
    station.setAgent(sampleAgent(identity::AgentRole::Agent));
    station.setState(doubtfulCase());
    save("30-desk.png");
    press(desk, "desk-front");
    save("31-desk-zoom.png");
    press(desk, "zoom-close");
    press(desk, "decision-return");
    save("33-desk-return.png");
    press(desk, "decision-leave");
    station.setState(twoAgentsCase(false));
    press(desk, "decision-refuse");
    save("34-desk-refuse.png");
    press(desk, "decision-leave");
    station.setState(twoAgentsCase(true));
    save("35-desk-one-word.png");
    press(desk, "decision-approve");
    save("36-desk-second-word.png");
    press(desk, "decision-leave");
    station.setState(sampleState(journey::Step::Welcome), {});
    press(desk, "draft-discard");
    save("37-desk-office.png");

    station.setReview({});
    station.setDocumentPages(nullptr, nullptr);
    station.setState(printedCase(), sampleChoices(journey::Step::Agent));
    save("32-desk-face.png");
}

} // namespace kiosk::test
