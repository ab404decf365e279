// The chip's portrait while it is still being read: shows its upper part as soon as there is enough
// of a JPEG, and the whole before the rest of the chip has been read and verified. Used by one
// reading on its worker thread; decodes on a thread of its own, so that the chip never waits for a
// picture.
#pragma once

#include "core/image.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>

namespace kiosk::station {

class PortraitPreview
{
public:
    // `show` is called on the decoding thread; never again after the destructor, which waits.
    explicit PortraitPreview(std::function<void(const SharedImage&)> show);
    ~PortraitPreview();
    PortraitPreview(const PortraitPreview&) = delete;
    PortraitPreview& operator=(const PortraitPreview&) = delete;

    // Returns at once. Parts are shown at growing distances and only as fast as they can be
    // decoded; JPEG 2000 is shown when it is whole.
    void add(const EncodedImage& soFar, bool whole);
    // The whole portrait, decoded only once. Fails with UnreadableImage.
    [[nodiscard]] Result<SharedImage> finish(const EncodedImage& portrait);

private:
    void decodeWhole(const EncodedImage& portrait);

    std::function<void(const SharedImage&)> m_show;
    std::size_t m_nextSize;
    QThreadPool m_pool;
    QFuture<void> m_part;
    QFuture<Result<SharedImage>> m_whole;
};

} // namespace kiosk::station
