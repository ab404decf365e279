// Who knows what a person has proven in the phone app before it gave up, by the code that the app
// showed them. The national app is not public, so a back office that has access to it puts its
// adapter behind this interface; the reference is a table. Called from several threads at once.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::backend {

// Codes are eight letters and digits without I, L, O and U (Crockford's base 32). Blanks and
// hyphens are left out, letters made upper case; nothing when it is no code then.
[[nodiscard]] std::optional<std::string> resumeCode(std::string_view typed);

struct ResumeRecord
{
    TimePoint expires;
    nlohmann::json proven; // as the kiosk is told (README.md, POST /kiosk/v1/resume)
};

class ResumeSource
{
public:
    virtual ~ResumeSource() = default;
    // Nothing when the code was never given. Fails with BackOfficeUnreachable or BackOfficeBusy
    // when whoever knows cannot be asked.
    [[nodiscard]] virtual Result<std::optional<ResumeRecord>>
    find(const std::string& code) const = 0;
};

// Invented codes from a file: {"codes": [{"code", "expires_at", "proven": {…, "portrait_file"}}]};
// the picture's path is relative to the file.
class ResumeTable final : public ResumeSource
{
public:
    // Empty when there is no file. Fails with InvalidConfiguration.
    [[nodiscard]] static Result<std::unique_ptr<ResumeTable>>
    load(const std::filesystem::path& file);

    [[nodiscard]] Result<std::optional<ResumeRecord>> find(const std::string& code) const override;

private:
    [[nodiscard]] Result<void> add(const nlohmann::json& entry,
                                   const std::filesystem::path& folder);

    std::map<std::string, ResumeRecord> m_codes;
};

} // namespace kiosk::backend
