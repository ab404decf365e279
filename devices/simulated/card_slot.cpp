#include "simulated/card_slot.h"

#include "simulated/answer_fault.h"

#include <utility>

namespace kiosk::devices::simulated {

namespace {

// How often a card that lies in a reader which does not listen yet tries again.
constexpr std::chrono::milliseconds retryInterval{20};

// The service looks for a card every 400 ms. One that is back sooner may be taken for the one that
// went, still selected and authenticated; no hand is as fast either.
constexpr std::chrono::milliseconds emptyForAtLeast{600};

} // namespace

CardSlot::CardSlot(AnswerDelay delay)
    : m_delay(delay), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

CardSlot::~CardSlot()
{
    remove();
    m_thread.request_stop();
    m_changed.raise();
}

void CardSlot::setReaderPort(std::uint16_t port)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_state.port = port;
        ++m_state.generation;
    }
    m_changed.raise();
}

void CardSlot::insert(std::string name, std::unique_ptr<Card> card)
{
    {
        const std::scoped_lock lock(m_mutex);
        takeOut(m_state);
        m_state.name = std::move(name);
        m_state.card = std::move(card);
    }
    m_changed.raise();
}

void CardSlot::exchange(std::string name, std::unique_ptr<Card> card)
{
    const std::scoped_lock lock(m_mutex);
    State fresh;
    fresh.port = m_state.port;
    fresh.generation = m_state.generation;
    fresh.connected = m_state.connected;
    fresh.name = std::move(name);
    fresh.card = std::move(card);
    const bool wasEmpty = !m_state.card;
    m_state = std::move(fresh);
    if (wasEmpty)
        m_changed.raise();
}

void CardSlot::remove()
{
    {
        const std::scoped_lock lock(m_mutex);
        takeOut(m_state);
    }
    m_changed.raise();
}

void CardSlot::removeAfter(unsigned commands)
{
    const std::scoped_lock lock(m_mutex);
    m_state.removeAfter = commands;
}

void CardSlot::stopAnswering()
{
    const std::scoped_lock lock(m_mutex);
    m_state.silent = true;
}

void CardSlot::slowDown(std::chrono::milliseconds by, unsigned nthCommand)
{
    const std::scoped_lock lock(m_mutex);
    m_state.slowness = by;
    m_state.slowCommand = nthCommand;
}

bool CardSlot::misbehave(Misbehaviour how)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_state.card)
        return false;
    m_state.misbehaviour = isOfAnyCard(how) ? how : Misbehaviour::None;
    return m_state.card->misbehave(isOfAnyCard(how) ? Misbehaviour::None : how);
}

CardSlot::Status CardSlot::status() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_state.name, m_state.connected, !m_state.silent, m_state.answered};
}

void CardSlot::takeOut(State& state)
{
    State empty;
    empty.port = state.port;
    empty.generation = state.generation + 1;
    empty.connected = state.connected; // until the thread has closed the connection
    state = std::move(empty);
}

bool CardSlot::isCurrent(unsigned generation) const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.generation == generation;
}

void CardSlot::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::uint16_t port = 0;
        unsigned generation = 0;
        {
            const std::scoped_lock lock(m_mutex);
            port = m_state.card ? m_state.port : std::uint16_t{0};
            generation = m_state.generation;
        }
        if (port == 0)
            m_changed.waitFor(std::chrono::hours(1));
        else
            keepConnected(port, generation);
    }
}

void CardSlot::keepConnected(std::uint16_t port, unsigned generation)
{
    const auto setConnected = [this](bool connected) {
        const std::scoped_lock lock(m_mutex);
        m_state.connected = connected;
    };
    if (!waitUntilSeenEmpty(generation))
        return;
    auto link = ReaderLink::connect(port);
    if (!link) {
        m_changed.waitFor(retryInterval);
        return;
    }
    setConnected(true);
    while (isCurrent(generation) && handle(*link, link->receive(m_changed), generation)) {
    }
    setConnected(false);
    m_emptyUntil = std::chrono::steady_clock::now() + emptyForAtLeast;
}

bool CardSlot::waitUntilSeenEmpty(unsigned generation)
{
    using namespace std::chrono;
    for (auto now = steady_clock::now(); now < m_emptyUntil && isCurrent(generation);
         now = steady_clock::now())
        m_changed.waitFor(ceil<microseconds>(m_emptyUntil - now));
    return isCurrent(generation);
}

bool CardSlot::handle(ReaderLink& link, const ReaderLink::Message& message, unsigned generation)
{
    switch (message.event) {
    case ReaderLink::Event::Closed:
        return false;
    case ReaderLink::Event::Woken:
        return true;
    case ReaderLink::Event::Command:
        return answerCommand(link, message.command, generation);
    case ReaderLink::Event::Power:
    case ReaderLink::Event::AtrWanted:
        break;
    }
    const std::scoped_lock lock(m_mutex);
    if (m_state.generation != generation || !m_state.card)
        return false;
    if (message.event == ReaderLink::Event::AtrWanted)
        return link.send(m_state.card->atr());
    m_state.card->reset();
    return true;
}

bool CardSlot::answerCommand(ReaderLink& link, ByteView command, unsigned generation)
{
    const Answer answer = ask(command, generation);
    if (!answer.given)
        return isCurrent(generation); // silence keeps the connection
    const auto octets =
        static_cast<std::chrono::microseconds::rep>(command.size() + answer.octets.size());
    m_changed.waitFor(m_delay.perCommand + octets * m_delay.perOctet + answer.delay);
    return isCurrent(generation) && link.send(answer.octets);
}

CardSlot::Answer CardSlot::ask(ByteView command, unsigned generation)
{
    const std::scoped_lock lock(m_mutex);
    if (m_state.generation != generation || !m_state.card || m_state.silent)
        return {};
    if (m_state.removeAfter != 0 && --m_state.removeAfter == 0) {
        takeOut(m_state);
        return {};
    }
    ++m_state.answered;
    Bytes octets = m_state.card->answerTo(command);
    const auto delay = m_state.card->delay() + takeSlowness(m_state);
    return {spoiled(m_state.misbehaviour, command, std::move(octets)), true, delay};
}

std::chrono::milliseconds CardSlot::takeSlowness(State& state)
{
    if (state.slowCommand == 0)
        return state.slowness; // every command
    if (--state.slowCommand > 0)
        return std::chrono::milliseconds(0);
    return std::exchange(state.slowness, std::chrono::milliseconds(0));
}

} // namespace kiosk::devices::simulated
