#include "journey/event.h"

#include <algorithm>
#include <array>

namespace kiosk::journey {

namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Event>> ids{"begin",
                                                                       "choose-language",
                                                                       "set-comfort",
                                                                       "continue",
                                                                       "give-consent",
                                                                       "refuse-consent",
                                                                       "choose-reason",
                                                                       "type-resume-code",
                                                                       "choose-holder",
                                                                       "type-nir",
                                                                       "type-can",
                                                                       "confirm-document",
                                                                       "skip",
                                                                       "move-from-phone",
                                                                       "retry",
                                                                       "ask-agent",
                                                                       "choose-code",
                                                                       "new-offer",
                                                                       "print-ticket",
                                                                       "go-back",
                                                                       "cancel",
                                                                       "time-out",
                                                                       "agent-decided",
                                                                       "take-over",
                                                                       "hand-back",
                                                                       "put-aside",
                                                                       "resume-draft",
                                                                       "health-card-read",
                                                                       "document-read",
                                                                       "chip-read",
                                                                       "attempts-left",
                                                                       "face-captured",
                                                                       "resume-fetched",
                                                                       "record-answered",
                                                                       "package-stored",
                                                                       "offer-reissued",
                                                                       "pairing-changed",
                                                                       "failed",
                                                                       "wipe-done"};

} // namespace

std::string_view eventId(const Event& event) noexcept
{
    return event.index() < ids.size() ? ids[event.index()] : "";
}

bool isEventId(std::string_view id) noexcept
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace kiosk::journey
