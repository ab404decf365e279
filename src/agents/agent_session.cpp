#include "agents/agent_session.h"

#include "core/text_codec.h"
#include "crypto/digest.h"
#include "crypto/key.h"

#include <utility>

namespace kiosk::agents {

AgentSession::AgentSession(AgentRecord record, AgentSecrets secrets, Sign sign, TimePoint at)
    : m_record(std::move(record)), m_secrets(std::move(secrets)), m_sign(std::move(sign)), m_at(at)
{
}

Result<Bytes> AgentSession::sign(ByteView octets) const
{
    if (m_sign)
        return m_sign(octets);
    auto key = crypto::PrivateKey::fromPem(m_secrets.signingKey);
    if (!key)
        return fail(ErrorCode::CryptoFailed, "no usable key of the agent");
    return key->signRaw(crypto::HashAlgorithm::Sha256, octets);
}

bool AgentSession::isOwn(const identity::Nir& nir) const
{
    return !nir.empty() &&
           crypto::equalConstantTime(core::asBytes(nir.compact().reveal()), m_secrets.nir);
}

} // namespace kiosk::agents
