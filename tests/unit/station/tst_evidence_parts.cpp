#include "station/evidence_parts.h"

#include "support/full_evidence.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;
using station::Evidence;
using station::EvidenceParts;
using station::readEvidence;
using station::writeEvidence;

namespace {

bool same(const SharedImage& a, const SharedImage& b)
{
    if (!a || !b)
        return !a && !b;
    return a->width() == b->width() && a->height() == b->height() && a->format() == b->format() &&
           a->pixels() == b->pixels();
}

bool same(const std::vector<SharedImage>& a, const std::vector<SharedImage>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& one, const auto& other) { return same(one, other); });
}

// Everything that the package takes, by hand; the rest by the second writing being the first's.
void expectSame(const Evidence& a, const Evidence& b)
{
    QCOMPARE(a.chip.has_value(), b.chip.has_value());
    if (a.chip) {
        QVERIFY(a.chip->dataGroups == b.chip->dataGroups);
        QVERIFY(a.chip->efCom == b.chip->efCom);
        QVERIFY(a.chip->efSod == b.chip->efSod);
        QVERIFY(a.chip->cardSecurity == b.chip->cardSecurity);
        QVERIFY(a.chip->mrz == b.chip->mrz);
        QVERIFY(a.chip->portrait.octets == b.chip->portrait.octets);
        QCOMPARE(a.chip->chip.evidence.has_value(), b.chip->chip.evidence.has_value());
        if (a.chip->chip.evidence) {
            QVERIFY(a.chip->chip.evidence->challenge == b.chip->chip.evidence->challenge);
            QVERIFY(a.chip->chip.evidence->response == b.chip->chip.evidence->response);
        }
        QVERIFY(a.chip->authenticity.verdict == b.chip->authenticity.verdict);
        QVERIFY(a.chip->signatures.size() == b.chip->signatures.size());
    }
    QVERIFY(same(a.chipPortrait, b.chipPortrait));
    QVERIFY(same(a.document.page, b.document.page));
    QVERIFY(same(a.document.front, b.document.front));
    QVERIFY(same(a.document.back, b.document.back));
    QVERIFY(same(a.document.portrait, b.document.portrait));
    QVERIFY(a.document.seal == b.document.seal);
    QCOMPARE(a.document.frontMeasures.has_value(), b.document.frontMeasures.has_value());
    QVERIFY(same(a.face.portrait, b.face.portrait));
    QVERIFY(same(a.face.head, b.face.head));
    QVERIFY(same(a.face.others, b.face.others));
    QVERIFY(same(a.face.movements, b.face.movements));
    QVERIFY(writeEvidence(a) == writeEvidence(b));
}

void roundTrip(const Evidence& evidence)
{
    const auto read = readEvidence(writeEvidence(evidence));
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    expectSame(evidence, *read);
}

} // namespace

class EvidencePartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_everyMemberFilled_isTheSame() { roundTrip(fullEvidence()); }
    void roundTrip_nothing_isNothing()
    {
        roundTrip({});
        QVERIFY(readEvidence(writeEvidence({}))->empty());
    }
    void roundTrip_documentOnly_isTheSame()
    {
        Evidence evidence;
        evidence.document = fullEvidence().document;
        evidence.document.back.reset();
        evidence.document.backMeasures.reset();
        roundTrip(evidence);
    }
    void roundTrip_chipWithoutOptionalFiles_isTheSame()
    {
        Evidence evidence = fullEvidence();
        evidence.chip->person.reset();
        evidence.chip->issue.reset();
        evidence.chip->frenchCard.reset();
        evidence.chip->cardSecurity.clear();
        evidence.chip->chip.evidence.reset();
        evidence.chip->signatures.clear();
        roundTrip(evidence);
    }
    // A step that changes nothing of a picture leaves its part as it was: it is not written again.
    void write_anotherFace_changesOnlyItsParts()
    {
        Evidence evidence = fullEvidence();
        const EvidenceParts before = writeEvidence(evidence);
        evidence.face.portrait = pictureOf(99, 80, 60);
        const EvidenceParts after = writeEvidence(evidence);
        for (const auto& [name, octets] : after)
            QCOMPARE(octets == before.at(name), name != "face/portrait");
    }
    void read_partMissingUnknownOrDamaged_isRefused_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("octets"); // null: the part is taken away
        QTest::newRow("no values") << QStringLiteral("values") << QByteArray();
        QTest::newRow("values are no JSON") << QStringLiteral("values") << QByteArray("{");
        QTest::newRow("other values") << QStringLiteral("values") << QByteArray("{\"version\":1}");
        QTest::newRow("unknown part") << QStringLiteral("face/smile") << QByteArray("x");
        QTest::newRow("gap in a series") << QStringLiteral("face/frame-1") << QByteArray();
        QTest::newRow("no such group") << QStringLiteral("chip/dg17") << QByteArray("x");
        QTest::newRow("odd number of a group") << QStringLiteral("chip/dg03") << QByteArray("x");
        QTest::newRow("picture without size")
            << QStringLiteral("face/head") << QByteArray("\1\0\0", 3);
        QTest::newRow("picture of another size")
            << QStringLiteral("face/head") << QByteArray("\1\0\0\0\2\0\0\0\2abc", 12);
        QTest::newRow("picture of no format")
            << QStringLiteral("face/head") << QByteArray("\2\0\0\0\1\0\0\0\1a", 10);
        QTest::newRow("picture without end")
            << QStringLiteral("face/head") << QByteArray("\3\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 9);
    }
    void read_partMissingUnknownOrDamaged_isRefused()
    {
        QFETCH(const QString, part);
        QFETCH(const QByteArray, octets);
        EvidenceParts parts = writeEvidence(fullEvidence());
        parts.erase(part.toStdString());
        if (!octets.isNull())
            parts[part.toStdString()] = SecureBytes(octets.begin(), octets.end());
        const auto read = readEvidence(parts);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::MalformedData ||
                read.error().code == ErrorCode::UnreadableImage);
    }
};

QTEST_APPLESS_MAIN(EvidencePartsTest)
#include "tst_evidence_parts.moc"
