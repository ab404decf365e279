#include "pcsc/reader_name.h"

#include <QTest>

using namespace kiosk::devices;

class ReaderNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesOf_namesOfOneOrSeveralDevices_areGrouped_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("places"); // device#slot

        QTest::newRow("two slots") << QStringList{"X Dual 00 00", "X Dual 00 01"}
                                   << QStringList{"X Dual 00#0", "X Dual 00#1"};
        QTest::newRow("two devices")
            << QStringList{"X 00 00", "X 01 00"} << QStringList{"X 00#0", "X 01#0"};
        QTest::newRow("two twins") << QStringList{"X 00 00", "X 00 01", "X 01 00", "X 01 01"}
                                   << QStringList{"X 00#0", "X 00#1", "X 01#0", "X 01#1"};
        QTest::newRow("two interfaces") << QStringList{"V [Contact] 00 00", "V [Contactless] 01 00"}
                                        << QStringList{"V [Contact] 00#0", "V [Contact] 00#1"};
        QTest::newRow("two devices of two interfaces")
            << QStringList{"V [A] 00 00", "V [B] 01 00", "V [A] 02 00", "V [B] 03 00"}
            << QStringList{"V [A] 00#0", "V [A] 00#1", "V [A] 02#0", "V [A] 02#1"};
        QTest::newRow("serial numbers tell apart")
            << QStringList{"V [A] (11) 00 00", "V [B] (22) 01 00"}
            << QStringList{"V [A] (11) 00#0", "V [B] (22) 01#0"};
        QTest::newRow("one serial number") << QStringList{"V [A] (11) 00 00", "V [B] (11) 01 00"}
                                           << QStringList{"V [A] (11) 00#0", "V [A] (11) 00#1"};
        QTest::newRow("two models")
            << QStringList{"V [A] 00 00", "W [B] 01 00"} << QStringList{"V [A] 00#0", "W [B] 01#0"};
        QTest::newRow("hexadecimal") << QStringList{"X 0A 0B"} << QStringList{"X 0A#11"};
        QTest::newRow("other forms")
            << QStringList{"", "00", "X 00", "X 0G 00", "X 00 0-"}
            << QStringList{"#0", "00#0", "X 00#0", "X 0G 00#0", "X 00 0-#0"};
        QTest::newRow("none") << QStringList{} << QStringList{};
    }
    void placesOf_namesOfOneOrSeveralDevices_areGrouped()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QStringList, places);
        std::vector<std::string> given;
        for (const QString& name : names)
            given.push_back(name.toStdString());
        QStringList found;
        for (const ReaderPlace& place : placesOf(given))
            found << QString("%1#%2").arg(QString::fromStdString(place.device)).arg(place.slot);
        QCOMPARE(found, places);
    }
};

QTEST_GUILESS_MAIN(ReaderNameTest)
#include "tst_reader_name.moc"
