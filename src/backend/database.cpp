#include "backend/database.h"

#include "backend/schema.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk::backend {
namespace {

constexpr int busyMilliseconds = 10'000; // the command line writes to the same file

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, const char* sql) : m_connection(connection)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr);
    m_statement.reset(statement);
}

Statement& Statement::bind(std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), m_next++, text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(std::int64_t number)
{
    sqlite3_bind_int64(m_statement.get(), m_next++, number);
    return *this;
}

Statement& Statement::bindOptional(const std::optional<std::string>& text)
{
    if (text)
        return bind(std::string_view(*text));
    sqlite3_bind_null(m_statement.get(), m_next++);
    return *this;
}

Statement& Statement::bind(TimePoint time)
{
    return bind(static_cast<std::int64_t>(time.time_since_epoch().count()));
}

Result<bool> Statement::step()
{
    if (!m_statement)
        return failure();
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return failure();
    }
}

Result<int> Statement::run()
{
    KIOSK_TRY(const bool row, step());
    static_cast<void>(row);
    return sqlite3_changes(m_connection);
}

std::string Statement::text(int column) const
{
    return optionalText(column).value_or("");
}

std::optional<std::string> Statement::optionalText(int column) const
{
    const auto* octets = sqlite3_column_text(m_statement.get(), column);
    if (!octets)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return std::string(reinterpret_cast<const char*>(octets), size);
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

TimePoint Statement::time(int column) const
{
    return TimePoint(std::chrono::milliseconds(number(column)));
}

tl::unexpected<Error> Statement::failure() const
{
    const auto code = sqlite3_errcode(m_connection) == SQLITE_FULL ? ErrorCode::StorageFull
                                                                   : ErrorCode::StorageFailed;
    return fail(code, sqlite3_errmsg(m_connection));
}

void Database::Close::operator()(sqlite3* connection) const noexcept
{
    sqlite3_close(connection);
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file)
{
    // SQLite would make the file readable to others; it gives the mode of the file to its journal.
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::StorageFailed, "cannot make the database file");
    ::close(descriptor);

    sqlite3* connection = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(connection));
    if (opened != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, "cannot open the database");
    sqlite3_busy_timeout(connection, busyMilliseconds);
    KIOSK_CHECK(database->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                                  "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"));
    KIOSK_CHECK(database->execute(schema));
    return database;
}

std::unique_lock<std::recursive_mutex> Database::lock() const
{
    return std::unique_lock(m_mutex);
}

Statement Database::prepare(const char* sql) const
{
    return {m_connection.get(), sql};
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) const
{
    const auto locked = lock();
    KIOSK_CHECK(execute("BEGIN IMMEDIATE"));
    auto done = work();
    if (done)
        done = execute("COMMIT");
    if (!done)
        static_cast<void>(execute("ROLLBACK"));
    return done;
}

Result<void> Database::execute(const char* sql) const
{
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StorageFailed, sqlite3_errmsg(m_connection.get()));
    return {};
}

} // namespace kiosk::backend
