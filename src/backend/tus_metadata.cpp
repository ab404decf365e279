#include "backend/tus_metadata.h"

#include "backend/http.h"
#include "core/ids.h"
#include "core/text_codec.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t longestHeader = 4096;

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

} // namespace

Result<UploadMetadata> parseUploadMetadata(std::string_view header)
{
    if (header.size() > longestHeader)
        return fail(ErrorCode::MalformedData, "Upload-Metadata too long");
    std::map<std::string, std::string> values;
    while (!header.empty()) {
        const auto end = std::min(header.find(','), header.size());
        const std::string_view pair = trimmed(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        const auto space = std::min(pair.find(' '), pair.size());
        const auto value = core::fromBase64(trimmed(pair.substr(space)));
        if (!value)
            return fail(ErrorCode::MalformedData, "Upload-Metadata: base64");
        if (!values.emplace(pair.substr(0, space), core::asText(*value)).second)
            return fail(ErrorCode::MalformedData, "Upload-Metadata: a name came twice");
    }
    UploadMetadata metadata{values["package_id"], values["sha256"]};
    if (!core::isUuid(metadata.packageId) || !isSha256Hex(metadata.sha256))
        return fail(ErrorCode::MalformedData, "Upload-Metadata: package_id or sha256");
    return metadata;
}

} // namespace kiosk::backend
