#include "station/face_service.h"

#include <algorithm>

namespace kiosk::station {
namespace {

constexpr float leastEyeDistance = 60.0F;          // pixels, live
constexpr float leastReferenceEyeDistance = 24.0F; // pixels; chip portraits are small
constexpr std::size_t framesWanted = 12;           // good frames before judging
constexpr std::size_t framesCompared = 3;          // the best of them

struct GoodFrame
{
    SharedImage image;
    vision::DetectedFace face;
    double liveness = 0;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Guidance guidanceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SeveralFaces:
        return Guidance::StayAlone;
    case ErrorCode::FaceTooSmall:
        return Guidance::ComeCloser;
    default:
        return Guidance::LookAtCamera;
    }
}

} // namespace

// What one capture gathers, on the worker thread; read on the GUI thread once the session has
// ended.
class FaceService::Analysis
{
public:
    Analysis(std::shared_ptr<vision::FaceEngine> engine,
             std::shared_ptr<vision::FaceComparer> comparer, SharedImage reference)
        : m_engine(std::move(engine)), m_comparer(std::move(comparer)),
          m_reference(std::move(reference))
    {
    }

    // True when nothing better can come: enough good frames, or a failure that no frame mends.
    bool look(const devices::CameraFrame& frame, const vision::ModelStore& models)
    {
        if (!m_prepared) {
            if (const auto ready = prepare(models); !ready) {
                m_last = ready.error();
                return true;
            }
        }
        if (const auto taken = take(frame); !taken) {
            m_last = taken.error();
            return false;
        }
        if (m_good.size() < framesWanted)
            return false;
        if (const auto compared = compare(); !compared) {
            m_last = compared.error();
            m_good.clear();
            return false;
        }
        return true;
    }

    [[nodiscard]] double progress() const
    {
        return static_cast<double>(m_good.size()) / static_cast<double>(framesWanted);
    }
    [[nodiscard]] const Error& last() const { return m_last; }
    [[nodiscard]] const std::optional<LiveFace>& result() const { return m_result; }
    [[nodiscard]] const std::shared_ptr<vision::FaceEngine>& engine() const { return m_engine; }
    [[nodiscard]] const std::shared_ptr<vision::FaceComparer>& comparer() const
    {
        return m_comparer;
    }

private:
    Result<void> prepare(const vision::ModelStore& models)
    {
        if (!m_engine) {
            KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
            m_engine = std::make_shared<vision::FaceEngine>(std::move(engine));
        }
        if (!m_comparer) {
            KIOSK_TRY(auto comparer, vision::FaceComparer::create(models));
            m_comparer = std::make_shared<vision::FaceComparer>(std::move(comparer));
        }
        const auto face = m_engine->theOneFace(*m_reference, leastReferenceEyeDistance);
        if (!face)
            return fail(ErrorCode::UnreadableImage, "no usable face in the chip's portrait");
        KIOSK_TRY(m_referenceEmbedding, m_comparer->embed(*m_reference, *face));
        m_prepared = true;
        return {};
    }

    Result<void> take(const devices::CameraFrame& frame)
    {
        KIOSK_TRY(const auto face, m_engine->theOneFace(*frame.image, leastEyeDistance));
        KIOSK_TRY(const double liveness, m_engine->passiveLiveness(*frame.image, face));
        m_last = Error{ErrorCode::NoFace, {}};
        m_good.push_back({frame.image, face, liveness});
        return {};
    }

    // The median liveness of all, the mean similarity of the best frames.
    Result<void> compare()
    {
        std::vector<double> liveness;
        for (const GoodFrame& frame : m_good)
            liveness.push_back(frame.liveness);
        std::ranges::sort(m_good, std::greater{}, &GoodFrame::liveness);

        double sum = 0;
        for (std::size_t i = 0; i < framesCompared; ++i) {
            KIOSK_TRY(const auto embedding, m_comparer->embed(*m_good[i].image, m_good[i].face));
            sum += vision::similarity(embedding, m_referenceEmbedding);
        }
        LiveFace live;
        live.facts.similarity = sum / static_cast<double>(framesCompared);
        live.facts.liveness = median(std::move(liveness));
        live.facts.frames = static_cast<int>(m_good.size());
        live.facts.models = m_engine->modelVersions();
        for (std::string& version : m_comparer->modelVersions())
            live.facts.models.push_back(std::move(version));
        live.facts.verdict =
            live.facts.liveness >= 0.5 ? journey::Liveness::Live : journey::Liveness::Unsure;
        live.portrait = m_good.front().image;
        m_result = std::move(live);
        return {};
    }

    std::shared_ptr<vision::FaceEngine> m_engine;
    std::shared_ptr<vision::FaceComparer> m_comparer;
    SharedImage m_reference;
    vision::FaceEmbedding m_referenceEmbedding;
    bool m_prepared = false;
    std::vector<GoodFrame> m_good;
    Error m_last{ErrorCode::NoFace, {}};
    std::optional<LiveFace> m_result;
};

FaceService::FaceService(CameraSession::MakeCamera makeCamera, vision::ModelStore models,
                         const TimingConfig& timing, QObject* parent)
    : QObject(parent), m_session(std::move(makeCamera)), m_models(std::move(models)),
      m_timing(timing)
{
    connect(&m_session, &CameraSession::preview, this, &FaceService::preview);
}

FaceService::~FaceService()
{
    stop();
}

void FaceService::capture(SharedImage reference, std::function<void(Result<LiveFace>)> reply)
{
    auto analysis = std::make_shared<Analysis>(m_engine, m_comparer, std::move(reference));
    Q_EMIT guidance(Guidance::LookAtCamera);
    m_session.start(
        [this, analysis, good = 0.0](const devices::CameraFrame& frame) mutable {
            const bool enough = analysis->look(frame, m_models);
            const bool better = analysis->progress() > std::exchange(good, analysis->progress());
            Q_EMIT guidance(better || enough ? Guidance::HoldStill
                                             : guidanceFor(analysis->last().code));
            Q_EMIT progress(analysis->progress());
            return enough;
        },
        m_timing.facePatience,
        [this, analysis, reply = std::move(reply)](const std::optional<Error>& problem) {
            m_engine = analysis->engine();
            m_comparer = analysis->comparer();
            if (analysis->result()) {
                LiveFace live = *analysis->result();
                live.facts.simulated = m_session.simulated();
                return reply(std::move(live));
            }
            const bool cameraFailed = problem && problem->code != ErrorCode::TimedOut;
            reply(tl::unexpected<Error>(cameraFailed ? *problem : analysis->last()));
        });
}

void FaceService::stop()
{
    m_session.stop();
}

} // namespace kiosk::station
