#include "chip/emrtd/chip_prover.h"

#include "chip/emrtd/active_authentication.h"
#include "chip/emrtd/chip_authentication.h"

#include <utility>

namespace kiosk::chip::emrtd {

namespace {

constexpr int chipAuthenticationGroup = 14;
constexpr int activeAuthenticationGroup = 15;

// Of a chip that cannot do what it announces; anything else is the reader's or ours.
bool isOfTheChip(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ChipNotGenuine:
    case ErrorCode::SecureMessaging:
    case ErrorCode::CardProtocol:
    case ErrorCode::AccessDenied:
    case ErrorCode::MissingFile:
    case ErrorCode::MalformedData:
        return true;
    default:
        return false;
    }
}

std::string groupName(int group)
{
    return "DG" + std::to_string(group);
}

bool isSignedAs(const SecurityObject& object, int group, ByteView octets)
{
    const auto listed = object.hashes.find(group);
    if (listed == object.hashes.end())
        return false;
    const auto hash = crypto::digest(object.hash, octets);
    return hash && crypto::equalConstantTime(*hash, listed->second);
}

} // namespace

bool ChipProver::isDecided() const noexcept
{
    return m_result.proof != ChipProof::NotChecked || !m_pendingMethod.empty();
}

Result<void> ChipProver::useDg14(ByteView file)
{
    auto infos = parseDg14(file);
    if (!infos) {
        m_obstacle = "DG14: " + infos.error().detail;
        return {};
    }
    m_infos = std::move(*infos);
    if (m_session.opened().mapping)
        return {}; // PACE has done as much
    if (!offersChipAuthentication(m_infos)) {
        if (!m_infos.chipAuthentication.empty())
            m_obstacle = "chip authentication with parameters unknown here";
        return {};
    }
    auto session = authenticateChip(m_session.link(), m_infos, m_random);
    if (!session)
        return giveUpChipAuthentication(session.error());
    m_session.restart(std::move(session->messaging));
    m_pendingMethod = std::move(session->method);
    m_keyGroup = chipAuthenticationGroup;
    return {};
}

Result<void> ChipProver::giveUpChipAuthentication(const Error& why)
{
    const std::string method = std::exchange(m_pendingMethod, {});
    if (why.code == ErrorCode::UnsupportedChip) {
        m_obstacle = "chip authentication: " + why.detail;
        return {};
    }
    if (!isOfTheChip(why.code))
        return tl::unexpected(why);
    m_result = {ChipProof::Failed,
                method.empty() ? "chip authentication" : method,
                "the chip does not pass chip authentication: " + why.detail,
                {}};
    return m_session.open();
}

Result<SecureBytes> ChipProver::read(const FileSpec& file, const FileReader::Growth& growth)
{
    const FileReader::Growth proving = [&](ByteView soFar, std::size_t whole) {
        if (!m_pendingMethod.empty())
            m_result = {ChipProof::Genuine,
                        std::exchange(m_pendingMethod, {}),
                        "the chip has the key that DG14 announces",
                        {}};
        if (growth)
            growth(soFar, whole);
    };
    auto octets = m_session.read(file, proving);
    if (octets || m_pendingMethod.empty() || !isOfTheChip(octets.error().code))
        return octets;
    KIOSK_CHECK(giveUpChipAuthentication(octets.error()));
    return m_session.read(file, growth);
}

Result<void> ChipProver::useDg15(ByteView file)
{
    if (isDecided() || m_session.opened().mapping)
        return {};
    const auto key = parseDg15(file);
    if (!key) {
        m_obstacle = "DG15: " + key.error().detail;
        return {};
    }
    const auto hash = m_infos.activeAuthenticationHash.value_or(crypto::HashAlgorithm::Sha256);
    auto result = authenticateActively(m_session.link(), *key, hash, m_random);
    if (!result && !isOfTheChip(result.error().code))
        return tl::unexpected(result.error());
    if (result)
        m_result = std::move(*result);
    else
        m_result = {ChipProof::Failed,
                    "active authentication",
                    "the chip does not pass active authentication: " + result.error().detail,
                    {}};
    m_keyGroup = activeAuthenticationGroup;
    return {};
}

void ChipProver::useMapping(ChipAuthenticity result)
{
    m_result = std::move(result);
    m_keyGroup = 0; // EF.CardSecurity carries its own signature
}

ChipAuthenticity ChipProver::undecided(const Result<VerifiedSecurityObject>& verified,
                                       const std::map<int, SecureBytes>& groups) const
{
    for (const int group : {chipAuthenticationGroup, activeAuthenticationGroup})
        if (verified && verified->object.hashes.contains(group) && !groups.contains(group))
            return {ChipProof::Failed,
                    {},
                    groupName(group) + " is signed, but the chip does not give it",
                    {}};
    if (!m_obstacle.empty())
        return {ChipProof::NotChecked, {}, m_obstacle, {}};
    return {ChipProof::NotOffered,
            {},
            "the chip has neither chip nor active authentication: a clone is not excluded",
            {}};
}

ChipAuthenticity ChipProver::conclude(const Result<VerifiedSecurityObject>& verified,
                                      const std::map<int, SecureBytes>& groups)
{
    if (m_result.proof == ChipProof::NotChecked && m_result.reason.empty())
        return undecided(verified, groups);
    if (m_result.proof != ChipProof::Genuine || m_keyGroup == 0)
        return std::move(m_result);
    if (!verified) {
        m_result.proof = ChipProof::NotChecked;
        m_result.reason = "the chip's key is not signed: " + verified.error().detail;
    } else if (!isSignedAs(verified->object, m_keyGroup, groups.at(m_keyGroup))) {
        m_result.proof = ChipProof::Failed;
        m_result.reason = groupName(m_keyGroup) + " with the chip's key is not the signed one";
    }
    return std::move(m_result);
}

} // namespace kiosk::chip::emrtd
