#include "chip/emrtd/secure_messaging.h"

#include "chip/tlv.h"
#include "crypto/digest.h"

#include <algorithm>
#include <optional>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::size_t macSize = 8;

// Data objects of secure messaging (ISO/IEC 7816-4 table 33).
constexpr Tag cryptogram = 0x87;    // with a padding indicator in front
constexpr Tag oddCryptogram = 0x85; // of odd instructions: no indicator
constexpr Tag expectedLength = 0x97;
constexpr Tag protectedStatus = 0x99;
constexpr Tag checksum = 0x8E;
constexpr std::uint8_t isoPadding = 0x01;

bool isOdd(std::uint8_t instruction)
{
    return (instruction & 1U) != 0;
}

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::SecureMessaging, why);
}

struct ProtectedAnswer
{
    std::optional<Tlv> cryptogram;
    ByteView status;
    ByteView checksum;
    ByteView covered; // by the checksum: all before it
};

// 9303-11 9.8.4: [87 or 85] 99 8E, in this order and nothing else.
Result<ProtectedAnswer> parseAnswer(ByteView data)
{
    const auto objects = readTlvs(data);
    if (!objects)
        return malformed("protected answer does not parse");
    ProtectedAnswer answer;
    std::size_t at = 0;
    const auto takes = [&](Tag tag) { return at < objects->size() && (*objects)[at].tag == tag; };
    if (takes(cryptogram) || takes(oddCryptogram))
        answer.cryptogram = (*objects)[at++];
    if (!takes(protectedStatus) || (*objects)[at].value.size() != 2)
        return malformed("protected answer without status");
    answer.status = (*objects)[at++].value;
    if (!takes(checksum) || (*objects)[at].value.size() != macSize)
        return malformed("protected answer without checksum");
    answer.checksum = (*objects)[at].value;
    answer.covered = data.first(data.size() - (*objects)[at].whole.size());
    if (at + 1 != objects->size())
        return malformed("protected answer goes on after its checksum");
    return answer;
}

Result<ByteView> bareCryptogram(const Tlv& object)
{
    if (object.tag == oddCryptogram)
        return object.value;
    if (object.value.empty() || object.value[0] != isoPadding)
        return malformed("unknown padding");
    return object.value.subspan(1);
}

// One octet as far as it goes, two for extended length (7816-4 table 33); the most of each is
// written as zero.
Bytes lengthValue(std::uint32_t le)
{
    if (le <= mostShortLe)
        return {static_cast<std::uint8_t>(le)};
    return {static_cast<std::uint8_t>(le >> 8U), static_cast<std::uint8_t>(le)};
}

// Octets of an object with a tag of one octet, header included.
std::size_t objectSize(std::size_t valueSize) noexcept
{
    return valueSize + (valueSize < 0x80 ? 2 : valueSize < 0x100 ? 3 : 4);
}

} // namespace

Result<Bytes> shortMac(const SessionKeys& keys, ByteView data)
{
    if (keys.cipher == crypto::BlockCipher::TripleDes)
        return crypto::retailMac(keys.mac, data);
    KIOSK_TRY(Bytes tag, crypto::aesCmac(keys.mac, data));
    tag.resize(macSize);
    return tag;
}

SecureMessaging::SecureMessaging(SessionKeys keys)
    : m_keys(std::move(keys)), m_block(crypto::blockSize(m_keys.cipher)), m_counter(m_block)
{
}

SecureMessaging::SecureMessaging(SessionKeys keys, const Counter& sendSequenceCounter)
    : SecureMessaging(std::move(keys))
{
    std::copy(sendSequenceCounter.begin(), sendSequenceCounter.end(),
              m_counter.end() - static_cast<std::ptrdiff_t>(sendSequenceCounter.size()));
}

// Modulo its size: basic access control may begin anywhere, also near the end.
void SecureMessaging::countOn() noexcept
{
    for (std::size_t i = m_counter.size(); i-- > 0;)
        if (++m_counter[i] != 0)
            return;
}

// 9.8.6.1, 9.8.7.1: zero with triple DES, the encrypted counter with AES.
Result<SecureBytes> SecureMessaging::initialVector() const
{
    const SecureBytes zero(m_block);
    if (m_keys.cipher == crypto::BlockCipher::TripleDes)
        return zero;
    return crypto::encryptCbc(m_keys.cipher, m_keys.encryption, zero, m_counter);
}

Result<Bytes> SecureMessaging::mac(ByteView padded) const
{
    Bytes input = m_counter;
    input.insert(input.end(), padded.begin(), padded.end());
    return shortMac(m_keys, input);
}

Result<Bytes> SecureMessaging::encrypt(ByteView plain) const
{
    KIOSK_TRY(const SecureBytes vector, initialVector());
    KIOSK_TRY(const SecureBytes octets, crypto::encryptCbc(m_keys.cipher, m_keys.encryption, vector,
                                                           crypto::padIso(plain, m_block)));
    return core::toBytes(octets);
}

Result<SecureBytes> SecureMessaging::decrypt(ByteView octets) const
{
    KIOSK_TRY(const SecureBytes vector, initialVector());
    const auto padded = crypto::decryptCbc(m_keys.cipher, m_keys.encryption, vector, octets);
    if (!padded)
        return malformed("cryptogram is not a number of blocks");
    auto plain = crypto::unpadIso(*padded);
    if (!plain)
        return malformed("cryptogram without padding");
    return plain;
}

std::size_t SecureMessaging::plainOctetsWithin(std::size_t octets) const noexcept
{
    constexpr std::size_t statusObject = 4;
    constexpr std::size_t rest = statusObject + 2 + macSize + 2; // the checksum, the bare status
    for (std::size_t blocks = octets / m_block; blocks > 0; --blocks)
        if (objectSize(1 + blocks * m_block) + rest <= octets)
            return blocks * m_block - 1; // one octet of padding at least
    return 0;
}

Result<Command> SecureMessaging::protect(const Command& command)
{
    if (command.data.size() > mostExtendedData ||
        (command.le && (*command.le == 0 || *command.le > mostExtendedLe)))
        return fail(ErrorCode::InvalidArgument, "data or Le out of range");
    countOn(); // before all else, since the cipher depends on it, too
    Command result{.cla = static_cast<std::uint8_t>(command.cla | 0x0CU),
                   .ins = command.ins,
                   .p1 = command.p1,
                   .p2 = command.p2};
    if (!command.data.empty()) {
        KIOSK_TRY(const Bytes encrypted, encrypt(command.data));
        Bytes value;
        if (!isOdd(command.ins))
            value.push_back(isoPadding);
        value.insert(value.end(), encrypted.begin(), encrypted.end());
        if (value.size() > mostExtendedData)
            return fail(ErrorCode::InvalidArgument, "protected data too long");
        appendTlv(result.data, isOdd(command.ins) ? oddCryptogram : cryptogram, value);
    }
    if (command.le)
        appendTlv(result.data, expectedLength, lengthValue(*command.le));

    const std::array header{result.cla, result.ins, result.p1, result.p2};
    SecureBytes covered = crypto::padIso(header, m_block);
    if (!result.data.empty()) {
        const SecureBytes objects = crypto::padIso(result.data, m_block);
        covered.insert(covered.end(), objects.begin(), objects.end());
    }
    KIOSK_TRY(const Bytes tag, mac(covered));
    appendTlv(result.data, checksum, tag);
    const bool isExtended =
        result.data.size() > mostShortData || command.le.value_or(0) > mostShortLe;
    result.le = isExtended ? mostExtendedLe : mostShortLe;
    return result;
}

Result<Response> SecureMessaging::unprotect(const Response& response)
{
    const bool sessionRefused =
        response.status == status::protectionMissing || response.status == status::protectionWrong;
    if (response.data.empty() && (response.ok() || sessionRefused))
        return malformed("answer without protection");
    if (response.data.empty())
        return Response{{}, response.status};

    KIOSK_TRY(const ProtectedAnswer answer, parseAnswer(response.data));
    countOn();
    KIOSK_TRY(const Bytes expected, mac(crypto::padIso(answer.covered, m_block)));
    if (!crypto::equalConstantTime(expected, answer.checksum))
        return malformed("wrong MAC");

    Response plain;
    plain.status = static_cast<std::uint16_t>(answer.status[0] << 8U | answer.status[1]);
    if (plain.status != response.status)
        return malformed("status differs from the protected one");
    if (answer.cryptogram) {
        KIOSK_TRY(const ByteView octets, bareCryptogram(*answer.cryptogram));
        KIOSK_TRY(plain.data, decrypt(octets));
    }
    return plain;
}

} // namespace kiosk::chip::emrtd
