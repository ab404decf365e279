#include "chip/emrtd/passive_authentication.h"

#include "core/text_codec.h"
#include "data_files.h"
#include "documents.h"
#include "shared_files.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

const TimePoint today = at("2026-11-22");

std::map<int, SecureBytes> groupsOf(const std::string& document)
{
    return {{1, core::toSecure(chipFile(document, "0101"))},
            {2, core::toSecure(chipFile(document, "0102"))}};
}

DataAuthenticity judge(const std::string& document, TimePoint time = today,
                       const TrustList& trust = testlandTrust())
{
    return authenticateData(chipFile(document, "011D"), groupsOf(document), trust, time);
}

// A document of an invented country, with a date of issue or without.
struct Document
{
    Groups groups;
    Bytes securityObject;
};

Document makeDocument(const Identity& signer, std::string_view issued = {})
{
    Document document{{{1, SecureBytes{0x61, 0x00}}, {2, SecureBytes{0x75, 0x01, 0x02}}}, {}};
    if (!issued.empty())
        document.groups[12] = makeDg12(issued);
    document.securityObject = makeSecurityObject(document.groups, signer);
    return document;
}

DataAuthenticity judge(const Document& document, const TrustList& trust, TimePoint time = today)
{
    return authenticateData(document.securityObject, document.groups, trust, time);
}

bool says(const DataAuthenticity& found, std::string_view text)
{
    return found.reason.find(text) != std::string::npos;
}

} // namespace

class PassiveAuthenticationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void authenticate_generatedChips_areJudged_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("RSA") << "s1-td3-bac-aa"
                             << "genuine";
        QTest::newRow("ECDSA, explicit curve parameters") << "s2-td1-pace-ca"
                                                          << "genuine";
        QTest::newRow("RSA-PSS") << "s3-td3-pace-bac-aa"
                                 << "genuine";
        QTest::newRow("DG1 altered") << "b1-dg1-altered"
                                     << "altered";
        QTest::newRow("cloned chip, data as signed") << "b2-aa-clone"
                                                     << "genuine";
        QTest::newRow("trusted name, other key") << "b3-unknown-csca"
                                                 << "unknown-issuer";
    }
    void authenticate_generatedChips_areJudged()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, verdict);
        const DataAuthenticity found = judge(document.toStdString());
        const std::string_view id = dataVerdictId(found.verdict);
        QVERIFY2(verdict.toStdString() == id, found.reason.c_str());
        QVERIFY(!found.reason.empty());
        QVERIFY(!found.signer.empty());
    }
    void authenticate_alteredGroup_isNamed()
    {
        QVERIFY(judge("b1-dg1-altered").reason.find("DG1") != std::string::npos);
    }
    void authenticate_signerNotValidNow_isExpired()
    {
        QCOMPARE(judge("s1-td3-bac-aa", at("2033-06-01")).verdict, DataVerdict::ExpiredSigner);
        QCOMPARE(judge("s1-td3-bac-aa", at("2010-06-01")).verdict, DataVerdict::ExpiredSigner);
    }
    void authenticate_noAnchors_isUnknownIssuer()
    {
        QCOMPARE(judge("s1-td3-bac-aa", today, {}).verdict, DataVerdict::UnknownIssuer);
    }
    void authenticate_groupWithoutHash_isAltered()
    {
        auto groups = groupsOf("s1-td3-bac-aa");
        groups[13] = SecureBytes{0x6D, 0x00};
        const auto found =
            authenticateData(chipFile("s1-td3-bac-aa", "011D"), groups, testlandTrust(), today);
        QCOMPARE(found.verdict, DataVerdict::Altered);
        QVERIFY(found.reason.find("DG13") != std::string::npos);
    }
    void authenticate_noSecurityObject_isNotChecked()
    {
        QCOMPARE(authenticateData({}, groupsOf("s1-td3-bac-aa"), testlandTrust(), today).verdict,
                 DataVerdict::NotChecked);
    }
    void authenticate_everyFault_isNamed()
    {
        auto groups = groupsOf("b1-dg1-altered");
        groups[13] = SecureBytes{0x6D, 0x00};
        const auto found =
            authenticateData(chipFile("b1-dg1-altered", "011D"), groups, testlandTrust(), today);
        QVERIFY(says(found, "DG1 does not match its signed hash; DG13 is not in"));
    }
    // The document's date decides, where it is in the signed data; the reason says which.
    void authenticate_signerExpiredSince_isJudgedForTheDateOfIssue_data()
    {
        QTest::addColumn<QString>("issued");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* issued, DataVerdict verdict,
                            const char* reason) {
            QTest::newRow(name) << issued << static_cast<int>(verdict) << reason;
        };
        row("none", "", DataVerdict::ExpiredSigner, "2026-11-22, now");
        row("within", "20230615", DataVerdict::Genuine, "2023-06-15, on the date of issue");
        row("on the day of the signer", "20230101", DataVerdict::Genuine, "2023-01-01, on");
        row("before", "20221231", DataVerdict::ExpiredSigner, "not on 2022-12-31");
        row("after", "20240102", DataVerdict::ExpiredSigner, "not on 2024-01-02");
        row("no date", "20230231", DataVerdict::ExpiredSigner, "2026-11-22, now");
    }
    void authenticate_signerExpiredSince_isJudgedForTheDateOfIssue()
    {
        QFETCH(const QString, issued);
        QFETCH(const int, verdict);
        QFETCH(const QString, reason);
        const Identity country = makeCountry("Root");
        // From ten in the morning.
        const Identity signer =
            makeSigner(country, {at("2023-01-01") + std::chrono::hours(10), at("2024-01-01")});
        const auto found =
            judge(makeDocument(signer, issued.toStdString()), {{country.certificate}, {}, {}});
        QVERIFY2(static_cast<int>(found.verdict) == verdict, found.reason.c_str());
        QVERIFY2(says(found, reason.toStdString()), found.reason.c_str());
    }
    // A date of issue that was put on the chip by somebody else says nothing.
    void authenticate_dateOfIssueAltered_isAltered()
    {
        const Identity country = makeCountry("Root");
        Document document =
            makeDocument(makeSigner(country, {at("2023-01-01"), at("2024-01-01")}), "20240615");
        document.groups[12] = makeDg12("20230615");
        QCOMPARE(judge(document, {{country.certificate}, {}, {}}).verdict, DataVerdict::Altered);
    }
    void authenticate_revokedSigner_isRevoked()
    {
        const Identity country = makeCountry("Root");
        const Identity signer = makeSigner(country);
        const auto found = judge(makeDocument(signer),
                                 {{country.certificate},
                                  {crypto::test::makeRevocationList(country, {signer.certificate})},
                                  {}});
        QCOMPARE(found.verdict, DataVerdict::RevokedSigner);
        QVERIFY(says(found, "revoked on 2026-11-01"));
    }
    void authenticate_overLink_isGenuine()
    {
        const Identity old = makeCountry("Root 1");
        const Identity next = makeCountry("Root 2");
        const auto found = judge(makeDocument(makeSigner(next)),
                                 {{makeLink(old, next, "Root 2"), old.certificate}, {}, {}});
        QVERIFY2(found.verdict == DataVerdict::Genuine, found.reason.c_str());
    }
    void authenticate_anotherContentType_isAltered()
    {
        const Identity country = makeCountry("Root");
        Document document = makeDocument(makeSigner(country));
        document.securityObject =
            makeSecurityObject(document.groups, makeSigner(country), "2.23.136.1.1.2");
        const auto found = judge(document, {{country.certificate}, {}, {}});
        QCOMPARE(found.verdict, DataVerdict::Altered);
        QVERIFY(says(found, "2.23.136.1.1.2"));
    }
    void authenticate_ageOfTheTrustList_isPassedOn()
    {
        TrustList trust = testlandTrust();
        trust.updated = at("2026-11-01");
        for (const char* document : {"s1-td3-bac-aa", "b1-dg1-altered", "b3-unknown-csca"})
            QCOMPARE(judge(document, today, trust).trustUpdated, trust.updated);
        QCOMPARE(describeTrustAge(trust, today),
                 std::string("trust list of 2026-11-01, 21 days old"));
    }
    // In two parts, as the reader does it while DG2 is on its way.
    void verifySecurityObject_alone_thenTheData()
    {
        const auto trust = testlandTrust();
        const auto verified = verifySecurityObject(chipFile("s2-td1-pace-ca", "011D"), trust);
        QVERIFY(verified);
        QVERIFY(verified->object.hashes.contains(2));
        QCOMPARE(verified->paths.size(), std::size_t{1});
        QCOMPARE(judgeData(verified, groupsOf("s2-td1-pace-ca"), trust, today).verdict,
                 DataVerdict::Genuine);
        QCOMPARE(judgeData(verified, groupsOf("s1-td3-bac-aa"), trust, today).verdict,
                 DataVerdict::Altered);
    }
    // Published by BSI and ETSI, whose test authorities are in no trust list.
    void authenticate_publishedSamples_areJudged_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QList<int>>("groups");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("reason");
        const int unknown = static_cast<int>(DataVerdict::UnknownIssuer);
        QTest::newRow("BSI TR-03105-5")
            << "bsi-tr03105-5" << QList<int>{1, 14} << unknown << "hashes and signature hold";
        QTest::newRow("BSI TR-03105-5, DG15 that is not signed")
            << "bsi-tr03105-5" << QList<int>{1, 14, 15} << static_cast<int>(DataVerdict::Altered)
            << "DG15 is not in the security object";
        QTest::newRow("ETSI TR 103 200")
            << "etsi-prototype" << QList<int>{1, 14, 15} << unknown << "hashes and signature hold";
    }
    void authenticate_publishedSamples_areJudged()
    {
        QFETCH(const QString, folder);
        QFETCH(const QList<int>, groups);
        QFETCH(const int, verdict);
        QFETCH(const QString, reason);
        const std::string samples = "emrtd/" + folder.toStdString();
        const auto securityObject = sharedFile(samples + "/EF_SOD.bin");
        if (!securityObject)
            QSKIP("the published samples are not here");
        Groups files;
        for (const int group : groups)
            files[group] = core::toSecure(
                sharedFile(samples + "/DG" + std::to_string(group) + ".bin").value());
        const auto found = authenticateData(*securityObject, files, testlandTrust(), today);
        QVERIFY2(static_cast<int>(found.verdict) == verdict, found.reason.c_str());
        QVERIFY2(says(found, reason.toStdString()), found.reason.c_str());
    }
    void authenticate_publishedSampleOfAnotherContentType_isRefused()
    {
        const auto sample = sharedFile("emrtd/bad-sod/EF_SOD_content_type_id_data.bin");
        if (!sample)
            QSKIP("the published samples are not here");
        const auto found = authenticateData(*sample, {}, testlandTrust(), today);
        QCOMPARE(found.verdict, DataVerdict::Altered);
        QVERIFY2(says(found, "content type"), found.reason.c_str());
    }
    // Any one octet of the security object changed: never genuine, whatever else it becomes.
    void authenticate_anyOctetOfTheObjectChanged_isNeverGenuine()
    {
        const Bytes sod = chipFile("s1-td3-bac-aa", "011D");
        const auto groups = groupsOf("s1-td3-bac-aa");
        const auto trust = testlandTrust();
        // The first octets of the file name the signature's algorithm by lists that nothing uses.
        int stillGenuine = 0;
        for (std::size_t i = 60; i < sod.size(); i += 7) {
            Bytes changed = sod;
            changed[i] ^= 0x01U;
            if (authenticateData(changed, groups, trust, today).verdict == DataVerdict::Genuine)
                ++stillGenuine;
        }
        QCOMPARE(stillGenuine, 0);
    }
};

QTEST_GUILESS_MAIN(PassiveAuthenticationTest)
#include "tst_passive_authentication.moc"
