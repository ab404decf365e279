// What a package says of the chip, and which of its files travel with it.
#include "station/enrolment_package.h"
#include "support/journey_facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

chip::emrtd::ChipReading reading()
{
    chip::emrtd::ChipReading chip;
    chip.efCom = {0x60};
    chip.efSod = {0x77};
    chip.cardSecurity = {0x30};
    chip.dataGroups = {{1, {0x61}}, {2, {0x75}}, {14, {0x6E}}, {15, {0x6F}}};
    chip.chip.evidence = chip::emrtd::ActiveAuthenticationEvidence{{1, 2, 3, 4, 5, 6, 7, 8}, {9}};
    return chip;
}

Result<outbox::PackageContent> content(const journey::State& state, const Evidence& evidence)
{
    Config config;
    config.kioskId = "k1";
    return makePackageContent(test::somePackage(), state, evidence, {}, config, test::noon());
}

QJsonObject manifestOf(const outbox::PackageContent& content)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(content.manifestJson)).object();
}

QSet<QString> namesOf(const outbox::PackageContent& content)
{
    QSet<QString> names;
    for (const auto& file : content.attachments)
        names.insert(QString::fromStdString(file.name));
    return names;
}

} // namespace

class EnrolmentPackageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chip_bothVerdicts_areInTheManifest()
    {
        auto state = test::Visit().toSealing().state();
        state.chip->proof = journey::ChipProof::NotOffered;
        state.chip->proofReason = "no protocol";
        state.decision->remarks = {"chip.clone_not_excluded"};
        const auto made = content(state, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        const auto manifest = manifestOf(*made);
        const auto chip = manifest["chip"].toObject();
        QCOMPARE(chip["verdict"].toString(), QStringLiteral("genuine"));
        QCOMPARE(chip["proof"].toString(), QStringLiteral("not-offered"));
        QCOMPARE(chip["proof_method"].toString(),
                 QStringLiteral("chip authentication ECDH AES-128"));
        QCOMPARE(chip["proof_reason"].toString(), QStringLiteral("no protocol"));
        QCOMPARE(chip["trust_updated"].toString(), QStringLiteral("2026-11-22T12:00:00Z"));
        QCOMPARE(chip["duration_ms"].toInt(), 740);
        QCOMPARE(manifest["decision"].toObject()["remarks"].toArray(),
                 QJsonArray{QStringLiteral("chip.clone_not_excluded")});
    }
    void trustList_withoutDate_isLeftOut()
    {
        auto state = test::Visit().toSealing().state();
        state.chip->trustUpdated.reset();
        QVERIFY(!manifestOf(*content(state, {}))["chip"].toObject().contains("trust_updated"));
    }
    void attachments_everyFileRead_travels()
    {
        Evidence evidence;
        evidence.chip = reading();
        const auto made = content(test::Visit().toSealing().state(), evidence);
        QVERIFY(made.has_value());
        QCOMPARE(namesOf(*made),
                 (QSet<QString>{"chip/ef.com", "chip/ef.sod", "chip/ef.cardsecurity",
                                "chip/dg1.bin", "chip/dg2.bin", "chip/dg14.bin", "chip/dg15.bin",
                                "chip/aa-challenge.bin", "chip/aa-response.bin"}));
    }
    void attachments_filesThatThereAreNot_areLeftOut()
    {
        Evidence evidence;
        evidence.chip = reading();
        evidence.chip->cardSecurity.clear();
        evidence.chip->chip.evidence.reset();
        const auto names = namesOf(*content(test::Visit().toSealing().state(), evidence));
        QVERIFY(!names.contains("chip/ef.cardsecurity"));
        QVERIFY(!names.contains("chip/aa-challenge.bin"));
        QVERIFY(names.contains("chip/ef.sod"));
    }
    void state_withoutAcceptance_makesNoPackage()
    {
        const auto made = content(test::Visit().toFace().state(), {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(EnrolmentPackageTest)
#include "tst_enrolment_package.moc"
