// The back office's answers about a person, good and bad.
#include "station/record_answers.h"

#include "core/text_codec.h"
#include "support/journey_facts.h"
#include "vision/image_codec.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

const identity::Date today{2026, 11, 22};

// Written with ` for the quotes of JSON.
std::string json(QByteArray text)
{
    return text.replace('`', '"').toStdString();
}

Result<journey::RecordFacts> record(const QByteArray& text)
{
    return readRecord(core::asBytes(json(text)), test::holder().nir);
}

Result<PhoneProof> resume(const QByteArray& text)
{
    return readResume(core::asBytes(json(text)), today);
}

QByteArray portrait()
{
    const SecureBytes grey(32 * 40 * 3, 0x80);
    const auto image = Image::create(32, 40, PixelFormat::Bgr24, grey).value();
    return QByteArray::fromStdString(core::toBase64(vision::encodeJpeg(image, 90).value().octets));
}

QByteArray document(const char* last = "6")
{
    return QByteArray("{`kind`:`passport`,`mrz`:[`P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<`,"
                      "`00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<") +
           last + "`]}";
}

const QByteArray holder = "{`surname`:`Lefèvre O'Connor`,`given_names`:`Zoé`,`birth`:`2000-02-29`,"
                          "`nir`:`200029999901461`}";

} // namespace

class RecordAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void record_everything_isRead()
    {
        const auto facts =
            record("{`known`:true,`birth_name`:`LEFEVRE`,`usage_name`:`MARTIN`,`given_names`:`ZOE`,"
                   "`birth`:`2000-02-29`,`sex`:`F`,`deceased`:true,`duplicate`:true,"
                   "`active_phone`:true,`regime`:`01`}");
        QVERIFY2(facts, facts ? "" : facts.error().detail.c_str());
        QCOMPARE(facts->answer, journey::RecordAnswer::Known);
        QCOMPARE(facts->person.birthName, PersonalText("LEFEVRE"));
        QCOMPARE(facts->person.usageName, PersonalText("MARTIN"));
        QCOMPARE(facts->person.givenNames, PersonalText("ZOE"));
        QCOMPARE(facts->person.birth, (identity::Date{2000, 2, 29}));
        QCOMPARE(facts->person.sex, identity::Sex::Female);
        QCOMPARE(facts->person.nir, test::holder().nir);
        QVERIFY(facts->deceased && facts->duplicate && facts->activePhone);
        QCOMPARE(facts->regime, std::string("01"));
    }
    void record_known_isEnough()
    {
        const auto facts = record("{`known`:true,`sex`:``,`usage_name`:null}");
        QVERIFY(facts);
        QVERIFY(!facts->deceased && !facts->duplicate && !facts->activePhone);
        QVERIFY(facts->regime.empty());
    }
    void record_nobody_isUnknown()
    {
        const auto facts = record("{`known`:false}");
        QVERIFY(facts);
        QCOMPARE(facts->answer, journey::RecordAnswer::Unknown);
    }
    void record_badAnswer_isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("does not say") << QByteArray("{}");
        QTest::newRow("in words") << QByteArray("{`known`:`yes`}");
        QTest::newRow("date") << QByteArray("{`known`:true,`birth`:`29.2.2000`}");
        QTest::newRow("sex") << QByteArray("{`known`:true,`sex`:`X`}");
        QTest::newRow("regime") << QByteArray("{`known`:true,`regime`:`1`}");
        QTest::newRow("flag") << QByteArray("{`known`:true,`deceased`:1}");
        QTest::newRow("name") << QByteArray("{`known`:true,`birth_name`:7}");
        QTest::newRow("long name") << "{`known`:true,`birth_name`:`" + QByteArray(129, 'A') + "`}";
    }
    void record_badAnswer_isRefused()
    {
        QFETCH(const QByteArray, text);
        const auto facts = record(text);
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, ErrorCode::MalformedData);
    }
    void resume_everything_isRead()
    {
        const auto proof =
            resume("{`reference`:`r-1`,`holder`:" + holder + ",`document`:" + document() +
                   ",`portrait`:`" + portrait() + "`}");
        QVERIFY2(proof, proof ? "" : proof.error().detail.c_str());
        QCOMPARE(proof->facts.reference, std::string("r-1"));
        QVERIFY(proof->facts.holder && *proof->facts.holder == test::holder());
        QVERIFY(proof->facts.document.has_value());
        QCOMPARE(proof->facts.document->mrz, test::passport());
        QCOMPARE(proof->facts.document->source, journey::DocumentSource::PhoneApp);
        QVERIFY(proof->facts.document->hasPortrait);
        QVERIFY(proof->portrait);
        QCOMPARE(proof->portrait->width(), 32);
    }
    void resume_onlyAReference_provesNothing()
    {
        const auto proof = resume("{`reference`:`r-1`}");
        QVERIFY(proof);
        QVERIFY(!proof->facts.holder && !proof->facts.document && !proof->portrait);
    }
    void resume_wrongCheckDigit_isNoDocument()
    {
        const auto proof = resume("{`reference`:`r-1`,`document`:" + document("5") + "}");
        QVERIFY(proof);
        QVERIFY(!proof->facts.document);
    }
    void resume_badAnswer_isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no reference") << QByteArray("{}");
        QTest::newRow("no number")
            << QByteArray("{`reference`:`r-1`,`holder`:{`surname`:`A`,`nir`:`123`}}");
        QTest::newRow("no lines") << QByteArray("{`reference`:`r-1`,`document`:{}}");
        QTest::newRow("short lines")
            << QByteArray("{`reference`:`r-1`,`document`:{`mrz`:[`P<FRA`]}}");
        QTest::newRow("no text") << QByteArray("{`reference`:`r-1`,`document`:{`mrz`:[1]}}");
        QTest::newRow("no base64") << QByteArray("{`reference`:`r-1`,`portrait`:`*`}");
        QTest::newRow("no picture") << QByteArray("{`reference`:`r-1`,`portrait`:`AAAA`}");
    }
    void resume_badAnswer_isRefused()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!resume(text));
    }
};

QTEST_GUILESS_MAIN(RecordAnswersTest)
#include "tst_record_answers.moc"
