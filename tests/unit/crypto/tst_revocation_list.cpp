#include "country.h"

using namespace kiosk;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

const TimePoint published = *core::fromRfc3339("2026-11-01T00:00:00Z");

Identity makeSigner(const Identity& authority)
{
    return makeIdentity(authority, CertificateUse::DocumentSigning, "Signer");
}

} // namespace

class RevocationListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void revokes_listedCertificate_alone()
    {
        const Identity authority = makeAuthority();
        const Identity bad = makeSigner(authority);
        const Identity good = makeSigner(authority);
        const RevocationList list = makeRevocationList(authority, {bad.certificate}, published);
        QVERIFY(list.revokes(bad.certificate));
        QCOMPARE(*list.revokedSince(bad.certificate), published);
        QVERIFY(!list.revokes(good.certificate));
        QVERIFY(list.concerns(good.certificate));
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list.issuer(), authority.certificate.subject());
        QCOMPARE(list.thisUpdate(), published);
        QCOMPARE(*list.nextUpdate(), published + std::chrono::days(90));
    }
    // Serial numbers are an issuer's own: the same one under another name is another certificate.
    void revokes_sameSerialOfAnotherIssuer_isNotMeant()
    {
        const Identity authority = makeAuthority("Example authority");
        const Identity other = makeAuthority("Other authority");
        const Identity signer = makeSigner(authority);
        const RevocationList list = makeRevocationList(other, {signer.certificate});
        QVERIFY(!list.revokes(signer.certificate));
        QVERIFY(!list.concerns(signer.certificate));
    }
    void revokes_negativeSerial_isFound()
    {
        const Identity authority = makeAuthority();
        const Certificate odd =
            reissue(makeSigner(authority).certificate, authority,
                    [](X509* x509) { ASN1_INTEGER_set(X509_get_serialNumber(x509), -4711); });
        const Certificate positive = reissue(odd, authority, [](X509* x509) {
            ASN1_INTEGER_set(X509_get_serialNumber(x509), 4711);
        });
        const RevocationList list = makeRevocationList(authority, {odd});
        QVERIFY(list.revokes(odd));
        QVERIFY(!list.revokes(positive));
    }
    void derAndPem_roundTrip()
    {
        const Identity authority = makeAuthority();
        const RevocationList list = makeRevocationList(authority, {});
        QCOMPARE(RevocationList::fromDer(list.toDer())->toDer(), list.toDer());
        const std::string pem = "-----BEGIN X509 CRL-----\n" + core::toBase64(list.toDer()) +
                                "\n-----END X509 CRL-----\n";
        QCOMPARE(RevocationList::fromPem(core::asBytes(pem))->toDer(), list.toDer());
    }
    void read_damaged_isRefused()
    {
        const Identity authority = makeAuthority();
        const Bytes der = makeRevocationList(authority, {}).toDer();
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(RevocationList::fromDer({})), ErrorCode::MalformedData);
        QCOMPARE(code(RevocationList::fromPem({})), ErrorCode::MalformedData);
        QCOMPARE(code(RevocationList::fromDer(ByteView(der).first(der.size() - 1))),
                 ErrorCode::MalformedData);
        QCOMPARE(code(RevocationList::fromDer(authority.certificate.toDer())),
                 ErrorCode::MalformedData);
    }

    void verifyIssuedBy_ownAuthority_holds_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"P-256", "RSA", "RSA-PSS", "explicit parameters"})
            QTest::newRow(kind) << kind;
    }
    void verifyIssuedBy_ownAuthority_holds()
    {
        QFETCH(const QString, kind);
        const Identity authority =
            kind == "explicit parameters"
                ? makeExplicitAuthority("Example authority")
                : makeAuthority("Example authority",
                                kind == "P-256" ? KeyType::EcP256 : KeyType::Rsa2048);
        const RevocationList list = makeRevocationList(authority, {}, published, kind == "RSA-PSS");
        const auto verified = list.verifyIssuedBy(authority.certificate);
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
    }
    void verifyIssuedBy_namesake_isRefused()
    {
        const Identity authority = makeAuthority("Example authority");
        const Identity namesake = makeAuthority("Example authority");
        const Identity other = makeAuthority("Other authority");
        const RevocationList list = makeRevocationList(authority, {});
        for (const Identity* issuer : {&namesake, &other})
            QCOMPARE(list.verifyIssuedBy(issuer->certificate).error().code,
                     ErrorCode::SignatureInvalid);
    }
    void verifyIssuedBy_signerThatMayNotRevoke_isRefused()
    {
        const Identity authority = makeAuthority();
        const Identity signer = makeSigner(authority);
        QCOMPARE(makeRevocationList(signer, {}).verifyIssuedBy(signer.certificate).error().code,
                 ErrorCode::SignatureInvalid);
    }
    void verifyIssuedBy_anyOctetChanged_isRefused()
    {
        const Identity authority = makeAuthority();
        const Bytes der =
            makeRevocationList(authority, {makeSigner(authority).certificate}).toDer();
        for (std::size_t i = 0; i < der.size(); ++i) {
            Bytes altered = der;
            altered[i] ^= 0x01;
            const auto list = RevocationList::fromDer(altered);
            QVERIFY(!list || !list->verifyIssuedBy(authority.certificate));
        }
    }
};

QTEST_GUILESS_MAIN(RevocationListTest)
#include "tst_revocation_list.moc"
