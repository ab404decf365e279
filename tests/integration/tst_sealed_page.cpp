// A residence permit with a 2D-Doc, photographed by program: the code is read off the picture and
// judged by a trust store that a technician filled.
#include "core/text_codec.h"
#include "seal/seal_comparison.h"
#include "trust/seal_import.h"
#include "vision/barcode_reader.h"
#include "vision/image_codec.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using seal::SealVerdict;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Bytes octetsOf(const QString& path)
{
    const QByteArray content = contentOf(path);
    return {content.begin(), content.end()};
}

bool runs(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

// Permits on which this seal was printed, photographed: their pictures.
QStringList photographs(const QString& folder, const QString& sealPicture)
{
    if (!runs("/usr/bin/python3",
              {QString(KIOSK_SOURCE_DIR) + "/tests/documents/generate.py", "--out", folder,
               "--seed", "11", "--count", "3", "--severity", "mild", "--kinds", "permit_1_back",
               "--in-view", "--seal", sealPicture, "--quiet"}))
        return {};
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({"*.jpg"}))
        paths.append(folder + '/' + name);
    return paths;
}

// The one seal of the picture; nothing when none was read.
std::optional<seal::Seal> sealOn(const QString& photograph, const seal::SealTrust& trust)
{
    const auto picture = vision::decodeImage(octetsOf(photograph));
    const auto codes = picture
                           ? vision::readBarcodes(*picture)
                           : Result<std::vector<vision::Barcode>>(std::vector<vision::Barcode>());
    if (!codes || codes->size() != 1)
        return std::nullopt;
    return seal::judgeSeal(codes->front().payload, trust,
                           {identity::DocumentKind::ResidencePermit, true});
}

} // namespace

class SealedPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(runs(KIOSK_MAKE_SEAL, {"--out", path("genuine")}));
        QVERIFY(runs(KIOSK_MAKE_SEAL, {"--out", path("altered"), "--altered"}));
        m_photographs = photographs(path("photographs"), path("genuine/seal.png"));
        QCOMPARE(m_photographs.size(), 3);
    }

    void sealOfATrustedSigner_isGenuine()
    {
        const seal::SealTrust trust = trustIn("genuine");
        int genuine = 0;
        for (const QString& photograph : m_photographs) {
            const auto judged = sealOn(photograph, trust);
            if (!judged)
                continue; // glare may lie on one of them
            QCOMPARE(judged->payload, core::toSecure(octetsOf(path("genuine/seal.bin"))));
            QCOMPARE(judged->verdict, SealVerdict::Genuine);
            ++genuine;
        }
        QVERIFY(genuine >= 2);
    }

    void sealOfASignerThatIsNotStored_isUnknown()
    {
        const auto judged = firstJudged(seal::SealTrust{});
        QVERIFY(judged.has_value());
        QCOMPARE(judged->verdict, SealVerdict::UnknownIssuer);
    }

    void sealThatWasAltered_isTold()
    {
        m_photographs = photographs(path("altered-photographs"), path("altered/seal.png"));
        const auto judged = firstJudged(trustIn("altered"));
        QVERIFY(judged.has_value());
        QCOMPARE(judged->verdict, SealVerdict::Altered);
    }

    void genuineSealOfAnotherPage_contradicts()
    {
        const auto content = seal::parseTwoDDoc(octetsOf(path("genuine/seal.bin")));
        QVERIFY(content.has_value());
        const QJsonArray truth =
            QJsonDocument::fromJson(contentOf(path("photographs/truth.json"))).array();
        QVERIFY(!truth.isEmpty());
        std::vector<std::string> lines;
        for (const auto& line : truth[0].toObject()["mrz"].toArray())
            lines.push_back(line.toString().toStdString());
        const auto mrz = identity::parseMrz(lines);
        QVERIFY(mrz.has_value());
        const auto compared = seal::compareSeal(*content, &*mrz, nullptr, {2026, 11, 22});
        QCOMPARE(compared.match, seal::SealMatch::Contradicts);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    // The store as `kioskctl trust import --seal-authority FR03 --confirm SHA256` leaves it.
    [[nodiscard]] seal::SealTrust trustIn(const QString& name) const
    {
        auto store = trust::TrustStore::openOrCreate(path(name + "-store").toStdString()).value();
        const Bytes authority = octetsOf(path(name + "/authority.pem"));
        const auto certificate = crypto::Certificate::fromPem(authority).value();
        const TimePoint now = core::fromRfc3339("2026-11-22T09:00:00Z").value();
        const auto first = trust::importSealFile(store, "FR03", {"authority.pem", authority},
                                                 {core::toHex(certificate.sha256())}, now);
        const auto second = trust::importSealFile(
            store, "FR03", {"signer.pem", octetsOf(path(name + "/signer.pem"))}, {}, now);
        return first && second ? store.loadSeals().value() : seal::SealTrust{};
    }

    [[nodiscard]] std::optional<seal::Seal> firstJudged(const seal::SealTrust& trust) const
    {
        for (const QString& photograph : m_photographs)
            if (auto judged = sealOn(photograph, trust))
                return judged;
        return std::nullopt;
    }

    QTemporaryDir m_folder;
    QStringList m_photographs;
};

QTEST_GUILESS_MAIN(SealedPageTest)
#include "tst_sealed_page.moc"
