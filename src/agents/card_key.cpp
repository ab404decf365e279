#include "agents/card_key.h"

#include "agents/token.h"
#include "core/text_codec.h"
#include "crypto/certificate.h"

#include <algorithm>

namespace kiosk::agents {
namespace {

constexpr std::string_view purpose = "fr.carte-vitale.agent-card/1";
constexpr std::size_t keySize = 32;
constexpr std::size_t leastModulus = 256; // octets

// Every kind of text that agents sign begins with its own purpose: what opens a record can be taken
// for no decision.
Bytes openingText(const Bytes& challenge)
{
    Bytes text = core::toBytes(core::asBytes(purpose));
    text.push_back('\n');
    text.insert(text.end(), challenge.begin(), challenge.end());
    return text;
}

Bytes spkiOf(const Bytes& der)
{
    const auto certificate = crypto::Certificate::fromDer(der);
    return certificate ? certificate->spki() : Bytes();
}

struct Found
{
    std::shared_ptr<const TokenSession> token; // shared: the agent's session signs by it
    Bytes keyId;
};

// Calls `use` with each token that answers, until it gives true.
template <typename Use>
Result<void> eachToken(const CardSettings& settings, const Use& use)
{
    if (settings.module.empty())
        return fail(ErrorCode::InvalidConfiguration, "no PKCS#11 module is configured");
    KIOSK_TRY(const auto module, TokenModule::load(settings.module));
    KIOSK_TRY(const auto slots, module->slots());
    for (const CK_SLOT_ID slot : slots) {
        auto token = TokenSession::open(module, slot);
        if (!token)
            continue;
        const auto certificates = token->certificates();
        if (certificates && use(*token, *certificates))
            break;
    }
    return {};
}

Result<Found> findKey(const Bytes& spki, const CardSettings& settings)
{
    Found found;
    KIOSK_CHECK(eachToken(settings, [&](TokenSession& token, const auto& certificates) {
        const auto own = std::find_if(
            certificates.begin(), certificates.end(),
            [&spki](const TokenCertificate& other) { return spkiOf(other.der) == spki; });
        if (own == certificates.end())
            return false;
        found.keyId = own->keyId;
        found.token = std::make_shared<const TokenSession>(std::move(token));
        return true;
    }));
    if (!found.token)
        return fail(ErrorCode::NoCard, "no card with the agent's key");
    return found;
}

} // namespace

bool isCardKey(const crypto::PublicKey& key) noexcept
{
    return key.kind() == crypto::PublicKeyKind::Rsa && key.size() >= leastModulus;
}

Result<CardKey> signInByCard(const AgentRecord& record, const SecureBytes& pin,
                             const CardSettings& settings)
{
    KIOSK_TRY(const auto certificate, crypto::Certificate::fromDer(record.certificate));
    KIOSK_TRY(const auto publicKey, certificate.publicKey());
    KIOSK_TRY(Found found, findKey(certificate.spki(), settings));
    KIOSK_CHECK(found.token->login(pin));
    const Bytes text = openingText(record.challenge);
    KIOSK_TRY(Bytes signature, found.token->sign(found.keyId, text));
    // A card that signs wrongly must not make a key that no other time opens anything.
    if (!publicKey.verifyRsa(crypto::HashAlgorithm::Sha256, text, signature))
        return fail(ErrorCode::CryptoFailed, "the card's signature is not its key's");
    auto opener = crypto::hkdfSha256(signature, record.challenge, core::asBytes(purpose), keySize);
    core::secureZero(signature.data(), signature.size());
    KIOSK_TRY(SecureBytes key, std::move(opener));
    return CardKey{std::move(key), [token = found.token, keyId = found.keyId](ByteView octets) {
                       return token->sign(keyId, octets);
                   }};
}

Result<std::vector<Bytes>> presentKeys(const CardSettings& settings)
{
    std::vector<Bytes> keys;
    KIOSK_CHECK(eachToken(settings, [&keys](TokenSession&, const auto& certificates) {
        for (const TokenCertificate& certificate : certificates)
            keys.push_back(spkiOf(certificate.der));
        return false;
    }));
    return keys;
}

} // namespace kiosk::agents
