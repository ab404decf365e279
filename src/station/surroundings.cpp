#include "station/surroundings.h"

#include <algorithm>
#include <utility>

namespace kiosk::station {

Surroundings::Surroundings(OutboxService& outbox, CardService& cards) : m_cards(cards)
{
    connect(&outbox, &OutboxService::roomChecked, this,
            [this](std::optional<ErrorCode> unable) { m_unable = unable; });
    connect(&outbox, &OutboxService::queueChanged, this, &Surroundings::take);
    connect(&outbox, &OutboxService::backOfficeReachable, this, &Surroundings::setReachable);
}

void Surroundings::listReaders()
{
    m_cards.listReaders([this](Result<std::vector<devices::ReaderState>> readers) {
        if (readers)
            m_readers = std::move(*readers);
        else
            m_readersProblem = readers.error();
        Q_EMIT devicesChanged();
    });
}

// What the last attempts to send say of the back office.
void Surroundings::take(std::vector<QueueRow> rows)
{
    m_queue = std::move(rows);
    const auto unreachable = core::errorId(ErrorCode::BackOfficeUnreachable);
    setReachable(std::ranges::none_of(
        m_queue, [&](const QueueRow& row) { return row.lastError.toStdString() == unreachable; }));
    Q_EMIT queueChanged();
}

void Surroundings::setReachable(bool now)
{
    if (std::exchange(m_reachable, now) != now)
        Q_EMIT devicesChanged();
}

} // namespace kiosk::station
