#include "chip/emrtd/security_object.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

class SecurityObjectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_twoGroups_givesTheirHashes()
    {
        const auto object = parseSecurityObject(
            hex("301F 020100 3007 06052B0E03021A 3011 3006 020101 0401AA 3007 020102 0402BBCC"));
        QVERIFY(object);
        QCOMPARE(object->hash, crypto::HashAlgorithm::Sha1);
        QCOMPARE(object->hashes, (std::map<int, Bytes>{{1, hex("AA")}, {2, hex("BBCC")}}));
    }
    void parse_badObject_isRefused_data()
    {
        QTest::addColumn<QString>("der");
        QTest::newRow("empty") << "";
        QTest::newRow("no sequence") << "020100";
        QTest::newRow("no version") << "3009 3007 06052B0E03021A";
        QTest::newRow("no hashes") << "300C 020100 3007 06052B0E03021A";
        QTest::newRow("MD5") << "3019 020100 300A 06082A864886F70D0205 3008 3006 020101 0401AA";
        QTest::newRow("group 0") << "3016 020100 3007 06052B0E03021A 3008 3006 020100 0401AA";
        QTest::newRow("group 17") << "3016 020100 3007 06052B0E03021A 3008 3006 020111 0401AA";
        QTest::newRow("group twice") << "301E 020100 3007 06052B0E03021A"
                                        "3010 3006 020101 0401AA 3006 020101 0401BB";
        QTest::newRow("hash cut off") << "3016 020100 3007 06052B0E03021A 3008 3006 020101 0402AA";
    }
    void parse_badObject_isRefused()
    {
        QFETCH(const QString, der);
        const auto object = parseSecurityObject(hex(der.toStdString()));
        QVERIFY(!object);
        QCOMPARE(object.error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(SecurityObjectTest)
#include "tst_security_object.moc"
