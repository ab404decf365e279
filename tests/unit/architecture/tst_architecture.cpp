// The house as it is built, against the design's table in rooms.txt; and each rule against a small
// house that breaks it.
#include "room_rules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace kiosk::test;

namespace {

std::string contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

LinkGraph design()
{
    return parseLinkGraph(contentOf(QStringLiteral(KIOSK_ROOMS_FILE)));
}

std::vector<SourceFile> sourceFiles()
{
    const QDir root(QStringLiteral(KIOSK_SOURCE_DIR));
    std::vector<SourceFile> files;
    for (const QString& top :
         {QStringLiteral("src"), QStringLiteral("devices"), QStringLiteral("ui")}) {
        QDirIterator it(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            files.push_back(
                {root.relativeFilePath(path).toStdString(), includesOf(contentOf(path))});
        }
    }
    return files;
}

QByteArray listed(const std::vector<std::string>& faults)
{
    QByteArray text;
    for (const std::string& fault : faults)
        text += QByteArray::fromStdString(fault) + "; ";
    return text;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ---- the house ----
    void rooms_asBuilt_linkOnlyWhatTheDesignAllows()
    {
        const LinkGraph actual =
            parseLinkGraph(contentOf(QStringLiteral(KIOSK_BINARY_DIR "/link-graph.txt")));
        QVERIFY2(actual.size() >= 10, "link-graph.txt is missing or short");
        QVERIFY(actual.contains("journey"));
        const auto faults = forbiddenLinks(actual, design());
        QVERIFY2(faults.empty(), listed(faults));
    }
    void rooms_asWritten_includeOnlyWhatTheyMayLink()
    {
        const auto files = sourceFiles();
        QVERIFY(files.size() > 100);
        const auto faults = forbiddenIncludes(files, design());
        QVERIFY2(faults.empty(), listed(faults));
    }
    void publicHeaders_asWritten_showNoThirdParty()
    {
        const auto faults = leakedHeaders(sourceFiles());
        QVERIFY2(faults.empty(), listed(faults));
    }
    // Links beside kiosk_room() would not be in the graph.
    void rooms_asBuilt_linkOnlyThroughKioskRoom()
    {
        for (const QString& top :
             {QStringLiteral("src"), QStringLiteral("devices"), QStringLiteral("ui")}) {
            QDirIterator it(QDir(QStringLiteral(KIOSK_SOURCE_DIR)).filePath(top),
                            {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                const QString text = QString::fromStdString(contentOf(path));
                QVERIFY2(!text.contains(QStringLiteral("target_link_libraries(kiosk_")),
                         qPrintable(path));
            }
        }
    }

    // ---- the rules ----
    void parse_graph_skipsCommentsAndKeepsEmptyRooms()
    {
        const LinkGraph graph =
            parseLinkGraph("# a table: with words\n\nlonely: \nb: kiosk_a x::y\n");
        QCOMPARE(graph, (LinkGraph{{"lonely", {}}, {"b", {"kiosk_a", "x::y"}}}));
    }
    void forbiddenLinks_allowedHouse_areNone()
    {
        QVERIFY(forbiddenLinks({{"a", {"x"}}}, {{"a", {"x", "y"}}, {"b", {}}}).empty());
    }
    void forbiddenLinks_unknownRoom_isNamed()
    {
        QCOMPARE(forbiddenLinks({{"cellar", {}}}, {{"a", {}}}),
                 std::vector<std::string>{"room cellar is not in the design"});
    }
    void forbiddenLinks_linkOutwards_isNamed()
    {
        LinkGraph spoiled = design();
        spoiled["journey"].insert("Qt6::Widgets");
        spoiled["pcsc"].insert("kiosk_camera");
        QCOMPARE(forbiddenLinks(spoiled, design()),
                 (std::vector<std::string>{"journey must not link Qt6::Widgets",
                                           "pcsc must not link kiosk_camera"}));
    }
    void includes_ofAText_areFound()
    {
        QCOMPARE(includesOf("#include \"a/b.h\"\n  # include <c>\n// #include <d>\nint x;\n"),
                 (std::vector<std::string>{"a/b.h", "c"}));
    }
    void room_ofAPath_isItsFolder_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("room");
        QTest::newRow("source") << "src/chip/emrtd/bac.cpp"
                                << "chip";
        QTest::newRow("port") << "devices/api/camera.h"
                              << "device_api";
        QTest::newRow("device") << "devices/pcsc/pcsc_api.h"
                                << "pcsc";
        QTest::newRow("face of the station") << "src/station/station_port.h"
                                             << "station_api";
        QTest::newRow("station") << "src/station/station.cpp"
                                 << "station";
        QTest::newRow("window") << "ui/pages/page.h"
                                << "ui";
        QTest::newRow("program") << "src/apps/kioskctl.cpp"
                                 << "";
        QTest::newRow("test") << "tests/unit/chip/tst_tlv.cpp"
                              << "";
    }
    void room_ofAPath_isItsFolder()
    {
        QFETCH(const QString, path);
        QTEST(QString::fromStdString(roomOf(path.toStdString())), "room");
    }
    void forbiddenIncludes_ofAnUnlinkedRoom_areNamed()
    {
        const LinkGraph allowed{{"core", {}},
                                {"identity", {"kiosk_core"}},
                                {"journey", {"kiosk_identity"}},
                                {"outbox", {"kiosk_core"}}};
        const std::vector<SourceFile> files{
            {"src/core/error.h", {"string"}},
            {"src/outbox/journal.h", {"core/error.h"}},
            {"src/journey/apply.cpp", {"core/error.h", "outbox/journal.h"}},
            {"src/apps/main.cpp", {"outbox/journal.h"}}};
        QCOMPARE(forbiddenIncludes(files, allowed),
                 std::vector<std::string>{
                     "src/journey/apply.cpp must not include src/outbox/journal.h"});
    }
    void leakedHeaders_publicHeaderWithVendor_isNamed()
    {
        const SourceFile vendor{"src/vision/opencv.h", {"opencv2/core.hpp"}};
        const SourceFile face{"src/vision/face.h", {"vision/opencv.h", "vector"}};
        const SourceFile inside{"src/vision/face.cpp", {"vision/face.h"}};
        const SourceFile outside{"src/station/station.cpp", {"vision/face.h"}};
        QVERIFY(leakedHeaders({vendor, face, inside}).empty()); // nobody outside sees it
        QCOMPARE(
            leakedHeaders({vendor, face, inside, outside}),
            std::vector<std::string>{"src/vision/opencv.h shows opencv2/core.hpp to other rooms"});
    }
    void leakedHeaders_declaredException_isNone()
    {
        QVERIFY(leakedHeaders({{"src/crypto/openssl.h", {"openssl/evp.h"}},
                               {"src/backend/tls.cpp", {"crypto/openssl.h"}}})
                    .empty());
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
