// One run of PACE from the chip's side (ICAO 9303-11 section 4.4): four steps, each with what the
// terminal sent and what the chip answers. One object a run.
#pragma once

#include "core/random_source.h"
#include "crypto/agreement_group.h"
#include "simulated/card_key.h"
#include "simulated/pace_option.h"
#include "simulated/session_keys.h"

#include <optional>

namespace kiosk::devices::simulated {

// What the chip does wrong in a run when it is told to.
struct PaceFault
{
    bool wrongToken = false;
    bool reflectedKey = false;  // gives the terminal its own ephemeral key back
    bool offCurvePoint = false; // an ephemeral key that is not in the group
};

class PaceRun
{
public:
    // `password`: SHA-1 of the MRZ information, or the card access number's characters.
    // `mappingKey` is the static key of chip authentication mapping. `random` must outlive the run.
    // Fails as AgreementGroup::standardized() does.
    [[nodiscard]] static Result<PaceRun> begin(const PaceOption& option, ByteView password,
                                               const std::optional<CardKey>& mappingKey,
                                               core::RandomSource& random, PaceFault fault = {});

    // The steps, in this order. They fail with AccessDenied when the terminal's token is wrong,
    // with MalformedData when what it sent cannot be used, or as the cryptography does.
    [[nodiscard]] Result<Bytes> encryptedNonce();
    [[nodiscard]] Result<Bytes> map(ByteView terminalData); // empty for integrated mapping
    [[nodiscard]] Result<Bytes> agree(ByteView terminalKey);
    struct Outcome
    {
        Bytes token;
        Bytes chipAuthenticationData; // encrypted; empty but for chip authentication mapping
        Session session;
    };
    [[nodiscard]] Result<Outcome> authenticate(ByteView terminalToken) const;

private:
    PaceRun(PaceOption option, crypto::AgreementGroup group, SecureBytes passwordKey,
            std::optional<CardKey> mappingKey, core::RandomSource& random, PaceFault fault)
        : m_option(option), m_group(std::move(group)), m_passwordKey(std::move(passwordKey)),
          m_mappingKey(std::move(mappingKey)), m_random(&random), m_fault(fault)
    {
    }
    [[nodiscard]] Result<Bytes> mapGeneric(ByteView terminalKey);
    [[nodiscard]] Result<Bytes> mapIntegrated(ByteView terminalNonce);
    [[nodiscard]] Bytes toSend(ByteView chipKey) const;
    [[nodiscard]] Result<Bytes> tokenOver(const SessionKeys& keys, ByteView receivedKey) const;
    [[nodiscard]] Result<Bytes> chipAuthenticationData(const SessionKeys& keys) const;

    PaceOption m_option;
    crypto::AgreementGroup m_group; // with the mapped generator after map()
    SecureBytes m_passwordKey;
    std::optional<CardKey> m_mappingKey;
    core::RandomSource* m_random;
    PaceFault m_fault;

    SecureBytes m_nonce;
    SecureBytes m_mappingScalar;
    Bytes m_chipKey;     // as sent
    Bytes m_terminalKey; // as received
    SecureBytes m_sharedSecret;
};

} // namespace kiosk::devices::simulated
