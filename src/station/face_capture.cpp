#include "station/face_capture.h"

#include <algorithm>
#include <cmath>

namespace kiosk::station {
namespace {

using namespace std::chrono_literals;
using Kind = FaceQuestion::Kind;
using vision::Challenge;
using vision::FaceSight;

constexpr int movementsWanted = 2;
constexpr std::size_t framesCompared = 3;
constexpr std::size_t quietSights = 20;
// Gone so long, it may be somebody else who comes back; and after the longer one it counts as that.
constexpr auto shortAbsence = 400ms;
constexpr auto longAbsence = 2s;
// Of the width of a face, from one frame to the next: nobody moves so fast.
constexpr float jump = 0.8F;
constexpr float frontal = 15; // degrees of yaw, for a comparison
// Below the cosine that two persons in a hundred reach with each other (models/cards).
constexpr double anotherPerson = 0.243;
constexpr auto pauseAfterDone = 500ms; // "done" can be seen
constexpr auto pauseAfterWrong = 1200ms;

bool isPresent(const FaceSight& sight)
{
    return sight.face && sight.faces == 1;
}

bool hasJumped(const vision::DetectedFace& from, const vision::DetectedFace& to)
{
    const float dx = to.left + to.width / 2 - from.left - from.width / 2;
    const float dy = to.top + to.height / 2 - from.top - from.height / 2;
    return std::hypot(dx, dy) > jump * std::max(from.width, 1.0F);
}

bool isFrontal(const FaceSight& sight)
{
    return sight.pose && std::abs(sight.pose->yaw) < frontal;
}

} // namespace

FaceCapture::FaceCapture(FaceWatcher& watcher, Rules rules, vision::ChallengePlan::Below below)
    : m_watcher(watcher), m_rules(std::move(rules)), m_below(std::move(below)), m_plan(m_below)
{
}

FaceCapture::~FaceCapture()
{
    m_watcher.reset();
}

double FaceCapture::progress() const noexcept
{
    constexpr double portrait = 0.4;
    constexpr double light = 0.5;
    constexpr double movement = 0.2;
    switch (m_phase) {
    case Phase::Position:
        return portrait * m_best.progress();
    case Phase::Light:
        return portrait + (light - portrait) * m_task.progress;
    case Phase::Movement:
        return light + movement * (std::max(m_task.number, 1) - 1 + m_task.progress);
    case Phase::Comparing:
        break;
    }
    return m_end ? 1.0 : 0.9;
}

std::vector<FaceQuestion> FaceCapture::takeQuestions()
{
    return std::exchange(m_questions, {});
}

void FaceCapture::look(const devices::CameraFrame& frame, Moment now)
{
    if (m_end)
        return;
    if (!m_usableAt)
        m_usableAt = now;
    const auto seen = m_watcher.look(frame.image, frame.arrived);
    if (!seen) {
        if (seen.error().code != ErrorCode::UnreadableImage)
            m_end = tl::unexpected(seen.error());
        return;
    }
    m_watcher.gather(*seen);
    heedPresence(*seen);
    m_outline = outlineFor(*seen, isPresent(*seen), m_best.progress());
    switch (m_phase) {
    case Phase::Position:
        position(*seen, now);
        break;
    case Phase::Light:
        shine(now);
        break;
    case Phase::Movement:
        move(*seen, now);
        break;
    case Phase::Comparing:
        break;
    }
    if (m_phase != Phase::Position && isPresent(*seen))
        m_usableAt = now;
    if (m_phase != Phase::Comparing && now - *m_usableAt > m_rules.patience)
        m_end = fail(m_fault);
}

// ---- who is there ----

void FaceCapture::beginAnew()
{
    ++m_round;
    m_open = 0;
    m_questions.clear();
    m_watcher.reset();
    m_phase = Phase::Position;
    m_task = {};
    m_face.reset();
    m_doubtful = false;
    m_fault = ErrorCode::NoFace;
    m_best.clear();
    m_quiet.clear();
    m_light.reset();
    m_plan = vision::ChallengePlan(m_below);
    m_movement.reset();
    m_pauseUntil = {};
    m_wrong = 0;
    m_midst.reset();
    m_captured = {};
}

void FaceCapture::heedPresence(const FaceSight& sight)
{
    if (!isPresent(sight)) {
        if (m_face && sight.at - m_presentAt > longAbsence && m_phase != Phase::Comparing)
            beginAnew();
        return;
    }
    if (m_face && m_phase != Phase::Position &&
        (sight.at - m_presentAt > shortAbsence || hasJumped(*m_face, *sight.face)))
        m_doubtful = true;
    m_face = sight.face;
    m_presentAt = sight.at;
    if (!m_doubtful || !isFrontal(sight))
        return;
    m_doubtful = false;
    ask(Kind::Same, {sight});
}

// ---- the portrait ----

void FaceCapture::position(const FaceSight& sight, Moment now)
{
    const vision::FaceQuality quality = m_watcher.assess(sight, m_rules.limits);
    const bool good = isPresent(sight) && quality.good();
    m_best.add(sight, quality);
    m_outline.good = good;
    m_outline.progress = m_best.progress();
    m_task.kind = m_best.progress() > 0 ? FaceTask::Kind::HoldStill : FaceTask::Kind::Position;
    m_word.suggest(guidanceFor(sight, quality), now);
    if (!good) {
        m_fault = errorFor(sight, quality);
        return;
    }
    m_usableAt = now;
    remember(sight);
    if (m_best.enough())
        takePortrait(now);
}

void FaceCapture::remember(const FaceSight& sight)
{
    m_quiet.push_back(sight);
    m_quiet.back().frame.reset();
    if (m_quiet.size() > quietSights)
        m_quiet.erase(m_quiet.begin());
}

void FaceCapture::takePortrait(Moment now)
{
    m_captured.frames = m_best.frames();
    std::vector<FaceSight> best;
    for (const vision::GoodFrame& frame : m_captured.frames)
        if (best.size() < framesCompared)
            best.push_back(frame.sight);
    ask(Kind::Portrait, std::move(best));
    m_fault = ErrorCode::NoFace;
    if (!m_rules.light)
        return startMovements(now);
    m_phase = Phase::Light;
    m_light.emplace(m_below, now);
    m_task = {};
    m_task.kind = FaceTask::Kind::Light;
    m_word.say(Guidance::HoldStill, now);
    shine(now);
}

void FaceCapture::shine(Moment now)
{
    const auto colour = m_light->at(now);
    const auto shown =
        colour ? std::optional(std::array{colour->red, colour->green, colour->blue}) : std::nullopt;
    if (shown != m_task.light)
        m_watcher.light(colour, now);
    m_task.light = shown;
    m_task.progress = m_light->progress(now);
    if (!colour)
        startMovements(now);
}

// ---- movements ----

void FaceCapture::startMovements(Moment now)
{
    m_task = {};
    if (!m_rules.movements)
        return compare(now);
    m_phase = Phase::Movement;
    m_task.kind = FaceTask::Kind::HoldStill;
}

void FaceCapture::move(const FaceSight& sight, Moment now)
{
    if (!m_movement && now < m_pauseUntil)
        return;
    if (!m_movement && !askForMovement(now)) {
        if (isPresent(sight))
            remember(sight);
        return;
    }
    if (sight.at < m_askedAt) // what was done before the question answers nothing
        return;
    if (!sight.face || sight.faces > 1) {
        m_fault = sight.face ? ErrorCode::SeveralFaces : ErrorCode::NoFace;
        m_word.suggest(sight.face ? Guidance::StayAlone : Guidance::LookAtCamera, now);
    } else {
        m_word.suggest(Guidance::DoMovement, now);
    }
    const auto outcome = m_movement->look(sight);
    m_task.progress = m_movement->progress();
    if (!m_midst && m_task.progress >= 0.5)
        m_midst = sight.frame;
    if (outcome == vision::ChallengeOutcome::Done)
        movementDone(sight, now);
    else if (outcome == vision::ChallengeOutcome::Wrong)
        movementWrong(now);
}

// False when there is none left, or nothing yet that a movement can be told from.
bool FaceCapture::askForMovement(Moment now)
{
    const auto baseline = vision::FaceBaseline::of(m_quiet);
    while (baseline && m_plan.current() && !vision::canRecognise(*m_plan.current(), *baseline))
        m_plan.replace();
    const auto challenge = m_plan.current();
    if (!challenge) {
        compare(now);
        return false;
    }
    if (!baseline)
        return false;
    m_task = {};
    m_task.kind = taskFor(*challenge);
    m_task.number = m_plan.number();
    m_task.count = movementsWanted;
    m_task.canSkip = true;
    std::string digits;
    if (*challenge == Challenge::ReadNumber)
        digits = m_plan.digits();
    m_task.digits = QString::fromStdString(digits);
    m_movement = m_watcher.watchFor(*challenge, *baseline, digits);
    m_askedAt = now;
    m_midst.reset();
    m_word.say(Guidance::DoMovement, now);
    return true;
}

void FaceCapture::movementDone(const FaceSight& sight, Moment now)
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    vision::ChallengeResult result{*m_plan.current(), true, m_wrong, {}};
    if (const auto began = m_movement->began())
        result.reaction = duration_cast<milliseconds>(*began - m_askedAt);
    m_watcher.challenged(result);
    m_captured.movements.push_back(m_midst ? m_midst : sight.frame);
    ask(Kind::Same, {sight});
    note(true, false);
    m_movement.reset();
    m_plan.pass();
    m_task.progress = 1;
    m_task.canSkip = false;
    m_pauseUntil = now + pauseAfterDone;
}

void FaceCapture::movementWrong(Moment now)
{
    ++m_wrong;
    const Challenge challenge = *m_plan.current();
    m_plan.replace();
    m_movement.reset();
    m_pauseUntil = now + pauseAfterWrong;
    if (!m_plan.current()) { // else the count goes to the one that follows
        m_watcher.challenged({challenge, false, m_wrong, {}});
        m_captured.challenges.push_back(
            {std::string(vision::challengeId(challenge)), false, m_wrong, false});
    }
    m_task = {};
    m_task.kind = FaceTask::Kind::HoldStill;
    m_word.say(Guidance::OtherMovement, now);
}

void FaceCapture::skipMovement(FaceTask::Kind which)
{
    if (m_phase != Phase::Movement || !m_movement || m_task.kind != which)
        return;
    note(false, true);
    m_plan.replace();
    m_movement.reset();
    m_pauseUntil = {};
    m_task = {};
    m_task.kind = FaceTask::Kind::HoldStill;
}

void FaceCapture::note(bool done, bool skipped)
{
    m_captured.challenges.push_back({std::string(vision::challengeId(*m_plan.current())), done,
                                     std::exchange(m_wrong, 0), skipped});
}

// ---- the comparison ----

void FaceCapture::ask(Kind kind, std::vector<FaceSight> sights)
{
    ++m_open;
    m_questions.push_back({kind, m_round, std::move(sights)});
}

void FaceCapture::heed(const FaceAnswer& answer, Moment)
{
    if (m_end || answer.round != m_round)
        return;
    --m_open;
    if (answer.kind == Kind::Portrait) {
        m_captured.similarity = answer.similarity;
        m_captured.models = answer.models;
    } else if (!(answer.similarity >= anotherPerson)) {
        return beginAnew();
    } else {
        m_watcher.compared(answer.similarity);
    }
    finishWhenAnswered();
}

void FaceCapture::compare(Moment now)
{
    m_phase = Phase::Comparing;
    m_task = {};
    m_task.kind = FaceTask::Kind::Comparing;
    m_word.say(Guidance::FaceTaken, now);
    finishWhenAnswered();
}

void FaceCapture::finishWhenAnswered()
{
    if (m_phase != Phase::Comparing || m_open > 0)
        return;
    m_captured.liveness = m_watcher.judge(m_rules.movements ? movementsWanted : 0);
    std::vector<std::string> models = m_watcher.modelVersions();
    models.insert(models.end(), m_captured.models.begin(), m_captured.models.end());
    m_captured.models = std::move(models);
    m_end = std::move(m_captured);
}

} // namespace kiosk::station
