#include "core/text_codec.h"
#include "hex.h"
#include "simulated/data_groups.h"
#include "simulated/files.h"
#include "simulated/latin_text.h"
#include "simulated/tlv.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

DocumentHolder holder()
{
    return {DocumentKind::Passport, "FRA",       "FRA",        "00SP00001",
            "LEFÈVRE O'CONNOR",     "ZOÉ ADÈLE", "2000-02-29", "F",
            "2035-01-01",           ""};
}

Picture shippedPortrait()
{
    return readPicture(readFile(KIOSK_SOURCE_DIR "/devices/simulated/media/portrait.jpg").value())
        .value();
}

} // namespace

class SimulatedDataGroupsTest : public QObject
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
    void machineReadableZone_card_hasTheComputedDigits()
    {
        auto person = holder();
        person.kind = DocumentKind::IdentityCard;
        const auto lines = machineReadableZone(person).value();
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[0], std::string("IDFRA00SP000014<<<<<<<<<<<<<<<"));
        QCOMPARE(lines[1].substr(0, 18), std::string("0002299F3501014FRA"));
        QCOMPARE(lines[2], std::string("LEFEVRE<OCONNOR<<ZOE<ADELE<<<<"));
        QCOMPARE(mrzInformation(lines), std::string("00SP00001400022993501014"));
    }
    // 9303-5 appendix B, D23145890734: the digits of a number that goes on in the optional field.
    void machineReadableZone_longNumber_isTheStandardsExample()
    {
        auto person = holder();
        person.kind = DocumentKind::IdentityCard;
        person.issuer = "UTO";
        person.number = "D23145890734";
        person.birth = "1934-07-12";
        person.expiry = "1995-07-12";
        const auto lines = machineReadableZone(person).value();
        QCOMPARE(lines[0], std::string("IDUTOD23145890<7349<<<<<<<<<<<"));
        QCOMPARE(mrzInformation(lines), std::string("D23145890734934071279507122"));
    }
    void efCom_lists_whatIsThere()
    {
        QCOMPARE(shown(efCom({{1, {}}, {2, {}}})),
                 QByteArray("60145F0104303130375F36063034303030305C026175"));
        QVERIFY(shown(efCom({{1, {}}, {14, {}}, {15, {}}})).endsWith("5C03616E6F"));
    }
    void dataGroup2_picture_isInsideTheFaceRecord()
    {
        const Picture portrait = shippedPortrait();
        QCOMPARE(int(portrait.width), 480);
        QCOMPARE(int(portrait.height), 600);
        const Bytes file = dataGroup2(portrait, FaceEncoding::Iso19794);
        QVERIFY(file.size() >= 12'000 && file.size() <= 20'000);
        QCOMPARE(int(file[0]), 0x75);
        QVERIFY(std::equal(portrait.octets.begin(), portrait.octets.end(),
                           file.end() - std::ptrdiff_t(portrait.octets.size())));
        // Record header, then one face whose length covers its 32 octets and the picture.
        const auto record = file.size() - portrait.octets.size() - 32 - 14;
        QCOMPARE(shown(ByteView(file).subspan(record, 8)), QByteArray("4641430030313000"));
    }
    void dataGroup2_newEncoding_holdsTheWholePicture()
    {
        const Picture portrait = shippedPortrait();
        const Bytes file = dataGroup2(portrait, FaceEncoding::Iso39794);
        QVERIFY(!std::ranges::search(file, portrait.octets).empty());
        QVERIFY(shown(file).contains("8802002A"));
        QVERIFY(shown(file).contains("800103810207E3"));
    }
    void details_emptyFields_areNotListed()
    {
        PersonalDetails person;
        person.fullName = "A<<B";
        person.birthPlace = "LYON";
        QCOMPARE(shown(dataGroup11(person)),
                 QByteArray("6B145C045F0E5F115F0E04413C3C425F11044C594F4E"));
        QCOMPARE(shown(dataGroup12({"X", "20250102", ""})),
                 QByteArray("6C155C045F195F265F1901585F26083230323530313032"));
        QCOMPARE(shown(dataGroup13({"168", "", "", ""})), QByteArray("6D0A5C029F019F0103313638"));
    }
    void variants_ofSignedFiles_differInThatOnly()
    {
        const Bytes dg1 = dataGroup1(machineReadableZone(holder()).value());
        const Bytes other = withAnotherName(dg1);
        QCOMPARE(other.size(), dg1.size());
        QCOMPARE(int(dg1[10]), int('L'));
        QCOMPARE(int(other[10]), int('A'));
        const Bytes dg2 = dataGroup2(shippedPortrait(), FaceEncoding::Iso19794);
        const Bytes otherPicture = withAnotherPicture(dg2);
        QCOMPARE(otherPicture.size(), dg2.size());
        QCOMPARE(int(std::ranges::mismatch(dg2, otherPicture).in1 - dg2.begin() > 10'000), 1);
        QVERIFY(shown(withEnormousLength(dg2)).startsWith("7583F42400"));
    }
};

QTEST_APPLESS_MAIN(SimulatedDataGroupsTest)
#include "tst_simulated_data_groups.moc"
