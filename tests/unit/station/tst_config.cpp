#include "station/config.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

QByteArray readGoodFile()
{
    QFile file(KIOSK_SOURCE_DIR "/tests/data/config/good.toml");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray goodFile = readGoodFile();

} // namespace

class ConfigTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QFile(m_folder->filePath("a.pem")).open(QIODevice::WriteOnly);
        QVERIFY(QDir(m_folder->path()).mkdir("trust"));
    }

    void load_goodFile_resolvesPaths()
    {
        const auto config = loadConfig(write(goodFile));
        QVERIFY2(config.has_value(), config ? "" : config.error().detail.c_str());
        QCOMPARE(config->kioskId, std::string("k1"));
        QCOMPARE(config->backOffice.ca, std::filesystem::path(path("a.pem")));
        QCOMPARE(config->devices.faceCamera, "file:" + path("a.pem"));
        QCOMPARE(config->policy.faceThreshold, 0.5);
        QVERIFY(config->policy.trial);
        QVERIFY(!config->policy.requireChipProof);
        QCOMPARE(config->devices.documentScanner, std::string("none"));
        const auto desk = loadConfig(write(QByteArray(goodFile).replace(
            "[devices]\n", "[devices]\ndocument_scanner = \"sane:epson2:libusb:001:004\"\n"
                           "swipe_reader = \"serial:/dev/ttyUSB0\"\n")));
        QVERIFY2(desk.has_value(), desk ? "" : desk.error().detail.c_str());
        QCOMPARE(desk->devices.swipeReader, std::string("serial:/dev/ttyUSB0"));
        const auto strict = loadConfig(write(goodFile + "require_chip_proof = true\n"));
        QVERIFY(strict && strict->policy.requireChipProof);
        const auto gentle = loadConfig(write(goodFile + "active_liveness = false\n"
                                                        "screen_light = false\n"
                                                        "[policy.face_quality]\n"
                                                        "overall = 35\n"
                                                        "sharpness = 0\n"));
        QVERIFY2(gentle.has_value(), gentle ? "" : gentle.error().detail.c_str());
        QVERIFY(!gentle->policy.activeLiveness && !gentle->policy.screenLight);
        QCOMPARE(gentle->policy.faceQuality,
                 (std::map<std::string, int>{{"overall", 35}, {"sharpness", 0}}));
        const auto person =
            loadConfig(write(QByteArray(goodFile).replace("\"file:a.pem\"", "\"person:a.pem\"")));
        QVERIFY(person.has_value());
        QCOMPARE(person->devices.faceCamera, "person:" + path("a.pem"));
    }
    void load_officesFiles_areResolved()
    {
        const auto office = loadConfig(
            write(QByteArray(goodFile)
                      .replace("[policy]\n", "[policy]\nfile = \"a.pem\"\nauthority = \"a.pem\"\n")
                      .replace("office =", "department = \"2A\"\noffice =") +
                  "[agents]\nauthority = \"a.pem\"\n"));
        QVERIFY2(office.has_value(), office ? "" : office.error().detail.c_str());
        const std::filesystem::path pem = path("a.pem");
        QCOMPARE(office->policyFile.file, pem);
        QCOMPARE(office->policyFile.authority, pem);
        QCOMPARE(office->agents.authority, pem);
        QVERIFY(office->agents.pkcs11Module.empty());
        QCOMPARE(office->department, std::string("2A"));
    }
    void check_realDevices_needASignedPolicy()
    {
        const QByteArray real = QByteArray(goodFile)
                                    .replace("trial = true", "trial = false")
                                    .replace("\"file:a.pem\"", "\"default\"")
                                    .replace("\"pages:a.pem\"", "\"default\"");
        const CheckedConfig without = checkConfig(write(real));
        QCOMPARE(without.problems.size(), std::size_t{1});
        QCOMPARE(without.problems.front().line, 30);
        QVERIFY(QString::fromStdString(without.problems.front().text)
                    .startsWith("policy.file is missing"));
        const CheckedConfig with = checkConfig(write(QByteArray(real).replace(
            "[policy]\n", "[policy]\nfile = \"a.pem\"\nauthority = \"a.pem\"\n")));
        QVERIFY2(with.problems.empty(),
                 with.problems.empty() ? "" : with.problems.front().text.c_str());
    }

    void check_badFile_namesLineAndFault_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("fault");
        QTest::newRow("syntax") << QByteArray("id = \"k1\"") << QByteArray("id = ") << 2 << "";
        QTest::newRow("missing file")
            << QByteArray("ca = \"a.pem\"") << QByteArray("ca = \"b.pem\"") << 10 << "no such file";
        QTest::newRow("missing key") << QByteArray("office = \"Office\"\n") << QByteArray("") << 1
                                     << "kiosk.office is missing";
        QTest::newRow("unknown key")
            << QByteArray("office =") << QByteArray("ofice = \"x\"\noffice =") << 3
            << "unknown key kiosk.ofice";
        QTest::newRow("wrong type")
            << QByteArray("trial = true") << QByteArray("trial = \"yes\"") << 5 << "wrong type";
        QTest::newRow("plain http")
            << QByteArray("url = \"https") << QByteArray("url = \"http") << 8 << "must be https";
        QTest::newRow("issuer with path")
            << QByteArray("https://localhost:8444") << QByteArray("https://localhost:8444/x") << 9
            << "must be https";
        QTest::newRow("simulated camera outside trial")
            << QByteArray("trial = true") << QByteArray("trial = false") << 27
            << "simulated camera";
        QTest::newRow("scanner") << QByteArray("[devices]\n")
                                 << QByteArray("[devices]\ndocument_scanner = \"twain:0\"\n") << 27
                                 << "document_scanner must be";
        QTest::newRow("scanner without a name")
            << QByteArray("[devices]\n") << QByteArray("[devices]\ndocument_scanner = \"sane:\"\n")
            << 27 << "document_scanner must be";
        QTest::newRow("swipe reader") << QByteArray("[devices]\n")
                                      << QByteArray("[devices]\nswipe_reader = \"serial:ttyS0\"\n")
                                      << 27 << "swipe_reader must be";
        QTest::newRow("threshold") << QByteArray("face_threshold = 0.5")
                                   << QByteArray("face_threshold = 5.0") << 31 << "must be from";
        QTest::newRow("switch") << QByteArray("face_threshold = 0.5")
                                << QByteArray("require_chip_proof = \"yes\"") << 31 << "wrong type";
        const auto limits = [](const char* name, const char* lines, int line, const char* fault) {
            QTest::newRow(name) << QByteArray("face_threshold = 0.5")
                                << QByteArray("[policy.face_quality]\n").append(lines) << line
                                << QString::fromLatin1(fault);
        };
        limits("unknown measure", "sharpnes = 40", 32, "unknown key policy.face_quality.sharpnes");
        limits("limit", "overall = 101", 32, "from 0 to 100");
        limits("limit of another type", "overall = \"high\"", 32, "from 0 to 100");
        limits("measure twice wrong", "overall = 40\nEyesOpen = 3", 33, "unknown key");
        QTest::newRow("limits that are no table")
            << QByteArray("face_threshold = 0.5") << QByteArray("face_quality = 40") << 31
            << "must be a table";
        QTest::newRow("policy without its authority")
            << QByteArray("face_threshold = 0.5") << QByteArray("file = \"a.pem\"") << 30
            << "belong together";
        QTest::newRow("policy that is not there")
            << QByteArray("face_threshold = 0.5")
            << QByteArray("authority = \"a.pem\"\nfile = \"b.toml\"") << 32 << "no such file";
        QTest::newRow("unknown section")
            << QByteArray("[policy]") << QByteArray("[polcy]") << 30 << "unknown section";
    }
    void check_badFile_namesLineAndFault()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const int, line);
        QFETCH(const QString, fault);
        QVERIFY(goodFile.contains(from));
        const CheckedConfig checked = checkConfig(write(QByteArray(goodFile).replace(from, to)));
        QVERIFY(!checked.problems.empty());
        const ConfigProblem& first = checked.problems.front();
        QVERIFY2(QString::fromStdString(first.text).contains(fault), first.text.c_str());
        QCOMPARE(first.line, line);
    }

    void check_missingFile_isAProblem()
    {
        QVERIFY(!checkConfig(path("none.toml")).problems.empty());
        QCOMPARE(loadConfig(path("none.toml")).error().code, ErrorCode::InvalidConfiguration);
    }

private:
    [[nodiscard]] std::string path(const QString& name) const
    {
        return m_folder->filePath(name).toStdString();
    }
    [[nodiscard]] std::string write(const QByteArray& text) const
    {
        QFile file(m_folder->filePath("kiosk.toml"));
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(text);
        return file.fileName().toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ConfigTest)
#include "tst_config.moc"
