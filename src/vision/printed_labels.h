// Private to vision: the small words beside the fields of a document ("Nom / Surname"), found in
// what an OCR read although some letters are wrong. Pure.
#pragma once

#include "vision/printed_text.h"

#include <cstdint>

namespace kiosk::vision {

enum class PrintedLabel : std::uint8_t {
    None, // no label: what a field says, or decoration
    Surname,
    GivenNames,
    WholeName, // surname and given names below one label
    UsageName,
    Birth,
    Expiry,
    Number,
    Other, // a label whose field is not looked for: sex, place of birth, date of issue
};

// Words of one line that belong together: one label, or what stands between two of them.
struct PrintedPiece
{
    PrintedLabel label = PrintedLabel::None;
    PrintedLine words;
    TextBox box;
    std::size_t line = 0; // pieces of one line have the same
};

// In reading order. Words of a line that stand further apart than two of their heights are
// different pieces; labels of one field in several languages are one.
[[nodiscard]] std::vector<PrintedPiece> splitByLabels(const std::vector<PrintedLine>& lines);

} // namespace kiosk::vision
