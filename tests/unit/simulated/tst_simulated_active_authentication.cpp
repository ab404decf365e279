#include "crypto/key.h"
#include "crypto/system_random.h"
#include "hex.h"
#include "simulated/active_authentication.h"
#include "simulated/tlv.h"

#include <QTest>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::HashAlgorithm;
using test::octets;
using test::shown;

namespace {

// The signature raised to the public exponent, by OpenSSL.
Bytes recovered(const CardKey& key, ByteView signature)
{
    const Bytes info = key.publicKeyInfo();
    const unsigned char* at = info.data();
    EVP_PKEY* const pkey = d2i_PUBKEY(nullptr, &at, static_cast<long>(info.size()));
    EVP_PKEY_CTX* const context = EVP_PKEY_CTX_new(pkey, nullptr);
    std::size_t size = key.octets();
    Bytes out(size);
    EVP_PKEY_encrypt_init(context);
    EVP_PKEY_CTX_set_rsa_padding(context, 3); // RSA_NO_PADDING
    EVP_PKEY_encrypt(context, out.data(), &size, signature.data(), signature.size());
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(pkey);
    return out;
}

} // namespace

class SimulatedActiveAuthenticationTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;
    const Bytes m_challenge = octets("0102030405060708");

private Q_SLOTS:
    void rsa_everyHash_recoversToTheStandardsBlock_data()
    {
        QTest::addColumn<int>("hash");
        QTest::addColumn<int>("hashSize");
        QTest::addColumn<QByteArray>("trailer");
        QTest::newRow("SHA-1") << 0 << 20 << QByteArray("BC");
        QTest::newRow("SHA-224") << 1 << 28 << QByteArray("38CC");
        QTest::newRow("SHA-256") << 2 << 32 << QByteArray("34CC");
        QTest::newRow("SHA-384") << 3 << 48 << QByteArray("36CC");
        QTest::newRow("SHA-512") << 4 << 64 << QByteArray("35CC");
    }
    void rsa_everyHash_recoversToTheStandardsBlock()
    {
        QFETCH(const int, hash);
        QFETCH(const int, hashSize);
        QFETCH(const QByteArray, trailer);
        const auto algorithm = static_cast<HashAlgorithm>(hash);
        const ActiveAuthentication chip(CardKey::makeRsa(1024).value(), algorithm);
        const Bytes signature = chip.sign(m_challenge, m_random).value();
        QCOMPARE(signature.size(), std::size_t{128});
        const Bytes block = recovered(chip.key(), signature);
        QVERIFY(shown(block).startsWith("6A"));
        QVERIFY(shown(block).endsWith(trailer));
        const std::size_t trailerSize = std::size_t(trailer.size()) / 2;
        const std::size_t nonceSize = block.size() - 1 - std::size_t(hashSize) - trailerSize;
        const ByteView nonce = ByteView(block).subspan(1, nonceSize);
        QCOMPARE(shown(ByteView(block).subspan(1 + nonceSize, std::size_t(hashSize))),
                 shown(crypto::digest(algorithm, joined({nonce, m_challenge})).value()));
    }
    void rsa_keyTooShortForTheHash_isRefused()
    {
        const ActiveAuthentication chip(CardKey::makeRsa(512).value(), HashAlgorithm::Sha512);
        QCOMPARE(chip.sign(m_challenge, m_random).error().code, ErrorCode::InvalidArgument);
    }
    void ecdsa_signature_isThePublicKeys()
    {
        const ActiveAuthentication chip(CardKey::make(*domainParameters("brainpoolP256r1")).value(),
                                        HashAlgorithm::Sha256);
        const Bytes signature = chip.sign(m_challenge, m_random).value();
        QCOMPARE(signature.size(), std::size_t{64});
        const auto key = crypto::PublicKey::fromDer(chip.key().publicKeyInfo()).value();
        QVERIFY(key.verifyRaw(HashAlgorithm::Sha256, m_challenge, signature));
        QVERIFY(!key.verifyRaw(HashAlgorithm::Sha256, octets("00"), signature));
    }
};

QTEST_APPLESS_MAIN(SimulatedActiveAuthenticationTest)
#include "tst_simulated_active_authentication.moc"
