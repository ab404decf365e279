#include "agents/database.h"

#include "core/system_file.h"

#include <sqlite3.h>

#include <tuple>
#include <utility>

#include <fcntl.h>

namespace kiosk::agents {
namespace {

constexpr int waitMilliseconds = 5000;
constexpr int schemaVersion = 1;
// Times are milliseconds since 1970; `tries` also has ids that no agent has.
constexpr const char* schema = R"(
CREATE TABLE agent(
    id TEXT PRIMARY KEY NOT NULL,
    record TEXT NOT NULL,
    imported_at INTEGER NOT NULL) STRICT;
CREATE TABLE tries(
    id TEXT PRIMARY KEY NOT NULL,
    wrong INTEGER NOT NULL,
    locked_until INTEGER NOT NULL,
    last INTEGER NOT NULL) STRICT;
CREATE TABLE clock(
    only INTEGER PRIMARY KEY CHECK(only = 1),
    seen INTEGER NOT NULL,
    good INTEGER NOT NULL) STRICT;
INSERT INTO clock VALUES(1, 0, 0);
)";

tl::unexpected<Error> sqliteFailure(int result, std::string_view doing)
{
    const std::string detail = std::string(doing) + ": " + sqlite3_errstr(result);
    switch (result & 0xFF) {
    case SQLITE_FULL:
        return fail(ErrorCode::StorageFull, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::StorageCorrupt, detail);
    default:
        return fail(ErrorCode::StorageFailed, detail);
    }
}

// SQLite would make it readable by everybody.
Result<void> makePrivate(const std::filesystem::path& file)
{
    const core::FileDescriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!made.good())
        return core::systemFailure("open the agents' database");
    return {};
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

void Statement::bind(int index, std::int64_t value)
{
    const int result = sqlite3_bind_int64(m_statement.get(), index, value);
    m_bound = m_bound == 0 ? result : m_bound;
}

void Statement::bind(int index, std::string_view value)
{
    // An empty view may have a null pointer, which SQLite would take as NULL.
    const char* text = value.empty() ? "" : value.data();
    const int result = sqlite3_bind_text64(m_statement.get(), index, text, value.size(),
                                           SQLITE_TRANSIENT, SQLITE_UTF8);
    m_bound = m_bound == 0 ? result : m_bound;
}

Result<bool> Statement::step()
{
    if (m_bound != 0)
        return sqliteFailure(m_bound, "bind");
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    return sqliteFailure(result, "step");
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const
{
    const unsigned char* text = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return text == nullptr
               ? std::string()
               : std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
}

void Database::Closer::operator()(sqlite3* connection) const noexcept
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::filesystem::path& file)
{
    KIOSK_CHECK(makePrivate(file));
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(
        file.c_str(), &connection,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database(connection);
    if (result != SQLITE_OK)
        return sqliteFailure(result, "open");
    sqlite3_busy_timeout(connection, waitMilliseconds);
    KIOSK_CHECK(database.runScript("PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;"));
    KIOSK_CHECK(database.prepareSchema());
    return database;
}

Result<void> Database::prepareSchema() const
{
    // Locked before it is looked at, so that of two processes one makes the tables.
    KIOSK_TRY(Transaction transaction, Transaction::begin(*this));
    {
        KIOSK_TRY(Statement check, prepare("PRAGMA quick_check(1)"));
        KIOSK_TRY(const bool checked, check.step());
        if (!checked || check.text(0) != "ok")
            return fail(ErrorCode::StorageCorrupt, "the agents' database is damaged");
    }
    std::int64_t version = 0;
    {
        KIOSK_TRY(Statement found, prepare("PRAGMA user_version"));
        KIOSK_TRY(const bool any, found.step());
        version = any ? found.integer(0) : 0;
    }
    if (version != 0 && version != schemaVersion)
        return fail(ErrorCode::StorageCorrupt, "the agents' database is of another version");
    if (version == 0)
        KIOSK_CHECK(runScript(std::string(schema) +
                              "PRAGMA user_version=" + std::to_string(schemaVersion) + ";"));
    return transaction.commit();
}

Result<void> Database::runScript(const std::string& sql) const
{
    const int result = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        return sqliteFailure(result, "script");
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v2(m_connection.get(), sql.data(),
                                          static_cast<int>(sql.size()), &statement, nullptr);
    if (result != SQLITE_OK)
        return sqliteFailure(result, "prepare");
    return Statement(statement);
}

int Database::changedRows() const
{
    return sqlite3_changes(m_connection.get());
}

Result<Transaction> Transaction::begin(const Database& database)
{
    KIOSK_CHECK(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database != nullptr)
        std::ignore = m_database->run("ROLLBACK");
}

Result<void> Transaction::commit()
{
    KIOSK_CHECK(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace kiosk::agents
