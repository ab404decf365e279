// The identity document for the journey: one side or both, taken by itself from the document
// camera, scanned, or swiped. Lives on the GUI thread; pictures are watched on one thread and read
// on another.
#pragma once

#include "api/page_scanner.h"
#include "station/config.h"
#include "station/document_facts.h"
#include "station/page_camera.h"
#include "station/station_port.h"

#include <QTimer>

namespace kiosk::station {

class Worker;

struct DocumentParts
{
    CameraSession::MakeCamera makeCamera;
    DocumentEyes eyes;
    seal::SealTrust seals;
    std::unique_ptr<devices::PageScanner> scanner; // null: there is none
};

class DocumentService : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(Result<DocumentFindings>)>;

    // `clock` must outlive the object.
    DocumentService(DocumentParts parts, const TimingConfig& timing, const Clock& clock,
                    QObject* parent = nullptr);
    ~DocumentService() override;

    // Answers once unless stop() came first. A document of which only one side was shown in time is
    // an answer, and so are the pictures of one that nobody knows. Fails with NoCamera, CameraLost,
    // ModelMissing, ModelAltered, DocumentNotAccepted, what the scanner failed with; or, when
    // patience ran out, with what was wrong with the last picture: MrzNotFound, MrzUnreliable.
    void read(Reply reply);
    void stop();
    // While a document is read: what lies on the scanner's glass is the next side. Nothing without
    // a scanner, and while it is at work.
    void scan();
    // While a document is read: the lines of a swipe, or that they were none.
    void takeSwipe(const std::vector<PersonalText>& lines);
    void refuseSwipe();

    [[nodiscard]] bool hasScanner() const noexcept { return m_scanner != nullptr; }
    [[nodiscard]] std::optional<devices::ScannerInfo> scanner() const;
    // Of the sides read so far; empty again when the work has ended.
    [[nodiscard]] const DocumentPictures& pictures() const noexcept { return m_pictures; }

Q_SIGNALS:
    void preview(kiosk::core::SharedImage image);
    void guidance(kiosk::station::Guidance guidance);
    void sight(kiosk::station::PageSight sight);
    void progress(double fraction); // of a scan
    void sidesChanged();            // pictures() did

private:
    struct Run;
    using Now = std::chrono::steady_clock::time_point;

    void see(const SeenPage& page);
    void judgeStillness(const SeenPage& page);
    void readNext(const SeenPage& page);
    void readLines(const SharedImage& frame);
    void heedLines(const SharedImage& frame, Result<vision::MrzReading> lines);
    void readSide(const SharedImage& picture, journey::DocumentSource source);
    void heedSide(TakenSide side);
    void heedScan(Result<Image> picture);
    void keep(DocumentSides::Outcome outcome);
    void say(Guidance word);
    void showSides();
    void losePatience();
    void conclude();
    void finish(Result<DocumentFindings> findings);
    [[nodiscard]] identity::Date today() const;
    template <typename Work, typename Heed>
    void onReader(Work work, Heed heed);

    PageCamera m_camera;
    DocumentEyes m_eyes;
    seal::SealTrust m_seals;
    std::unique_ptr<devices::PageScanner> m_scanner;
    TimingConfig m_timing;
    const Clock& m_clock;
    DocumentPictures m_pictures;
    std::shared_ptr<Run> m_run; // null: nothing is being read
    QTimer m_patience;
    std::shared_ptr<std::unique_ptr<PageReader>> m_reader; // used by the worker's job only
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiosk::station
