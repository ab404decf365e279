#include "agents/new_agent.h"

#include "agents/agent_signature.h"
#include "agents/card_key.h"
#include "agents/password_key.h"
#include "agents/sealed_secrets.h"
#include "core/text_codec.h"
#include "crypto/aead.h"
#include "crypto/certificate_builder.h"

namespace kiosk::agents {
namespace {

constexpr std::size_t saltSize = 16;

Result<crypto::Certificate> certify(const NewAgent& agent, const crypto::PublicKey& key,
                                    const AgentIssuer& issuer, core::RandomSource& random)
{
    crypto::CertificateRequest request;
    request.use = crypto::CertificateUse::AgentSigning;
    request.unit = identity::agentRoleId(agent.role);
    request.commonName = agent.id;
    request.notBefore = issuer.notBefore;
    request.notAfter = issuer.notAfter;
    return crypto::issue(request, key, issuer.certificate, issuer.key, random);
}

Result<AgentRecord> begin(const NewAgent& agent, const crypto::PublicKey& key,
                          const AgentIssuer& issuer, core::RandomSource& random)
{
    if (!isAgentId(agent.id))
        return fail(ErrorCode::InvalidArgument, "an agent's id is [a-z0-9.-], at most 32");
    AgentRecord record;
    record.id = agent.id;
    record.name = agent.name;
    record.role = agent.role;
    KIOSK_TRY(const auto certificate, certify(agent, key, issuer, random));
    record.certificate = certificate.toDer();
    return record;
}

Result<AgentSecrets> secretsOf(const NewAgent& agent, core::RandomSource& random)
{
    AgentSecrets secrets;
    secrets.draftKey.resize(crypto::aeadKeySize);
    KIOSK_CHECK(random.fill(secrets.draftKey));
    secrets.nir = agent.nir;
    secrets.portrait = agent.portrait;
    return secrets;
}

// Through its text, so that what is given out is what a kiosk takes.
Result<AgentRecord> endorse(AgentRecord record, const AgentIssuer& issuer)
{
    KIOSK_TRY(record.endorsement, issuer.key.signRaw(crypto::HashAlgorithm::Sha256,
                                                     core::asBytes(endorsedText(record))));
    auto checked = parseAgentRecord(writeAgentRecord(record));
    if (!checked)
        return fail(ErrorCode::InvalidArgument, checked.error().detail);
    return checked;
}

} // namespace

Result<AgentRecord> makePasswordAgent(const NewAgent& agent, const SecureBytes& password,
                                      const AgentIssuer& issuer, core::RandomSource& random,
                                      PasswordParameters costs)
{
    KIOSK_CHECK(checkNewPassword(password));
    KIOSK_TRY(const auto key, crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    KIOSK_TRY(const auto publicKey, key.publicKey());
    KIOSK_TRY(AgentRecord record, begin(agent, publicKey, issuer, random));
    record.method = SignInMethod::Password;
    record.password = std::move(costs);
    record.password.salt.resize(saltSize);
    KIOSK_CHECK(random.fill(record.password.salt));
    KIOSK_TRY(AgentSecrets secrets, secretsOf(agent, random));
    KIOSK_TRY(secrets.signingKey, key.toPem());
    KIOSK_TRY(const SecureBytes opener, passwordKey(password, record.password));
    KIOSK_CHECK(sealSecrets(record, secrets, opener, random));
    return endorse(std::move(record), issuer);
}

Result<AgentRecord> makeCardAgent(const NewAgent& agent, const crypto::Certificate& ofCard,
                                  const SecureBytes& pin, const CardSettings& settings,
                                  const AgentIssuer& issuer, core::RandomSource& random)
{
    KIOSK_TRY(const auto publicKey, ofCard.publicKey());
    if (!isCardKey(publicKey))
        return fail(
            ErrorCode::InvalidArgument,
            "a card needs an RSA key of 2,048 bits or more: its signatures open the record");
    KIOSK_TRY(AgentRecord record, begin(agent, publicKey, issuer, random));
    record.method = SignInMethod::Card;
    record.challenge.resize(challengeSize);
    KIOSK_CHECK(random.fill(record.challenge));
    KIOSK_TRY(const auto card, signInByCard(record, pin, settings));
    KIOSK_TRY(const AgentSecrets secrets, secretsOf(agent, random));
    KIOSK_CHECK(sealSecrets(record, secrets, card.opener, random));
    return endorse(std::move(record), issuer);
}

} // namespace kiosk::agents
