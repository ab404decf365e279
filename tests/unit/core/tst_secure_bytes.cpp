#include "core/image.h"
#include "core/personal_text.h"
#include "core/secure_bytes.h"

#include <QTest>

#include <array>
#include <cstring>

using namespace kiosk;

class SecureBytesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allocator_deallocate_zeroesFirst()
    {
        std::array<std::uint8_t, 8> memory;
        memory.fill(0xAA);
        core::secureZero(memory.data(), memory.size());
        QVERIFY(std::all_of(memory.begin(), memory.end(), [](auto octet) { return octet == 0; }));
    }
    void personalText_copy_comparesEqual()
    {
        const PersonalText name("Éloïse");
        const PersonalText copy = name;
        QCOMPARE(copy.reveal(), std::string_view("Éloïse"));
        QVERIFY(copy == name);
        QVERIFY(PersonalText().empty());
    }
    void image_sizes_areChecked_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("octets");
        QTest::addColumn<bool>("good");
        QTest::newRow("fits") << 2 << 3 << 18 << true;
        QTest::newRow("one short") << 2 << 3 << 17 << false;
        QTest::newRow("zero") << 0 << 3 << 0 << false;
        QTest::newRow("negative") << -2 << -3 << 18 << false;
        QTest::newRow("too wide") << Image::maxSide + 1 << 1 << 3 * (Image::maxSide + 1) << false;
    }
    void image_sizes_areChecked()
    {
        QFETCH(const int, width);
        QFETCH(const int, height);
        QFETCH(const int, octets);
        QFETCH(const bool, good);
        const auto image = Image::create(width, height, PixelFormat::Bgr24,
                                         SecureBytes(static_cast<std::size_t>(octets)));
        QCOMPARE(image.has_value(), good);
    }
};

QTEST_APPLESS_MAIN(SecureBytesTest)
#include "tst_secure_bytes.moc"
