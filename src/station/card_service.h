// Cards for the journey: waits for the right card in any reader, names wrong ones, reads. Lives on
// the GUI thread; the readers are used on a worker thread of its own.
#pragma once

#include "api/card_readers.h"
#include "chip/emrtd/emrtd_reader.h"
#include "chip/vitale/vitale_reader.h"
#include "station/config.h"
#include "station/station_port.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace kiosk::station {

class PortraitPreview;
class Worker;

struct HealthCard
{
    chip::vitale::VitaleReading reading;
    bool simulated = false;
};

struct IdentityChip
{
    chip::emrtd::ChipReading reading;
    SharedImage portrait; // null when the chip's picture cannot be decoded
    bool simulated = false;
};

// What is told while a chip is read: on the GUI thread, nothing any more after stop(). All may be
// empty.
struct ChipWatch
{
    std::function<void(int)> attemptsLeft;     // see chip::emrtd::ChipEvents
    std::function<void(SharedImage)> portrait; // as far as it has come, then whole
};

class CardService : public QObject
{
    Q_OBJECT
public:
    // Everything by reference must outlive the object.
    CardService(std::unique_ptr<devices::CardReaders> readers, const TimingConfig& timing,
                chip::emrtd::TrustList trust, bool allowTestCards, const Clock& clock,
                core::RandomSource& random, QObject* parent = nullptr);
    ~CardService() override;

    // Each answers once, unless stop() or another call came first. Fails with what the readers, the
    // chip rooms, or the patience say: ServiceUnavailable, NoReader, NoCard, CardMute, PaymentCard…
    void readHealthCard(std::function<void(Result<HealthCard>)> reply);
    void readIdentityChip(chip::emrtd::ChipAccess access, ChipWatch watch,
                          std::function<void(Result<IdentityChip>)> reply);
    void listReaders(std::function<void(Result<std::vector<devices::ReaderState>>)> reply);
    void stop();

Q_SIGNALS:
    void guidance(kiosk::station::Guidance guidance); // from the worker thread
    void progress(double fraction);                   // from the worker thread

private:
    chip::emrtd::ChipEvents eventsFor(const ChipWatch& watch, const std::stop_token& token,
                                      PortraitPreview& preview);

    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::station
