// One virtual reader's slot with the card in it, or none. It keeps the card connected to the reader
// for as long as both are there, on a thread of its own, and makes cards misbehave when told. All
// methods may be called from any thread and return at once; what they change is seen by the
// reader's next question (it asks every 400 ms); a slot stays empty long enough for that.
#pragma once

#include "simulated/card.h"
#include "simulated/reader_link.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk::devices::simulated {

// How long a real card would take for a command and its answer.
struct AnswerDelay
{
    std::chrono::microseconds perCommand{10'000};
    std::chrono::microseconds perOctet{25};
};

class CardSlot
{
public:
    explicit CardSlot(AnswerDelay delay);
    ~CardSlot(); // takes the card out and waits for the thread

    // Where the reader listens; 0 while there is no reader.
    void setReaderPort(std::uint16_t port);

    // A card that is already there is taken out first, and seen to be so.
    void insert(std::string name, std::unique_ptr<Card> card);
    // The same without anybody seeing it, for tests between two readings: nothing is selected in
    // the new card, the reader does not hear of it.
    void exchange(std::string name, std::unique_ptr<Card> card);
    void remove();
    // Takes the card out during the command after `commands - 1` more answered ones.
    void removeAfter(unsigned commands);
    // From now on commands stay without answer, until the card is taken out or another is put in.
    void stopAnswering();
    // Every command from now on takes so much longer, or only the n-th next one; 0 for every one.
    void slowDown(std::chrono::milliseconds by, unsigned nthCommand);
    // False when there is no card, or one that cannot misbehave so.
    [[nodiscard]] bool misbehave(Misbehaviour how);

    struct Status
    {
        std::string card; // empty: none
        bool connected = false;
        bool answering = true;
        unsigned answered = 0; // commands since it was put in
    };
    [[nodiscard]] Status status() const;

private:
    struct State
    {
        std::uint16_t port = 0;
        std::string name;
        std::unique_ptr<Card> card;
        unsigned generation = 0; // changes whenever the connection must be given up
        bool silent = false;
        Misbehaviour misbehaviour = Misbehaviour::None; // of those that the slot carries out
        std::chrono::milliseconds slowness{0};
        unsigned slowCommand = 0; // the n-th next one alone; 0: every one
        bool connected = false;
        unsigned removeAfter = 0; // 0: never
        unsigned answered = 0;
    };
    struct Answer
    {
        Bytes octets;
        bool given = false; // otherwise: silence, or the card was taken out
        std::chrono::milliseconds delay{0};
    };

    void run(const std::stop_token& stop);
    void keepConnected(std::uint16_t port, unsigned generation);
    [[nodiscard]] bool waitUntilSeenEmpty(unsigned generation);
    [[nodiscard]] bool handle(ReaderLink& link, const ReaderLink::Message& message,
                              unsigned generation);
    [[nodiscard]] bool answerCommand(ReaderLink& link, ByteView command, unsigned generation);
    [[nodiscard]] Answer ask(ByteView command, unsigned generation);
    [[nodiscard]] bool isCurrent(unsigned generation) const;
    [[nodiscard]] static std::chrono::milliseconds takeSlowness(State& state);
    void takeOut(State& state);

    const AnswerDelay m_delay;
    mutable std::mutex m_mutex;
    State m_state;                                        // guarded by m_mutex
    std::chrono::steady_clock::time_point m_emptyUntil{}; // the thread's own
    WakeSignal m_changed;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace kiosk::devices::simulated
