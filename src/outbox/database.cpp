#include "outbox/database.h"

#include "outbox/file_lock.h"

#include <sqlite3.h>

#include <tuple>
#include <utility>

namespace kiosk::outbox {
namespace {

constexpr int waitMilliseconds = 5000;

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

void Statement::bind(int index, ByteView value)
{
    const int result =
        sqlite3_bind_blob64(m_statement.get(), index, value.data(), value.size(), SQLITE_TRANSIENT);
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

Bytes Statement::blob(int column) const
{
    const auto* octets =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return octets == nullptr ? Bytes() : Bytes(octets, octets + size);
}

void Database::Closer::operator()(sqlite3* connection) const noexcept
{
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::filesystem::path& file, std::string_view schema,
                                int version)
{
    // Two processes that both switch a new file to WAL would refuse each other at once, without
    // waiting.
    KIOSK_TRY(const FileLock opening, FileLock::acquire(file.string() + ".lock"));
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                           SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                       nullptr);
    Database database(connection);
    if (result != SQLITE_OK)
        return sqliteFailure(result, "open");
    sqlite3_busy_timeout(connection, waitMilliseconds);
    KIOSK_CHECK(database.runScript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                                   "PRAGMA trusted_schema=OFF;"));
    KIOSK_CHECK(database.prepareSchema(schema, version));
    return database;
}

Result<void> Database::prepareSchema(std::string_view schema, int version) const
{
    KIOSK_TRY(Statement check, prepare("PRAGMA quick_check(1)"));
    KIOSK_TRY(const bool checked, check.step());
    if (!checked || check.text(0) != "ok")
        return fail(ErrorCode::StorageCorrupt, "the database's pages are damaged");

    KIOSK_TRY(Statement found, prepare("PRAGMA user_version"));
    KIOSK_TRY(const bool any, found.step());
    if (any && found.integer(0) == version)
        return {};
    if (any && found.integer(0) != 0)
        return fail(ErrorCode::StorageCorrupt, "the database is of another version");
    return runScript("BEGIN;" + std::string(schema) +
                     "PRAGMA user_version=" + std::to_string(version) + ";COMMIT;");
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

} // namespace kiosk::outbox
