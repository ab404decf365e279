#include "station/face_matching.h"

#include "station/worker.h"

namespace kiosk::station {

struct FaceMatching::Faces
{
    vision::FaceEmbedding reference;
    vision::FaceEmbedding portrait;

    Result<FaceAnswer> answer(FaceMatcher& matcher, const FaceQuestion& question)
    {
        std::vector<vision::FaceEmbedding> embeddings;
        for (const vision::FaceSight& sight : question.sights) {
            KIOSK_TRY(auto embedding, matcher.embed(sight));
            embeddings.push_back(std::move(embedding));
        }
        vision::FaceEmbedding shown = vision::meanOf(embeddings);
        FaceAnswer answer{question.kind, question.round, 0, matcher.modelVersions()};
        if (question.kind == FaceQuestion::Kind::Portrait) {
            portrait = std::move(shown);
            answer.similarity = vision::similarity(portrait, reference);
        } else {
            answer.similarity = vision::similarity(shown, portrait);
        }
        return answer;
    }
};

FaceMatching::FaceMatching(FaceEyes eyes, QObject* parent)
    : QObject(parent), m_eyes(std::move(eyes)),
      m_matcher(std::make_shared<std::unique_ptr<FaceMatcher>>()),
      m_worker(std::make_unique<Worker>())
{
}

FaceMatching::~FaceMatching()
{
    stop();
}

// `work` gets the matcher, made at first use, on the worker's thread; `heed` what it gave.
template <typename Work, typename Heed>
void FaceMatching::onMatcher(Work work, Heed heed)
{
    using Outcome = std::invoke_result_t<Work, FaceMatcher&>;
    m_busy = true;
    m_worker->run(
        [matcher = m_matcher, make = m_eyes.makeMatcher,
         work = std::move(work)](const std::stop_token&) -> Outcome {
            if (!*matcher) {
                KIOSK_TRY(*matcher, make());
            }
            return work(**matcher);
        },
        [this, heed = std::move(heed)](Outcome outcome) {
            m_busy = false;
            if (outcome) {
                heed(*outcome);
                return next();
            }
            const Failure failure = m_failure;
            stop();
            if (failure)
                failure(outcome.error());
        });
}

void FaceMatching::start(SharedImage reference, Answer answer, Failure failure)
{
    stop();
    m_answer = std::move(answer);
    m_failure = std::move(failure);
    m_faces = std::make_shared<Faces>();
    if (!reference)
        return;
    onMatcher(
        [faces = m_faces, reference = std::move(reference)](FaceMatcher& matcher) -> Result<bool> {
            KIOSK_TRY(faces->reference, matcher.embedPortrait(*reference));
            return true;
        },
        [](bool) {});
}

void FaceMatching::warmUp()
{
    if (!m_busy && m_eyes.makeMatcher)
        onMatcher([](FaceMatcher&) -> Result<bool> { return true; }, [](bool) {});
}

void FaceMatching::ask(FaceQuestion question)
{
    if (!m_faces)
        return;
    m_waiting.push_back(std::move(question));
    if (!m_busy)
        next();
}

void FaceMatching::next()
{
    if (m_waiting.empty() || m_busy || !m_faces)
        return;
    FaceQuestion question = std::move(m_waiting.front());
    m_waiting.pop_front();
    onMatcher([faces = m_faces, question = std::move(question)](
                  FaceMatcher& matcher) { return faces->answer(matcher, question); },
              [this](const FaceAnswer& answer) {
                  if (m_answer)
                      m_answer(answer);
              });
}

void FaceMatching::stop()
{
    m_worker->stop();
    m_busy = false;
    m_waiting.clear();
    m_faces.reset();
    m_answer = nullptr;
    m_failure = nullptr;
}

} // namespace kiosk::station
