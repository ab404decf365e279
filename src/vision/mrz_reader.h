// Finds and reads the machine readable zone in a photograph of a page: any of four orientations,
// skew, perspective, uneven light. Owned by the document engine, used on one worker thread at a
// time.
#pragma once

#include "core/image.h"
#include "identity/mrz.h"
#include "vision/model_store.h"
#include "vision/quad.h"

#include <memory>
#include <vector>

namespace kiosk::vision {

struct MrzReading
{
    identity::Mrz mrz;     // every check digit holds
    double confidence = 0; // 0…1, the reader's own; never a reason to accept wrong check digits
    int rotation = 0;      // degrees clockwise that the picture had to be turned: 0, 90, 180, 270
    // Fields that no check digit proves and that the picture did not settle either: to be shown to
    // a person before they are used. Empty on a good picture.
    std::vector<identity::MrzField> unproven = {};
    Quad zone{}; // around all lines; in pixels of the picture, from the zone's own top left
    Quad page{}; // where a page of this format lies, by the standard's measures: an estimate
};

// How much of the page must be seen.
enum class PageRule : std::uint8_t {
    Whole,     // the page that belongs to the lines; an enrolment's picture is evidence
    LinesOnly, // a strip cut from a page will do
};

class MrzReader
{
public:
    // Fails with ModelMissing or ModelAltered.
    [[nodiscard]] static Result<MrzReader> create(const ModelStore& models);
    MrzReader(MrzReader&&) noexcept;
    MrzReader& operator=(MrzReader&&) noexcept;
    ~MrzReader();

    // A reading is given only when every check digit holds and the picture leaves no other zone
    // nearly as likely. Fails with MrzNotFound (no such lines), MrzUnreliable (lines, but no
    // proof), DocumentNotAccepted (the one line of a French driving licence) or UnreadableImage
    // (also: the page runs out of the picture). Takes 50–150 ms.
    [[nodiscard]] Result<MrzReading> read(const Image& page, PageRule rule = PageRule::Whole);
    // The same, together with what the pictures since forget() have shown of the same zone: frames
    // of one page that are each in doubt can be sure together. A zone that contradicts the earlier
    // ones starts anew.
    [[nodiscard]] Result<MrzReading> readNext(const Image& frame, PageRule rule = PageRule::Whole);
    void forget();

private:
    struct Engine;
    explicit MrzReader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace kiosk::vision
