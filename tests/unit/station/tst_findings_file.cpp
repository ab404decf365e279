// What cases were judged by, kept for a while.
#include "station/findings_file.h"

#include "support/journey_facts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

const identity::Date today{2026, 11, 22};
constexpr std::chrono::hours life{90 * 24};

policy::RecordedCase caseOn(const identity::Date& day)
{
    journey::Findings findings = journey::findingsOf(test::Visit().toSealing().state(), day);
    return {findings, journey::judge(findings, {})};
}

} // namespace

class FindingsFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void add_eachCase_isALine()
    {
        {
            FindingsFile file(path(), life, today);
            file.add(caseOn(today));
            file.add(caseOn({2026, 11, 21}));
        }
        const auto lines = read();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(policy::parseCase(lines[0].toStdString())->findings.day, today);
    }
    void open_oldAndDamagedOnes_areDropped()
    {
        {
            FindingsFile file(path(), life, today);
            file.add(caseOn({2026, 8, 23})); // 91 days
            file.add(caseOn({2026, 8, 24})); // 90
        }
        QFile damaged(QString::fromStdString(path()));
        QVERIFY(damaged.open(QIODevice::Append) && damaged.write("{\"half\":\n") > 0);
        damaged.close();
        {
            FindingsFile file(path(), life, today);
        }
        const auto lines = read();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(policy::parseCase(lines[0].toStdString())->findings.day,
                 (identity::Date{2026, 8, 24}));
    }
    void open_noFile_makesNone()
    {
        {
            FindingsFile file(path(), life, today);
        }
        QVERIFY(!QFile::exists(QString::fromStdString(path())));
    }

private:
    [[nodiscard]] std::string path() const
    {
        return m_folder->filePath("data/cases.jsonl").toStdString();
    }
    [[nodiscard]] QList<QByteArray> read() const
    {
        QFile file(QString::fromStdString(path()));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FindingsFileTest)
#include "tst_findings_file.moc"
