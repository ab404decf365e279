// Answers what the face's step asks of the matcher, one question after the other, on a thread of
// its own. Lives on the GUI thread. The embeddings of one person are forgotten at stop().
#pragma once

#include "station/face_capture.h"

#include <QObject>

#include <deque>

namespace kiosk::station {

class Worker;

class FaceMatching : public QObject
{
    Q_OBJECT
public:
    explicit FaceMatching(FaceEyes eyes, QObject* parent = nullptr);
    ~FaceMatching() override;

    using Answer = std::function<void(const FaceAnswer&)>;
    using Failure = std::function<void(const Error&)>;
    // `reference`: what portraits are compared with; without one they are like nobody. `failure`
    // once: ModelMissing, ModelAltered, Internal, UnreadableImage (no usable face in `reference`).
    // Neither runs after stop().
    void start(SharedImage reference, Answer answer, Failure failure);
    void ask(FaceQuestion question);
    // Makes the matcher while nobody waits for it. What fails is tried again, and told, by start().
    void warmUp();
    void stop();

private:
    struct Faces;
    void next();
    template <typename Work, typename Heed>
    void onMatcher(Work work, Heed heed);

    FaceEyes m_eyes;
    std::shared_ptr<std::unique_ptr<FaceMatcher>> m_matcher; // used by the worker's job only
    std::shared_ptr<Faces> m_faces;                          // of one person; as m_matcher
    std::deque<FaceQuestion> m_waiting;
    bool m_busy = false;
    Answer m_answer;
    Failure m_failure;
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiosk::station
