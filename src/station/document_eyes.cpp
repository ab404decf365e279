#include "station/document_eyes.h"

namespace kiosk::station {
namespace {

class RealWatcher final : public PageWatcher
{
public:
    vision::PageSight look(const Image& frame, std::chrono::steady_clock::time_point at) override
    {
        return m_watch.look(frame, at);
    }
    void taken() override { m_watch.taken(); }
    void reset() override { m_watch.reset(); }

private:
    vision::PageWatch m_watch;
};

class RealReader final : public PageReader
{
public:
    explicit RealReader(vision::DocumentReader reader) : m_reader(std::move(reader)) {}
    Result<vision::DocumentSide> readSide(const Image& picture) override
    {
        return m_reader.read(picture);
    }
    Result<vision::MrzReading> readLines(const Image& frame) override
    {
        return m_reader.mrzReader().readNext(frame);
    }
    void forgetLines() override { m_reader.mrzReader().forget(); }

private:
    vision::DocumentReader m_reader;
};

} // namespace

DocumentEyes realEyes(vision::ModelStore models)
{
    DocumentEyes eyes;
    eyes.makeWatcher = [] { return std::make_unique<RealWatcher>(); };
    eyes.makeReader = [models = std::move(models)]() -> Result<std::unique_ptr<PageReader>> {
        KIOSK_TRY(auto reader, vision::DocumentReader::create(models));
        return std::make_unique<RealReader>(std::move(reader));
    };
    return eyes;
}

} // namespace kiosk::station
