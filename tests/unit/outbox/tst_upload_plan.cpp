#include "outbox_fixture.h"

#include "outbox/upload_plan.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;
using namespace std::chrono_literals;

namespace {

const TimePoint now = at("2026-11-22T08:00:00Z");

PackageRow row(PackageState state, TimePoint nextAttempt = {})
{
    PackageRow row;
    row.id = newPackageId();
    row.state = state;
    row.nextAttempt = nextAttempt;
    return row;
}

} // namespace

class UploadPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plan_nothing_isEmpty() { QVERIFY(planUploads({}, now, true).empty()); }

    void plan_newPackages_areAnnouncedBeforeAnyUpload()
    {
        const std::vector rows{row(PackageState::Uploading), row(PackageState::Sealed),
                               row(PackageState::Sealed)};
        const auto tasks = planUploads(rows, now, false);
        QCOMPARE(tasks.size(), std::size_t{5});
        QCOMPARE(tasks[0].id, rows[1].id);
        QCOMPARE(tasks[0].goal, PackageState::Announced);
        QCOMPARE(tasks[1].id, rows[2].id);
        QCOMPARE(tasks[1].goal, PackageState::Announced);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(tasks[i + 2].id, rows[i].id);
            QCOMPARE(tasks[i + 2].goal, PackageState::Purged);
        }
    }

    void plan_failedBefore_goesLast()
    {
        const std::vector rows{row(PackageState::Announced, now - 1s),
                               row(PackageState::Announced)};
        const auto tasks = planUploads(rows, now, false);
        QCOMPARE(tasks[0].id, rows[1].id);
        QCOMPARE(tasks[1].id, rows[0].id);
    }

    void plan_notDue_onlyWithEverything()
    {
        const std::vector rows{row(PackageState::Stored, now + 1s)};
        QVERIFY(planUploads(rows, now, false).empty());
        QCOMPARE(planUploads(rows, now, true).size(), std::size_t{1});
        QCOMPARE(planUploads(rows, now + 1s, false).size(), std::size_t{1});
    }

    // Written while the kiosk's clock was years ahead.
    void plan_absurdlyLate_isDue()
    {
        const std::vector rows{row(PackageState::Stored, now + 10'000h)};
        QCOMPARE(planUploads(rows, now, false).size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(UploadPlanTest)
#include "tst_upload_plan.moc"
