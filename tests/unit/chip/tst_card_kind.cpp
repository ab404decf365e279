#include "chip/card_kind.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::test;

class CardKindTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classifyAtr_knownAndUnknown_isNamed_data()
    {
        QTest::addColumn<QString>("atr");
        QTest::addColumn<QString>("kind");
        QTest::newRow("first generation") << "3F65250022 09F99000"
                                          << "vitale-1";
        QTest::newRow("first generation, other maker") << "3F652500A3096A9000"
                                                       << "vitale-1";
        QTest::newRow("parking meter of the same family") << "3F6525002B09699000"
                                                          << "unknown";
        QTest::newRow("second generation") << "3B751300004309EA9000"
                                           << "vitale-2";
        QTest::newRow("second generation, FA") << "3B751300004509FA9000"
                                               << "vitale-2";
        QTest::newRow("second generation, letter") << "3B751300004C09EA9000"
                                                   << "vitale-2";
        QTest::newRow("second generation, no 09") << "3B751300004308EA9000"
                                                  << "unknown";
        QTest::newRow("second generation, cut off") << "3B751300004309EA90"
                                                    << "unknown";
        QTest::newRow("professional 3") << "3BAC00402A001225006480000310009000"
                                        << "professional";
        QTest::newRow("professional 2") << "3BAC00402A001225006480820212009000"
                                        << "professional";
        QTest::newRow("professional, of another issuer") << "3BAC00402A001225006481000310009000"
                                                         << "unknown";
        QTest::newRow("professional 4") << "3BDC18FF0000122500648000040100 9000"
                                        << "professional";
        QTest::newRow("professional contactless") << "3B8F80010031B86404B0ECC1739401808290000E"
                                                  << "professional";
        QTest::newRow("bank") << "3B6500002063CBA720"
                              << "payment";
        QTest::newRow("bank contactless") << "3B8580012063CBB7201B"
                                          << "payment";
        QTest::newRow("old bank") << "3F65250843046C9000"
                                  << "payment";
        QTest::newRow("identity card contact") << "3BDB96FF80B1FE451F870031C164093772130F9000F4"
                                               << "french-identity-card";
        QTest::newRow("identity card contactless") << "3B8B80010031C1640937721300900051"
                                                   << "french-identity-card";
        QTest::newRow("anything") << "3B8080"
                                  << "unknown";
        QTest::newRow("nothing") << ""
                                 << "unknown";
    }
    void classifyAtr_knownAndUnknown_isNamed()
    {
        QFETCH(const QString, atr);
        QFETCH(const QString, kind);
        const CardKind found = classifyAtr(hex(atr.toStdString()));
        QCOMPARE(QString::fromUtf8(cardKindId(found).data(),
                                   static_cast<qsizetype>(cardKindId(found).size())),
                 kind);
    }
};

QTEST_GUILESS_MAIN(CardKindTest)
#include "tst_card_kind.moc"
