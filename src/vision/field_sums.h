// Private to vision: how likely all texts of one field of a machine readable zone are together, and
// which is the likeliest, among those whose check digit holds. Exact: nothing is cut off, because
// only sums modulo 10 have to be kept while going along the field (9303-3 4.9). Pure, any thread.
//
// A field may also be covered by the zone's composite check digit, which only the whole zone
// decides. So everything is given per `residue`: what the field adds to the composite sum, modulo
// 10.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::vision {

inline constexpr std::size_t residues = 10;

// One way to fill the next positions of a field.
struct Choice
{
    std::string text;
    double probability = 0;
    std::uint8_t own = 0;       // what it adds to the field's own sum, modulo 10
    std::uint8_t ownLong = 0;   // the same by the other convention for long numbers
    std::uint8_t composite = 0; // what it adds to the zone's
};

// The next positions of a field: exactly one of the choices.
struct FieldPart
{
    enum class Kind : std::uint8_t {
        Text,  // adds to the sums
        Check, // a digit that has to be the field's own sum, by either convention
        Name,  // a letter or filler of a name: one filler between words, two between the parts
    };
    Kind kind = Kind::Text;
    std::vector<Choice> choices;
};

using FieldParts = std::vector<FieldPart>;

struct FieldSums
{
    struct Best
    {
        double probability = 0;
        std::string text;
    };
    std::array<double, residues> total{}; // of all texts
    std::array<Best, residues> best{};
};

// Adds a reading of the field (its plain form, or one of its forms as a long number) to `sums`.
// Different forms must not have texts in common.
void addForm(FieldSums& sums, const FieldParts& parts);

} // namespace kiosk::vision
