#include "station/card_service.h"

#include "chip/card_kind.h"
#include "core/log.h"
#include "station/worker.h"
#include "vision/image_codec.h"

namespace kiosk::station {
namespace {

using chip::CardKind;
using devices::ReaderState;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds pollInterval{500};

// PC/SC part 3, 3.1.3.2.3: an ATR that the reader makes for a contactless card is 3B 8n 80 01 …
bool isContactless(const ReaderState& reader)
{
    const Bytes& atr = reader.atr;
    return atr.size() > 3 && atr[0] == 0x3B && (atr[1] & 0xF0) == 0x80 && atr[2] == 0x80 &&
           atr[3] == 0x01;
}

// Waits for a card that `isCandidate` and hands it to `read`; keeps looking while `read` leaves it
// undecided. Runs on the worker thread.
class CardHunt
{
public:
    CardHunt(devices::CardReaders& readers, const TimingConfig& timing, std::stop_token token)
        : m_readers(readers), m_timing(timing), m_token(std::move(token))
    {
    }

    template <typename T>
    Result<T> run(const std::function<bool(const ReaderState&)>& isCandidate,
                  const std::function<Result<T>(const ReaderState&)>& read,
                  const std::function<void()>& whileWaiting)
    {
        while (!m_token.stop_requested()) {
            auto readers = m_readers.list();
            if (const auto problem = readerProblem(readers))
                return tl::unexpected<Error>(*problem);
            if (readers && !readers->empty()) {
                for (const ReaderState& reader : *readers) {
                    if (reader.cardPresent && isCandidate(reader))
                        return read(reader);
                }
                whileWaiting();
                if (steady_clock::now() - m_begin > m_timing.cardPatience)
                    return fail(ErrorCode::NoCard);
            }
            // A failure here is seen again by list().
            (void)m_readers.waitForChange(pollInterval);
        }
        return fail(ErrorCode::Cancelled);
    }

private:
    // A missing service or reader is a problem only when it lasts: both come back after a hiccup.
    std::optional<Error> readerProblem(const Result<std::vector<ReaderState>>& readers)
    {
        if (readers && !readers->empty()) {
            m_lastSeen = steady_clock::now();
            return {};
        }
        if (steady_clock::now() - m_lastSeen < m_timing.readerPatience)
            return {};
        return readers ? Error{ErrorCode::NoReader, {}} : readers.error();
    }

    devices::CardReaders& m_readers;
    const TimingConfig& m_timing;
    std::stop_token m_token;
    steady_clock::time_point m_begin = steady_clock::now();
    steady_clock::time_point m_lastSeen = steady_clock::now();
};

} // namespace

struct CardService::Private
{
    std::unique_ptr<devices::CardReaders> readers;
    TimingConfig timing;
    chip::emrtd::TrustList trust;
    bool allowTestCards;
    const Clock& clock;
    core::RandomSource& random;
    Worker worker; // last: its destructor ends the job before what the job uses goes

    Result<HealthCard> readVitale(const ReaderState& reader)
    {
        if (reader.mute)
            return fail(ErrorCode::CardMute, "no answer to reset");
        KIOSK_TRY(const auto channel, readers->connect(reader.name));
        KIOSK_TRY(auto reading, chip::vitale::readVitale(*channel, allowTestCards));
        return HealthCard{std::move(reading), reader.simulated};
    }

    Result<IdentityChip> readChip(const ReaderState& reader, const PersonalText& seed,
                                  const chip::emrtd::ChipEvents& events)
    {
        if (reader.mute)
            return fail(ErrorCode::CardMute, "no answer to reset");
        KIOSK_TRY(const auto channel, readers->connect(reader.name));
        KIOSK_TRY(auto reading, chip::emrtd::readChip(*channel, {{{.value = seed}}}, trust, clock,
                                                      random, events));
        IdentityChip chip{std::move(reading), nullptr, reader.simulated};
        if (auto portrait = vision::decodeImage(chip.reading.portrait.octets))
            chip.portrait = std::make_shared<const Image>(std::move(*portrait));
        else
            core::logError("station", "portrait of the chip", portrait.error());
        return chip;
    }
};

CardService::CardService(std::unique_ptr<devices::CardReaders> readers, const TimingConfig& timing,
                         chip::emrtd::TrustList trust, bool allowTestCards, const Clock& clock,
                         core::RandomSource& random, QObject* parent)
    : QObject(parent), m_private(new Private{std::move(readers), timing, std::move(trust),
                                             allowTestCards, clock, random, Worker()})
{
}

CardService::~CardService()
{
    stop();
}

void CardService::readHealthCard(std::function<void(Result<HealthCard>)> reply)
{
    stop();
    m_private->worker.run(
        [this](std::stop_token token) {
            CardHunt hunt(*m_private->readers, m_private->timing, std::move(token));
            return hunt.run<HealthCard>(
                // A contactless card may already lie there: it is the identity document.
                [](const ReaderState& reader) { return !isContactless(reader); },
                [this](const ReaderState& reader) {
                    Q_EMIT guidance(Guidance::LeaveCard);
                    return m_private->readVitale(reader);
                },
                [this] { Q_EMIT guidance(Guidance::InsertCard); });
        },
        std::move(reply));
}

void CardService::readIdentityChip(const PersonalText& seed,
                                   std::function<void(Result<IdentityChip>)> reply)
{
    stop();
    m_private->worker.run(
        [this, seed](std::stop_token token) {
            CardHunt hunt(*m_private->readers, m_private->timing, std::move(token));
            return hunt.run<IdentityChip>(
                // The carte Vitale may still be in its reader.
                [](const ReaderState& reader) {
                    const CardKind kind = chip::classifyAtr(reader.atr);
                    return kind != CardKind::Vitale1 && kind != CardKind::Vitale2 && !reader.mute;
                },
                [this, &seed](const ReaderState& reader) {
                    Q_EMIT guidance(Guidance::HoldPageStill);
                    chip::emrtd::ChipEvents events;
                    events.progress = [this](double done) {
                        // Again and again: the page may have come up after the first one.
                        Q_EMIT guidance(Guidance::HoldPageStill);
                        Q_EMIT progress(done);
                    };
                    return m_private->readChip(reader, seed, events);
                },
                [this] { Q_EMIT guidance(Guidance::PlaceOnReader); });
        },
        std::move(reply));
}

void CardService::listReaders(std::function<void(Result<std::vector<ReaderState>>)> reply)
{
    stop();
    m_private->worker.run([this](std::stop_token) { return m_private->readers->list(); },
                          std::move(reply));
}

void CardService::stop()
{
    m_private->worker.stop();
    m_private->readers->interrupt();
}

} // namespace kiosk::station
