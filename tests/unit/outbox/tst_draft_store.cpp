#include "unit/outbox/outbox_fixture.h"

#include "outbox/draft_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <set>

#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace kiosk;
using namespace kiosk::outbox;
using namespace kiosk::outbox::test;

namespace {

const CaseId firstCase = CaseId::parse("6f1c2b0a-5d1e-4c3b-9a7f-0123456789ab").value();
const CaseId secondCase = CaseId::parse("7a2d3c1b-6e2f-4d4c-8b80-123456789abc").value();

SecureBytes secure(std::string_view text)
{
    return core::toSecure(core::asBytes(text));
}
Bytes keyOf(std::uint8_t octet)
{
    return Bytes(32, octet);
}
DraftHead headOf(const CaseId& caseId, const char* saved = "2026-11-22T12:00:00Z")
{
    return {caseId, "agent-7", "document", at(saved), at("2026-11-24T12:00:00Z")};
}
DraftContent contentOf(std::string_view person)
{
    return {secure(std::string("state of ") + std::string(person)),
            {{"document/front", secure(std::string("front of ") + std::string(person))},
             {"document/back", secure(std::string("back of ") + std::string(person))}}};
}
bool same(const DraftContent& a, const DraftContent& b)
{
    return a.state == b.state && a.parts == b.parts;
}

class Files
{
public:
    [[nodiscard]] fs::path folder() const { return m_place.filePath("drafts").toStdString(); }
    [[nodiscard]] fs::path head(const CaseId& id = firstCase) const
    {
        return folder() / (id.text() + ".draft");
    }
    [[nodiscard]] std::set<fs::path> parts(const CaseId& id = firstCase) const
    {
        std::set<fs::path> found;
        std::error_code none;
        for (const auto& entry : fs::directory_iterator(folder() / id.text(), none))
            found.insert(entry.path());
        return found;
    }
    static Bytes read(const fs::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
    static void write(const fs::path& file, ByteView octets)
    {
        std::ofstream stream(file, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(octets.data()),
                     static_cast<std::streamsize>(octets.size()));
    }
    [[nodiscard]] DraftStore open(const char* now = "2026-11-22T12:00:00Z")
    {
        return must(DraftStore::open(folder(), m_random, at(now)));
    }

private:
    QTemporaryDir m_place;
    crypto::SystemRandom m_random;
};

ErrorCode codeOf(const Result<DraftContent>& opened)
{
    return opened ? ErrorCode::Internal : opened.error().code;
}

} // namespace

class DraftStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void save_thenOpenAnew_isTheSame()
    {
        Files files;
        const DraftContent content = contentOf("Zoé");
        must(files.open().save(headOf(firstCase), content, keyOf(1)));
        const DraftStore store = files.open();
        QVERIFY(must(store.list()) == std::vector<DraftHead>{headOf(firstCase)});
        QVERIFY(same(must(store.open(firstCase, keyOf(1))), content));
    }
    void save_withoutParts_works()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), {secure("state"), {}}, keyOf(1)));
        QVERIFY(must(store.open(firstCase, keyOf(1))).parts.empty());
    }
    void save_again_writesOnlyPartsThatChangedAndRemovesTheOldOnes()
    {
        Files files;
        DraftStore store = files.open();
        DraftContent content = contentOf("Zoé");
        must(store.save(headOf(firstCase), content, keyOf(1)));
        const auto before = files.parts();
        QCOMPARE(before.size(), std::size_t{2});
        content.parts["document/back"] = secure("another back");
        content.parts.emplace("face/portrait", secure("face"));
        must(store.save(headOf(firstCase), content, keyOf(1)));
        const auto after = files.parts();
        QCOMPARE(after.size(), std::size_t{3});
        std::size_t kept = 0;
        for (const fs::path& file : before)
            kept += after.count(file);
        QCOMPARE(kept, std::size_t{1});
        QVERIFY(same(must(store.open(firstCase, keyOf(1))), content));
    }
    void list_several_newestFirst()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase, "2026-11-22T12:00:00Z"), contentOf("Zoé"), keyOf(1)));
        must(store.save(headOf(secondCase, "2026-11-22T12:05:00Z"), contentOf("Léa"), keyOf(2)));
        const auto heads = must(store.list());
        QCOMPARE(heads.size(), std::size_t{2});
        QVERIFY(heads[0].caseId == secondCase);
        QVERIFY(same(must(store.open(firstCase, keyOf(1))), contentOf("Zoé")));
        QVERIFY(same(must(store.open(secondCase, keyOf(2))), contentOf("Léa")));
    }
    void open_othersKey_isRefused()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        QCOMPARE(codeOf(store.open(firstCase, keyOf(2))), ErrorCode::SignatureInvalid);
        QCOMPARE(codeOf(store.open(firstCase, {})), ErrorCode::SignatureInvalid);
    }
    void open_none_isNotFound()
    {
        Files files;
        QCOMPARE(codeOf(files.open().open(firstCase, keyOf(1))), ErrorCode::NotFound);
    }
    void save_wrongKeyOrNoCase_isRefused()
    {
        Files files;
        DraftStore store = files.open();
        const auto shortKey = store.save(headOf(firstCase), contentOf("Zoé"), Bytes(16, 1));
        QCOMPARE(shortKey.error().code, ErrorCode::InvalidArgument);
        const auto noCase = store.save(headOf({}), contentOf("Zoé"), keyOf(1));
        QCOMPARE(noCase.error().code, ErrorCode::InvalidArgument);
        QVERIFY(must(store.list()).empty());
    }
    // Another agent goes on with the case: nothing of it stays under the first one's key.
    void save_byAnotherAgent_isOnlyTheirs()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        const auto first = files.parts();
        DraftHead head = headOf(firstCase);
        head.agentId = "agent-8";
        must(store.save(head, contentOf("Zoé"), keyOf(2)));
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::SignatureInvalid);
        QVERIFY(same(must(store.open(firstCase, keyOf(2))), contentOf("Zoé")));
        for (const fs::path& file : files.parts())
            QVERIFY(!first.contains(file));
    }
    void files_holdNothingInClearAndAreTheUsersOwn()
    {
        Files files;
        must(files.open().save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        std::set<fs::path> all = files.parts();
        all.insert(files.head());
        for (const fs::path& file : all) {
            const Bytes octets = Files::read(file);
            const std::string_view text = core::asText(octets);
            for (const std::string_view word : {"Zoé", "state of", "front", "document/"})
                QVERIFY2(text.find(word) == std::string_view::npos, file.c_str());
            struct stat status = {};
            QCOMPARE(::stat(file.c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
        struct stat status = {};
        QCOMPARE(::stat(files.folder().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }
    // The same picture in two cases: nobody can see from outside that it is the same.
    void parts_sameContent_haveOtherNamesInOtherCases()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        must(store.save(headOf(secondCase), contentOf("Zoé"), keyOf(1)));
        for (const fs::path& file : files.parts(firstCase))
            for (const fs::path& other : files.parts(secondCase))
                QVERIFY(file.filename() != other.filename());
    }
    void open_anyOctetOfTheHeadAltered_isRefused()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        const Bytes good = Files::read(files.head());
        for (std::size_t i = 0; i < good.size(); ++i) {
            Bytes altered = good;
            altered[i] ^= 1;
            Files::write(files.head(), altered);
            const auto opened = store.open(firstCase, keyOf(1));
            QVERIFY2(!opened, std::to_string(i).c_str());
            QVERIFY(codeOf(opened) == ErrorCode::SignatureInvalid ||
                    codeOf(opened) == ErrorCode::StorageCorrupt);
        }
        for (std::size_t size = 0; size < good.size(); ++size) {
            Files::write(files.head(), ByteView(good).first(size));
            QVERIFY(!store.open(firstCase, keyOf(1)));
        }
    }
    void open_partAlteredSwappedOrLost_isRefused()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        const auto parts = files.parts();
        const fs::path one = *parts.begin();
        const fs::path other = *parts.rbegin();
        const Bytes oneOctets = Files::read(one);
        const Bytes otherOctets = Files::read(other);
        Bytes altered = oneOctets;
        altered.back() ^= 1;
        Files::write(one, altered);
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::SignatureInvalid);
        Files::write(one, otherOctets);
        Files::write(other, oneOctets);
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::SignatureInvalid);
        fs::remove(one);
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::StorageCorrupt);
    }
    // The same agent's key opens both, but neither whole draft nor part can stand in for the
    // other's.
    void open_filesOfAnotherCase_isRefused()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        must(store.save(headOf(secondCase), contentOf("Léa"), keyOf(1)));
        const auto mine = files.parts(firstCase);
        const auto theirs = files.parts(secondCase);
        fs::copy_file(*theirs.begin(), *mine.begin(), fs::copy_options::overwrite_existing);
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::SignatureInvalid);
        fs::copy_file(files.head(secondCase), files.head(firstCase),
                      fs::copy_options::overwrite_existing);
        QCOMPARE(codeOf(store.open(firstCase, keyOf(1))), ErrorCode::StorageCorrupt);
    }
    void list_damagedAmongGood_hidesNoOther()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        must(store.save(headOf(secondCase), contentOf("Léa"), keyOf(1)));
        Files::write(files.head(firstCase), core::asBytes("kiosk-draft 1\n{\"case\":7}\n"));
        Files::write(files.folder() / "notes.txt", core::asBytes("no draft"));
        const auto heads = must(files.open().list());
        QCOMPARE(heads.size(), std::size_t{1});
        QVERIFY(heads[0].caseId == secondCase);
        QVERIFY(fs::exists(files.head(firstCase))); // somebody may want to look at it
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        QVERIFY(same(must(store.open(firstCase, keyOf(1))), contentOf("Zoé")));
    }
    void open_unreadableForAWeek_isRemoved()
    {
        Files files;
        must(files.open().save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        Files::write(files.head(), core::asBytes("kiosk-draft 9\nof another version"));
        const TimePoint written = std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
        crypto::SystemRandom random;
        must(DraftStore::open(files.folder(), random, written + std::chrono::hours(6 * 24)));
        QVERIFY(fs::exists(files.head()));
        QVERIFY(!files.parts().empty());
        must(DraftStore::open(files.folder(), random, written + std::chrono::hours(8 * 24)));
        QVERIFY(!fs::exists(files.head()));
        QVERIFY(files.parts().empty());
    }
    void remove_leavesNothing()
    {
        Files files;
        DraftStore store = files.open();
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        must(store.save(headOf(secondCase), contentOf("Léa"), keyOf(1)));
        must(store.remove(firstCase));
        must(store.remove(firstCase));
        must(store.remove({}));
        QVERIFY(!fs::exists(files.folder() / firstCase.text()));
        QVERIFY(!fs::exists(files.head(firstCase)));
        QVERIFY(same(must(store.open(secondCase, keyOf(1))), contentOf("Léa")));
    }
    void expired_goesWhenOpenedAndWhenAsked()
    {
        Files files;
        DraftStore store = files.open();
        DraftHead later = headOf(secondCase);
        later.expires = at("2026-11-25T12:00:00Z");
        must(store.save(headOf(firstCase), contentOf("Zoé"), keyOf(1)));
        must(store.save(later, contentOf("Léa"), keyOf(1)));
        QCOMPARE(must(store.removeExpired(at("2026-11-24T11:59:59Z"))), 0);
        QCOMPARE(must(store.removeExpired(at("2026-11-24T12:00:00Z"))), 1);
        QCOMPARE(must(store.list()).size(), std::size_t{1});
        QVERIFY(must(files.open("2026-11-26T00:00:00Z").list()).empty());
        QVERIFY(files.parts(secondCase).empty());
    }
    void folderThatCannotBe_fails()
    {
        const QTemporaryDir place;
        const fs::path file = place.filePath("file").toStdString();
        Files::write(file, core::asBytes("in the way"));
        crypto::SystemRandom random;
        const auto store = DraftStore::open(file / "drafts", random, {});
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::StorageFailed);
    }
};

QTEST_APPLESS_MAIN(DraftStoreTest)
#include "tst_draft_store.moc"
