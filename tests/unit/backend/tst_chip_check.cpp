#include "backend/chip_check.h"

#include "core/text_codec.h"
#include "crypto/key.h"
#include "trust/trust_store.h"

#include <QFile>
#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;

namespace {

const std::string chips = KIOSK_SOURCE_DIR "/tests/data/emrtd/";
const TimePoint today = core::fromRfc3339("2026-11-22T09:00:00Z").value();
const Bytes challenge{1, 2, 3, 4, 5, 6, 7, 8};

SecureBytes chipFile(const std::string& name)
{
    QFile file(QString::fromStdString(chips + "dev/" + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing test data");
    const QByteArray octets = file.readAll();
    return {octets.begin(), octets.end()};
}

// A passport whose chip answers to active authentication with ECDSA and SHA-256.
PackageFiles packageOf(const std::string& document, const Bytes& response)
{
    PackageFiles files;
    files.attachments["chip/ef.sod"] = chipFile(document + "/011D.bin");
    files.attachments["chip/dg1.bin"] = chipFile(document + "/0101.bin");
    files.attachments["chip/dg14.bin"] = chipFile(document + "/010E.bin");
    files.attachments["chip/dg15.bin"] = chipFile(document + "/010F.bin");
    files.attachments["chip/aa-challenge.bin"] = core::toSecure(challenge);
    files.attachments["chip/aa-response.bin"] = core::toSecure(response);
    return files;
}

constexpr auto passport = "s3-td3-pace-bac-aa";

Bytes answerTo(ByteView asked)
{
    const auto key =
        crypto::PrivateKey::fromPem(chipFile(std::string(passport) + "/aa.key")).value();
    return key.signRaw(crypto::HashAlgorithm::Sha256, asked).value();
}

chip::emrtd::TrustList testland()
{
    return trust::loadTrust(chips + "trust-dev/testland-rsa.cer").value();
}

} // namespace

class ChipCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void check_evidenceOfTheChip_isVerifiedAgain()
    {
        const auto facts = checkChip(packageOf(passport, answerTo(challenge)), testland(), today);
        QVERIFY2(facts, facts ? "" : facts.error().detail.c_str());
        QVERIFY2(facts->verdict == journey::ChipVerdict::Genuine, facts->verdictReason.c_str());
        QVERIFY2(facts->proof == journey::ChipProof::Genuine, facts->proofReason.c_str());
        QVERIFY(!facts->proofMethod.empty());
    }
    // A kiosk that was broken into would say "genuine" of a copy.
    void check_evidenceThatDoesNotHold_isAClone()
    {
        Bytes response = answerTo(challenge);
        response.back() ^= 0x01;
        QCOMPARE(checkChip(packageOf(passport, response), testland(), today)->proof,
                 journey::ChipProof::Failed);
        const Bytes other{8, 7, 6, 5, 4, 3, 2, 1};
        QCOMPARE(checkChip(packageOf(passport, answerTo(other)), testland(), today)->proof,
                 journey::ChipProof::Failed);
    }
    void check_keyOfUnknownIssuer_provesNothing()
    {
        const auto facts = checkChip(packageOf(passport, answerTo(challenge)), {}, today);
        QCOMPARE(facts->verdict, journey::ChipVerdict::UnknownIssuer);
        QCOMPARE(facts->proof, journey::ChipProof::NotChecked);
    }
    void check_withoutEvidence_isNotChecked()
    {
        PackageFiles files = packageOf(passport, answerTo(challenge));
        files.attachments.erase("chip/aa-response.bin");
        const auto facts = checkChip(files, testland(), today);
        QCOMPARE(facts->verdict, journey::ChipVerdict::Genuine);
        QCOMPARE(facts->proof, journey::ChipProof::NotChecked);
    }
    void check_ageOfTheTrustList_isTold()
    {
        chip::emrtd::TrustList trust = testland();
        trust.updated = core::fromRfc3339("2026-11-01T00:00:00Z").value();
        const auto facts = checkChip(packageOf(passport, answerTo(challenge)), trust, today);
        QCOMPARE(facts->trustUpdated, trust.updated);
    }
};

QTEST_APPLESS_MAIN(ChipCheckTest)
#include "tst_chip_check.moc"
