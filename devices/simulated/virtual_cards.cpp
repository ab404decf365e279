#include "simulated/virtual_cards.h"

#include "core/error.h"
#include "simulated/reader_watch.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

namespace kiosk::devices::simulated {

namespace {

constexpr std::chrono::seconds readyTimeout{5};
constexpr int portAttempts = 3;

std::optional<unsigned> countFrom(const std::string& text)
{
    unsigned count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && count > 0 ? std::optional(count) : std::nullopt;
}

Result<unsigned> countOf(const std::string& text)
{
    const auto count = countFrom(text);
    return count ? Result<unsigned>(*count)
                 : fail(ErrorCode::InvalidArgument, text + " is no number from 1");
}

// A personalisation may stand in the line itself; it has spaces of its own.
std::vector<std::string> wordsOf(std::string_view line)
{
    const auto json = line.find('{');
    std::istringstream stream{std::string(line.substr(0, json))};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    if (json != std::string_view::npos)
        words.emplace_back(line.substr(json));
    return words;
}

nlohmann::json toJson(const CardSlot::Status& slot)
{
    return {{"card", slot.card.empty() ? nlohmann::json() : nlohmann::json(slot.card)},
            {"connected", slot.connected},
            {"answering", slot.answering},
            {"answered", slot.answered}};
}

} // namespace

VirtualCards::VirtualCards(VirtualCardsOptions options, CardLibrary library)
    : m_options(std::move(options)), m_library(std::move(library)), m_service(m_options.folder),
      m_contact(m_options.delay), m_contactless(m_options.delay)
{
}

Result<void> VirtualCards::startService()
{
    if (m_service.isRunning())
        return {};
    if (m_options.port)
        return startOn(*m_options.port);
    Result<void> started;
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        KIOSK_TRY(const std::uint16_t port, freePortPair());
        started = startOn(port);
        if (started || started.error().code != ErrorCode::DeviceTimeout)
            break;
    }
    return started;
}

Result<void> VirtualCards::startOn(std::uint16_t port)
{
    KIOSK_CHECK(m_service.start(port));
    m_contact.setReaderPort(port);
    m_contactless.setReaderPort(static_cast<std::uint16_t>(port + 1));
    auto ready = waitForReaders({hasCard(m_contact), hasCard(m_contactless)}, readyTimeout);
    if (!ready)
        stopService();
    return ready;
}

void VirtualCards::stopService()
{
    m_service.stop();
    m_contact.setReaderPort(0);
    m_contactless.setReaderPort(0);
}

Result<void> VirtualCards::insert(const std::string& slotName, const std::string& card, bool unseen)
{
    KIOSK_TRY(CardSlot* const target, slot(slotName));
    if (card == "none") {
        target->remove();
        return {};
    }
    KIOSK_TRY(auto made, m_library.make(card));
    const std::string name = card.starts_with('{') ? "inline" : card;
    if (unseen)
        target->exchange(name, std::move(made));
    else
        target->insert(name, std::move(made));
    return {};
}

std::string VirtualCards::execute(std::string_view line)
{
    const Words words = wordsOf(line);
    const auto done =
        words.empty() ? fail(ErrorCode::InvalidArgument, "no command") : carryOut(words);
    if (done)
        return *done;
    return "error " + std::string(errorId(done.error().code)) + " " + done.error().detail;
}

Result<std::string> VirtualCards::carryOut(const Words& words)
{
    const std::string& verb = words.front();
    if (words.size() > 1)
        return carryOutOnSlot(words);
    if (verb == "status")
        return status();
    if (verb == "start-service")
        return startService().map([] { return std::string("ok"); });
    if (verb != "stop-service")
        return fail(ErrorCode::InvalidArgument, "unknown command " + verb);
    stopService();
    return "ok";
}

Result<std::string> VirtualCards::carryOutOnSlot(const Words& words)
{
    const std::string& verb = words[0];
    if (words.size() == 3 && (verb == "insert" || verb == "exchange"))
        return insert(words[1], words[2], verb == "exchange").map([] { return std::string("ok"); });

    // remove-after, slow and slow-at have the slot last, behind their numbers.
    const bool slotIsLast = verb == "remove-after" || verb.starts_with("slow");
    KIOSK_TRY(CardSlot* const target, slot(slotIsLast ? words.back() : words[1]));
    if (verb == "remove" && words.size() == 2) {
        target->remove();
        return "ok";
    }
    if (!hasCard(*target))
        return fail(ErrorCode::NoCard, "the slot is empty");
    KIOSK_CHECK(disturb(*target, words));
    return "ok";
}

Result<void> VirtualCards::disturb(CardSlot& target, const Words& words)
{
    const std::string& verb = words[0];
    if (verb == "stop-answering" && words.size() == 2) {
        target.stopAnswering();
        return {};
    }
    if (verb == "remove-after" && words.size() == 3) {
        KIOSK_TRY(const unsigned count, countOf(words[1]));
        target.removeAfter(count);
        return {};
    }
    if ((verb == "slow" && words.size() == 3) || (verb == "slow-at" && words.size() == 4)) {
        KIOSK_TRY(const unsigned nth, verb == "slow" ? Result<unsigned>(0U) : countOf(words[1]));
        KIOSK_TRY(const unsigned milliseconds, countOf(words[words.size() - 2]));
        target.slowDown(std::chrono::milliseconds(milliseconds), nth);
        return {};
    }
    if (verb == "misbehave" && words.size() == 3) {
        const auto how = misbehaviourNamed(words[2]);
        return how && target.misbehave(*how)
                   ? Result<void>{}
                   : fail(ErrorCode::InvalidArgument, "this card cannot misbehave so");
    }
    return fail(ErrorCode::InvalidArgument, "unknown command " + verb);
}

Result<CardSlot*> VirtualCards::slot(const std::string& name)
{
    if (name == "contact")
        return &m_contact;
    if (name == "contactless")
        return &m_contactless;
    return fail(ErrorCode::InvalidArgument, "the slots are contact and contactless");
}

std::string VirtualCards::status() const
{
    return nlohmann::json{
        {"service", {{"running", m_service.isRunning()}, {"socket", m_service.socketPath()}}},
        {"slots",
         {{"contact", toJson(m_contact.status())},
          {"contactless", toJson(m_contactless.status())}}},
        {"cards", m_library.names()}}
        .dump();
}

} // namespace kiosk::devices::simulated
