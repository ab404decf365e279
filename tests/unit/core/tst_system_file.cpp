#include "core/system_file.h"

#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace kiosk;
using core::FileDescriptor;

class SystemFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void descriptor_atItsEnd_isClosed()
    {
        int number = -1;
        {
            const FileDescriptor file(::open("/dev/null", O_WRONLY | O_CLOEXEC));
            QVERIFY(file.good());
            number = file.value();
        }
        QCOMPARE(::fcntl(number, F_GETFD), -1);
        QCOMPARE(errno, EBADF);
    }
    void writeAll_noPlace_isStorageFull()
    {
        const FileDescriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
        const auto written = core::writeAll(full, Bytes(10), "write a test");
        QCOMPARE(written.error().code, ErrorCode::StorageFull);
        QVERIFY(written.error().detail.starts_with("write a test: "));
    }
    void writeAll_noFile_isStorageFailed()
    {
        const auto written = core::writeAll(FileDescriptor(-1), Bytes(10), "write a test");
        QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    }
    void writeAll_intoAPipe_writesEverything()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        const FileDescriptor reading(ends[0]);
        const FileDescriptor writing(ends[1]);
        const Bytes octets{1, 2, 3, 4, 5};
        QVERIFY(core::writeAll(writing, octets, "write a test"));
        Bytes got(octets.size());
        QCOMPARE(::read(reading.value(), got.data(), got.size()),
                 static_cast<ssize_t>(octets.size()));
        QCOMPARE(got, octets);
    }
};

QTEST_APPLESS_MAIN(SystemFileTest)
#include "tst_system_file.moc"
