// Which sides of a document have been read, which is still wanted, and when it is enough. No
// camera, no thread, no clock: told what was read, side by side.
#pragma once

#include "core/image.h"
#include "journey/state.h"
#include "vision/document_reader.h"

#include <optional>

namespace kiosk::station {

// One picture of one side, and what it says.
struct TakenSide
{
    // Takes the pictures out of `side`, so that they are shared instead of copied.
    TakenSide(vision::DocumentSide side, SharedImage taken, journey::DocumentSource from,
              bool isSimulated);

    vision::DocumentSide reading; // without page and portrait
    SharedImage picture;          // as the camera or the scanner gave it
    SharedImage straight;         // null when no page was found in the picture
    SharedImage portrait;         // null when none was found on the page
    journey::DocumentSource source;
    bool simulated;
};

class DocumentSides
{
public:
    enum class Wanted : std::uint8_t { Any, Front, Back };
    enum class Outcome : std::uint8_t {
        Complete,      // nothing more is wanted
        OtherSide,     // kept; wanted() says what comes next
        SameSide,      // seen before
        OtherDocument, // not the one whose side was kept: that one is dropped, this one begins anew
        Unreadable,    // nothing that tells a document
        NotThisOne,    // a driving licence, a health card, a visa
    };

    explicit DocumentSides(identity::Date today = {}) : m_today(today) {}

    // `lines`: what live frames of the same page have proven, or null; helps a picture out whose
    // own lines are in doubt.
    Outcome add(TakenSide side, const vision::MrzReading* lines);
    [[nodiscard]] Wanted wanted() const noexcept;
    [[nodiscard]] bool empty() const noexcept { return !m_front && !m_back; }
    // Something to go on with although a side is missing: a zone, or pictures of what nobody knows.
    [[nodiscard]] bool isOfUse() const noexcept;

    // Null while not taken. A document with everything on one side has a front only.
    [[nodiscard]] const TakenSide* front() const noexcept { return m_front ? &*m_front : nullptr; }
    [[nodiscard]] const TakenSide* back() const noexcept { return m_back ? &*m_back : nullptr; }
    // The side with the zone; null when none was read.
    [[nodiscard]] const TakenSide* zone() const noexcept;
    // By the zone where there is one, else by the front's look.
    [[nodiscard]] identity::DocumentKind kind() const noexcept;

private:
    Outcome addWithZone(TakenSide side);
    Outcome addFront(TakenSide side);
    Outcome beginAnew(std::optional<TakenSide>& place, TakenSide side);
    [[nodiscard]] bool belongTogether(const TakenSide& front, const TakenSide& back) const;

    identity::Date m_today;
    std::optional<TakenSide> m_front;
    std::optional<TakenSide> m_back;
    int m_restarts = 0;
};

} // namespace kiosk::station
