#include "scanner/sane_options.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace kiosk::devices {
namespace {

// Numbers come as integers or as 16.16 fixed point.
SANE_Word wordOf(const SANE_Option_Descriptor& option, double value)
{
    return option.type == SANE_TYPE_FIXED ? static_cast<SANE_Word>(std::lround(value * 65536))
                                          : static_cast<SANE_Word>(std::lround(value));
}

SANE_Word nearestOf(std::span<const SANE_Word> allowed, SANE_Word wanted)
{
    SANE_Word best = allowed.front();
    for (const SANE_Word word : allowed) {
        const bool better = best < wanted ? word > best : word >= wanted && word < best;
        if (better)
            best = word;
    }
    return best;
}

SANE_Word within(const SANE_Option_Descriptor& option, SANE_Word wanted)
{
    if (option.constraint_type == SANE_CONSTRAINT_RANGE)
        return std::clamp(wanted, option.constraint.range->min, option.constraint.range->max);
    if (option.constraint_type == SANE_CONSTRAINT_WORD_LIST && *option.constraint.word_list > 0) {
        const SANE_Word* list = option.constraint.word_list; // its first element is its length
        return nearestOf({list + 1, static_cast<std::size_t>(*list)}, wanted);
    }
    return wanted;
}

std::optional<double> numberOf(const std::string& text)
{
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const bool whole = !text.empty() && end == text.c_str() + text.size();
    // What a 16.16 number can hold.
    return whole && std::abs(number) < 32767 ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<SaneOptions::Found> SaneOptions::find(std::string_view name) const
{
    SANE_Int count = 0; // option 0 is the number of options
    if (sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) !=
        SANE_STATUS_GOOD)
        return std::nullopt;
    for (SANE_Int index = 1; index < count; ++index) {
        const SANE_Option_Descriptor* option = sane_get_option_descriptor(m_handle, index);
        if (option != nullptr && option->name != nullptr && option->name == name &&
            SANE_OPTION_IS_ACTIVE(option->cap) && SANE_OPTION_IS_SETTABLE(option->cap))
            return Found{index, option};
    }
    return std::nullopt;
}

bool SaneOptions::setWord(const Found& option, SANE_Word word)
{
    if (option.descriptor->size != static_cast<SANE_Int>(sizeof word))
        return false; // a vector: a gamma table, never what is wanted here
    return sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, &word, nullptr) ==
           SANE_STATUS_GOOD;
}

bool SaneOptions::setString(const Found& option, const std::string& text)
{
    if (option.descriptor->size <= 0 ||
        text.size() >= static_cast<std::size_t>(option.descriptor->size))
        return false;
    std::string buffer = text; // SANE may write to it
    buffer.resize(static_cast<std::size_t>(option.descriptor->size));
    return sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, buffer.data(),
                               nullptr) == SANE_STATUS_GOOD;
}

Result<void> SaneOptions::set(std::string_view name, const std::string& value)
{
    const std::string where = "scanner option " + std::string(name);
    const auto option = find(name);
    if (!option)
        return fail(ErrorCode::InvalidConfiguration, where + ": there is none");
    bool taken = false;
    switch (option->descriptor->type) {
    case SANE_TYPE_STRING:
        taken = setString(*option, value);
        break;
    case SANE_TYPE_BOOL:
        taken = (value == "yes" || value == "no") &&
                setWord(*option, value == "yes" ? SANE_TRUE : SANE_FALSE);
        break;
    case SANE_TYPE_INT:
    case SANE_TYPE_FIXED:
        if (const auto number = numberOf(value))
            taken = setWord(*option, wordOf(*option->descriptor, *number));
        break;
    default:
        break;
    }
    if (!taken)
        return fail(ErrorCode::InvalidConfiguration, where + ": the scanner does not take it");
    return {};
}

void SaneOptions::setNearest(std::string_view name, double value)
{
    const auto option = find(name);
    const bool isNumber = option && (option->descriptor->type == SANE_TYPE_INT ||
                                     option->descriptor->type == SANE_TYPE_FIXED);
    if (!isNumber)
        return;
    (void)setWord(*option, within(*option->descriptor, wordOf(*option->descriptor, value)));
}

bool SaneOptions::setWordWith(std::string_view name, std::string_view part)
{
    const auto option = find(name);
    if (!option || option->descriptor->type != SANE_TYPE_STRING ||
        option->descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return false;
    for (const SANE_String_Const* word = option->descriptor->constraint.string_list;
         *word != nullptr; ++word) {
        if (std::string_view(*word).find(part) != std::string_view::npos)
            return setString(*option, *word);
    }
    return false;
}

} // namespace kiosk::devices
