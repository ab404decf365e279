#include "trust/trust_import.h"

#include "store_fixture.h"

using namespace kiosk;
using namespace kiosk::trust;
using namespace kiosk::test;
using crypto::test::makeRevocationList;

namespace {

Bytes testFile(const char* name)
{
    return crypto::test::testData(std::string("emrtd/trust-dev/") + name);
}

Bytes pemOf(const std::vector<Certificate>& certificates)
{
    std::string text;
    for (const Certificate& certificate : certificates)
        text += certificate.toPem();
    return core::toBytes(core::asBytes(text));
}

ErrorCode codeOf(const Result<ImportReport>& report)
{
    return report ? ErrorCode::Internal : report.error().code;
}

} // namespace

class TrustImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- roots ----
    void root_notConfirmed_isRefusedWithItsFingerprint()
    {
        const StoreFixture fixture;
        const Certificate root = makeCountry("Root").certificate;
        const auto report = fixture.import(root.toDer());
        QCOMPARE(codeOf(report), ErrorCode::UnknownIssuer);
        QVERIFY(report.error().detail.find(fingerprint(root)) != std::string::npos);
        const Vouching other{{fingerprint(makeCountry("Root").certificate)}, {}};
        QCOMPARE(codeOf(fixture.import(root.toDer(), other)), ErrorCode::UnknownIssuer);
        QVERIFY(fixture.load()->anchors.empty());
    }
    void root_confirmed_isTakenInWithProvenance()
    {
        const StoreFixture fixture;
        const Certificate root = makeCountry("Root").certificate;
        const auto report =
            fixture.import(root.toDer(), {{fingerprint(root)}, {}}, "/media/stick/root.cer");
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->added, std::size_t{1});
        const TrustStore store = fixture.store();
        const TrustEntry& entry = store.index().entries.at(0);
        QCOMPARE(entry.kind, EntryKind::Root);
        QCOMPARE(entry.basis, Basis::Confirmed);
        QCOMPARE(entry.source, std::string("root.cer"));
        QCOMPARE(entry.sourceKind, SourceKind::Certificate);
        QCOMPARE(entry.sourceSha256, entry.sha256);
        QCOMPARE(entry.name, root.subject());
        QCOMPARE(entry.importedAt, today);
    }
    void root_again_isKnown()
    {
        const StoreFixture fixture;
        const Certificate root = makeCountry("Root").certificate;
        QVERIFY(fixture.trustRoot(root));
        const auto report = fixture.import(root.toDer());
        QVERIFY(report);
        QCOMPARE(report->added, std::size_t{0});
        QCOMPARE(report->known, std::size_t{1});
    }
    // A namesake is as strange as any other.
    void root_trustedNameOtherKey_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(makeCountry("Root").certificate));
        QCOMPARE(codeOf(fixture.import(makeCountry("Root").certificate.toDer())),
                 ErrorCode::UnknownIssuer);
    }
    void root_vouchedForByItsLink_needsNoConfirmation()
    {
        const StoreFixture fixture;
        const Identity old = makeCountry("Root 1");
        const Identity next = makeCountry("Root 2");
        QVERIFY(fixture.trustRoot(old.certificate));
        // In one file, the root before the link that it needs.
        const auto report = fixture.import(pemOf({next.certificate, makeLink(old, next, "Root 2")}),
                                           {}, "rollover.pem");
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->added, std::size_t{2});
        const TrustStore store = fixture.store();
        const auto* entry = store.index().find(fingerprint(next.certificate));
        QVERIFY(entry);
        QCOMPARE(entry->kind, EntryKind::Root);
        QCOMPARE(entry->basis, Basis::Signed);
        QCOMPARE(entry->signedBy, old.certificate.subject());
    }
    void root_renewedWithTheSameKey_needsNoConfirmation()
    {
        const StoreFixture fixture;
        crypto::SystemRandom random;
        const Identity old = makeCountry("Root");
        const Certificate renewed =
            crypto::selfSigned(
                requestFor(CertificateUse::Authority, "Root", {at("2025-01-01"), at("2045-01-01")}),
                old.key, random)
                .value();
        QVERIFY(fixture.trustRoot(old.certificate));
        QVERIFY(fixture.import(renewed.toDer()));
    }

    // ---- links and signers ----
    void link_withoutTrustedIssuer_isRefused()
    {
        const StoreFixture fixture;
        const Identity old = makeCountry("Root 1");
        const Identity next = makeCountry("Root 2");
        const Certificate link = makeLink(old, next, "Root 2");
        QCOMPARE(codeOf(fixture.import(link.toDer())), ErrorCode::UnknownIssuer);
        // Its fingerprint does not help: a link is worth what its issuer is.
        QCOMPARE(codeOf(fixture.import(link.toDer(), {{fingerprint(link)}, {}})),
                 ErrorCode::UnknownIssuer);
    }
    void link_revoked_isRefused()
    {
        const StoreFixture fixture;
        const Identity old = makeCountry("Root 1");
        const Certificate link = makeLink(old, makeCountry("Root 2"), "Root 2");
        QVERIFY(fixture.trustRoot(old.certificate));
        QVERIFY(fixture.import(makeRevocationList(old, {link}).toDer()));
        QCOMPARE(codeOf(fixture.import(link.toDer())), ErrorCode::UnknownIssuer);
    }
    void documentSigner_isNeverTakenIn()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        const Certificate signer = makeSigner(country).certificate;
        QVERIFY(fixture.trustRoot(country.certificate));
        QCOMPARE(codeOf(fixture.import(signer.toDer(), {{fingerprint(signer)}, {}})),
                 ErrorCode::InvalidArgument);
    }
    // All or nothing: one of them nobody vouches for.
    void severalCertificates_oneUnknown_noneIsTakenIn()
    {
        const StoreFixture fixture;
        const Certificate known = makeCountry("Root 1").certificate;
        const Certificate stranger = makeCountry("Root 2").certificate;
        QCOMPARE(codeOf(fixture.import(pemOf({known, stranger}), {{fingerprint(known)}, {}})),
                 ErrorCode::UnknownIssuer);
        QVERIFY(fixture.load()->anchors.empty());
    }

    // ---- master lists ----
    void masterList_ofUnknownSigner_isRefused()
    {
        const StoreFixture fixture;
        QCOMPARE(codeOf(fixture.import(testFile("masterlist.ml"))), ErrorCode::UnknownIssuer);
        const Identity other = makeCountry("CSCA Testland R1");
        QCOMPARE(codeOf(fixture.import(testFile("masterlist.ml"), {{}, {other.certificate}})),
                 ErrorCode::UnknownIssuer);
    }
    void masterList_whoseRootIsVouchedFor_isTakenIn_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("in the store") << "store";
        QTest::newRow("named by file") << "file";
        QTest::newRow("named by fingerprint") << "fingerprint";
    }
    void masterList_whoseRootIsVouchedFor_isTakenIn()
    {
        QFETCH(const QString, how);
        const StoreFixture fixture;
        const auto root = *Certificate::fromDer(testFile("testland-rsa.cer"));
        Vouching vouching;
        if (how == "store")
            QVERIFY(fixture.trustRoot(root));
        else if (how == "file")
            vouching.listIssuers.push_back(root);
        else
            vouching.confirmed.push_back(fingerprint(root));
        const auto report = fixture.import(testFile("masterlist.ml"), vouching, "masterlist.ml");
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->kind, SourceKind::MasterList);
        QCOMPARE(report->added, std::size_t{how == "store" ? 1U : 2U});
        QVERIFY(report->signer.find("Master List Signer") != std::string::npos);
        const TrustStore store = fixture.store();
        const TrustEntry& entry = store.index().entries.back();
        QCOMPARE(entry.basis, how == "store" ? Basis::Listed : Basis::NamedList);
        QCOMPARE(entry.sourceKind, SourceKind::MasterList);
        QCOMPARE(store.load()->anchors.size(), std::size_t{2});
    }
    void masterList_expiredSigner_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(*Certificate::fromDer(testFile("testland-rsa.cer"))));
        const auto report =
            fixture.import(testFile("masterlist.ml"), {}, "masterlist.ml", at("2029-06-01"));
        QCOMPARE(codeOf(report), ErrorCode::UnknownIssuer);
        QVERIFY(report.error().detail.find("2028-12-05") != std::string::npos);
    }
    void masterList_strangeEntries_areCounted()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        QVERIFY(fixture.trustRoot(country.certificate));
        const Bytes list = makeMasterList({country.certificate.toDer(),
                                           makeSigner(country).certificate.toDer(),
                                           {0x30, 0x03, 0x02, 0x01, 0x00},
                                           makeCountry("Other").certificate.toDer()},
                                          makeListSigner(country));
        const auto report = fixture.import(list);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->added, std::size_t{1});
        QCOMPARE(report->known, std::size_t{1});
        QCOMPARE(report->unreadable, std::size_t{1});
        QCOMPARE(report->notAuthority, std::size_t{1});
    }
    // As many as the German list of August 2026 has: 608, of which 171 with explicit curve
    // parameters and two with negative serials.
    void masterList_ofAllStates_isTakenIn()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Publisher");
        const Identity curve = crypto::test::makeExplicitAuthority("Explicit");
        crypto::SystemRandom random;
        std::vector<Bytes> entries;
        for (int i = 0; i < 608; ++i) {
            const auto request =
                requestFor(CertificateUse::Authority, "Root " + std::to_string(i), {});
            const auto& key = i % 32 < 9 ? curve.key : country.key;
            Certificate root = crypto::selfSigned(request, key, random).value();
            if (i == 300 || i == 301)
                root = crypto::test::reissue(root, {root, key}, [i](X509* x509) {
                    ASN1_INTEGER_set(X509_get_serialNumber(x509), -i);
                });
            entries.push_back(root.toDer());
        }
        QVERIFY(fixture.trustRoot(country.certificate));
        const auto report = fixture.import(makeMasterList(entries, makeListSigner(country)));
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->added, std::size_t{608});
        QCOMPARE(fixture.load()->anchors.size(), std::size_t{609});
        QVERIFY(fixture.store().verify(today).faults.empty());
    }
    void masterList_altered_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(*Certificate::fromDer(testFile("testland-rsa.cer"))));
        Bytes list = testFile("masterlist.ml");
        list.back() ^= 0x01;
        QCOMPARE(codeOf(fixture.import(list)), ErrorCode::SignatureInvalid);
    }

    // ---- revocation lists ----
    void revocationList_ofTrustedIssuer_isTakenIn()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        const Certificate bad = makeSigner(country).certificate;
        QVERIFY(fixture.trustRoot(country.certificate));
        const auto report = fixture.import(makeRevocationList(country, {bad}).toDer());
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->kind, SourceKind::RevocationList);
        const auto list = fixture.load();
        QCOMPARE(list->revocations.size(), std::size_t{1});
        QVERIFY(list->revocations[0].revokes(bad));
    }
    void revocationList_ofAnotherIssuer_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(makeCountry("Root").certificate));
        QCOMPARE(codeOf(fixture.import(makeRevocationList(makeCountry("Root"), {}).toDer())),
                 ErrorCode::UnknownIssuer);
    }
    // Who puts an old list back un-revokes.
    void revocationList_newer_replaces_olderIsRefused()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        const Certificate bad = makeSigner(country).certificate;
        QVERIFY(fixture.trustRoot(country.certificate));
        const Bytes october = makeRevocationList(country, {}, at("2026-10-01")).toDer();
        const Bytes november = makeRevocationList(country, {bad}, at("2026-11-01")).toDer();
        QVERIFY(fixture.import(october));
        const auto report = fixture.import(november);
        QVERIFY(report);
        QCOMPARE(report->replaced, std::size_t{1});
        QCOMPARE(codeOf(fixture.import(october)), ErrorCode::InvalidArgument);
        QCOMPARE(fixture.import(november)->known, std::size_t{1});
        const auto list = fixture.load();
        QCOMPARE(list->revocations.size(), std::size_t{1});
        QVERIFY(list->revocations[0].revokes(bad));
    }

    void file_ofNoKnownKind_isRefused()
    {
        const StoreFixture fixture;
        QCOMPARE(codeOf(fixture.import({})), ErrorCode::MalformedData);
        QCOMPARE(codeOf(fixture.import({0x30, 0x00})), ErrorCode::MalformedData);
        QCOMPARE(codeOf(fixture.import(core::toBytes(core::asBytes("text")))),
                 ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(TrustImportTest)
#include "tst_trust_import.moc"
