// What a package says of the chip, and which of its files travel with it.
#include "station/enrolment_package.h"
#include "support/document_sides.h"

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
    void agents_eachWord_isWhole()
    {
        auto state = test::Visit().toSealing().state();
        QVERIFY(!manifestOf(*content(state, {})).contains("agents"));
        journey::AgentDecision word;
        word.agentId = "a.modele";
        word.role = identity::AgentRole::Supervisor;
        word.at = test::noon();
        word.word = journey::AgentWord::Accept;
        word.reason = "compared-in-person";
        word.text = PersonalText("é");
        word.judged = {"face.grey_zone", "chip.absent"};
        word.certificate = {1, 2, 3};
        word.signature = {4, 5, 6};
        state.agents = {word, word};
        state.agents[0].word = journey::AgentWord::Refuse;
        const auto list = manifestOf(*content(state, {}))["agents"].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject()["word"].toString(), QStringLiteral("refuse"));
        const QJsonObject expected{{"id", "a.modele"},
                                   {"role", "supervisor"},
                                   {"at", "2026-11-22T12:00:00Z"},
                                   {"word", "accept"},
                                   {"reason", "compared-in-person"},
                                   {"text", QString::fromUtf8("é")},
                                   {"judged", QJsonArray{"face.grey_zone", "chip.absent"}},
                                   {"certificate", "AQID"},
                                   {"signature", "BAUG"}};
        QCOMPARE(list[1].toObject(), expected);
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
    void document_whatWasReadAndWhatWasNot_isInTheManifest()
    {
        using identity::MrzField;
        auto state = test::Visit().toSealing().state();
        journey::DocumentFacts& document = *state.document;
        document.kind = identity::DocumentKind::FrenchIdCard;
        document.source = journey::DocumentSource::Scanner;
        document.confirmed = {MrzField::Name};
        document.printed.name = {PersonalText("LEFÈVRE O'CONNOR"), PersonalText("Zoé")};
        document.printed.can = PersonalText("493017");
        document.plausibility.hints = {"number.form"};
        document.plausibility.notChecked = {"printed.expiry"};
        document.plausibility.printed = {
            {identity::PrintedField::Birth, identity::PrintedMatch::Explainable}};
        document.seal = journey::DocumentSeal::Opaque;
        document.simulated = true;
        Evidence evidence;
        evidence.document.backMeasures.emplace().quality.sharpness = 0.75;
        const auto manifest = manifestOf(*content(state, evidence));
        const auto told = manifest["document"].toObject();
        QCOMPARE(told["kind"].toString(), QStringLiteral("french-id-card"));
        QCOMPARE(told["source"].toString(), QStringLiteral("scanner"));
        QCOMPARE(told["confirmed"].toArray(), QJsonArray{QStringLiteral("name")});
        QCOMPARE(told["unproven"].toArray(), QJsonArray{});
        QCOMPARE(told["printed"].toObject()["surname"].toString(),
                 QStringLiteral("LEFÈVRE O'CONNOR"));
        QVERIFY(!QJsonDocument(told).toJson().contains("493017"));
        QCOMPARE(told["hints"].toArray(), QJsonArray{QStringLiteral("number.form")});
        QCOMPARE(told["not_checked"].toArray(), QJsonArray{QStringLiteral("printed.expiry")});
        QCOMPARE(told["comparison"].toObject()["birth"].toString(), QStringLiteral("explainable"));
        QCOMPARE(told["seal"].toObject()["verdict"].toString(), QStringLiteral("opaque"));
        const auto back = told["sides"].toObject()["back"].toObject();
        QCOMPARE(back["quality"].toObject()["sharpness"].toDouble(), 0.75);
        QVERIFY(!told["sides"].toObject().contains("front"));
        QCOMPARE(manifest["simulated"].toArray(), QJsonArray{QStringLiteral("document-scanner")});
    }
    void document_pictures_travel()
    {
        const auto image = std::make_shared<const Image>(test::picture());
        Evidence evidence;
        evidence.document.page = evidence.document.front = image;
        evidence.document.back = evidence.document.portrait = image;
        evidence.document.seal = {'D', 'C'};
        const auto state = test::Visit().toSealing().state();
        QCOMPARE(namesOf(*content(state, evidence)),
                 (QSet<QString>{"document/page.jpg", "document/front.jpg", "document/back.jpg",
                                "document/portrait.jpg", "document/seal.bin"}));
        evidence.wipe();
        QVERIFY(evidence.empty());
        QVERIFY(namesOf(*content(state, evidence)).isEmpty());
    }
    void face_whatWasSeenAndByWhatItIsJudged_isInTheManifest()
    {
        auto state = test::Visit().toSealing().state();
        state.face->channels = {{"texture", "live", 0.94}, {"depth", "unsure", 0.4}};
        state.face->challenges[0].wrong = 1;
        const auto face = manifestOf(*content(state, {}))["face"].toObject();
        QCOMPARE(face["verdict"].toString(), QStringLiteral("live"));
        QCOMPARE(face["rule"].toString(), QStringLiteral("rule 1"));
        QCOMPARE(face["reference"].toString(), QStringLiteral("chip"));
        QCOMPARE(face["quality"].toInt(), 82);
        QCOMPARE(face["quality_faults"].toArray(), QJsonArray{});
        const auto channel = face["channels"].toArray()[1].toObject();
        QCOMPARE(channel["channel"].toString(), QStringLiteral("depth"));
        QCOMPARE(channel["verdict"].toString(), QStringLiteral("unsure"));
        const auto challenge = face["challenges"].toArray()[0].toObject();
        QCOMPARE(challenge["challenge"].toString(), QStringLiteral("turn_left"));
        QVERIFY(challenge["done"].toBool() && !challenge["skipped"].toBool());
        QCOMPARE(challenge["wrong"].toInt(), 1);
        const auto thresholds = face["thresholds"].toObject();
        QCOMPARE(thresholds["similarity"].toDouble(), journey::Policy{}.faceThreshold);
        QVERIFY(thresholds["quality"].toObject().contains("sharpness"));
    }
    void face_pictures_travel()
    {
        const auto image = std::make_shared<const Image>(test::picture());
        Evidence evidence;
        evidence.face = {image, image, {image, image}, {image}};
        QCOMPARE(namesOf(*content(test::Visit().toSealing().state(), evidence)),
                 (QSet<QString>{"face/portrait.jpg", "face/head.jpg", "face/frame-2.jpg",
                                "face/frame-3.jpg", "face/movement-1.jpg"}));
        evidence.wipe();
        QVERIFY(evidence.empty());
    }
    void state_withoutAcceptance_makesNoPackage()
    {
        const auto made = content(test::Visit().toFace().state(), {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    }
    void circumstances_areInTheManifest()
    {
        auto state = test::Visit().toSealing().state();
        state.department = "2A";
        state.reason = journey::Reason::Represented;
        state.authority = journey::Authority::Guardian;
        state.skipped = {journey::SkipReason::CardLost, journey::SkipReason::ChipDamaged};
        state.resume = journey::ResumeFacts{"app-17", test::holder(), {}};
        state.record = journey::RecordFacts{};
        state.record->answer = journey::RecordAnswer::Known;
        state.record->activePhone = true;
        state.record->regime = "01";
        state.record->person.birthName = PersonalText("LEFEVRE");
        state.movesFromPhone = true;
        state.decision->verdict = journey::Verdict::ReviewLater;
        const auto made = content(state, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        const QJsonObject manifest = manifestOf(*made);
        QCOMPARE(manifest["kind"].toString(), QString("re-pairing"));
        QCOMPARE(manifest["department"].toString(), QString("2A"));
        QCOMPARE(manifest["reason"].toString(), QString("represented"));
        QVERIFY(manifest["representative"].toBool());
        QCOMPARE(manifest["authority"].toString(), QString("guardian"));
        QCOMPARE(manifest["skipped"].toArray(), (QJsonArray{"card-lost", "chip-damaged"}));
        const QJsonObject resume = manifest["resume"].toObject();
        QCOMPARE(resume["reference"].toString(), QString("app-17"));
        QVERIFY(resume["holder"].toBool() && !resume["document"].toBool());
        const QJsonObject record = manifest["record"].toObject();
        QCOMPARE(record["answer"].toString(), QString("known"));
        QVERIFY(record["active_phone"].toBool() && !record["deceased"].toBool());
        QCOMPARE(record["regime"].toString(), QString("01"));
        QCOMPARE(record.keys().size(), 5); // who it is stands with the holder
    }
    void plainEnrolment_saysNothingOfExceptions()
    {
        const auto made = content(test::Visit().toSealing().state(), {});
        QVERIFY(made);
        const QJsonObject manifest = manifestOf(*made);
        QCOMPARE(manifest["kind"].toString(), QString("enrolment"));
        for (const char* member : {"representative", "authority", "skipped", "resume"})
            QVERIFY2(!manifest.contains(QLatin1String(member)), member);
    }
};

QTEST_APPLESS_MAIN(EnrolmentPackageTest)
#include "tst_enrolment_package.moc"
