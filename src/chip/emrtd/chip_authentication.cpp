#include "chip/emrtd/chip_authentication.h"

#include "chip/tlv.h"
#include "crypto/agreement_group.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

namespace {

// What fits a short command under secure messaging with any cipher (9303-11 section 9.8).
constexpr std::size_t mostProtectedShort = 223;
constexpr std::uint8_t chainingBit = 0x10; // of CLA: more to come (ISO/IEC 7816-4 5.3.3)

// Content octets of id-CA-{DH,ECDH}-3DES-CBC-CBC.
const Bytes firstEllipticProtocol{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, 0x01};
const Bytes firstPrimeProtocol{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x01, 0x01};

struct Choice
{
    ChipAuthenticationInfo info;
    ChipAuthenticationKey key;
};

// BSI TR-03110: chips of the first generation announce a key but no protocol, which is then the
// first one with triple DES.
std::vector<ChipAuthenticationInfo> protocolsOf(const SecurityInfos& dg14)
{
    if (!dg14.chipAuthentication.empty())
        return dg14.chipAuthentication;
    std::vector<ChipAuthenticationInfo> implied;
    for (const ChipAuthenticationKey& key : dg14.chipAuthenticationKeys)
        implied.push_back({key.isEllipticCurve ? firstEllipticProtocol : firstPrimeProtocol,
                           key.isEllipticCurve, crypto::BlockCipher::TripleDes, key.keyId});
    return implied;
}

bool belongTogether(const ChipAuthenticationInfo& info, const ChipAuthenticationKey& key)
{
    return info.isEllipticCurve == key.isEllipticCurve &&
           (!info.keyId || !key.keyId || *info.keyId == *key.keyId);
}

// Of several protocols the one with the strongest cipher.
std::optional<Choice> choose(const SecurityInfos& dg14)
{
    std::optional<Choice> best;
    for (const ChipAuthenticationInfo& info : protocolsOf(dg14))
        for (const ChipAuthenticationKey& key : dg14.chipAuthenticationKeys)
            if (belongTogether(info, key) && (!best || best->info.cipher < info.cipher) &&
                crypto::AgreementGroup::ofKey(key.key))
                best = Choice{info, key};
    return best;
}

// Object 84: which of the chip's keys is meant, when it numbers them.
void appendKeyReference(Bytes& data, const Choice& choice)
{
    const auto& reference = choice.info.keyId ? choice.info.keyId : choice.key.keyId;
    if (reference)
        appendTlv(data, 0x84, *reference);
}

// In pieces where a reader knows no extended length and one short command is not enough.
Result<Response> sendLong(CardLink& link, Command command)
{
    while (command.data.size() > mostProtectedShort && !link.acceptsExtended()) {
        const auto end = command.data.begin() + mostProtectedShort;
        Command piece{.cla = static_cast<std::uint8_t>(command.cla | chainingBit),
                      .ins = command.ins,
                      .p1 = command.p1,
                      .p2 = command.p2,
                      .data = Bytes(command.data.begin(), end)};
        KIOSK_TRY(Response response, link.send(piece));
        if (!response.ok())
            return response;
        command.data.erase(command.data.begin(), end);
    }
    return link.send(command);
}

// 6.2.4.1: one command does it, with triple DES only.
Result<Response> setKeyAgreementTemplate(CardLink& link, const Choice& choice, ByteView ephemeral)
{
    Command command{.ins = 0x22, .p1 = 0x41, .p2 = 0xA6};
    appendTlv(command.data, 0x91, ephemeral);
    appendKeyReference(command.data, choice);
    return sendLong(link, std::move(command));
}

// 6.2.4.2: protocol and key are chosen, then the ephemeral key follows.
Result<Response> generalAuthenticate(CardLink& link, const Choice& choice, ByteView ephemeral)
{
    Command set{.ins = 0x22, .p1 = 0x41, .p2 = 0xA4};
    appendTlv(set.data, 0x80, choice.info.oid);
    appendKeyReference(set.data, choice);
    KIOSK_TRY(Response response, link.send(set));
    if (!response.ok())
        return response;

    Bytes dynamicData;
    appendTlv(dynamicData, 0x80, ephemeral);
    Command authenticate{.ins = 0x86, .le = mostShortLe};
    appendTlv(authenticate.data, 0x7C, dynamicData);
    return sendLong(link, std::move(authenticate));
}

Result<void> sendEphemeral(CardLink& link, const Choice& choice, ByteView ephemeral)
{
    const bool isTripleDes = choice.info.cipher == crypto::BlockCipher::TripleDes;
    KIOSK_TRY(const Response response, isTripleDes
                                           ? setKeyAgreementTemplate(link, choice, ephemeral)
                                           : generalAuthenticate(link, choice, ephemeral));
    if (!response.ok())
        return fail(ErrorCode::ChipNotGenuine,
                    "chip authentication refused: " + statusText(response.status));
    return {};
}

} // namespace

bool offersChipAuthentication(const SecurityInfos& dg14) noexcept
{
    return choose(dg14).has_value();
}

Result<NewSession> authenticateChip(CardLink& link, const SecurityInfos& dg14,
                                    core::RandomSource& random)
{
    const auto choice = choose(dg14);
    if (!choice)
        return fail(ErrorCode::UnsupportedChip, "no chip authentication that is known here");
    KIOSK_TRY(const auto group, crypto::AgreementGroup::ofKey(choice->key.key));
    KIOSK_TRY(const Bytes chipKey, crypto::AgreementGroup::elementOf(choice->key.key));
    KIOSK_TRY(const SecureBytes secretScalar, group.randomScalar(random));
    KIOSK_TRY(const Bytes ephemeral, group.publicElement(secretScalar));
    KIOSK_CHECK(sendEphemeral(link, *choice, ephemeral));

    KIOSK_TRY(const SecureBytes secret, group.agree(secretScalar, chipKey));
    KIOSK_TRY(SessionKeys keys, deriveSessionKeys(secret, choice->info.cipher));
    return NewSession{SecureMessaging(std::move(keys)), describeChipAuthentication(choice->info)};
}

} // namespace kiosk::chip::emrtd
