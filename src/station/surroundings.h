// What is the same for every case: the readers, the queue of packages, whether the back office can
// be reached, and whether there is room for one more. On the GUI thread.
#pragma once

#include "station/card_service.h"
#include "station/device_states.h"
#include "station/outbox_service.h"

namespace kiosk::station {

class Surroundings final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive the object.
    Surroundings(OutboxService& outbox, CardService& cards);

    void listReaders();
    [[nodiscard]] const std::vector<QueueRow>& queue() const noexcept { return m_queue; }
    // Why no case is begun: until the journal is open, and when it is full.
    [[nodiscard]] std::optional<ErrorCode> unable() const noexcept { return m_unable; }
    [[nodiscard]] bool isReachable() const noexcept { return m_reachable.value_or(true); }
    void addReaders(DeviceStates& states) const { states.addReaders(m_readers, m_readersProblem); }

Q_SIGNALS:
    void devicesChanged();
    void queueChanged();

private:
    void take(std::vector<QueueRow> rows);
    void setReachable(bool now);

    CardService& m_cards;
    std::vector<QueueRow> m_queue;
    std::vector<devices::ReaderState> m_readers;
    std::optional<Error> m_readersProblem;
    std::optional<ErrorCode> m_unable = ErrorCode::StorageFailed;
    std::optional<bool> m_reachable; // nothing: nobody has tried yet
};

} // namespace kiosk::station
