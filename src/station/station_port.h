// The kiosk as its windows see it. One object, living on the GUI thread; every call returns at
// once. A window shows state(), draws the live pictures, and posts events; it never talks to a
// device. Implemented by station::Station, and by tests/support/fake_station.h.
#pragma once

#include "core/image.h"
#include "journey/apply.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace kiosk::station {

// What the person should do now for a good picture; the page words and draws it.
enum class Guidance : std::uint8_t {
    None,
    // face
    LookAtCamera,
    ComeCloser,
    MoveBack,
    Centre,
    StayAlone,
    HoldStill,
    MoreLight, // turn to the light
    LessLight, // too bright, or light from behind
    EvenLight, // one side of the face is dark
    LookStraight,
    HeadUpright,
    RaiseChin,
    LowerChin,
    MoveUp,   // the face is too low in the picture: sit or stand higher, or tilt the camera
    MoveDown, // too high
    MoveSideways,
    OpenEyes,
    CloseMouth,
    TakeOffGlasses,    // dark, or reflecting
    UncoverFace,       // mask, hand or hair; a head scarf may stay
    PlainerBackground, // something or somebody behind
    DoMovement,        // the movement of faceTask()
    OtherMovement,     // that was another one; here is a new one
    FaceTaken,         // the picture is taken; being compared
    // document
    ShowPage,
    ShowFront, // the side with the photograph
    ShowBack,  // the side with the lines < < <
    HoldPageStill,
    AvoidGlare, // light hides a part
    MovePageIn, // a corner is outside the picture
    PageCloser,
    PageFlat, // seen from the side
    PageMoreLight,
    PageLessLight,
    PageSharper,   // blurred: hold it further away, or wait
    PageTaken,     // got it; being read
    OtherDocument, // not the one whose other side was taken: begin again with both sides of one
    SwipeAgain,    // the swipe reader sent no good lines
    Scanning,      // the scanner is at work
    // cards
    InsertCard,
    LeaveCard,
    TurnCard,
    PlaceOnReader,
};

// The page in the live picture of the document camera.
struct PageSight
{
    std::array<QPointF, 4> corners; // fractions of the frame's width and height, clockwise
    bool found = false;             // corners are meaningful
    bool good = false;              // nothing is wrong with the picture
    friend bool operator==(const PageSight&, const PageSight&) = default;
};

// The face in the live picture of the face camera.
struct FaceOutline
{
    QRectF box; // fractions of the frame's width and height
    bool found = false;
    bool good = false;   // nothing is wrong with the picture
    double progress = 0; // 0…1, towards the picture
    friend bool operator==(const FaceOutline&, const FaceOutline&) = default;
};

// What the person is asked for on the face's step. There is no time limit on any of it.
struct FaceTask
{
    enum class Kind : std::uint8_t {
        Position, // come before the camera; guidance says how
        HoldStill,
        Light,    // hold still while the screen changes its colour
        TurnLeft, // the person's left, which is the screen's left in a mirrored picture
        TurnRight,
        Nod,
        Blink,
        ReadNumber,
        Comparing,
    };
    Kind kind = Kind::Position;
    int number = 0;      // which movement this is, from 1; 0: none
    int count = 0;       // how many there are
    double progress = 0; // 0…1, of this movement
    QString digits;      // of ReadNumber
    std::optional<std::array<std::uint8_t, 3>>
        light;            // RGB of the screen around the picture; else its own
    bool canSkip = false; // skipMovement() gives another
    friend bool operator==(const FaceTask&, const FaceTask&) = default;
};
[[nodiscard]] bool isMovement(FaceTask::Kind kind) noexcept;

struct DeviceState
{
    QString kind; // "reader", "camera-face", "camera-document", "scanner", "swipe-reader",
                  // "printer", "policy" (named by its version), "back-office", "storage"
    QString name;
    bool ready = false;
    bool simulated = false;
    ErrorCode problem = ErrorCode::Internal; // only meaningful when not ready
};

// One line of the queue, for the desk window. No personal data.
struct QueueRow
{
    QString packageId;
    QString state; // outbox::packageStateId
    TimePoint sealedAt;
    quint64 size = 0;
    quint64 uploaded = 0;
    int attempts = 0;
    QString lastError; // error id or empty
};

// The agent at this kiosk, if any.
struct AgentState
{
    QString id; // empty: nobody is signed in
    QString name;
    identity::AgentRole role = identity::AgentRole::Agent;
    bool locked = false; // the desk shows nothing until the same agent, or another, signs in
    bool busy = false;   // signing in, or signing; a second or two
    std::optional<ErrorCode> problem;     // of the last try
    std::optional<TimePoint> lockedUntil; // with SignInLocked
    [[nodiscard]] bool signedIn() const { return !id.isEmpty() && !locked; }
    friend bool operator==(const AgentState&, const AgentState&) = default;
};

// An agent's word on the present case. The secret (password or PIN) is asked anew for each.
struct AgentOrder
{
    journey::AgentWord word = journey::AgentWord::Refuse;
    std::string reason; // of journey::agentReasonsFor(word)
    PersonalText text;
    std::optional<journey::Step> returnTo;
    QString agentId; // the one who is signed in, or the second of two
    SecureBytes secret;
};

// One draft of the desk. No personal data.
struct DraftRow
{
    CaseId caseId;
    QString agentId;
    QString step; // journey::stepId
    TimePoint savedAt;
    TimePoint expires;
    bool own = false; // of the agent who is signed in: can be opened
};

// What the reviewing agent looks at, worded by the window: evidence by evidence, words first.
struct ReviewLine
{
    enum class Tone : std::uint8_t { Good, Open, Doubt, Bad };
    QString topic; // "document", "chip", "face", "identity", "record", "steps"
    QString id;    // a reason or remark: "face.grey_zone"; or "TOPIC.ok"
    Tone tone = Tone::Open;
    QString detail;              // id of why: "name.truncated"; may be empty
    std::optional<double> score; // with the limit that it was held against
    std::optional<double> limit;
    journey::SettledBy who = journey::SettledBy::Nothing;
    friend bool operator==(const ReviewLine&, const ReviewLine&) = default;
};

class StationPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual const journey::State& state() const = 0;
    [[nodiscard]] virtual journey::Choices choices() const = 0;
    [[nodiscard]] virtual bool
    trial() const = 0; // simulated devices may be used; shown at all times
    [[nodiscard]] virtual std::vector<DeviceState> devices() const = 0;
    [[nodiscard]] virtual std::vector<QueueRow> queue() const = 0;
    // The chip's portrait, as far as it has been read, and the best live frame of the present case;
    // null when there is none.
    [[nodiscard]] virtual SharedImage chipPortrait() const = 0;
    [[nodiscard]] virtual SharedImage livePortrait() const = 0;
    // The QR of state().handoff: modules row by row, empty when there is none; side² entries.
    [[nodiscard]] virtual std::vector<bool> offerModules() const = 0;

    // What the live face is compared with: the chip's portrait, else the printed one. Null without.
    [[nodiscard]] virtual SharedImage referencePortrait() const = 0;
    [[nodiscard]] virtual FaceTask faceTask() const = 0;

    // The straightened pictures of the document's two sides; null when not taken.
    [[nodiscard]] virtual SharedImage documentFront() const = 0;
    [[nodiscard]] virtual SharedImage documentBack() const = 0;

    // The policy that the present case is judged by, and the next one.
    [[nodiscard]] virtual const journey::Policy& policy() const = 0;
    [[nodiscard]] virtual AgentState agent() const = 0;
    [[nodiscard]] virtual std::vector<DraftRow> drafts() const = 0;
    [[nodiscard]] virtual std::vector<ReviewLine> review() const = 0;

    virtual void post(journey::Event event) = 0;
    // Answered by agentChanged(). An empty id: whoever's card is in the reader.
    virtual void signIn(const QString& id, SecureBytes secret) = 0;
    virtual void signOut() = 0;
    virtual void lockAgent() = 0;   // the case goes on existing; nothing of it is shown at the desk
    virtual void agentActive() = 0; // a key or a touch at the desk: the lock begins to wait anew
    // The signed-in agent takes the present case over, or gives it back: TakeOver, HandBack.
    virtual void takeOver(journey::Mode mode) = 0;
    // Signs and posts AgentDecided; agent().problem says why not.
    virtual void decide(AgentOrder order) = 0;
    virtual void resumeDraft(const CaseId& caseId) = 0;
    virtual void discardDraft(const CaseId& caseId) = 0;
    // On the document's step, when devices() has a "scanner": scans the page that lies on the
    // glass. Also after a failure there, which is a retry then. Does nothing otherwise.
    virtual void scanDocument() = 0;
    // "I cannot do this": another movement instead, or, when none is left, what was gathered is
    // judged without. Does nothing when no movement is asked for.
    virtual void skipMovement() = 0;
    virtual void syncQueueNow() = 0;

Q_SIGNALS:
    void stateChanged();
    void faceFrame(kiosk::core::SharedImage image);
    void faceOutlineChanged(kiosk::station::FaceOutline outline);
    void faceTaskChanged(kiosk::station::FaceTask task);
    void documentFrame(kiosk::core::SharedImage image);
    void pageSightChanged(kiosk::station::PageSight sight);
    void documentSidesChanged(); // documentFront() or documentBack() did
    void chipPortraitChanged(kiosk::core::SharedImage image); // while it is read; null: it went
    void guidanceChanged(kiosk::station::Guidance guidance);
    void progressChanged(double fraction); // of the present step's work, 0…1
    void devicesChanged();
    void queueChanged();
    void agentChanged();
    void draftsChanged();
    // Answers resumeDraft(): the case had been registered before the program ended; its draft is
    // gone.
    void draftRegistered(kiosk::core::CaseId caseId);
};

} // namespace kiosk::station

Q_DECLARE_METATYPE(kiosk::station::Guidance)
Q_DECLARE_METATYPE(kiosk::station::PageSight)
Q_DECLARE_METATYPE(kiosk::station::FaceOutline)
Q_DECLARE_METATYPE(kiosk::station::FaceTask)
