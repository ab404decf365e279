// Finds and reads the machine readable zone in a photograph of a page: any of four orientations,
// some skew, uneven light. Owned by the document engine, used on one worker thread at a time.
#pragma once

#include "core/image.h"
#include "identity/mrz.h"
#include "vision/model_store.h"

#include <memory>

namespace kiosk::vision {

struct MrzReading
{
    identity::Mrz mrz;
    double confidence = 0; // 0…1, the reader's own; never a reason to accept wrong check digits
    int rotation = 0;      // degrees clockwise that the picture had to be turned: 0, 90, 180, 270
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

    // A reading is given only when every check digit holds; characters are corrected only when
    // field types and check digits leave one possibility, and what no check digit covers (names)
    // must have been read alike twice. Fails with MrzNotFound (no such lines), MrzUnreliable
    // (lines, but no proof) or UnreadableImage (also: the page runs out of the picture). Takes
    // 50–500 ms.
    [[nodiscard]] Result<MrzReading> read(const Image& page, PageRule rule = PageRule::Whole);

private:
    struct Engine;
    explicit MrzReader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace kiosk::vision
