#include "station/document_sides.h"

#include <algorithm>
#include <utility>

namespace kiosk::station {
namespace {

using identity::DocumentKind;
using identity::MrzField;
using identity::PrintedMatch;

// A printed number that is misread again and again must not keep a person here: then both sides are
// taken as they are, and an agent judges.
constexpr int mostRestarts = 2;

// Both readings are proven. If they agree, what either picture settles is settled.
void helpOut(vision::DocumentSide& side, const vision::MrzReading& lines)
{
    if (!side.mrz) {
        side.mrz = lines;
        side.mrzProblem.reset();
        side.kind = identity::kindOf(lines.mrz);
        return;
    }
    if (!(side.mrz->mrz == lines.mrz))
        return;
    std::erase_if(side.mrz->unproven, [&lines](MrzField field) {
        return std::ranges::find(lines.unproven, field) == lines.unproven.end();
    });
}

bool isRefused(const vision::DocumentSide& side)
{
    return (!side.mrz && side.mrzProblem == ErrorCode::DocumentNotAccepted) ||
           identity::acceptanceOf(side.kind) == identity::Acceptance::NotThisOne;
}

// A page with a portrait whose zone is on its other side, or of which nothing is known.
bool looksLikeFront(const TakenSide& side)
{
    if (side.reading.kind == DocumentKind::Unknown)
        return side.portrait != nullptr;
    return journey::needsBothSides(side.reading.kind, nullptr) &&
           side.reading.side != vision::PageSide::Back;
}

bool sameNumber(const identity::PrintedFields& a, const identity::PrintedFields& b)
{
    return a.number.empty() || b.number.empty() || a.number == b.number;
}

SharedImage shared(Image image)
{
    return image.empty() ? nullptr : std::make_shared<const Image>(std::move(image));
}

} // namespace

TakenSide::TakenSide(vision::DocumentSide side, SharedImage taken, journey::DocumentSource from,
                     bool isSimulated)
    : reading(std::move(side)), picture(std::move(taken)),
      straight(shared(std::exchange(reading.page, {}))),
      portrait(shared(std::exchange(reading.visual.portrait, {}).value_or(Image{}))), source(from),
      simulated(isSimulated)
{
}

DocumentSides::Outcome DocumentSides::add(TakenSide side, const vision::MrzReading* lines)
{
    if (lines != nullptr)
        helpOut(side.reading, *lines);
    if (isRefused(side.reading))
        return Outcome::NotThisOne;
    if (side.reading.mrz)
        return addWithZone(std::move(side));
    if (looksLikeFront(side))
        return addFront(std::move(side));
    return Outcome::Unreadable;
}

DocumentSides::Outcome DocumentSides::addWithZone(TakenSide side)
{
    const identity::Mrz& mrz = side.reading.mrz->mrz;
    if (!journey::needsBothSides(side.reading.kind, &mrz)) {
        m_back.reset();
        m_front = std::move(side);
        return Outcome::Complete;
    }
    if (m_back && m_back->reading.mrz->mrz.number == mrz.number)
        return Outcome::SameSide;
    if (m_back || (m_front && !belongTogether(*m_front, side)))
        return beginAnew(m_back, std::move(side));
    m_back = std::move(side);
    return m_front ? Outcome::Complete : Outcome::OtherSide;
}

DocumentSides::Outcome DocumentSides::addFront(TakenSide side)
{
    if (m_front)
        return m_restarts >= mostRestarts ||
                       sameNumber(m_front->reading.visual.fields, side.reading.visual.fields)
                   ? Outcome::SameSide
                   : beginAnew(m_front, std::move(side));
    if (m_back && !belongTogether(side, *m_back))
        return beginAnew(m_front, std::move(side));
    m_front = std::move(side);
    return m_back ? Outcome::Complete : Outcome::OtherSide;
}

DocumentSides::Outcome DocumentSides::beginAnew(std::optional<TakenSide>& place, TakenSide side)
{
    ++m_restarts;
    m_front.reset();
    m_back.reset();
    place = std::move(side);
    return Outcome::OtherDocument;
}

// One misread field makes no other document: two have to disagree, or the one that was read at all.
bool DocumentSides::belongTogether(const TakenSide& front, const TakenSide& back) const
{
    if (m_restarts >= mostRestarts)
        return true;
    const auto compared =
        identity::comparePrinted(front.reading.visual.fields, back.reading.mrz->mrz, m_today);
    const auto count = [&compared](PrintedMatch match) {
        return std::ranges::count(compared, match, &identity::PrintedComparison::match);
    };
    const auto conflicts = count(PrintedMatch::Conflict);
    const auto matches = count(PrintedMatch::Match) + count(PrintedMatch::Explainable);
    return conflicts == 0 || (conflicts == 1 && matches > 0);
}

DocumentSides::Wanted DocumentSides::wanted() const noexcept
{
    if (m_back && !m_front)
        return Wanted::Front;
    return m_front && !m_front->reading.mrz && !m_back ? Wanted::Back : Wanted::Any;
}

bool DocumentSides::isOfUse() const noexcept
{
    return zone() != nullptr || (m_front && m_front->reading.kind == DocumentKind::Unknown);
}

const TakenSide* DocumentSides::zone() const noexcept
{
    if (m_back)
        return &*m_back;
    return m_front && m_front->reading.mrz ? &*m_front : nullptr;
}

DocumentKind DocumentSides::kind() const noexcept
{
    if (const TakenSide* side = zone())
        return side->reading.kind;
    return m_front ? m_front->reading.kind : DocumentKind::Unknown;
}

} // namespace kiosk::station
