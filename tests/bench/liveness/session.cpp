#include "liveness/session.h"

#include "presentation/chance.h"

#include <algorithm>
#include <cmath>

namespace kiosk::bench {
namespace {

using devices::PersonPrompt;
using vision::Challenge;

constexpr double frameTime = 1.0 / 15; // every other frame of the camera is analysed
constexpr double leastLooking = 1.3;   // seconds
constexpr double mostLooking = 6;
constexpr double colourTime = 0.64; // as the kiosk's
constexpr std::size_t colours = 4;
constexpr double pause = 0.5;    // between movements
constexpr double patience = 4.5; // with one movement
constexpr double mostTime = 20;  // of everything
constexpr std::size_t baselineSights = 24;

PersonPrompt::Movement movementOf(Challenge challenge)
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return PersonPrompt::Movement::TurnLeft;
    case Challenge::TurnRight:
        return PersonPrompt::Movement::TurnRight;
    case Challenge::Nod:
        return PersonPrompt::Movement::Nod;
    case Challenge::Blink:
        return PersonPrompt::Movement::Blink;
    case Challenge::ReadNumber:
        return PersonPrompt::Movement::ReadNumber;
    }
    return PersonPrompt::Movement::None;
}

bool isFrontal(const vision::FaceSight& sight, const vision::FaceBaseline& baseline)
{
    return sight.faces == 1 && sight.face && sight.pose &&
           std::abs(sight.pose->yaw - baseline.pose.yaw) < 8 &&
           std::abs(sight.pose->pitch - baseline.pose.pitch) < 8;
}

} // namespace

Session::Session(Instruments& instruments, tests::Presentation& presentation, std::uint64_t seed)
    : m_instruments(instruments), m_presentation(presentation),
      m_below([chance = tests::Chance(seed)](std::uint32_t limit) mutable {
          return chance.below(limit);
      }),
      m_plan(m_below)
{
    std::vector<vision::ScreenColour> left{{255, 214, 150}, {150, 205, 255}, {176, 255, 186},
                                           {214, 182, 255}, {255, 196, 206}, {160, 246, 246}};
    while (m_colours.size() < colours) {
        const auto index = m_below(static_cast<std::uint32_t>(left.size()));
        m_colours.push_back(left[index]);
        left.erase(left.begin() + index);
    }
}

Result<SessionResult> Session::run()
{
    m_instruments.watch.reset();
    while (m_phase != Phase::Over && m_at < mostTime) {
        KIOSK_CHECK(step());
        m_at += frameTime;
    }
    if (m_challenge)
        answered(false, 0);
    m_result.finished = m_plan.done();
    m_result.judgement = m_liveness.judge(2);
    m_result.seconds = m_at;
    return m_result;
}

Session::Moment Session::now() const
{
    return Moment(std::chrono::hours(1) +
                  std::chrono::microseconds(static_cast<std::int64_t>(m_at * 1e6)));
}

void Session::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_at;
}

void Session::prompt(PersonPrompt::Movement movement, std::string digits)
{
    m_prompt.movement = movement;
    m_prompt.digits = std::move(digits);
    m_presentation.prompt(m_prompt, m_at);
}

Result<void> Session::step()
{
    auto frame = std::make_shared<const Image>(m_presentation.frame(m_at));
    KIOSK_TRY(const vision::FaceSight sight, m_instruments.watch.look(std::move(frame), now()));
    m_liveness.look(sight);
    return look(sight);
}

Result<void> Session::look(const vision::FaceSight& sight)
{
    const double passed = m_at - m_since;
    switch (m_phase) {
    case Phase::Looking:
        m_sights.push_back(sight);
        m_sights.back().frame = nullptr;
        if (m_sights.size() > baselineSights)
            m_sights.erase(m_sights.begin());
        if (passed < leastLooking)
            return {};
        m_baseline = vision::FaceBaseline::of(m_sights);
        if (m_baseline && isFrontal(sight, *m_baseline)) {
            KIOSK_TRY(m_first, m_instruments.comparer.embed(*sight.frame, *sight.face));
            enter(Phase::Light);
            shine();
        } else if (passed > mostLooking) {
            enter(Phase::Over);
        }
        return {};
    case Phase::Light:
        shine();
        return {};
    case Phase::Movement:
        break;
    case Phase::Over:
        return {};
    }
    if (m_toCompare && isFrontal(sight, *m_baseline))
        KIOSK_CHECK(compare(sight));
    if (!m_challenge) {
        if (m_plan.done() || m_plan.exhausted()) {
            if (!m_toCompare || passed > 2)
                enter(Phase::Over);
        } else if (passed > pause) {
            ask();
        }
        return {};
    }
    const auto outcome = m_challenge->look(sight);
    if (outcome != vision::ChallengeOutcome::Waiting)
        answered(outcome == vision::ChallengeOutcome::Done,
                 outcome == vision::ChallengeOutcome::Wrong ? 1 : 0);
    else if (passed > patience)
        answered(false, 0);
    return {};
}

void Session::shine()
{
    const auto index = static_cast<std::size_t>((m_at - m_since) / colourTime);
    if (index < m_colours.size()) {
        if (index == 0 || index != m_colour) {
            const vision::ScreenColour& colour = m_colours[index];
            m_liveness.light(colour, now());
            m_prompt.screenRgb = {colour.red, colour.green, colour.blue};
            prompt(PersonPrompt::Movement::None);
        }
        m_colour = index;
        return;
    }
    m_liveness.light(std::nullopt, now());
    m_prompt.screenRgb = {255, 255, 255};
    prompt(PersonPrompt::Movement::None);
    enter(Phase::Movement);
}

void Session::ask()
{
    const Challenge challenge = *m_plan.current();
    if (!vision::canRecognise(challenge, *m_baseline)) {
        m_plan.replace();
        return;
    }
    const std::string digits = challenge == Challenge::ReadNumber ? m_plan.digits() : "";
    m_challenge.emplace(challenge, *m_baseline, digits);
    m_since = m_at;
    prompt(movementOf(challenge), digits);
}

void Session::answered(bool done, int wrong)
{
    vision::ChallengeResult result;
    result.challenge = m_challenge->challenge();
    result.done = done;
    result.wrong = wrong;
    if (const auto began = m_challenge->began(); began && done)
        result.reaction = std::chrono::duration_cast<std::chrono::milliseconds>(
            *began - Moment(std::chrono::hours(1) +
                            std::chrono::microseconds(static_cast<std::int64_t>(m_since * 1e6))));
    m_liveness.challenged(result);
    m_result.asked.push_back({result.challenge, done, result.reaction});
    m_challenge.reset();
    m_toCompare = true;
    if (done)
        m_plan.pass();
    else
        m_plan.replace();
    m_since = m_at;
    prompt(PersonPrompt::Movement::None);
}

Result<void> Session::compare(const vision::FaceSight& sight)
{
    KIOSK_TRY(const vision::FaceEmbedding embedding,
              m_instruments.comparer.embed(*sight.frame, *sight.face));
    m_liveness.compared(vision::similarity(*m_first, embedding));
    m_toCompare = false;
    return {};
}

} // namespace kiosk::bench
