// Private to vision: the fields of a machine readable zone, each with every text that it may hold
// and how likely the readings make it (9303-3 to -7; positions as in identity/mrz.cpp). Pure.
#pragma once

#include "identity/mrz.h"
#include "vision/field_sums.h"
#include "vision/line_reading.h"

#include <span>

namespace kiosk::vision {

// How likely each character of mrzAlphabet is at one position; adds up to 1.
using CellOdds = std::array<double, mrzAlphabet.size()>;

// A field, or fields that cannot be told apart before they are read: a long number goes on in the
// optional field.
struct PlannedField
{
    identity::MrzField field = identity::MrzField::Name;
    bool isChecked = false;         // under a check digit of its own or the composite one
    std::vector<std::size_t> cells; // places of its characters among all of the zone
    FieldSums sums;
};

struct ZonePlan
{
    identity::MrzFormat format = identity::MrzFormat::Td3;
    std::vector<PlannedField> fields;
};

// `cells`: of all lines behind each other.
[[nodiscard]] ZonePlan planZone(identity::MrzFormat format, std::span<const CellOdds> cells);

// The formats that lines of this number and length can have.
[[nodiscard]] std::span<const identity::MrzFormat> formatsOf(std::size_t lines,
                                                             std::size_t columns);

} // namespace kiosk::vision
