#include "station/document_eyes.h"

#include "vision/mrz_reader.h"

namespace kiosk::station {
namespace {

// Sees no outline, so that a page is taken once its lines are proven.
class BlindWatcher final : public PageWatcher
{
public:
    vision::PageSight look(const Image&, std::chrono::steady_clock::time_point) override
    {
        return {};
    }
    void taken() override {}
    void reset() override {}
};

// The machine readable zone only.
class LineReader final : public PageReader
{
public:
    explicit LineReader(vision::MrzReader reader) : m_reader(std::move(reader)) {}
    Result<vision::DocumentSide> readSide(const Image& picture) override
    {
        vision::DocumentSide side;
        auto reading = m_reader.read(picture);
        if (reading) {
            side.kind = identity::kindOf(reading->mrz);
            side.mrz = std::move(*reading);
        } else {
            side.mrzProblem = reading.error().code;
        }
        return side;
    }
    Result<vision::MrzReading> readLines(const Image& frame) override
    {
        return m_reader.read(frame);
    }
    void forgetLines() override {}

private:
    vision::MrzReader m_reader;
};

} // namespace

DocumentEyes realEyes(vision::ModelStore models)
{
    DocumentEyes eyes;
    eyes.makeWatcher = [] { return std::make_unique<BlindWatcher>(); };
    eyes.makeReader = [models = std::move(models)]() -> Result<std::unique_ptr<PageReader>> {
        KIOSK_TRY(auto reader, vision::MrzReader::create(models));
        return std::make_unique<LineReader>(std::move(reader));
    };
    return eyes;
}

} // namespace kiosk::station
