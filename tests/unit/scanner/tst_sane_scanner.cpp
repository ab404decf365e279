// Against the real SANE library and its two virtual scanners: "test" draws patterns and fails as it
// is told, "pnm" gives a picture file out as a scanned page.
#include "scanner/sane_scanner.h"
#include "scanner/scanner_factory.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>

#include <dlfcn.h>
#include <pthread.h>

using namespace kiosk;
using namespace kiosk::devices;
using namespace std::chrono_literals;

namespace {

constexpr int longest = 60'000; // ms; on a busy machine a scan takes what it takes

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

// What one scan ended with, waited for in the test's event loop.
struct Outcome
{
    std::atomic<int> count = 0;
    Result<Image> image = fail(ErrorCode::Internal);
    std::atomic<double> furthest = 0;

    PageScanner::Progress progress()
    {
        return [this](double fraction) { furthest = std::max(furthest.load(), fraction); };
    }
    PageScanner::Done done()
    {
        return [this](Result<Image> result) {
            image = std::move(result);
            ++count;
        };
    }
};

} // namespace

class SaneScannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // Once for the process: SANE remembers the folder.
        qputenv("SANE_CONFIG_DIR", m_folder.path().toUtf8());
        write(m_folder.filePath(QStringLiteral("dll.conf")), "test\npnm\n");
        write(m_folder.filePath(QStringLiteral("test.conf")), "number_of_devices 1\n");
        write(m_folder.filePath(QStringLiteral("page.ppm")),
              QByteArray("P6\n3 2\n255\n") + QByteArray::fromHex("ff0000"
                                                                 "00ff00"
                                                                 "0000ff"
                                                                 "010203"
                                                                 "040506"
                                                                 "070809"));
    }

    void list_virtualScanners_areNamedAsSimulated()
    {
        const auto scanners = listScanners();
        QVERIFY(scanners.has_value());
        QVERIFY(!scanners->empty());
        for (const ScannerInfo& scanner : *scanners)
            QVERIFY2(scanner.simulated, scanner.id.c_str());
    }

    void scan_pictureFile_isThePicture()
    {
        Outcome outcome;
        SaneScanner scanner("pnm:0", {{"filename", pagePath()}});
        scanner.scan(300, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY2(outcome.image.has_value(),
                 outcome.image.has_value() ? "" : outcome.image.error().detail.c_str());
        QCOMPARE(outcome.image->width(), 3);
        QCOMPARE(outcome.image->height(), 2);
        const SecureBytes& pixels = outcome.image->pixels();
        QCOMPARE(int(pixels[2]), 0xFF); // red of the first pixel
        QCOMPARE(int(pixels[0]), 0);
        QCOMPARE(int(pixels[17]), 7); // red of the last
        QVERIFY(scanner.info().simulated);
        QCOMPARE(scanner.info().id, std::string("pnm:0"));
    }

    void scan_withoutName_takesTheFirst()
    {
        Outcome outcome;
        SaneScanner scanner({});
        scanner.scan(75, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(!scanner.info().id.empty());
    }

    void scan_testScanner_isWholeGlassInColour()
    {
        Outcome outcome;
        SaneScanner scanner("test:0");
        scanner.scan(150, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(outcome.image.has_value());
        QCOMPARE(outcome.image->format(), PixelFormat::Bgr24);
        // The glass of the test backend has 200 mm: 1181 pixels at 150 dpi.
        QVERIFY(std::abs(outcome.image->width() - 1181) <= 2);
        QVERIFY(std::abs(outcome.image->height() - 1181) <= 2);
        QVERIFY(outcome.furthest.load() > 0.9);
    }

    void scan_threePassesAndSixteenBits_areOnePicture()
    {
        Outcome outcome;
        SaneScanner scanner("test:0", {{"three-pass", "yes"}, {"depth", "16"}});
        scanner.scan(50, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(outcome.image.has_value());
        QCOMPARE(outcome.image->format(), PixelFormat::Bgr24);
    }

    void scan_lengthUnknown_isOnePicture()
    {
        Outcome outcome;
        SaneScanner scanner("test:0", {{"hand-scanner", "yes"}});
        scanner.scan(50, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(outcome.image.has_value());
    }

    void scan_scannerFails_isTold_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("code");
        const auto row = [](const char* status, ErrorCode code) {
            QTest::newRow(status) << QString::fromLatin1(status) << static_cast<int>(code);
        };
        row("SANE_STATUS_IO_ERROR", ErrorCode::DeviceTimeout);
        row("SANE_STATUS_COVER_OPEN", ErrorCode::DeviceTimeout);
        row("SANE_STATUS_DEVICE_BUSY", ErrorCode::CardBusy);
        row("SANE_STATUS_ACCESS_DENIED", ErrorCode::ServiceUnavailable);
        row("SANE_STATUS_UNSUPPORTED", ErrorCode::UnreadableImage);
    }
    void scan_scannerFails_isTold()
    {
        QFETCH(const QString, status);
        QFETCH(const int, code);
        Outcome outcome;
        SaneScanner scanner("test:0", {{"read-return-value", status.toStdString()}});
        scanner.scan(50, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(!outcome.image);
        QCOMPARE(static_cast<int>(outcome.image.error().code), code);
    }

    // The driver ends its thread while that is being started: at any instruction, it left malloc
    // locked every few hundred times; by SIGPIPE, it took the process with it.
    void scan_failsAtOnceManyTimes_leavesTheProcessWhole()
    {
        SaneScanner scanner("test:0", {{"read-return-value", "SANE_STATUS_IO_ERROR"}});
        for (int round = 0; round < 500; ++round) {
            std::promise<Result<Image>> told;
            auto outcome = told.get_future();
            scanner.scan(50, {},
                         [&told](Result<Image> image) { told.set_value(std::move(image)); });
            QVERIFY(outcome.wait_for(std::chrono::milliseconds(longest)) ==
                    std::future_status::ready);
            const auto image = outcome.get();
            QVERIFY(!image);
            QCOMPARE(image.error().code, ErrorCode::DeviceTimeout);
        }
    }

    // What the drivers' threads call, so that the linker does not drop it unseen.
    void cancelType_asynchronous_isNotToBeHad()
    {
        const auto set =
            reinterpret_cast<int (*)(int, int*)>(dlsym(RTLD_DEFAULT, "pthread_setcanceltype"));
        QVERIFY(set != nullptr);
        int type = PTHREAD_CANCEL_ASYNCHRONOUS;
        QCOMPARE(set(PTHREAD_CANCEL_ASYNCHRONOUS, &type), 0);
        QCOMPARE(set(PTHREAD_CANCEL_DEFERRED, &type), 0);
        QCOMPARE(type, int(PTHREAD_CANCEL_DEFERRED));
    }

    void scan_noSuchScanner_isNotFound()
    {
        Outcome outcome;
        SaneScanner scanner("test:7");
        scanner.scan(50, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QCOMPARE(outcome.image.error().code, ErrorCode::NotFound);
    }

    void makeScanner_spec_isTakenOrRefused_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("known");
        QTest::newRow("default") << "default" << true;
        QTest::newRow("by id") << "sane:escl:https://192.0.2.7:443" << true;
        QTest::newRow("no id") << "sane:" << false;
        QTest::newRow("another library") << "twain:0" << false;
        QTest::newRow("nothing") << "" << false;
    }
    void makeScanner_spec_isTakenOrRefused()
    {
        QFETCH(const QString, spec);
        QFETCH(const bool, known);
        QCOMPARE(makeScanner(spec.toStdString()).has_value(), known);
    }

    void scan_unknownSetting_isInvalidConfiguration_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("no such option") << "lamp-of-aladdin"
                                        << "yes";
        QTest::newRow("no such word") << "mode"
                                      << "Ultraviolet";
        QTest::newRow("no number") << "resolution"
                                   << "fine";
        QTest::newRow("neither yes nor no") << "three-pass"
                                            << "maybe";
    }
    void scan_unknownSetting_isInvalidConfiguration()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        Outcome outcome;
        SaneScanner scanner("test:0", {{name.toStdString(), value.toStdString()}});
        scanner.scan(50, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QCOMPARE(outcome.image.error().code, ErrorCode::InvalidConfiguration);
    }

    void cancel_midScan_tellsNothingMoreAndFreesTheScanner()
    {
        SaneScanner scanner("test:0", slow());
        Outcome cancelled;
        scanner.scan(100, cancelled.progress(), cancelled.done());
        QTRY_VERIFY_WITH_TIMEOUT(cancelled.furthest.load() > 0, longest);
        scanner.cancel();
        const double then = cancelled.furthest.load();
        Outcome next;
        SaneScanner other("pnm:0", {{"filename", pagePath()}});
        other.scan(50, next.progress(), next.done());
        QTRY_COMPARE_WITH_TIMEOUT(next.count.load(), 1, longest);
        QVERIFY(next.image.has_value());
        QCOMPARE(cancelled.count.load(), 0);
        QCOMPARE(cancelled.furthest.load(), then);
    }

    void scan_noSign_isGivenUp()
    {
        Outcome outcome;
        // 20 ms between two pieces, and nobody waits longer than one.
        SaneScanner scanner("test:0", slow());
        scanner.setPatience(10ms);
        scanner.scan(100, outcome.progress(), outcome.done());
        QTRY_COMPARE_WITH_TIMEOUT(outcome.count.load(), 1, longest);
        QVERIFY(!outcome.image);
        QCOMPARE(outcome.image.error().code, ErrorCode::DeviceTimeout);
    }

    void destroyed_midScan_tellsNothing()
    {
        Outcome outcome;
        {
            SaneScanner scanner("test:0", slow());
            scanner.scan(100, outcome.progress(), outcome.done());
            QTRY_VERIFY_WITH_TIMEOUT(outcome.furthest.load() > 0, longest);
        }
        Outcome next;
        SaneScanner other("pnm:0", {{"filename", pagePath()}});
        other.scan(50, next.progress(), next.done());
        QTRY_COMPARE_WITH_TIMEOUT(next.count.load(), 1,
                                  longest); // the first one's session has ended by then
        QCOMPARE(outcome.count.load(), 0);
    }

private:
    [[nodiscard]] std::string pagePath() const
    {
        return m_folder.filePath(QStringLiteral("page.ppm")).toStdString();
    }
    static SaneScanner::Options slow()
    {
        return {{"read-limit", "yes"},
                {"read-limit-size", "4096"},
                {"read-delay", "yes"},
                {"read-delay-duration", "20000"}}; // µs
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SaneScannerTest)
#include "tst_sane_scanner.moc"
