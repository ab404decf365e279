#include "pcsc/pcsc_watch.h"

#include "pcsc/pcsc_errors.h"
#include "pcsc/reader_name.h"

#include <algorithm>
#include <condition_variable>

namespace kiosk::devices {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// A wait is cut into pieces, so that one that nobody waits for any more ends soon: SCardCancel is
// lost when it comes just before the wait begins, and may itself hang with the service.
constexpr milliseconds piece{200};
constexpr milliseconds pauseWithoutService{1000};
// A pseudo reader: its state changes when a reader comes or goes.
constexpr const char* plugAndPlay = "\\\\?PnP?\\Notification";
constexpr std::string_view virtualReader = "Virtual PCD";

bool isGone(LONG value)
{
    return value == SCARD_E_UNKNOWN_READER || value == SCARD_E_READER_UNAVAILABLE;
}

std::vector<SCARD_READERSTATE> statesToAsk(const std::vector<ReaderSnapshot>& readers)
{
    std::vector<SCARD_READERSTATE> states(readers.size());
    for (std::size_t i = 0; i < readers.size(); ++i) {
        states[i].szReader = readers[i].name.c_str();
        states[i].dwCurrentState = settled(readers[i].state);
    }
    return states;
}

Result<std::vector<ReaderSnapshot>> takeSnapshots(const PcscSession& session)
{
    // A reader may go between the list and the question; ask again for those that are left.
    for (int attempt = 0; attempt < 3; ++attempt) {
        KIOSK_TRY(const auto names, session.readerNames());
        std::vector<ReaderSnapshot> readers;
        for (const std::string& name : names)
            readers.push_back({name, SCARD_STATE_UNAWARE, {}});
        if (readers.empty())
            return readers;
        auto states = statesToAsk(readers);
        const LONG value =
            session.api().getStatusChange(session.context(), 0, states.data(), states.size());
        if (isGone(value))
            continue;
        if (value != SCARD_S_SUCCESS && value != SCARD_E_TIMEOUT)
            return tl::unexpected(serviceError(value, "SCardGetStatusChange"));
        for (std::size_t i = 0; i < readers.size(); ++i) {
            const std::size_t size = std::min<std::size_t>(states[i].cbAtr, MAX_ATR_SIZE);
            readers[i].state = states[i].dwEventState;
            readers[i].atr.assign(states[i].rgbAtr, states[i].rgbAtr + size);
        }
        return readers;
    }
    return fail(ErrorCode::ServiceUnavailable, "SCardGetStatusChange: readers come and go");
}

bool sameNames(const std::vector<ReaderSnapshot>& known, const std::vector<std::string>& names)
{
    return std::equal(
        known.begin(), known.end(), names.begin(), names.end(),
        [](const ReaderSnapshot& reader, const std::string& name) { return reader.name == name; });
}

// Whether something changed within `atMost`.
Result<bool> waitFor(const PcscSession& session, const std::vector<ReaderSnapshot>& known,
                     milliseconds atMost)
{
    KIOSK_TRY(const auto names, session.readerNames());
    if (!sameNames(known, names))
        return true;
    auto states = statesToAsk(known);
    states.push_back({});
    states.back().szReader = plugAndPlay;
    const LONG value = session.api().getStatusChange(
        session.context(), static_cast<DWORD>(atMost.count()), states.data(), states.size());
    if (value == SCARD_S_SUCCESS || isGone(value))
        return true;
    if (value == SCARD_E_TIMEOUT || value == SCARD_E_CANCELLED)
        return false;
    return tl::unexpected(serviceError(value, "SCardGetStatusChange"));
}

// ISO/IEC 7816-3 8.1: an answer to reset begins with 3B or 3F; anything else is noise.
bool isMute(const ReaderSnapshot& reader)
{
    const bool plausible =
        reader.atr.size() >= 2 && (reader.atr[0] == 0x3B || reader.atr[0] == 0x3F);
    return (reader.state & SCARD_STATE_MUTE) != 0 || !plausible;
}

ReaderState toState(const ReaderSnapshot& reader, const ReaderPlace& place)
{
    ReaderState state;
    state.name = reader.name;
    state.device = place.device;
    state.slot = place.slot;
    state.changes = changesOf(reader.state);
    state.simulated = reader.name.starts_with(virtualReader);
    state.inUse = (reader.state & SCARD_STATE_EXCLUSIVE) != 0;
    state.cardPresent = (reader.state & SCARD_STATE_PRESENT) != 0;
    if (state.cardPresent) {
        state.mute = isMute(reader);
        state.atr = reader.atr;
    }
    return state;
}

std::vector<ReaderState> toStates(const std::vector<ReaderSnapshot>& readers)
{
    std::vector<std::string> names;
    std::transform(readers.begin(), readers.end(), std::back_inserter(names),
                   [](const ReaderSnapshot& reader) { return reader.name; });
    std::vector<ReaderState> states;
    std::ranges::transform(readers, placesOf(names), std::back_inserter(states), toState);
    return states;
}

void pause(milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

// One attempt with the session that is there, or a new one.
template <typename T, typename Work>
Result<T> attempt(const std::shared_ptr<PcscApi>& api, std::shared_ptr<PcscSession>& session,
                  const Work& work)
{
    if (!session) {
        KIOSK_TRY(session, PcscSession::open(api));
    }
    return work(*session);
}

} // namespace

PcscWatch::PcscWatch(std::shared_ptr<PcscApi> api, milliseconds limit,
                     std::shared_ptr<Interruption> interruption)
    : m_api(std::move(api)), m_limit(limit), m_thread(std::make_unique<VendorThread>()),
      m_interruption(std::move(interruption))
{
}

PcscWatch::~PcscWatch()
{
    m_thread->finish([session = std::exchange(m_session, nullptr)]() mutable { session.reset(); },
                     m_limit);
}

template <typename T>
Result<T> PcscWatch::withSession(Work<T> work, milliseconds limit, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    struct Outcome
    {
        Result<T> result;
        std::shared_ptr<PcscSession> session;
    };
    // A session that was good before may have died with the service: then once more with a new one.
    auto job = [api = m_api, session = std::exchange(m_session, nullptr),
                work = std::move(work)]() mutable {
        const bool isOld = session != nullptr;
        Result<T> result = attempt<T>(api, session, work);
        if (!result && isOld) {
            session.reset();
            result = attempt<T>(api, session, work);
        }
        if (!result)
            session.reset();
        return Outcome{std::move(result), std::move(session)};
    };
    auto outcome = m_thread->call<Outcome>(std::move(job), limit, stop);
    if (!outcome) {
        m_thread = std::make_unique<VendorThread>();
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        return fail(ErrorCode::ServiceUnavailable, "the service does not come back");
    }
    m_session = std::move(outcome->session);
    return std::move(outcome->result);
}

Result<std::vector<ReaderState>> PcscWatch::list()
{
    m_interruption->forget();
    KIOSK_TRY(m_known, withSession<std::vector<ReaderSnapshot>>(takeSnapshots, m_limit,
                                                                m_interruption->token()));
    return toStates(m_known);
}

Result<void> PcscWatch::waitForChange(milliseconds atMost)
{
    const std::stop_token stop = m_interruption->token();
    const auto until = steady_clock::now() + atMost;
    auto left = atMost;
    while (!stop.stop_requested() && left.count() > 0) {
        const milliseconds now = std::min(left, piece);
        const auto changed = withSession<bool>(
            [known = m_known, now](const PcscSession& session) {
                return waitFor(session, known, now);
            },
            now + m_limit, stop);
        left = std::chrono::ceil<milliseconds>(until - steady_clock::now());
        if (!changed && !stop.stop_requested()) {
            pause(std::min(left, pauseWithoutService), stop);
            m_interruption->notice(stop);
            return tl::unexpected(changed.error());
        }
        if (changed && *changed)
            break;
    }
    m_interruption->notice(stop);
    return {};
}

} // namespace kiosk::devices
