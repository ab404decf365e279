#include "chip/emrtd/security_infos.h"

#include "chip/tlv.h"
#include "core/text_codec.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag integer = 0x02;
constexpr Tag objectIdentifier = 0x06;
constexpr Tag sequence = 0x30;
constexpr Tag set = 0x31;
constexpr Tag dg14File = 0x6E;
constexpr std::size_t mostEntries = 64;
constexpr int paceVersion = 2; // version 1 was never in a travel document

// Content octets of object identifiers, without the last arcs, which choose among variants.
using namespace std::string_view_literals;
constexpr auto bsiSmartCard = "\x04\x00\x7F\x00\x07\x02\x02"sv; // 0.4.0.127.0.7.2.2
constexpr auto bsiPlainEcdsa = "\x04\x00\x7F\x00\x07\x01\x01\x04\x01"sv;
constexpr auto bsiStandardizedParameters = "\x04\x00\x7F\x00\x07\x01\x02"sv;
constexpr auto x962EcdsaSha1 = "\x2A\x86\x48\xCE\x3D\x04\x01"sv;
constexpr auto x962EcdsaSha2 = "\x2A\x86\x48\xCE\x3D\x04\x03"sv;
constexpr auto ecPublicKey = "\x2A\x86\x48\xCE\x3D\x02\x01"sv;
constexpr auto activeAuthentication = "\x67\x81\x08\x01\x01\x05"sv; // 2.23.136.1.1.5

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

// The arcs that follow `prefix`, one octet each; nothing when `oid` does not begin so.
std::optional<ByteView> arcsAfter(std::string_view prefix, ByteView oid)
{
    if (core::asText(oid).substr(0, prefix.size()) != prefix)
        return std::nullopt;
    return oid.subspan(prefix.size());
}

Result<ByteView> take(ByteView& rest, Tag tag)
{
    KIOSK_TRY(const Tlv object, takeTlv(rest));
    if (object.tag != tag)
        return malformed("security info: unexpected element");
    return object.value;
}

Result<int> smallNumber(ByteView integerOctets)
{
    if (integerOctets.size() != 1 || integerOctets[0] > 0x7F)
        return malformed("security info: number out of range");
    return integerOctets[0];
}

Result<int> takeSmallNumber(ByteView& rest)
{
    KIOSK_TRY(const ByteView number, take(rest, integer));
    return smallNumber(number);
}

// A key reference as MSE:Set wants it: the number without the octet that only keeps it positive.
Result<std::optional<Bytes>> takeKeyId(ByteView& rest)
{
    if (rest.empty())
        return std::optional<Bytes>();
    KIOSK_TRY(ByteView number, take(rest, integer));
    if (number.empty())
        return malformed("security info: empty key identifier");
    if (number.size() > 1 && number[0] == 0)
        number = number.subspan(1);
    return std::optional(core::toBytes(number));
}

std::optional<crypto::BlockCipher> cipherOfArc(std::uint8_t arc)
{
    constexpr std::array ciphers{crypto::BlockCipher::TripleDes, crypto::BlockCipher::Aes128,
                                 crypto::BlockCipher::Aes192, crypto::BlockCipher::Aes256};
    if (arc < 1 || arc > ciphers.size())
        return std::nullopt;
    return ciphers[arc - 1U];
}

struct PaceVariant
{
    std::uint8_t arc;
    PaceMapping mapping;
    bool isEllipticCurve;
};
constexpr std::array paceVariants{
    PaceVariant{1, PaceMapping::Generic, false},
    PaceVariant{2, PaceMapping::Generic, true},
    PaceVariant{3, PaceMapping::Integrated, false},
    PaceVariant{4, PaceMapping::Integrated, true},
    PaceVariant{6, PaceMapping::ChipAuthentication, true},
};

// 9303-11 9.2.1. Entries with fewer arcs are PACEDomainParameterInfo.
Result<void> addPace(SecurityInfos& infos, ByteView oid, ByteView arcs, ByteView fields)
{
    const auto cipher = arcs.size() == 2 ? cipherOfArc(arcs[1]) : std::nullopt;
    const auto variant =
        std::find_if(paceVariants.begin(), paceVariants.end(), [&](const PaceVariant& known) {
            return !arcs.empty() && known.arc == arcs[0];
        });
    if (!cipher || variant == paceVariants.end())
        return {};
    KIOSK_TRY(const int version, takeSmallNumber(fields));
    if (version != paceVersion)
        return {};
    PaceInfo info{core::toBytes(oid), variant->mapping, variant->isEllipticCurve, *cipher, {}};
    if (!fields.empty()) {
        KIOSK_TRY(info.parameterId, takeSmallNumber(fields));
    }
    infos.pace.push_back(std::move(info));
    return {};
}

// 9303-11 9.2.5. The version tells nothing that the identifier does not.
Result<void> addChipAuthentication(SecurityInfos& infos, ByteView oid, ByteView arcs,
                                   ByteView fields)
{
    const auto cipher = arcs.size() == 2 ? cipherOfArc(arcs[1]) : std::nullopt;
    if (!cipher || (arcs[0] != 1 && arcs[0] != 2))
        return {};
    KIOSK_CHECK(takeSmallNumber(fields));
    ChipAuthenticationInfo info{core::toBytes(oid), arcs[0] == 2, *cipher, {}};
    KIOSK_TRY(info.keyId, takeKeyId(fields));
    infos.chipAuthentication.push_back(std::move(info));
    return {};
}

// 9303-11 table of standardized domain parameters; identifiers of RFC 5480 and RFC 5639.
struct StandardizedParameters
{
    int id;
    std::string_view name;
    std::string_view curve; // content octets of the curve's identifier; empty: no curve
};
constexpr std::array standardizedParameters{
    StandardizedParameters{0, "MODP-1024-160", {}},
    StandardizedParameters{1, "MODP-2048-224", {}},
    StandardizedParameters{2, "MODP-2048-256", {}},
    StandardizedParameters{8, "P-192", "\x2A\x86\x48\xCE\x3D\x03\x01\x01"sv},
    StandardizedParameters{9, "brainpoolP192r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x03"sv},
    StandardizedParameters{10, "P-224", "\x2B\x81\x04\x00\x21"sv},
    StandardizedParameters{11, "brainpoolP224r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x05"sv},
    StandardizedParameters{12, "P-256", "\x2A\x86\x48\xCE\x3D\x03\x01\x07"sv},
    StandardizedParameters{13, "brainpoolP256r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x07"sv},
    StandardizedParameters{14, "brainpoolP320r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x09"sv},
    StandardizedParameters{15, "P-384", "\x2B\x81\x04\x00\x22"sv},
    StandardizedParameters{16, "brainpoolP384r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x0B"sv},
    StandardizedParameters{17, "brainpoolP512r1", "\x2B\x24\x03\x03\x02\x08\x01\x01\x0D"sv},
    StandardizedParameters{18, "P-521", "\x2B\x81\x04\x00\x23"sv},
};

const StandardizedParameters* findParameters(int id)
{
    const auto found =
        std::find_if(standardizedParameters.begin(), standardizedParameters.end(),
                     [id](const StandardizedParameters& known) { return known.id == id; });
    return found == standardizedParameters.end() ? nullptr : &*found;
}

// The key with its curve named in X9.62's way instead of by BSI's number, as EF.CardSecurity may
// have it (BSI TR-03110-3 A.2.1.1); nothing for numbers that stand for no known curve.
Result<std::optional<Bytes>> namedCurveKey(ByteView parameters, ByteView bitString)
{
    KIOSK_TRY(const int id, takeSmallNumber(parameters));
    const StandardizedParameters* known = findParameters(id);
    if (known == nullptr || known->curve.empty())
        return std::optional<Bytes>();
    Bytes algorithm;
    appendTlv(algorithm, objectIdentifier, core::asBytes(ecPublicKey));
    appendTlv(algorithm, objectIdentifier, core::asBytes(known->curve));
    Bytes content;
    appendTlv(content, sequence, algorithm);
    content.insert(content.end(), bitString.begin(), bitString.end());
    Bytes key;
    appendTlv(key, sequence, content);
    return std::optional(std::move(key));
}

// SubjectPublicKeyInfo in a form that is generally understood; nothing when there is none.
Result<std::optional<Bytes>> commonForm(const Tlv& keyInfo)
{
    ByteView rest = keyInfo.value;
    KIOSK_TRY(ByteView algorithm, take(rest, sequence));
    KIOSK_TRY(const ByteView oid, take(algorithm, objectIdentifier));
    if (core::asText(oid) != bsiStandardizedParameters)
        return std::optional(core::toBytes(keyInfo.whole));
    return namedCurveKey(algorithm, rest);
}

// 9303-11 9.2.6.
Result<void> addChipAuthenticationKey(SecurityInfos& infos, ByteView arcs, ByteView fields)
{
    if (arcs.size() != 1 || (arcs[0] != 1 && arcs[0] != 2))
        return {};
    KIOSK_TRY(const Tlv keyInfo, takeTlv(fields));
    if (keyInfo.tag != sequence)
        return malformed("security info: no public key");
    KIOSK_TRY(const auto der, commonForm(keyInfo));
    if (!der)
        return {};
    KIOSK_TRY(crypto::PublicKey key, crypto::PublicKey::fromDer(*der));
    KIOSK_TRY(auto keyId, takeKeyId(fields));
    infos.chipAuthenticationKeys.push_back({std::move(key), std::move(keyId), arcs[0] == 2});
    return {};
}

std::optional<crypto::HashAlgorithm> hashOfSignature(ByteView oid)
{
    using crypto::HashAlgorithm;
    constexpr std::array sha2{HashAlgorithm::Sha224, HashAlgorithm::Sha256, HashAlgorithm::Sha384,
                              HashAlgorithm::Sha512};
    if (core::asText(oid) == x962EcdsaSha1)
        return HashAlgorithm::Sha1;
    // Some issuers name the signature by X9.62 although 9303 wants BSI's plain format.
    if (const auto arcs = arcsAfter(x962EcdsaSha2, oid);
        arcs && arcs->size() == 1 && (*arcs)[0] >= 1 && (*arcs)[0] <= sha2.size())
        return sha2[(*arcs)[0] - 1U];
    const auto arcs = arcsAfter(bsiPlainEcdsa, oid);
    if (!arcs || arcs->size() != 1)
        return std::nullopt;
    if ((*arcs)[0] == 1)
        return HashAlgorithm::Sha1;
    if ((*arcs)[0] >= 2 && (*arcs)[0] <= sha2.size() + 1)
        return sha2[(*arcs)[0] - 2U];
    return std::nullopt;
}

// 9303-11 9.2.4.
Result<void> addActiveAuthentication(SecurityInfos& infos, ByteView fields)
{
    KIOSK_CHECK(takeSmallNumber(fields));
    KIOSK_TRY(const ByteView signature, take(fields, objectIdentifier));
    if (const auto hash = hashOfSignature(signature))
        infos.activeAuthenticationHash = hash;
    return {};
}

Result<void> addEntry(SecurityInfos& infos, ByteView entry)
{
    KIOSK_TRY(const ByteView oid, take(entry, objectIdentifier));
    if (core::asText(oid) == activeAuthentication)
        return addActiveAuthentication(infos, entry);
    const auto arcs = arcsAfter(bsiSmartCard, oid);
    if (!arcs || arcs->empty())
        return {};
    switch (arcs->front()) {
    case 1:
        return addChipAuthenticationKey(infos, arcs->subspan(1), entry);
    case 3:
        return addChipAuthentication(infos, oid, arcs->subspan(1), entry);
    case 4:
        return addPace(infos, oid, arcs->subspan(1), entry);
    default:
        return {};
    }
}

std::string_view cipherName(crypto::BlockCipher cipher)
{
    switch (cipher) {
    case crypto::BlockCipher::TripleDes:
        return "3DES";
    case crypto::BlockCipher::Aes128:
        return "AES-128";
    case crypto::BlockCipher::Aes192:
        return "AES-192";
    case crypto::BlockCipher::Aes256:
        break;
    }
    return "AES-256";
}

std::string_view mappingName(PaceMapping mapping)
{
    switch (mapping) {
    case PaceMapping::Generic:
        return "GM";
    case PaceMapping::Integrated:
        return "IM";
    case PaceMapping::ChipAuthentication:
        break;
    }
    return "CAM";
}

std::string parametersName(const std::optional<int>& id)
{
    if (!id)
        return "proprietary parameters";
    const StandardizedParameters* known = findParameters(*id);
    return known != nullptr ? std::string(known->name) : "parameters " + std::to_string(*id);
}

} // namespace

Result<SecurityInfos> parseSecurityInfos(ByteView octets)
{
    KIOSK_TRY(ByteView entries, take(octets, set));
    SecurityInfos infos;
    for (std::size_t count = 0; !entries.empty(); ++count) {
        if (count == mostEntries)
            return malformed("security infos: too many entries");
        KIOSK_TRY(const ByteView entry, take(entries, sequence));
        KIOSK_CHECK(addEntry(infos, entry));
    }
    return infos;
}

Result<SecurityInfos> parseDg14(ByteView file)
{
    KIOSK_TRY(const ByteView infos, take(file, dg14File));
    return parseSecurityInfos(infos);
}

std::string describePace(const PaceInfo& info)
{
    std::string words = info.isEllipticCurve ? "PACE-ECDH-" : "PACE-DH-";
    words += mappingName(info.mapping);
    words += '-';
    words += cipherName(info.cipher);
    return words + ' ' + parametersName(info.parameterId);
}

std::string describeChipAuthentication(const ChipAuthenticationInfo& info)
{
    std::string words = "chip authentication ";
    words += info.isEllipticCurve ? "ECDH " : "DH ";
    words += cipherName(info.cipher);
    return words;
}

} // namespace kiosk::chip::emrtd
