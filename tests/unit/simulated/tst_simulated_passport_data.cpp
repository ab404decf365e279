#include "core/text_codec.h"
#include "hex.h"
#include "simulated/files.h"
#include "simulated/latin_text.h"
#include "simulated/passport_data.h"
#include "simulated/tlv.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

PassportHolder holder()
{
    return {"FRA",       "FRA",        "00SP00001", "LEFÈVRE O'CONNOR",
            "ZOÉ ADÈLE", "2000-02-29", "F",         "2035-01-01"};
}

} // namespace

class SimulatedPassportDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void machineReadableZone_inventedPerson_hasTheComputedDigits()
    {
        const auto lines = machineReadableZone(holder());
        QVERIFY(lines.has_value());
        QCOMPARE(lines->at(0), std::string("P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<"));
        QCOMPARE(lines->at(1), std::string("00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"));
        QCOMPARE(mrzInformation(*lines), std::string("00SP00001400022993501014"));
    }
    void machineReadableZone_longName_isCutToTheLine()
    {
        auto person = holder();
        person.givenNames = "MARIE-ANTOINETTE JOSÉPHINE CHARLOTTE";
        const auto lines = machineReadableZone(person);
        QCOMPARE(lines->at(0), std::string("P<FRALEFEVRE<OCONNOR<<MARIE<ANTOINETTE<JOSEP"));
    }
    void machineReadableZone_fieldThatDoesNotFit_isRefused_data()
    {
        QTest::addColumn<int>("field");
        for (const int field : {0, 1, 2, 3})
            QTest::newRow(qPrintable(QString::number(field))) << field;
    }
    void machineReadableZone_fieldThatDoesNotFit_isRefused()
    {
        QFETCH(const int, field);
        auto person = holder();
        std::string* fields[] = {&person.number, &person.birth, &person.expiry, &person.issuer};
        *fields[field] = "1234567890123";
        QCOMPARE(machineReadableZone(person).error().code, ErrorCode::InvalidConfiguration);
    }
    void toLatin1_accents_areOneOctet()
    {
        QCOMPARE(shown(toLatin1("ZOÉ")), QByteArray("5A4FC9"));
        QCOMPARE(toMrzAlphabet("Œuf-Ÿ Ñß d'Ëlan"), std::string("OEUF<Y<NSS<DELAN"));
    }
    void efCom_lists_dataGroups1And2()
    {
        QCOMPARE(shown(efCom()), QByteArray("60145F0104303130375F36063034303030305C026175"));
    }
    void dataGroup2_picture_isInsideTheFaceRecord()
    {
        const Bytes jpeg =
            readFile(KIOSK_SOURCE_DIR "/devices/simulated/media/portrait.jpg").value();
        const auto size = jpegSize(jpeg);
        QVERIFY(size.has_value());
        QCOMPARE(int(size->width), 480);
        QCOMPARE(int(size->height), 600);
        const Bytes file = dataGroup2(jpeg, size->width, size->height);
        QVERIFY(file.size() >= 12'000 && file.size() <= 20'000);
        QCOMPARE(int(file[0]), 0x75);
        QVERIFY(std::equal(jpeg.begin(), jpeg.end(), file.end() - std::ptrdiff_t(jpeg.size())));
        // Record header, then one face whose length covers its 32 octets and the picture.
        const auto record = file.size() - jpeg.size() - 32 - 14;
        QCOMPARE(shown(ByteView(file).subspan(record, 8)), QByteArray("4641430030313000"));
    }
    void jpegSize_otherOctets_isRefused()
    {
        QCOMPARE(jpegSize(octets("89504E470D0A1A0A")).error().code, ErrorCode::MalformedData);
        QCOMPARE(jpegSize(octets("FFD8FFE000")).error().code, ErrorCode::MalformedData);
        QCOMPARE(jpegSize({}).error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(SimulatedPassportDataTest)
#include "tst_simulated_passport_data.moc"
