// The shipped cards, and that what they hold agrees with the shipped pictures.
#include "crypto/cms.h"
#include "crypto/system_random.h"
#include "hex.h"
#include "simulated/card_library.h"
#include "simulated/files.h"
#include "simulated/mrz_lines.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

namespace {

const std::filesystem::path data = KIOSK_SOURCE_DIR "/devices/simulated";

nlohmann::json description(const char* card)
{
    return nlohmann::json::parse(readFile(data / "cards" / card).value());
}

std::string text(const nlohmann::json& object, const char* key)
{
    return object.at(key).get<std::string>();
}

} // namespace

class SimulatedCardLibraryTest : public QObject
{
    Q_OBJECT

    crypto::SystemRandom m_random;
    QTemporaryDir m_folder;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    TestAuthority authority() { return TestAuthority::openOrCreate(folder(), m_random).value(); }

private Q_SLOTS:
    void make_everyShippedCard_succeeds()
    {
        const CardLibrary library(data, authority(), m_random);
        QVERIFY(library.names().size() >= 7);
        for (const auto& name : library.names()) {
            const auto card = library.make(name);
            QVERIFY2(card.has_value(), name.c_str());
            QVERIFY2(!(*card)->atr().empty(), name.c_str());
        }
    }
    void make_inlineOrByPath_isTheSameAsByName()
    {
        const CardLibrary library(data, authority(), m_random);
        const auto file = data / "cards" / "payment.json";
        const Bytes text = readFile(file).value();
        const auto atr = library.make("payment").value()->atr();
        QCOMPARE(library.make(file).value()->atr(), atr);
        QCOMPARE(library.make(std::string(core::asText(text))).value()->atr(), atr);
    }
    void make_rawFiles_areAChip_data()
    {
        QTest::addColumn<QByteArray>("folder");
        for (const char* name : {"s1-td3-bac-aa", "s2-td1-pace-ca", "s3-td3-pace-bac-aa",
                                 "b1-dg1-altered", "b2-aa-clone", "b3-unknown-csca"})
            QTest::newRow(name) << QByteArray(name);
    }
    void make_rawFiles_areAChip()
    {
        QFETCH(const QByteArray, folder);
        const CardLibrary library(data, authority(), m_random);
        const nlohmann::json card{
            {"kind", "files"},
            {"folder", std::string(KIOSK_SOURCE_DIR "/tests/data/emrtd/dev/") + folder.data()}};
        const auto chip = library.make(card.dump());
        QVERIFY2(chip.has_value(), chip ? "" : chip.error().detail.c_str());
        QVERIFY((*chip)->misbehave(Misbehaviour::AlteredDg1));
        QVERIFY(!(*chip)->misbehave(Misbehaviour::ExpiredSigner)); // its signer is not here
    }
    void make_portraitSize_isDataGroup2s()
    {
        const CardLibrary library(data, authority(), m_random);
        auto card = description("passport.json");
        card["access"] = nlohmann::json::object();
        card["portraitSize"] = 30'000;
        card["extendedLength"] = 40'000;
        const auto chip = library.make(card.dump()).value();
        QCOMPARE(shown(chip->answerTo(octets("00A4040C07A0000002471001"))), QByteArray("9000"));
        const auto file = chip->answerTo(octets("00B08200000000"));
        QVERIFY(file.size() > 30'000 && file.size() < 30'100);
    }
    void make_unknownName_isNotFound_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("no such card") << QByteArray("library-card");
        QTest::newRow("a path") << QByteArray("../cards/vitale");
        QTest::newRow("empty") << QByteArray();
    }
    void make_unknownName_isNotFound()
    {
        QFETCH(const QByteArray, name);
        const CardLibrary library(data, authority(), m_random);
        QCOMPARE(library.make(name.toStdString()).error().code, ErrorCode::NotFound);
    }
    void make_brokenDescription_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no kind") << QByteArray("{}");
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"library"})");
        QTest::newRow("field of another type") << QByteArray(R"({"kind":"plain","atr":3})");
        const QByteArray passport = R"("kind":"passport","issuer":"FRA","nationality":"FRA",
            "number":"1","surname":"A","givenNames":"B","birth":"1984-05-12","sex":"F",
            "expiry":"2035-01-01","portrait":"portrait.jpg")";
        const std::pair<const char*, const char*> faults[]{
            {"misspelt field", R"("chipAuthentification":{})"},
            {"unknown cipher", R"("access":{"pace":[{"cipher":"DES"}]})"},
            {"unknown parameters", R"("access":{"pace":[{"parameter":"P-255"}]})"},
            {"mapping with DES", R"("access":{"pace":[{"mapping":"CAM","cipher":"3DES"}]})"},
            {"P-224 mapped", R"("access":{"pace":[{"mapping":"IM","parameter":10}]})"},
            {"unknown hash", R"("activeAuthentication":{"rsa":1024,"hash":"MD5"})"},
            {"unknown misbehaviour", R"("misbehave":"sulk")"},
            {"too long", R"("extendedLength":70000)"},
            {"encoding", R"("dg2":"19794-6")"},
            {"tries that are text", R"("canTries":"three")"}};
        for (const auto& [name, json] : faults)
            QTest::newRow(name) << "{" + passport + "," + json + "}";
        QTest::newRow("holder without a name")
            << QByteArray(R"({"kind":"vitale","serial":"1","validFrom":"2","holders":[{}]})");
    }
    void make_brokenDescription_isRefused()
    {
        QFETCH(const QByteArray, json);
        QTemporaryDir broken;
        const std::filesystem::path root = broken.path().toStdString();
        QVERIFY(writeFile(root / "cards" / "broken.json",
                          core::asBytes(std::string_view(json.data(), std::size_t(json.size())))));
        const CardLibrary library(root, authority(), m_random);
        QCOMPARE(library.make("broken").error().code, ErrorCode::InvalidConfiguration);
    }
    void passportCard_holder_isThePrintedPagesAndTheVitalesOne()
    {
        const auto passport = description("passport.json");
        const auto vitale = description("vitale.json").at("holders").at(0);
        QCOMPARE(text(passport, "surname"), text(vitale, "surname"));
        QCOMPARE(text(passport, "givenNames"), text(vitale, "givenNames"));
        std::string birth = text(passport, "birth");
        std::erase(birth, '-');
        QCOMPARE(birth, text(vitale, "birth"));

        const auto lines = machineReadableZone(
            {DocumentKind::Passport, text(passport, "issuer"), text(passport, "nationality"),
             text(passport, "number"), text(passport, "surname"), text(passport, "givenNames"),
             text(passport, "birth"), text(passport, "sex"), text(passport, "expiry"), ""});
        const Bytes printed = readFile(data / "media" / "passport_page.mrz.txt").value();
        QCOMPARE(std::string(core::asText(printed)), lines->at(0) + "\n" + lines->at(1) + "\n");
    }
    void vitaleCards_numbers_haveTheRightKeys()
    {
        for (const char* file : {"vitale.json", "vitale-family.json"}) {
            for (const auto& holder : description(file).at("holders")) {
                const std::string nir = text(holder, "nir");
                const auto number = std::stoull(nir.substr(0, 13));
                QCOMPARE(97 - int(number % 97), std::stoi(nir.substr(13)));
            }
        }
    }
    void securityObject_signature_isTheAuthoritys()
    {
        const TestAuthority issuer = authority();
        const DataGroups groups{{1, octets("6101AA")}, {2, octets("7501BB")}};
        const Bytes file = issuer.securityObject(groups).value();
        QCOMPARE(int(file[0]), 0x77);
        const ByteView cms = ByteView(file).subspan(file[1] == 0x82 ? 4 : 3);
        const auto content = crypto::verifyCms(cms);
        QVERIFY(content.has_value());
        QCOMPARE(content->contentType, std::string("2.23.136.1.1.1"));
        QVERIFY(content->signer.verifyIssuedBy(issuer.root()));
        QCOMPARE(issuer.root().commonName(), std::string("Simulated CSCA"));
        for (const auto& [number, group] : groups) {
            const auto hash = crypto::digest(crypto::HashAlgorithm::Sha256, group).value();
            QVERIFY(shown(content->content).contains("0420" + shown(hash)));
        }
    }
    void openOrCreate_again_keepsTheRoot()
    {
        const auto first = authority().root().sha256();
        QCOMPARE(authority().root().sha256(), first);
        struct stat status
        {
        };
        QCOMPARE(::stat((folder() / "private" / "csca.pem").c_str(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        const auto trusted =
            crypto::Certificate::fromDer(readFile(folder() / "trust" / "csca.cer").value());
        QCOMPARE(trusted->sha256(), first);
    }
};

QTEST_APPLESS_MAIN(SimulatedCardLibraryTest)
#include "tst_simulated_card_library.moc"
