// Makes 2D-Doc seals as an issuer would, with a chain of its own that is made anew each time, and
// draws them. Test code only.
#pragma once

#include "core/image.h"
#include "crypto/certificate_builder.h"
#include "seal/seal.h"

namespace kiosk::test {

// An authority, and a signer that it issued.
struct SealChain
{
    std::string authorityId;   // "FR03"
    std::string certificateId; // "TS01"
    crypto::Certificate authority;
    crypto::Certificate signer;
    crypto::PrivateKey key;
};

struct ChainRequest
{
    std::string authorityId = "FR03";
    std::string certificateId = "TS01";
    std::string notBefore = "2020-01-01T00:00:00Z";
    std::string notAfter = "2120-01-01T00:00:00Z";
};

[[nodiscard]] SealChain makeSealChain(const ChainRequest& request = {},
                                      crypto::KeyType type = crypto::KeyType::EcP256);
[[nodiscard]] SealChain makeSealChain(const ChainRequest& request, const crypto::PrivateKey& key);
[[nodiscard]] seal::SealTrust trustIn(const SealChain& chain);

// A seal of today's kind for an invented person, to be signed by this chain.
[[nodiscard]] seal::TwoDDoc exampleSeal(const SealChain& chain);

// What is signed: header and fields of `content`; its signature and signedPart are not looked at.
[[nodiscard]] std::string writeSignedPart(const seal::TwoDDoc& content);
[[nodiscard]] std::string toBase32(ByteView octets);
// The whole payload. Hash and length of the signature follow the key.
[[nodiscard]] Bytes writeSeal(const seal::TwoDDoc& content, const crypto::PrivateKey& key);

// The payload as a Data Matrix, black on white with its quiet zone; `module` pixels a module.
[[nodiscard]] Image drawDataMatrix(ByteView payload, int module);

} // namespace kiosk::test
