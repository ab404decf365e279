#include "backend/resume_source.h"

#include "backend/files.h"
#include "backend/http.h"
#include "core/text_codec.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t codeSize = 8;
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

std::optional<std::string> resumeCode(std::string_view typed)
{
    std::string code;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '-')
            continue;
        const bool small = letter >= 'a' && letter <= 'z';
        const char upper = small ? static_cast<char>(letter - 'a' + 'A') : letter;
        if (alphabet.find(upper) == alphabet.npos || code.size() == codeSize)
            return std::nullopt;
        code += upper;
    }
    return code.size() == codeSize ? std::optional(code) : std::nullopt;
}

Result<std::unique_ptr<ResumeTable>> ResumeTable::load(const std::filesystem::path& file)
{
    auto table = std::make_unique<ResumeTable>();
    const auto octets = readFile(file);
    if (!octets && octets.error().code == ErrorCode::NotFound)
        return table;
    if (!octets)
        return tl::unexpected(octets.error());
    const auto content = parseJsonObject(core::asText(*octets));
    if (!content || !content->contains("codes") || !content->at("codes").is_array())
        return fail(ErrorCode::InvalidConfiguration, "resume codes: no list of codes");
    for (const auto& entry : content->at("codes"))
        KIOSK_CHECK(table->add(entry, file.parent_path()));
    return table;
}

Result<void> ResumeTable::add(const nlohmann::json& entry, const std::filesystem::path& folder)
{
    const auto invalid = fail(ErrorCode::InvalidConfiguration,
                              "resume codes: code " + std::to_string(m_codes.size() + 1));
    if (!entry.is_object() || !entry.contains("proven") || !entry.at("proven").is_object())
        return invalid;
    const auto code = resumeCode(textMember(entry, "code").value_or(""));
    const auto expires = core::fromRfc3339(textMember(entry, "expires_at").value_or(""));
    if (!code || !expires)
        return invalid;
    ResumeRecord record{*expires, entry.at("proven")};
    if (const auto picture = textMember(record.proven, "portrait_file")) {
        const auto octets = readFile(folder / *picture);
        if (!octets)
            return invalid;
        record.proven.erase("portrait_file");
        record.proven["portrait"] = core::toBase64(*octets);
    }
    m_codes.insert_or_assign(*code, std::move(record));
    return {};
}

Result<std::optional<ResumeRecord>> ResumeTable::find(const std::string& code) const
{
    const auto found = m_codes.find(code);
    return found == m_codes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace kiosk::backend
