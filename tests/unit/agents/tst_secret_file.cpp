#include "agents/secret_file.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

class SecretFileTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path write(const QByteArray& content) const
    {
        QFile file(m_folder.filePath("secret"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the secret");
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void readSecret_firstLine_isIt_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a line") << QByteArray("battery\n") << QByteArray("battery");
        QTest::newRow("no end") << QByteArray("battery") << QByteArray("battery");
        QTest::newRow("two lines") << QByteArray("battery\nhorse\n") << QByteArray("battery");
        QTest::newRow("of another system") << QByteArray("battery\r\n") << QByteArray("battery");
        QTest::newRow("blanks count") << QByteArray(" battery \n") << QByteArray(" battery ");
        QTest::newRow("as long as may be") << QByteArray(512, 'a') + '\n' << QByteArray(512, 'a');
        QTest::newRow("a long rest")
            << QByteArray("b\n") + QByteArray(5000, 'a') << QByteArray("b");
    }
    void readSecret_firstLine_isIt()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, expected);
        const SecureBytes read = must(readSecret(write(content)));
        QCOMPARE(QByteArray::fromStdString(std::string(core::asText(read))), expected);
    }
    void readSecret_none_refused()
    {
        QCOMPARE(readSecret(write("")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readSecret(write("\nbattery")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readSecret(write(QByteArray(513, 'a'))).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readSecret("/nowhere/secret").error().code, ErrorCode::NotFound);
        QCOMPARE(readSecret(m_folder.path().toStdString()).error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(SecretFileTest)
#include "tst_secret_file.moc"
