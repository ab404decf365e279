// Reads what is printed for the eye on a rectified page: names, dates, number, CAN; and cuts the
// portrait out. Owned by the document engine, used on one worker thread at a time.
#pragma once

#include "core/image.h"
#include "identity/document_kind.h"
#include "identity/printed_fields.h"
#include "vision/model_store.h"
#include "vision/quad.h"

#include <memory>
#include <optional>

namespace kiosk::vision {

enum class PageSide : std::uint8_t { Unknown, Front, Back };

// Which document it looks like: printed words, colours, proportion.
struct DocumentLook
{
    identity::DocumentKind kind = identity::DocumentKind::Unknown;
    PageSide side = PageSide::Unknown;
    double confidence = 0; // 0…1
};

struct VisualZone
{
    DocumentLook look;
    identity::PrintedFields fields; // empty where nothing was read with confidence
    double confidence = 0;          // 0…1, of the weakest field that is given
    std::optional<Image> portrait;  // cut from the page with some margin, Bgr24
    Quad portraitAt{};              // pixels of the page, turned upright
    int quarterTurns = 0;           // clockwise, that the page still had to be turned to be read
};

class VisualZoneReader
{
public:
    // Fails with ModelMissing, ModelAltered or Internal.
    [[nodiscard]] static Result<VisualZoneReader> create(const ModelStore& models);
    VisualZoneReader(VisualZoneReader&&) noexcept;
    VisualZoneReader& operator=(VisualZoneReader&&) noexcept;
    ~VisualZoneReader();

    // `page` as rectifyPage() gives it at 300 dpi. `mrz`, when it is known, says which document it
    // is and what the fields should be near to; it is never copied into them. An unreadable page
    // gives an empty zone. Fails with UnreadableImage. Up to 1.5 s.
    [[nodiscard]] Result<VisualZone> read(const Image& page, const identity::Mrz* mrz);

private:
    struct Engine;
    explicit VisualZoneReader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace kiosk::vision
