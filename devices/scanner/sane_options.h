// Private to scanner: the options of a SANE device by name, whatever their type.
#pragma once

#include "core/result.h"

#include <sane/sane.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::devices {

class SaneOptions
{
public:
    explicit SaneOptions(SANE_Handle handle) : m_handle(handle) {}

    // As `scanimage` takes it: a word of a list, a number, "yes" or "no". Fails with
    // InvalidConfiguration when there is no such option or it does not take the value.
    [[nodiscard]] Result<void> set(std::string_view name, const std::string& value);
    // The nearest value that is allowed and not lower, else the highest; nothing happens when the
    // device has no such option.
    void setNearest(std::string_view name, double value);
    // The first allowed word with `part` in it; nothing happens when there is none.
    bool setWordWith(std::string_view name, std::string_view part);

private:
    struct Found
    {
        SANE_Int index = 0;
        const SANE_Option_Descriptor* descriptor = nullptr;
    };
    [[nodiscard]] std::optional<Found> find(std::string_view name) const;
    [[nodiscard]] bool setWord(const Found& option, SANE_Word word);
    [[nodiscard]] bool setString(const Found& option, const std::string& text);

    SANE_Handle m_handle;
};

} // namespace kiosk::devices
