// Lines of text with places for the tests of vision's printed fields, as if an OCR had read them.
#pragma once

#include "vision/printed_text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace kiosk::tests {

// Words parted by blanks, each letter as wide as half its height.
inline vision::PrintedLine printed(int left, int top, int height, std::string_view text,
                                   double confidence = 0.9)
{
    vision::PrintedLine line;
    const int letter = height / 2;
    int at = left;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const int width = letter * static_cast<int>(word.size());
        if (!word.empty())
            line.push_back({std::string(word), confidence, {at, top, at + width, top + height}});
        at += width + letter;
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return line;
}

// A small label and what is printed below it, as cards have them.
inline void addField(std::vector<vision::PrintedLine>& lines, int left, int top,
                     std::string_view label, std::string_view value)
{
    lines.push_back(printed(left, top, 14, label));
    lines.push_back(printed(left, top + 25, 25, value));
}

} // namespace kiosk::tests
