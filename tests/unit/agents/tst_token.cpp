#include "agents/card_key.h"
#include "agents/token.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

namespace {

class Environment
{
public:
    Environment(const char* name, const QByteArray& value) : m_name(name) { qputenv(name, value); }
    ~Environment() { qunsetenv(m_name); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
};

} // namespace

// What no software token can be brought to answer; the rest is in
// tests/integration/tst_agent_card.cpp.
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
    void signInByCard_tokenThatFails_isTold_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char* what, const char* name, CK_RV value, ErrorCode code) {
            QTest::newRow(what) << QByteArray(name)
                                << QByteArray::number(static_cast<qulonglong>(value))
                                << static_cast<int>(code);
        };
        row("no token", "FAKE_TOKEN_EMPTY", 1, ErrorCode::NoCard);
        row("blocked PIN", "FAKE_TOKEN_LOGIN", CKR_PIN_LOCKED, ErrorCode::SignInLocked);
        row("wrong PIN", "FAKE_TOKEN_LOGIN", CKR_PIN_INCORRECT, ErrorCode::SignInFailed);
        row("card drawn out", "FAKE_TOKEN_SIGN", CKR_DEVICE_REMOVED, ErrorCode::NoCard);
        row("PIN for each signature", "FAKE_TOKEN_ALWAYS", 1, ErrorCode::InvalidConfiguration);
        row("another key's signature", "FAKE_TOKEN_SIGN", CKR_OK, ErrorCode::CryptoFailed);
        row("no certificate", "FAKE_TOKEN_CERTIFICATE", 0, ErrorCode::NoCard);
    }
    void signInByCard_tokenThatFails_isTold()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const int, code);
        Agents agents;
        const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::Rsa2048));
        crypto::CertificateRequest request;
        request.commonName = "c.carte";
        request.notBefore = agents.clock.now();
        request.notAfter = agents.clock.now() + std::chrono::hours(1);
        AgentRecord record;
        record.challenge.resize(challengeSize);
        record.certificate = must(crypto::selfSigned(request, key, agents.random)).toDer();
        const QString file = agents.folder.filePath("certificate.der");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(reinterpret_cast<const char*>(record.certificate.data()),
                  static_cast<qint64>(record.certificate.size()));
        out.close();
        const Environment certificate("FAKE_TOKEN_CERTIFICATE", file.toUtf8());
        const Environment told(name.constData(), value);
        const auto opened = signInByCard(record, secret("1234"), {KIOSK_FAKE_TOKEN});
        QCOMPARE(static_cast<int>(opened.error().code), code);
    }
    // The standard knows one initialisation a process: stores share what they load.
    void load_twice_isOneModule()
    {
        const auto first = must(TokenModule::load(KIOSK_FAKE_TOKEN));
        QCOMPARE(must(TokenModule::load(KIOSK_FAKE_TOKEN)).get(), first.get());
        QCOMPARE(must(presentKeys({KIOSK_FAKE_TOKEN})).size(), std::size_t{0});
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
