// libeac, an independent implementation of TR-03110 (PACE, chip authentication, secure messaging),
// as values: what the tests put on the other side of the room's own protocols. Only for tests: it
// is under the GPL, and no program of this repository links it.
#pragma once

#include "core/secure_bytes.h"

#include <eac/ca.h>
#include <eac/eac.h>
#include <eac/pace.h>
#include <openssl/provider.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::libeac {

struct Release
{
    void operator()(BUF_MEM* buffer) const noexcept { BUF_MEM_clear_free(buffer); }
    void operator()(EAC_CTX* context) const noexcept { EAC_CTX_clear_free(context); }
    void operator()(PACE_SEC* secret) const noexcept { PACE_SEC_clear_free(secret); }
};
using Buffer = std::unique_ptr<BUF_MEM, Release>;
using Secret = std::unique_ptr<PACE_SEC, Release>;

[[nodiscard]] Buffer toBuffer(ByteView octets);
// Nothing for a null buffer: what libeac gives when it fails.
[[nodiscard]] std::optional<Bytes> fromBuffer(const Buffer& buffer);

// A command with data and with Le for all there is; of extended length when the data need it.
[[nodiscard]] Bytes commandOf(ByteView header, ByteView data, bool wantsAnswer);

// One in a program, made before all else and held as long as libeac is used.
class Library
{
public:
    Library();
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    // False when OpenSSL's legacy provider cannot be loaded, without which libeac has no triple
    // DES.
    [[nodiscard]] bool isUsable() const noexcept
    {
        return m_default != nullptr && m_legacy != nullptr;
    }

private:
    OSSL_PROVIDER* m_default;
    OSSL_PROVIDER* m_legacy;
};

// One of the standardized domain parameters and one cipher: PACE with generic mapping, or chip
// authentication.
struct Suite
{
    int parameterId = 0; // 9303-11 section 9.5.1
    int cipherArc = 0;   // last arc of the identifier: 1 triple DES, 2 to 4 AES-128 to AES-256

    [[nodiscard]] bool isEllipticCurve() const noexcept { return parameterId >= 8; }
    [[nodiscard]] bool isTripleDes() const noexcept { return cipherArc == 1; }
    [[nodiscard]] Bytes paceIdentifier() const;               // content octets of the identifier
    [[nodiscard]] Bytes chipAuthenticationIdentifier() const; // likewise
    [[nodiscard]] std::string groupName() const;              // "brainpoolP256r1"
    [[nodiscard]] std::string name() const;                   // "brainpoolP256r1 AES-128"
};
// Every curve, then every group of numbers, each with every cipher.
[[nodiscard]] std::vector<Suite> allSuites();

// What has run: how many ciphers of each group with each protocol.
class Tally
{
public:
    void note(const Suite& suite, const std::string& protocol);
    [[nodiscard]] int runs() const noexcept { return m_runs; }
    // A line a group: "P-192: chip authentication 4, PACE-CAN 4, PACE-MRZ 4"
    [[nodiscard]] std::string text() const;

private:
    std::map<int, std::map<std::string, int>> m_ciphers; // by parameter number and protocol
    int m_runs = 0;
};

// The secret of an MRZ: SHA-1 over number, birth and expiry, since libeac's own MRZ type takes
// whole lines of one format only.
[[nodiscard]] Secret mrzSecret(std::string_view mrzInformation);
[[nodiscard]] Secret canSecret(std::string_view can);

// libeac's context, and the protection of commands and answers under its current keys. Move-only;
// one thread.
class Session
{
public:
    Session();

    // False when libeac does not have the suite.
    [[nodiscard]] bool usePace(const Suite& suite);
    [[nodiscard]] bool useChipAuthentication(const Suite& suite);
    [[nodiscard]] EAC_CTX* context() const noexcept { return m_context.get(); }

    // libeac drops leading zeros of a secret agreed on in a group of numbers, once in 256 times;
    // RFC 2631 section 2.1.2, which the documents follow, keeps them. Puts them back.
    static void keepLeadingZeros(KA_CTX& agreement, const Suite& suite);
    // From now on under the keys of EAC_ID_PACE or EAC_ID_CA, with the counter at zero.
    [[nodiscard]] bool startMessaging(int protocol);

    // As the terminal. The answer's data and status, or nothing when it does not prove itself.
    struct Answer
    {
        Bytes data;
        unsigned status = 0;
    };
    [[nodiscard]] Bytes protectCommand(ByteView header, ByteView data, std::optional<unsigned> le);
    [[nodiscard]] std::optional<Answer> openAnswer(ByteView answer);

    // As the card. Nothing when the command does not prove itself.
    [[nodiscard]] std::optional<Bytes> openCommand(ByteView header, ByteView objects);
    [[nodiscard]] Bytes protectAnswer(ByteView data, unsigned status);

private:
    [[nodiscard]] Bytes encrypted(ByteView data) const;
    [[nodiscard]] std::optional<Bytes> decrypted(ByteView cryptogram) const;
    [[nodiscard]] Bytes padded(ByteView data) const;
    [[nodiscard]] Bytes mac(ByteView data) const;

    std::unique_ptr<EAC_CTX, Release> m_context;
};

} // namespace kiosk::libeac
