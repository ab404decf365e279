#include "chip/emrtd/pace.h"

#include "chip/emrtd/pace_mapping.h"
#include "chip/tlv.h"
#include "crypto/digest.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

namespace {

using crypto::AgreementGroup;
using crypto::BlockCipher;

// Data objects of MSE:Set AT (4.4.4.1) and of GENERAL AUTHENTICATE (table 4).
constexpr Tag mechanism = 0x80;
constexpr Tag password = 0x83;
constexpr Tag domainParameters = 0x84;
constexpr Tag dynamicData = 0x7C;
constexpr Tag encryptedNonce = 0x80;
constexpr Tag ownMapping = 0x81;
constexpr Tag chipMapping = 0x82;
constexpr Tag ownKey = 0x83;
constexpr Tag chipKey = 0x84;
constexpr Tag ownToken = 0x85;
constexpr Tag chipToken = 0x86;
constexpr Tag encryptedChipAuthentication = 0x8A;
// Of a public key (9.4).
constexpr Tag publicKeyTemplate = 0x7F49;
constexpr Tag objectIdentifier = 0x06;
constexpr Tag publicNumber = 0x84;
constexpr Tag publicPoint = 0x86;

constexpr int p224 = 10; // 9.5.1: cannot be used with the integrated mapping
constexpr std::size_t mostNonceOctets = 64;

bool isBlocked(std::uint16_t status)
{
    return status == status::authenticationBlocked || status == status::referenceNotUsable;
}

// One run of the protocol with one secret.
class Run
{
public:
    Run(CardLink& link, const PaceInfo& info, AgreementGroup group, core::RandomSource& random,
        const AccessControl::AttemptsLeft& attemptsLeft)
        : m_link(link), m_info(info), m_group(std::move(group)), m_random(random),
          m_attemptsLeft(attemptsLeft)
    {
    }

    Result<void> select(AccessSecret::Kind kind, Pace::Parameters parameters);
    Result<AccessGranted> agree(ByteView passwordKey);

private:
    enum class Step : std::uint8_t { Before, Last };

    Result<SecureBytes> generalAuthenticate(Step step, ByteView objects);
    Result<Bytes> exchange(Tag sent, ByteView octets, Tag expected);
    Result<Bytes> exchangeKeys(Tag sent, ByteView element, Tag expected);
    Result<SecureBytes> nonce(ByteView passwordKey);
    Result<MappedGroup> map(ByteView nonce);
    Result<Bytes> token(const SessionKeys& keys, ByteView element) const;
    Error refusal(std::uint16_t status, Step step) const;
    void tell(int attempts) const;
    ChipAuthenticationMapping mappingOf(const SessionKeys& keys, const MappedGroup& mapped,
                                        ByteView proof) const;

    CardLink& m_link;
    const PaceInfo& m_info;
    AgreementGroup m_group;
    core::RandomSource& m_random;
    const AccessControl::AttemptsLeft& m_attemptsLeft;
};

void Run::tell(int attempts) const
{
    if (m_attemptsLeft)
        m_attemptsLeft(attempts);
}

// MSE:Set AT. A chip that counts may say here how many tries are left, and goes on (TR-03110-3).
Result<void> Run::select(AccessSecret::Kind kind, Pace::Parameters parameters)
{
    Command command{.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4};
    appendTlv(command.data, mechanism, m_info.oid);
    const std::uint8_t reference = kind == AccessSecret::Kind::Mrz ? 0x01 : 0x02;
    appendTlv(command.data, password, {&reference, 1});
    if (parameters == Pace::Parameters::Named) {
        const auto id = static_cast<std::uint8_t>(*m_info.parameterId);
        appendTlv(command.data, domainParameters, {&id, 1});
    }
    KIOSK_TRY(const Response response, m_link.send(command));
    const auto left = attemptsLeftIn(response.status);
    if (left) {
        tell(*left);
        if (*left > 1)
            return {};
        return fail(ErrorCode::AccessBlocked, *left == 0 ? "no try is left" : "one try is left");
    }
    if (isBlocked(response.status))
        return fail(ErrorCode::AccessBlocked, statusText(response.status));
    if (!response.ok())
        return fail(ErrorCode::UnsupportedChip, "PACE refused: " + statusText(response.status));
    return {};
}

// A wrong password shows in the last step, since only the token depends on it; chips do not agree
// on the status for it.
Error Run::refusal(std::uint16_t status, Step step) const
{
    const auto left = attemptsLeftIn(status);
    if (left)
        tell(*left);
    if (left == 0 || isBlocked(status))
        return {ErrorCode::AccessBlocked, statusText(status)};
    const bool saysWrong = status == 0x6300 || status == status::securityNotSatisfied ||
                           status == status::conditionsNotSatisfied ||
                           status == status::protectionWrong || status == status::wrongData;
    if (left || (step == Step::Last && saysWrong))
        return {ErrorCode::AccessDenied, statusText(status)};
    return {ErrorCode::CardProtocol, "PACE broken off: " + statusText(status)};
}

// The content of the answer's dynamic authentication data. All commands but the last are chained
// (4.4.4.3). Data for the larger Diffie-Hellman groups need extended length, which is allowed here
// unasked (9.3.1.2).
Result<SecureBytes> Run::generalAuthenticate(Step step, ByteView objects)
{
    Command command{.cla = static_cast<std::uint8_t>(step == Step::Last ? 0x00 : 0x10),
                    .ins = 0x86};
    appendTlv(command.data, dynamicData, objects);
    command.le = command.data.size() > mostShortData ? mostExtendedLe : mostShortLe;
    KIOSK_TRY(const Response response, m_link.send(command));
    if (!response.ok())
        return tl::unexpected(refusal(response.status, step));
    if (response.data.empty())
        return SecureBytes(); // as some chips answer where nothing is to be said
    const auto content = findTlv(response.data, dynamicData);
    if (!content)
        return fail(ErrorCode::CardProtocol, "PACE answer without authentication data");
    return core::toSecure(*content);
}

Result<Bytes> Run::exchange(Tag sent, ByteView octets, Tag expected)
{
    Bytes object;
    appendTlv(object, sent, octets);
    KIOSK_TRY(const SecureBytes content, generalAuthenticate(Step::Before, object));
    const auto value = findTlv(content, expected);
    return value ? core::toBytes(*value) : Bytes();
}

// 9.4.1: a number is sent without leading zeros; the group wants them.
ByteView withoutLeadingZeros(ByteView number)
{
    const auto begin =
        std::find_if(number.begin(), number.end(), [](std::uint8_t octet) { return octet != 0; });
    return {begin, number.end()};
}

Result<Bytes> Run::exchangeKeys(Tag sent, ByteView element, Tag expected)
{
    if (m_group.isEllipticCurve())
        return exchange(sent, element, expected);
    KIOSK_TRY(const Bytes answer, exchange(sent, withoutLeadingZeros(element), expected));
    const ByteView number = withoutLeadingZeros(answer);
    if (number.size() > m_group.fieldSize())
        return fail(ErrorCode::MalformedData, "number beyond the group");
    Bytes padded(m_group.fieldSize() - number.size());
    padded.insert(padded.end(), number.begin(), number.end());
    return padded;
}

Result<SecureBytes> Run::nonce(ByteView passwordKey)
{
    KIOSK_TRY(const SecureBytes content, generalAuthenticate(Step::Before, {}));
    const auto sealed = findTlv(content, encryptedNonce);
    const std::size_t block = crypto::blockSize(m_info.cipher);
    if (!sealed || sealed->empty() || sealed->size() % block != 0 ||
        sealed->size() > mostNonceOctets)
        return fail(ErrorCode::CardProtocol, "nonce of a wrong length");
    return crypto::decryptCbc(m_info.cipher, passwordKey, Bytes(block), *sealed);
}

Result<MappedGroup> Run::map(ByteView nonce)
{
    if (m_info.mapping == PaceMapping::Integrated)
        return mapIntegrated(m_group, m_info.cipher, nonce, m_random, [this](ByteView octets) {
            return exchange(ownMapping, octets, chipMapping);
        });
    return mapGenerically(m_group, nonce, m_random, [this](ByteView element) {
        return exchangeKeys(ownMapping, element, chipMapping);
    });
}

// 4.4.3.4: over the key that the token's maker has received.
Result<Bytes> Run::token(const SessionKeys& keys, ByteView element) const
{
    Bytes fields;
    appendTlv(fields, objectIdentifier, m_info.oid);
    if (m_group.isEllipticCurve())
        appendTlv(fields, publicPoint, element);
    else
        appendTlv(fields, publicNumber, withoutLeadingZeros(element));
    Bytes object;
    appendTlv(object, publicKeyTemplate, fields);
    if (keys.cipher == BlockCipher::TripleDes)
        return shortMac(keys, crypto::padIso(object, crypto::blockSize(keys.cipher)));
    return shortMac(keys, object);
}

// 4.4.3.5. What is missing or no cryptogram stays empty: the chip has not proven itself then, which
// is for the verdict to say and no reason not to read.
ChipAuthenticationMapping Run::mappingOf(const SessionKeys& keys, const MappedGroup& mapped,
                                         ByteView proof) const
{
    ChipAuthenticationMapping mapping{*m_info.parameterId, mapped.chipKey, {}};
    const std::size_t block = crypto::blockSize(keys.cipher);
    const auto vector = crypto::encryptCbc(keys.cipher, keys.encryption, Bytes(block),
                                           Bytes(block, 0xFF)); // E(KSenc, −1)
    const auto sealed = findTlv(proof, encryptedChipAuthentication);
    if (!vector || !sealed)
        return mapping;
    const auto padded = crypto::decryptCbc(keys.cipher, keys.encryption, *vector, *sealed);
    if (!padded)
        return mapping;
    if (auto data = crypto::unpadIso(*padded))
        mapping.authenticationData = std::move(*data);
    return mapping;
}

Result<AccessGranted> Run::agree(ByteView passwordKey)
{
    KIOSK_TRY(const SecureBytes chipNonce, nonce(passwordKey));
    KIOSK_TRY(const MappedGroup mapped, map(chipNonce));

    KIOSK_TRY(const SecureBytes scalar, mapped.group.randomScalar(m_random));
    KIOSK_TRY(const Bytes ownElement, mapped.group.publicElement(scalar));
    KIOSK_TRY(const Bytes chipElement, exchangeKeys(ownKey, ownElement, chipKey));
    if (isSameElement(mapped.group, chipElement, ownElement))
        return fail(ErrorCode::SecureMessaging, "the chip sent the ephemeral key back");
    KIOSK_TRY(const SecureBytes secret, mapped.group.agree(scalar, chipElement));
    KIOSK_TRY(SessionKeys keys, deriveSessionKeys(secret, m_info.cipher));

    KIOSK_TRY(const Bytes own, token(keys, chipElement));
    Bytes object;
    appendTlv(object, ownToken, own);
    KIOSK_TRY(const SecureBytes proof, generalAuthenticate(Step::Last, object));
    KIOSK_TRY(const Bytes expected, token(keys, ownElement));
    const auto got = findTlv(proof, chipToken);
    if (!got || !crypto::equalConstantTime(expected, *got))
        return fail(ErrorCode::SecureMessaging, "authentication token missing or wrong");

    std::optional<ChipAuthenticationMapping> mapping;
    if (m_info.mapping == PaceMapping::ChipAuthentication)
        mapping = mappingOf(keys, mapped, proof);
    return AccessGranted{SecureMessaging(std::move(keys)), std::move(mapping)};
}

} // namespace

bool Pace::supports(const PaceInfo& info) noexcept
{
    if (!info.parameterId)
        return false;
    const int id = *info.parameterId;
    if (!info.isEllipticCurve)
        return id >= 0 && id <= 2;
    const bool isCurve = id >= 8 && id <= 18;
    return isCurve && !(info.mapping == PaceMapping::Integrated && id == p224);
}

Result<AccessGranted> Pace::open(CardLink& link, const AccessSecret& secret,
                                 core::RandomSource& random, const AttemptsLeft& attemptsLeft)
{
    if (!supports(m_info))
        return fail(ErrorCode::UnsupportedChip, "PACE with unknown domain parameters");
    KIOSK_TRY(AgreementGroup group, AgreementGroup::standardized(*m_info.parameterId));
    KIOSK_TRY(const SecureBytes passwordKey, derivePaceKey(secret, m_info.cipher));
    Run run(link, m_info, std::move(group), random, attemptsLeft);
    KIOSK_CHECK(run.select(secret.kind, m_parameters));
    auto granted = run.agree(passwordKey);
    // An element outside the group would give the password away bit by bit: no mere slip.
    if (!granted && granted.error().code == ErrorCode::MalformedData)
        return fail(ErrorCode::SecureMessaging, granted.error().detail);
    return granted;
}

} // namespace kiosk::chip::emrtd
