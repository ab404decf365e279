// DG7, DG11, DG12 and DG13 of the French card: whatever is in them, texts come out as UTF-8 of a
// bounded size, and dates as digits.
#include "chip/emrtd/document_details.h"

#include <algorithm>
#include <string_view>

using namespace kiosk;
using namespace kiosk::chip::emrtd;

namespace {

// Lone continuation octets and unfinished sequences are what a wrong conversion would leave.
bool isUtf8(std::string_view text)
{
    std::size_t expected = 0;
    for (const char character : text) {
        const auto octet = static_cast<std::uint8_t>(character);
        const bool continues = (octet & 0xC0U) == 0x80;
        if (continues != (expected > 0) || octet >= 0xF5)
            return false;
        if (continues)
            --expected;
        else
            expected = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    }
    return expected == 0;
}

void check(bool condition)
{
    if (!condition)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView file(data, size);
    const auto checkText = [size](std::string_view text) {
        check(isUtf8(text) && text.size() <= 2 * size);
    };
    if (const auto person = parseDg11(file)) {
        for (const PersonalText* text :
             {&person->fullName, &person->personalNumber, &person->birthPlace, &person->address,
              &person->telephone, &person->profession, &person->title})
            checkText(text->reveal());
        const std::string_view birth = person->birthDate.reveal();
        check(birth.empty() || (birth.size() == 8 && std::ranges::all_of(birth, [](char digit) {
                                    return digit >= '0' && digit <= '9';
                                })));
    }
    if (const auto issue = parseDg12(file)) {
        checkText(issue->authority);
        checkText(issue->endorsements);
    }
    if (const auto card = parseFrenchDg13(file))
        for (const PersonalText* text :
             {&card->street, &card->postCode, &card->city, &card->country, &card->addressComplement,
              &card->birthCity, &card->birthDepartment})
            checkText(text->reveal());
    if (const auto images = parseDg7(file))
        for (const EncodedImage& image : *images)
            check(!image.mediaType.empty() && image.octets.size() <= size);
    return 0;
}
