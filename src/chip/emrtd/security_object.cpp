#include "chip/emrtd/security_object.h"

#include "chip/tlv.h"
#include "core/text_codec.h"

#include <array>
#include <string>

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag integer = 0x02;
constexpr Tag octetString = 0x04;
constexpr Tag objectIdentifier = 0x06;
constexpr Tag sequence = 0x30;
constexpr int mostGroups = 16;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

struct NamedHash
{
    std::string_view identifier; // content octets of the OID, hexadecimal
    crypto::HashAlgorithm algorithm;
};

// 9303-12 section 4.4.1.
constexpr std::array namedHashes{
    NamedHash{"2b0e03021a", crypto::HashAlgorithm::Sha1},
    NamedHash{"608648016503040204", crypto::HashAlgorithm::Sha224},
    NamedHash{"608648016503040201", crypto::HashAlgorithm::Sha256},
    NamedHash{"608648016503040202", crypto::HashAlgorithm::Sha384},
    NamedHash{"608648016503040203", crypto::HashAlgorithm::Sha512},
};

Result<ByteView> take(ByteView& rest, Tag tag)
{
    KIOSK_TRY(const Tlv object, takeTlv(rest));
    if (object.tag != tag)
        return malformed("security object: unexpected element");
    return object.value;
}

Result<crypto::HashAlgorithm> parseHashAlgorithm(ByteView algorithmIdentifier)
{
    KIOSK_TRY(const ByteView identifier, take(algorithmIdentifier, objectIdentifier));
    const std::string text = core::toHex(identifier);
    for (const NamedHash& known : namedHashes)
        if (known.identifier == text)
            return known.algorithm;
    return malformed("security object: unknown hash algorithm");
}

Result<int> parseGroupNumber(ByteView number)
{
    if (number.size() != 1 || number[0] == 0 || number[0] > mostGroups)
        return malformed("security object: no data group's number");
    return number[0];
}

Result<std::map<int, Bytes>> parseHashes(ByteView list)
{
    std::map<int, Bytes> hashes;
    while (!list.empty()) {
        KIOSK_TRY(ByteView entry, take(list, sequence));
        KIOSK_TRY(const ByteView number, take(entry, integer));
        KIOSK_TRY(const int group, parseGroupNumber(number));
        KIOSK_TRY(const ByteView hash, take(entry, octetString));
        if (!hashes.emplace(group, core::toBytes(hash)).second)
            return malformed("security object: data group twice");
    }
    return hashes;
}

} // namespace

Result<SecurityObject> parseSecurityObject(ByteView der)
{
    KIOSK_TRY(ByteView content, take(der, sequence));
    KIOSK_CHECK(take(content, integer)); // version; 1 adds only what is not used here
    SecurityObject object;
    KIOSK_TRY(const ByteView algorithm, take(content, sequence));
    KIOSK_TRY(object.hash, parseHashAlgorithm(algorithm));
    KIOSK_TRY(const ByteView list, take(content, sequence));
    KIOSK_TRY(object.hashes, parseHashes(list));
    return object;
}

} // namespace kiosk::chip::emrtd
