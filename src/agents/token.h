// Inside the room: tokens through their maker's PKCS#11 module (version 2.40), as far as agents'
// cards need it. Every call may take seconds and blocks: never on the GUI thread. What the module
// answers becomes an Error here and nowhere else.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <p11-kit/pkcs11.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace kiosk::agents {

// SignInFailed for a wrong PIN, SignInLocked for a blocked one, NoCard for a token that is gone,
// else CryptoFailed.
[[nodiscard]] tl::unexpected<Error> tokenFailure(CK_RV result, std::string_view doing);

// A loaded module. It exists once in a process, however often it is asked for: the standard knows
// one initialisation, and one login at a token, for all of a process.
class TokenModule
{
public:
    // Fails with InvalidConfiguration: no absolute path, no file, no PKCS#11 module, or one that
    // does not start.
    [[nodiscard]] static Result<std::shared_ptr<const TokenModule>>
    load(const std::filesystem::path& file);
    ~TokenModule();
    TokenModule(const TokenModule&) = delete;
    TokenModule& operator=(const TokenModule&) = delete;

    [[nodiscard]] const CK_FUNCTION_LIST& functions() const noexcept { return *m_functions; }
    // Slots with a token in them.
    [[nodiscard]] Result<std::vector<CK_SLOT_ID>> slots() const;

private:
    struct Library;
    TokenModule(std::unique_ptr<Library> library, CK_FUNCTION_LIST* functions, bool ours);
    std::unique_ptr<Library> m_library;
    CK_FUNCTION_LIST* m_functions;
    bool m_ours; // we initialised it, so we end it
};

// A certificate on a token, and the id that its private key shares with it.
struct TokenCertificate
{
    Bytes keyId;
    Bytes der;
};

// A session at one token; closed at the end of its life, and logged out with the last one.
class TokenSession
{
public:
    [[nodiscard]] static Result<TokenSession> open(std::shared_ptr<const TokenModule> module,
                                                   CK_SLOT_ID slot);
    TokenSession(TokenSession&& other) noexcept;
    TokenSession& operator=(TokenSession&&) = delete;
    ~TokenSession();

    // Without a login. Objects that cannot be read are left out.
    [[nodiscard]] Result<std::vector<TokenCertificate>> certificates() const;
    // Asks the token itself, also when somebody is logged in: the PIN is proven each time.
    [[nodiscard]] Result<void> login(const SecureBytes& pin) const;
    // RSASSA-PKCS1-v1_5 with SHA-256; the digest is made here, as not every card makes it. Fails
    // with InvalidConfiguration when the key wants its PIN before each signature.
    [[nodiscard]] Result<Bytes> sign(ByteView keyId, ByteView octets) const;

private:
    TokenSession(std::shared_ptr<const TokenModule> module, CK_SESSION_HANDLE session);
    [[nodiscard]] Result<std::vector<CK_OBJECT_HANDLE>>
    find(std::vector<CK_ATTRIBUTE> wanted) const;
    [[nodiscard]] Bytes attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const;

    std::shared_ptr<const TokenModule> m_module; // none: moved from
    CK_SESSION_HANDLE m_session;
};

} // namespace kiosk::agents
