#include "outbox/audit_log.h"

#include "core/text_codec.h"
#include "crypto/digest.h"
#include "outbox/database.h"
#include "outbox/durable_file.h"

#include <algorithm>

namespace kiosk::outbox {
namespace {

constexpr int schemaVersion = 1;
constexpr std::string_view schema = R"(
CREATE TABLE line(
    number INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash BLOB NOT NULL) STRICT;
)";
constexpr std::size_t hashSize = 32;
constexpr std::size_t longestWord = 64;

struct Line
{
    std::int64_t number = 0;
    std::int64_t at = 0; // milliseconds since 1970
    std::string event;
    std::string subject;
};

bool isWord(std::string_view text)
{
    return text.size() <= longestWord && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == ':' || c == '_' || c == '-';
           });
}

// Words hold no line feed, so no two lines have the same text.
std::string canonicalText(const Line& line)
{
    return std::to_string(line.number) + '\n' + std::to_string(line.at) + '\n' + line.event + '\n' +
           line.subject + '\n';
}

Result<Bytes> chained(const Bytes& previous, const Line& line)
{
    const std::string text = canonicalText(line);
    Bytes input = previous;
    input.insert(input.end(), text.begin(), text.end());
    return crypto::digest(crypto::HashAlgorithm::Sha256, input);
}

} // namespace

struct AuditLog::Store
{
    Database database;
};

Result<AuditLog> AuditLog::open(const std::filesystem::path& file)
{
    if (file.has_parent_path())
        KIOSK_CHECK(makePrivateFolder(file.parent_path()));
    KIOSK_TRY(Database database, Database::open(file, schema, schemaVersion));
    return AuditLog(std::make_unique<Store>(Store{std::move(database)}));
}

AuditLog::AuditLog(std::unique_ptr<Store> store) : m_store(std::move(store))
{
}
AuditLog::AuditLog(AuditLog&&) noexcept = default;
AuditLog& AuditLog::operator=(AuditLog&&) noexcept = default;
AuditLog::~AuditLog() = default;

Result<void> AuditLog::append(TimePoint at, const std::string& event, const std::string& subject)
{
    if (event.empty() || !isWord(event) || !isWord(subject))
        return fail(ErrorCode::InvalidArgument, "free text has no place in the audit log");
    const Database& database = m_store->database;
    // Read and write in one transaction: another process may append at the same time.
    KIOSK_TRY(Transaction transaction, Transaction::begin(database));
    Line line{1, at.time_since_epoch().count(), event, subject};
    Bytes previous(hashSize);
    {
        KIOSK_TRY(Statement last,
                  database.query("SELECT number, hash FROM line ORDER BY number DESC LIMIT 1"));
        KIOSK_TRY(const bool any, last.step());
        if (any) {
            line.number = last.integer(0) + 1;
            previous = last.blob(1);
        }
    }
    KIOSK_TRY(const Bytes hash, chained(previous, line));
    KIOSK_CHECK(database.run("INSERT INTO line VALUES(?,?,?,?,?)", line.number, line.at, line.event,
                             line.subject, ByteView(hash)));
    return transaction.commit();
}

Result<AuditVerdict> AuditLog::verify() const
{
    KIOSK_TRY(Statement statement,
              m_store->database.query(
                  "SELECT number, at, event, subject, hash FROM line ORDER BY number"));
    AuditVerdict verdict;
    Bytes expected(hashSize);
    for (;;) {
        KIOSK_TRY(const bool more, statement.step());
        if (!more)
            break;
        ++verdict.lines;
        const Line line{statement.integer(0), statement.integer(1), statement.text(2),
                        statement.text(3)};
        const Bytes found = statement.blob(4);
        KIOSK_TRY(expected, chained(expected, line));
        const bool holds =
            line.number == static_cast<std::int64_t>(verdict.lines) && found == expected;
        if (!holds && verdict.firstBroken == 0)
            verdict.firstBroken = verdict.lines;
        verdict.head = core::toHex(found);
    }
    verdict.intact = verdict.firstBroken == 0;
    return verdict;
}

} // namespace kiosk::outbox
