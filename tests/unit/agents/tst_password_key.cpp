#include "agents/password_key.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

class PasswordKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // RFC 9106 5.3.
    void argon2id_rfc9106_isStandardValue()
    {
        const Bytes given(32, 0x01);
        const Bytes salt(16, 0x02);
        const Bytes local(8, 0x03);
        const Bytes associated(12, 0x04);
        const auto key = argon2id({.password = given,
                                   .salt = salt,
                                   .secret = local,
                                   .associated = associated,
                                   .memoryKiB = 32,
                                   .passes = 3,
                                   .lanes = 4});
        QCOMPARE(core::toHex(must(key)),
                 std::string("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }
    void argon2id_costsThatTheStandardForbids_fail()
    {
        const Bytes salt(16, 0x02);
        Argon2Input input{.password = {},
                          .salt = salt,
                          .secret = {},
                          .associated = {},
                          .memoryKiB = 8,
                          .passes = 0,
                          .lanes = 1};
        QCOMPARE(argon2id(input).error().code, ErrorCode::CryptoFailed);
        input.passes = 1;
        QVERIFY(argon2id(input).has_value());
        input.salt = ByteView(salt).first(4);
        QCOMPARE(argon2id(input).error().code, ErrorCode::CryptoFailed);
    }
    void passwordKey_eachParameter_changesTheKey()
    {
        PasswordParameters costs = Agents::cheap();
        costs.salt = Bytes(16, 7);
        const SecureBytes key = must(passwordKey(password, costs));
        QCOMPARE(key.size(), std::size_t{32});
        QVERIFY(key == must(passwordKey(password, costs)));
        QVERIFY(key != must(passwordKey(secret("correct horse batterx"), costs)));
        QVERIFY(key != must(passwordKey({}, costs)));
        for (auto change : {+[](PasswordParameters& p) { p.salt[3] ^= 1; },
                            +[](PasswordParameters& p) { p.memoryKiB *= 2; },
                            +[](PasswordParameters& p) { p.passes = 2; },
                            +[](PasswordParameters& p) { p.lanes = 2; }}) {
            PasswordParameters other = costs;
            change(other);
            QVERIFY(key != must(passwordKey(password, other)));
        }
    }
    // All that is longer is one wrong password: octets beyond the limit cost nothing.
    void passwordKey_endlessPassword_isCut()
    {
        PasswordParameters costs = Agents::cheap();
        costs.salt = Bytes(16, 7);
        const SecureBytes longest(longestPassword, 'a');
        const SecureBytes longer(longestPassword + 1, 'a');
        const SecureBytes endless(std::size_t{1} << 20, 'a');
        QVERIFY(must(passwordKey(longest, costs)) != must(passwordKey(longer, costs)));
        QVERIFY(must(passwordKey(longer, costs)) == must(passwordKey(endless, costs)));
    }
    void checkNewPassword_countsCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("eleven") << "abcdefghijk" << false;
        QTest::newRow("twelve") << "abcdefghijkl" << true;
        QTest::newRow("eleven, accented") << QString::fromUtf8("ééééééééééé") << false;
        QTest::newRow("twelve, accented") << QString::fromUtf8("éééééééééééé") << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("endless") << QString(513, 'a') << false;
    }
    void checkNewPassword_countsCharacters()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        const auto checked = checkNewPassword(secret(text.toStdString()));
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(PasswordKeyTest)
#include "tst_password_key.moc"
