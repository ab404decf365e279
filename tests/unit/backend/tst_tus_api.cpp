#include "office_fixture.h"

#include "backend/tus_api.h"
#include "backend/tus_metadata.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

namespace {

std::string metadata(const std::string& id, const std::string& hash)
{
    return "package_id " + core::toBase64(core::asBytes(id)) + ",sha256 " +
           core::toBase64(core::asBytes(hash));
}

// The tus side of an office, and a kiosk's requests.
class TusOffice : public Office
{
public:
    TusOffice() : api(cases, bodies, clock, random, [this] { ++stored; }) { api.addRoutes(router); }
    HttpResponse create(const std::string& id, const std::string& hash, std::size_t length,
                        const std::string& client = "kiosk-1")
    {
        auto create = request("POST", "/kiosk/v1/uploads", "",
                              {{"tus-resumable", "1.0.0"},
                               {"upload-length", std::to_string(length)},
                               {"upload-metadata", metadata(id, hash)}});
        create.client = client;
        return router.answer(create);
    }
    HttpResponse patch(const std::string& location, const std::string& offset,
                       const std::string& part)
    {
        return router.answer(request("PATCH", location, part,
                                     {{"tus-resumable", "1.0.0"},
                                      {"upload-offset", offset},
                                      {"content-type", "application/offset+octet-stream"}}));
    }
    std::string offset(const std::string& location)
    {
        return headerOf(router.answer(request("HEAD", location, "", {{"tus-resumable", "1.0.0"}})),
                        "Upload-Offset");
    }

    int stored = 0;
    TusApi api;
    Router router;
};

} // namespace

class TusApiTest : public QObject
{
    Q_OBJECT
private:
    const std::string m_octets = std::string(1000, 'x') + "end";
    const std::string m_hash = must(sha256Hex(m_octets));

private Q_SLOTS:
    void upload_inParts_storedOnce()
    {
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        const auto created = office.create(id, m_hash, m_octets.size());
        QCOMPARE(created.status, 201);
        const auto location = headerOf(created, "Location");
        QCOMPARE(office.offset(location), std::string("0"));
        const auto first = office.patch(location, "0", m_octets.substr(0, 400));
        QCOMPARE(first.status, 204);
        QCOMPARE(headerOf(first, "Upload-Offset"), std::string("400"));
        QCOMPARE(office.offset(location), std::string("400"));
        QCOMPARE(headerOf(office.create(id, m_hash, m_octets.size()), "Location"), location);
        QCOMPARE(office.stored, 0);
        QCOMPARE(office.patch(location, "400", m_octets.substr(400)).status, 204);
        QCOMPARE(office.stored, 1);
        QCOMPARE(office.offset(location), std::to_string(m_octets.size()));
        QCOMPARE(core::asText(must(office.bodies.read(m_hash))), std::string_view(m_octets));
        const auto package = must(office.cases.package(id));
        QCOMPARE(package->sha256, m_hash);
        QCOMPARE(must(office.cases.waitingJobs()), 1);
        // The last answer was lost: the kiosk asks, and sends nothing more.
        QCOMPARE(office.patch(location, std::to_string(m_octets.size()), "").status, 204);
        QCOMPARE(must(office.cases.waitingJobs()), 1);
    }
    void patch_wrongOffset_conflict_data()
    {
        QTest::addColumn<QString>("offset");
        QTest::addColumn<int>("status");
        QTest::newRow("behind") << "0" << 409;
        QTest::newRow("ahead") << "500" << 409;
        QTest::newRow("none") << "" << 400;
        QTest::newRow("negative") << "-1" << 400;
        QTest::newRow("hex") << "0x190" << 400;
    }
    void patch_wrongOffset_conflict()
    {
        QFETCH(const QString, offset);
        QFETCH(const int, status);
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        const auto location = headerOf(office.create(id, m_hash, m_octets.size()), "Location");
        QCOMPARE(office.patch(location, "0", m_octets.substr(0, 400)).status, 204);
        QCOMPARE(office.patch(location, offset.toStdString(), "more").status, status);
        QCOMPARE(office.offset(location), std::string("400"));
    }
    void patch_beyondLength_refused()
    {
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        const auto location = headerOf(office.create(id, m_hash, m_octets.size()), "Location");
        QCOMPARE(office.patch(location, "0", m_octets + "!").status, 413);
        QCOMPARE(office.offset(location), std::string("0"));
    }
    void patch_otherOctets_droppedWith460()
    {
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        const auto location = headerOf(office.create(id, m_hash, m_octets.size()), "Location");
        QCOMPARE(office.patch(location, "0", std::string(m_octets.size(), 'y')).status, 460);
        QVERIFY(!must(office.cases.package(id)).has_value());
        const auto again = headerOf(office.create(id, m_hash, m_octets.size()), "Location");
        QVERIFY(again != location);
        QCOMPARE(office.patch(again, "0", m_octets).status, 204);
    }
    void requests_againstTheRules_refused()
    {
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        QCOMPARE(office.create(id, must(sha256Hex("other")), m_octets.size()).status, 409);
        QCOMPARE(office.create(id, m_hash, m_octets.size() + 1).status, 409);
        QCOMPARE(office.create(id, m_hash, std::size_t{65} << 20).status, 413);
        QCOMPARE(office.create(id, m_hash, m_octets.size(), "kiosk-2").status, 409);
        QCOMPARE(office.create(must(core::newUuid(office.random)), m_hash, 1).status, 409);
        const auto location = headerOf(office.create(id, m_hash, m_octets.size()), "Location");
        auto stranger = request("HEAD", location, "", {{"tus-resumable", "1.0.0"}});
        stranger.client = "kiosk-2";
        QCOMPARE(office.router.answer(stranger).status, 404);
        QCOMPARE(office.router.answer(request("HEAD", location)).status, 412);
        QCOMPARE(office.router.answer(request("HEAD", location, "", {{"tus-resumable", "0.2.2"}}))
                     .status,
                 412);
        auto json = request("PATCH", location, "x",
                            {{"tus-resumable", "1.0.0"},
                             {"upload-offset", "0"},
                             {"content-type", "application/json"}});
        QCOMPARE(office.router.answer(json).status, 415);
        const auto options = office.router.answer(request("OPTIONS", "/kiosk/v1/uploads"));
        QCOMPARE(headerOf(options, "Tus-Extension"), std::string("creation"));
    }
    void settleOrphans_lastOctetOnDisk_finished()
    {
        TusOffice office;
        const auto id = office.announce(m_octets, office.digests("code", "493817"));
        office.create(id, m_hash, m_octets.size());
        const auto upload = must(office.cases.uploadOfPackage(id));
        must(office.bodies.append(upload->id, 0, m_octets)); // and then the power went
        must(office.api.settleOrphans());
        QVERIFY(must(office.cases.package(id)).has_value());
    }
    void metadata_text_parsed_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("good");
        const std::string id = "00010203-0405-4607-8809-0a0b0c0d0e0f";
        const auto row = [](const char* name, const std::string& header, bool good) {
            QTest::newRow(name) << QString::fromStdString(header) << good;
        };
        row("good", metadata(id, m_hash), true);
        row("blanks and more names", metadata(id, m_hash) + ", filename YQ==, flag", true);
        row("empty", "", false);
        row("no hash", metadata(id, ""), false);
        row("hash in capitals", metadata(id, std::string(64, 'A')), false);
        row("path as id", metadata("../../etc/passwd", m_hash), false);
        row("name twice", metadata(id, m_hash) + "," + metadata(id, m_hash), false);
        row("no base64", "package_id ****,sha256 ****", false);
    }
    void metadata_text_parsed()
    {
        QFETCH(const QString, header);
        QFETCH(const bool, good);
        QCOMPARE(parseUploadMetadata(header.toStdString()).has_value(), good);
    }
};

QTEST_APPLESS_MAIN(TusApiTest)
#include "tst_tus_api.moc"
