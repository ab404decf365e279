#include "identity/mrz_checks.h"

#include <QTest>

using namespace kiosk::identity;

class MrzChecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkDigit_publicFields_areReproduced_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<char>("digit");
        QTest::newRow("number") << "D23145890" << '7';
        QTest::newRow("birth") << "740812" << '2';
        QTest::newRow("expiry") << "120415" << '9';
        QTest::newRow("letters and fillers") << "ZE184226B<<<<<" << '1';
        QTest::newRow("fillers") << "<<<<<<" << '0';
        QTest::newRow("empty") << "" << '0';
        QTest::newRow("composite") << "HA672242<658022549601086<<<<<<<<<<<<<<0" << '8';
    }
    void checkDigit_publicFields_areReproduced()
    {
        QFETCH(const QString, field);
        QFETCH(const char, digit);
        QCOMPARE(checkDigit(field.toStdString()), std::optional<char>(digit));
        QVERIFY(checkDigitHolds(field.toStdString(), digit));
        QVERIFY(!checkDigitHolds(field.toStdString(), digit == '9' ? '0' : char(digit + 1)));
        QVERIFY(!checkDigitHolds(field.toStdString(), '<'));
    }
    void checkDigit_outsideTheAlphabet_isNothing()
    {
        QCOMPARE(checkDigit("ab"), std::optional<char>());
        QCOMPARE(checkDigit("A B"), std::optional<char>());
        QVERIFY(!checkDigitHolds("a", '0'));
    }
};

QTEST_APPLESS_MAIN(MrzChecksTest)
#include "tst_mrz_checks.moc"
