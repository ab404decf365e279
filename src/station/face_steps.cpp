#include "station/face_steps.h"

#include <utility>

namespace kiosk::station {

void FaceSteps::carryOut(const journey::effect::CaptureFace& order)
{
    m_run.evidence().face = {};
    FaceOrder todo;
    todo.reference = reference();
    if (!todo.reference)
        return m_run.failed(order.request, {ErrorCode::UnreadableImage, "no portrait to compare"});
    todo.kind = m_run.evidence().chipPortrait ? journey::FaceReference::Chip
                                              : journey::FaceReference::Printed;
    const journey::Comfort& comfort = m_run.state().comfort;
    todo.light = !comfort.reducedMotion && !comfort.highContrast;
    m_face.judgeBy(m_run.policy());
    m_face.capture(std::move(todo), [this, request = order.request](Result<LiveFace> live) {
        if (!live)
            return m_run.failed(request, live.error());
        m_run.evidence().face = std::move(live->pictures);
        m_run.apply(journey::event::FaceCaptured{request, live->facts});
    });
}

SharedImage FaceSteps::reference() const
{
    const Evidence& evidence = std::as_const(m_run).evidence();
    return evidence.chipPortrait ? evidence.chipPortrait : evidence.document.portrait;
}

} // namespace kiosk::station
