#include "station/document_steps.h"

#include <utility>

namespace kiosk::station {

namespace event = journey::event;

void DocumentSteps::carryOut(const journey::effect::ReadDocument& order)
{
    keep({});
    m_document.read([this, request = order.request](Result<DocumentFindings> found) {
        if (!found)
            return m_run.failed(request, found.error());
        keep(std::move(found->pictures));
        m_run.apply(event::DocumentRead{request, std::move(found->facts)});
    });
}

void DocumentSteps::keep(DocumentPictures pictures)
{
    DocumentPictures& kept = m_run.evidence().document;
    const bool changed = pictures.front != kept.front || pictures.back != kept.back;
    kept = std::move(pictures);
    if (changed)
        Q_EMIT picturesChanged();
}

void DocumentSteps::scan()
{
    if (m_run.state().step != journey::Step::Document || !m_document.hasScanner())
        return;
    if (!m_run.state().pending)
        m_run.apply(event::Retry{});
    m_document.scan();
}

const DocumentPictures& DocumentSteps::pictures() const
{
    const DocumentPictures& kept = std::as_const(m_run).evidence().document;
    return kept.empty() ? m_document.pictures() : kept;
}

} // namespace kiosk::station
