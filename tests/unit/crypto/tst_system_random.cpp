#include "crypto/system_random.h"

#include <QTest>

#include <algorithm>

using namespace kiosk;
using namespace kiosk::crypto;

class SystemRandomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fill_twice_givesDifferentOctets()
    {
        SystemRandom random;
        Bytes first(32);
        Bytes second(32);
        QVERIFY(random.fill(first).has_value());
        QVERIFY(random.fill(second).has_value());
        QVERIFY(first != second);
    }
    // More than one request to the library, and its last octets too.
    void fill_large_reachesTheEnd()
    {
        SystemRandom random;
        Bytes large((1U << 20) + 64);
        QVERIFY(random.fill(large).has_value());
        QVERIFY(std::any_of(large.end() - 64, large.end(), [](auto octet) { return octet != 0; }));
    }
    void fill_nothing_succeeds() { QVERIFY(SystemRandom().fill({}).has_value()); }
};

QTEST_APPLESS_MAIN(SystemRandomTest)
#include "tst_system_random.moc"
