// A desk without windows, to be killed: the whole station with simulated cards and scripted
// cameras, an agent who is signed in, and an invented person for each number (desk_person.h).
//
//   desk_case prepare FOLDER           keys and the agent
//   desk_case run FOLDER NUMBER        this person's case, from its beginning to its package
//   desk_case resume FOLDER            every draft, looked at, and finished
//   desk_case verify FOLDER            opens every package and says whose it is
//
// Each step is told on standard output in one write, at once: what was printed has happened. Ends
// with 3 when anything that is shown belongs to another person than the case.
#include "desk_parts.h"
#include "desk_place.h"

#include <QCoreApplication>
#include <QTimer>

using namespace kiosk;
using namespace kiosk::test;
using journey::Step;
using station::Station;

namespace {

namespace event = journey::event;

constexpr std::chrono::milliseconds handsNeed{12}; // between two acts of agent and person

// Why a state or its pictures are not this person's; empty when everything is.
std::string foreignPart(const Station& desk, DeskPerson person)
{
    const journey::State& state = desk.state();
    const auto name = [&](const identity::PersonName& found) {
        return found.surname.reveal() == person.surname() &&
               found.givenNames.reveal() == person.givenNames();
    };
    if (state.healthCard)
        for (const identity::Holder& holder : state.healthCard->holders)
            if (!name(holder.name) || holder.nir.compact().reveal() != person.nir())
                return "holder";
    if (state.document &&
        (!(state.document->mrz == person.mrz()) || !name(state.document->printed.name) ||
         state.document->printed.number.reveal() != person.documentNumber()))
        return "document";
    if (state.chip && !(state.chip->mrz == person.mrz()))
        return "chip";
    for (const journey::AgentDecision& word : state.agents)
        if (word.text.reveal() != person.surname())
            return "agent's word";
    for (const SharedImage& image : {desk.chipPortrait(), desk.livePortrait(), desk.documentFront(),
                                     desk.documentBack(), desk.referencePortrait()})
        if (image && whoseIs(*image) != person.number)
            return "picture";
    return {};
}

std::string pictureNames(const Station& desk)
{
    std::string names;
    if (desk.documentFront())
        names += " page";
    if (desk.chipPortrait())
        names += " chip";
    if (desk.livePortrait())
        names += " face";
    return names;
}

} // namespace

// Does whatever the present step asks for, one act at a time.
class Desk : public QObject
{
public:
    explicit Desk(const Place& place)
        : m_presence(std::make_shared<Presence>(place.folder, m_random))
    {
        leave();
        station::StationParts parts = deskParts(m_presence, m_face);
        parts.config = place.config();
        parts.clock = &m_clock;
        parts.random = &m_random;
        m_station = std::make_unique<Station>(std::move(parts));
        connect(m_station.get(), &Station::opened, this, [this](bool ready) {
            if (!ready)
                stop(4, "error the station does not open");
            m_station->signIn(QString::fromLatin1(deskAgent), password());
        });
        connect(m_station.get(), &Station::stateChanged, this, &Desk::look);
        connect(m_station.get(), &Station::draftsChanged, this, &Desk::tellDraft);
        connect(m_station.get(), &Station::draftRegistered, this, [this](const CaseId& caseId) {
            say("was-registered " + caseId.text());
            m_opening.reset();
        });
        connect(&m_hands, &QTimer::timeout, this, &Desk::act);
        m_hands.start(handsNeed);
    }

    void beginCaseOf(DeskPerson person) { m_begin = person; }
    void resume(std::deque<CaseId> drafts) { m_drafts = std::move(drafts); }

private:
    [[nodiscard]] const journey::State& state() const { return m_station->state(); }

    // Everything that is shown is of the case's person; between two cases there is nothing.
    void look()
    {
        const CaseId& caseId = state().caseId;
        const bool between = caseId.empty();
        const DeskPerson person = between ? DeskPerson{} : DeskPerson::of(caseId);
        const std::string foreign = foreignPart(*m_station, person);
        if (!foreign.empty() || (between && journey::holdsPersonalData(state())))
            stop(3, "WRONG " + foreign + " on " + std::string(journey::stepId(state().step)));
        if (state().problem)
            say("problem " + std::string(core::errorId(state().problem->code)));
        if (state().step == m_told)
            return;
        m_told = state().step;
        say("step " + std::string(journey::stepId(m_told)));
        if (m_told == Step::Registered)
            say("registered " + caseId.text());
    }

    void tellDraft()
    {
        for (const station::DraftRow& row : m_station->drafts())
            if (row.caseId == state().caseId && row.step != m_saved) {
                m_saved = row.step;
                say("saved " + row.step.toStdString());
            }
    }

    void act()
    {
        const station::AgentState agent = m_station->agent();
        if (agent.busy || (!agent.signedIn() && !agent.problem))
            return;
        if (!agent.signedIn())
            stop(4, "error nobody is signed in");
        if (!m_ready)
            say("ready");
        m_ready = true;
        if (state().step == Step::Welcome)
            return nextCase();
        if (m_opening)
            return showResumed();
        takeOver();
        goOn();
    }

    void nextCase()
    {
        if (m_begin) {
            arrive(*m_begin);
            const bool atDesk = m_begin->number % 3 == 0;
            m_station->post(event::Begin{atDesk ? journey::Mode::Desk : journey::Mode::SelfService,
                                         std::exchange(m_begin, {})->caseId()});
        } else if (m_opening && m_station->agent().problem) {
            stop(4, "error a draft does not open");
        } else if (!m_opening && !m_drafts.empty()) {
            m_opening = m_drafts.front();
            m_drafts.pop_front();
            m_station->resumeDraft(*m_opening);
        } else if (!m_opening) {
            say("end");
            QCoreApplication::exit();
        }
    }

    // As it came from the disk: nobody has been before a camera yet.
    void showResumed()
    {
        if (state().caseId != *m_opening)
            stop(3, "WRONG case");
        say("resumed " + m_opening->text() + " " + std::string(journey::stepId(state().step)) +
            pictureNames(*m_station));
        m_opening.reset();
        arrive(DeskPerson::of(state().caseId));
    }

    void arrive(DeskPerson person)
    {
        m_presence->arrive(person);
        m_face->change([](ScriptedFace& now) { now.scene.faces = 1; });
    }
    void leave()
    {
        m_presence->leave();
        m_face->change([](ScriptedFace& now) { now.scene.faces = 0; });
    }

    // Of three persons one begins at the desk, one is helped from the carte Vitale on, one from the
    // document's chip on.
    void takeOver()
    {
        if (!state().handledBy.empty())
            return;
        const Step from =
            DeskPerson::of(state().caseId).number % 3 == 2 ? Step::Chip : Step::HealthCard;
        if (state().step >= from)
            m_station->takeOver(journey::Mode::Desk);
    }

    void goOn()
    {
        switch (state().step) {
        case Step::Comfort:
            m_station->post(event::SetComfort{{.reducedMotion = true}});
            m_station->post(event::Continue{});
            break;
        case Step::Consent:
            m_station->post(event::GiveConsent{"fr-1", true});
            break;
        case Step::Reason:
            m_station->post(event::ChooseReason{journey::Reason::NoPhone});
            break;
        case Step::Face:
            if (isMovement(m_station->faceTask().kind))
                m_face->change(
                    [](ScriptedFace& now) { now.outcome = vision::ChallengeOutcome::Done; });
            goOnReading();
            break;
        case Step::Agent:
            accept();
            break;
        case Step::TransactionCode:
            m_station->post(event::ChooseCode{PersonalText("493817")});
            break;
        case Step::Refused:
            stop(4, "error refused");
        case Step::Registered:
            leave();
            m_station->post(event::Cancel{});
            break;
        default:
            goOnReading();
        }
    }

    void goOnReading()
    {
        if (journey::isConfirming(state()))
            m_station->post(event::ConfirmDocument{});
        else if (m_station->choices().canRetry && state().problem)
            m_station->post(event::Retry{});
        else if (m_station->choices().canContinue)
            m_station->post(event::Continue{});
    }

    void accept()
    {
        if (m_station->agent().problem)
            stop(4, "error the agent's word is not taken");
        station::AgentOrder order;
        order.word = journey::AgentWord::Accept;
        order.reason = "document-checked-by-hand";
        order.text = PersonalText(DeskPerson::of(state().caseId).surname());
        order.agentId = QString::fromLatin1(deskAgent);
        order.secret = password();
        m_station->decide(std::move(order));
    }

    core::FixedClock m_clock{noon()};
    crypto::SystemRandom m_random;
    SharedPresence m_presence;
    SharedFace m_face = std::make_shared<ScriptedFace>();
    std::unique_ptr<Station> m_station;
    QTimer m_hands;
    bool m_ready = false;
    std::optional<DeskPerson> m_begin;
    std::deque<CaseId> m_drafts;
    std::optional<CaseId> m_opening; // a draft that is being brought back
    Step m_told = Step::Welcome;
    QString m_saved;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::string what = argc > 2 ? argv[1] : "";
    const Place place{argc > 2 ? argv[2] : ""};
    if (what == "prepare") {
        prepare(place);
        return 0;
    }
    if (what == "verify")
        return verify(place);
    std::deque<CaseId> drafts;
    if (what == "resume")
        drafts = tellDisk(place);
    if (what != "resume" && (what != "run" || argc != 4))
        stop(2, "desk_case prepare|run|resume|verify FOLDER [NUMBER]");
    Desk desk(place);
    if (what == "run")
        desk.beginCaseOf({std::atoi(argv[3])});
    else
        desk.resume(std::move(drafts));
    return QCoreApplication::exec();
}
