#include "trust/trust_store.h"

#include "store_fixture.h"

using namespace kiosk;
using namespace kiosk::trust;
using namespace kiosk::test;

class TrustStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_noFolder_isNotFound()
    {
        const StoreFixture fixture;
        QCOMPARE(TrustStore::open(fixture.folder()).error().code, ErrorCode::NotFound);
        QCOMPARE(loadTrust(fixture.folder()).error().code, ErrorCode::NotFound);
    }
    void open_emptyFolder_trustsNobody()
    {
        const StoreFixture fixture;
        const auto list = fixture.load();
        QVERIFY(list);
        QVERIFY(list->anchors.empty());
        QVERIFY(!list->updated);
    }
    // A folder of certificates is no store: nobody said that they are to be trusted.
    void open_filesWithoutIndex_isRefused()
    {
        const StoreFixture fixture;
        const Bytes der = makeCountry("Root").certificate.toDer();
        fixture.write("root.cer", QByteArray(reinterpret_cast<const char*>(der.data()),
                                             static_cast<qsizetype>(der.size())));
        QCOMPARE(TrustStore::open(fixture.folder()).error().code, ErrorCode::InvalidConfiguration);
    }
    void load_importedRoot_isThereWithItsDate()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        QVERIFY(fixture.trustRoot(country.certificate, at("2026-11-01")));
        const auto list = fixture.load();
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QCOMPARE(list->anchors.size(), std::size_t{1});
        QCOMPARE(list->anchors[0].toDer(), country.certificate.toDer());
        QCOMPARE(*list->updated, at("2026-11-01"));
    }
    void load_fileThatMerelyLiesThere_isIgnored()
    {
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        const Certificate stranger = makeCountry("Stranger").certificate;
        QVERIFY(fixture.trustRoot(country.certificate));
        const Bytes der = stranger.toDer();
        fixture.write(fingerprint(stranger) + ".cer",
                      QByteArray(reinterpret_cast<const char*>(der.data()),
                                 static_cast<qsizetype>(der.size())));
        const auto list = fixture.load();
        QCOMPARE(list->anchors.size(), std::size_t{1});
        QCOMPARE(list->anchors[0].toDer(), country.certificate.toDer());
    }
    void load_alteredFile_isRefusedAndNamed_data()
    {
        QTest::addColumn<QString>("change");
        for (const char* change : {"another certificate", "one octet", "longer", "missing"})
            QTest::newRow(change) << change;
    }
    void load_alteredFile_isRefusedAndNamed()
    {
        QFETCH(const QString, change);
        const StoreFixture fixture;
        const Identity country = makeCountry("Root");
        QVERIFY(fixture.trustRoot(country.certificate));
        const std::string name = fingerprint(country.certificate) + ".cer";
        QByteArray octets = fixture.read(name);
        QVERIFY(!octets.isEmpty());
        if (change == "another certificate") {
            const Bytes other = makeCountry("Root").certificate.toDer();
            octets = QByteArray(reinterpret_cast<const char*>(other.data()),
                                static_cast<qsizetype>(other.size()));
        } else if (change == "one octet") {
            octets[octets.size() / 2] = static_cast<char>(octets[octets.size() / 2] ^ 1);
        } else {
            octets.append('\0');
        }
        if (change == "missing")
            QVERIFY(QFile::remove(fixture.path(name)));
        else
            fixture.write(name, octets);
        const auto list = fixture.load();
        QCOMPARE(list.error().code, ErrorCode::StorageCorrupt);
        QVERIFY(list.error().detail.find(name) != std::string::npos);
        const StoreHealth health = fixture.store().verify(today);
        QCOMPARE(health.faults.size(), std::size_t{1});
        QCOMPARE(health.faults[0].sha256, fingerprint(country.certificate));
    }
    void load_alteredIndex_isRefused()
    {
        const StoreFixture fixture;
        QVERIFY(fixture.trustRoot(makeCountry("Root").certificate));
        fixture.write("index.json", fixture.read("index.json").chopped(20));
        QCOMPARE(loadTrust(fixture.folder()).error().code, ErrorCode::StorageCorrupt);
    }
    void remove_entry_isTrustedNoLonger()
    {
        const StoreFixture fixture;
        const Certificate first = makeCountry("Root 1").certificate;
        const Certificate second = makeCountry("Root 2").certificate;
        QVERIFY(fixture.trustRoot(first));
        QVERIFY(fixture.trustRoot(second));
        TrustStore store = fixture.store();
        QVERIFY(store.remove(fingerprint(first)));
        QCOMPARE(store.remove(fingerprint(first)).error().code, ErrorCode::NotFound);
        const auto list = fixture.load();
        QCOMPARE(list->anchors.size(), std::size_t{1});
        QCOMPARE(list->anchors[0].toDer(), second.toDer());
        QVERIFY(!QFile::exists(fixture.path(fingerprint(first) + ".cer")));
    }
    // Two technicians, each with the store as it was when they began.
    void change_besideAnother_keepsBoth()
    {
        const StoreFixture fixture;
        TrustStore mine = fixture.store();
        QVERIFY(fixture.trustRoot(makeCountry("Theirs").certificate));
        const Certificate root = makeCountry("Mine").certificate;
        TrustEntry entry;
        entry.sha256 = fingerprint(root);
        entry.name = root.subject();
        entry.source = "mine.cer";
        entry.sourceSha256 = entry.sha256;
        entry.importedAt = today;
        QVERIFY(mine.change({{entry, root.toDer()}}, {}));
        QCOMPARE(fixture.load()->anchors.size(), std::size_t{2});
        QCOMPARE(mine.index().entries.size(), std::size_t{2});
    }
    void change_noSuchFolder_fails()
    {
        const StoreFixture fixture;
        TrustStore store = fixture.store();
        QVERIFY(QDir(QString::fromStdString(fixture.folder().string())).removeRecursively());
        QCOMPARE(store.change({}, {}).error().code, ErrorCode::StorageFailed);
    }
    void verify_chains_areFollowed()
    {
        const StoreFixture fixture;
        const Identity old = makeCountry("Root 1", {at("2010-01-01"), at("2025-01-01")});
        const Identity next = makeCountry("Root 2");
        QVERIFY(fixture.trustRoot(old.certificate));
        QVERIFY(fixture.import(makeLink(old, next, "Root 2").toDer()));
        QVERIFY(
            fixture.import(crypto::test::makeRevocationList(old, {}, at("2024-01-01")).toDer()));
        StoreHealth health = fixture.store().verify(today);
        QVERIFY(health.faults.empty());
        QCOMPARE(health.expiredCertificates, std::size_t{1});
        QCOMPARE(health.outdatedLists, std::size_t{1});

        TrustStore store = fixture.store();
        QVERIFY(store.remove(fingerprint(old.certificate)));
        health = store.verify(today);
        QCOMPARE(health.faults.size(), std::size_t{2}); // the link and the list stand on nothing
    }
    void loadTrust_namedCertificate_isTrusted()
    {
        const StoreFixture fixture;
        const Certificate root = makeCountry("Root").certificate;
        fixture.write("root.pem", QByteArray::fromStdString(root.toPem()));
        const auto list = loadTrust(fixture.folder() / "root.pem");
        QVERIFY(list);
        QCOMPARE(list->anchors[0].toDer(), root.toDer());
        QVERIFY(!list->updated); // no list, so no age
        fixture.write("text.pem", "text");
        QCOMPARE(loadTrust(fixture.folder() / "text.pem").error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(TrustStoreTest)
#include "tst_trust_store.moc"
