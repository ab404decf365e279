#include "agents/sealed_secrets.h"

#include "core/text_codec.h"
#include "crypto/aead.h"
#include "crypto/digest.h"

#include <array>
#include <optional>

namespace kiosk::agents {
namespace {

constexpr std::string_view purpose = "fr.carte-vitale.agent-secrets/1";
constexpr std::size_t lengthSize = 4;
constexpr std::size_t largestPart = std::size_t{512} << 10; // octets; a portrait

// Each part after its length, big endian: no two lists of parts have the same octets.
template <typename Octets>
void append(Octets& octets, ByteView part)
{
    for (unsigned shift = 32; shift != 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(part.size() >> (shift - 8)));
    octets.insert(octets.end(), part.begin(), part.end());
}

std::optional<SecureBytes> take(ByteView& rest)
{
    if (rest.size() < lengthSize)
        return std::nullopt;
    std::size_t size = 0;
    for (const std::uint8_t octet : rest.first(lengthSize))
        size = (size << 8) | octet;
    rest = rest.subspan(lengthSize);
    if (size > rest.size())
        return std::nullopt;
    SecureBytes part = core::toSecure(rest.first(size));
    rest = rest.subspan(size);
    return part;
}

Result<Bytes> contextOf(const AgentRecord& record)
{
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, record.certificate));
    Bytes context;
    append(context, core::asBytes(purpose));
    append(context, core::asBytes(record.id));
    append(context, core::asBytes(identity::agentRoleId(record.role)));
    append(context, hash);
    return context;
}

} // namespace

Result<void> sealSecrets(AgentRecord& record, const AgentSecrets& secrets, ByteView key,
                         core::RandomSource& random)
{
    SecureBytes plain;
    for (const SecureBytes* part :
         {&secrets.signingKey, &secrets.draftKey, &secrets.nir, &secrets.portrait}) {
        if (part->size() > largestPart)
            return fail(ErrorCode::InvalidArgument, "an agent's secret is too large");
        append(plain, *part);
    }
    KIOSK_TRY(const Bytes context, contextOf(record));
    KIOSK_TRY(record.sealedSecrets, crypto::sealAead(key, context, plain, random));
    return {};
}

Result<AgentSecrets> openSecrets(const AgentRecord& record, ByteView key)
{
    KIOSK_TRY(const Bytes context, contextOf(record));
    KIOSK_TRY(const SecureBytes plain, crypto::openAead(key, context, record.sealedSecrets));
    AgentSecrets secrets;
    ByteView rest = plain;
    for (SecureBytes* part :
         {&secrets.signingKey, &secrets.draftKey, &secrets.nir, &secrets.portrait}) {
        auto found = take(rest);
        if (!found)
            return fail(ErrorCode::SignatureInvalid, "an agent's secrets end early");
        *part = std::move(*found);
    }
    if (!rest.empty())
        return fail(ErrorCode::SignatureInvalid, "an agent's secrets go on");
    return secrets;
}

} // namespace kiosk::agents
