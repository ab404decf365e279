#include "agents/card_key.h"
#include "agents/token.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

// What needs no token; the rest is in tests/integration/tst_agent_card.cpp.
class TokenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failure_eachAnswer_isConverted_data()
    {
        QTest::addColumn<quint64>("result");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, CK_RV result, ErrorCode code) {
            QTest::newRow(name) << quint64{result} << static_cast<int>(code);
        };
        row("wrong PIN", CKR_PIN_INCORRECT, ErrorCode::SignInFailed);
        row("short PIN", CKR_PIN_LEN_RANGE, ErrorCode::SignInFailed);
        row("logged out", CKR_USER_NOT_LOGGED_IN, ErrorCode::SignInFailed);
        row("blocked PIN", CKR_PIN_LOCKED, ErrorCode::SignInLocked);
        row("no token", CKR_TOKEN_NOT_PRESENT, ErrorCode::NoCard);
        row("removed", CKR_DEVICE_REMOVED, ErrorCode::NoCard);
        row("session gone", CKR_SESSION_HANDLE_INVALID, ErrorCode::NoCard);
        row("anything else", CKR_GENERAL_ERROR, ErrorCode::CryptoFailed);
    }
    void failure_eachAnswer_isConverted()
    {
        QFETCH(const quint64, result);
        QFETCH(const int, code);
        const Result<void> failed = tokenFailure(result, "test");
        QCOMPARE(static_cast<int>(failed.error().code), code);
    }
    void load_noModule_invalidConfiguration_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << "";
        QTest::newRow("relative") << "module.so";
        QTest::newRow("not there") << "/nowhere/module.so";
        QTest::newRow("no library") << KIOSK_SOURCE_DIR "/CMakeLists.txt";
    }
    void load_noModule_invalidConfiguration()
    {
        QFETCH(const QString, file);
        QCOMPARE(TokenModule::load(file.toStdString()).error().code,
                 ErrorCode::InvalidConfiguration);
        QCOMPARE(presentKeys({file.toStdString()}).error().code, ErrorCode::InvalidConfiguration);
    }
    void isCardKey_ellipticCurve_isNone()
    {
        using crypto::KeyType;
        const auto publicKey = [](KeyType type) {
            return must(must(crypto::PrivateKey::generate(type)).publicKey());
        };
        QVERIFY(isCardKey(publicKey(KeyType::Rsa2048)));
        QVERIFY(!isCardKey(publicKey(KeyType::EcP256)));
    }
};

QTEST_APPLESS_MAIN(TokenTest)
#include "tst_token.moc"
