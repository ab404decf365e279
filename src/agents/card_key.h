// Inside the room: what an agent's card is used for. Its RSA key signs a challenge that is kept in
// the record; the signature is the same each time (PKCS#1 v1.5) and known to nobody without the
// card, so it makes the key that opens the record's secrets. Blocking: seconds.
#pragma once

#include "agents/agent_session.h"
#include "agents/agent_store.h"
#include "crypto/key.h"

namespace kiosk::agents {

inline constexpr std::size_t challengeSize = 32;

struct CardKey
{
    SecureBytes opener;      // of the record's secrets
    AgentSession::Sign sign; // by the card, for as long as it stays in the reader
};

// Signs in at the card that has the key of the record's certificate, and opens. Fails with NoCard,
// SignInFailed (wrong PIN), SignInLocked (PIN blocked), InvalidConfiguration (the module, or a key
// that wants its PIN each time), CryptoFailed.
[[nodiscard]] Result<CardKey> signInByCard(const AgentRecord& record, const SecureBytes& pin,
                                           const CardSettings& settings);

// RSA of 2,048 bits or more: an EC signature is another one each time and opens nothing.
[[nodiscard]] bool isCardKey(const crypto::PublicKey& key) noexcept;

// The keys of all cards that are in a reader now: SubjectPublicKeyInfo of their certificates.
[[nodiscard]] Result<std::vector<Bytes>> presentKeys(const CardSettings& settings);

} // namespace kiosk::agents
