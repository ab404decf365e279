#include "station/worker.h"

#include <QTest>

#include <semaphore>
#include <vector>

using namespace kiosk::station;

class WorkerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void run_workThatEndsAtOnce_repliesLaterAndInOrder()
    {
        Worker worker;
        for (int round = 0; round < 20'000; ++round) {
            std::vector<QByteArray> seen;
            bool running = true;
            worker.run(
                [&](std::stop_token) {
                    QMetaObject::invokeMethod(
                        this, [&seen] { seen.emplace_back("news"); }, Qt::QueuedConnection);
                    return 1;
                },
                [&](int) { seen.emplace_back(running ? "early reply" : "reply"); });
            running = false;
            while (seen.size() < 2)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCOMPARE(seen, (std::vector<QByteArray>{"news", "reply"}));
        }
    }

    void stop_runningWork_isAskedToEndAndDoesNotReply()
    {
        Worker worker;
        std::binary_semaphore begun{0};
        std::binary_semaphore ended{0};
        std::vector<int> replies;
        worker.run(
            [&](std::stop_token token) {
                begun.release();
                while (!token.stop_requested())
                    std::this_thread::yield();
                ended.release();
                return 1;
            },
            [&](int value) { replies.push_back(value); });
        begun.acquire();
        worker.stop();
        ended.acquire();
        worker.run([](std::stop_token) { return 2; }, [&](int value) { replies.push_back(value); });
        QTRY_COMPARE(replies, std::vector<int>{2});
    }

    void run_whileWorkRuns_stopsTheOldAndRepliesToTheNew()
    {
        Worker worker;
        std::vector<int> replies;
        for (int job = 1; job <= 3; ++job)
            worker.run(
                [job](std::stop_token token) {
                    while (job < 3 && !token.stop_requested())
                        std::this_thread::yield();
                    return job;
                },
                [&](int value) { replies.push_back(value); });
        QTRY_COMPARE(replies, std::vector<int>{3});
    }

    void destroyed_whileWorkRuns_waitsForIt()
    {
        std::binary_semaphore begun{0};
        bool ended = false;
        {
            Worker worker;
            worker.run(
                [&](std::stop_token token) {
                    begun.release();
                    while (!token.stop_requested())
                        std::this_thread::yield();
                    ended = true;
                    return 1;
                },
                [](int) { QFAIL("the reply of a job that was stopped"); });
            begun.acquire();
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
