// Private to vision: a turn of the head to one side and back. Told from the yaw against the level
// that the person rests on: at least 18° (a waved photograph reads 15° in 2.5 % of films), seen for
// longer than one measurement lives, 250 ms at least in all, and back to near frontal. It may be as
// slow as one likes, and the face may be lost on the way, but it must begin at rest.
#pragma once

#include "vision/challenge/movement.h"
#include "vision/challenge/rest_level.h"

namespace kiosk::vision {

class Turn final : public Movement
{
public:
    enum class Side { PersonsLeft, PersonsRight };
    // `longest`: a turn that takes longer is none (the person looks at something else).
    Turn(Side side, float restYaw, std::optional<std::chrono::milliseconds> longest = std::nullopt);

    void look(const FaceSight& sight) override;
    [[nodiscard]] bool done() const override { return m_done; }
    [[nodiscard]] double progress() const override;
    [[nodiscard]] std::optional<Time> began() const override;

private:
    struct Excursion
    {
        Time began;
        std::optional<Time> firstFar;
        Time lastFar;
        float peak = 0; // degrees to the side looked for
    };
    void follow(float out, Time at);
    [[nodiscard]] bool isTurn(const Excursion& excursion, Time back) const;

    float m_sign;
    RestLevel m_level;
    std::optional<std::chrono::milliseconds> m_longest;
    bool m_rested = false;
    std::optional<Time> m_last;
    std::optional<Excursion> m_excursion;
    float m_out = 0;
    bool m_done = false;
};

} // namespace kiosk::vision
