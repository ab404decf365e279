#include "identity/coverage.h"

#include <QTest>

using namespace kiosk::identity;

class CoverageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOpenOn_days_countBothEnds_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<bool>("open");
        QTest::newRow("before") << "2025-12-31" << false;
        QTest::newRow("first day") << "2026-01-01" << true;
        QTest::newRow("last day") << "2026-06-30" << true;
        QTest::newRow("between") << "2026-07-01" << false;
        QTest::newRow("second, without an end") << "2031-01-01" << true;
    }
    void isOpenOn_days_countBothEnds()
    {
        QFETCH(const QString, day);
        QFETCH(const bool, open);
        CoverageRights rights;
        rights.periods = {{{2026, 1, 1}, {2026, 6, 30}}, {{2027, 1, 1}, {}}};
        QCOMPARE(rights.isOpenOn(parseIsoDate(day.toStdString()).value()), open);
    }
    void isOpenOn_noPeriods_isNot() { QVERIFY(!CoverageRights().isOpenOn({2026, 1, 1})); }
    void parseIsoDate_otherForms_areRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "20260101", "2026-1-01", "2026/01/01", "2026-01-0x", "2026-01-011"})
            QTest::newRow(text) << text;
    }
    void parseIsoDate_otherForms_areRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseIsoDate(text.toStdString()));
    }
    void parseIsoDate_whatIsoWrites_isReadBack()
    {
        const Date lunar{1942, 19, 1};
        QCOMPARE(parseIsoDate(lunar.iso()).value(), lunar);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
