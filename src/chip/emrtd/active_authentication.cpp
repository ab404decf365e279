#include "chip/emrtd/active_authentication.h"

#include "chip/tlv.h"
#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag dg15File = 0x6F;
constexpr Tag sequence = 0x30;
constexpr Tag integer = 0x02;
constexpr std::size_t challengeSize = 8;
// What fits a short answer under secure messaging with any cipher (9303-11 section 9.8).
constexpr std::size_t mostProtectedShort = 223;

using crypto::HashAlgorithm;

struct NamedHash
{
    HashAlgorithm algorithm;
    std::string_view name;
    std::size_t size;     // octets
    std::uint8_t trailer; // ISO/IEC 10118 identifier, before CC
};
constexpr std::array hashes{
    NamedHash{HashAlgorithm::Sha1, "SHA-1", 20, 0x33},
    NamedHash{HashAlgorithm::Sha224, "SHA-224", 28, 0x38},
    NamedHash{HashAlgorithm::Sha256, "SHA-256", 32, 0x34},
    NamedHash{HashAlgorithm::Sha384, "SHA-384", 48, 0x36},
    NamedHash{HashAlgorithm::Sha512, "SHA-512", 64, 0x35},
};

// `scheme`: "RSA SHA-1", empty when it was not found out.
ChipAuthenticity verdict(ChipProof proof, std::string reason, const std::string& scheme,
                         const ActiveAuthenticationEvidence& evidence)
{
    const std::string method = "active authentication";
    return {proof, scheme.empty() ? method : method + ' ' + scheme, std::move(reason), evidence};
}

// What a signature of ISO/IEC 9796-2 scheme 1 recovers: header ‖ M1 ‖ hash ‖ trailer.
struct Recovered
{
    ByteView message; // M1
    ByteView hash;
    const NamedHash* algorithm = nullptr;
};

// Takes the trailer off: BC stands for SHA-1, otherwise two octets name the hash function.
const NamedHash* takeTrailer(ByteView& block)
{
    if (block.size() < 2)
        return nullptr;
    if (block.back() == 0xBC) {
        block = block.first(block.size() - 1);
        return &hashes.front();
    }
    const std::uint8_t identifier = block[block.size() - 2];
    const auto found = std::ranges::find(hashes, identifier, &NamedHash::trailer);
    if (block.back() != 0xCC || found == hashes.end())
        return nullptr;
    block = block.first(block.size() - 2);
    return &*found;
}

// Takes the header off: 6A, or 6B BB…BA when M1 does not fill the block (partial recovery).
bool takeHeader(ByteView& block)
{
    std::size_t size = 0;
    std::uint8_t border = 0x6A;
    while (size < block.size() && block[size] == (border | 0x01U)) {
        border = 0xBA;
        ++size;
    }
    if (size == block.size() || block[size] != border)
        return false;
    block = block.subspan(size + 1);
    return true;
}

std::optional<Recovered> openBlock(ByteView block)
{
    const NamedHash* algorithm = takeTrailer(block);
    if (algorithm == nullptr || !takeHeader(block) || block.size() < algorithm->size)
        return std::nullopt;
    const std::size_t messageSize = block.size() - algorithm->size;
    return Recovered{block.first(messageSize), block.subspan(messageSize), algorithm};
}

// 9303-11 6.1.2: the challenge is the part of the message that the signature does not carry.
bool signsChallenge(const Recovered& recovered, ByteView challenge)
{
    Bytes message = core::toBytes(recovered.message);
    message.insert(message.end(), challenge.begin(), challenge.end());
    const auto hash = crypto::digest(recovered.algorithm->algorithm, message);
    return hash && crypto::equalConstantTime(*hash, recovered.hash);
}

ChipAuthenticity verifyRsa(const crypto::PublicKey& key, const ActiveAuthenticationEvidence& of)
{
    const auto block = key.recoverRsa(of.response);
    if (!block)
        return verdict(ChipProof::Failed, block.error().detail, "RSA", of);
    const auto recovered = openBlock(*block);
    if (!recovered)
        return verdict(ChipProof::Failed, "the answer is no signature by this key", "RSA", of);
    std::string scheme = "RSA ";
    scheme += recovered->algorithm->name;
    if (!signsChallenge(*recovered, of.challenge))
        return verdict(ChipProof::Failed, "the answer does not sign the challenge", scheme, of);
    return verdict(ChipProof::Genuine, "the chip signed the challenge", scheme, of);
}

// A number of a DER signature in `size` octets.
Result<Bytes> takePadded(ByteView& rest, std::size_t size)
{
    KIOSK_TRY(const Tlv number, takeTlv(rest));
    ByteView value = number.value;
    while (!value.empty() && value[0] == 0)
        value = value.subspan(1);
    if (number.tag != integer || value.size() > size)
        return fail(ErrorCode::MalformedData, "no number of a signature");
    Bytes padded(size - value.size());
    padded.insert(padded.end(), value.begin(), value.end());
    return padded;
}

// r ‖ s, of which 9303 wants the answer to consist; some chips send the DER form.
Result<Bytes> plainSignature(ByteView response, std::size_t half)
{
    if (response.size() == 2 * half)
        return core::toBytes(response);
    KIOSK_TRY(const Tlv signature, takeTlv(response));
    if (signature.tag != sequence || !response.empty())
        return fail(ErrorCode::MalformedData, "no signature");
    ByteView numbers = signature.value;
    KIOSK_TRY(Bytes plain, takePadded(numbers, half));
    KIOSK_TRY(const Bytes s, takePadded(numbers, half));
    plain.insert(plain.end(), s.begin(), s.end());
    return plain;
}

ChipAuthenticity verifyEcdsa(const crypto::PublicKey& key, std::optional<HashAlgorithm> hash,
                             const ActiveAuthenticationEvidence& of)
{
    const auto signature = plainSignature(of.response, key.size());
    if (!signature)
        return verdict(ChipProof::Failed, "the answer is no signature", "ECDSA", of);
    for (const NamedHash& candidate : hashes) {
        if (hash && candidate.algorithm != *hash)
            continue;
        std::string scheme = "ECDSA ";
        scheme += candidate.name;
        if (key.verifyRaw(candidate.algorithm, of.challenge, *signature))
            return verdict(ChipProof::Genuine, "the chip signed the challenge", scheme, of);
    }
    return verdict(ChipProof::Failed, "the answer does not sign the challenge", "ECDSA", of);
}

Result<Bytes> makeChallenge(core::RandomSource& random)
{
    Bytes challenge(challengeSize);
    KIOSK_CHECK(random.fill(challenge));
    return challenge;
}

// INTERNAL AUTHENTICATE. The answer of an RSA key of 2048 bits no longer fits a short one once it
// is protected: chips with such keys take extended length, and those that do not will say so.
Result<Response> internalAuthenticate(CardLink& link, const Bytes& challenge, std::size_t answer)
{
    Command command{.ins = 0x88, .data = challenge, .le = mostShortLe};
    if (answer > mostProtectedShort && link.acceptsExtended()) {
        command.le = mostExtendedLe;
        KIOSK_TRY(Response response, link.send(command));
        if (response.status != status::wrongLength)
            return response;
        command.le = mostShortLe;
    }
    return link.send(command);
}

} // namespace

Result<crypto::PublicKey> parseDg15(ByteView file)
{
    KIOSK_TRY(ByteView content, findTlv(file, dg15File));
    KIOSK_TRY(const Tlv keyInfo, takeTlv(content));
    return crypto::PublicKey::fromDer(keyInfo.whole);
}

Result<ChipAuthenticity> authenticateActively(CardLink& link, const crypto::PublicKey& key,
                                              std::optional<HashAlgorithm> ecdsaHash,
                                              core::RandomSource& random)
{
    ActiveAuthenticationEvidence evidence;
    KIOSK_TRY(evidence.challenge, makeChallenge(random));
    KIOSK_TRY(const Response response, internalAuthenticate(link, evidence.challenge, key.size()));
    if (!response.ok())
        return ChipAuthenticity{ChipProof::Failed,
                                "active authentication",
                                "the chip refuses: " + statusText(response.status),
                                {}};
    evidence.response = core::toBytes(response.data);
    return verifyActiveAuthentication(key, ecdsaHash, evidence);
}

ChipAuthenticity verifyActiveAuthentication(const crypto::PublicKey& key,
                                            std::optional<HashAlgorithm> ecdsaHash,
                                            const ActiveAuthenticationEvidence& of)
{
    if (of.challenge.size() != challengeSize)
        return verdict(ChipProof::Failed, "the challenge is not of eight octets", {}, of);
    switch (key.kind()) {
    case crypto::PublicKeyKind::Rsa:
        return verifyRsa(key, of);
    case crypto::PublicKeyKind::EllipticCurve:
        return verifyEcdsa(key, ecdsaHash, of);
    case crypto::PublicKeyKind::Other:
        break;
    }
    return verdict(ChipProof::Failed, "DG15 holds no key for signatures", {}, of);
}

} // namespace kiosk::chip::emrtd
