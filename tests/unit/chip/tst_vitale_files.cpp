#include "chip/vitale/vitale_files.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::vitale;
using namespace kiosk::test;

class VitaleFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseHolders_emptyFile_givesNone_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "";
        QTest::newRow("one octet") << "65";
        QTest::newRow("zeros") << "0000000000";
        QTest::newRow("04 00") << "0400FFFF";
    }
    void parseHolders_emptyFile_givesNone()
    {
        QFETCH(const QString, file);
        const auto holders = parseHolderTemplates(hex(file.toStdString()));
        QVERIFY(holders && holders->empty());
    }
    void parseHolders_twoHoldersThenZeros_givesBoth()
    {
        const auto holders = parseHolderTemplates(hex("6508 8003444F45 8101 41"
                                                      "660480023031"
                                                      "650A 8203313938 8003 4C4945"
                                                      "0000 FFFF"));
        QVERIFY(holders);
        QCOMPARE(holders->size(), std::size_t{2});
        QVERIFY((*holders)[0].surname.reveal() == "DOE");
        QVERIFY((*holders)[0].givenNames.reveal() == "A");
        QVERIFY((*holders)[1].birth.reveal() == "198");
        QVERIFY((*holders)[1].nir.empty());
    }
    void parseHolders_latin1AndFillers_becomeTrimmedUtf8()
    {
        const auto holders = parseHolderTemplates(hex("6509 8007 20C9 4C C7 200000"));
        QVERIFY(holders);
        QVERIFY((*holders)[0].surname.reveal() == "\xC3\x89L\xC3\x87");
    }
    void parseHolders_lengthBeyond127_isOneOctet()
    {
        Bytes file{0x65, 0x84, 0x80, 0x82};
        file.insert(file.end(), 0x82, 'A');
        const auto holders = parseHolderTemplates(file);
        QVERIFY(holders);
        QCOMPARE((*holders)[0].surname.reveal().size(), std::size_t{0x82});
    }
    void parseHolders_berLength_isReadToo_data()
    {
        QTest::addColumn<int>("surnameSize");
        QTest::addColumn<QString>("header"); // of the template and of the name in it
        QTest::newRow("127, the same in both ways") << 125 << "657F807D";
        QTest::newRow("128 in one octet") << 126 << "6580807E";
        QTest::newRow("128 in BER") << 126 << "658180807E";
        QTest::newRow("both in BER") << 130 << "658185808182";
        QTest::newRow("more than 255") << 300 << "65820130 8082012C";
    }
    void parseHolders_berLength_isReadToo()
    {
        QFETCH(const int, surnameSize);
        QFETCH(const QString, header);
        Bytes file = hex(header.toStdString());
        file.insert(file.end(), static_cast<std::size_t>(surnameSize), 'A');
        const Bytes second = hex("6505 8003 444F45 0000");
        file.insert(file.end(), second.begin(), second.end());
        const auto holders = parseHolderTemplates(file);
        QVERIFY(holders);
        QCOMPARE(holders->size(), std::size_t{2});
        QCOMPARE((*holders)[0].surname.reveal().size(), static_cast<std::size_t>(surnameSize));
        QVERIFY((*holders)[1].surname.reveal() == "DOE");
    }
    void parseHolders_badFile_isRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("template cut off") << "65058003444F";
        QTest::newRow("field cut off") << "65048005444F";
        QTest::newRow("length missing") << "6501 80";
        QTest::newRow("second tag octet missing") << "6501 1F";
        QTest::newRow("control character") << "6504 8002 410A";
        QTest::newRow("noise") << "B7E2910355";
    }
    void parseHolders_badFile_isRefused()
    {
        QFETCH(const QString, file);
        const auto holders = parseHolderTemplates(hex(file.toStdString()));
        QVERIFY(!holders);
        QCOMPARE(holders.error().code, ErrorCode::MalformedData);
    }
    void parseHolders_tooMany_isRefused()
    {
        Bytes file;
        for (int i = 0; i < 33; ++i)
            file.insert(file.end(), {0x65, 0x03, 0x80, 0x01, 'A'});
        QCOMPARE(parseHolderTemplates(file).error().code, ErrorCode::MalformedData);
    }
    void merge_secondFile_fillsPlaceByPlace()
    {
        std::vector<HolderTemplate> known(1);
        known[0].surname = PersonalText("DOE");
        std::vector<HolderTemplate> more(2);
        more[0].surname = PersonalText("OTHER");
        more[0].nir = PersonalText("1");
        more[1].nir = PersonalText("2");
        mergeHolderTemplates(known, more);
        QCOMPARE(known.size(), std::size_t{2});
        QVERIFY(known[0].surname.reveal() == "DOE");
        QVERIFY(known[0].nir.reveal() == "1");
        QVERIFY(known[1].nir.reveal() == "2");
    }
    void parsePointers_fileWithTwoApplications_joinsThem()
    {
        const auto pointers = parsePointers(
            hex("E030 A02E"
                "8208 0001 0000 D2500001"
                "8206 0002 0000 AABB"
                "800C 4944454E54495459 0001 D001"
                "800C 4E554D45524F5320 0009 D002")); // names no application that is there
        QVERIFY(pointers);
        QCOMPARE(*pointers, (std::vector<FilePointer>{{hex("D2500001"), 0xD001}}));
    }
    void parsePointers_badFile_isRefused()
    {
        QCOMPARE(parsePointers(hex("E004 A003 8205")).error().code, ErrorCode::MalformedData);
        QCOMPARE(parsePointers(hex("6500")).error().code, ErrorCode::MalformedData);
        QCOMPARE(parsePointers(hex("E000")).error().code, ErrorCode::MalformedData);
    }
    void parsePointers_emptyFile_givesNone()
    {
        QVERIFY(parsePointers(hex("0000"))->empty());
        QVERIFY(parsePointers({})->empty());
    }
    void parsePointers_longList_isReadInBothWays_data()
    {
        QTest::addColumn<QString>("header");
        QTest::newRow("one octet") << "E084 A082";
        QTest::newRow("BER") << "E08185 A08182";
    }
    void parsePointers_longList_isReadInBothWays()
    {
        QFETCH(const QString, header);
        std::string file = header.toStdString() + "8206 0001 0000 AABB";
        for (int i = 0; i < 8; ++i) // 14 octets each, and the 8 before, and another 10
            file += "800C 4944454E54495459 0001 D001";
        file += "8208 0002 0000 AABBCCDD";
        const auto pointers = parsePointers(hex(file));
        QVERIFY(pointers);
        QCOMPARE(pointers->size(), std::size_t{8});
    }
};

QTEST_GUILESS_MAIN(VitaleFilesTest)
#include "tst_vitale_files.moc"
