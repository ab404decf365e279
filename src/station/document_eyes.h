// What the document's step asks of vision: a watch over the live picture and a reader of what it
// takes, each used on a thread of its own. Tests script both; realEyes() are vision's.
#pragma once

#include "vision/document_reader.h"
#include "vision/page_watch.h"

#include <functional>
#include <memory>

namespace kiosk::station {

// See vision::PageWatch.
class PageWatcher
{
public:
    virtual ~PageWatcher() = default;
    [[nodiscard]] virtual vision::PageSight look(const Image& frame,
                                                 std::chrono::steady_clock::time_point at) = 0;
    virtual void taken() = 0;
    virtual void reset() = 0;
};

// See vision::DocumentReader and vision::MrzReader.
class PageReader
{
public:
    virtual ~PageReader() = default;
    [[nodiscard]] virtual Result<vision::DocumentSide> readSide(const Image& picture) = 0;
    [[nodiscard]] virtual Result<vision::MrzReading> readLines(const Image& frame) = 0;
    virtual void forgetLines() = 0;
};

struct DocumentEyes
{
    std::function<std::unique_ptr<PageWatcher>()> makeWatcher;       // cheap
    std::function<Result<std::unique_ptr<PageReader>>()> makeReader; // loads models: not cheap
};

[[nodiscard]] DocumentEyes realEyes(vision::ModelStore models);

} // namespace kiosk::station
