// The step of the document's page: carries its effect out with the document service, and keeps the
// pictures of its sides as evidence. On the GUI thread.
#pragma once

#include "station/document_service.h"
#include "station/journey_run.h"

namespace kiosk::station {

class DocumentSteps final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive the object.
    DocumentSteps(JourneyRun& run, DocumentService& document) : m_run(run), m_document(document) {}

    void carryOut(const journey::effect::ReadDocument& order);
    // After a failure on the document's step the scan is the next try.
    void scan();
    void keep(DocumentPictures pictures);

    // Of the document that has been read, or as far as it is being read.
    [[nodiscard]] const DocumentPictures& pictures() const;

Q_SIGNALS:
    void picturesChanged();

private:
    JourneyRun& m_run;
    DocumentService& m_document;
};

} // namespace kiosk::station
