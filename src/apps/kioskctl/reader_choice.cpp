#include "apps/kioskctl/reader_choice.h"

#include "chip/card_kind.h"

#include <algorithm>
#include <charconv>

namespace kiosk::apps {
namespace {

using devices::ReaderState;

bool isVitale(const ReaderState& reader)
{
    const chip::CardKind kind = chip::classifyAtr(reader.atr);
    return kind == chip::CardKind::Vitale1 || kind == chip::CardKind::Vitale2;
}

// The reader that was named or numbered, or the one whose card fits best, or the first with a card.
Result<ReaderState> chooseReader(devices::CardReaders& readers, const std::string& wanted,
                                 CardWanted card)
{
    KIOSK_TRY(const std::vector<ReaderState> all, readers.list());
    if (all.empty())
        return fail(ErrorCode::NoReader);
    if (!wanted.empty()) {
        std::size_t number = 0;
        const auto parsed = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
        const bool isNumber =
            parsed.ec == std::errc() && parsed.ptr == wanted.data() + wanted.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].name == wanted || (isNumber && i == number))
                return all[i];
        }
        return fail(ErrorCode::InvalidArgument, "no reader " + wanted);
    }
    const auto fits = std::ranges::find_if(all, [card](const ReaderState& reader) {
        return reader.cardPresent && isVitale(reader) == (card == CardWanted::HealthCard);
    });
    if (fits != all.end())
        return *fits;
    const auto any = std::ranges::find_if(all, &ReaderState::cardPresent);
    return any != all.end() ? Result<ReaderState>(*any) : fail(ErrorCode::NoCard);
}

} // namespace

Result<std::unique_ptr<devices::CardChannel>> openCard(devices::CardReaders& readers,
                                                       const std::string& wanted, CardWanted card)
{
    KIOSK_TRY(const ReaderState reader, chooseReader(readers, wanted, card));
    if (!reader.cardPresent)
        return fail(ErrorCode::NoCard);
    if (reader.mute)
        return fail(ErrorCode::CardMute);
    return readers.connect(reader.name);
}

} // namespace kiosk::apps
