#include "station/record_steps.h"

#include <utility>

namespace kiosk::station {

namespace effect = journey::effect;
namespace event = journey::event;

void RecordSteps::carryOut(const effect::AskRecord& order)
{
    m_records.askRecord(order.nir, order.birth,
                        [this, request = order.request](journey::RecordFacts facts) {
                            m_run.apply(event::RecordAnswered{request, std::move(facts)});
                        });
}

void RecordSteps::carryOut(const effect::FetchResume& order)
{
    m_records.fetchResume(order.code, [this, request = order.request](Result<PhoneProof> proof) {
        if (!proof)
            return m_run.failed(request, proof.error());
        DocumentPictures pictures;
        pictures.portrait = std::move(proof->portrait);
        m_document.keep(std::move(pictures));
        m_run.apply(event::ResumeFetched{request, std::move(proof->facts)});
    });
}

} // namespace kiosk::station
