#include "trust/trust_index.h"

#include "store_fixture.h"

using namespace kiosk;
using namespace kiosk::trust;
using namespace kiosk::test;

namespace {

TrustEntry makeEntry(char digit, TimePoint importedAt)
{
    TrustEntry entry;
    entry.kind = EntryKind::Link;
    entry.sha256 = std::string(64, digit);
    entry.name = "CN=Exemple d'autorit\xC3\xA9,C=FR";
    entry.basis = Basis::Listed;
    entry.signedBy = "CN=Signer";
    entry.source = "list.ml";
    entry.sourceKind = SourceKind::MasterList;
    entry.sourceSha256 = std::string(64, 'f');
    entry.importedAt = importedAt;
    return entry;
}

} // namespace

class TrustIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void index_roundTrip_keepsEverything()
    {
        TrustIndex index{{makeEntry('a', at("2026-11-01")), makeEntry('b', at("2026-11-20"))}};
        index.entries[1].kind = EntryKind::RevocationList;
        index.entries[1].basis = Basis::Signed;
        const auto parsed = parseIndex(writeIndex(index));
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QVERIFY(parsed->entries == index.entries);
        QCOMPARE(*parsed->updated(), at("2026-11-20"));
        QCOMPARE(parsed->entries[0].fileName(), std::string(64, 'a') + ".cer");
        QCOMPARE(parsed->entries[1].fileName(), std::string(64, 'b') + ".crl");
        QVERIFY(parsed->find(std::string(64, 'a')));
        QVERIFY(!parsed->find(std::string(64, 'c')));
    }
    void index_empty_hasNoAge() { QVERIFY(!parseIndex(writeIndex({}))->updated()); }
    // Certificates' names are octets of anybody's making.
    void index_nameThatIsNoUtf8_isWritten()
    {
        TrustIndex index{{makeEntry('a', today)}};
        index.entries[0].name = "CN=\xFF\xFE";
        QVERIFY(parseIndex(writeIndex(index)).has_value());
    }
    void parse_badIndex_isRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("no schema") << "\"schema\""
                                   << "\"scheme\"";
        QTest::newRow("no entries") << "\"entries\""
                                    << "\"entry\"";
        QTest::newRow("kind") << "\"link\""
                              << "\"king\"";
        QTest::newRow("basis") << "\"listed\""
                               << "\"rumour\"";
        QTest::newRow("no name") << "\"name\""
                                 << "\"nome\"";
        QTest::newRow("time") << "2026-11-22T"
                              << "2026-13-22T";
        QTest::newRow("digest with a path") << QString(64, 'a') << "../" + QString(61, 'a');
        QTest::newRow("digest in capitals") << QString(64, 'a') << QString(64, 'A');
        QTest::newRow("cut off") << "}\n"
                                 << "\n";
    }
    void parse_badIndex_isRefused()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QString text = QString::fromStdString(writeIndex({{makeEntry('a', today)}}));
        QVERIFY(text.contains(from));
        text.replace(text.lastIndexOf(from), from.size(), to);
        QCOMPARE(parseIndex(text.toStdString()).error().code, ErrorCode::StorageCorrupt);
    }
    void parse_entryTwice_isRefused()
    {
        const TrustEntry entry = makeEntry('a', today);
        QCOMPARE(parseIndex(writeIndex({{entry, entry}})).error().code, ErrorCode::StorageCorrupt);
    }
    void parse_newerSchema_isNamed()
    {
        QCOMPARE(parseIndex(R"({"schema": 2, "entries": []})").error().code,
                 ErrorCode::InvalidConfiguration);
    }
};

QTEST_GUILESS_MAIN(TrustIndexTest)
#include "tst_trust_index.moc"
