// The kiosk: holds the journey's state, applies what happens to it, and has its effects carried out
// by the services. One object on the GUI thread, owned by the program.
#pragma once

#include "api/card_readers.h"
#include "api/page_scanner.h"
#include "api/receipt_printer.h"
#include "chip/emrtd/trust_list.h"
#include "seal/seal.h"
#include "station/camera_session.h"
#include "station/config.h"
#include "station/document_eyes.h"
#include "station/face_eyes.h"
#include "station/station_port.h"
#include "vision/model_store.h"

#include <deque>
#include <memory>

namespace kiosk::station {

// What a station is made of. Tests put their own readers and cameras in.
struct StationParts
{
    Config config;
    const Clock* clock = nullptr;         // must outlive the station
    core::RandomSource* random = nullptr; // must outlive the station, used from several threads
    std::unique_ptr<devices::CardReaders> readers;
    CameraSession::MakeCamera faceCamera;
    CameraSession::MakeCamera documentCamera;
    DocumentEyes documentEyes;
    FaceEyes faceEyes;
    std::unique_ptr<devices::PageScanner> scanner;    // null: there is none
    std::unique_ptr<devices::ReceiptPrinter> printer; // null: there is none
    chip::emrtd::TrustList trust;
    seal::SealTrust seals;
};

// The real parts that the configuration names: PC/SC, Qt Multimedia, the model and trust folders.
// Fails with ModelMissing, MalformedData or NotFound.
[[nodiscard]] Result<StationParts> realParts(Config config, const Clock& clock,
                                             core::RandomSource& random);

class Station final : public StationPort
{
    Q_OBJECT
public:
    explicit Station(StationParts parts, QObject* parent = nullptr);
    ~Station() override;

    [[nodiscard]] const journey::State& state() const override;
    [[nodiscard]] journey::Choices choices() const override;
    [[nodiscard]] bool trial() const override;
    [[nodiscard]] std::vector<DeviceState> devices() const override;
    [[nodiscard]] std::vector<QueueRow> queue() const override;
    [[nodiscard]] SharedImage chipPortrait() const override;
    [[nodiscard]] SharedImage livePortrait() const override;
    [[nodiscard]] std::vector<bool> offerModules() const override;

    [[nodiscard]] SharedImage referencePortrait() const override;
    [[nodiscard]] FaceTask faceTask() const override;
    [[nodiscard]] SharedImage documentFront() const override;
    [[nodiscard]] SharedImage documentBack() const override;

    [[nodiscard]] const journey::Policy& policy() const override;
    [[nodiscard]] AgentState agent() const override;
    [[nodiscard]] std::vector<DraftRow> drafts() const override;
    [[nodiscard]] std::vector<ReviewLine> review() const override;

    void post(journey::Event event) override;
    void signIn(const QString& id, SecureBytes secret) override;
    void signOut() override;
    void lockAgent() override;
    void agentActive() override;
    void takeOver(journey::Mode mode) override;
    void decide(AgentOrder order) override;
    void resumeDraft(const CaseId& caseId) override;
    void discardDraft(const CaseId& caseId) override;
    void scanDocument() override;
    void skipMovement() override;
    void syncQueueNow() override;

    [[nodiscard]] const Config& config() const;

Q_SIGNALS:
    void opened(bool ready);                   // journal and audit are open, or cannot be
    void synced(int confirmed, int remaining); // after syncQueueNow()

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::station
