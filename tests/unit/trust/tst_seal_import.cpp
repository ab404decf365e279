#include "trust/seal_import.h"

#include "core/text_codec.h"
#include "support/seal_maker.h"
#include "unit/trust/store_fixture.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::trust;
using test::SealChain;
using test::StoreFixture;

namespace {

const SealChain& chain()
{
    static const SealChain made = test::makeSealChain();
    return made;
}

Result<ImportReport> importInto(const StoreFixture& fixture, const Bytes& octets,
                                const std::vector<std::string>& confirmed = {},
                                const std::string& authority = "FR03")
{
    TrustStore store = fixture.store();
    return importSealFile(store, authority, {"folder/seal.cer", octets}, confirmed, test::today);
}

bool trustChain(const StoreFixture& fixture, const SealChain& of)
{
    return importInto(fixture, of.authority.toDer(), {test::fingerprint(of.authority)},
                      of.authorityId) &&
           importInto(fixture, of.signer.toDer(), {}, of.authorityId);
}

} // namespace

class SealImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importSealFile_authority_needsItsFingerprint()
    {
        const StoreFixture fixture;
        const Bytes der = chain().authority.toDer();
        const auto refused = importInto(fixture, der);
        QCOMPARE(refused.error().code, ErrorCode::UnknownIssuer);
        QVERIFY(refused.error().detail.find(test::fingerprint(chain().authority)) !=
                std::string::npos);
        const auto taken = importInto(fixture, der, {test::fingerprint(chain().authority)});
        QCOMPARE(taken->added, 1U);
        const TrustEntry entry = fixture.store().index().entries.front();
        QCOMPARE(entry.kind, EntryKind::SealAuthority);
        QCOMPARE(entry.sealAuthority, std::string("FR03"));
        QCOMPARE(entry.basis, Basis::Confirmed);
        QCOMPARE(entry.source, std::string("seal.cer"));
        QCOMPARE(importInto(fixture, der)->known, 1U);
    }

    void importSealFile_signer_needsItsAuthority()
    {
        const StoreFixture fixture;
        QCOMPARE(importInto(fixture, chain().signer.toDer()).error().code,
                 ErrorCode::UnknownIssuer);
        QVERIFY(trustChain(fixture, chain()));
        const TrustIndex index = fixture.store().index();
        QCOMPARE(index.entries.back().kind, EntryKind::SealSigner);
        QCOMPARE(index.entries.back().basis, Basis::Signed);
        QCOMPARE(index.entries.back().signedBy, chain().authority.subject());
    }

    void importSealFile_signerOfAnotherAuthoritysId_isUnknown()
    {
        const StoreFixture fixture;
        QVERIFY(trustChain(fixture, chain()));
        const SealChain other = test::makeSealChain({.certificateId = "TS02"});
        QCOMPARE(importInto(fixture, other.signer.toDer()).error().code, ErrorCode::UnknownIssuer);
        const SealChain elsewhere = test::makeSealChain({.authorityId = "FR04"});
        QVERIFY(trustChain(fixture, elsewhere));
        QCOMPARE(importInto(fixture, elsewhere.signer.toDer()).error().code,
                 ErrorCode::UnknownIssuer);
    }

    void importSealFile_wholeChainInOneFile_isTakenInAnyOrder()
    {
        const StoreFixture fixture;
        const std::string pem = chain().signer.toPem() + chain().authority.toPem();
        const auto taken = importInto(fixture, core::toBytes(core::asBytes(pem)),
                                      {test::fingerprint(chain().authority)});
        QCOMPARE(taken->added, 2U);
    }

    void importSealFile_refusedPart_leavesTheStoreAsItWas()
    {
        const StoreFixture fixture;
        const SealChain other = test::makeSealChain();
        const std::string pem = chain().authority.toPem() + other.signer.toPem();
        QVERIFY(!importInto(fixture, core::toBytes(core::asBytes(pem)),
                            {test::fingerprint(chain().authority)}));
        QVERIFY(fixture.store().index().entries.empty());
    }

    void importSealFile_wrongIds_areRefused()
    {
        const StoreFixture fixture;
        const std::vector<std::string> confirmed{test::fingerprint(chain().authority)};
        for (const char* id : {"", "FR3", "fr03", "FR 3", "FR033"})
            QCOMPARE(importInto(fixture, chain().authority.toDer(), confirmed, id).error().code,
                     ErrorCode::InvalidArgument);
        const SealChain named = test::makeSealChain({.certificateId = "Signer of seals"});
        const auto refused = importInto(
            fixture, core::toBytes(core::asBytes(named.signer.toPem() + named.authority.toPem())),
            {test::fingerprint(named.authority)});
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    void importSealFile_secondSignerOfOneId_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(trustChain(fixture, chain()));
        const SealChain again = test::makeSealChain();
        QVERIFY(importInto(fixture, again.authority.toDer(), {test::fingerprint(again.authority)}));
        QCOMPARE(importInto(fixture, again.signer.toDer()).error().code,
                 ErrorCode::InvalidArgument);
    }

    void importSealFile_certificateOfChips_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(chain().authority));
        QCOMPARE(
            importInto(fixture, chain().authority.toDer(), {test::fingerprint(chain().authority)})
                .error()
                .code,
            ErrorCode::InvalidArgument);
    }

    void importSealFile_noCertificate_isMalformed()
    {
        const StoreFixture fixture;
        QCOMPARE(importInto(fixture, Bytes(20, 0x30)).error().code, ErrorCode::MalformedData);
    }

    void load_storeWithSeals_keepsThemApartFromChips()
    {
        const StoreFixture fixture;
        QVERIFY(trustChain(fixture, chain()));
        const auto chips = fixture.load();
        QVERIFY(chips->anchors.empty());
        QVERIFY(!chips->updated); // the age of what chips are judged by
        const auto seals = fixture.store().loadSeals();
        QCOMPARE(seals->authorities.at("FR03").size(), 1U);
        const Bytes payload = test::writeSeal(test::exampleSeal(chain()), chain().key);
        QCOMPARE(seal::judgeSeal(payload, *seals).verdict, seal::SealVerdict::Genuine);
        QVERIFY(loadSealTrust(fixture.folder())->signers.size() == 1);
    }

    void load_storeWithoutSeals_givesNone()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(chain().authority));
        QCOMPARE(fixture.load()->anchors.size(), 1U);
        QVERIFY(fixture.store().loadSeals()->authorities.empty());
        QVERIFY(fixture.store().loadSeals()->signers.empty());
    }

    void loadSeals_alteredFile_isCorrupt()
    {
        const StoreFixture fixture;
        QVERIFY(trustChain(fixture, chain()));
        fixture.write(test::fingerprint(chain().signer) + ".cer", "altered");
        QCOMPARE(fixture.store().loadSeals().error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(fixture.store().verify(test::today).faults.size(), 1U);
    }

    void verify_signerWhoseAuthorityWasRemoved_isAFault()
    {
        const StoreFixture fixture;
        QVERIFY(trustChain(fixture, chain()));
        QVERIFY(fixture.store().verify(test::today).faults.empty());
        TrustStore store = fixture.store();
        QVERIFY(store.remove(test::fingerprint(chain().authority)));
        const StoreHealth health = fixture.store().verify(test::today);
        QCOMPARE(health.faults.size(), 1U);
        QCOMPARE(health.faults.front().sha256, test::fingerprint(chain().signer));
    }

    void loadSealTrust_oneCertificateFile_trustsNoSeal()
    {
        const StoreFixture fixture;
        fixture.write("root.pem", QByteArray::fromStdString(chain().authority.toPem()));
        const auto seals = loadSealTrust(fixture.folder() / "root.pem");
        QVERIFY(seals->authorities.empty());
    }
};

QTEST_APPLESS_MAIN(SealImportTest)
#include "tst_seal_import.moc"
