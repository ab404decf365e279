#include "pcsc/vendor_thread.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace kiosk::devices;
using namespace std::chrono_literals;

class VendorThreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void call_jobs_runInOrderOnOneOtherThread()
    {
        VendorThread thread;
        const auto first =
            thread.call<std::thread::id>([] { return std::this_thread::get_id(); }, 10s);
        const auto second =
            thread.call<std::thread::id>([] { return std::this_thread::get_id(); }, 10s);
        QVERIFY(first && second && *first == *second);
        QVERIFY(*first != std::this_thread::get_id());
    }
    void call_jobThatHangs_isGivenUp()
    {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        VendorThread thread;
        QVERIFY(!thread.call<bool>(
            [gate] {
                gate->acquire();
                return true;
            },
            1ms));
        QVERIFY(thread.isStuck());
        QVERIFY(!thread.call<bool>([] { return true; }, 10s)); // at once, without running
        gate->release();
    }
    void call_stopRequested_isGivenUp()
    {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        const auto running = std::make_shared<std::binary_semaphore>(0);
        std::stop_source stop;
        std::thread other([&] {
            running->acquire();
            stop.request_stop();
        });
        VendorThread thread;
        QVERIFY(!thread.call<bool>(
            [gate, running] {
                running->release();
                gate->acquire();
                return true;
            },
            1h, stop.get_token()));
        other.join();
        QVERIFY(thread.isStuck());
        gate->release();
    }
    void call_stopRequestedBefore_runsNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto ran = std::make_shared<std::atomic<bool>>(false);
        VendorThread thread;
        QVERIFY(!thread.call<bool>([ran] { return ran->exchange(true); }, 1h, stop.get_token()));
        QVERIFY(!thread.isStuck());
        QVERIFY(!ran->load());
        QVERIFY(thread.call<bool>([] { return true; }, 10s));
    }
    void finish_afterAStop_stillRuns()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto ran = std::make_shared<std::atomic<bool>>(false);
        {
            VendorThread thread;
            thread.finish([ran] { *ran = true; }, 10s, stop.get_token());
        }
        QVERIFY(ran->load());
    }
    void finish_afterAHangingJob_runsWhenThatReturns()
    {
        const auto gate = std::make_shared<std::binary_semaphore>(0);
        const auto finished = std::make_shared<std::binary_semaphore>(0);
        {
            VendorThread thread;
            QVERIFY(!thread.call<bool>(
                [gate] {
                    gate->acquire();
                    return true;
                },
                1s)); // long enough for the job to have begun
            thread.finish([finished] { finished->release(); }, 10s);
        }
        QVERIFY(!finished->try_acquire());
        gate->release();
        QVERIFY(finished->try_acquire_for(10s));
    }
    void destructor_idleThread_ends()
    {
        const auto held = std::make_shared<int>(1);
        {
            VendorThread thread;
            QVERIFY(thread.call<int>([held] { return *held; }, 10s));
        }
        QCOMPARE(held.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(VendorThreadTest)
#include "tst_vendor_thread.moc"
