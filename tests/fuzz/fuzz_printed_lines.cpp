// Any words at any places as what an OCR read of a page: fields are found and chosen without a zone
// and with one. Numbers for entering a chip are six digits or nothing.
#include "vision/document_look.h"
#include "vision/printed_choice.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace kiosk;
using namespace kiosk::vision;

// A word is four octets for its place and the text up to the next line feed; an empty one ends the
// line.
std::vector<PrintedLine> linesOf(const std::uint8_t* data, std::size_t size)
{
    std::vector<PrintedLine> lines(1);
    for (std::size_t at = 0; at + 4 < size && lines.size() < 200;) {
        const int left = data[at] * 6;
        const int top = data[at + 1] * 4;
        const int width = data[at + 2] * 3 + 1;
        const int height = data[at + 3] % 64 + 1;
        at += 4;
        const std::uint8_t* const end = std::find(data + at, data + size, '\n');
        const std::string text(data + at, end);
        at += text.size() + 1;
        if (text.empty())
            lines.emplace_back();
        else if (lines.back().size() < 40)
            lines.back().push_back({text, 0.9, {left, top, left + width, top + height}});
    }
    return lines;
}

PrintedReadings twice(const PrintedFindings& found)
{
    const auto both = [](const std::optional<PrintedFinding>& finding) {
        return finding ? std::vector(2, *finding) : std::vector<PrintedFinding>();
    };
    return {both(found.surname), both(found.givenNames), both(found.usageName), both(found.birth),
            both(found.expiry),  both(found.number),     both(found.can)};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const identity::Mrz zone =
        identity::parseMrz({"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                            "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"})
            .value();
    const std::vector<PrintedLine> lines = linesOf(data, size);
    const DocumentLook look = lookAt(lines, 1.586, {});
    for (const identity::Mrz* mrz : {static_cast<const identity::Mrz*>(nullptr), &zone}) {
        const PrintedFindings found = findPrinted(lines, {1476, 1039, look, mrz});
        const PrintedChoice choice = choosePrinted(twice(found), mrz);
        const auto can = choice.fields.can.reveal();
        const bool digits =
            std::all_of(can.begin(), can.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!can.empty() && (can.size() != 6 || !digits))
            std::abort();
        if (choice.fields.birth && !choice.fields.birth->isCalendarDate())
            std::abort();
    }
    return 0;
}
