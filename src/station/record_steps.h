// What the back office is asked for a case: the holder's record, and what the phone app had proven.
// On the GUI thread.
#pragma once

#include "station/document_steps.h"
#include "station/record_service.h"

namespace kiosk::station {

class RecordSteps
{
public:
    // All must outlive the object.
    RecordSteps(JourneyRun& run, RecordService& records, DocumentSteps& document)
        : m_run(run), m_records(records), m_document(document)
    {
    }

    void carryOut(const journey::effect::AskRecord& order);
    void carryOut(const journey::effect::FetchResume& order);

private:
    JourneyRun& m_run;
    RecordService& m_records;
    DocumentSteps& m_document; // keeps the portrait that comes with a code
};

} // namespace kiosk::station
