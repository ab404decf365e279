#include "simulated/card_messaging.h"

#include "crypto/digest.h"
#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 1> paddingIndicator{0x01};
constexpr std::size_t checksumSize = 8;

namespace tag {
constexpr std::uint32_t cryptogramOdd = 0x85; // without padding indicator, of odd instructions
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

bool readField(const TlvObject& object, ProtectedFields& fields)
{
    switch (object.tag) {
    case tag::cryptogram:
        fields.cryptogram = object.value.empty() ? object.value : object.value.subspan(1);
        return object.value.size() > 1 && object.value[0] == paddingIndicator[0];
    case tag::cryptogramOdd:
        fields.cryptogram = object.value;
        return !object.value.empty();
    case tag::le: {
        std::size_t le = 0;
        for (const std::uint8_t octet : object.value)
            le = le << 8 | octet;
        fields.le = le != 0 ? le : std::size_t{1} << (8 * object.value.size());
        return object.value.size() == 1 || object.value.size() == 2;
    }
    default:
        return false;
    }
}

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
        if (!readField(object, fields))
            return tl::unexpected(sw::messagingObjectWrong);
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
    const auto fields = readFields(outer.data);
    if (!fields)
        return tl::unexpected(fields.error());

    const std::array<std::uint8_t, 4> header{outer.cla, outer.ins, outer.p1, outer.p2};
    const auto mac = checksumOf(core::toBytes(crypto::padIso(header, block())), fields->covered);
    if (!mac || !crypto::equalConstantTime(*mac, fields->mac))
        return tl::unexpected(sw::messagingObjectWrong);

    Command inner = outer;
    inner.cla = static_cast<std::uint8_t>(outer.cla & 0xF0);
    inner.le = fields->le;
    inner.data.clear();
    if (!fields->cryptogram.empty()) {
        const auto plain = decrypt(fields->cryptogram);
        if (!plain)
            return tl::unexpected(sw::messagingObjectWrong);
        inner.data = core::toBytes(*plain);
    }
    return inner;
}

Result<Bytes> CardMessaging::protect(std::uint8_t instruction, const Reply& reply,
                                     AnswerFault fault)
{
    countUp();
    const bool odd = instruction % 2 == 1;
    Bytes covered;
    if (!reply.data.empty()) {
        KIOSK_TRY(const Bytes cryptogram, encrypt(reply.data));
        covered = odd ? tlv(tag::cryptogramOdd, cryptogram)
                      : tlv(tag::cryptogram, joined({paddingIndicator, cryptogram}));
    }
    covered = joined({covered, tlv(tag::status, answer(reply.status))});
    KIOSK_TRY(Bytes mac, checksumOf({}, covered));
    if (fault.wrongMac)
        mac.back() ^= 0x01;
    const StatusWord outside = !fault.wrongStatus       ? reply.status
                               : reply.status == sw::ok ? sw::endOfFile
                                                        : sw::ok;
    return answer(outside, joined({covered, tlv(tag::mac, mac)}));
}

// 85 or 87 with its padded content, then 99 (four octets), 8E (ten) and the status outside.
std::size_t CardMessaging::mostData(std::size_t wholeAnswer, bool oddInstruction) const
{
    constexpr std::size_t around = 4 + 10 + 2;
    const std::size_t indicator = oddInstruction ? 0 : 1;
    if (wholeAnswer < around + 2 + indicator + block())
        return 0;
    const std::size_t room = wholeAnswer - around - 1; // without the tag
    const auto lengthOctets = [](std::size_t content) -> std::size_t {
        return content < 0x80 ? 1 : content <= 0xFF ? 2 : content <= 0xFFFF ? 3 : 4;
    };
    std::size_t blocks = (room - indicator) / block();
    while (blocks * block() + indicator + lengthOctets(blocks * block() + indicator) > room)
        --blocks;
    return blocks * block() - 1; // at least one octet is padding
}

void CardMessaging::countUp()
{
    for (auto octet = m_session.counter.rbegin(); octet != m_session.counter.rend(); ++octet) {
        if (++*octet != 0)
            return;
    }
}

// 9303-11 section 9.8.6: zero for 3DES, the encrypted counter for AES.
Result<Bytes> CardMessaging::initialVector() const
{
    Bytes zero(block());
    if (m_session.keys.cipher == crypto::BlockCipher::TripleDes)
        return zero;
    return crypto::encryptCbc(m_session.keys.cipher, m_session.keys.encryption, zero,
                              m_session.counter)
        .map([](const SecureBytes& octets) { return core::toBytes(octets); });
}

// Over the counter, whole blocks and objects. The objects are padded to blocks; where there are
// none, the blocks (a padded header) stand as they are (9303-11 section 9.8.4).
Result<Bytes> CardMessaging::checksumOf(ByteView blocks, ByteView objects) const
{
    const Bytes all = joined({m_session.counter, blocks, objects});
    const auto padded = objects.empty() ? core::toSecure(all) : crypto::padIso(all, block());
    if (m_session.keys.cipher == crypto::BlockCipher::TripleDes)
        return crypto::retailMac(m_session.keys.mac, padded);
    KIOSK_TRY(Bytes mac, crypto::aesCmac(m_session.keys.mac, padded));
    mac.resize(checksumSize);
    return mac;
}

Result<SecureBytes> CardMessaging::decrypt(ByteView cryptogram) const
{
    KIOSK_TRY(const Bytes iv, initialVector());
    KIOSK_TRY(const SecureBytes padded,
              crypto::decryptCbc(m_session.keys.cipher, m_session.keys.encryption, iv, cryptogram));
    return crypto::unpadIso(padded);
}

Result<Bytes> CardMessaging::encrypt(ByteView data) const
{
    KIOSK_TRY(const Bytes iv, initialVector());
    KIOSK_TRY(const SecureBytes cryptogram,
              crypto::encryptCbc(m_session.keys.cipher, m_session.keys.encryption, iv,
                                 crypto::padIso(data, block())));
    return core::toBytes(cryptogram);
}

} // namespace kiosk::devices::simulated
