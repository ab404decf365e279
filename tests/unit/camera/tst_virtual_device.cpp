// Cameras made by software, told by where the kernel's file system has them. A made-up one.
#include "camera/virtual_device.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk::devices;
namespace fs = std::filesystem;

class VirtualDeviceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_sysfs = fs::path(m_folder.path().toStdString()) / "sys";
        fs::create_directories(m_sysfs / "class/video4linux");
        add("video0", "devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/video4linux/video0");
        add("video7", "devices/virtual/video4linux/video7");
        add("video12", "devices/platform/virtual-looking/video4linux/video12");
        fs::create_symlink(m_sysfs / "devices/gone", m_sysfs / "class/video4linux/video3");
    }
    void device_ofTheKernelAlone_isVirtual_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isVirtual");
        QTest::newRow("on the bus") << QStringLiteral("/dev/video0") << false;
        QTest::newRow("loopback") << QStringLiteral("/dev/video7") << true;
        QTest::newRow("virtual by name only") << QStringLiteral("/dev/video12") << false;
        QTest::newRow("dangling") << QStringLiteral("/dev/video3") << false;
        QTest::newRow("unknown") << QStringLiteral("/dev/video99") << false;
        QTest::newRow("PipeWire's number") << QStringLiteral("47") << false;
        QTest::newRow("relative") << QStringLiteral("video7") << false;
        QTest::newRow("another device") << QStringLiteral("/dev/media7") << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void device_ofTheKernelAlone_isVirtual()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, isVirtual);
        QCOMPARE(isVirtualDevice(id.toStdString(), m_sysfs), isVirtual);
    }
    void device_underAnotherName_isFollowed()
    {
        const fs::path devices = fs::path(m_folder.path().toStdString()) / "dev";
        fs::create_directories(devices);
        QFile(QString::fromStdString((devices / "video7").string())).open(QIODevice::WriteOnly);
        fs::create_symlink(devices / "video7", devices / "my-camera");
        QVERIFY(isVirtualDevice((devices / "my-camera").string(), m_sysfs));
    }
    void system_withoutVirtualDevices_hasNone()
    {
        QTemporaryDir empty;
        QVERIFY(!isVirtualDevice("/dev/video7", empty.path().toStdString()));
    }

private:
    void add(const char* name, const char* place)
    {
        fs::create_directories(m_sysfs / place);
        fs::create_symlink(m_sysfs / place, m_sysfs / "class/video4linux" / name);
    }

    QTemporaryDir m_folder;
    fs::path m_sysfs;
};

QTEST_APPLESS_MAIN(VirtualDeviceTest)
#include "tst_virtual_device.moc"
