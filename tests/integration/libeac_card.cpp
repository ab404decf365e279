#include "libeac_card.h"

#include "chip/tlv.h"

#include <openssl/x509.h>

#include <algorithm>

namespace kiosk::libeac {
namespace {

Bytes object(chip::Tag tag, ByteView value)
{
    Bytes octets;
    chip::appendTlv(octets, tag, value);
    return octets;
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes all;
    for (const Bytes& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

Bytes integer(int value)
{
    return object(0x02, Bytes{static_cast<std::uint8_t>(value)});
}

// id-PK-DH and id-PK-ECDH (9303-11 section 9.2.6).
Bytes publicKeyIdentifier(const Suite& suite)
{
    return {0x04, 0x00, 0x7F,
            0x00, 0x07, 0x02,
            0x02, 0x01, static_cast<std::uint8_t>(suite.isEllipticCurve() ? 2 : 1)};
}

Bytes dynamicData(chip::Tag tag, const std::optional<Bytes>& value)
{
    return value ? object(0x7C, object(tag, *value)) : Bytes{};
}

} // namespace

// ISO/IEC 7816-3 clause 12.1: the cases of short and of extended length, with Le where it is.
std::optional<LibeacCard::Command> LibeacCard::parse(ByteView octets)
{
    Command command{octets[1], octets[2], octets[3], {}, 0};
    const ByteView body = octets.subspan(4);
    if (body.size() <= 1) {
        command.le = body.empty() ? 0 : (body[0] == 0 ? 256U : body[0]);
        return command;
    }
    const bool isExtended = body[0] == 0 && body.size() >= 3;
    const std::size_t prefix = isExtended ? 3 : 1;
    const std::size_t size = isExtended ? std::size_t{body[1]} << 8 | body[2] : body[0];
    if (body.size() < prefix + size)
        return std::nullopt;
    command.data = core::toBytes(body.subspan(prefix, size));
    return command;
}

LibeacCard::LibeacCard(const Suite& suite, Secret secret, bool chipAuthentication)
    : m_suite(suite), m_secret(std::move(secret)), m_atr{0x3B, 0x80, 0x80, 0x01, 0x01}
{
    if (!Session().usePace(suite)) {
        m_isUsable = false;
        m_reason = "libeac has no PACE for " + suite.name();
    }
    makeFiles(chipAuthentication);
}

void LibeacCard::makeFiles(bool chipAuthentication)
{
    const Bytes info = object(0x30, joined({object(0x06, m_suite.paceIdentifier()), integer(2),
                                            integer(m_suite.parameterId)}));
    m_files[cardAccess] = object(0x31, info);
    m_files[common] = object(
        0x60, joined({object(0x5F01, Bytes{'0', '1', '0', '7'}), object(0x5C, Bytes{0x61, 0x6E})}));
    Bytes long1(300); // more than one block
    for (std::size_t i = 0; i < long1.size(); ++i)
        long1[i] = static_cast<std::uint8_t>(i * 7);
    m_files[dataGroup1] = object(0x61, long1);
    if (chipAuthentication && m_isUsable)
        m_files[dataGroup14] = makeDg14();
}

Bytes LibeacCard::makeDg14()
{
    if (!m_session.useChipAuthentication(m_suite)) {
        m_isUsable = false;
        m_reason = "libeac has no chip authentication for " + m_suite.name();
        return {};
    }
    const KA_CTX& agreement = *m_session.context()->ca_ctx->ka_ctx;
    const Buffer publicKey(agreement.generate_key(agreement.key, m_session.context()->bn_ctx));
    const int size = publicKey ? i2d_PUBKEY(agreement.key, nullptr) : 0;
    if (size <= 0) {
        m_isUsable = false;
        m_reason = "libeac makes no key for " + m_suite.name();
        return {};
    }
    Bytes keyInfo(static_cast<std::size_t>(size));
    unsigned char* end = keyInfo.data();
    i2d_PUBKEY(agreement.key, &end);
    const Bytes protocol =
        object(0x30, joined({object(0x06, m_suite.chipAuthenticationIdentifier()), integer(1)}));
    const Bytes key = object(0x30, joined({object(0x06, publicKeyIdentifier(m_suite)), keyInfo}));
    return object(0x6E, object(0x31, joined({protocol, key})));
}

ByteView LibeacCard::file(std::uint16_t identifier) const
{
    const auto found = m_files.find(identifier);
    return found == m_files.end() ? ByteView() : ByteView(found->second);
}

Result<SecureBytes> LibeacCard::transmit(ByteView command)
{
    if (command.size() < 4)
        return core::toSecure(Bytes{0x67, 0x00});
    return core::toSecure(command[0] == 0x0C ? answerProtected(command) : answerPlain(command));
}

Bytes LibeacCard::answerPlain(ByteView octets)
{
    const auto command = parse(octets);
    if (!command)
        return {0x67, 0x00};
    const Reply reply = carryOut(*command);
    return joined(
        {reply.data,
         {static_cast<std::uint8_t>(reply.status >> 8), static_cast<std::uint8_t>(reply.status)}});
}

Bytes LibeacCard::answerProtected(ByteView octets)
{
    auto command = parse(octets);
    if (!m_isOpen || !command)
        return {0x69, 0x87};
    ++m_protectedCommands;
    const Bytes objects = std::exchange(command->data, {});
    const auto data = m_session.openCommand(octets.first(4), objects);
    if (!data) {
        m_isOpen = false;
        return {0x69, 0x88};
    }
    command->data = *data;
    command->le = 0;
    if (const auto le = chip::findTlv(objects, 0x97); le && le->size() == 1)
        command->le = (*le)[0] == 0 ? 256 : (*le)[0];
    const Reply reply = carryOut(*command);
    Bytes answer = m_session.protectAnswer(reply.data, reply.status);
    if (std::exchange(m_goesToNewKeys, false))
        m_isOpen = m_session.startMessaging(EAC_ID_CA);
    return answer;
}

LibeacCard::Reply LibeacCard::carryOut(const Command& command)
{
    switch (command.ins) {
    case 0xA4:
        return select(command);
    case 0xB0:
        return readBinary(command);
    case 0x22:
        return manageSecurityEnvironment(command);
    case 0x86:
        return generalAuthenticate(command);
    default:
        return {{}, 0x6D00};
    }
}

LibeacCard::Reply LibeacCard::select(const Command& command)
{
    if (command.p1 == 0x04)
        return {{}, 0x9000}; // the application, by its name
    if (command.data.size() != 2)
        return {{}, command.data.empty() ? 0x9000U : 0x6A80U};
    const auto identifier = static_cast<std::uint16_t>(command.data[0] << 8 | command.data[1]);
    if (identifier == 0x3F00)
        return {{}, 0x9000};
    if (file(identifier).empty())
        return {{}, 0x6A82};
    if (identifier != cardAccess && !m_isOpen)
        return {{}, 0x6982};
    m_current = identifier;
    return {{}, 0x9000};
}

LibeacCard::Reply LibeacCard::readBinary(const Command& command)
{
    std::size_t offset = std::size_t{command.p1} << 8 | command.p2;
    if ((command.p1 & 0x80) != 0) { // short identifier: the last five bits of the long one
        offset = command.p2;
        const Reply selected =
            select({0xA4, 0x02, 0x0C, {0x01, static_cast<std::uint8_t>(command.p1 & 0x1F)}, 0});
        if (selected.status != 0x9000)
            return selected;
    }
    const ByteView content = file(m_current);
    if (content.empty() || offset > content.size())
        return {{}, content.empty() ? 0x6986U : 0x6B00U};
    // What fits one short answer under secure messaging, whatever the cipher.
    const std::size_t most = std::min(command.le, m_isOpen ? std::size_t{223} : std::size_t{256});
    const std::size_t count = std::min(most, content.size() - offset);
    return {core::toBytes(content.subspan(offset, count)), count < command.le ? 0x6282U : 0x9000U};
}

LibeacCard::Reply LibeacCard::manageSecurityEnvironment(const Command& command)
{
    // 9303-11 section 6.2.4.1: MSE:Set KAT holds the terminal's key, with triple DES only.
    if (command.p1 == 0x41 && command.p2 == 0xA6) {
        const auto key = chip::findTlv(command.data, 0x91);
        return key && m_isOpen ? authenticateChip(*key) : Reply{{}, 0x6A80};
    }
    const auto identifier = chip::findTlv(command.data, 0x80);
    if (!identifier || command.p2 != 0xA4)
        return {{}, 0x6A80};
    if (command.p1 == 0x41) { // 6.2.4.2: the key comes with GENERAL AUTHENTICATE
        const Bytes expected = m_suite.chipAuthenticationIdentifier();
        return {{}, std::ranges::equal(*identifier, expected) ? 0x9000U : 0x6A80U};
    }
    if (command.p1 != 0xC1 || !std::ranges::equal(*identifier, m_suite.paceIdentifier()) ||
        !m_session.usePace(m_suite))
        return {{}, 0x6A80};
    return {{}, 0x9000};
}

LibeacCard::Reply LibeacCard::generalAuthenticate(const Command& command)
{
    const auto dynamic = chip::findTlv(command.data, 0x7C);
    if (!dynamic)
        return {{}, 0x6A80};
    if (dynamic->empty())
        return encryptedNonce();
    const auto objects = chip::readTlvs(*dynamic);
    if (!objects || objects->size() != 1)
        return {{}, 0x6A80};
    const ByteView value = objects->front().value;
    switch (objects->front().tag) {
    case 0x80:
        return m_isOpen ? authenticateChip(value) : Reply{{}, 0x6985};
    case 0x81:
        return map(value);
    case 0x83:
        return agree(value);
    case 0x85:
        return authenticate(value);
    default:
        return {{}, 0x6A80};
    }
}

LibeacCard::Reply LibeacCard::encryptedNonce()
{
    const auto nonce =
        fromBuffer(Buffer(PACE_STEP1_enc_nonce(m_session.context(), m_secret.get())));
    return {dynamicData(0x80, nonce), nonce ? 0x9000U : 0x6985U};
}

LibeacCard::Reply LibeacCard::map(ByteView terminalData)
{
    const auto own = fromBuffer(Buffer(PACE_STEP3A_generate_mapping_data(m_session.context())));
    const bool mapped =
        own && PACE_STEP3A_map_generator(m_session.context(), toBuffer(terminalData).get()) == 1;
    return {dynamicData(0x82, own), mapped ? 0x9000U : 0x6A80U};
}

LibeacCard::Reply LibeacCard::agree(ByteView terminalKey)
{
    m_terminalKey = toBuffer(terminalKey);
    const auto own = fromBuffer(Buffer(PACE_STEP3B_generate_ephemeral_key(m_session.context())));
    if (!own || PACE_STEP3B_compute_shared_secret(m_session.context(), m_terminalKey.get()) != 1)
        return {{}, 0x6A80};
    Session::keepLeadingZeros(*m_session.context()->pace_ctx->ka_ctx, m_suite);
    const bool derived = PACE_STEP3C_derive_keys(m_session.context()) == 1;
    return {dynamicData(0x84, own), derived ? 0x9000U : 0x6985U};
}

LibeacCard::Reply LibeacCard::authenticate(ByteView token)
{
    if (PACE_STEP3D_verify_authentication_token(m_session.context(), toBuffer(token).get()) != 1)
        return {{}, 0x6300};
    const auto own = fromBuffer(
        Buffer(PACE_STEP3D_compute_authentication_token(m_session.context(), m_terminalKey.get())));
    m_isOpen = own && m_session.startMessaging(EAC_ID_PACE);
    return {dynamicData(0x86, own), m_isOpen ? 0x9000U : 0x6985U};
}

// Version 1, as travel documents have it, knows neither nonce nor token. libeac does version 2, but
// its last step derives the keys before it compares the token: with an empty nonce they are those
// of version 1.
LibeacCard::Reply LibeacCard::authenticateChip(ByteView terminalKey)
{
    if (CA_STEP4_compute_shared_secret(m_session.context(), toBuffer(terminalKey).get()) != 1)
        return {{}, 0x6A80};
    Session::keepLeadingZeros(*m_session.context()->ca_ctx->ka_ctx, m_suite);
    (void)CA_STEP6_derive_keys(m_session.context(), toBuffer({}).get(), toBuffer(Bytes(8)).get());
    m_goesToNewKeys = true;
    return {m_suite.isTripleDes() ? Bytes{} : object(0x7C, {}), 0x9000};
}

} // namespace kiosk::libeac
