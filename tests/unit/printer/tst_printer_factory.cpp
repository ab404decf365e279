#include "printer/printer_factory.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices;

class PrinterFactoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void none_isNoPrinter()
    {
        const auto printer = makePrinter("none");
        QVERIFY(printer.has_value());
        QVERIFY(*printer == nullptr);
    }

    void folder_ticket_isWrittenAsPicture()
    {
        QTemporaryDir folder;
        const auto printer = makePrinter("folder:" + folder.path().toStdString());
        QVERIFY(printer.has_value() && *printer);
        QVERIFY((*printer)->simulated());
        const auto ticket = Image::create(16, 8, PixelFormat::Gray8, SecureBytes(128, 77));
        QVERIFY((*printer)->print(*ticket).has_value());
        const QImage written(folder.filePath("ticket-1.png"));
        QCOMPARE(written.size(), QSize(16, 8));
        QCOMPARE(qGray(written.pixel(3, 3)), 77);
    }

    void folder_unwritable_isStorageFailed()
    {
        const auto printer = makePrinter("folder:/proc/none-such");
        const auto ticket = Image::create(1, 1, PixelFormat::Gray8, SecureBytes(1));
        QCOMPARE((*printer)->print(*ticket).error().code, ErrorCode::StorageFailed);
    }

    void system_missingPrinter_isNotFound()
    {
        const auto printer = makePrinter("name:none-such");
        const auto ticket = Image::create(1, 1, PixelFormat::Gray8, SecureBytes(1));
        QCOMPARE((*printer)->print(*ticket).error().code, ErrorCode::NotFound);
    }

    void unknownKind_isRefused()
    {
        QCOMPARE(makePrinter("fax").error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_MAIN(PrinterFactoryTest)
#include "tst_printer_factory.moc"
