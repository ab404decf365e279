#include "station/document_service.h"

namespace kiosk::station {

// What one reading gathers, on the worker thread; read on the GUI thread once the session has
// ended.
struct DocumentService::Analysis
{
    std::shared_ptr<vision::MrzReader> reader;
    std::optional<vision::MrzReading> reading;
    SharedImage page;
    Error last{ErrorCode::MrzNotFound, {}};

    // True when nothing better can come: a proven reading, or models that cannot be used.
    bool look(const devices::CameraFrame& frame, const vision::ModelStore& models)
    {
        if (!reader) {
            auto made = vision::MrzReader::create(models);
            if (!made) {
                last = made.error();
                return true;
            }
            reader = std::make_shared<vision::MrzReader>(std::move(*made));
        }
        auto found = reader->read(*frame.image);
        if (!found) {
            last = found.error();
            return false;
        }
        reading = std::move(*found);
        page = frame.image;
        return true;
    }
};

DocumentService::DocumentService(CameraSession::MakeCamera makeCamera, vision::ModelStore models,
                                 const TimingConfig& timing, QObject* parent)
    : QObject(parent), m_session(std::move(makeCamera)), m_models(std::move(models)),
      m_timing(timing)
{
    connect(&m_session, &CameraSession::preview, this, &DocumentService::preview);
}

DocumentService::~DocumentService()
{
    stop();
}

void DocumentService::read(std::function<void(Result<DocumentPage>)> reply)
{
    auto analysis = std::make_shared<Analysis>();
    analysis->reader = m_reader;
    Q_EMIT guidance(Guidance::ShowPage);
    m_session.start(
        [this, analysis](const devices::CameraFrame& frame) {
            const bool enough = analysis->look(frame, m_models);
            Q_EMIT guidance(analysis->last.code == ErrorCode::MrzUnreliable
                                ? Guidance::AvoidGlare
                                : (enough ? Guidance::HoldPageStill : Guidance::ShowPage));
            return enough;
        },
        m_timing.documentPatience,
        [this, analysis, reply = std::move(reply)](const std::optional<Error>& problem) {
            m_reader = analysis->reader;
            if (analysis->reading)
                return reply(DocumentPage{std::move(*analysis->reading), analysis->page,
                                          m_session.simulated()});
            const bool cameraFailed = problem && problem->code != ErrorCode::TimedOut;
            reply(tl::unexpected<Error>(cameraFailed ? *problem : analysis->last));
        });
}

void DocumentService::stop()
{
    m_session.stop();
}

} // namespace kiosk::station
