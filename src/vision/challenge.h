// Movements that a live person is asked for, and their recognition. A picture or a film cannot know
// which one comes. Nothing here has a deadline: whoever needs time has it. Plain objects; the
// caller feeds sights in their order, on one thread.
#pragma once

#include "vision/face_sight.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::vision {

enum class Challenge : std::uint8_t {
    TurnLeft, // towards the person's own left, about 20° and more; and back
    TurnRight,
    Nod,        // down, about 15° and more, and up
    Blink,      // twice
    ReadNumber, // aloud, the digits that the screen shows from this moment
};
[[nodiscard]] std::string_view challengeId(Challenge challenge) noexcept; // "turn_left"

// How this person looks when nothing is asked: the medians over quiet frontal sights.
struct FaceBaseline
{
    HeadPose pose;
    EyeOpening eyes;
    float mouth = 0;
    // Nothing when fewer than five sights show one face, its pose, and it facing the camera.
    [[nodiscard]] static std::optional<FaceBaseline> of(std::span<const FaceSight> sights);
};

// False when the movement could not be seen on this person: a blink of eyes that the network calls
// closed while they are open (narrow ones, some glasses). Ask for another movement then.
[[nodiscard]] bool canRecognise(Challenge challenge, const FaceBaseline& baseline) noexcept;

enum class ChallengeOutcome : std::uint8_t {
    Waiting, // nothing yet, or under way
    Done,
    Wrong, // another movement than the one asked for: the challenge is void
};

// Recognises one movement, from the moment it was asked for; how each is told, and from what,
// stands in vision/challenge/. Another turn of the head, or two nods in a row, in its place are
// Wrong; blinks, words, small movements and long looks aside or down never are.
class ChallengeWatch
{
public:
    // `digits` only for ReadNumber.
    ChallengeWatch(Challenge challenge, const FaceBaseline& baseline, std::string digits = {});
    ChallengeWatch(ChallengeWatch&&) noexcept;
    ChallengeWatch& operator=(ChallengeWatch&&) noexcept;
    ~ChallengeWatch();

    // Final once it is not Waiting. Sights without a face, or with several, count as nothing.
    [[nodiscard]] ChallengeOutcome look(const FaceSight& sight);
    [[nodiscard]] Challenge challenge() const noexcept;
    [[nodiscard]] double progress() const noexcept; // 0…1, for the window
    // When the movement began, by the sights' time; for the check against a film that happened to
    // move (a person needs 200 ms at least to react).
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> began() const noexcept;

private:
    struct Asked;
    std::unique_ptr<Asked> m_asked;
};

// Which movements one person is asked for: two different ones in random order, one of them a turn
// of the head, because only that shows depth. A movement that the person cannot do, or did wrongly,
// is replaced by one not asked for yet, as long as there is one.
class ChallengePlan
{
public:
    // `below(n)` gives a random number from 0 to n − 1.
    using Below = std::function<std::uint32_t(std::uint32_t)>;
    explicit ChallengePlan(Below below);

    [[nodiscard]] std::optional<Challenge> current() const noexcept; // none: done, or none is left
    [[nodiscard]] int number() const noexcept;                       // 1 or 2
    [[nodiscard]] bool done() const noexcept;                        // both
    [[nodiscard]] bool exhausted() const noexcept;                   // not done, none is left
    [[nodiscard]] std::string digits(); // four for ReadNumber, new ones
    void pass();                        // the current one is done
    void replace();                     // cannot do it, or did another

private:
    void draw();
    Below m_below;
    std::vector<Challenge> m_left; // not asked for yet
    std::optional<Challenge> m_current;
    int m_passed = 0;
    bool m_turned = false;
};

} // namespace kiosk::vision
