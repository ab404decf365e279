// Identifiers that cannot be mixed up. Each is a random UUID (RFC 9562 version 4) in its canonical
// lower-case text form; none says anything about the person.
#pragma once

#include "core/random_source.h"
#include "core/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace kiosk::core {

// A new version 4 UUID. Fails with CryptoFailed when the source does.
[[nodiscard]] Result<std::string> newUuid(RandomSource& random);
[[nodiscard]] bool isUuid(std::string_view text) noexcept;

template <typename Tag>
class Id
{
public:
    Id() = default; // the empty id: "none yet"

    [[nodiscard]] static Result<Id> create(RandomSource& random)
    {
        KIOSK_TRY(std::string text, newUuid(random));
        return Id(std::move(text));
    }
    // Fails with InvalidArgument when the text is no canonical UUID.
    [[nodiscard]] static Result<Id> parse(std::string_view text)
    {
        if (!isUuid(text))
            return fail(ErrorCode::InvalidArgument, "not a canonical UUID");
        return Id(std::string(text));
    }

    [[nodiscard]] const std::string& text() const noexcept { return m_text; }
    [[nodiscard]] bool empty() const noexcept { return m_text.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    explicit Id(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

using PackageId =
    Id<struct PackageTag>;         // one finished enrolment, from the kiosk to the back office
using CaseId = Id<struct CaseTag>; // one person's visit, finished or not

// The one package that this case can end in, so that a case which is finished twice, before and
// after a crash, is one package still. Empty for the empty id.
[[nodiscard]] PackageId packageOf(const CaseId& caseId);

} // namespace kiosk::core

namespace kiosk {
using core::CaseId;
using core::PackageId;
using core::packageOf;
} // namespace kiosk
