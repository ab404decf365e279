// Private to vision: both eyes close and open, twice. Told from how much of the person's own
// opening is gone, because a fifth of narrow or spectacled eyes read as closed while open: of both
// eyes at the same time where both can be read, else of the one that can. Half of it at least (a
// waved photograph loses a third), for 80 ms to 1.5 s, which leaves room for those who close their
// eyes slowly; the second within two seconds of the first. Natural blinks, one in four seconds on
// average, may come as close, so that this movement alone says little of a film. With the head
// turned or lowered the lids are not seen, and nothing counts.
#pragma once

#include "vision/challenge/movement.h"

namespace kiosk::vision {

class Blink final : public Movement
{
public:
    Blink(const HeadPose& rest, const EyeOpening& open);
    // Whether at least one eye reads as open when it is.
    [[nodiscard]] static bool readable(const EyeOpening& open) noexcept;

    void look(const FaceSight& sight) override;
    [[nodiscard]] bool done() const override { return m_blinks >= 2; }
    [[nodiscard]] double progress() const override;
    [[nodiscard]] std::optional<Time> began() const override;

private:
    [[nodiscard]] bool faces(const FaceSight& sight) const;
    [[nodiscard]] std::optional<float> closed(const EyeOpening& eyes) const; // 0 as usual … 1 shut
    void follow(float closed, Time at);
    void opened(Time at);

    HeadPose m_rest;
    EyeOpening m_usual;
    std::optional<Time> m_last;
    std::optional<Time> m_lastOpen;
    std::optional<Time> m_shut; // the last sight of open eyes before they closed
    int m_blinks = 0;
    Time m_firstShut;
    Time m_lastOpened;
};

} // namespace kiosk::vision
