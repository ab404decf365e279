#include "simulated/signature_algorithms.h"

#include "simulated/der.h"
#include "simulated/tlv.h"

#include <string>

namespace kiosk::devices::simulated {

namespace {

using crypto::HashAlgorithm;

struct HashNumbers
{
    const char* identifier; // of the hash alone
    const char* rsa;        // last arc under pkcs-1
    const char* ecdsa;      // last arcs under ansi-X9-62 signatures
    int octets;
};

HashNumbers numbersOf(HashAlgorithm hash)
{
    switch (hash) {
    case HashAlgorithm::Sha1:
        return {"1.3.14.3.2.26", "5", "1", 20};
    case HashAlgorithm::Sha224:
        return {"2.16.840.1.101.3.4.2.4", "14", "3.1", 28};
    case HashAlgorithm::Sha256:
        return {"2.16.840.1.101.3.4.2.1", "11", "3.2", 32};
    case HashAlgorithm::Sha384:
        return {"2.16.840.1.101.3.4.2.2", "12", "3.3", 48};
    case HashAlgorithm::Sha512:
        return {"2.16.840.1.101.3.4.2.3", "13", "3.4", 64};
    }
    return {};
}

// RFC 4055 section 3.1: hash, MGF1 with the same hash, and a salt as long as it.
Bytes pssParameters(HashAlgorithm hash)
{
    const Bytes mask =
        der::sequence({der::objectIdentifier("1.2.840.113549.1.1.8"), hashIdentifier(hash)});
    return der::sequence({tlv(0xA0, hashIdentifier(hash)), tlv(0xA1, mask),
                          tlv(0xA2, der::integer(numbersOf(hash).octets))});
}

} // namespace

Bytes hashIdentifier(HashAlgorithm hash)
{
    return der::sequence({der::objectIdentifier(numbersOf(hash).identifier), der::null()});
}

Bytes signatureIdentifier(CardKey::Type type, SignatureScheme scheme)
{
    const HashNumbers numbers = numbersOf(scheme.hash);
    if (type == CardKey::Type::EllipticCurve)
        return der::sequence(
            {der::objectIdentifier(std::string("1.2.840.10045.4.") + numbers.ecdsa)});
    if (scheme.padding == CardKey::Padding::Pss)
        return der::sequence(
            {der::objectIdentifier("1.2.840.113549.1.1.10"), pssParameters(scheme.hash)});
    return der::sequence(
        {der::objectIdentifier(std::string("1.2.840.113549.1.1.") + numbers.rsa), der::null()});
}

} // namespace kiosk::devices::simulated
