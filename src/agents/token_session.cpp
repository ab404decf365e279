#include "agents/token.h"
#include "crypto/digest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::agents {
namespace {

constexpr CK_ULONG mostObjects = 64;
constexpr std::size_t largestAttribute = 16384; // octets; a certificate
constexpr std::size_t largestSignature = 1024;

// DigestInfo of SHA-256 up to the hash (RFC 8017 9.2, note 1).
constexpr std::array<std::uint8_t, 19> digestInfo{0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60,
                                                  0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                  0x01, 0x05, 0x00, 0x04, 0x20};

// The standard takes mutable pointers to what it only reads.
CK_ATTRIBUTE wantedOctets(CK_ATTRIBUTE_TYPE type, ByteView octets)
{
    return {type, const_cast<std::uint8_t*>(octets.data()), octets.size()};
}

template <typename T>
CK_ATTRIBUTE wantedValue(CK_ATTRIBUTE_TYPE type, T& value)
{
    return {type, &value, sizeof(value)};
}

} // namespace

Result<TokenSession> TokenSession::open(std::shared_ptr<const TokenModule> module, CK_SLOT_ID slot)
{
    CK_SESSION_HANDLE session = CK_INVALID_HANDLE;
    const CK_RV result =
        module->functions().C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session);
    if (result != CKR_OK)
        return tokenFailure(result, "session");
    return TokenSession(std::move(module), session);
}

TokenSession::TokenSession(std::shared_ptr<const TokenModule> module, CK_SESSION_HANDLE session)
    : m_module(std::move(module)), m_session(session)
{
}

TokenSession::TokenSession(TokenSession&& other) noexcept
    : m_module(std::exchange(other.m_module, nullptr)), m_session(other.m_session)
{
}

TokenSession::~TokenSession()
{
    if (m_module)
        m_module->functions().C_CloseSession(m_session);
}

Result<std::vector<CK_OBJECT_HANDLE>> TokenSession::find(std::vector<CK_ATTRIBUTE> wanted) const
{
    const CK_FUNCTION_LIST& token = m_module->functions();
    CK_RV result = token.C_FindObjectsInit(m_session, wanted.data(), wanted.size());
    if (result != CKR_OK)
        return tokenFailure(result, "objects");
    std::vector<CK_OBJECT_HANDLE> objects(mostObjects);
    CK_ULONG count = 0;
    result = token.C_FindObjects(m_session, objects.data(), mostObjects, &count);
    token.C_FindObjectsFinal(m_session);
    if (result != CKR_OK)
        return tokenFailure(result, "objects");
    objects.resize(std::min(count, mostObjects));
    return objects;
}

Bytes TokenSession::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
{
    Bytes octets(largestAttribute);
    CK_ATTRIBUTE value = wantedOctets(type, octets);
    const CK_RV result = m_module->functions().C_GetAttributeValue(m_session, object, &value, 1);
    if (result != CKR_OK || value.ulValueLen > octets.size())
        return {};
    octets.resize(value.ulValueLen);
    return octets;
}

Result<std::vector<TokenCertificate>> TokenSession::certificates() const
{
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE x509 = CKC_X_509;
    KIOSK_TRY(const auto objects,
              find({wantedValue(CKA_CLASS, kind), wantedValue(CKA_CERTIFICATE_TYPE, x509)}));
    std::vector<TokenCertificate> all;
    for (const CK_OBJECT_HANDLE object : objects) {
        TokenCertificate certificate{attribute(object, CKA_ID), attribute(object, CKA_VALUE)};
        if (!certificate.keyId.empty() && !certificate.der.empty())
            all.push_back(std::move(certificate));
    }
    return all;
}

Result<void> TokenSession::login(const SecureBytes& pin) const
{
    if (pin.empty()) // which a token may take for a wish to be asked on its own keys
        return tokenFailure(CKR_PIN_INCORRECT, "login");
    const CK_FUNCTION_LIST& token = m_module->functions();
    // A login that is there would be confirmed without a look at the PIN.
    token.C_Logout(m_session);
    const CK_RV result = token.C_Login(m_session, CKU_USER, const_cast<std::uint8_t*>(pin.data()),
                                       static_cast<CK_ULONG>(pin.size()));
    if (result != CKR_OK)
        return tokenFailure(result, "login");
    return {};
}

Result<Bytes> TokenSession::sign(ByteView keyId, ByteView octets) const
{
    const CK_FUNCTION_LIST& token = m_module->functions();
    // Looked for each time: a handle does not outlive a logout.
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    KIOSK_TRY(const auto keys, find({wantedValue(CKA_CLASS, kind), wantedOctets(CKA_ID, keyId)}));
    if (keys.empty())
        return tokenFailure(CKR_USER_NOT_LOGGED_IN, "private key");
    const Bytes always = attribute(keys.front(), CKA_ALWAYS_AUTHENTICATE);
    if (!always.empty() && always.front() == CK_TRUE)
        return fail(ErrorCode::InvalidConfiguration,
                    "the card's key wants its PIN before each signature: use its other one");

    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, octets));
    Bytes encoded(digestInfo.begin(), digestInfo.end());
    encoded.insert(encoded.end(), hash.begin(), hash.end());
    CK_MECHANISM pkcs1{CKM_RSA_PKCS, nullptr, 0};
    CK_RV result = token.C_SignInit(m_session, &pkcs1, keys.front());
    if (result != CKR_OK)
        return tokenFailure(result, "signature");
    Bytes signature(largestSignature);
    CK_ULONG size = signature.size();
    result = token.C_Sign(m_session, encoded.data(), static_cast<CK_ULONG>(encoded.size()),
                          signature.data(), &size);
    if (result != CKR_OK || size > signature.size())
        return tokenFailure(result, "signature");
    signature.resize(size);
    return signature;
}

} // namespace kiosk::agents
