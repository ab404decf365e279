#include "outbox_fixture.h"

#include "outbox/audit_log.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

class AuditLogTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] std::string file() const { return m_folder->path().toStdString() + "/audit.db"; }

    [[nodiscard]] AuditLog fiveLines() const
    {
        AuditLog log = must(AuditLog::open(file()));
        for (const char* event :
             {"case.begun", "case.consent", "chip.read", "face.match", "sealed"})
            must(log.append(at("2026-11-22T08:00:00Z"), event, "case-1"));
        return log;
    }
    // What an intruder with the right to write would do.
    void tamper(const QByteArray& sql) const
    {
        sqlite3* connection = nullptr;
        QCOMPARE(sqlite3_open(file().c_str(), &connection), SQLITE_OK);
        QCOMPARE(sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_close(connection), SQLITE_OK);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void verify_empty_isIntact()
    {
        const AuditVerdict verdict = must(must(AuditLog::open(file())).verify());
        QVERIFY(verdict.intact);
        QCOMPARE(verdict.lines, std::uint64_t{0});
        QVERIFY(verdict.head.empty());
    }

    void verify_untouched_isIntact()
    {
        const AuditVerdict verdict = must(fiveLines().verify());
        QVERIFY(verdict.intact);
        QCOMPARE(verdict.lines, std::uint64_t{5});
        QCOMPARE(verdict.firstBroken, std::uint64_t{0});
    }

    // The chain as README and header describe it, computed here by other means.
    void head_oneLine_isTheDocumentedHash()
    {
        AuditLog log = must(AuditLog::open(file()));
        must(log.append(at("1970-01-01T00:00:01Z"), "case.begun", "case-1"));
        const std::string text = std::string(32, '\0') + "1\n1000\ncase.begun\ncase-1\n";
        QCOMPARE(must(log.verify()).head, hexSha256(core::asBytes(text)));
    }

    void append_afterReopening_goesOn()
    {
        const std::string head = must(fiveLines().verify()).head;
        AuditLog log = must(AuditLog::open(file()));
        must(log.append(at("2026-11-22T09:00:00Z"), "case.begun", ""));
        const AuditVerdict verdict = must(log.verify());
        QVERIFY(verdict.intact);
        QCOMPARE(verdict.lines, std::uint64_t{6});
        QVERIFY(verdict.head != head);
    }

    void append_twoConnections_makeOneChain()
    {
        AuditLog first = must(AuditLog::open(file()));
        AuditLog second = must(AuditLog::open(file()));
        for (int i = 0; i < 10; ++i) {
            must(first.append(at("2026-11-22T08:00:00Z"), "a", ""));
            must(second.append(at("2026-11-22T08:00:00Z"), "b", ""));
        }
        const AuditVerdict verdict = must(first.verify());
        QVERIFY(verdict.intact);
        QCOMPARE(verdict.lines, std::uint64_t{20});
    }

    void verify_tampered_namesTheFirstBrokenLine_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<quint64>("firstBroken");
        QTest::newRow("event changed")
            << QByteArray("UPDATE line SET event='x' WHERE number=3") << quint64{3};
        QTest::newRow("time changed")
            << QByteArray("UPDATE line SET at=at+1 WHERE number=1") << quint64{1};
        QTest::newRow("subject changed")
            << QByteArray("UPDATE line SET subject='case-2' WHERE number=5") << quint64{5};
        QTest::newRow("hash changed")
            << QByteArray("UPDATE line SET hash=zeroblob(32) WHERE number=2") << quint64{2};
        QTest::newRow("first removed")
            << QByteArray("DELETE FROM line WHERE number=1") << quint64{1};
        QTest::newRow("middle removed")
            << QByteArray("DELETE FROM line WHERE number=3") << quint64{3};
        QTest::newRow("removed and renumbered")
            << QByteArray("DELETE FROM line WHERE number=2;"
                          "UPDATE line SET number=number-1 WHERE number>2")
            << quint64{2};
        QTest::newRow("inserted at the end")
            << QByteArray("INSERT INTO line VALUES(6,0,'x','',zeroblob(32))") << quint64{6};
        QTest::newRow("inserted before all")
            << QByteArray("INSERT INTO line VALUES(0,0,'x','',zeroblob(32))") << quint64{1};
        QTest::newRow("swapped") << QByteArray("UPDATE line SET number=99 WHERE number=2;"
                                               "UPDATE line SET number=2 WHERE number=3;"
                                               "UPDATE line SET number=3 WHERE number=99")
                                 << quint64{2};
    }
    void verify_tampered_namesTheFirstBrokenLine()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const quint64, firstBroken);
        must(fiveLines().verify());
        tamper(sql);
        const AuditVerdict verdict = must(must(AuditLog::open(file())).verify());
        QVERIFY(!verdict.intact);
        QCOMPARE(verdict.firstBroken, firstBroken);
    }

    // Documented, not wished for: only a head noted elsewhere shows it.
    void verify_lastLineRemoved_isSeenByTheHeadOnly()
    {
        const std::string noted = must(fiveLines().verify()).head;
        tamper("DELETE FROM line WHERE number=5");
        const AuditVerdict verdict = must(must(AuditLog::open(file())).verify());
        QVERIFY(verdict.intact);
        QVERIFY(verdict.head != noted);
    }

    void append_freeText_isRefused_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("subject");
        QTest::newRow("no event") << ""
                                  << "case-1";
        QTest::newRow("blank") << "case begun"
                               << "case-1";
        QTest::newRow("line feed") << "case"
                                   << "a\nb";
        QTest::newRow("name") << "case" << QStringLiteral("Éloïse");
        QTest::newRow("long") << "case" << QString(65, 'a');
    }
    void append_freeText_isRefused()
    {
        QFETCH(const QString, event);
        QFETCH(const QString, subject);
        AuditLog log = must(AuditLog::open(file()));
        const auto appended =
            log.append(at("2026-11-22T08:00:00Z"), event.toStdString(), subject.toStdString());
        QCOMPARE(appended.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(must(log.verify()).lines, std::uint64_t{0});
    }
};

QTEST_APPLESS_MAIN(AuditLogTest)
#include "tst_audit_log.moc"
