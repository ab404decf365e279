#include "identity/date.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::identity;

namespace {

constexpr Date today{.year = 2026, .month = 11, .day = 22};

} // namespace

class DateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mrzBirth_twoDigitYear_isNeverInTheFuture_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("last century") << "740812"
                                      << "1974-08-12";
        QTest::newRow("this century") << "000229"
                                      << "2000-02-29";
        QTest::newRow("today") << "261122"
                               << "2026-11-22";
        QTest::newRow("tomorrow") << "261123"
                                  << "1926-11-23";
        QTest::newRow("unknown day") << "8005<<"
                                     << "1980-05-00";
        QTest::newRow("unknown month and day") << "80<<<<"
                                               << "1980-00-00";
        QTest::newRow("zeroes for unknown") << "800000"
                                            << "1980-00-00";
        QTest::newRow("unknown year") << "<<0512"
                                      << "0000-05-12";
        QTest::newRow("nothing known") << "<<<<<<"
                                       << "0000-00-00";
    }
    void mrzBirth_twoDigitYear_isNeverInTheFuture()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, iso);
        const auto date = parseMrzBirth(text.toStdString(), today);
        QVERIFY(date.has_value());
        QCOMPARE(QString::fromStdString(date->iso()), iso);
    }
    void mrzDate_wrongForm_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << "74081";
        QTest::newRow("long") << "7408122";
        QTest::newRow("letter") << "74O812";
        QTest::newRow("half unknown") << "740<12";
        QTest::newRow("month 13") << "741301";
        QTest::newRow("day 32") << "740132";
        QTest::newRow("empty") << "";
    }
    void mrzDate_wrongForm_isRefused()
    {
        QFETCH(const QString, text);
        QCOMPARE(parseMrzBirth(text.toStdString(), today).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseMrzExpiry(text.toStdString()).error().code, ErrorCode::MalformedData);
    }
    void mrzExpiry_twoDigitYear_isThisCentury()
    {
        QCOMPARE(parseMrzExpiry("990131")->iso(), std::string("2099-01-31"));
        QCOMPARE(parseMrzExpiry("34<<<<")->iso(), std::string("2034-00-00"));
        QCOMPARE(parseMrzExpiry("<<<<<<").error().code, ErrorCode::MalformedData);
    }
    void compactDate_eightDigits_areTakenAsWritten()
    {
        QCOMPARE(*parseCompactDate("19850512"), (Date{1985, 5, 12}));
        const auto lunar = parseCompactDate("19851340");
        QCOMPARE(*lunar, (Date{1985, 13, 40}));
        QVERIFY(!lunar->isCalendarDate());
        QCOMPARE(parseCompactDate("1985051").error().code, ErrorCode::MalformedData);
        QCOMPARE(parseCompactDate("1985O512").error().code, ErrorCode::MalformedData);
    }
    void calendarDate_leapDay_onlyInLeapYears()
    {
        QVERIFY((Date{2000, 2, 29}.isCalendarDate()));
        QVERIFY(!(Date{1900, 2, 29}.isCalendarDate()));
        QVERIFY(!(Date{1980, 5, 0}.isCalendarDate()));
        QVERIFY(!(Date{0, 5, 12}.isCalendarDate()));
    }
    void age_birthday_countsFromTheDayItself_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("age");
        QTest::newRow("birthday") << 2010 << 11 << 22 << 16;
        QTest::newRow("the day before it") << 2010 << 11 << 23 << 15;
        QTest::newRow("unknown month: not yet") << 2010 << 0 << 0 << 15;
        QTest::newRow("unknown day: not yet") << 2010 << 11 << 0 << 15;
        QTest::newRow("unknown day, month passed") << 2010 << 10 << 0 << 16;
        QTest::newRow("lunar month 13: not yet") << 2010 << 13 << 40 << 15;
        QTest::newRow("unknown year") << 0 << 1 << 1 << 0;
        QTest::newRow("to come") << 2030 << 1 << 1 << 0;
    }
    void age_birthday_countsFromTheDayItself()
    {
        QFETCH(const int, year);
        QFETCH(const int, month);
        QFETCH(const int, day);
        QTEST(ageOn(Date{year, month, day}, today), "age");
    }
    void dateOf_time_isTheUtcDay()
    {
        using namespace std::chrono;
        const TimePoint lastMillisecond =
            sys_days{year{2026} / November / 22} + hours{24} - milliseconds{1};
        QCOMPARE(dateOf(lastMillisecond), today);
        const TimePoint next = lastMillisecond + milliseconds{1};
        QCOMPARE(dateOf(next), (Date{2026, 11, 23}));
    }
};

QTEST_APPLESS_MAIN(DateTest)
#include "tst_date.moc"
