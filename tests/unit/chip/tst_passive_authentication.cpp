#include "chip/emrtd/passive_authentication.h"

#include "core/text_codec.h"
#include "data_files.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

TimePoint at(const char* time)
{
    return core::fromRfc3339(time).value();
}

const TimePoint today = at("2026-11-22T09:00:00Z");

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
        QCOMPARE(judge("s1-td3-bac-aa", at("2033-06-01T00:00:00Z")).verdict,
                 DataVerdict::ExpiredSigner);
        QCOMPARE(judge("s1-td3-bac-aa", at("2010-06-01T00:00:00Z")).verdict,
                 DataVerdict::ExpiredSigner);
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
