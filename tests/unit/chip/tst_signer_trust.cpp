#include "chip/emrtd/signer_trust.h"

#include "documents.h"

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

const TimePoint today = at("2026-11-22");

SignerStanding standing(const Certificate& signer, const TrustList& trust, TimePoint time = today)
{
    return judgeSigner(signer, trust, time).standing;
}

bool says(const SignerJudgement& judgement, std::string_view text)
{
    return judgement.reason.find(text) != std::string::npos;
}

} // namespace

class SignerTrustTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signer_ofTrustedRoot_isTrusted()
    {
        const Identity country = makeCountry("Root");
        const auto judgement =
            judgeSigner(makeSigner(country).certificate, {{country.certificate}, {}, {}}, today);
        QCOMPARE(judgement.standing, SignerStanding::Trusted);
        QVERIFY(says(judgement, "CN=Root"));
        QVERIFY(says(judgement, "no revocation list"));
    }
    void signer_ofNamesake_isUnknown()
    {
        const Identity country = makeCountry("Root");
        const Identity namesake = makeCountry("Root");
        QCOMPARE(standing(makeSigner(namesake).certificate, {{country.certificate}, {}, {}}),
                 SignerStanding::UnknownIssuer);
        QCOMPARE(standing(makeSigner(country).certificate, {}), SignerStanding::UnknownIssuer);
    }
    void signer_overLinks_isTrusted()
    {
        const Identity first = makeCountry("Root 1");
        const Identity second = makeCountry("Root 2");
        const Identity third = makeCountry("Root 3");
        const Certificate toSecond = makeLink(first, second, "Root 2");
        const Certificate toThird = makeLink(second, third, "Root 3");
        const Certificate signer = makeSigner(third).certificate;
        const auto judgement =
            judgeSigner(signer, {{toThird, first.certificate, toSecond}, {}, {}}, today);
        QCOMPARE(judgement.standing, SignerStanding::Trusted);
        QVERIFY(says(judgement, "over 2 links"));
        // Without the root, or with a gap, the links lead nowhere.
        QCOMPARE(standing(signer, {{toThird, toSecond}, {}, {}}), SignerStanding::UnknownIssuer);
        QCOMPARE(standing(signer, {{toThird, first.certificate}, {}, {}}),
                 SignerStanding::UnknownIssuer);
    }
    // As German roots are: curve parameters written out, for the link as well.
    void signer_underExplicitCurveParameters_isTrusted()
    {
        const Identity old = crypto::test::makeExplicitAuthority("Root 1");
        const Identity next = crypto::test::makeExplicitAuthority("Root 2");
        const TrustList trust{{old.certificate, makeLink(old, next, "Root 2")},
                              {crypto::test::makeRevocationList(old, {})},
                              {}};
        QCOMPARE(standing(makeSigner(next).certificate, trust), SignerStanding::Trusted);
    }
    void signer_overLinksThatPointAtEachOther_isUnknown()
    {
        const Identity one = makeCountry("Root 1");
        const Identity two = makeCountry("Root 2");
        const TrustList circle{
            {makeLink(one, two, "Root 2"), makeLink(two, one, "Root 1")}, {}, {}};
        QCOMPARE(standing(makeSigner(two).certificate, circle), SignerStanding::UnknownIssuer);
    }
    void signer_overAnotherSigner_isUnknown()
    {
        const Identity country = makeCountry("Root");
        const Identity signer = makeSigner(country);
        const Identity forged = makeSigner(signer);
        QCOMPARE(standing(forged.certificate, {{signer.certificate, country.certificate}, {}, {}}),
                 SignerStanding::UnknownIssuer);
    }
    // One name and one key, certified twice: the certificate that was valid then counts.
    void signer_ofRenewedRoot_isTrusted()
    {
        crypto::SystemRandom random;
        const Identity old = makeCountry("Root", {at("2010-01-01"), at("2021-01-01")});
        const Certificate renewed =
            crypto::selfSigned(requestFor(CertificateUse::Authority, "Root", {}), old.key, random)
                .value();
        const Identity now{renewed, old.key};
        const Certificate signer =
            makeSigner(now, {at("2024-01-01"), at("2034-01-01")}).certificate;
        QCOMPARE(standing(signer, {{old.certificate}, {}, {}}), SignerStanding::Expired);
        QCOMPARE(standing(signer, {{old.certificate, renewed}, {}, {}}), SignerStanding::Trusted);
    }
    void signer_outsideItsValidity_isExpired_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("valid");
        QTest::newRow("the day before") << "2023-12-31" << false;
        QTest::newRow("the first day") << "2024-01-01" << true;
        QTest::newRow("the last day") << "2026-01-01" << true;
        QTest::newRow("the day after") << "2026-01-02" << false;
    }
    void signer_outsideItsValidity_isExpired()
    {
        QFETCH(const QString, day);
        QFETCH(const bool, valid);
        const Identity country = makeCountry("Root");
        const Certificate signer =
            makeSigner(country, {at("2024-01-01"), at("2026-01-01")}).certificate;
        QCOMPARE(standing(signer, {{country.certificate}, {}, {}}, at(day.toStdString())),
                 valid ? SignerStanding::Trusted : SignerStanding::Expired);
    }
    // The root may have expired since, as long as it was valid when it issued.
    void signer_ofRootExpiredSince_isTrusted()
    {
        const Identity country = makeCountry("Root", {at("2015-01-01"), at("2025-01-01")});
        const Certificate early =
            makeSigner(country, {at("2024-12-01"), at("2034-01-01")}).certificate;
        const Certificate late =
            makeSigner(country, {at("2025-02-01"), at("2034-01-01")}).certificate;
        const TrustList trust{{country.certificate}, {}, {}};
        QCOMPARE(standing(early, trust), SignerStanding::Trusted);
        const auto judgement = judgeSigner(late, trust, today);
        QCOMPARE(judgement.standing, SignerStanding::Expired);
        QVERIFY(says(judgement, "issued on 2025-02-01"));
    }
    void signer_onTheList_isRevoked()
    {
        const Identity country = makeCountry("Root");
        const Certificate bad = makeSigner(country).certificate;
        const TrustList trust{{country.certificate},
                              {crypto::test::makeRevocationList(country, {bad}, at("2026-03-05"))},
                              {}};
        const auto judgement = judgeSigner(bad, trust, today);
        QCOMPARE(judgement.standing, SignerStanding::Revoked);
        QVERIFY(says(judgement, "2026-03-05"));
        const auto other = judgeSigner(makeSigner(country).certificate, trust, today);
        QCOMPARE(other.standing, SignerStanding::Trusted);
        QVERIFY(says(other, "not on the revocation list of 2026-03-05"));
    }
    // Which is worse, and stays so when the certificate has run out.
    void signer_revokedAndExpired_isRevoked()
    {
        const Identity country = makeCountry("Root");
        const Certificate bad =
            makeSigner(country, {at("2023-01-01"), at("2024-01-01")}).certificate;
        QCOMPARE(standing(bad, {{country.certificate},
                                {crypto::test::makeRevocationList(country, {bad})},
                                {}}),
                 SignerStanding::Revoked);
    }
    // A list under the issuer's name that its key did not sign would let anybody revoke.
    void signer_onAListThatIsForged_isTrusted()
    {
        const Identity country = makeCountry("Root");
        const Identity namesake = makeCountry("Root");
        const Certificate signer = makeSigner(country).certificate;
        QCOMPARE(standing(signer, {{country.certificate},
                                   {crypto::test::makeRevocationList(namesake, {signer})},
                                   {}}),
                 SignerStanding::Trusted);
    }
    void signer_overRevokedLink_isRevoked()
    {
        const Identity first = makeCountry("Root 1");
        const Identity second = makeCountry("Root 2");
        const Certificate link = makeLink(first, second, "Root 2");
        const Certificate signer = makeSigner(second).certificate;
        const TrustList trust{
            {first.certificate, link}, {crypto::test::makeRevocationList(first, {link})}, {}};
        QCOMPARE(standing(signer, trust), SignerStanding::Revoked);
        // Trusted in its own right, the new root needs no link.
        TrustList both = trust;
        both.anchors.push_back(second.certificate);
        QCOMPARE(standing(signer, both), SignerStanding::Trusted);
    }
};

QTEST_GUILESS_MAIN(SignerTrustTest)
#include "tst_signer_trust.moc"
