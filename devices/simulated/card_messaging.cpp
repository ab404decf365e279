#include "simulated/card_messaging.h"

#include "crypto/cipher.h"
#include "crypto/digest.h"
#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t block = 8;
constexpr std::array<std::uint8_t, block> zeroIv{};
constexpr std::uint8_t paddingIndicator = 0x01;

namespace tag {
constexpr std::uint32_t cryptogram = 0x87;
constexpr std::uint32_t mac = 0x8E;
constexpr std::uint32_t le = 0x97;
constexpr std::uint32_t status = 0x99;
} // namespace tag

struct ProtectedFields
{
    ByteView cryptogram; // without the padding indicator
    ByteView mac;
    std::optional<std::size_t> le;
    Bytes covered; // the objects under the checksum, as received
};

tl::expected<ProtectedFields, StatusWord> readFields(ByteView data)
{
    const auto objects = parseTlv(data);
    if (!objects)
        return tl::unexpected(sw::messagingObjectWrong);
    ProtectedFields fields;
    for (const auto& object : *objects) {
        if (object.tag == tag::mac) {
            fields.mac = object.value;
            continue;
        }
        if (object.tag == tag::cryptogram) {
            if (object.value.size() < 1 + block || object.value[0] != paddingIndicator)
                return tl::unexpected(sw::messagingObjectWrong);
            fields.cryptogram = object.value.subspan(1);
        } else if (object.tag == tag::le && object.value.size() == 1) {
            fields.le = object.value[0] == 0 ? 256 : object.value[0];
        } else {
            return tl::unexpected(sw::messagingObjectWrong);
        }
        fields.covered = joined({fields.covered, object.encoded});
    }
    if (fields.mac.empty())
        return tl::unexpected(sw::messagingObjectMissing);
    return fields;
}

} // namespace

tl::expected<Command, StatusWord> CardMessaging::open(const Command& outer)
{
    countUp();
    auto fields = readFields(outer.data);
    if (!fields)
        return tl::unexpected(fields.error());

    const std::array<std::uint8_t, 4> header{outer.cla, outer.ins, outer.p1, outer.p2};
    const auto mac = macOf(joined({crypto::padIso(header, block), fields->covered}));
    if (!mac || !crypto::equalConstantTime(*mac, fields->mac))
        return tl::unexpected(sw::messagingObjectWrong);

    Command inner{
        static_cast<std::uint8_t>(outer.cla & 0xF0), outer.ins, outer.p1, outer.p2, {}, fields->le};
    if (!fields->cryptogram.empty()) {
        const auto padded =
            crypto::decryptCbc(crypto::BlockCipher::TripleDes, m_session.keys.encryption, zeroIv,
                               fields->cryptogram)
                .and_then([](const SecureBytes& plain) { return crypto::unpadIso(plain); });
        if (!padded)
            return tl::unexpected(sw::messagingObjectWrong);
        inner.data = core::toBytes(*padded);
    }
    return inner;
}

Result<Bytes> CardMessaging::protect(StatusWord status, ByteView data, bool wrongMac)
{
    countUp();
    Bytes covered;
    if (!data.empty()) {
        KIOSK_TRY(const SecureBytes encrypted,
                  crypto::encryptCbc(crypto::BlockCipher::TripleDes, m_session.keys.encryption,
                                     zeroIv, crypto::padIso(data, block)));
        covered = tlv(tag::cryptogram, joined({std::array{paddingIndicator}, encrypted}));
    }
    covered = joined({covered, tlv(tag::status, answer(status))});
    KIOSK_TRY(Bytes mac, macOf(covered));
    if (wrongMac)
        mac.back() ^= 0x01;
    return answer(status, joined({covered, tlv(tag::mac, mac)}));
}

void CardMessaging::countUp()
{
    for (auto octet = m_session.counter.rbegin(); octet != m_session.counter.rend(); ++octet) {
        if (++*octet != 0)
            return;
    }
}

// Octets that already end with a block are padded too: `data` never stands alone without an object,
// except for a command without data and Le, whose padded header is the last block (9303-11 9.8.4).
Result<Bytes> CardMessaging::macOf(ByteView data) const
{
    const Bytes counted = joined({m_session.counter, data});
    const bool headerOnly = data.size() == block;
    return crypto::retailMac(m_session.keys.mac,
                             headerOnly ? core::toSecure(counted) : crypto::padIso(counted, block));
}

} // namespace kiosk::devices::simulated
