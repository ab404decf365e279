#include "chip/emrtd/secure_messaging.h"

#include "chip/tlv.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"

#include <optional>

namespace kiosk::chip::emrtd {

namespace {

constexpr auto cipher = crypto::BlockCipher::TripleDes;
constexpr std::size_t block = 8;
constexpr std::array<std::uint8_t, block> zeroIv{};

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
    if (!takes(checksum) || (*objects)[at].value.size() != block)
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

} // namespace

void SecureMessaging::countOn() noexcept
{
    for (std::size_t i = m_counter.size(); i-- > 0;)
        if (++m_counter[i] != 0)
            return;
}

Result<Bytes> SecureMessaging::mac(ByteView padded) const
{
    Bytes input(m_counter.begin(), m_counter.end());
    input.insert(input.end(), padded.begin(), padded.end());
    return crypto::retailMac(m_keys.mac, input);
}

Result<Bytes> SecureMessaging::encrypt(ByteView plain) const
{
    KIOSK_TRY(const SecureBytes octets,
              crypto::encryptCbc(cipher, m_keys.encryption, zeroIv, crypto::padIso(plain, block)));
    return core::toBytes(octets);
}

Result<SecureBytes> SecureMessaging::decrypt(ByteView octets) const
{
    const auto padded = crypto::decryptCbc(cipher, m_keys.encryption, zeroIv, octets);
    if (!padded)
        return malformed("cryptogram is not a number of blocks");
    auto plain = crypto::unpadIso(*padded);
    if (!plain)
        return malformed("cryptogram without padding");
    return plain;
}

Result<Command> SecureMessaging::protect(const Command& command)
{
    Command result{.cla = static_cast<std::uint8_t>(command.cla | 0x0CU),
                   .ins = command.ins,
                   .p1 = command.p1,
                   .p2 = command.p2,
                   .le = std::uint16_t{256}};
    if (!command.data.empty()) {
        KIOSK_TRY(const Bytes encrypted, encrypt(command.data));
        Bytes value;
        if (!isOdd(command.ins))
            value.push_back(isoPadding);
        value.insert(value.end(), encrypted.begin(), encrypted.end());
        appendTlv(result.data, isOdd(command.ins) ? oddCryptogram : cryptogram, value);
    }
    if (command.le)
        appendTlv(result.data, expectedLength,
                  std::array{static_cast<std::uint8_t>(*command.le)}); // 256 becomes 00

    const std::array header{result.cla, result.ins, result.p1, result.p2};
    SecureBytes covered = crypto::padIso(header, block);
    if (!result.data.empty()) {
        const SecureBytes objects = crypto::padIso(result.data, block);
        covered.insert(covered.end(), objects.begin(), objects.end());
    }
    countOn();
    KIOSK_TRY(const Bytes tag, mac(covered));
    appendTlv(result.data, checksum, tag);
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
    KIOSK_TRY(const Bytes expected, mac(crypto::padIso(answer.covered, block)));
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
