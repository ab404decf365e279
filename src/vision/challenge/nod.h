// Private to vision: the head goes down and comes up again. Told from the pitch against the level
// that the person rests on: 12° down at least (a waved photograph never swings by as much, rendered
// bent prints reach 10°), seen for longer than one measurement lives, and up again within five
// seconds, because who looks down for longer looks at something. One nod is enough where a nod was
// asked for: asking for two would add a rule to read, and the moment it comes at already tells a
// person from a film. What the pose network reads as pitch while the head is turned counts as
// nothing.
#pragma once

#include "vision/challenge/movement.h"
#include "vision/challenge/rest_level.h"

namespace kiosk::vision {

class Nod final : public Movement
{
public:
    // `wanted` nods, each within three seconds of the one before.
    Nod(const HeadPose& rest, int wanted);

    void look(const FaceSight& sight) override;
    [[nodiscard]] bool done() const override { return m_nods >= m_wanted; }
    [[nodiscard]] double progress() const override;
    [[nodiscard]] std::optional<Time> began() const override;

private:
    struct Dip
    {
        Time began;
        std::optional<Time> firstDeep;
        Time lastDeep;
        float deepest = 0; // degrees below the level
    };
    void follow(float down, Time at);
    void count(const Dip& dip, Time up);
    void forget();

    float m_restYaw;
    RestLevel m_level;
    int m_wanted;
    bool m_rested = false;
    std::optional<Time> m_last;
    std::optional<Dip> m_dip;
    float m_down = 0;
    int m_nods = 0;
    std::optional<Time> m_firstBegan;
    Time m_lastUp;
};

} // namespace kiosk::vision
