#include "identity/state_codes.h"

#include <QTest>

using namespace kiosk::identity;

class StateCodes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findStateCode_everyListedCode_isFound()
    {
        QVERIFY(allStateCodes().size() > 249); // ISO 3166-1 and the additions
        for (const StateCode& row : allStateCodes())
            QCOMPARE(findStateCode(row.code), &row);
    }

    void findStateCode_unlistedCode_isNull_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << "";
        QTest::newRow("misread France") << "FRE";
        QTest::newRow("with a filler") << "D<<";
        QTest::newRow("lower case") << "fra";
        QTest::newRow("longer") << "FRAA";
        QTest::newRow("behind the last") << "ZZZ";
    }
    void findStateCode_unlistedCode_isNull()
    {
        QFETCH(QString, code);
        QVERIFY(!findStateCode(code.toStdString()));
    }

    void codes_ofAllUses_issueOrNameANationality_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("issues");
        QTest::newRow("state") << "FRA" << true;
        QTest::newRow("Germany's one letter") << "D" << true;
        QTest::newRow("United Nations") << "UNO" << true;
        QTest::newRow("British overseas citizen") << "GBO" << false;
        QTest::newRow("refugee") << "XXB" << false;
        QTest::newRow("specimen") << "UTO" << true;
    }
    void codes_ofAllUses_issueOrNameANationality()
    {
        QFETCH(QString, code);
        QFETCH(bool, issues);
        QCOMPARE(isIssuerCode(code.toStdString()), issues);
        QVERIFY(isNationalityCode(code.toStdString()));
    }
};

QTEST_APPLESS_MAIN(StateCodes)
#include "tst_state_codes.moc"
