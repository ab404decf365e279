#include "station/card_service.h"

#include "chip/card_kind.h"
#include "core/log.h"
#include "station/portrait_preview.h"
#include "station/worker.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

// How much a card looks like the one that is wanted, before anybody talks to it: several readers
// may hold cards at once, and an agent's own card may stay in its slot.
enum class Likeness { No, Perhaps, Surely };

Likeness healthCardLikeness(const ReaderState& reader)
{
    const CardKind kind = chip::classifyAtr(reader.atr);
    if (kind == CardKind::Vitale1 || kind == CardKind::Vitale2)
        return Likeness::Surely;
    // A contactless card is the identity document, laid down early.
    return isContactless(reader) ? Likeness::No : Likeness::Perhaps;
}

Likeness identityChipLikeness(const ReaderState& reader)
{
    const CardKind kind = chip::classifyAtr(reader.atr);
    // The carte Vitale may still be in its reader.
    if (kind == CardKind::Vitale1 || kind == CardKind::Vitale2 || reader.mute)
        return Likeness::No;
    const bool likely = isContactless(reader) || kind == CardKind::FrenchIdentityCard;
    return likely ? Likeness::Surely : Likeness::Perhaps;
}

// Waits for a card and hands the likeliest to `read`. Runs on the worker thread.
class CardHunt
{
public:
    using Judge = Likeness (*)(const ReaderState&);

    CardHunt(devices::CardReaders& readers, const TimingConfig& timing, std::stop_token token)
        : m_readers(readers), m_timing(timing), m_token(std::move(token))
    {
    }

    template <typename T>
    Result<T> run(Judge judge, const std::function<Result<T>(const ReaderState&)>& read,
                  const std::function<void()>& whileWaiting)
    {
        while (!m_token.stop_requested()) {
            auto readers = m_readers.list();
            if (m_token.stop_requested()) // list() forgets an interrupt; see CardReaders
                break;
            if (const auto problem = readerProblem(readers))
                return tl::unexpected<Error>(*problem);
            if (readers)
                noteResidents(*readers);
            if (const ReaderState* reader = readers ? likeliest(*readers, judge) : nullptr) {
                auto card = read(*reader);
                if (card || card.error().code != ErrorCode::CardBusy || isBusyTooLong())
                    return card;
            } else if (readers && !readers->empty()) {
                m_busySince.reset();
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
    // A professional card that was there before is mostly the agent's own, in the second slot of a
    // twin reader: the person's card is given some time before the other one is called wrong.
    void noteResidents(const std::vector<ReaderState>& readers)
    {
        if (std::exchange(m_looked, true))
            return;
        std::ranges::copy_if(readers, std::back_inserter(m_residents), [](const auto& reader) {
            return chip::classifyAtr(reader.atr) == CardKind::Professional;
        });
    }
    [[nodiscard]] bool isResident(const ReaderState& reader) const
    {
        return steady_clock::now() - m_begin < m_timing.readerPatience &&
               std::ranges::any_of(m_residents, [&](const ReaderState& resident) {
                   return resident.name == reader.name && resident.changes == reader.changes &&
                          resident.atr == reader.atr;
               });
    }

    [[nodiscard]] const ReaderState* likeliest(const std::vector<ReaderState>& readers,
                                               Judge judge) const
    {
        const ReaderState* best = nullptr;
        for (const ReaderState& reader : readers) {
            const bool candidate = reader.cardPresent && !isResident(reader);
            const Likeness likeness = candidate ? judge(reader) : Likeness::No;
            if (likeness > (best ? judge(*best) : Likeness::No))
                best = &reader;
        }
        return best;
    }

    // Another program, or a card that still chews on what was given up, mostly lets go soon.
    bool isBusyTooLong()
    {
        const auto now = steady_clock::now();
        if (!m_busySince)
            m_busySince = now;
        return now - *m_busySince > m_timing.readerPatience;
    }

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
    std::optional<steady_clock::time_point> m_busySince;
    std::vector<ReaderState> m_residents;
    bool m_looked = false;
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

    Result<IdentityChip> readChip(const ReaderState& reader, const chip::emrtd::ChipAccess& access,
                                  const chip::emrtd::ChipEvents& events, PortraitPreview& preview)
    {
        if (reader.mute)
            return fail(ErrorCode::CardMute, "no answer to reset");
        KIOSK_TRY(const auto channel, readers->connect(reader.name));
        KIOSK_TRY(auto reading,
                  chip::emrtd::readChip(*channel, access, trust, clock, random, events));
        IdentityChip chip{std::move(reading), nullptr, reader.simulated};
        if (auto portrait = preview.finish(chip.reading.portrait))
            chip.portrait = std::move(*portrait);
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
                healthCardLikeness,
                [this](const ReaderState& reader) {
                    Q_EMIT guidance(Guidance::LeaveCard);
                    return m_private->readVitale(reader);
                },
                [this] { Q_EMIT guidance(Guidance::InsertCard); });
        },
        std::move(reply));
}

chip::emrtd::ChipEvents CardService::eventsFor(const ChipWatch& watch, const std::stop_token& token,
                                               PortraitPreview& preview)
{
    chip::emrtd::ChipEvents events;
    events.stop = token;
    events.progress = [this](double done) {
        // Again and again: the page may have come up after the first one.
        Q_EMIT guidance(Guidance::HoldPageStill);
        Q_EMIT progress(done);
    };
    events.portrait = [&preview](const EncodedImage& soFar, bool whole) {
        preview.add(soFar, whole);
    };
    if (watch.attemptsLeft) {
        events.attemptsLeft = [this, tell = watch.attemptsLeft, token](int count) {
            const auto onGui = [tell, token, count] {
                if (!token.stop_requested())
                    tell(count);
            };
            QMetaObject::invokeMethod(this, onGui, Qt::QueuedConnection);
        };
    }
    return events;
}

void CardService::readIdentityChip(chip::emrtd::ChipAccess access, ChipWatch watch,
                                   std::function<void(Result<IdentityChip>)> reply)
{
    stop();
    m_private->worker.run(
        [this, access = std::move(access), watch = std::move(watch)](std::stop_token token) {
            CardHunt hunt(*m_private->readers, m_private->timing, token);
            PortraitPreview preview([this, &watch, token](const SharedImage& image) {
                const auto onGui = [tell = watch.portrait, token, image] {
                    if (tell && !token.stop_requested())
                        tell(image);
                };
                QMetaObject::invokeMethod(this, onGui, Qt::QueuedConnection);
            });
            return hunt.run<IdentityChip>(
                identityChipLikeness,
                [&](const ReaderState& reader) {
                    Q_EMIT guidance(Guidance::HoldPageStill);
                    return m_private->readChip(reader, access, eventsFor(watch, token, preview),
                                               preview);
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
