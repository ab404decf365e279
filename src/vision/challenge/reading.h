// Private to vision: a number read aloud, told from the mouth alone (nothing is recorded, and what
// is said is not known). After a quiet mouth it opens and closes about as often as there are
// digits: at least one time less than digits, because some hardly open it, and not much more often
// than their syllables, because that is talk. Then it is quiet again. Pauses of two seconds between
// digits are fine.
#pragma once

#include "vision/challenge/movement.h"

namespace kiosk::vision {

class Reading final : public Movement
{
public:
    Reading(const HeadPose& rest, std::size_t digits);

    void look(const FaceSight& sight) override;
    [[nodiscard]] bool done() const override { return m_done; }
    [[nodiscard]] double progress() const override;
    [[nodiscard]] std::optional<Time> began() const override;

private:
    void begin(float mouth, Time at);
    void follow(float mouth, Time at);
    void rest(float mouth);
    void change(float mouth, Time at);
    void judge(Time at);
    void forget();

    [[nodiscard]] bool faces(const FaceSight& sight) const;

    HeadPose m_rest;
    int m_least; // openings
    int m_most;
    std::optional<Time> m_last;
    std::optional<Time> m_changed; // when the mouth last opened or closed, or was first seen
    bool m_open = false;
    float m_turning = 0; // where it last turned: the lowest since it closed, the widest since open
    Time m_closedAt;     // when it was last seen as good as closed
    std::optional<Time> m_began;
    int m_openings = 0; // and closings
    bool m_done = false;
};

} // namespace kiosk::vision
