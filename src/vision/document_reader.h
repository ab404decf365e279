// One side of a document from one picture: the page found and made straight, its machine readable
// zone, what is printed on it, its barcodes, and how good the picture was. The one way in for
// kioskctl and the station. Used on one worker thread at a time.
#pragma once

#include "vision/barcode_reader.h"
#include "vision/mrz_reader.h"
#include "vision/page_quality.h"
#include "vision/visual_zone.h"

namespace kiosk::vision {

struct DocumentSide
{
    Image page; // straight, upright, 300 dpi; empty when no page was found
    std::optional<PageOutline> outline;
    PageQuality quality;
    CopyHints copy;
    std::optional<MrzReading> mrz;
    std::optional<ErrorCode> mrzProblem; // why there is none: MrzNotFound on a front is normal
    VisualZone visual;
    std::vector<Barcode> barcodes; // on `page`; when it shows none, anywhere in the picture
    identity::DocumentKind kind = identity::DocumentKind::Unknown; // by MRZ, else by look
    PageSide side = PageSide::Unknown;
};

class DocumentReader
{
public:
    // Fails with ModelMissing, ModelAltered or Internal.
    [[nodiscard]] static Result<DocumentReader> create(const ModelStore& models);
    DocumentReader(DocumentReader&&) noexcept;
    DocumentReader& operator=(DocumentReader&&) noexcept;
    ~DocumentReader();

    // Everything that a side says; about 2 s. Fails with UnreadableImage (an empty image). A
    // picture without a document gives a side with quality.fault NoPage.
    [[nodiscard]] Result<DocumentSide> read(const Image& picture);
    // The MRZ only, frame after frame; see MrzReader.
    [[nodiscard]] MrzReader& mrzReader() noexcept;

private:
    struct Engine;
    explicit DocumentReader(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> m_engine;
};

} // namespace kiosk::vision
